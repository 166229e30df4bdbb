"""P waves of any shape found by when they come: at one distance before every QRS, or in a rhythm of their own."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ecgstudio.measure.find import Found
from ecgstudio.measure.median import samples_of
from ecgstudio.measure.residue import Trace
from ecgstudio.measure.signals import peaks

_HALF = samples_of(50)
_LEADS_BY = range(samples_of(70), samples_of(330), samples_of(10))
_APART = samples_of(180)
_PERIODS = samples_of(360), samples_of(1600)
_SLACK, _LEAST_SLACK = 0.12, samples_of(40)
_FEWEST = 4
_LEAST_HITS, _LEAST_EXPLAINED = 0.8, 0.6
_CLEAR = 1.35  # PTB-XL folds 1-8: above it are 3 of 112 records of fibrillation and 19 of 20 others
_ON_T = 0.6  # what stands on T counts less, for it may be left of T
_TRIED = 5
_HIGHEST = 4.0  # of the least: one far higher is a T wave cut off by an end of the recording, or a movement
_MOSTLY = 0.6


@dataclass(frozen=True, eq=False)
class Waves:
    """``at``: samples of P waves in order; ``seen``: which of them show and are not only inferred, as those under QRS;
    ``clearness``: how far the weaker quarter stands above the bumps between them, about 1 for fibrillation."""

    at: NDArray[np.intp]
    seen: NDArray[np.bool_]
    clearness: float

    @property
    def clear(self) -> bool:
        """Whether these are P waves rather than fibrillation or noise."""
        return self.clearness >= _CLEAR


NONE = Waves(np.array([], dtype=np.intp), np.array([], dtype=np.bool_), 0.0)


def before_each_beat(found: Found, trace: Trace) -> Waves:
    """The bump at the one distance before QRS, give or take 50 ms, at which every dominant beat has the clearest one."""
    onsets = found.onsets[found.beats.kind == 0]
    squared = np.where(trace.open, trace.height, np.nan)
    best, places = 0.0, np.empty((0, 2 * _HALF), np.intp)
    for lead in _LEADS_BY:
        index = onsets[onsets - lead >= _HALF][:, None] - lead + np.arange(-_HALF, _HALF)
        seen = squared[index]
        index, seen = (part[np.isfinite(seen).mean(axis=1) > 0.9] for part in (index, seen))
        if index.shape[0] < max(_FEWEST, 0.7 * onsets.size):
            continue
        weaker = float(np.quantile(np.nanmax(seen, axis=1), 0.25))
        if weaker > best:
            best, places = weaker, index
    if not best:
        return NONE
    at = np.unique(places[np.arange(len(places)), np.argmax(trace.height[places], axis=1)])
    return Waves(at, np.ones(at.size, dtype=np.bool_), best / _between(trace, at))


def own_rhythm(trace: Trace) -> Waves:
    """The clearest train of bumps that keeps a beat of its own, whatever QRS does; places under QRS are filled in."""
    bumps = peaks(trace.height, _APART, 0.0)
    if bumps.size < _FEWEST:
        return NONE
    heights = trace.height[bumps] * np.where(trace.on_t[bumps], _ON_T, 1.0)
    level = 0.5 * float(np.quantile(heights, 0.75))
    bumps, heights = bumps[heights > level], np.minimum(heights[heights > level], _HIGHEST * level)
    best, found = 0.0, NONE
    for start, period in _starts(bumps, heights):
        at, hit = _follow(trace, bumps, heights, start, period)
        seen, taken = trace.open[at], np.zeros(trace.height.size, dtype=np.bool_)
        taken[at] = True
        hits, explained = hit[seen].mean() if seen.any() else 0.0, heights[taken[bumps]].sum() / heights.sum()
        left_of_t = trace.on_t[at[hit]].mean() > _MOSTLY
        if (
            left_of_t
            or hits < _LEAST_HITS
            or explained < _LEAST_EXPLAINED
            or hit.sum() < _FEWEST
            or hits * explained <= best
        ):
            continue
        weaker = float(np.quantile(trace.height[at[hit]], 0.25))
        best, found = hits * explained, Waves(at, hit, weaker / _between(trace, at[hit]))
    return found


def _starts(bumps: NDArray[np.intp], heights: NDArray[np.float64]) -> list[tuple[int, float]]:
    """Bumps to start from with periods to try: the distances from one of the highest to all others."""
    starts: list[tuple[int, float]] = []
    for first in np.argsort(-heights)[:_TRIED]:
        tried: list[float] = []
        for distance in np.sort(np.abs(bumps - bumps[first])):
            for part in (1, 2):
                period = float(distance) / part
                known = any(abs(period - other) < 0.04 * other for other in tried)
                if _PERIODS[0] <= period <= _PERIODS[1] and not known:
                    tried.append(period)
        starts += [(int(bumps[first]), period) for period in tried]
    return starts


def _follow(
    trace: Trace, bumps: NDArray[np.intp], heights: NDArray[np.float64], start: int, period: float
) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """The places of a train both ways from ``start``, each next one where a bump lies near; and which were bumps."""
    places, hits = [start], [True]
    at_bumps, as_high = bumps.tolist(), heights.tolist()
    for step in (1, -1):
        at, pace = float(start), period
        while _HALF <= at + step * pace < trace.height.size - _HALF:
            expected = at + step * pace
            nearest = _nearest(at_bumps, as_high, expected, max(_LEAST_SLACK, _SLACK * pace))
            if nearest is not None:
                pace = min(max(0.7 * pace + 0.3 * abs(nearest - at), 0.85 * period), 1.15 * period)
            at = expected if nearest is None else float(nearest)
            places.append(int(at))
            hits.append(nearest is not None)
    order = np.argsort(places)
    return np.array(places, dtype=np.intp)[order], np.array(hits, dtype=bool)[order]


def _nearest(bumps: list[int], heights: list[float], expected: float, slack: float) -> int | None:
    """Of the bumps within a slack of where one is expected the highest, each counting less the farther off it is."""
    near = range(bisect_right(bumps, expected - slack), bisect_left(bumps, expected + slack))
    if not near:
        return None
    return bumps[max(near, key=lambda index: heights[index] * (1 - 0.5 * ((bumps[index] - expected) / slack) ** 2))]


def _between(trace: Trace, at: NDArray[np.intp]) -> float:
    """How high bumps between the waves typically are: the median of the maxima over open stretches of 100 ms."""
    rest = trace.open.copy()
    for place in at:
        rest[max(0, place - _HALF) : place + _HALF] = False
    line = trace.height[rest]
    count = line.size // (2 * _HALF)
    if count < _FEWEST:
        return 1.0
    return max(0.3, float(np.median(line[: count * 2 * _HALF].reshape(count, -1).max(axis=1))))
