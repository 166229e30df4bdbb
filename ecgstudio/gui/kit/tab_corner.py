"""The room beside the tabs: what the page in front has to choose."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QWidget


class TabCorner(QWidget):
    """Holds one bar at a time, never wider than the tabs leave room for."""

    def __init__(self, tabs: QTabWidget) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self._bars: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        tabs.setCornerWidget(self, Qt.Corner.TopRightCorner)

    def show_bar(self, bar: QWidget | None) -> None:
        """Show this bar in place of the one before; None for none."""
        if bar is not None and bar not in self._bars:
            self._bars.append(bar)
            self._row.addWidget(bar)
        for held in self._bars:
            held.setVisible(held is bar)
        self.setVisible(bar is not None)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        room = self._tabs.width() - self._tabs.tabBar().sizeHint().width()
        wanted = super().sizeHint()
        return QSize(max(min(wanted.width(), room), self.minimumSizeHint().width()), wanted.height())
