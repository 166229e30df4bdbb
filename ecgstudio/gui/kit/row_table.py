"""A table of which whole rows are meant."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableWidget


class RowTable(QTableWidget):
    """Home and End go to the first and the last row, as in a list; Tab leaves it; nothing is edited in it."""

    def __init__(self, columns: int) -> None:
        super().__init__(0, columns)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.rowCount() - 1}
        if event.key() in rows and not event.modifiers() and self.rowCount():
            self.setCurrentCell(rows[Qt.Key(event.key())], max(0, self.currentColumn()))
        else:
            super().keyPressEvent(event)
