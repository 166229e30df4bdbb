"""Whether an edit changes what was asked and nothing else: leak, add-then-remove, and how much of the samples stays.

Leak: every measured number of a phase that was not asked for, changed by how many of its standard deviations between two
recordings of one person; beside it nature's own, real second recordings.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.benchmark.identity.twins import is_met
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.measurements import Measurements
from ecgstudio.engine.people import Visits

EDITS: Final = ("HYPERK1", "TINVANT", "LQT", "LVHV", "CRBBB", "INFMI")
"""Findings that are added where the rhythm stays: of T, of QT, of QRS, of ST."""
_PHASES: Final = {
    "P": ("pr", "p_axis", "Pamp", "Pmin", "Pdur", "PTF", "PRdev"),
    "QRS": (
        "qrs",
        "qrs_axis",
        "axis",
        "R",
        "S",
        "Q",
        "Rp",
        "QRSnet",
        "RS",
        "RPT",
        "SL",
        "CORN",
        "Qdur",
        "Sdur",
        "QRSpp",
    ),
    "ST-T": (
        "qt",
        "qtc",
        "t_axis",
        "J",
        "J60",
        "Jabs",
        "Tmax",
        "Tmin",
        "Tamp",
        "Tabs",
        "TPEAK",
        "STFR",
        "QTcU",
        "Uamp",
    ),
}
_SECONDARY: Final = 120.0
"""QRS of so many ms has T of its own: what a wide QRS changes of ST-T is asked for with it."""
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


def between_visits(visits: Visits) -> NDArray[np.float64]:
    """The standard deviation [numbers] of each measured number between recordings of one person, in its own unit: number by
    number."""
    _, place = np.unique(visits.person, return_inverse=True)
    variances = []
    for one in np.flatnonzero(np.bincount(place) > 1):
        own = visits.measured[place == one].astype(np.float64)
        apart = (own - np.nan_to_num(np.nanmean(own, axis=0))) ** 2 if np.isfinite(own).any() else own
        known = np.isfinite(own).sum(axis=0)
        variances.append(np.where(known > 1, np.nansum(apart, axis=0) / np.maximum(known - 1, 1), np.nan))
    spread: NDArray[np.float64] = np.sqrt(np.nanmean(variances, axis=0))
    return spread


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
    asked = _asked(condition)
    found = []
    for name, deviation in spread.items():
        if any(_stem(name) in _PHASES[phase] for phase in asked) or _stem(name) == "rate":
            continue
        one, other = _value(before, name), _value(after, name)
        if one is not None and other is not None and deviation > 0:
            turn = abs((other - one + 180) % 360 - 180) if name.endswith("axis") else abs(other - one)
            found.append(turn / deviation)
    return found


def _asked(condition: str) -> set[str]:
    """The phases in which a statement's criteria live."""
    statement = catalogue()[condition]
    stems = {_stem(item.feature) for item in statement.criteria} | set(statement.ranges)
    limit = statement.ranges.get("qrs")
    wide = limit is not None and (limit.lowest or 0) >= _SECONDARY
    if limit is not None and not wide:
        stems.discard("qrs")
    named = {phase for phase, own in _PHASES.items() if stems.intersection(own)}
    return named | ({"ST-T"} if wide else set())


def _stem(name: str) -> str:
    return name.partition("[")[0]


def _value(measurements: Measurements, name: str) -> float | None:
    found = measurements.features.get(name) if "[" in name else getattr(measurements, name)
    return None if found is None else found.value


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
