"""Whether an edit changes what was asked and nothing else: leak, add-then-remove, where in the beat it changes, and who it stays.

Leak: every measured number of a phase that was not asked for, changed by how many of its standard deviations between two
recordings of one person; beside it nature's own, real second recordings.
"""

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.benchmark.identity.twins import is_met
from ecgstudio.core.case import Case
from ecgstudio.core.cautions import missing
from ecgstudio.core.jobs import Reporter, silent, stretch
from ecgstudio.core.measurements import Measurements
from ecgstudio.core.moved import moved_numbers, phases_of
from ecgstudio.core.recording import Recording
from ecgstudio.engine.autoencoder import RATE_HZ, Floats
from ecgstudio.engine.people import Visits, between_visits

EDITS: Final = ("HYPERK1", "TINVANT", "LQT", "LVHV", "CRBBB", "INFMI")
"""Findings that are added where the rhythm stays: of T, of QT, of QRS, of ST."""
DOSES: Final[Mapping[str, tuple[float, ...]]] = {
    "pr": (200.0, 240.0, 280.0),
    "qrs": (100.0, 120.0, 140.0),
    "qtc": (440.0, 480.0, 520.0),
    "axis": (-30.0, 15.0, 75.0),
}
"""What each number is set to in turn."""
_MARGIN_S: Final = 0.02
_P_S: Final = 0.14
Edit = Callable[[Case, str], Case]


@dataclass(frozen=True)
class Road:
    """A way to edit: ``add`` a statement, ``remove`` it again and ``set`` a number where it can."""

    add: Edit
    remove: Edit | None = None
    set: Callable[[Case, str, float], Case] | None = None


@dataclass(frozen=True, eq=False)
class Witnesses:
    """What edits are judged by: recordings of people who came twice, ``names`` of ``visits.measured``; ``likeness``: the share of
    strangers less alike to a case than another is; ``events_of``: when atria and ventricles are activated [count, 4]."""

    visits: Visits
    names: Sequence[str]
    likeness: Callable[[Case, Case], float]
    events_of: Callable[[Recording], Floats]


def benchmark_edits(
    references: Mapping[str, Case],
    roads: Mapping[str, Road],
    witnesses: Witnesses,
    conditions: Sequence[str] = EDITS,
    report: Reporter = silent,
) -> dict[str, Any]:
    """Figures of each road over references, which are measured; beside them nature's own leak."""
    spread = dict(zip(witnesses.names, between_visits(witnesses.visits), strict=True))
    figures: dict[str, Any] = {
        "people": len(references),
        "edits": list(conditions),
        "nature": _nature(witnesses.visits),
    }
    for place, (name, road) in enumerate(roads.items()):
        part = stretch(report, place / len(roads), (place + 1) / len(roads))
        figures[name] = _figures(references, road, witnesses, spread, conditions, part)
    return figures


def _figures(
    references: Mapping[str, Case],
    road: Road,
    witnesses: Witnesses,
    spread: Mapping[str, float],
    conditions: Sequence[str],
    report: Reporter,
) -> dict[str, Any]:
    found: dict[str, list[float]] = {}
    leaks: list[float] = []
    for row, case in enumerate(references.values()):
        for column, condition in enumerate(conditions):
            report((row + column / len(conditions)) / len(references), f"person {row + 1}, {condition}")
            begun = time.perf_counter()
            made = road.add(case, condition)
            seconds = time.perf_counter() - begun
            leaks += _leak(case.measurements, made.measurements, condition, spread)
            one = {
                "s an edit": seconds,
                "met": float(is_met(made)),
                "changed by, uV": _rmse_uv(case, made),
                "share of the change in its phases": _inside(case, made, condition, witnesses),
                "nearer than strangers": witnesses.likeness(case, made),
            }
            if road.remove is not None:
                one["added, then removed, uV"] = _rmse_uv(case, road.remove(made, condition))
            for name, value in one.items():
                found.setdefault(name, []).append(value)
    doses = {} if road.set is None else {"missed by": _doses(references, road.set)}
    return {name: _middle(name, values) for name, values in found.items()} | _shares(leaks) | doses


def _middle(name: str, values: Sequence[float]) -> float:
    """Shares as their mean, uV as their median; NaN where the rhythm was drawn anew."""
    known = np.array(values)[np.isfinite(values)]
    if not known.size:
        return float("nan")
    return float(np.median(known) if name.endswith("uV") else known.mean())


def _doses(references: Mapping[str, Case], set_: Callable[[Case, str, float], Case]) -> dict[str, float]:
    """By how much each number misses what it was set to, the median over people and doses, in its unit."""
    missed: dict[str, list[float]] = {}
    for case in references.values():
        for name, doses in DOSES.items():
            for dose in doses:
                made = set_(case, name, dose)
                off = missing(made.request, made.measurements)
                if name in off:
                    missed.setdefault(name, []).append(abs(off[name]))
    return {name: float(np.median(values)) for name, values in missed.items()}


def _inside(before: Case, after: Case, condition: str, witnesses: Witnesses) -> float:
    """The share of what changed in the samples that lies in the phases in which the statement's criteria live; NaN where the
    recordings cannot be laid upon one another."""
    one, other = (case.recording.signal_mv for case in (before, after))
    phases = phases_of([condition])
    if one.shape != other.shape or "rhythm" in phases or before.recording.sampling_rate_hz != RATE_HZ:
        return float("nan")
    apart = np.nansum((one - other) ** 2, axis=0)
    inside = _where(witnesses.events_of(before.recording), phases, apart.size)
    return float(apart[inside].sum() / max(apart.sum(), 1e-12))


def _where(events: Floats, phases: Collection[str], samples: int) -> NDArray[np.bool_]:
    """Which samples lie in the phases: P until QRS, QRS, and what is left of a beat."""
    phase = np.full(samples, "ST-T", dtype="<U4")
    for kind, _, at_s, length_s in events[np.argsort(events[:, 0])]:
        first = round(float(at_s) * RATE_HZ)
        lasting = float(length_s) + _MARGIN_S if kind == 1 else _P_S
        begins = max(0, first - round(_MARGIN_S * RATE_HZ))
        phase[begins : first + round(lasting * RATE_HZ)] = "QRS" if kind == 1 else "P"
    return np.isin(phase, list(phases))


def _nature(visits: Visits) -> dict[str, Any]:
    """What real second recordings change of all numbers: of everybody, and of those whose codes have changed."""
    spread = between_visits(visits)
    every: list[float] = []
    changed: list[float] = []
    for person in np.unique(visits.person):
        rows = np.flatnonzero(visits.person == person)
        if len(rows) > 1:
            leaks = np.abs(visits.measured[rows[1]] - visits.measured[rows[0]]) / np.where(spread > 0, spread, np.nan)
            known = [float(leak) for leak in leaks if np.isfinite(leak)]
            every += known
            changed += known if visits.codes[rows[0]] != visits.codes[rows[1]] else []
    return {"all second recordings": _shares(every), "with other codes": _shares(changed) if changed else None}


def _leak(before: Measurements, after: Measurements, condition: str, spread: Mapping[str, float]) -> list[float]:
    found = moved_numbers(before, after, [condition], (), spread)
    return [item.deviations for item in found if not item.asked and item.deviations is not None and item.name != "rate"]


def _shares(leaks: Sequence[float]) -> dict[str, float]:
    every = np.array(leaks or [np.nan])
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
