"""All that does not live on the sheet, painted once per camera and kept as one picture of device pixels."""

from collections.abc import Callable
from math import ceil

from PySide6.QtGui import QPainter, QPixmap

from ecgstudio.gui.sheet.device import Raster, device_pixels, raster_of
from ecgstudio.sheet.qt import painting_on

Draw = Callable[[QPainter, Raster], None]


class StaticLayer:
    """Calls ``draw`` (in device px) only when the camera, the window's size or the content has changed.

    ``times_drawn`` counts those calls, so that a test can hold the fast path to its promise.
    """

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._picture = QPixmap()
        self._key: object = None
        self.times_drawn = 0

    def invalidate(self) -> None:
        """The content has changed: paint anew at the next opportunity."""
        self._key = None

    def paint(self, painter: QPainter, width: float, height: float) -> None:
        """Over a widget of ``width`` x ``height`` logical px whose painter is in millimetres."""
        raster = raster_of(painter)
        picture = self._fresh(raster, ceil(width * raster.ratio), ceil(height * raster.ratio))
        with device_pixels(painter):
            painter.drawPixmap(0, 0, picture)

    def _fresh(self, raster: Raster, width: int, height: int) -> QPixmap:
        key = (raster, width, height)
        if key != self._key:
            self._picture = QPixmap(width, height)
            with painting_on(self._picture) as painter:
                self._draw(painter, raster)
            self._key = key
            self.times_drawn += 1
        return self._picture
