"""Long lines, painted in bounded time: what is finer than print is thinned, what is far off the page is cut, and on a raster tall
noise is painted as the outline that the pen leaves, as on the screen (``sheet/stroke.py``).

Qt's rasteriser sorts all cells of a path together: one lead of white noise took ten seconds as a polyline.
"""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QPolygonF

from ecgstudio.sheet.stroke import stroke

Floats = NDArray[np.float64]

_FINEST_MM = 0.02
"""A dot at 1200 dpi."""
_POINTS_PER_COLUMN = 4
_FAR_MM = 1000.0
_TALL_MM = 3000.0
"""How far a line travels up and down before it is painted as an outline: some 20 times what the tallest ECG does on a page."""


def draw_polyline(painter: QPainter, x: Floats, y: Floats) -> None:
    """A line through points in mm at rising ``x``, with the painter's pen; no NaN among them. ``x`` and ``y`` [points]."""
    x, y = thinned(x, np.clip(y, -_FAR_MM, _FAR_MM))
    if isinstance(painter.device(), QImage) and np.abs(np.diff(y)).sum() > _TALL_MM:
        _fill_outline(painter, x, y)
    elif x.size == 1:
        painter.drawPoint(QPointF(x[0], y[0]))
    else:
        painter.drawPolyline(QPolygonF([QPointF(px, py) for px, py in zip(x.tolist(), y.tolist(), strict=True)]))


def _fill_outline(painter: QPainter, x: Floats, y: Floats) -> None:
    """What the pen covers, filled in device pixels."""
    place, pen = painter.transform(), painter.pen()
    scale = place.m11()
    painter.save()
    painter.resetTransform()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pen.color())
    for px, py in stroke(x * scale + place.dx(), y * scale + place.dy(), pen.widthF() * scale).polygons():
        painter.drawPolygon(QPolygonF([QPointF(*point) for point in zip(px.tolist(), py.tolist(), strict=True)]))
    painter.restore()


def thinned(x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """The same line to the eye with at most four points a dot of 1200 dpi: the first, lowest, highest and last sample
    there. ``x`` and ``y`` [points] in mm."""
    if x.size < 2 or (x[-1] - x[0]) / (x.size - 1) * _POINTS_PER_COLUMN >= _FINEST_MM:
        return x, y
    column = ((x - x[0]) / _FINEST_MM).astype(np.intp)
    starts = np.flatnonzero(np.diff(column, prepend=-1))
    ends = np.append(starts[1:], x.size)
    number = np.cumsum(np.diff(column, prepend=column[0]) != 0)
    by_height = np.lexsort((y, number))
    kept = np.unique(np.concatenate((starts, ends - 1, by_height[starts], by_height[ends - 1])))
    return x[kept], y[kept]
