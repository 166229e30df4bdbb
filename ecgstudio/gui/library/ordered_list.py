"""The list of cases: keys, and dragging cases to another place of a collection."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QListView


class OrderedList(QListView):
    """``moved`` carries the row before which the selected rows are to stand; ``stepped`` -1 or 1 for Alt with an arrow."""

    delete_pressed = Signal()
    moved = Signal(int)
    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.set_orderable(False)
        self._said = ""

    def say_when_empty(self, text: str) -> None:
        """What stands in the list while it has no rows, so that it does not look like loss."""
        self._said = text
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._said and not self.model().rowCount():
            painter, room = QPainter(self.viewport()), self.viewport().rect().adjusted(16, 24, -16, -16)
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self._said)
            painter.end()

    def set_orderable(self, orderable: bool) -> None:
        """Whether the rows may be put into another order."""
        self._orderable = orderable
        self.setDragEnabled(orderable)
        self.setAcceptDrops(orderable)
        self.setDropIndicatorShown(orderable)
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.InternalMove if orderable else mode.NoDragDrop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_pressed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        elif event.key() in steps and event.modifiers() & Qt.KeyboardModifier.AltModifier and self._orderable:
            self.stepped.emit(steps[event.key()])
        else:
            super().keyPressEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if event.source() is self:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The rows are moved by whoever keeps them; Qt is not to move anything itself."""
        if event.source() is not self:
            return
        place = event.position().toPoint()
        index = self.indexAt(place)
        row = self.model().rowCount() if not index.isValid() else index.row()
        if index.isValid() and place.y() > self.visualRect(index).center().y():
            row += 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.moved.emit(row)


def moved_before(ids: tuple[str, ...], chosen: tuple[str, ...], row: int) -> tuple[str, ...]:
    """The ids with the chosen ones, in their order, put before what stands at a row."""
    before = tuple(item for item in ids[:row] if item not in chosen)
    after = tuple(item for item in ids[row:] if item not in chosen)
    return (*before, *(item for item in ids if item in chosen), *after)


def stepped(ids: tuple[str, ...], chosen: tuple[str, ...], step: int) -> tuple[str, ...]:
    """The ids with the chosen ones, kept together, one place up (-1) or down (1)."""
    rows = [row for row, item in enumerate(ids) if item in chosen]
    if not rows:
        return ids
    row = max(0, rows[0] - 1) if step < 0 else min(len(ids), rows[-1] + 2)
    return moved_before(ids, chosen, row)
