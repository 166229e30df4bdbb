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
from ecgstudio.sheet.lettering import draw_text, text_width_mm
from ecgstudio.sheet.qt import MM_PER_PT

PATCH_ALPHA = 0.88
_PATCH_MM = 0.5
_DASH, _SPACE = 3.0, 2.0
_SHARE = {"left": 0.0, "centre": 0.5, "right": 1.0}


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
    """Texts on a patch of paper, so that they can be read on the squares."""
    ground = QColor(style.colours.paper)
    ground.setAlphaF(PATCH_ALPHA)
    for text in texts:
        painter.fillRect(text_box(text), ground)
        draw_text(painter, text, REMARK_INKS[style.scheme][layer])


def text_box(text: Text) -> QRectF:
    """The room in mm that one line of text takes, its patch included."""
    width, height = text_width_mm(text.text, text.size_pt, text.bold), text.size_pt * MM_PER_PT
    left = text.x - width * _SHARE[text.align]
    return QRectF(left - _PATCH_MM, text.y - 0.85 * height, width + 2 * _PATCH_MM, 1.15 * height)
