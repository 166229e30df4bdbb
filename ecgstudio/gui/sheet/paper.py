"""The paper on the screen: surroundings, sheet, squares, header, pulses, labels and footer, all that stands still."""

from dataclasses import replace
from math import floor

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ecgstudio.core.paper import PULSE_PEN_MM, TRACE_PEN_MM, Rect
from ecgstudio.gui.sheet.content import Content
from ecgstudio.gui.sheet.device import Raster, shown_pen_mm
from ecgstudio.gui.sheet.grid import paint_grid
from ecgstudio.sheet.header_block import paint_header
from ecgstudio.sheet.lettering import draw_text
from ecgstudio.sheet.qt import MM_PER_PT

LIGHT_SURROUNDINGS, DARK_SURROUNDINGS = "#e2e5e9", "#14171b"
SHADOW_PX = 5
LARGEST_LABEL_PX = 24.0
"""Lead names grow with the zoom up to here, in logical px."""


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
    _paint_lines(painter, raster, content)
    _paint_texts(painter, raster, content)


def surroundings(dark: bool) -> str:
    """The colour around the paper; the paper itself never changes."""
    return DARK_SURROUNDINGS if dark else LIGHT_SURROUNDINGS


def pixels(raster: Raster, area: Rect) -> QRect:
    """An area of the paper in whole device px."""
    left, top = round(raster.x(area.x)), round(raster.y(area.y))
    return QRect(left, top, round(raster.x(area.right)) - left, round(raster.y(area.bottom)) - top)


def _paint_lines(painter: QPainter, raster: Raster, content: Content) -> None:
    """Column breaks and calibration pulses, each corner in the middle of a pixel."""
    page, ink = content.page, content.style.colours.trace
    painter.setPen(_pen(ink, shown_pen_mm(TRACE_PEN_MM, raster)))
    for line in page.breaks:
        painter.drawLine(_crisp(raster, line.x1, line.y1), _crisp(raster, line.x2, line.y2))
    painter.setPen(_pen(ink, shown_pen_mm(PULSE_PEN_MM, raster)))
    for pulse in page.pulses:
        painter.drawPolyline([_crisp(raster, x, y) for x, y in pulse.points])


def _crisp(raster: Raster, x_mm: float, y_mm: float) -> QPointF:
    """A paper point moved by up to half a device pixel, to the middle of one."""
    x, y = floor(raster.x(x_mm)) + 0.5, floor(raster.y(y_mm)) + 0.5
    return QPointF((x - raster.x0) / raster.scale, (y - raster.y0) / raster.scale)


def _paint_texts(painter: QPainter, raster: Raster, content: Content) -> None:
    page, colours = content.page, content.style.colours
    largest_pt = LARGEST_LABEL_PX / raster.logical_scale / MM_PER_PT
    for text in page.texts:
        draw_text(painter, replace(text, size_pt=min(text.size_pt, largest_pt)), colours.text)
    for text in content.footer:
        draw_text(painter, text, colours.accent if text.role == "notice" else colours.text)
    if page.header is not None and content.header is not None:
        paint_header(painter, page.header, content.header, colours)


def _paint_shadow(painter: QPainter, raster: Raster, paper: Rect, dark: bool) -> None:
    """A soft edge, so that the sheet lies on the window and does not float in it; rings, which cost less than areas."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    steps = round(SHADOW_PX * raster.ratio)
    edge = QRectF(pixels(raster, paper)).translated(0.0, steps / 4)
    for step in range(steps):
        alpha = (90 if dark else 34) * (1 - step / steps) ** 2
        painter.setPen(QPen(QColor(0, 0, 0, round(alpha)), 1.0))
        grown = step + 0.5
        painter.drawRoundedRect(edge.adjusted(-grown, -grown, grown, grown), grown, grown)


def _pen(colour: str, width_mm: float) -> QPen:
    pen = QPen(QColor(colour), width_mm)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen
