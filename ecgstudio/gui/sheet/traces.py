"""The twelve leads' traces: the one thing on the sheet that lives."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from pyqtgraph import GraphicsObject
from pyqtgraph.functions import arrayToQPolygonF
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ecgstudio.core.paper import TRACE_PEN_MM
from ecgstudio.gui.sheet.device import Raster, device_pixels, raster_of, shown_pen_mm
from ecgstudio.sheet.stroke import finite_runs, stroke

Points = tuple[NDArray[np.float64], NDArray[np.float64]]


class TracesItem(GraphicsObject):
    """All traces of the sheet in one item, in mm; samples are drawn whole, never thinned out, and a NaN leaves a gap."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._points: Sequence[Points] = ()
        self._colour = QColor("black")
        self._bounds = QRectF()
        self._drawn: tuple[object, list[QPolygonF]] = (None, [])

    def set_colour(self, colour: str) -> None:
        self._colour = QColor(colour)
        self.update()

    def set_bounds(self, bounds: QRectF) -> None:
        """Where traces may go: the whole paper, since a tall wave runs into the next row and is never clipped."""
        self.prepareGeometryChange()
        self._bounds = bounds

    def set_points(self, points: Sequence[Points]) -> None:
        """x and y in mm of each trace."""
        self._points = points
        self._drawn = (None, [])
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        raster = raster_of(painter)
        polygons = self._polygons(raster, option.exposedRect)
        with device_pixels(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour)
            for polygon in polygons:
                painter.drawPolygon(polygon)

    def _polygons(self, raster: Raster, exposed: QRectF) -> list[QPolygonF]:
        key = (raster, exposed.left(), exposed.right())
        if self._drawn[0] != key:
            self._drawn = (key, outline(self._points, raster, exposed.left(), exposed.right()))
        return self._drawn[1]


def pen_px(raster: Raster) -> float:
    """The pen's width in device px."""
    return shown_pen_mm(TRACE_PEN_MM, raster) * raster.scale


def outline(points: Sequence[Points], raster: Raster, left_mm: float, right_mm: float) -> list[QPolygonF]:
    """The ink of all traces between two x in mm, as polygons in device px."""
    polygons = []
    for x, y in points:
        seen = _seen(x, left_mm, right_mm)
        for run in finite_runs(y[seen]):
            band = stroke(raster.x(x[seen][run]), raster.y(y[seen][run]), pen_px(raster))
            polygons += [arrayToQPolygonF(*corners) for corners in band.polygons()]
    return polygons


def _seen(x: NDArray[np.float64], left_mm: float, right_mm: float) -> slice:
    """The samples in view, and one beyond at either side so that the line runs on to the edge."""
    first, last = np.searchsorted(x, (left_mm - 1.0, right_mm + 1.0))
    return slice(max(int(first) - 1, 0), int(last) + 1)
