"""Whether an edit changes what was asked and nothing else: leak, add-then-remove, and how much of the samples stays.

Leak: every measured number of a phase that was not asked for, changed by how many of its standard deviations between two
recordings of one person; beside it nature's own, real second recordings.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import numpy as np

from ecgstudio.benchmark.identity.twins import is_met
from ecgstudio.core.case import Case
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.measurements import Measurements
from ecgstudio.core.moved import moved_numbers
from ecgstudio.engine.people import Visits, between_visits

EDITS: Final = ("HYPERK1", "TINVANT", "LQT", "LVHV", "CRBBB", "INFMI")
"""Findings that are added where the rhythm stays: of T, of QT, of QRS, of ST."""
Edit = Callable[[Case, str], Case]


def benchmark_edits(
    references: Mapping[str, Case],
    roads: Mapping[str, tuple[Edit, Edit | None]],
    visits: Visits,
    names: Sequence[str],
    conditions: Sequence[str] = EDITS,
    report: Reporter = silent,
) -> dict[str, Any]:
    """Figures of each road, an edit and what takes it back, over references; ``names`` of ``visits.measured``."""
    spread = dict(zip(names, between_visits(visits), strict=True))
    figures: dict[str, Any] = {"people": len(references), "edits": list(conditions), "nature": _nature(visits, names)}
    total = len(roads) * len(references) * len(conditions)
    done = 0
    for name, (edit, back) in roads.items():
        leaks: list[float] = []
        met: list[bool] = []
        returned: list[float] = []
        departed: list[float] = []
        for case in references.values():
            for condition in conditions:
                report(done / total, f"{name}: {condition}")
                done += 1
                made = edit(case, condition)
                met.append(is_met(made))
                leaks += _leak(case.measurements, made.measurements, condition, spread)
                departed.append(_rmse_uv(case, made))
                if back is not None:
                    returned.append(_rmse_uv(case, back(made, condition)))
        figures[name] = {"met": float(np.mean(met)), **_shares(leaks), "changed by, uV": float(np.median(departed))} | (
            {"added, then removed, uV": float(np.median(returned))} if returned else {}
        )
    return figures


def _nature(visits: Visits, names: Sequence[str]) -> dict[str, float]:
    """What real second recordings change of all numbers."""
    spread, leaks = between_visits(visits), []
    for person in np.unique(visits.person):
        rows = np.flatnonzero(visits.person == person)
        if len(rows) > 1:
            leaks += list(np.abs(visits.measured[rows[1]] - visits.measured[rows[0]]) / spread)
    known = [float(leak) for leak in leaks if np.isfinite(leak)]
    return _shares(known)


def _leak(before: Measurements, after: Measurements, condition: str, spread: Mapping[str, float]) -> list[float]:
    found = moved_numbers(before, after, [condition], (), spread)
    return [item.deviations for item in found if not item.asked and item.deviations is not None and item.name != "rate"]


def _shares(leaks: Sequence[float]) -> dict[str, float]:
    every = np.array(leaks)
    return {
        "leak, median SD": float(np.median(every)),
        "leak above 1 SD": float((every > 1).mean()),
        "leak above 2 SD": float((every > 2).mean()),
    }


def _rmse_uv(one: Case, other: Case) -> float:
    first, second = (case.recording.signal_mv[:, :5000] for case in (one, other))
    if first.shape != second.shape:
        return float("nan")
    return float(1000 * np.sqrt(np.nanmean((first - second) ** 2)))
