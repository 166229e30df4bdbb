"""The tab of the median beat; its view is made when it is first looked at, so that the window need not wait for it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from ecgstudio.gui.sheet.median_view import MedianView


class MedianPanel(QWidget):
    """``made`` tells that the view is there."""

    made = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: MedianView | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def view(self) -> "MedianView":
        """The view, made now if need be."""
        if self._view is None:
            from ecgstudio.gui.sheet.median_view import MedianView

            self._view = MedianView()
            self._layout.addWidget(self._view)
            self.setFocusProxy(self._view)
            self.made.emit()
        return self._view

    @property
    def looked_at(self) -> bool:
        """Whether the view was ever made."""
        return self._view is not None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.view.update()
