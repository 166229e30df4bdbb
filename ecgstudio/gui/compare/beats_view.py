"""Median beats of two cases over each other, lead by lead, aligned on the R peak."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ecgstudio.app.compare import Beat
from ecgstudio.core.leads import LEADS
from ecgstudio.core.paper import SCHEMES, Scheme
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.sheet.beat_paper import GAP_MM, LEGEND_MM, Frame, frame_for, paint_line, paint_paper, pen, write
from ecgstudio.gui.sheet.paper import surroundings
from ecgstudio.sheet.qt import painting_on

FIRST_COLOUR, SECOND_COLOUR, DIFFERENCE_COLOUR = "#101014", "#0b57c2", "#8a3ffc"


class BeatsView(QWidget):
    """Twelve leads at the proportions of 25 mm/s and 10 mm/mV, as large as the window allows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beats: tuple[Beat | None, Beat | None] = (None, None)
        self._reason = ""
        self._dark = self._difference = False
        self.setMinimumSize(240, 140)
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
        with painting_on(self) as painter:
            painter.fillRect(self.rect(), QColor(surroundings(self._dark)))
            frame, colours = frame_for(self.width(), self.height(), self._levels()), SCHEMES["red"]
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(frame.left, frame.top)
            painter.scale(frame.scale, frame.scale)
            paint_paper(painter, frame.paper(), colours)
            for index, lead in enumerate(LEADS):
                self._paint_lead(painter, frame, index, lead, colours)
            self._paint_legend(painter, frame)

    def _paint_lead(self, painter: QPainter, frame: Frame, index: int, lead: str, colours: Scheme) -> None:
        corner = frame.cell(index)
        origin = frame.origin(index)
        first, second = self._beats
        if self._difference and first is not None and second is not None:
            paint_line(painter, origin, *_difference(first, second, index), DIFFERENCE_COLOUR)
        for beat, colour in ((first, FIRST_COLOUR), (second, SECOND_COLOUR)):
            if beat is not None:
                paint_line(painter, origin, beat.time_s, beat.signal_mv[index], colour)
        write(painter, QPointF(corner.x(), corner.y() + 2.5), lead, colours.text, 2.6, bold=True)

    def _paint_legend(self, painter: QPainter, frame: Frame) -> None:
        place = QPointF(GAP_MM, LEGEND_MM - 2.0)
        parts = [("A", FIRST_COLOUR), ("B", SECOND_COLOUR)]
        parts += [("B − A", DIFFERENCE_COLOUR)] if self._difference else []
        for text, colour in parts:
            painter.setPen(pen(colour, 2.5))
            painter.drawLine(place - QPointF(0.0, 1.0), place + QPointF(5.0, -1.0))
            write(painter, place + QPointF(6.0, 0.0), text, colour, 2.4, bold=True)
            place += QPointF(11.0 + 2.0 * len(text), 0.0)
        said = self._reason or tr("median beats aligned on R; a large square is 200 ms, 0.5 mV")
        write(painter, place, said, SCHEMES["red"].text, 2.2)

    def _levels(self) -> list[NDArray[np.float64]]:
        """All that is drawn, in mV."""
        first, second = self._beats
        shown = [beat.signal_mv for beat in self._beats if beat is not None]
        if self._difference and first is not None and second is not None:
            shown += [_difference(first, second, lead)[1] for lead in range(len(LEADS))]
        return shown


def _difference(first: Beat, second: Beat, lead: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """B - A at the times of A's samples where both have one; both are median beats at one rate."""
    low, high = max(first.time_s[0], second.time_s[0]), min(first.time_s[-1], second.time_s[-1])
    inside = (first.time_s >= low) & (first.time_s <= high)
    times = first.time_s[inside]
    other = np.interp(times, second.time_s, second.signal_mv[lead])
    return times, other - first.signal_mv[lead][inside]
