"""Annotations drawn by a QPainter whose unit is the millimetre, on the screen and on paper alike."""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ecgstudio.core.annotations import AnnotationLayer
from ecgstudio.core.paper import (
    ANNOTATION_FILL_ALPHA,
    ANNOTATION_FILLS,
    ANNOTATION_INKS,
    ANNOTATION_PEN_MM,
    AnnotationDrawing,
    SheetStyle,
    Text,
)
from ecgstudio.sheet.patches import draw_on_patch

_DASH, _SPACE = 3.0, 2.0


def paint_marked(painter: QPainter, drawing: AnnotationDrawing, layer: AnnotationLayer, style: SheetStyle) -> None:
    """The areas that a annotation marks; on paper they go under the traces."""
    colour = QColor(ANNOTATION_FILLS[style.scheme][layer])
    colour.setAlphaF(ANNOTATION_FILL_ALPHA)
    for area in drawing.fills:
        painter.fillRect(QRectF(area.x, area.y, area.width, area.height), colour)


def paint_strokes(
    painter: QPainter,
    drawing: AnnotationDrawing,
    layer: AnnotationLayer,
    style: SheetStyle,
    width_mm: float = ANNOTATION_PEN_MM,
) -> None:
    """Lines and arrow heads, the student's dashed."""
    ink = QColor(ANNOTATION_INKS[style.scheme][layer])
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


def paint_words(painter: QPainter, texts: Iterable[Text], layer: AnnotationLayer, style: SheetStyle) -> None:
    """Texts in the ink of the layer."""
    for text in texts:
        draw_on_patch(painter, text, ANNOTATION_INKS[style.scheme][layer], style.colours.paper)
