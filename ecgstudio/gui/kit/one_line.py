"""A layout that puts its widgets into one line and gives the first ones their room first."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class OneLine(QLayout):
    """From left to right, each as wide as it wants to be until the line is full; ``last`` stands at the right end and is thought
    of before the others, up to a share of the line. What has no room is ``left_over``, and not seen."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        self.left_over: list[QWidget] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items]
        width = sum(size.width() for size in sizes) + self.spacing() * max(len(sizes) - 1, 0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def clear(self) -> None:
        """Remove every widget."""
        while self._items:
            widget = self._items.pop().widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        self.left_over = []
        self.invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """What does not go into the line any more stands outside it, where nothing is seen of it."""
        super().setGeometry(rect)
        self.left_over, x, full = [], rect.x(), False
        for item in self._items:
            size, widget = item.sizeHint(), item.widget()
            full = full or x + size.width() > rect.right() + 1
            if full and widget is not None:
                self.left_over.append(widget)
            place = QPoint(-10_000, rect.y()) if full else QPoint(x, rect.y() + (rect.height() - size.height()) // 2)
            item.setGeometry(QRect(place, size))
            x += size.width() + self.spacing()
