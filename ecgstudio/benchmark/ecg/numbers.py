"""Figures with their intervals."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from ecgstudio.benchmark.rhythm import wilson

BOOTSTRAPS: Final = 300


@dataclass(frozen=True)
class Figure:
    """A number with its 95 % interval and from how many cases it was taken."""

    value: float
    low: float | None = None
    high: float | None = None
    n: int | None = None


def share(hits: int, n: int) -> Figure | None:
    """A share with its Wilson interval; None of none."""
    if not n:
        return None
    low, high = wilson(hits, n)
    return Figure(hits / n, low, high, n)


def bootstrapped(
    rows: int, figure: Callable[[NDArray[np.intp]], float], seed: int = 0, times: int = BOOTSTRAPS
) -> Figure | None:
    """A figure of some rows and its interval when rows are drawn again with replacement; None when it cannot be had.
    ``figure`` is given the indices [rows] to look at."""
    whole = figure(np.arange(rows)) if rows else float("nan")
    if not np.isfinite(whole):
        return None
    rng = np.random.default_rng(seed)
    again = [figure(rng.integers(0, rows, rows)) for _ in range(times)]
    low, high = np.nanpercentile(again, [2.5, 97.5])
    return Figure(float(whole), float(low), float(high), rows)


def bootstrapped_distance(rows: int, distance: Callable[[NDArray[np.intp]], float]) -> Figure | None:
    """A distance of two samples. Drawing again sets samples farther apart than they are, so the interval is turned
    round the figure (the basic interval, Efron and Tibshirani 1993), which it always holds, and ends at 0. ``distance``
    is given the indices [rows] to look at."""
    found = bootstrapped(rows, distance, times=100)
    if found is None or found.low is None or found.high is None:
        return found
    low, high = (max(0.0, 2 * found.value - end) for end in (found.high, found.low))
    return Figure(found.value, low, max(high, found.value), rows)


def mean_of(values: NDArray[Any]) -> Figure | None:
    """The mean of some values, those that are not numbers passed over. Values [n] of one unit, which is the figure's
    too; dimensionless or not."""
    own = values[np.isfinite(values)]
    return bootstrapped(len(own), lambda rows: float(own[rows].mean()))


def auroc(scores: NDArray[Any], truth: NDArray[Any]) -> float:
    """The chance that a positive scores above a negative, ties counting half; NaN without both. ``scores`` [n] are
    dimensionless, ``truth`` [n] 0 or 1."""
    positive = truth > 0.5
    hits, misses = int(positive.sum()), int((~positive).sum())
    if not hits or not misses:
        return float("nan")
    ranks = rankdata(scores)
    return float((ranks[positive].sum() - hits * (hits + 1) / 2) / (hits * misses))
