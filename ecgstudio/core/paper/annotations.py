"""Where a annotation stands on a page: one geometry for the screen and for paper."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ecgstudio.core.annotations import Annotation, AnnotationLayer
from ecgstudio.core.calipers import WHOLE, Point
from ecgstudio.core.paper.calipers import Grip, shows
from ecgstudio.core.paper.geometry import Align, Line, Page, Rect, Text, Trace
from ecgstudio.core.paper.style import SchemeName

_COLOURED: Final[Mapping[AnnotationLayer, str]] = MappingProxyType({"teacher": "#0a6640", "student": "#7b2d9b"})
ANNOTATION_INKS: Final[Mapping[SchemeName, Mapping[AnnotationLayer, str]]] = MappingProxyType(
    {
        "red": _COLOURED,
        "blue": _COLOURED,
        "black-and-white": MappingProxyType({"teacher": "#000000", "student": "#000000"}),
    }
)
"""Ink of each layer; the student's is dashed as well, so that colour is not all that tells them apart."""
_MARKERS: Final[Mapping[AnnotationLayer, str]] = MappingProxyType({"teacher": "#ffd23f", "student": "#c792ea"})
ANNOTATION_FILLS: Final[Mapping[SchemeName, Mapping[AnnotationLayer, str]]] = MappingProxyType(
    {
        "red": _MARKERS,
        "blue": _MARKERS,
        "black-and-white": MappingProxyType({"teacher": "#b8b8b8", "student": "#b8b8b8"}),
    }
)
ANNOTATION_FILL_ALPHA: Final = 0.38
ANNOTATION_PEN_MM: Final = 0.3
ANNOTATION_PT: Final = 9.0

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
class AnnotationDrawing:
    """A annotation on a page: marked areas (under the traces), lines, arrow heads (three points in mm each), labels, and the
    lines by which it can be taken, which are not drawn."""

    fills: tuple[Rect, ...] = ()
    lines: tuple[Line, ...] = ()
    heads: tuple[tuple[tuple[float, float], ...], ...] = ()
    labels: tuple[Label, ...] = ()
    grips: tuple[Grip, ...] = ()

    @property
    def empty(self) -> bool:
        return not (self.grips or self.fills)

    def __add__(self, other: "AnnotationDrawing") -> "AnnotationDrawing":
        return AnnotationDrawing(
            self.fills + other.fills,
            self.lines + other.lines,
            self.heads + other.heads,
            self.labels + other.labels,
            self.grips + other.grips,
        )


def draw_annotation(page: Page, annotation: Annotation) -> AnnotationDrawing:
    """The annotation in every trace of its lead (a span: of all leads when it reaches over them) that shows its time."""
    make = {"text": _text, "arrow": _arrow, "span": _span, "highlight": _highlight}[annotation.kind]
    drawing = AnnotationDrawing()
    for trace in page.traces:
        if trace.lead == annotation.lead:
            drawing += make(page, annotation, trace)
        elif annotation.all_leads:
            drawing += AnnotationDrawing(fills=_bands(page, annotation, trace))
    return drawing


def _text(page: Page, annotation: Annotation, trace: Trace) -> AnnotationDrawing:
    point = annotation.points[0]
    if not shows(trace, point.time_s):
        return AnnotationDrawing()
    x, y = _place(trace, point)
    label = Label(_worded(annotation, x, y + _RISE_MM), WHOLE, trace)
    return AnnotationDrawing(labels=(label,), grips=(Grip(WHOLE, Line(x, y, x, y), trace),))


def _arrow(page: Page, annotation: Annotation, trace: Trace) -> AnnotationDrawing:
    if not shows(trace, annotation.tip.time_s):
        return AnnotationDrawing()
    tail, tip = (_place(trace, point) for point in annotation.points)
    dx, dy = tip[0] - tail[0], tip[1] - tail[1]
    length = math.hypot(dx, dy) or 1.0
    ux, uy = dx / length, dy / length
    head = min(_HEAD_MM, length)
    neck = tip[0] - ux * head, tip[1] - uy * head
    half = _HEAD_HALF_MM * head / _HEAD_MM
    sides = tuple((neck[0] + turn * uy * half, neck[1] - turn * ux * half) for turn in (1, -1))
    return AnnotationDrawing(
        lines=(Line(*tail, *neck),),
        heads=((tip, *sides),),
        labels=(Label(_beside(annotation, tail, dx, dy), 0, trace),) if annotation.text else (),
        grips=(
            Grip(WHOLE, Line(*tail, *tip), trace),
            Grip(0, Line(*tail, *tail), trace),
            Grip(1, Line(*tip, *tip), trace),
        ),
    )


def _beside(annotation: Annotation, tail: tuple[float, float], dx: float, dy: float) -> Text:
    """The arrow's text at its tail, away from the tip."""
    x, y = tail
    if abs(dx) > 1.5 * abs(dy):
        align: Align = "right" if dx > 0 else "left"
        return _worded(annotation, x - math.copysign(_GAP_MM, dx), y + _RISE_MM, align)
    return _worded(annotation, x, y - _GAP_MM if dy >= 0 else y + _GAP_MM + 2 * _RISE_MM)


def _span(page: Page, annotation: Annotation, trace: Trace) -> AnnotationDrawing:
    bands = _bands(page, annotation, trace)
    if not bands:
        return AnnotationDrawing()
    (band,) = bands
    level = min(max(trace.y_of(annotation.points[0].voltage_mv), band.y), band.bottom)
    ends = [(part, trace.x_of(end.time_s)) for part, end in enumerate(annotation.points) if shows(trace, end.time_s)]
    bar = Line(band.x, level, band.right, level)
    ticks = tuple(Line(x, level - _TICK_MM, x, level + _TICK_MM) for _, x in ends)
    label = Label(_worded(annotation, band.x + band.width / 2, level - _GAP_MM), WHOLE, trace)
    return AnnotationDrawing(
        bands,
        (bar, *ticks),
        labels=(label,) if annotation.text else (),
        grips=(Grip(WHOLE, bar, trace), *(Grip(part, Line(x, band.y, x, band.bottom), trace) for part, x in ends)),
    )


def _highlight(page: Page, annotation: Annotation, trace: Trace) -> AnnotationDrawing:
    if annotation.whole_lead:
        row = _row(page, trace)
        area = Rect(trace.x_mm, row.y, trace.x_end_mm - trace.x_mm, row.height)
    else:
        left, right = max(annotation.start_s, trace.t_start_s), min(annotation.end_s, trace.t_end_s)
        if right < left:
            return AnnotationDrawing()
        ys = [trace.y_of(point.voltage_mv) for point in annotation.points]
        area = Rect(trace.x_of(left), min(ys), trace.x_of(right) - trace.x_of(left), max(ys) - min(ys))
    edges = _edges(area)
    corners = () if annotation.whole_lead else _corners(annotation, trace)
    above = area.y + _GAP_MM + 2 * _RISE_MM if annotation.whole_lead else area.y - _GAP_MM
    label = Label(_worded(annotation, area.x + area.width / 2, above), WHOLE, trace)
    return AnnotationDrawing(
        (area,),
        edges,
        labels=(label,) if annotation.text else (),
        grips=(*(Grip(WHOLE, edge, trace) for edge in edges), *corners),
    )


def _corners(annotation: Annotation, trace: Trace) -> tuple[Grip, ...]:
    first, second = annotation.points
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


def _bands(page: Page, annotation: Annotation, trace: Trace) -> tuple[Rect, ...]:
    """The stretch of a span that a trace shows, as high as its row; none or one."""
    left, right = max(annotation.start_s, trace.t_start_s), min(annotation.end_s, trace.t_end_s)
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


def _worded(annotation: Annotation, x: float, y: float, align: Align = "centre") -> Text:
    return Text(annotation.text, x, y, align, ANNOTATION_PT, bold=True, role="remark")
