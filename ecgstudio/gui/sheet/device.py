"""Painting in whole device pixels, whatever the scale factor of the screen."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPainter, QTransform

from ecgstudio.core.paper import MAJOR_PEN_MM

WIDEST_LINE_PX = 2.0
"""Grid lines grow with the zoom up to here, in logical px; thicker ones would hide what is measured against them."""


THINNEST_PEN_PX, WIDEST_PEN_PX = 1.25, 2.75
"""A trace's pen in logical px."""


Place = TypeVar("Place", float, NDArray[np.float64])


@dataclass(frozen=True)
class Raster:
    """Where paper lies on the pixels: a point of the paper has the device px ``x0 + scale * x_mm``, ``y0 + scale * y_mm``.

    Counted from the widget's corner. ``ratio`` is device px per logical px.
    """

    scale: float
    x0: float
    y0: float
    ratio: float

    @property
    def logical_scale(self) -> float:
        """Logical px per mm."""
        return self.scale / self.ratio

    def x(self, x_mm: Place) -> Place:
        return self.x0 + self.scale * x_mm

    def y(self, y_mm: Place) -> Place:
        return self.y0 + self.scale * y_mm


def raster_of(painter: QPainter) -> Raster:
    """The raster of a widget's painter whose coordinates are millimetres."""
    world = painter.worldTransform()
    ratio = painter.deviceTransform().m11() / world.m11()
    return Raster(world.m11() * ratio, world.dx() * ratio, world.dy() * ratio, ratio)


def line_px(pen_mm: float, scale: float, ratio: float) -> int:
    """A grid line's width in whole device px: at least one, at most two logical px for a large square's line.

    ``scale`` is logical px per mm.
    """
    widest = max(1, round(WIDEST_LINE_PX * ratio * pen_mm / MAJOR_PEN_MM))
    return min(max(1, round(pen_mm * scale * ratio)), widest)


def shown_pen_mm(pen_mm: float, raster: Raster) -> float:
    """A pen's width on the screen: visible on a small sheet, fine enough to measure on a magnified one."""
    return min(max(pen_mm, THINNEST_PEN_PX / raster.logical_scale), WIDEST_PEN_PX / raster.logical_scale)


def origin_px(start_mm: float, anchor_mm: float, scale: float, ratio: float) -> float:
    """Logical px at which the paper's origin stands when the view begins near ``start_mm``.

    The anchor, the corner of the squares, comes to the middle of a device pixel when the large squares' lines are an odd
    number of px wide, to the edge of one when even: so lines are crisp and stand exactly where the traces have their mm.
    """
    middle = 0.5 * (line_px(MAJOR_PEN_MM, scale, ratio) % 2)
    anchor_px = (round((anchor_mm - start_mm) * scale * ratio) + middle) / ratio
    return anchor_px - anchor_mm * scale


@contextmanager
def device_pixels(painter: QPainter) -> Iterator[QPainter]:
    """The painter with device px from the widget's corner as its coordinates; put back afterwards.

    With a scale factor such as 1.5 a widget may begin within a pixel; it is moved to the pixel's edge, so that what was
    painted for whole pixels meets them.
    """
    painter.save()
    base = painter.worldTransform().inverted()[0] * painter.deviceTransform()
    corner = QTransform.fromTranslate(round(base.dx()), round(base.dy()))
    painter.setWorldTransform(corner * base.inverted()[0])
    try:
        yield painter
    finally:
        painter.restore()
