"""Painting in whole device pixels, whatever the scale factor of the screen."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtGui import QPainter, QTransform


@dataclass(frozen=True)
class Raster:
    """Where paper lies on the pixels: a point of the paper has the device px ``x0 + scale * x_mm``, ``y0 + scale * y_mm``.

    Counted from the widget's corner; ``x0`` and ``y0`` are whole. ``ratio`` is device px per logical px.
    """

    scale: float
    x0: int
    y0: int
    ratio: float

    def x(self, x_mm: float) -> float:
        """Arrays work too."""
        return self.x0 + self.scale * x_mm

    def y(self, y_mm: float) -> float:
        """Arrays work too."""
        return self.y0 + self.scale * y_mm


def raster_of(painter: QPainter) -> Raster:
    """The raster of a widget's painter whose coordinates are millimetres."""
    world = painter.worldTransform()
    ratio = painter.deviceTransform().m11() / world.m11()
    return Raster(world.m11() * ratio, round(world.dx() * ratio), round(world.dy() * ratio), ratio)


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
