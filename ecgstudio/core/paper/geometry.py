"""A sheet as plain millimetre values: what stands where, for any painter.

x grows to the right, y grows downwards, both from the top left corner of the page. A positive voltage goes up, so to a
smaller y. Nothing here knows pixels.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import LEAD_INDEX
from ecgstudio.core.paper.style import LARGE_SQUARE_MM, SMALL_SQUARE_MM, PageName, SheetStyle, Timing

Align = Literal["left", "centre", "right"]
Role = Literal["lead", "scale", "timing", "notice", "page", "proof", "pacer", "caliper", "ladder", "remark"]
Mm = NDArray[np.float64]

_ROOF_X_MM, _ROOF_Y_MM = np.array([-1.2, 0.0, 1.2]), np.array([2.0, 0.5, 2.0])
"""What stands where a trace was cut under the header, from that place on."""
_TINY = 1e-6  # of a sample: times that fall on a sample belong to it whatever the rounding


@dataclass(frozen=True)
class Rect:
    """A rectangle in mm."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def contains(self, x: float, y: float) -> bool:
        return self.x <= x <= self.right and self.y <= y <= self.bottom


@dataclass(frozen=True)
class Line:
    """A straight line in mm."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True)
class Text:
    """One line of text: ``x`` is its left end, middle or right end as ``align`` says, ``y`` its baseline."""

    text: str
    x: float
    y: float
    align: Align = "left"
    size_pt: float = 8.0
    bold: bool = False
    role: Role = "scale"


@dataclass(frozen=True)
class Grid:
    """The squared paper: small squares of 1 mm, large of 5 mm, counted from its top left corner."""

    area: Rect

    def verticals(self, pitch_mm: float) -> Mm:
        """x of every vertical line at this pitch (1 or 5 mm), both edges included. Millimetres [lines]."""
        return np.asarray(self.area.x + pitch_mm * np.arange(round(self.area.width / pitch_mm) + 1), np.float64)

    def horizontals(self, pitch_mm: float) -> Mm:
        """y of every horizontal line at this pitch (1 or 5 mm), both edges included. Millimetres [lines]."""
        return np.asarray(self.area.y + pitch_mm * np.arange(round(self.area.height / pitch_mm) + 1), np.float64)

    def minor(self) -> tuple[Mm, Mm]:
        """x and y of the 1-mm lines, without those on which a 5-mm line lies. Millimetres, each [lines]."""
        step = round(LARGE_SQUARE_MM / SMALL_SQUARE_MM)
        x, y = self.verticals(SMALL_SQUARE_MM), self.horizontals(SMALL_SQUARE_MM)
        return x[np.arange(x.size) % step != 0], y[np.arange(y.size) % step != 0]

    def major(self) -> tuple[Mm, Mm]:
        """x and y of the 5-mm lines. Millimetres, each [lines]."""
        return self.verticals(LARGE_SQUARE_MM), self.horizontals(LARGE_SQUARE_MM)


@dataclass(frozen=True)
class Trace:
    """One lead from ``t_start_s`` up to (not including) ``t_end_s``, drawn from ``x_mm`` around ``baseline_mm`` (0 mV).

    ``sign`` is -1 for -aVR, whose ``label`` shows the minus. ``row`` and ``column`` count from 0 on this page.
    """

    lead: str
    sign: int
    label: str
    t_start_s: float
    t_end_s: float
    x_mm: float
    baseline_mm: float
    row: int
    column: int
    strip: bool
    mm_per_s: float
    mm_per_mv: float

    @property
    def x_end_mm(self) -> float:
        return float(self.x_of(self.t_end_s))

    def x_of(self, time_s: float) -> float:
        """x in mm of a time in seconds of the recording; arrays work too."""
        return self.x_mm + (time_s - self.t_start_s) * self.mm_per_s

    def time_of(self, x_mm: float) -> float:
        """The time in seconds at an x in mm; arrays work too."""
        return self.t_start_s + (x_mm - self.x_mm) / self.mm_per_s

    def y_of(self, voltage_mv: float) -> float:
        """y in mm of this lead's voltage in mV, the sign of the drawing applied; arrays work too."""
        return self.baseline_mm - self.sign * voltage_mv * self.mm_per_mv

    def voltage_of(self, y_mm: float) -> float:
        """The lead's voltage in mV at a y in mm; arrays work too."""
        return (self.baseline_mm - y_mm) / (self.sign * self.mm_per_mv)

    def samples(self, sampling_rate_hz: float) -> tuple[int, int]:
        """First sample drawn and the one after the last."""
        first = math.ceil(self.t_start_s * sampling_rate_hz - _TINY)
        return first, math.ceil(self.t_end_s * sampling_rate_hz - _TINY)

    def points(self, signal_mv: NDArray[np.floating], sampling_rate_hz: float) -> tuple[Mm, Mm]:
        """x and y in mm of every sample drawn, out of a signal [12, samples] in mV; NaN stays NaN in y."""
        first, stop = self.samples(sampling_rate_hz)
        values = np.asarray(signal_mv[LEAD_INDEX[self.lead], first:stop], dtype=np.float64)
        times = np.arange(first, first + values.size) / sampling_rate_hz
        x = self.x_mm + (times - self.t_start_s) * self.mm_per_s
        return x, self.baseline_mm - self.sign * self.mm_per_mv * values


@dataclass(frozen=True)
class Pulse:
    """The calibration pulse at the start of a row: a polyline through ``points`` (x, y) in mm.

    1 mV high and 200 ms wide; where limb and precordial gains differ in the row it steps from one to the other half way.
    """

    points: tuple[tuple[float, float], ...]
    row: int


@dataclass(frozen=True)
class MarkerRow:
    """The row of pacing marks: a vertical mark from ``y_mm`` down to ``y_mm + height_mm`` at each spike.

    Its time axis is that of the page's lowest row, whose traces are ``spans``.
    """

    y_mm: float
    height_mm: float
    spans: tuple[Trace, ...]

    def marks(self, times_s: tuple[float, ...]) -> tuple[Line, ...]:
        """One mark for every spike time that is on this page."""
        return tuple(
            Line(span.x_of(time), self.y_mm, span.x_of(time), self.y_mm + self.height_mm)
            for span in self.spans
            for time in times_s
            if span.t_start_s <= time < span.t_end_s
        )


@dataclass(frozen=True)
class LadderRow:
    """The room for a ladder diagram, from ``y_mm`` on.

    Its time axis is that of the page's lowest row, whose traces are ``spans``.
    """

    y_mm: float
    spans: tuple[Trace, ...]


@dataclass(frozen=True)
class HeaderBlocks:
    """The three blocks over the grid: who and when, the measurements, the statements; and the QR code at the end of the first."""

    identity: Rect
    measurements: Rect
    statements: Rect
    code: Rect | None = None


@dataclass(frozen=True)
class HeaderBand:
    """Two lines over the grid, for a screen that has no room for blocks."""

    area: Rect


@dataclass(frozen=True)
class ProofBar:
    """A bar of exactly 50 mm with end ticks, to check that a print is true to scale."""

    x: float
    y: float
    length_mm: float
    tick_mm: float

    def lines(self) -> tuple[Line, Line, Line]:
        end, top, bottom = self.x + self.length_mm, self.y - self.tick_mm / 2, self.y + self.tick_mm / 2
        return (
            Line(self.x, self.y, end, self.y),
            Line(self.x, top, self.x, bottom),
            Line(end, top, end, bottom),
        )


@dataclass(frozen=True)
class Page:
    """Everything on one page. ``header`` is None where none was asked for; ``proof`` and footer texts only on paper."""

    number: int
    width_mm: float
    height_mm: float
    grid: Grid
    row_pitch_mm: float
    traces: tuple[Trace, ...]
    breaks: tuple[Line, ...]
    pulses: tuple[Pulse, ...]
    texts: tuple[Text, ...]
    markers: MarkerRow | None = None
    ladder: LadderRow | None = None
    header: HeaderBlocks | HeaderBand | None = None
    proof: ProofBar | None = None

    @property
    def ceiling_mm(self) -> float:
        """The y over which no trace is drawn, because the header stands there; far away where there is none."""
        return self.grid.area.y if self.header is not None else -math.inf

    def under_header(self, points: Iterable[tuple[Mm, Mm]]) -> list[tuple[Mm, Mm]]:
        """Traces (x and y in mm, each [samples]) with a gap (NaN) where they would go over the header, and a roof there that
        says so."""
        made = []
        for x, y in points:
            over = y < self.ceiling_mm
            made.append((x, np.where(over, np.nan, y)) if over.any() else (x, y))
            edges = np.flatnonzero(np.diff(np.concatenate([[False], over, [False]]).astype(np.int8)))
            for first, stop in zip(edges[::2], edges[1::2], strict=True):
                made.append((float(x[first:stop].mean()) + _ROOF_X_MM, self.ceiling_mm + _ROOF_Y_MM))
        return made

    def trace_at(self, x_mm: float, y_mm: float) -> Trace | None:
        """The trace under a point: the row with the nearest baseline, the column that holds x; None beside them."""
        near = [trace for trace in self.traces if trace.x_mm <= x_mm <= trace.x_end_mm]
        return min(near, key=lambda trace: (abs(trace.baseline_mm - y_mm), trace.x_mm), default=None)


@dataclass(frozen=True)
class SheetGeometry:
    """A whole sheet. ``timing`` is what the columns really show, which for a short recording is not what was asked."""

    style: SheetStyle
    page_name: PageName
    duration_s: float
    timing: Timing
    timing_text: str
    scale_text: str
    pages: tuple[Page, ...]

    def __iter__(self) -> Iterator[Page]:
        return iter(self.pages)
