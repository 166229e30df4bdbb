"""Where a remark stands on a page: one geometry for the screen and for paper."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ecgstudio.core.calipers import WHOLE, Point
from ecgstudio.core.paper.calipers import Grip, shows
from ecgstudio.core.paper.geometry import Align, Line, Page, Rect, Text, Trace
from ecgstudio.core.paper.style import SchemeName
from ecgstudio.core.remarks import Remark, RemarkLayer

_COLOURED: Final[Mapping[RemarkLayer, str]] = MappingProxyType({"teacher": "#0a6640", "student": "#7b2d9b"})
REMARK_INKS: Final[Mapping[SchemeName, Mapping[RemarkLayer, str]]] = MappingProxyType(
    {
        "red": _COLOURED,
        "blue": _COLOURED,
        "black-and-white": MappingProxyType({"teacher": "#000000", "student": "#000000"}),
    }
)
"""Ink of each layer; the student's is dashed as well, so that colour is not all that tells them apart."""
_MARKERS: Final[Mapping[RemarkLayer, str]] = MappingProxyType({"teacher": "#ffd23f", "student": "#c792ea"})
REMARK_FILLS: Final[Mapping[SchemeName, Mapping[RemarkLayer, str]]] = MappingProxyType(
    {
        "red": _MARKERS,
        "blue": _MARKERS,
        "black-and-white": MappingProxyType({"teacher": "#b8b8b8", "student": "#b8b8b8"}),
    }
)
REMARK_FILL_ALPHA: Final = 0.38
REMARK_PEN_MM: Final = 0.3
REMARK_PT: Final = 9.0

_HEAD_MM, _HEAD_HALF_MM = 2.6, 0.95
_TICK_MM = 1.6
_GAP_MM = 1.2
_INSET_MM = 0.6
"""How far a mark over a whole row stays from its neighbours."""
_RISE_MM = 1.1
"""From the middle of a line of text down to its baseline."""


@dataclass(frozen=True)
class Label:
    """A text that can be taken: ``part`` moves with it, by the axes of ``trace``."""

    text: Text
    part: int
    trace: Trace


@dataclass(frozen=True)
class RemarkDrawing:
    """A remark on a page: marked areas (under the traces), lines, arrow heads (three points in mm each), labels, and the
    lines by which it can be taken, which are not drawn."""

    fills: tuple[Rect, ...] = ()
    lines: tuple[Line, ...] = ()
    heads: tuple[tuple[tuple[float, float], ...], ...] = ()
    labels: tuple[Label, ...] = ()
    grips: tuple[Grip, ...] = ()

    @property
    def empty(self) -> bool:
        return not (self.grips or self.fills)

    def __add__(self, other: "RemarkDrawing") -> "RemarkDrawing":
        return RemarkDrawing(
            self.fills + other.fills,
            self.lines + other.lines,
            self.heads + other.heads,
            self.labels + other.labels,
            self.grips + other.grips,
        )


def draw_remark(page: Page, remark: Remark) -> RemarkDrawing:
    """The remark in every trace of its lead (a span: of all leads when it reaches over them) that shows its time."""
    make = {"text": _text, "arrow": _arrow, "span": _span, "highlight": _highlight}[remark.kind]
    drawing = RemarkDrawing()
    for trace in page.traces:
        if trace.lead == remark.lead:
            drawing += make(page, remark, trace)
        elif remark.all_leads:
            drawing += RemarkDrawing(fills=_bands(page, remark, trace))
    return drawing


def _text(page: Page, remark: Remark, trace: Trace) -> RemarkDrawing:
    point = remark.points[0]
    if not shows(trace, point.time_s):
        return RemarkDrawing()
    x, y = _place(trace, point)
    label = Label(_worded(remark, x, y + _RISE_MM), WHOLE, trace)
    return RemarkDrawing(labels=(label,), grips=(Grip(WHOLE, Line(x, y, x, y), trace),))


def _arrow(page: Page, remark: Remark, trace: Trace) -> RemarkDrawing:
    if not shows(trace, remark.tip.time_s):
        return RemarkDrawing()
    tail, tip = (_place(trace, point) for point in remark.points)
    dx, dy = tip[0] - tail[0], tip[1] - tail[1]
    length = math.hypot(dx, dy) or 1.0
    ux, uy = dx / length, dy / length
    head = min(_HEAD_MM, length)
    neck = tip[0] - ux * head, tip[1] - uy * head
    half = _HEAD_HALF_MM * head / _HEAD_MM
    sides = tuple((neck[0] + turn * uy * half, neck[1] - turn * ux * half) for turn in (1, -1))
    return RemarkDrawing(
        lines=(Line(*tail, *neck),),
        heads=((tip, *sides),),
        labels=(Label(_beside(remark, tail, dx, dy), 0, trace),) if remark.text else (),
        grips=(
            Grip(WHOLE, Line(*tail, *tip), trace),
            Grip(0, Line(*tail, *tail), trace),
            Grip(1, Line(*tip, *tip), trace),
        ),
    )


def _beside(remark: Remark, tail: tuple[float, float], dx: float, dy: float) -> Text:
    """The arrow's text at its tail, away from the tip."""
    x, y = tail
    if abs(dx) > 1.5 * abs(dy):
        align: Align = "right" if dx > 0 else "left"
        return _worded(remark, x - math.copysign(_GAP_MM, dx), y + _RISE_MM, align)
    return _worded(remark, x, y - _GAP_MM if dy >= 0 else y + _GAP_MM + 2 * _RISE_MM)


def _span(page: Page, remark: Remark, trace: Trace) -> RemarkDrawing:
    bands = _bands(page, remark, trace)
    if not bands:
        return RemarkDrawing()
    (band,) = bands
    level = min(max(trace.y_of(remark.points[0].voltage_mv), band.y), band.bottom)
    ends = [(part, trace.x_of(end.time_s)) for part, end in enumerate(remark.points) if shows(trace, end.time_s)]
    bar = Line(band.x, level, band.right, level)
    ticks = tuple(Line(x, level - _TICK_MM, x, level + _TICK_MM) for _, x in ends)
    label = Label(_worded(remark, band.x + band.width / 2, level - _GAP_MM), WHOLE, trace)
    return RemarkDrawing(
        bands,
        (bar, *ticks),
        labels=(label,) if remark.text else (),
        grips=(Grip(WHOLE, bar, trace), *(Grip(part, Line(x, band.y, x, band.bottom), trace) for part, x in ends)),
    )


def _highlight(page: Page, remark: Remark, trace: Trace) -> RemarkDrawing:
    if remark.whole_lead:
        row = _row(page, trace)
        area = Rect(trace.x_mm, row.y, trace.x_end_mm - trace.x_mm, row.height)
    else:
        left, right = max(remark.start_s, trace.t_start_s), min(remark.end_s, trace.t_end_s)
        if right < left:
            return RemarkDrawing()
        ys = [trace.y_of(point.voltage_mv) for point in remark.points]
        area = Rect(trace.x_of(left), min(ys), trace.x_of(right) - trace.x_of(left), max(ys) - min(ys))
    edges = _edges(area)
    corners = () if remark.whole_lead else _corners(remark, trace)
    above = area.y + _GAP_MM + 2 * _RISE_MM if remark.whole_lead else area.y - _GAP_MM
    label = Label(_worded(remark, area.x + area.width / 2, above), WHOLE, trace)
    return RemarkDrawing(
        (area,),
        edges,
        labels=(label,) if remark.text else (),
        grips=(*(Grip(WHOLE, edge, trace) for edge in edges), *corners),
    )


def _corners(remark: Remark, trace: Trace) -> tuple[Grip, ...]:
    first, second = remark.points
    places = (
        first,
        second,
        Point(first.time_s, second.voltage_mv),
        Point(second.time_s, first.voltage_mv),
    )
    return tuple(
        Grip(part, Line(*_place(trace, point), *_place(trace, point)), trace)
        for part, point in enumerate(places)
        if shows(trace, point.time_s)
    )


def _bands(page: Page, remark: Remark, trace: Trace) -> tuple[Rect, ...]:
    """The stretch of a span that a trace shows, as high as its row; none or one."""
    left, right = max(remark.start_s, trace.t_start_s), min(remark.end_s, trace.t_end_s)
    row = _row(page, trace)
    return (Rect(trace.x_of(left), row.y, trace.x_of(right) - trace.x_of(left), row.height),) if right >= left else ()


def _row(page: Page, trace: Trace) -> Rect:
    half = page.row_pitch_mm / 2 - _INSET_MM
    return Rect(trace.x_mm, trace.baseline_mm - half, trace.x_end_mm - trace.x_mm, 2 * half)


def _edges(area: Rect) -> tuple[Line, ...]:
    return (
        Line(area.x, area.y, area.right, area.y),
        Line(area.right, area.y, area.right, area.bottom),
        Line(area.right, area.bottom, area.x, area.bottom),
        Line(area.x, area.bottom, area.x, area.y),
    )


def _place(trace: Trace, point: Point) -> tuple[float, float]:
    return trace.x_of(point.time_s), trace.y_of(point.voltage_mv)


def _worded(remark: Remark, x: float, y: float, align: Align = "centre") -> Text:
    return Text(remark.text, x, y, align, REMARK_PT, bold=True, role="remark")
