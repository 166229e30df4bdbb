"""Where the diagnosis is answered: a line to type in, or a list to tick."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from ecgstudio.core.quiz.session import Answer, AnswerBy
from ecgstudio.gui.kit.completing_edit import CompletingEdit
from ecgstudio.gui.kit.controls import named, push_button, quiet_label
from ecgstudio.gui.kit.statement_picker import StatementPicker
from ecgstudio.gui.kit.words import tr


class QuizAnswer(QWidget):
    """``changed`` carries the text and the statements ticked; ``handed_in`` when the learner is done."""

    changed = Signal(str, tuple)
    handed_in = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel(tr("What does this ECG show?"))
        self.heading.setProperty("heading", True)
        self.edit = CompletingEdit()
        named(self.edit, tr("Your answer"), tr("Everything you see, in words; Enter hands it in"), "quiz_edit")
        self.edit.setPlaceholderText(tr("Type what you see, e.g. sinus rhythm, LBBB"))
        self.understood = quiet_label()
        self.picker = StatementPicker(tr("Your answer"), tr("Space ticks what this ECG shows"))
        self.hand_in = push_button(tr("Hand in"), tr("Hand the answer in"), "primary")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._typing())
        self._pages.addWidget(self.picker)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.heading)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.hand_in)
        self.edit.textChanged.connect(lambda _: self._tell())
        self.edit.returnPressed.connect(self.handed_in)
        self.picker.changed.connect(lambda _: self._tell())
        self.hand_in.clicked.connect(lambda _: self.handed_in.emit())

    def show_answer(self, answer: Answer, answer_by: AnswerBy) -> None:
        """Show what was answered so far; one that was handed in cannot be changed any more."""
        self._pages.setCurrentIndex(0 if answer_by == "text" else 1)
        self.blockSignals(True)
        self.edit.setText(answer.text)
        self.picker.search.clear()
        self.picker.tick(answer.chosen)
        self.blockSignals(False)
        self.understood.clear()
        for control in (self.edit, self.picker, self.hand_in):
            control.setEnabled(not answer.given)
        self.hand_in.setVisible(not answer.given)

    def show_understood(self, text: str) -> None:
        """What was read in the words."""
        self.understood.setText(text)

    def take_focus(self) -> None:
        """The cursor where the answer goes."""
        (self.edit if self._pages.currentIndex() == 0 else self.picker.search).setFocus()

    def _typing(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.edit)
        column.addWidget(self.understood)
        column.addStretch(1)
        return page

    def _tell(self) -> None:
        self.changed.emit(self.edit.text(), self.picker.ticked())
