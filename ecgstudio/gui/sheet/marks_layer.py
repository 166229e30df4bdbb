"""What was measured, drawn on the traces: onset and end of each wave, what kind each beat is, and where a criterion was read.

Bounds can be taken with the mouse; what the user does to them is told, never done here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyqtgraph import GraphicsObject
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsSceneHoverEvent, QGraphicsSceneMouseEvent, QStyleOptionGraphicsItem, QWidget

from ecgstudio.core.corrections import Edge, shift_of
from ecgstudio.core.delineation import Wave, WaveKind
from ecgstudio.core.paper import Text, Trace
from ecgstudio.core.verdict import Verdict
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.sheet.view import SheetView
from ecgstudio.sheet.lettering import draw_text, text_width_mm
from ecgstudio.sheet.qt import MM_PER_PT

if TYPE_CHECKING:
    from ecgstudio.app.examine import Examination

WAVE_COLOURS: dict[WaveKind, str] = {"P": "#0f7b4f", "QRS": "#0b57c2", "T": "#8a3ffc", "U": "#8a3ffc"}
EXTRA_LETTERS = {"delta": "δ", "J": "J", "epsilon": "ε", "U": "U"}
EXTRA_COLOUR = "#8a5a00"
EXTRA_MM = 3.0
"""How far the band of a delta, J, epsilon or U wave reaches above and below 0 mV."""
BEAT_LETTERS = {"dominant": "N", "premature": "S", "ventricular": "V", "paced": "/", "other": "?"}
"""As WFDB has them: N usual beat, S supraventricular, V ventricular, / paced."""
BEAT_COLOURS = {"dominant": "#5b5f6a"}
ODD_BEAT = "#b3261e"
MET, MISSED = "#0f7b4f", "#b35900"
TICK_MM, STRIP_TICK_MM = 4.0, 5.0
"""How far a bound's line reaches above and below 0 mV."""
LETTER_PT, SMALLEST_PX = 6.5, 9.0
REACH_PX = 5.0
FINEST_MM_PER_PX = 0.2
"""Seen from farther away, bounds are drawn lighter and without letters."""


@dataclass(frozen=True)
class Tick:
    """One bound of one wave on one trace."""

    wave: Wave
    edge: Edge
    trace: Trace
    x: float

    @property
    def half_mm(self) -> float:
        return STRIP_TICK_MM if self.trace.strip else TICK_MM


class MarksLayer(GraphicsObject):
    """Shows an Examination on a SheetView. ``dragged``: wave, bound, seconds from where it was measured, the gesture."""

    dragged = Signal(str, str, float, int)

    def __init__(self, view: SheetView) -> None:
        super().__init__()
        self._view = view
        self._found: Examination | None = None
        self._bounds = self._labels = False
        self._taken: tuple[Tick, float] | None = None
        self._gesture = 0
        self.setAcceptHoverEvents(True)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self.setZValue(6)
        self.hide()
        view.add_overlay(self)
        view.laid_out.connect(self._renew)

    def show_examination(self, found: "Examination | None") -> None:
        self._found = found
        self._renew()

    def show_bounds(self, on: bool) -> None:
        """Onset and end of P, QRS and T; where delta, J, epsilon and U waves lie."""
        self._bounds = on
        self._renew()

    def show_labels(self, on: bool) -> None:
        """What kind each beat is."""
        self._labels = on
        self._renew()

    def ticks(self) -> list[Tick]:
        """Every bound on the paper."""
        waves = self._found.marks.waves if self._found and self._bounds else ()
        edges: tuple[Edge, Edge] = ("onset", "offset")
        return [
            Tick(wave, edge, trace, trace.x_of(time))
            for trace in self._view.page.traces
            for wave in waves
            for edge, time in zip(edges, (wave.onset_s, wave.offset_s), strict=True)
            if trace.t_start_s <= time < trace.t_end_s
        ]

    def bands(self) -> list[tuple[str, QRectF]]:
        """Every delta, J, epsilon and U wave on the paper: its letter and where it lies, in mm."""
        marks = self._found.extra_marks if self._found and self._bounds else ()
        return [
            (
                EXTRA_LETTERS[mark.kind],
                QRectF(
                    trace.x_of(mark.onset_s),
                    trace.baseline_mm - EXTRA_MM,
                    trace.x_of(mark.offset_s) - trace.x_of(mark.onset_s),
                    2 * EXTRA_MM,
                ),
            )
            for trace in self._view.page.traces
            for mark in marks
            if trace.lead == mark.lead and trace.t_start_s <= mark.onset_s and mark.offset_s < trace.t_end_s
        ]

    def boundingRect(self) -> QRectF:
        page = self._view.page
        return QRectF(-20.0, -20.0, page.width_mm + 40.0, page.height_mm + 40.0)

    def shape(self) -> QPainterPath:
        """Only near the bounds, so that the paper between them can still be taken."""
        reach, path = REACH_PX * mm_per_px(self._view), QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for tick in self.ticks():
            path.addRect(tick.x - reach, tick.trace.baseline_mm - tick.half_mm, 2 * reach, 2 * tick.half_mm)
        return path

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        near = mm_per_px(self._view) <= FINEST_MM_PER_PX
        fill = QColor(EXTRA_COLOUR)
        fill.setAlphaF(0.38)
        for letter, band in self.bands():
            painter.fillRect(band, fill)
            painter.setPen(_pen(QColor(EXTRA_COLOUR), 2.0))
            painter.drawLine(band.topLeft(), band.topRight())
            if near:
                self._letter(painter, letter, band.center().x(), band.top() - 0.6, EXTRA_COLOUR, bold=True)
        for tick in self.ticks():
            colour = QColor(WAVE_COLOURS[tick.wave.kind])
            colour.setAlphaF(1.0 if near else 0.55)
            painter.setPen(_pen(colour, 1.2, dashed=tick.edge == "offset"))
            y = tick.trace.baseline_mm
            painter.drawLine(QPointF(tick.x, y - tick.half_mm), QPointF(tick.x, y + tick.half_mm))
            if near and tick.edge == "onset":
                self._letter(painter, tick.wave.kind, tick.x, y + tick.half_mm + 2.4, WAVE_COLOURS[tick.wave.kind])
        if self._labels:
            for text, x, y, label_colour in self._beat_labels():
                self._letter(painter, text, x, y, label_colour, bold=True)

    def _beat_labels(self) -> Iterator[tuple[str, float, float, str]]:
        """Over each beat of the strips, or of the lowest row where there is none."""
        found, page = self._found, self._view.page
        if found is None or not page.traces:
            return
        lowest = max(trace.baseline_mm for trace in page.traces)
        chosen = [trace for trace in page.traces if trace.strip] or [
            trace for trace in page.traces if trace.baseline_mm == lowest
        ]
        for trace in chosen:
            for at, label in zip(found.beats_s, found.labels, strict=True):
                if trace.t_start_s <= at < trace.t_end_s:
                    y = trace.baseline_mm - page.row_pitch_mm / 2 + 2.0
                    yield BEAT_LETTERS[label], trace.x_of(at), y, BEAT_COLOURS.get(label, ODD_BEAT)

    def _letter(self, painter: QPainter, text: str, x: float, y: float, colour: str, *, bold: bool = False) -> None:
        size = max(LETTER_PT, SMALLEST_PX * mm_per_px(self._view) / MM_PER_PT)
        on_paper(painter, Text(text, x, y, "centre", size, bold), colour, self._view.style().colours.paper)

    # mouse

    def hoverMoveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        tick = self._tick_at(event.scenePos())
        self.setCursor(Qt.CursorShape.SizeHorCursor if tick else Qt.CursorShape.ArrowCursor)
        edges = {"onset": tr("onset"), "offset": tr("end")}
        self.setToolTip(f"{tick.wave.kind} {edges[tick.edge]}: {tr('drag to correct')}" if tick else "")

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        tick = self._tick_at(event.scenePos())
        if tick is None or self._found is None:
            event.ignore()
            return
        self._gesture += 1
        self._taken = tick, shift_of(self._found.case.corrections, tick.wave.kind, tick.edge)
        event.accept()

    def mouseMoveEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        if self._taken is not None:
            tick, before = self._taken
            shift = before + (event.scenePos().x() - tick.x) / tick.trace.mm_per_s
            self.dragged.emit(tick.wave.kind, tick.edge, round(shift, 3), self._gesture)

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        self._taken = None

    def _tick_at(self, mm: QPointF) -> Tick | None:
        reach = REACH_PX * mm_per_px(self._view)
        near = [
            tick
            for tick in self.ticks()
            if abs(tick.x - mm.x()) <= reach and abs(tick.trace.baseline_mm - mm.y()) <= tick.half_mm
        ]
        return min(near, key=lambda tick: abs(tick.x - mm.x()), default=None)

    def _renew(self) -> None:
        self.prepareGeometryChange()
        self.setVisible(self._found is not None and (self._bounds or self._labels))
        self.update()


class WhereLayer(GraphicsObject):
    """Where one criterion was read: a band on its lead, with the number; dashed where it is missing."""

    def __init__(self, view: SheetView) -> None:
        super().__init__()
        self._view = view
        self._found: Examination | None = None
        self._verdict: Verdict | None = None
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(5)
        self.hide()
        view.add_overlay(self)
        view.laid_out.connect(self.update)

    @property
    def verdict(self) -> Verdict | None:
        return self._verdict

    def show_verdict(self, verdict: Verdict | None, found: "Examination | None") -> None:
        self._verdict, self._found = verdict, found
        self.setVisible(verdict is not None and found is not None)
        self.prepareGeometryChange()
        self.update()

    def bands(self) -> list[tuple[Trace, QRectF]]:
        """What is marked, in mm: the span in its lead; without a lead, in the strips (or everywhere, without strips)."""
        verdict, found, page = self._verdict, self._found, self._view.page
        if verdict is None or found is None:
            return []
        chosen = [trace for trace in page.traces if trace.lead == verdict.lead] if verdict.lead else []
        chosen = chosen or [trace for trace in page.traces if trace.strip] or list(page.traces)
        made = []
        for trace in chosen:
            span = verdict.span_s and found.span_within(verdict.span_s, trace.t_start_s, trace.t_end_s)
            first, last = span or (trace.t_start_s, trace.t_end_s)
            height = 0.8 * page.row_pitch_mm
            x = trace.x_of(first) - 0.5
            made.append((trace, QRectF(x, trace.baseline_mm - 0.55 * height, trace.x_of(last) - x + 0.5, height)))
        return made

    def boundingRect(self) -> QRectF:
        page = self._view.page
        return QRectF(-20.0, -20.0, page.width_mm + 40.0, page.height_mm + 40.0)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        verdict = self._verdict
        if verdict is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(MET if verdict.speaks_for else MISSED)
        fill = QColor(colour)
        fill.setAlphaF(0.13)
        for _, band in self.bands():
            painter.setPen(_pen(colour, 1.4, dashed=not verdict.speaks_for))
            painter.setBrush(fill)
            painter.drawRoundedRect(band, 1.0, 1.0)
            self._caption(painter, band, verdict, colour.name())

    def _caption(self, painter: QPainter, band: QRectF, verdict: Verdict, colour: str) -> None:
        from ecgstudio.gui.kit.verdict_words import found_text

        size = max(7.0, 11.0 * mm_per_px(self._view) / MM_PER_PT)
        text = Text(found_text(verdict), band.center().x(), band.top() - 0.8, "centre", size, bold=True)
        on_paper(painter, text, colour, self._view.style().colours.paper)


def mm_per_px(view: SheetView) -> float:
    """How large a pixel is on the paper."""
    here, beside = view.mm_at(QPointF(0, 0)), view.mm_at(QPointF(100, 0))
    return (beside.x() - here.x()) / 100.0


def on_paper(painter: QPainter, text: Text, colour: str, paper: str) -> None:
    """Centred text on a patch of paper, so that it can be read over a trace."""
    width, height = text_width_mm(text.text, text.size_pt, text.bold), text.size_pt * MM_PER_PT
    ground = QColor(paper)
    ground.setAlphaF(0.88)
    painter.fillRect(QRectF(text.x - width / 2 - 0.4, text.y - height, width + 0.8, height + 0.5), ground)
    draw_text(painter, text, colour)


def _pen(colour: QColor, width_px: float, *, dashed: bool = False) -> QPen:
    pen = QPen(colour, width_px)
    pen.setCosmetic(True)
    if dashed:
        pen.setDashPattern([3.0, 2.0])
    return pen
