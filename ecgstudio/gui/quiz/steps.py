"""The systematic reading, one step at a time: what is asked, and after the check what was found."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ecgstudio.core.quiz.item import Checked
from ecgstudio.core.quiz.reading import STEPS, StepName, items_of
from ecgstudio.gui.kit.controls import push_button, quiet_label, restyle
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.quiz.editors import Editor, editor_of
from ecgstudio.gui.quiz.item_words import checked_text, label_of

_TITLES: Mapping[StepName, str] = {
    "rate": "Rate",
    "rhythm": "Rhythm",
    "axis": "Axis",
    "intervals": "Intervals",
    "hypertrophy": "Hypertrophy",
    "ischaemia": "Ischaemia",
}


class QuizSteps(QWidget):
    """``changed`` carries the answers by name; ``check_requested`` a step; ``done`` after the last step."""

    changed = Signal(dict)
    check_requested = Signal(str)
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step, self._checks, self._locked = 0, True, False
        self.editors: dict[str, Editor] = {}
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
            self._note(item.name, checked_text(item), item.counts_as_right)

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
            editor = self.editors[item.name] = editor_of(item, f"step_{item.name}")
            editor.changed.connect(lambda: self.changed.emit(self.answers()))
            editor.entered.connect(self._enter)
            note = self.notes[item.name] = quiet_label()
            for widget in (QLabel(label_of(item)), editor, note):
                column.addWidget(widget)
        return page

    def _enter(self) -> None:
        """Enter in a field: check the step, or go on where nothing is checked."""
        if self._checks and not self._locked:
            self.check_requested.emit(self.step)
        else:
            self._go(self._step + 1)
