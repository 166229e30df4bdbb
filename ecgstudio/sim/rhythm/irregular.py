"""Irregular intervals: an AV node bombarded by fibrillatory impulses, and how its beats keep the rate asked for.

After Cohen, Berger, Dushane (IEEE Trans Biomed Eng 1983;30:769) and Corino et al. (2011;58:3386): impulses come at random;
after a conducted one the node is refractory; those that come too early or fail are concealed and prolong it. Each interval
depends on nothing before it.
"""

import numpy as np
from numpy.typing import NDArray

REFRACTORY = 2.2  # in cycles of the fibrillation (E), as all below
CONCEALED = 0.35  # most that one concealed impulse prolongs refractoriness
PASSING = 0.55  # chance of an impulse to pass a recovered node
_MEAN, _SD = 3.861, 1.327  # of the intervals this gives, over 200,000 of them
SHORTEST, LONGEST = 0.5, 2.1  # of the mean interval
_SEARCH = 40
_RUN_IN = 10
_FIRST_BEATS = 12
_STEEP = 3.0  # a beat about to enter the recording takes part in the mean only in the last third of its interval


def bombarded_intervals(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """RR intervals as deviations from their mean in standard deviations, float64 [count]."""
    arrivals, passages = rng.spawn(2)  # apart, so that a longer recording begins with the same beats
    gaps = arrivals.gamma(9.0, 1.0 / 9.0, 12 * count).tolist()
    chances = passages.random(12 * count).tolist()
    intervals, since, open_at = [], 0.0, REFRACTORY
    for gap, chance in zip(gaps, chances, strict=True):
        since += gap
        if since >= open_at and chance < PASSING:
            intervals.append(since)
            since, open_at = 0.0, REFRACTORY
        else:
            open_at += CONCEALED * chance
        if len(intervals) == count:
            break
    return (np.asarray(intervals) - _MEAN) / _SD


def irregular_intervals(count: int, variation: float, rng: np.random.Generator) -> tuple[NDArray[np.float64], int]:
    """Intervals [intervals] in units of their mean (dimensionless) with coefficient of variation ``variation``, and
    where the recording begins in them.

    Of forty places the first is taken from which the irregularity shows at once, so that ten seconds are enough to see it.
    """
    deviations = bombarded_intervals(count + _SEARCH + _RUN_IN, rng)
    start = _RUN_IN + _telling_place(deviations)
    return np.clip(1.0 + variation * deviations, SHORTEST, LONGEST), start


def _telling_place(deviations: NDArray[np.float64]) -> int:
    windows = np.lib.stride_tricks.sliding_window_view(deviations[_RUN_IN:], _FIRST_BEATS)[:_SEARCH]
    beats = np.arange(1, _FIRST_BEATS + 1)
    means = np.cumsum(windows, axis=1) / beats
    spreads = np.sqrt(np.maximum(np.cumsum(windows**2, axis=1) / beats - means**2, 0.0))
    faults = np.maximum(0.75 - spreads[:, 3:], 0).max(axis=1) + np.maximum(spreads[:, 3:] - 1.4, 0).max(axis=1)
    faults += np.maximum(np.abs(means[:, 3:]) - 0.5, 0).max(axis=1)
    good = np.flatnonzero(faults == 0)
    return int(good[0]) if good.size else int(faults.argmin())


def placed(
    intervals: NDArray[np.float64], start: int, first_s: float, mean_s: float, duration_s: float
) -> NDArray[np.float64]:
    """Times [beats] in seconds of beats with these relative intervals [beats - 1]: beat ``start`` at ``first_s``, the
    mean from there to the end exact.

    Slides without a jump when ``mean_s`` does: a beat that enters at the end takes part in the mean step by step.
    """
    positions = np.concatenate(([0.0], np.cumsum(intervals)))
    positions -= positions[start]
    inside = max(0.0, (duration_s - first_s) / mean_s)
    whole = float(np.floor(inside))
    number = whole + min(1.0, max(0.0, 1.0 - _STEEP * (1.0 - (inside - whole))))
    reached = float(np.interp(number, np.arange(positions.size) - start, positions))
    stretch = (number + 0.25) / (reached + 0.25)
    return first_s + mean_s * stretch * positions
