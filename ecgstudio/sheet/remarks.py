"""Remarks drawn by a QPainter whose unit is the millimetre, on the screen and on paper alike."""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ecgstudio.core.paper import (
    REMARK_FILL_ALPHA,
    REMARK_FILLS,
    REMARK_INKS,
    REMARK_PEN_MM,
    RemarkDrawing,
    SheetStyle,
    Text,
)
from ecgstudio.core.remarks import RemarkLayer
from ecgstudio.sheet.patches import draw_on_patch

_DASH, _SPACE = 3.0, 2.0


def paint_marked(painter: QPainter, drawing: RemarkDrawing, layer: RemarkLayer, style: SheetStyle) -> None:
    """The areas that a remark marks; on paper they go under the traces."""
    colour = QColor(REMARK_FILLS[style.scheme][layer])
    colour.setAlphaF(REMARK_FILL_ALPHA)
    for area in drawing.fills:
        painter.fillRect(QRectF(area.x, area.y, area.width, area.height), colour)


def paint_strokes(
    painter: QPainter, drawing: RemarkDrawing, layer: RemarkLayer, style: SheetStyle, width_mm: float = REMARK_PEN_MM
) -> None:
    """Lines and arrow heads, the student's dashed."""
    ink = QColor(REMARK_INKS[style.scheme][layer])
    pen = QPen(ink, width_mm, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)
    if layer == "student":
        pen.setDashPattern([_DASH, _SPACE])
    painter.setPen(pen)
    painter.drawLines([QLineF(line.x1, line.y1, line.x2, line.y2) for line in drawing.lines])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for head in drawing.heads:
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in head]))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_words(painter: QPainter, texts: Iterable[Text], layer: RemarkLayer, style: SheetStyle) -> None:
    """Texts in the ink of the layer."""
    for text in texts:
        draw_on_patch(painter, text, REMARK_INKS[style.scheme][layer], style.colours.paper)
