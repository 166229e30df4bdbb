"""The squared paper on the screen: every line on whole device pixels, so that it is crisp at every zoom."""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from ecgstudio.core.paper import LARGE_SQUARE_MM, MAJOR_PEN_MM, MINOR_PEN_MM, Grid, Scheme
from ecgstudio.gui.sheet.device import Raster, line_px

HIDDEN_PITCH_PX, FULL_PITCH_PX = 2.6, 4.0
"""Px between 1-mm lines at which they are gone, and from which they have their full colour."""
CALM_PITCH_PX, LEAST_STRENGTH = 16.0, 0.45
"""Px between 5-mm lines from which they have their full colour, and how much of it they always keep."""


def paint_grid(painter: QPainter, grid: Grid, raster: Raster, colours: Scheme) -> None:
    """Small squares, then large ones over them; the painter's coordinates are device px."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    pitch = seen_pitch(raster)
    small, large = minor_strength(pitch), major_strength(pitch)
    if small > 0:
        _lines(painter, grid, raster, grid.minor(), MINOR_PEN_MM, mixed(colours.paper, colours.minor, small))
    _lines(painter, grid, raster, grid.major(), MAJOR_PEN_MM, mixed(colours.paper, colours.major, large))


def seen_pitch(raster: Raster) -> float:
    """Px between 1-mm lines as the eye takes them: on a dense screen the lines are finer too, and may lie closer."""
    return raster.logical_scale * math.sqrt(raster.ratio)


def minor_strength(pitch_px: float) -> float:
    """How strongly the 1-mm lines show, 0 to 1: below 2.6 px apart they would only grey the paper."""
    return min(max((pitch_px - HIDDEN_PITCH_PX) / (FULL_PITCH_PX - HIDDEN_PITCH_PX), 0.0), 1.0)


def major_strength(pitch_px: float) -> float:
    """How strongly the 5-mm lines show: paler on a small sheet, so that they do not stand before the traces."""
    return min(max(LARGE_SQUARE_MM * pitch_px / CALM_PITCH_PX, LEAST_STRENGTH), 1.0)


def mixed(paper: str, ink: str, strength: float) -> QColor:
    """Ink of some strength on paper, as an opaque colour."""
    below, above = QColor(paper), QColor(ink)
    return QColor.fromRgbF(
        below.redF() + (above.redF() - below.redF()) * strength,
        below.greenF() + (above.greenF() - below.greenF()) * strength,
        below.blueF() + (above.blueF() - below.blueF()) * strength,
    )


def _lines(
    painter: QPainter,
    grid: Grid,
    raster: Raster,
    places: tuple[NDArray[np.float64], NDArray[np.float64]],
    pen_mm: float,
    colour: QColor,
) -> None:
    width = line_px(pen_mm, raster.logical_scale, raster.ratio)
    left, right = _edge(raster.x(grid.area.x), width), _edge(raster.x(grid.area.right), width)
    top, bottom = _edge(raster.y(grid.area.y), width), _edge(raster.y(grid.area.bottom), width)
    for x in places[0]:
        painter.fillRect(QRect(_edge(raster.x(x), width), top, width, bottom - top + width), colour)
    for y in places[1]:
        painter.fillRect(QRect(left, _edge(raster.y(y), width), right - left + width, width), colour)


def _edge(centre_px: float, width: int) -> int:
    """The first pixel of a line of ``width`` px around ``centre_px``; halves go up, so that equal pitches stay equal."""
    return math.floor(centre_px - width / 2 + 0.5 + 1e-6)
