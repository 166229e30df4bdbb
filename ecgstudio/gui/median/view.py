"""The median beat in twelve leads or in one, with the bounds that every interval is read between; they can be moved."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ecgstudio.core.corrections import Edge, shift_of
from ecgstudio.core.delineation import WaveKind
from ecgstudio.core.leads import LEADS
from ecgstudio.core.paper import SCHEMES
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.median.bounds import Bound, bounds_of
from ecgstudio.gui.sheet.beat_paper import (
    ALONE,
    GRIDS,
    LEGEND_MM,
    MM_PER_MV,
    MM_PER_S,
    Frame,
    Levels,
    frame_for,
    paint_line,
    paint_paper,
    pen,
    write,
)
from ecgstudio.gui.sheet.marks_layer import WAVE_COLOURS
from ecgstudio.gui.sheet.paper import surroundings
from ecgstudio.sheet.qt import painting_on

if TYPE_CHECKING:
    from ecgstudio.app.examine import Examination

INK, CHOSEN_PAPER = "#101014", "#0b57c2"
REACH_PX = 6.0
READ_OUT_PX, LEAD_PX = 15.0, 20.0
"""The largest that letters become."""
FAST = 10
"""Samples that an arrow with Shift moves a bound by."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_LEAD_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class MedianView(QWidget):
    """Tab goes from bound to bound, up and down from lead to lead, left and right move the bound; Enter shows one lead alone.

    ``nudged``: wave, bound, samples, the gesture; ``dragged``: wave, bound, seconds from where it was measured, the gesture.
    """

    nudged = Signal(str, str, int, int)
    dragged = Signal(str, str, float, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Examination | None = None
        self._bounds: list[Bound] = []
        self._time_s: Levels = np.zeros(0)
        self._levels: Levels = np.zeros((12, 0))
        self._chosen: tuple[WaveKind, Edge] | None = None
        self._lead = 0
        self._alone = self._dark = False
        self._pointer: tuple[str, float, float] | None = None
        self._taken: tuple[Bound, float, float] | None = None
        self._gesture = 0
        self.setMinimumSize(240, 140)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Median beat"))
        self.setToolTip(tr("Drag a bound, or Tab to it and use the arrows (Shift: ten samples); Enter: one lead alone"))

    # what is shown

    @property
    def bounds(self) -> tuple[Bound, ...]:
        return tuple(self._bounds)

    @property
    def chosen(self) -> Bound | None:
        """The bound that the arrows move."""
        return next((bound for bound in self._bounds if bound.key == self._chosen), None)

    @property
    def lead(self) -> str:
        """The lead of the read-out; alone in the window when ``alone``."""
        return LEADS[self._lead]

    @property
    def alone(self) -> bool:
        return self._alone

    def show_examination(self, found: "Examination | None") -> None:
        """Show the median beat of an Examination, with its bounds as corrected."""
        from ecgstudio.measure.prepare import RATE_HZ

        self._found = found
        beat = found.beat if found else None
        self._bounds = [] if beat is None else bounds_of(beat, RATE_HZ)
        if beat is not None:
            self._levels = beat.signal_mv
            self._time_s = (np.arange(beat.signal_mv.shape[1]) - beat.fiducial) / RATE_HZ
        self._tell()

    def set_dark(self, dark: bool) -> None:
        self._dark = dark
        self.update()

    def show_alone(self, on: bool) -> None:
        """One lead alone, or all twelve."""
        self._alone = on
        self._tell()

    def go_to_lead(self, lead: str) -> None:
        self._lead = LEADS.index(lead)
        self._tell()

    def read_out(self) -> str:
        """The intervals, and the chosen bound or the pointer with its time from the onset of QRS and its voltage."""
        found = self._found
        if not self._bounds or found is None:
            reason = tr(found.reason) if found else ""
            return reason or tr("There is no median beat: nothing was measured.")
        names = (("PR", "pr"), ("QRS", "qrs"), ("QT", "qt"))
        read = [(name, getattr(found.case.measurements, field).value) for name, field in names]
        parts = [f"{tr(name)} {value:.0f} ms" if value is not None else f"{tr(name)} –" for name, value in read]
        chosen = self.chosen
        if chosen is not None:
            parts.append(f"{chosen.name}, {self.lead}: {self._place(chosen.time_s, self._level_at(chosen.time_s))}")
        if self._pointer is not None:
            lead, time_s, baseline_mv = self._pointer
            parts.append(f"{lead}: {self._place(time_s, baseline_mv)}")
        return "   ".join(parts)

    def _place(self, time_s: float, baseline_mv: float) -> str:
        onset = next(bound.time_s for bound in self._bounds if bound.key == ("QRS", "onset"))
        return tr("{time:+.0f} ms from QRS, {level:.2f} mV").format(time=1000 * (time_s - onset), level=baseline_mv)

    def _level_at(self, time_s: float) -> float:
        return float(np.interp(time_s, self._time_s, self._levels[self._lead]))

    def _tell(self) -> None:
        self.setAccessibleDescription(self.read_out())
        self.update()

    # drawing

    def frame(self) -> Frame:
        """Where the cells lie now."""
        inside = (self._time_s >= -0.4) & (self._time_s <= 0.6)
        levels = self._levels[[self._lead]] if self._alone else self._levels
        shown = [levels[:, inside]] if inside.any() else []
        return frame_for(self.width(), self.height(), shown, ALONE if self._alone else GRIDS)

    def shown_leads(self) -> tuple[str, ...]:
        return (self.lead,) if self._alone else LEADS

    def point_of(self, bound: Bound, lead: str) -> QPointF:
        """Where a bound's line crosses 0 mV in a lead, in px of the widget."""
        frame = self.frame()
        mm = frame.origin(self.shown_leads().index(lead)) + QPointF(bound.time_s * MM_PER_S, 0.0)
        return QPointF(frame.left + mm.x() * frame.scale, frame.top + mm.y() * frame.scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting_on(self) as painter:
            painter.fillRect(self.rect(), QColor(surroundings(self._dark)))
            frame, colours = self.frame(), SCHEMES["red"]
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(frame.left, frame.top)
            painter.scale(frame.scale, frame.scale)
            paint_paper(painter, frame.paper(), colours)
            for index, lead in enumerate(self.shown_leads()):
                self._paint_lead(painter, frame, index, lead)
            size = min(2.4, READ_OUT_PX / frame.scale)
            write(painter, QPointF(size, LEGEND_MM - 2.0), self.read_out(), colours.text, size)

    def _paint_lead(self, painter: QPainter, frame: Frame, index: int, lead: str) -> None:
        corner, origin = frame.cell(index), frame.origin(index)
        if self._bounds:
            paint_line(painter, origin, self._time_s, self._levels[LEADS.index(lead)], INK)
        for bound in self._bounds:
            x = origin.x() + bound.time_s * MM_PER_S
            width = 2.6 if bound.key == self._chosen else 1.2
            painter.setPen(pen(WAVE_COLOURS[bound.wave], width, dashed=bound.edge == "offset"))
            painter.drawLine(QPointF(x, corner.y() + 3.5), QPointF(x, corner.y() + frame.height))
        mine = self.hasFocus() and lead == self.lead and not self._alone
        size = min(2.6, LEAD_PX / frame.scale)
        write(painter, corner + QPointF(0.0, 2.5), lead, CHOSEN_PAPER if mine else SCHEMES["red"].text, size, bold=True)

    # keys

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab: the next bound; after the last one the focus leaves."""
        keys = [bound.key for bound in self._bounds]
        now = keys.index(self._chosen) if self._chosen in keys else (-1 if forward else len(keys))
        place = now + (1 if forward else -1)
        if self.hasFocus() and 0 <= place < len(keys):
            self._choose(keys[place])
            return True
        self._choose(None)
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, chosen = Qt.Key(event.key()), self.chosen
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
        elif key in _STEPS and chosen is not None:
            times = FAST if modifiers else 1
            self.nudged.emit(*chosen.key, _STEPS[key] * times, self._gesture)
        elif key in _LEAD_STEPS:
            self.go_to_lead(LEADS[(self._lead + _LEAD_STEPS[key]) % len(LEADS)])
        elif key in _OPEN_KEYS:
            self.show_alone(not self._alone)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.TabFocusReason and self._bounds:
            self._choose(self._bounds[0].key)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _choose(self, key: tuple[WaveKind, Edge] | None) -> None:
        """Moves of a bound are one step of undo until another one is chosen."""
        self._chosen = key
        self._gesture -= 1
        self._tell()

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        frame = self.frame()
        cell = frame.cell_at(frame.mm_at(event.position()))
        if cell is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._lead = LEADS.index(self.shown_leads()[cell])
        bound = self._bound_at(event.position())
        self._choose(bound.key if bound else None)
        if bound is not None and self._found is not None:
            self._taken = bound, shift_of(self._found.case.corrections, *bound.key), event.position().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        frame = self.frame()
        if self._taken is not None:
            bound, before, start_px = self._taken
            shift = before + (event.position().x() - start_px) / frame.scale / MM_PER_S
            self.dragged.emit(*bound.key, round(shift, 3), self._gesture)
        self.setCursor(Qt.CursorShape.SizeHorCursor if self._bound_at(event.position()) else Qt.CursorShape.CrossCursor)
        mm = frame.mm_at(event.position())
        cell = frame.cell_at(mm)
        self._pointer = None
        if cell is not None:
            at = mm - frame.origin(cell)
            self._pointer = self.shown_leads()[cell], at.x() / MM_PER_S, -at.y() / MM_PER_MV
        self._tell()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._taken = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.show_alone(not self._alone)

    def _bound_at(self, px: QPointF) -> Bound | None:
        frame = self.frame()
        mm = frame.mm_at(px)
        cell = frame.cell_at(mm)
        if cell is None:
            return None
        time_s, reach_s = (mm.x() - frame.origin(cell).x()) / MM_PER_S, REACH_PX / frame.scale / MM_PER_S
        near = [bound for bound in self._bounds if abs(bound.time_s - time_s) <= reach_s]
        return min(near, key=lambda bound: abs(bound.time_s - time_s), default=None)
