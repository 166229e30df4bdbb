"""How people differ: wave heights of simulated normal ECGs beside those of PTB-XL, both measured in the same way."""

import ast
import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np

from ecgstudio.core.errors import RecordError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.leads import LEADS
from ecgstudio.core.recording import Recording
from ecgstudio.core.request import Sex
from ecgstudio.formats import read_wfdb
from ecgstudio.measure import measure
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate

WAVES: Final = ("R", "S", "Tamp", "Pamp", "J")
_GLOBAL: Final = ("rate", "pr", "qrs", "qtc", "p_axis", "qrs_axis", "t_axis")
_LAST_FOLD: Final = 8
_OLDEST: Final = 89.0  # PTB-XL hides ages above

Person = tuple[float, Sex]


def amplitude_spread(ptbxl: Path, people: int, report: Reporter = silent) -> dict[str, object]:
    """Median, 5th and 95th percentile by wave and lead (mV) of ``people`` real ECGs coded NORM (folds 1 to 8) and of as many
    simulated ones of the same ages and sexes, with the ratio of the two spans."""
    real, simulated = [], []
    for number, (person, recording) in enumerate(_normal(ptbxl, people)):
        report(number / people, f"patient {number + 1}")
        real.append(_heights(recording))
        simulated.append(_heights(_simulated(number, *person)))
    rows = {}
    for name in real[0] if real else ():
        ours, theirs = (np.array([found.get(name, np.nan) for found in group]) for group in (simulated, real))
        rows[name] = _row(ours, theirs)
    ratios = {wave: _typical(rows, wave) for wave in WAVES}
    return {"people": len(real), "span_against_ptbxl": ratios, "rows": rows}


def require_normal(ptbxl: Path) -> None:
    """RecordError when there is nobody to compare with, before anything is simulated."""
    if next(_normal(ptbxl, 1), None) is None:
        raise RecordError(f"{ptbxl} has no normal record of folds 1 to 8 with an age; name another folder with --data")


def _normal(ptbxl: Path, people: int) -> Iterator[tuple[Person, Recording]]:
    with (ptbxl / "ptbxl_database.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            header = ptbxl / f"{row['filename_hr']}.hea"
            plain = ast.literal_eval(row["scp_codes"]).keys() <= {"NORM", "SR"} and "NORM" in row["scp_codes"]
            if not plain or int(row["strat_fold"]) > _LAST_FOLD or not row["age"] or not header.is_file():
                continue
            if people == 0:
                return
            try:
                recording = read_wfdb(header).recording
            except RecordError:
                continue
            people -= 1
            sex: Sex = "female" if float(row["sex"]) else "male"
            yield (min(float(row["age"]), _OLDEST), sex), recording


def _simulated(seed: int, age: float, sex: Sex) -> Recording:
    physiology = draw_physiology(["NORM"], seed=seed, age=age, sex=sex)
    return simulate(physiology, draw_anatomy(seed=seed, age=age, sex=sex), seed=seed).recording


def _heights(recording: Recording) -> dict[str, float]:
    found = measure(recording)
    wanted = [f"{wave}[{lead}]" for wave in WAVES for lead in LEADS]
    heights = {name: found.features[name].value for name in wanted if name in found.features}
    whole = {name: getattr(found, name).value for name in _GLOBAL}
    return {name: value for name, value in (whole | heights).items() if value is not None}


def _row(ours: np.ndarray, theirs: np.ndarray) -> dict[str, object]:
    low, middle, high = np.nanpercentile(ours, [5, 50, 95])
    real_low, real_middle, real_high = np.nanpercentile(theirs, [5, 50, 95])
    return {
        "simulated": [round(float(value), 3) for value in (low, middle, high)],
        "ptbxl": [round(float(value), 3) for value in (real_low, real_middle, real_high)],
        "span_ratio": round(float((high - low) / max(real_high - real_low, 1e-6)), 2),
    }


def _typical(rows: dict[str, dict[str, object]], wave: str) -> float:
    ratios = [float(row["span_ratio"]) for name, row in rows.items() if name.startswith(f"{wave}[")]  # type: ignore[arg-type]
    return round(float(np.median(ratios)), 2)
