"""Delineation held against cardiologists' marks (LUDB), lead by lead."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.formats.ludb import MarkedRecord, read_ludb
from ecgstudio.measure.analysis import analyse
from ecgstudio.measure.boundaries import fold_of
from ecgstudio.measure.delineate import WaveBoundaries

_NEAR_MS = 150.0
_BOOTSTRAPS = 400
TARGETS: Mapping[str, float] = {
    "F1 P": 0.97,
    "F1 QRS": 0.998,
    "F1 T": 0.985,
    "SD P on ms": 13.0,
    "SD P off ms": 13.0,
    "SD QRS on ms": 8.0,
    "SD QRS off ms": 10.0,
    "SD T off ms": 20.0,
}


@dataclass(frozen=True, eq=False)
class Score:
    """One record's hits, false and missed waves [3] and its errors in ms of onsets and offsets, by wave."""

    counts: Mapping[str, NDArray[np.float64]]
    errors_ms: Mapping[str, NDArray[np.float64]]


def benchmark_delineation(ludb: Path, report: Reporter = silent) -> dict[str, object]:
    """F1 of P, QRS and T (matched within 150 ms between the first and the last mark of a lead) and the error of each boundary.

    Every record is delineated by the committee's member that was not trained on it. Intervals: 95 %, bootstrap over records.
    """
    records = list(read_ludb(ludb))
    scores = []
    for number, record in enumerate(records):
        report(number / len(records), f"record {record.id}")
        scores.append(score(record))
    return {"records": len(scores), **_table(scores)}


def score(record: MarkedRecord) -> Score:
    """One record's waves against its marks."""
    found = analyse(record.recording, member=fold_of(record.id)).waves
    counts = {wave: np.zeros(3) for wave in ("P", "QRS", "T")}
    errors: dict[str, list[NDArray[np.float64]]] = {f"{wave} {side}": [] for wave in counts for side in ("on", "off")}
    for lead in range(12):
        span = _span(record, lead)
        for wave in counts:
            own = _waves(found, wave, lead)
            own = own[(own[:, 1] >= span[0]) & (own[:, 1] <= span[1])]
            pairs, marks = match(own, record.marks[wave][lead]), record.marks[wave][lead]
            counts[wave] += (len(pairs), len(own) - len(pairs), len(marks) - len(pairs))
            for column, side in ((0, "on"), (2, "off")):
                error = [2.0 * (own[one, column] - marks[two, column]) for one, two in pairs]
                errors[f"{wave} {side}"].append(np.array(error, dtype=np.float64))
    return Score(counts, {name: _finite(np.concatenate(parts)) for name, parts in errors.items()})


def match(own: NDArray[np.float64], marks: NDArray[np.float64]) -> list[tuple[int, int]]:
    """Pairs of rows whose peaks are nearest to one another within 150 ms, each row once. ``own`` and ``marks`` [waves,
    onset, peak and offset] in samples."""
    pairs = []
    taken: set[int] = set()
    for two, mark in enumerate(marks):
        apart = np.abs(own[:, 1] - mark[1]) * 2.0
        for one in np.argsort(apart):
            if apart[one] > _NEAR_MS:
                break
            if int(one) not in taken:
                taken.add(int(one))
                pairs.append((int(one), two))
                break
    return pairs


def _span(record: MarkedRecord, lead: int) -> tuple[float, float]:
    every = np.concatenate([record.marks[wave][lead] for wave in ("P", "QRS", "T")])
    return (float(np.nanmin(every)), float(np.nanmax(every))) if every.size else (0.0, -1.0)


def _waves(found: WaveBoundaries, wave: str, lead: int) -> NDArray[np.float64]:
    own = {"P": (found.p_on, found.p_off), "QRS": (found.qrs_on, found.qrs_off), "T": (found.t_on, found.t_off)}[wave]
    rows = np.stack([own[0][:, lead], found.peak[wave][:, lead], own[1][:, lead]], axis=1)
    return rows[np.isfinite(rows).all(axis=1)]


def _finite(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return values[np.isfinite(values)]


def _table(scores: list[Score]) -> dict[str, object]:
    rng = np.random.default_rng(0)
    draws = [rng.integers(0, len(scores), len(scores)) for _ in range(_BOOTSTRAPS)]
    rows: dict[str, object] = {}
    for wave in ("P", "QRS", "T"):
        counts = np.array([score.counts[wave] for score in scores])
        again = [_f1(counts[draw].sum(axis=0)) for draw in draws]
        rows[f"F1 {wave}"] = _row(_f1(counts.sum(axis=0)), again, TARGETS.get(f"F1 {wave}"), 4)
    for name in scores[0].errors_ms:
        errors = [score.errors_ms[name] for score in scores]
        sums = np.array([(part.size, part.sum(), (part**2).sum()) for part in errors])
        again = [_sd(sums[draw].sum(axis=0)) for draw in draws]
        whole = np.concatenate(errors)
        rows[f"SD {name} ms"] = _row(float(whole.std()), again, TARGETS.get(f"SD {name} ms"), 1)
        rows[f"median {name} ms"] = round(float(np.median(whole)), 1)
    return rows


def _f1(counts: NDArray[np.float64]) -> float:
    return float(2 * counts[0] / (2 * counts[0] + counts[1] + counts[2] + 1e-9))


def _sd(sums: NDArray[np.float64]) -> float:
    mean = sums[1] / sums[0]
    return float(np.sqrt(max(0.0, sums[2] / sums[0] - mean**2)))


def _row(value: float, again: list[float], target: float | None, digits: int) -> dict[str, object]:
    low, high = (float(end) for end in np.percentile(again, [2.5, 97.5]))
    row: dict[str, object] = {"value": round(value, digits), "from": round(low, digits), "to": round(high, digits)}
    return row if target is None else row | {"target": target}
