"""Ctrl+Z means the window's undo everywhere in a case, not a text field's own."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QTextEdit, QWidget

_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class UndoKeys(QObject):
    """Takes the keys of undo and redo away from text fields, so that they reach the window's actions."""

    def take_from(self, *tops: QWidget) -> None:
        """From every text field in these widgets, number fields included."""
        for top in tops:
            for field in (
                *top.findChildren(QLineEdit),
                *top.findChildren(QTextEdit),
                *top.findChildren(QAbstractSpinBox),
            ):
                field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not any(event.matches(key) for key in _KEYS):
            return False
        event.ignore()
        return True
