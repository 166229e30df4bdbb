"""The systematic reading, one step at a time: what is asked, and after the check what was found."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ecgstudio.core.quiz.reading import STEPS, Checked, Item, StepName, items_of
from ecgstudio.gui.kit.controls import named, push_button, quiet_label, restyle
from ecgstudio.gui.kit.words import sentence, tr

_TITLES: Mapping[StepName, str] = {
    "rate": "Rate",
    "rhythm": "Rhythm",
    "axis": "Axis",
    "intervals": "Intervals",
    "hypertrophy": "Hypertrophy",
    "ischaemia": "Ischaemia",
}
_WORDS = {
    "right": "right",
    "wrong": "not right",
    "left out": "left out",
    "not measurable": "cannot be measured here",
    "either": "either may be said",
}
_COLUMNS = 4


class QuizSteps(QWidget):
    """``changed`` carries the answers by name; ``check_requested`` a step; ``done`` after the last step."""

    changed = Signal(dict)
    check_requested = Signal(str)
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step, self._checks, self._locked = 0, True, False
        self.editors: dict[str, _Editor] = {}
        self.notes: dict[str, QLabel] = {}
        self.heading = QLabel()
        self.heading.setProperty("heading", True)
        self._pages = {step: self._page(step) for step in STEPS}
        self.check = push_button(tr("Check"), tr("Hold this step against the measurements"), "quiz_check")
        self.back = push_button(tr("Back"), tr("The step before"), "quiz_step_back")
        self.next = push_button(tr("Next step"), tr("The step after"), "primary")
        row = QHBoxLayout()
        for button in (self.back, self.check, self.next):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.heading)
        for page in self._pages.values():
            layout.addWidget(page)
        layout.addLayout(row)
        layout.addStretch(1)
        self.check.clicked.connect(lambda _: self.check_requested.emit(self.step))
        self.back.clicked.connect(lambda _: self._go(self._step - 1))
        self.next.clicked.connect(lambda _: self._go(self._step + 1))
        self._go(0)

    @property
    def step(self) -> StepName:
        """The step that is shown."""
        return STEPS[self._step]

    def answers(self) -> dict[str, str]:
        """What was answered, by the names of the items; nothing for what was left empty."""
        given = {name: editor.text() for name, editor in self.editors.items()}
        return {name: text for name, text in given.items() if text}

    def show_answers(self, steps: Mapping[str, str], *, checks: bool, locked: bool = False) -> None:
        """Show answers from the first step on. ``checks``: each step may be checked at once; ``locked``: only looked at."""
        self._checks, self._locked = checks, locked
        self.blockSignals(True)
        for name, editor in self.editors.items():
            editor.show_text(steps.get(name, ""))
            editor.setEnabled(not locked)
            self._note(name, "", None)
        self.blockSignals(False)
        self._go(0)

    def show_checked(self, items: Sequence[Checked]) -> None:
        """What became of some items."""
        for item in items:
            words = tr(_WORDS[item.outcome])
            found = tr("measured: {found}").format(found=item.found.replace("degrees", "°").replace("-", "−"))
            text = "; ".join(part for part in (words, found, item.reason.replace("degrees", "°")) if part)
            self._note(item.name, sentence(text), item.counts_as_right)

    def take_focus(self) -> None:
        """The cursor in the first field of the step."""
        self.editors[items_of(self.step)[0].name].take_focus()

    def _go(self, step: int) -> None:
        if step >= len(STEPS):
            self.done.emit()
            return
        self._step = max(0, step)
        title = tr(_TITLES[self.step])
        self.heading.setText(
            tr("Step {number} of {count}: {title}").format(number=self._step + 1, count=len(STEPS), title=title)
        )
        for name, page in self._pages.items():
            page.setVisible(name == self.step)
        self.back.setEnabled(self._step > 0)
        self.check.setVisible(self._checks and not self._locked)
        self.next.setText(tr("Next step") if self._step + 1 < len(STEPS) else tr("To the diagnosis"))
        self.next.setAccessibleName(self.next.text())
        if self.isVisible():
            self.take_focus()

    def _note(self, name: str, text: str, right: bool | None) -> None:
        note = self.notes[name]
        note.setText(text)
        note.setVisible(bool(text))
        note.setProperty("warning", right is False)
        note.setProperty("quiet", right is not False)
        restyle(note)

    def _page(self, step: StepName) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4, 0, 4)
        for item in items_of(step):
            editor = self.editors[item.name] = _Editor(item)
            editor.changed.connect(lambda: self.changed.emit(self.answers()))
            editor.entered.connect(self._enter)
            note = self.notes[item.name] = quiet_label()
            for widget in (QLabel(_label(item)), editor, note):
                column.addWidget(widget)
        return page

    def _enter(self) -> None:
        """Enter in a field: check the step, or go on where nothing is checked."""
        if self._checks and not self._locked:
            self.check_requested.emit(self.step)
        else:
            self._go(self._step + 1)


class _Editor(QWidget):
    """One item's field; its text is what is kept of the answer."""

    changed = Signal()
    entered = Signal()

    def __init__(self, item: Item) -> None:
        super().__init__()
        self._item = item
        self.boxes: list[QCheckBox] = []
        self.line: QLineEdit | None = None
        self.choice: QComboBox | None = None
        tip = sentence(tr(item.hint)) if item.hint else tr(item.label)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(10)
        if item.kind == "number":
            self.line = named(QLineEdit(), tr(item.label), tip, f"step_{item.name}")
            self.line.textChanged.connect(lambda _: self.changed.emit())
            self.line.returnPressed.connect(self.entered)
            layout.addWidget(self.line, 0, 0)
        elif item.kind == "choice":
            self.choice = named(QComboBox(), tr(item.label), tip, f"step_{item.name}")
            self.choice.addItem("", "")
            for option in item.options:
                self.choice.addItem(sentence(tr(option)), option)
            self.choice.currentIndexChanged.connect(lambda _: self.changed.emit())
            layout.addWidget(self.choice, 0, 0)
        else:
            columns = 2 if len(item.options) <= _COLUMNS else _COLUMNS
            for index, option in enumerate(item.options):
                box = named(QCheckBox(tr(option)), f"{tr(item.label)} {tr(option)}", tip, f"step_{item.name}_{option}")
                box.toggled.connect(lambda _: self.changed.emit())
                self.boxes.append(box)
                layout.addWidget(box, index // columns, index % columns)

    def text(self) -> str:
        if self.line is not None:
            return self.line.text().strip()
        if self.choice is not None:
            return str(self.choice.currentData())
        return ",".join(name for name, box in zip(self._item.options, self.boxes, strict=True) if box.isChecked())

    def show_text(self, text: str) -> None:
        if self.line is not None:
            self.line.setText(text)
        elif self.choice is not None:
            self.choice.setCurrentIndex(max(0, self.choice.findData(text)))
        else:
            chosen = text.split(",")
            for name, box in zip(self._item.options, self.boxes, strict=True):
                box.setChecked(name in chosen)

    def take_focus(self) -> None:
        (self.line or self.choice or self.boxes[0]).setFocus()


def _label(item: Item) -> str:
    unit = item.unit.replace("degrees", "°")
    text = tr(item.label)
    return f"{text} ({unit})" if unit else text
