"""Where a question is answered: what is asked, and a field for each item of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ecgstudio.core.quiz.item import STATEMENTS, WORDS, Item
from ecgstudio.core.quiz.session import Answer
from ecgstudio.gui.kit.controls import push_button
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.quiz.editors import Editor, StatementsEditor, WordsEditor, editor_of
from ecgstudio.gui.quiz.item_words import label_of


class QuizAnswer(QWidget):
    """``changed`` carries what is answered, the text of each item; ``handed_in`` when the learner is done. The fields for words
    and for statements stay, for others listen to them; those of other items are made when a question asks for them."""

    changed = Signal(object)
    handed_in = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel()
        self.heading.setProperty("heading", True)
        words, statements = WordsEditor(), StatementsEditor()
        self.edit, self.understood, self.picker = words.edit, words.understood, statements.picker
        self._lasting: dict[Item, Editor] = {WORDS: words, STATEMENTS: statements}
        self.editors: dict[Item, Editor] = {}
        self.hand_in = push_button(tr("Hand in"), tr("Hand the answer in"), "primary")
        self._fields = QVBoxLayout()
        self._labels: list[QLabel] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.heading)
        for editor in self._lasting.values():
            self._listen(editor)
            editor.hide()
            layout.addWidget(editor, 1)
        layout.addLayout(self._fields)
        layout.addStretch(0)
        layout.addWidget(self.hand_in)
        self.hand_in.clicked.connect(lambda _: self.handed_in.emit())

    def show_answer(self, question: str, items: Sequence[Item], answer: Answer) -> None:
        """Show what is asked and what was answered so far; one that was handed in cannot be changed any more."""
        self.blockSignals(True)
        self.heading.setText(tr(question))
        self._make_fields(items)
        for item, editor in self.editors.items():
            editor.show_text(answer.said(item))
            editor.setEnabled(not answer.given)
        self.blockSignals(False)
        self.hand_in.setEnabled(not answer.given)
        self.hand_in.setVisible(not answer.given)

    def show_understood(self, text: str) -> None:
        """What was read in the words."""
        self.understood.setText(text)

    def take_focus(self) -> None:
        """The cursor where the answer goes."""
        for editor in list(self.editors.values())[:1]:
            editor.take_focus()

    def _make_fields(self, items: Sequence[Item]) -> None:
        if tuple(items) == tuple(self.editors):
            return
        for item, editor in self.editors.items():
            if item not in self._lasting:
                editor.deleteLater()
        for label in self._labels:
            label.deleteLater()
        self._labels = []
        self.editors = {item: self._lasting.get(item) or self._made(item) for item in items}
        for item, editor in self._lasting.items():
            editor.setVisible(item in self.editors)

    def _made(self, item: Item) -> Editor:
        editor = editor_of(item, f"quiz_{item.name}")
        self._listen(editor)
        if item.kind != "one":
            self._labels.append(QLabel(label_of(item)))
            self._fields.addWidget(self._labels[-1])
        self._fields.addWidget(editor)
        return editor

    def _listen(self, editor: Editor) -> None:
        editor.changed.connect(lambda: self.changed.emit({item: shown.text() for item, shown in self.editors.items()}))
        editor.entered.connect(self.handed_in)
