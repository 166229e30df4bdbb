"""How near the simulator's fitted patients come: records of one fold of PTB-XL, and ECGs that an engine has made."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from ecgstudio.app.fit.fit import fit
from ecgstudio.app.fit.rhythm import rhythm_class
from ecgstudio.app.generate import generate
from ecgstudio.app.measure import analysed
from ecgstudio.app.requests import request_for
from ecgstudio.core.errors import RecordError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.recording import Recording
from ecgstudio.formats import read_wfdb
from ecgstudio.formats.ptbxl import read_ptbxl_table

TARGETS: Final = {
    "overall_uv_half": 60.0,
    "overall_uv_nine_of_ten": 100.0,
    "within": 0.9,
    "seconds": 1.5,
}
"""Median-beat RMSE of half and of nine in ten; the share whose PR, QRS and QT are within 10 ms and axis within 8 degrees."""
LIMITS: Final = {"pr": 10.0, "qrs": 10.0, "qt": 10.0, "qrs_axis": 8.0}
MADE: Final = ("NORM", "AFIB", "CLBBB", "CRBBB", "LAFB", "LVHV", "AVB1", "PVC", "STACH", "SBRAD", "OLDINF", "ANTMI")


@dataclass(frozen=True)
class _Row:
    """One ECG that was fitted; ``off``: fitted less original by number, where both have it."""

    rhythm: str
    kept: bool
    overall_uv: float | None
    off: dict[str, float]
    seconds: float


def fit_rates(
    data: Path | None, fold: int = 9, records: int = 120, made: int = 60, report: Reporter = silent
) -> dict[str, object]:
    """Misfit, intervals, axis, rhythm and time over ``records`` of a fold, evenly spaced, and ``made`` ECGs of the diffusion
    engine over twelve statements. ``data`` holds ptbxl/; None leaves the records out."""
    tables: dict[str, object] = {}
    total = max(1, made + (records if data else 0))
    done = 0

    def rows(recordings: Iterable[Recording]) -> Iterator[_Row]:
        nonlocal done
        for recording in recordings:
            report(min(done / total, 1.0), f"ECG {done + 1} of {total}")
            done += 1
            row = _fitted(recording)
            if row is not None:
                yield row

    if data is not None:
        tables["records"] = _table(list(rows(_records(data / "ptbxl", fold, records))))
    if made:
        tables["made"] = _table(list(rows(_made(made))))
    return {"targets": dict(TARGETS), **tables}


def _records(ptbxl: Path, fold: int, count: int) -> Iterator[Recording]:
    rows = [row for row in read_ptbxl_table(ptbxl) if row.fold == fold]
    if not rows:
        raise RecordError(f"{ptbxl} has no record of fold {fold}; PTB-XL's folds are 1 to 10")
    for index in np.unique(np.linspace(0, len(rows) - 1, min(count, len(rows))).astype(int)):
        yield read_wfdb(rows[index].header).recording


def _made(count: int) -> Iterator[Recording]:
    for number in range(count):
        request = request_for([MADE[number % len(MADE)]], engine="diffusion", seed=number)
        yield generate(request, 1)[0].recording


def _fitted(recording: Recording) -> _Row | None:
    """None where the ECG cannot be measured."""
    try:
        original = analysed(recording)
    except RecordError:
        return None
    start = time.perf_counter()
    found = fit(recording, original=original)
    seconds = time.perf_counter() - start
    rhythm = rhythm_class(original)
    distance = found.misfit
    return _Row(
        rhythm=rhythm,
        kept=rhythm == rhythm_class(found.analysis),
        overall_uv=None if distance is None else distance.overall_uv,
        off={} if distance is None else {name: off for name, off in distance.numbers.items() if off is not None},
        seconds=seconds,
    )


def _table(rows: list[_Row]) -> dict[str, object]:
    """All together, and each rhythm by itself."""
    kinds = sorted({row.rhythm for row in rows})
    tables: dict[str, object] = {"all": _figures(rows)}
    return tables | {kind: _figures([row for row in rows if row.rhythm == kind]) for kind in kinds}


def _figures(rows: list[_Row]) -> dict[str, object]:
    uv = np.array([row.overall_uv for row in rows if row.overall_uv is not None])
    figures: dict[str, object] = {"ecgs": len(rows), "rhythm_kept": _share([row.kept for row in rows])}
    if uv.size:
        half, nine = np.quantile(uv, [0.5, 0.9]).round(1).tolist()
        figures |= {"overall_uv": {"half": half, "nine_of_ten": nine, "worst": round(float(uv.max()), 1)}}
    for name, limit in LIMITS.items():
        off = [abs(row.off[name]) <= limit for row in rows if name in row.off]
        figures[f"{name}_within"] = _share(off)
    every = [all(abs(row.off.get(name, 0.0)) <= limit for name, limit in LIMITS.items()) for row in rows]
    return figures | {
        "all_within": _share(every),
        "seconds_half": round(float(np.median([row.seconds for row in rows])), 2),
    }


def _share(held: list[bool]) -> float | None:
    return round(sum(held) / len(held), 3) if held else None
