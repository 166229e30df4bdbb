"""The paper on the screen: surroundings, sheet, squares, header, pulses, labels and footer, all that stands still."""

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ecgstudio.core.paper import PULSE_PEN_MM, TRACE_PEN_MM, Rect, Scheme
from ecgstudio.gui.sheet.content import Content
from ecgstudio.gui.sheet.device import Raster
from ecgstudio.gui.sheet.grid import paint_grid
from ecgstudio.sheet.header_block import paint_header
from ecgstudio.sheet.lettering import draw_text

LIGHT_SURROUNDINGS, DARK_SURROUNDINGS = "#e4e2df", "#1d1e21"
SHADOW_PX = 5
THINNEST_PEN_PX = 1.25


def paint_sheet(painter: QPainter, raster: Raster, content: Content, *, dark: bool) -> None:
    """Everything but the traces; the painter's coordinates are device px."""
    device = painter.device()
    painter.fillRect(0, 0, device.width(), device.height(), QColor(surroundings(dark)))
    _paint_shadow(painter, raster, content.paper, dark)
    painter.fillRect(pixels(raster, content.paper), QColor(content.style.colours.paper))
    paint_grid(painter, content.page.grid, raster, content.style.colours)
    painter.translate(raster.x0, raster.y0)
    painter.scale(raster.scale, raster.scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_furniture(painter, content, content.style.colours, least_mm=THINNEST_PEN_PX * raster.ratio / raster.scale)


def surroundings(dark: bool) -> str:
    """The colour around the paper; the paper itself never changes."""
    return DARK_SURROUNDINGS if dark else LIGHT_SURROUNDINGS


def pixels(raster: Raster, area: Rect) -> QRect:
    """An area of the paper in whole device px."""
    left, top = round(raster.x(area.x)), round(raster.y(area.y))
    return QRect(left, top, round(raster.x(area.right)) - left, round(raster.y(area.bottom)) - top)


def _paint_furniture(painter: QPainter, content: Content, colours: Scheme, least_mm: float) -> None:
    page = content.page
    painter.setPen(_pen(colours.trace, max(TRACE_PEN_MM, least_mm)))
    painter.drawLines([QLineF(line.x1, line.y1, line.x2, line.y2) for line in page.breaks])
    painter.setPen(_pen(colours.trace, max(PULSE_PEN_MM, least_mm)))
    for pulse in page.pulses:
        painter.drawPolyline([QPointF(x, y) for x, y in pulse.points])
    for text in (*page.texts, *content.footer):
        draw_text(painter, text, colours.accent if text.role == "notice" else colours.text)
    if page.header is not None and content.header is not None:
        paint_header(painter, page.header, content.header, colours)


def _paint_shadow(painter: QPainter, raster: Raster, paper: Rect, dark: bool) -> None:
    """A soft edge, so that the sheet lies on the window and does not float in it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    steps = round(SHADOW_PX * raster.ratio)
    for step in range(steps, 0, -1):
        painter.setBrush(QColor(0, 0, 0, 14 if dark else 5))
        area = QRectF(pixels(raster, paper)).adjusted(-step, -step, step, step)
        painter.drawRoundedRect(area.translated(0, steps / 3), step, step)


def _pen(colour: str, width_mm: float) -> QPen:
    pen = QPen(QColor(colour), width_mm)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen
