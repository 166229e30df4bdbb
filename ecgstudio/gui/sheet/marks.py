"""Pacing marks: a row of short lines under the traces, which move with the samples."""

from collections.abc import Sequence

from pyqtgraph import GraphicsObject
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ecgstudio.core.paper import Line

MARK_PEN_PX = 1.5


class MarksItem(GraphicsObject):
    """One line for each pacing spike, in mm."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._lines: list[QLineF] = []
        self._colour = QColor("black")

    def set_marks(self, lines: Sequence[Line], colour: str) -> None:
        self.prepareGeometryChange()
        self._lines = [QLineF(line.x1, line.y1, line.x2, line.y2) for line in lines]
        self._colour = QColor(colour)
        self.update()

    def boundingRect(self) -> QRectF:
        bounds = QRectF()
        for line in self._lines:
            bounds |= QRectF(line.p1(), line.p2()).adjusted(-1.0, -1.0, 1.0, 1.0)
        return bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        pen = QPen(self._colour, MARK_PEN_PX)
        pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.drawLines(self._lines)
