"""What describes the case: title, tags, difficulty, priority, vignette, teaching points, notes."""

from collections.abc import Callable
from typing import get_args

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QScrollArea, QTextEdit, QVBoxLayout, QWidget

from ecgstudio.core.case import Case, Difficulty, Level, Priority
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.vignette import NEXT_STEP, Vignette
from ecgstudio.gui.kit.case_words import level_word
from ecgstudio.gui.kit.controls import named, push_button, quiet_label
from ecgstudio.gui.kit.forms import align_labels
from ecgstudio.gui.kit.undo_keys import UndoKeys
from ecgstudio.gui.kit.words import tr


class DetailsPanel(QWidget):
    """Shows a case's description; ``edited`` carries the Case field, its new value and the name of the step of undo;
    ``answer_key_requested`` wants to say what a quiz asks."""

    edited = Signal(str, object, str)
    answer_key_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = named(QLineEdit(), tr("Title"), tr("Title of the case, on the sheet and in the library"), "title")
        self.tags = named(QLineEdit(), tr("Tags"), tr("Words to find the case by, separated by commas"), "tags")
        self.tags.setPlaceholderText(tr("e.g. lecture 3, ward round"))
        self.difficulty = _box(get_args(Difficulty), tr("Difficulty"), tr("How hard the case is"), "difficulty")
        tip = tr("A: an emergency never to be missed, to D: of little urgency (ISE/ISHNE 2018)")
        self.priority = _box(get_args(Priority), tr("Priority"), tip, "priority")
        self.level = _box(get_args(Level), tr("Level"), tr("Whom the case is for"), "level", level_word)
        self.vignette = {
            "complaint": _text(tr("Complaint"), tr("Why the patient comes, told with the question"), "complaint", 64),
            "history": _text(tr("History"), tr("What is known of the patient, told with the question"), "history"),
            "question": _text(tr("Question"), tr("What students are to decide"), "question", 64),
            "answer": _text(tr("Answer"), tr("What is to be done and why; told with the diagnosis"), "answer"),
        }
        self.vignette["question"].setPlaceholderText(tr(NEXT_STEP))
        self.teaching_points = _text(tr("Teaching points"), tr("What students should take away"), "teaching_points")
        self.notes = _text(tr("Notes"), tr("Your own notes; not printed on the sheet"), "notes")
        self.asked_text = quiet_label()
        self.asked = push_button(
            tr("Qui&z ..."), tr("Which statements must and should be named in a quiz"), "answer_key"
        )
        self.facts = quiet_label()
        self.limits = quiet_label()
        self._lay_out()
        self._connect()
        UndoKeys(self).take_from(self)
        self.show_case(None)

    def show_case(self, case: Case | None) -> None:
        """Show a case, or nothing; a field that already shows the value keeps its cursor."""
        self.setEnabled(case is not None)
        _show_line(self.title, case.title if case else "")
        if parse_tags(self.tags.text()) != (case.tags if case else ()):
            _show_line(self.tags, ", ".join(case.tags) if case else "")
        for box, value in (
            (self.difficulty, case.difficulty if case else "medium"),
            (self.priority, case.priority if case else ""),
            (self.level, case.level if case else ""),
        ):
            with QSignalBlocker(box):
                box.setCurrentIndex(box.findData(value))
        for name, edit in self.vignette.items():
            _show_text(edit, getattr(case.vignette, name) if case else "")
        _show_text(self.teaching_points, case.teaching_points if case else "")
        _show_text(self.notes, case.notes if case else "")
        self.asked_text.setText(_asked(case) if case else "")
        self.facts.setText(_facts(case) if case else "")
        self.limits.setText(_limits(case) if case else "")
        self.limits.setVisible(bool(self.limits.text()))

    def _lay_out(self) -> None:
        body = QWidget()
        body.setProperty("panel", True)
        form = QFormLayout(body)
        form.setContentsMargins(12, 10, 12, 10)
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("T&itle"), self.title)
        form.addRow(tr("&Tags"), self.tags)
        form.addRow(tr("&Difficulty"), self.difficulty)
        form.addRow(tr("&Priority"), self.priority)
        form.addRow(tr("Level"), self.level)
        form.addRow(self.asked, self.asked_text)
        for edit in (*self.vignette.values(), self.teaching_points, self.notes):
            form.addRow(quiet_label(edit.accessibleName(), wrap=False))
            form.addRow(edit)
        form.addRow(self.facts)
        align_labels(form)
        form.addRow(self.limits)
        scroll = named(QScrollArea(), tr("Case"), tr("What describes the case"))
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _connect(self) -> None:
        self.title.textEdited.connect(lambda text: self.edited.emit("title", text, tr("Edit title")))
        self.asked.clicked.connect(lambda _: self.answer_key_requested.emit())
        self.tags.textEdited.connect(lambda text: self.edited.emit("tags", parse_tags(text), tr("Edit tags")))
        for name, box in (("difficulty", self.difficulty), ("priority", self.priority), ("level", self.level)):
            box.currentIndexChanged.connect(
                lambda _, name=name, box=box: self.edited.emit(
                    name, box.currentData(), tr("Change {name}").format(name=name)
                )
            )
        for name, edit in (("teaching_points", self.teaching_points), ("notes", self.notes)):
            edit.textChanged.connect(
                lambda name=name, edit=edit: self.edited.emit(name, edit.toPlainText(), tr("Edit text"))
            )
        for edit in self.vignette.values():
            step = tr("Edit vignette ({part})").format(part=edit.accessibleName())
            edit.textChanged.connect(lambda step=step: self.edited.emit("vignette", self._vignette(), step))

    def _vignette(self) -> Vignette:
        return Vignette(**{name: edit.toPlainText() for name, edit in self.vignette.items()})


def parse_tags(text: str) -> tuple[str, ...]:
    """Words separated by commas, each once, in order."""
    return tuple(dict.fromkeys(tag for tag in (part.strip() for part in text.split(",")) if tag))


def _plain_word(value: str) -> str:
    return tr(value) if value else tr("none")


def _box(
    values: tuple[str, ...], name: str, tip: str, object_name: str, word: Callable[[str], str] = _plain_word
) -> QComboBox:
    box = QComboBox()
    for value in values:
        box.addItem(word(value), value)
    return named(box, name, tip, object_name)


def _text(name: str, tip: str, object_name: str, most_px: int = 150) -> QTextEdit:
    edit = named(QTextEdit(), name, tip, object_name)
    edit.setAcceptRichText(False)
    edit.setTabChangesFocus(True)
    edit.setMinimumHeight(64)
    edit.setMaximumHeight(most_px)
    return edit


def _show_line(edit: QLineEdit, text: str) -> None:
    if edit.text() != text:
        edit.setText(text)


def _show_text(edit: QTextEdit, text: str) -> None:
    if edit.toPlainText() != text:
        with QSignalBlocker(edit):
            edit.setPlainText(text)


def _asked(case: Case) -> str:
    """What a quiz asks, in words."""
    if case.answer_key is None:
        return tr("asks what the case states")
    known = catalogue()
    must, should = (
        ", ".join(tr(known[item].name) if item in known else item for item in part)
        for part in (case.answer_key.must, case.answer_key.should)
    )
    return tr("Must: {names}").format(names=must) + (tr("\nShould: {names}").format(names=should) if should else "")


def _facts(case: Case) -> str:
    made = case.recording.provenance
    parts = [made.maker or tr("imported"), f"{case.created:%Y-%m-%d}"]
    parts += [tr("seed {seed}").format(seed=made.seed)] if made.seed is not None else []
    parts += [made.origin] if made.origin else []
    line = " · ".join(parts) + (f"\n{case.making.text}" if case.making else "")
    line += f"\n{case.experience.text}" if case.experience else ""
    return f"{line}\n“{case.request.text}”" if case.request.text else line


def _limits(case: Case) -> str:
    """What the simulator cannot show of the case's statements."""
    if case.physiology is None:
        return ""
    statements = [catalogue()[item] for item in case.request.statement_ids]
    lines = [f"{tr(statement.name)}: {tr(statement.limit)}" for statement in statements if statement.limit]
    return "\n".join([tr("What the simulator cannot show:"), *lines]) if lines else ""
