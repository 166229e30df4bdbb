"""Rhythm and conduction calls held against the labels of one fold of PTB-XL."""

import ast
import csv
import math
from collections.abc import Container, Iterator, Mapping
from pathlib import Path

import numpy as np

from ecgstudio.core.errors import RecordError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.recording import Recording
from ecgstudio.formats import read_wfdb
from ecgstudio.measure import Analysis, analyse
from ecgstudio.measure.check import check_measured

_CALLS = {"AFIB": "AFIB", "STACH": "STACH", "SBRAD": "SBRAD", "1AVB": "AVB1", "CLBBB": "CLBBB", "CRBBB": "CRBBB"} | {
    "LAFB": "LAFB",
    "PVC": "PVC",
    "PACE": "PACE",
}
"""PTB-XL code and the call that answers it."""

TARGETS: Mapping[str, tuple[float, float]] = {
    "AFIB": (0.92, 0.97),
    "STACH": (0.95, 0.98),
    "SBRAD": (0.95, 0.98),
    "1AVB": (0.85, 0.95),
    "CLBBB": (0.93, 0.98),
    "CRBBB": (0.93, 0.98),
    "LAFB": (0.80, 0.93),
    "PVC": (0.85, 0.97),
    "PACE": (0.90, 0.99),
}
_CHECKED = {
    "VCLVH": ("LVHV",),
    "LVH": ("LVHV", "LVHS"),
    "IMI": ("OLDINF", "INFMI"),
    "ASMI": ("OLDANT", "ASMI", "ANTMI"),
} | {
    "ISC_": ("SUBEND", "AVRSTE"),
    "ISCAL": ("SUBEND", "TINVANT"),
    "STD_": ("SUBEND", "AVRSTE"),
    "NDT": ("NSTT",),
    "NORM": ("NORM",),
}
"""PTB-XL code and the statements of the catalogue, any of which answers it; reported without a target."""


def benchmark_rhythm(ptbxl: Path, fold: int = 9, report: Reporter = silent) -> dict[str, object]:
    """Sensitivity and specificity with 95 % Wilson intervals of every call, and balanced accuracy of some checks."""
    require_fold(ptbxl, fold)
    rows = [(set(codes), path) for codes, path in records(ptbxl, [fold])]
    labels: list[set[str]] = []
    found: list[set[str]] = []
    for number, (codes, path) in enumerate(rows):
        report(number / len(rows), path.name)
        answer = _answers(read_wfdb(path).recording)
        if answer is not None:
            labels.append(codes)
            found.append(answer)
    calls = {code: _row(code, labels, found, TARGETS.get(code)) for code in _CALLS}
    checks = {code: _row(code, labels, found, None) for code in _CHECKED}
    return {"fold": fold, "records": len(found), "calls": calls, "checks": checks}


def require_fold(ptbxl: Path, fold: int) -> None:
    """RecordError when there is no record of a fold, before anything else is measured."""
    if next(records(ptbxl, [fold]), None) is None:
        raise RecordError(f"{ptbxl} has no record of fold {fold}; PTB-XL's folds are 1 to 10")


def records(ptbxl: Path, folds: Container[int]) -> Iterator[tuple[dict[str, float], Path]]:
    """Codes with their likelihood (0..100) and the header file of every record of some folds, at 500 Hz where there is one."""
    with (ptbxl / "ptbxl_database.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if int(float(row["strat_fold"])) not in folds:
                continue
            paths = [ptbxl / f"{row[name]}.hea" for name in ("filename_hr", "filename_lr") if row[name]]
            path = next((path for path in paths if path.exists()), None)
            if path is not None:
                yield ast.literal_eval(row["scp_codes"]), path


def _answers(recording: Recording) -> set[str] | None:
    """The PTB-XL codes that the analysis gives; None for a recording that cannot be measured."""
    try:
        analysis = analyse(recording)
    except RecordError:
        return None
    called = {call.id for call in analysis.calls}
    return {code for code, call in _CALLS.items() if call in called} | _checked(analysis)


def _checked(analysis: Analysis) -> set[str]:
    return {
        code
        for code, statements in _CHECKED.items()
        if any(check_measured(analysis.measurements, statement).passed for statement in statements)
    }


def _row(
    code: str, labels: list[set[str]], found: list[set[str]], target: tuple[float, float] | None
) -> dict[str, object]:
    truth = np.array([code in own for own in labels])
    answer = np.array([code in own for own in found])
    hits, positives = int((truth & answer).sum()), int(truth.sum())
    quiet, negatives = int((~truth & ~answer).sum()), int((~truth).sum())
    row: dict[str, object] = {
        "positives": positives,
        "sensitivity": _share(hits, positives),
        "sensitivity_95": wilson(hits, positives),
        "specificity": _share(quiet, negatives),
        "specificity_95": wilson(quiet, negatives),
        "balanced_accuracy": round(0.5 * (hits / max(1, positives) + quiet / max(1, negatives)), 3),
    }
    return row if target is None else row | {"target": list(target)}


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None


def wilson(part: int, whole: int) -> list[float]:
    """The 95 % interval of a share (Wilson 1927)."""
    if whole == 0:
        return [0.0, 1.0]
    z, share = 1.96, part / whole
    centre = (share + z * z / (2 * whole)) / (1 + z * z / whole)
    half = z * math.sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole)) / (1 + z * z / whole)
    return [round(max(0.0, centre - half), 3), round(min(1.0, centre + half), 3)]
