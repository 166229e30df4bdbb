"""Where a caliper stands on a page: one geometry for the screen and for paper."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ecgstudio.core.calipers import WHOLE, Caliper
from ecgstudio.core.paper.geometry import Line, Page, Text, Trace
from ecgstudio.core.paper.style import SchemeName

CALIPER_COLOURS: Final[Mapping[SchemeName, str]] = MappingProxyType(
    {"red": "#0b57c2", "blue": "#a3271b", "black-and-white": "#000000"}
)
"""Ink that stands out from the grid of each kind of paper."""
CALIPER_PEN_MM: Final = 0.25
CALIPER_PT: Final = 8.0

_HALF_BAR_MM = 4.0
_LABEL_GAP_MM = 1.2
_TINY_S = 1e-9


@dataclass(frozen=True)
class Grip:
    """A line of a caliper by which it can be taken: ``part`` is the point that moves with it, or WHOLE."""

    part: int
    line: Line
    trace: Trace


@dataclass(frozen=True)
class CaliperDrawing:
    """A caliper on a page: lines to take it by, the weaker lines of its divisions, and what it reads."""

    grips: tuple[Grip, ...] = ()
    divisions: tuple[Line, ...] = ()
    texts: tuple[Text, ...] = ()


def draw_caliper(page: Page, caliper: Caliper) -> CaliperDrawing:
    """The caliper in every trace of its lead (of all leads when it reaches across) that shows its time."""
    own = [trace for trace in page.traces if trace.lead == caliper.lead]
    make = {"time": _time, "amplitude": _amplitude, "angle": _angle}[caliper.kind]
    parts = [make(page, caliper, trace) for trace in own]
    if caliper.across:
        others = [trace for trace in page.traces if trace.lead != caliper.lead]
        parts += [CaliperDrawing(_ends(page, caliper, trace), _divisions(page, caliper, trace)) for trace in others]
    return CaliperDrawing(
        tuple(grip for part in parts for grip in part.grips),
        tuple(line for part in parts for line in part.divisions),
        tuple(text for part in parts for text in part.texts),
    )


def _time(page: Page, caliper: Caliper, trace: Trace) -> CaliperDrawing:
    half = page.row_pitch_mm / 2
    level = trace.y_of(caliper.points[0].voltage_mv)
    level = min(max(level, trace.baseline_mm - half), trace.baseline_mm + half)
    left, right = max(caliper.start_s, trace.t_start_s), min(caliper.end_s, trace.t_end_s)
    grips, texts = _ends(page, caliper, trace), tuple[Text, ...]()
    if right >= left:
        bar = Line(trace.x_of(left), level, trace.x_of(right), level)
        grips = (*grips, Grip(WHOLE, bar, trace))
    middle = (caliper.start_s + caliper.end_s) / 2
    if trace.t_start_s <= middle < trace.t_end_s:
        texts = (_label(caliper, trace.x_of(middle), level - _LABEL_GAP_MM, "centre"),)
    return CaliperDrawing(grips, _divisions(page, caliper, trace), texts)


def _ends(page: Page, caliper: Caliper, trace: Trace) -> tuple[Grip, ...]:
    return tuple(
        Grip(part, _upright(page, trace, point.time_s), trace)
        for part, point in enumerate(caliper.points)
        if shows(trace, point.time_s)
    )


def _divisions(page: Page, caliper: Caliper, trace: Trace) -> tuple[Line, ...]:
    times = caliper.division_times(trace.t_end_s)
    return tuple(_upright(page, trace, time) for time in times if shows(trace, time))


def _amplitude(page: Page, caliper: Caliper, trace: Trace) -> CaliperDrawing:
    time = caliper.points[0].time_s
    if not shows(trace, time):
        return CaliperDrawing()
    x = trace.x_of(time)
    levels = [trace.y_of(point.voltage_mv) for point in caliper.points]
    bars = [Grip(part, Line(x - _HALF_BAR_MM, y, x + _HALF_BAR_MM, y), trace) for part, y in enumerate(levels)]
    post = Grip(WHOLE, Line(x, levels[0], x, levels[1]), trace)
    label = _label(caliper, x + _HALF_BAR_MM + 0.8, sum(levels) / 2 + 1.0, "left")
    return CaliperDrawing((*bars, post), (), (label,))


def _angle(page: Page, caliper: Caliper, trace: Trace) -> CaliperDrawing:
    if not all(shows(trace, point.time_s) for point in caliper.points):
        return CaliperDrawing()
    places = [(trace.x_of(point.time_s), trace.y_of(point.voltage_mv)) for point in caliper.points]
    vertex = places[0]
    arms = [Grip(part, Line(*vertex, *places[part]), trace) for part in (1, 2)]
    top = min(y for _, y in places)
    return CaliperDrawing((*arms, *_dots(places, trace)), (), (_label(caliper, vertex[0], top - 1.6, "centre"),))


def _dots(places: list[tuple[float, float]], trace: Trace) -> Iterator[Grip]:
    """The vertex, last, so that it is taken first where all meet; as a line without length."""
    yield Grip(0, Line(*places[0], *places[0]), trace)


def _upright(page: Page, trace: Trace, time_s: float) -> Line:
    x, half = trace.x_of(time_s), page.row_pitch_mm / 2
    return Line(x, trace.baseline_mm - half, x, trace.baseline_mm + half)


def shows(trace: Trace, time_s: float) -> bool:
    """Whether a trace shows this time, its end included."""
    return trace.t_start_s - _TINY_S <= time_s <= trace.t_end_s + _TINY_S


def _label(caliper: Caliper, x: float, y: float, align: str) -> Text:
    return Text(caliper.text, x, y, "centre" if align == "centre" else "left", CALIPER_PT, bold=True, role="caliper")
