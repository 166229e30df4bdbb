"""Paper for median beats: twelve cells, or one, at the proportions of 25 mm/s and 10 mm/mV, and what is drawn in them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ecgstudio.core.paper import LARGE_SQUARE_MM, SMALL_SQUARE_MM, Scheme

MM_PER_S, MM_PER_MV = 25.0, 10.0
GRIDS = ((4, 3), (6, 2))
"""Columns and rows that twelve cells can have; what shows them larger is taken."""
ALONE = ((1, 1),)
BEFORE_S, AFTER_S = 0.4, 0.6
GAP_MM = 5.0
CELL_MM = (BEFORE_S + AFTER_S) * MM_PER_S + GAP_MM
LEAST_HEIGHT_MM = 25.0
LEGEND_MM = 6.0
INK_PX = 1.8
_MARGIN_PX = 16

Levels = NDArray[np.float64]


@dataclass(frozen=True)
class Frame:
    """Where the cells lie: columns and rows, px per mm, the paper's corner in px, mm from a cell's top to 0 mV,
    its height in mm."""

    columns: int
    rows: int
    scale: float
    left: float
    top: float
    above: float
    height: float

    def cell(self, index: int) -> QPointF:
        """The top left corner of a lead's cell in mm."""
        column, row = (index // 3, index % 3) if self.rows == 3 else (index % self.columns, index // self.columns)
        return QPointF(GAP_MM + column * CELL_MM, LEGEND_MM + row * (self.height + GAP_MM))

    def origin(self, index: int) -> QPointF:
        """Where a lead's 0 s and 0 mV lie in mm."""
        return self.cell(index) + QPointF(BEFORE_S * MM_PER_S, self.above)

    def mm_at(self, px: QPointF) -> QPointF:
        return QPointF((px.x() - self.left) / self.scale, (px.y() - self.top) / self.scale)

    def cell_at(self, mm: QPointF) -> int | None:
        """The cell at a place in mm; None between them."""
        for index in range(self.columns * self.rows):
            if QRectF(self.cell(index), self.cell(index) + QPointF(CELL_MM, self.height)).contains(mm):
                return index
        return None

    def paper(self) -> QRectF:
        """The whole paper in mm."""
        return QRectF(0.0, 0.0, self.columns * CELL_MM + GAP_MM, LEGEND_MM + self.rows * (self.height + GAP_MM))


def frame_for(
    width_px: float, height_px: float, shown: Sequence[Levels], grids: Sequence[tuple[int, int]] = GRIDS
) -> Frame:
    """The grid of cells in which all that is shown (mV) is largest."""
    above, below = _room(shown)
    frames = []
    for columns, rows in grids:
        width_mm = columns * CELL_MM + GAP_MM
        height_mm = LEGEND_MM + rows * (above + below + GAP_MM)
        scale = max(min((width_px - _MARGIN_PX) / width_mm, (height_px - _MARGIN_PX) / height_mm), 0.1)
        left, top = (width_px - scale * width_mm) / 2, (height_px - scale * height_mm) / 2
        frames.append(Frame(columns, rows, scale, left, top, above, above + below))
    return max(frames, key=lambda frame: frame.scale)


def _room(shown: Sequence[Levels]) -> tuple[float, float]:
    """mm above and below 0 mV that hold everything, in large squares."""
    top = max((float(np.nanmax(part)) for part in shown), default=1.0) * MM_PER_MV
    bottom = -min((float(np.nanmin(part)) for part in shown), default=-1.0) * MM_PER_MV
    above, below = (LARGE_SQUARE_MM * math.ceil(max(part, 5.0) / LARGE_SQUARE_MM) for part in (top, bottom))
    return above, max(below, LEAST_HEIGHT_MM - above)


def paint_paper(painter: QPainter, paper: QRectF, colours: Scheme) -> None:
    """The grid below the legend's line."""
    painter.fillRect(paper, QColor(colours.paper))
    for step, colour, width in ((SMALL_SQUARE_MM, colours.minor, 1.0), (LARGE_SQUARE_MM, colours.major, 1.0)):
        painter.setPen(pen(colour, width))
        for index in range(int(paper.width() / step) + 1):
            painter.drawLine(QPointF(index * step, LEGEND_MM), QPointF(index * step, paper.height()))
        for index in range(int((paper.height() - LEGEND_MM) / step) + 1):
            y = LEGEND_MM + index * step
            painter.drawLine(QPointF(0.0, y), QPointF(paper.width(), y))


def paint_line(painter: QPainter, origin: QPointF, time_s: Levels, baseline_mv: Levels, colour: str) -> None:
    """One lead's beat, as far as its cell reaches."""
    seen = (time_s >= -BEFORE_S) & (time_s <= AFTER_S)
    x, y = origin.x() + time_s[seen] * MM_PER_S, origin.y() - baseline_mv[seen] * MM_PER_MV
    painter.setPen(pen(colour, INK_PX))
    painter.drawPolyline(QPolygonF([QPointF(*place) for place in zip(x.tolist(), y.tolist(), strict=True)]))


def write(painter: QPainter, place: QPointF, text: str, colour: str, height_mm: float, *, bold: bool = False) -> None:
    """Text from a place on, in a size of the paper."""
    font = painter.font()
    font.setBold(bold)
    font.setPixelSize(32)
    painter.save()
    painter.translate(place)
    painter.scale(height_mm / 32, height_mm / 32)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(QPointF(0.0, 0.0), text)
    painter.restore()


def pen(colour: str, width_px: float, *, dashed: bool = False) -> QPen:
    """A pen as wide at every zoom."""
    made = QPen(QColor(colour), width_px)
    made.setCosmetic(True)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashed:
        made.setDashPattern([3.0, 2.0])
    return made
