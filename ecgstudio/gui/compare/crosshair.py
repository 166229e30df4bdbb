"""A cross over the paper that follows the pointer on the other sheet."""

from pyqtgraph import GraphicsObject
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

ARM_MM = 6.0
PEN_PX = 1.5


class Crosshair(GraphicsObject):
    """Stands at a paper point in mm, and is ``tall`` mm high."""

    def __init__(self, colour: str = "#0b57c2") -> None:
        super().__init__()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(9)
        self._colour, self._tall = QColor(colour), 20.0
        self.hide()

    def show_at(self, mm: QPointF, tall: float) -> None:
        self.prepareGeometryChange()
        self._tall = tall
        self.setPos(mm)
        self.show()

    def boundingRect(self) -> QRectF:
        half = self._tall
        return QRectF(-ARM_MM - 1, -half, 2 * ARM_MM + 2, 2 * half)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        pen = QPen(self._colour, PEN_PX)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawLine(QPointF(0.0, -self._tall / 2), QPointF(0.0, self._tall / 2))
        painter.drawLine(QPointF(-ARM_MM / 2, 0.0), QPointF(ARM_MM / 2, 0.0))
