"""The ladder diagram under the rhythm strip; it moves with the samples."""

from pyqtgraph import GraphicsObject
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ecgstudio.core.ladder import Ladder
from ecgstudio.core.paper import LADDER_MM, LadderRow, Scheme
from ecgstudio.sheet import paint_ladder


class LadderItem(GraphicsObject):
    """Paints one ladder in mm, as paper does; nothing where the page has no room for one."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._shown: tuple[LadderRow, Ladder, Scheme] | None = None

    @property
    def ladder(self) -> Ladder | None:
        """What is shown."""
        return self._shown[1] if self._shown else None

    def show_ladder(self, row: LadderRow | None, ladder: Ladder | None, colours: Scheme) -> None:
        self.prepareGeometryChange()
        self._shown = (row, ladder, colours) if row is not None and ladder is not None else None
        self.update()

    def boundingRect(self) -> QRectF:
        if self._shown is None or not self._shown[0].spans:
            return QRectF()
        row = self._shown[0]
        left, right = row.spans[0].x_mm, row.spans[-1].x_end_mm
        return QRectF(left, row.y_mm, right - left, LADDER_MM).adjusted(-2.0, 0.0, 2.0, 0.0)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self._shown is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_ladder(painter, *self._shown)
