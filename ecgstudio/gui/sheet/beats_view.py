"""Median beats of two cases over each other, lead by lead, aligned on the R peak."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ecgstudio.app.compare import Beat
from ecgstudio.core.leads import LEADS
from ecgstudio.core.paper import LARGE_SQUARE_MM, SCHEMES, SMALL_SQUARE_MM, Scheme
from ecgstudio.gui.sheet.paper import surroundings
from ecgstudio.gui.words import tr

FIRST_COLOUR, SECOND_COLOUR, DIFFERENCE_COLOUR = "#101014", "#0b57c2", "#8a3ffc"
MM_PER_S, MM_PER_MV = 25.0, 10.0
GRIDS = ((4, 3), (6, 2))
"""Columns and rows that twelve cells can have; what shows them larger is taken."""
BEFORE_S, AFTER_S = 0.4, 0.6
GAP_MM = 5.0
CELL_MM = (BEFORE_S + AFTER_S) * MM_PER_S + GAP_MM
LEAST_HEIGHT_MM = 25.0
LEGEND_MM = 6.0
INK_PX = 1.8


@dataclass(frozen=True)
class _Frame:
    """Where the twelve cells lie: columns and rows, px per mm, the paper's corner in px, mm from a cell's top to 0 mV,
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


class BeatsView(QWidget):
    """Twelve leads at the proportions of 25 mm/s and 10 mm/mV, as large as the window allows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beats: tuple[Beat | None, Beat | None] = (None, None)
        self._reason = ""
        self._dark = self._difference = False
        self.setMinimumSize(320, 200)
        self.setAccessibleName(tr("Median beats"))

    def show_beats(self, first: Beat | None, second: Beat | None, reason: str = "") -> None:
        """Show these; ``reason`` says why one of them is missing."""
        self._beats, self._reason = (first, second), reason
        self.setAccessibleDescription(reason or tr("Median beats of A and B over each other, aligned on the R peak"))
        self.update()

    def show_difference(self, on: bool) -> None:
        """Draw B - A as well."""
        self._difference = on
        self.update()

    def set_dark(self, dark: bool) -> None:
        self._dark = dark
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(surroundings(self._dark)))
        frame, colours = self._frame(), SCHEMES["red"]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(frame.left, frame.top)
        painter.scale(frame.scale, frame.scale)
        _paint_paper(painter, _paper(frame), colours)
        for index, lead in enumerate(LEADS):
            self._paint_lead(painter, frame, index, lead, colours)
        self._paint_legend(painter, frame)
        painter.end()

    def _paint_lead(self, painter: QPainter, frame: _Frame, index: int, lead: str, colours: Scheme) -> None:
        corner = frame.cell(index)
        origin = QPointF(corner.x() + BEFORE_S * MM_PER_S, corner.y() + frame.above)
        first, second = self._beats
        if self._difference and first is not None and second is not None:
            _paint_line(painter, origin, *_difference(first, second, index), DIFFERENCE_COLOUR)
        for beat, colour in ((first, FIRST_COLOUR), (second, SECOND_COLOUR)):
            if beat is not None:
                _paint_line(painter, origin, beat.time_s, beat.signal_mv[index], colour)
        _write(painter, QPointF(corner.x(), corner.y() + 2.5), lead, colours.text, 2.6, bold=True)

    def _paint_legend(self, painter: QPainter, frame: _Frame) -> None:
        place = QPointF(GAP_MM, LEGEND_MM - 2.0)
        parts = [("A", FIRST_COLOUR), ("B", SECOND_COLOUR)]
        parts += [("B − A", DIFFERENCE_COLOUR)] if self._difference else []
        for text, colour in parts:
            painter.setPen(_pen(colour, 2.5))
            painter.drawLine(place - QPointF(0.0, 1.0), place + QPointF(5.0, -1.0))
            _write(painter, place + QPointF(6.0, 0.0), text, colour, 2.4, bold=True)
            place += QPointF(11.0 + 2.0 * len(text), 0.0)
        said = self._reason or tr("median beats aligned on R; a large square is 200 ms, 0.5 mV")
        _write(painter, place, said, SCHEMES["red"].text, 2.2)

    def _frame(self) -> _Frame:
        """The grid of cells that is shown largest."""
        above, below = _room(self._levels())
        frames = []
        for columns, rows in GRIDS:
            width_mm = columns * CELL_MM + GAP_MM
            height_mm = LEGEND_MM + rows * (above + below + GAP_MM)
            scale = min((self.width() - 16) / width_mm, (self.height() - 16) / height_mm)
            left, top = (self.width() - scale * width_mm) / 2, (self.height() - scale * height_mm) / 2
            frames.append(_Frame(columns, rows, scale, left, top, above, above + below))
        return max(frames, key=lambda frame: frame.scale)

    def _levels(self) -> list[NDArray[np.float64]]:
        """All that is drawn, in mV."""
        first, second = self._beats
        shown = [beat.signal_mv for beat in self._beats if beat is not None]
        if self._difference and first is not None and second is not None:
            shown += [_difference(first, second, lead)[1] for lead in range(len(LEADS))]
        return shown


def _paper(frame: _Frame) -> QRectF:
    width = frame.columns * CELL_MM + GAP_MM
    return QRectF(0.0, 0.0, width, LEGEND_MM + frame.rows * (frame.height + GAP_MM))


def _room(shown: list[NDArray[np.float64]]) -> tuple[float, float]:
    """mm above and below 0 mV that hold everything, in large squares."""
    top = max((float(np.nanmax(part)) for part in shown), default=1.0) * MM_PER_MV
    bottom = -min((float(np.nanmin(part)) for part in shown), default=-1.0) * MM_PER_MV
    above, below = (LARGE_SQUARE_MM * math.ceil(max(part, 5.0) / LARGE_SQUARE_MM) for part in (top, bottom))
    return above, max(below, LEAST_HEIGHT_MM - above)


def _difference(first: Beat, second: Beat, lead: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """B - A at the times of A's samples where both have one; both are median beats at one rate."""
    low, high = max(first.time_s[0], second.time_s[0]), min(first.time_s[-1], second.time_s[-1])
    inside = (first.time_s >= low) & (first.time_s <= high)
    times = first.time_s[inside]
    other = np.interp(times, second.time_s, second.signal_mv[lead])
    return times, other - first.signal_mv[lead][inside]


def _paint_paper(painter: QPainter, paper: QRectF, colours: Scheme) -> None:
    painter.fillRect(paper, QColor(colours.paper))
    for step, colour, width in ((SMALL_SQUARE_MM, colours.minor, 1.0), (LARGE_SQUARE_MM, colours.major, 1.0)):
        painter.setPen(_pen(colour, width))
        for index in range(int(paper.width() / step) + 1):
            painter.drawLine(QPointF(index * step, LEGEND_MM), QPointF(index * step, paper.height()))
        for index in range(int((paper.height() - LEGEND_MM) / step) + 1):
            y = LEGEND_MM + index * step
            painter.drawLine(QPointF(0.0, y), QPointF(paper.width(), y))


def _paint_line(
    painter: QPainter, origin: QPointF, time_s: NDArray[np.float64], level_mv: NDArray[np.float64], colour: str
) -> None:
    seen = (time_s >= -BEFORE_S) & (time_s <= AFTER_S)
    x, y = origin.x() + time_s[seen] * MM_PER_S, origin.y() - level_mv[seen] * MM_PER_MV
    painter.setPen(_pen(colour, INK_PX))
    painter.drawPolyline(QPolygonF([QPointF(*place) for place in zip(x.tolist(), y.tolist(), strict=True)]))


def _write(painter: QPainter, place: QPointF, text: str, colour: str, height_mm: float, *, bold: bool = False) -> None:
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


def _pen(colour: str, width_px: float) -> QPen:
    pen = QPen(QColor(colour), width_px)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
