"""The table: AUROC of each arm, what it gains, and how sure that is over patients and over all comparisons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.benchmark.downstream.cohort import Task
from ecgstudio.benchmark.downstream.options import AGAINST, ARMS
from ecgstudio.benchmark.ecg.numbers import auroc

Scores = Mapping[str, Sequence[NDArray[np.float64]]]
"""Of each arm the scores of the tested records, draw by draw."""
SURE: Final = 0.05


@dataclass(frozen=True)
class Row:
    """One arm of one statement and k: mean AUROC over the draws with its 95 % interval over patients; the ``gain`` over what it
    is compared with, in points of AUROC, with its interval; ``p`` of that, None where it is compared with nothing."""

    statement: str
    shots: int
    arm: str
    auroc: tuple[float, float, float]
    gain: tuple[float, float, float] | None = None
    p: float | None = None


def rows_of(task: Task, shots: int, scores: Scores, resamples: int, seed: int = 0) -> list[Row]:
    """The rows of one statement and k, from resamples of the patients, the same for every arm (paired). ``scores`` [draws] of
    [records] are dimensionless."""
    arms = [arm for arm in ARMS if arm in scores]
    whole = {arm: _mean_auroc(scores[arm], task.truth, np.arange(task.truth.size)) for arm in arms}
    rng = np.random.default_rng(seed)
    people, places = np.unique(task.patients, return_inverse=True)
    records = [np.flatnonzero(places == person) for person in range(people.size)]
    drawn: dict[str, list[float]] = {arm: [] for arm in arms}
    for _ in range(resamples):
        chosen = np.concatenate([records[person] for person in rng.integers(people.size, size=people.size)])
        if 0 < task.truth[chosen].sum() < chosen.size:
            for arm in arms:
                drawn[arm].append(_mean_auroc(scores[arm], task.truth, chosen))
    rows = []
    for arm in arms:
        other = AGAINST.get(arm, "")
        own = np.array(drawn[arm])
        figure = (whole[arm], *_interval(own))
        if other in whole:
            apart = own - np.array(drawn[other])
            low, high = _interval(100 * apart)
            gain = (100 * (whole[arm] - whole[other]), low, high)
            rows.append(Row(task.statement, shots, arm, figure, gain, _two_sided(apart)))
        else:
            rows.append(Row(task.statement, shots, arm, figure))
    return rows


def holm(values: Sequence[float | None]) -> list[float | None]:
    """Holm's adjusted p values (1979), in the given order; None stays None."""
    known = sorted((p, place) for place, p in enumerate(values) if p is not None)
    adjusted: list[float | None] = [None] * len(values)
    highest = 0.0
    for number, (p, place) in enumerate(known):
        highest = max(highest, min(1.0, p * (len(known) - number)))
        adjusted[place] = highest
    return adjusted


def table(rows: Sequence[Row]) -> str:
    """Markdown: one line for each arm."""
    lines = [
        "| statement | k | arm | AUROC (95 %) | gain in points (95 %) | p, Holm |",
        "|---|---|---|---|---|---|",
    ]
    for row, p in zip(rows, holm([row.p for row in rows]), strict=True):
        gain = "" if row.gain is None else "{:+.1f} ({:+.1f} to {:+.1f})".format(*row.gain)
        sure = "" if p is None else f"{p:.3f}" + (" *" if p < SURE else "")
        figure = "{:.3f} ({:.3f} to {:.3f})".format(*row.auroc)
        lines.append(f"| {row.statement} | {row.shots} | {row.arm} | {figure} | {gain} | {sure} |")
    return "\n".join(lines)


def _mean_auroc(scores: Sequence[NDArray[np.float64]], truth: NDArray[np.float64], rows: NDArray[np.intp]) -> float:
    return float(np.mean([auroc(one[rows], truth[rows]) for one in scores]))


def _interval(values: NDArray[np.float64]) -> tuple[float, float]:
    low, high = np.percentile(values, [2.5, 97.5])
    return float(low), float(high)


def _two_sided(apart: NDArray[np.float64]) -> float:
    """The share of resamples beyond no difference, on the rarer side, twice; at least one resample's worth."""
    beyond = min(float(np.mean(apart <= 0)), float(np.mean(apart >= 0)))
    return min(1.0, max(2 * beyond, 2 / (apart.size + 1)))
