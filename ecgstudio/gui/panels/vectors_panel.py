"""The tab with axes and vector loops; what it paints is made on first use, so that the window need not wait for it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from ecgstudio.app.vectors import Vectors
    from ecgstudio.gui.sheet.vectors_view import VectorsView


class VectorsPanel(QWidget):
    """Holds a VectorsView."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dark = False
        self._view: VectorsView | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def view(self) -> "VectorsView":
        """The view, made now if need be."""
        if self._view is None:
            from ecgstudio.gui.sheet.vectors_view import VectorsView

            self._view = VectorsView()
            self._view.set_dark(self._dark)
            self._column.addWidget(self._view)
            self.setFocusProxy(self._view)
        return self._view

    def show_vectors(self, found: "Vectors | None") -> None:
        self.view.show_vectors(found)

    def set_dark(self, dark: bool) -> None:
        self._dark = dark
        if self._view is not None:
            self._view.set_dark(dark)
