"""Calipers: what a reader measures by hand on the paper, as values in time and voltage that are kept with the case."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from ecgstudio.core.errors import InputError
from ecgstudio.core.leads import LEADS
from ecgstudio.core.translation import decimal, tr

CaliperKind = Literal["time", "amplitude", "angle"]
CaliperRole = Literal["", "RR", "QT"]

WHOLE: Final = -1
"""The part of a caliper that is all of it; the others are the indices of its points."""
MOST_INTERVALS: Final = 50
STEP_MV: Final = 0.01
LIMIT_MV: Final = 20.0
ANGLE_MM_PER_S, ANGLE_MM_PER_MV = 25.0, 10.0
"""Angles are those of paper at 25 mm/s and 10 mm/mV, whatever the sheet on the screen shows."""
BASE_BELOW_MM: Final = 5.0
"""Where the base of the r' triangle is read: 5 mm below its peak (Serra et al., Europace 2014;16:1639)."""

_POINTS = {"time": 2, "amplitude": 2, "angle": 3}


@dataclass(frozen=True)
class Point:
    """A place on a lead: seconds from the start of the recording, and mV."""

    time_s: float
    voltage_mv: float


@dataclass(frozen=True)
class Caliper:
    """One caliper on one lead.

    ``points``: of a time caliper its two ends (one voltage, where its bar stands); of an amplitude caliper its two
    levels (one time); of an angle the vertex and the ends of its two arms. A time caliper may span several
    ``intervals`` (their mean is read), ``march`` on over the whole lead, reach ``across`` all leads, and stand for the RR
    or QT interval of the case (``role``). InputError for anything else.
    """

    kind: CaliperKind
    lead: str
    points: tuple[Point, ...]
    intervals: int = 1
    march: bool = False
    across: bool = False
    role: CaliperRole = ""

    def __post_init__(self) -> None:
        if self.kind not in _POINTS or self.lead not in LEADS:
            raise InputError(f"there is no {self.kind} caliper on lead '{self.lead}'")
        if len(self.points) != _POINTS[self.kind]:
            raise InputError(f"a caliper for {self.kind} has {_POINTS[self.kind]} points, not {len(self.points)}")
        if not all(math.isfinite(point.time_s) and math.isfinite(point.voltage_mv) for point in self.points):
            raise InputError("a caliper stands at finite times and voltages")
        if not 1 <= self.intervals <= MOST_INTERVALS:
            raise InputError(f"a caliper spans 1 to {MOST_INTERVALS} intervals, not {self.intervals}")
        if self.kind != "time" and (self.intervals > 1 or self.march or self.across or self.role):
            raise InputError("only a time caliper counts intervals, marches or stands for RR or QT")

    @property
    def start_s(self) -> float:
        return min(point.time_s for point in self.points)

    @property
    def end_s(self) -> float:
        return max(point.time_s for point in self.points)

    @property
    def interval_s(self) -> float:
        """The length of one interval: the mean when the caliper spans several."""
        return (self.end_s - self.start_s) / self.intervals

    @property
    def rate(self) -> float | None:
        """Intervals in a minute; None when it has no length."""
        return 60.0 / self.interval_s if self.interval_s > 1e-9 else None

    @property
    def height_mv(self) -> float:
        """From the first level to the second, negative downwards."""
        return self.points[1].voltage_mv - self.points[0].voltage_mv

    @property
    def angle_degrees(self) -> float:
        """Between the two arms, 0 to 180, as on paper at 25 mm/s and 10 mm/mV."""
        (x1, y1), (x2, y2) = self._arms_mm()
        return abs(math.degrees(math.atan2(x1 * y2 - x2 * y1, x1 * x2 + y1 * y2)))

    @property
    def base_ms(self) -> float | None:
        """Width in ms of the triangle between the arms, 5 mm below the vertex; None unless both arms go down from it."""
        arms = self._arms_mm()
        if any(y >= -1e-9 for _, y in arms):
            return None
        x1, x2 = (x / -y * BASE_BELOW_MM for x, y in arms)
        return abs(x2 - x1) / ANGLE_MM_PER_S * 1000.0

    def moved(self, part: int, by: Point, duration_s: float) -> "Caliper":
        """One point, or the WHOLE, moved by so much and kept within the recording."""
        return replace(self, points=moved_points(self.points, *self._moving(part), by, duration_s))

    def division_times(self, end_s: float) -> tuple[float, ...]:
        """The times between (and, marching, beyond) its two ends at which an interval begins, from 0 up to ``end_s``."""
        if self.kind != "time" or self.interval_s * 1000 < 20:
            return ()
        first, last = 1, self.intervals - 1
        if self.march:
            first = -math.floor(self.start_s / self.interval_s)
            last = math.floor((end_s - self.start_s) / self.interval_s)
        steps = [step for step in range(first, last + 1) if step not in (0, self.intervals)]
        return tuple(self.start_s + step * self.interval_s for step in steps)

    @property
    def text(self) -> str:
        """What it reads, with units."""
        if self.kind == "amplitude":
            return decimal(f"{self.height_mv:+.2f} mV".replace("-", "\N{MINUS SIGN}"))
        if self.kind == "angle":
            base = "" if self.base_ms is None else tr("   base {base:.0f} ms").format(base=self.base_ms)
            return f"{self.angle_degrees:.0f}°{base}"
        rate = "" if self.rate is None or self.role == "QT" else f"   {self.rate:.0f} /min"
        mean = tr("   mean of {count}").format(count=self.intervals) if self.intervals > 1 else ""
        return f"{self.role} {1000 * self.interval_s:.0f} ms{rate}{mean}".strip()

    def _moving(self, part: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Which points change their time, and which their voltage, when a part is moved."""
        every = tuple(range(len(self.points)))
        own = every if part == WHOLE else (part,)
        return (every if self.kind == "amplitude" else own), (every if self.kind == "time" else own)

    def _arms_mm(self) -> tuple[tuple[float, float], tuple[float, float]]:
        vertex = self.points[0]
        first, second = (
            (
                (point.time_s - vertex.time_s) * ANGLE_MM_PER_S,
                (point.voltage_mv - vertex.voltage_mv) * ANGLE_MM_PER_MV,
            )
            for point in self.points[1:3]
        )
        return first, second


def rr_and_qt(calipers: tuple[Caliper, ...]) -> tuple[Caliper | None, Caliper | None]:
    """The calipers that stand for the RR and the QT interval, the last of each."""
    found = {caliper.role: caliper for caliper in calipers}
    return found.get("RR"), found.get("QT")


def moved_points(
    points: tuple[Point, ...], times: Sequence[int], levels: Sequence[int], by: Point, duration_s: float
) -> tuple[Point, ...]:
    """The points, those of ``times`` moved together in time and those of ``levels`` in voltage, kept within the recording."""
    dt = _limited(by.time_s, [points[index].time_s for index in times], 0.0, duration_s)
    dv = _limited(by.voltage_mv, [points[index].voltage_mv for index in levels], -LIMIT_MV, LIMIT_MV)
    # again each for itself: a sum may miss a limit by its last digit
    return tuple(
        Point(
            max(point.time_s + dt * (index in times), 0.0),
            min(max(point.voltage_mv + dv * (index in levels), -LIMIT_MV), LIMIT_MV),
        )
        for index, point in enumerate(points)
    )


def _limited(by: float, values: list[float], lowest: float, highest: float) -> float:
    """How far these values may move together, of ``by``, to stay between the limits."""
    return min(max(by, lowest - min(values)), highest - max(values))
