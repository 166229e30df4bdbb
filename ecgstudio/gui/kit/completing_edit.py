"""The line in which the teacher types, with completion of the part that is being typed."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from ecgstudio.gui.kit.controls import named
from ecgstudio.gui.kit.words import tr

# a new part begins after a stop or after one of these words, which stay when a completion is taken
_BREAK = re.compile(r"[,;.+]\s*|\b(?:and|with|und|mit|no|not|possible|kein|keine)\s+", re.IGNORECASE)
_KEYS_OF_POPUP = (Qt.Key.Key_Enter, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class CompletingEdit(QLineEdit):
    """Emits ``prefix_typed`` while typing; whoever knows completions answers with ``offer``.

    What was typed stands until the user moves to a completion: none is current when the list opens.
    """

    prefix_typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tip = tr("Type a diagnosis or paste a report; press Enter to generate.")
        named(self, tr("Diagnosis or report"), tip, "prompt_edit")
        self.setPlaceholderText(tr("Type a diagnosis, e.g. AF with rapid response, LBBB"))
        self.setClearButtonEnabled(True)
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setWidget(self)
        self._popup = named(QListView(), tr("Completions"), tr("Statements that begin so"), "completions")
        self._completer.setPopup(self._popup)
        self._completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._completer.setMaxVisibleItems(8)
        self._completer.activated.connect(self._take)
        self.textEdited.connect(lambda _: self._tell_prefix())

    @property
    def completer_popup(self) -> QListView:
        """The list of completions."""
        return self._popup

    def completed_from(self) -> int:
        """Where the part that is being typed begins."""
        before = self.text()[: self.cursorPosition()]
        return max((found.end() for found in _BREAK.finditer(before)), default=len(before) - len(before.lstrip()))

    def offer(self, prefix: str, words: Sequence[str]) -> None:
        """Show completions of a prefix, unless something else has been typed since."""
        if prefix != self._prefix() or not self.hasFocus():
            return
        words = [word for word in words if word.lower() != prefix.lower()]
        self._model.setStringList(words)
        if not words:
            self._popup.hide()
            return
        self._completer.setCompletionPrefix("")  # all of them: they were looked up already
        self._completer.complete()
        self._popup.setCurrentIndex(QModelIndex())
        self._popup.scrollToTop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._popup
        if popup.isVisible() and event.key() in _KEYS_OF_POPUP:
            if popup.currentIndex().isValid() or event.key() == Qt.Key.Key_Escape:
                event.ignore()
                return
            popup.hide()
        super().keyPressEvent(event)

    def _prefix(self) -> str:
        return self.text()[self.completed_from() : self.cursorPosition()]

    def _tell_prefix(self) -> None:
        prefix = self._prefix()
        if len(prefix) >= 2:
            self.prefix_typed.emit(prefix)
        else:
            self._popup.hide()

    def _take(self, word: str) -> None:
        start, rest = self.completed_from(), self.text()[self.cursorPosition() :]
        self.setText(self.text()[:start] + word + rest)
        self.setCursorPosition(start + len(word))
        self.textEdited.emit(self.text())
        self._popup.hide()
