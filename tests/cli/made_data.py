"""Small data sets in the layouts of PTB-XL, LUDB and Chapman-Shaoxing-Ningbo, drawn by the simulator."""

import csv
from pathlib import Path

from ecgstudio.app.measure import write_lead_annotations
from ecgstudio.core.case import Case
from ecgstudio.core.recording import Recording
from ecgstudio.core.request import Mention, Request
from ecgstudio.formats import write_wfdb
from ecgstudio.measure import analyse
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate

COLUMNS = (
    *("ecg_id", "patient_id", "age", "sex", "report", "scp_codes", "infarction_stadium1"),
    *("strat_fold", "filename_lr", "filename_hr"),
)
CODES = ("NORM", "CLBBB", "AFIB")
REPORTS = ("sinus rhythm. normal ecg.", "sinus rhythm. left bundle branch block.", "atrial fibrillation.")
HELD_OUT = 9
DRAWN = {"PACE": "VPACE"}
"""Codes that are no statement, and what is drawn for them."""
LEARNT = (
    *6 * [("NORM",)],
    *3 * [("SBRAD",)],
    *[("CRBBB",), ("CRBBB", "LAFB"), ("LAFB",), ("LPFB",), ("PACE",), ("RVH",)],
)
"""More records for training: enough normal ones, slow ones that are still for long enough to hear electrodes, and one of each
group that QRS shapes are averaged over."""


def make_data(folder: Path, each: int = 12) -> Path:
    """``ptbxl/`` with ``each`` records of three labels, half of them in fold 9, ``ludb/`` with two marked records, ``csn/`` with
    three; the folder itself."""
    ptbxl = folder / "ptbxl"
    (ptbxl / "records500").mkdir(parents=True)
    with (ptbxl / "ptbxl_database.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(_row(ptbxl, number, each) for number in range(each * len(CODES)))
        first = each * len(CODES)
        writer.writerows(_learnt(ptbxl, first + index, codes) for index, codes in enumerate(LEARNT))
    _make_ludb(folder / "ludb" / "data")
    _make_csn(folder / "csn")
    return folder


def _row(ptbxl: Path, number: int, each: int) -> dict[str, object]:
    kind = number % len(CODES)
    learnt = number < each * len(CODES) // 2
    return _written(ptbxl, number, (CODES[kind],), REPORTS[kind], 1 + number % 8 if learnt else HELD_OUT)


def _learnt(ptbxl: Path, number: int, codes: tuple[str, ...]) -> dict[str, object]:
    return _written(ptbxl, number, codes, "befund.", 1 + number % 8)


def _written(ptbxl: Path, number: int, codes: tuple[str, ...], text: str, fold: int) -> dict[str, object]:
    write_wfdb(_case(codes, number), ptbxl / "records500", f"{number:05}_hr")
    return {
        "ecg_id": number,
        "patient_id": f"{number}.0",
        "age": "60.0",
        "sex": number % 2,
        "report": text,
        "scp_codes": str(dict.fromkeys(codes, 100.0)),
        "strat_fold": fold,
        "filename_lr": "",
        "filename_hr": f"records500/{number:05}_hr",
    }


def _make_ludb(folder: Path) -> None:
    folder.mkdir(parents=True)
    for number in (1, 2):
        case = _case(("NORM",), number)
        write_wfdb(case, folder, str(number))
        write_lead_annotations(analyse(case.recording), case.recording, folder, str(number))


def _make_csn(folder: Path) -> None:
    folder.mkdir(parents=True)
    for number, code in enumerate(CODES):
        write_wfdb(_case((code,), number), folder, f"JS{number:05}")


def _case(codes: tuple[str, ...], seed: int) -> Case:
    made = simulate(
        draw_physiology([DRAWN.get(code, code) for code in codes], seed=seed), draw_anatomy(seed=seed), seed=seed
    ).recording
    recording = Recording(made.signal_mv, made.sampling_rate_hz)
    return Case(
        Request(mentions=tuple(Mention(DRAWN.get(code, code)) for code in codes), age=60.0, sex="female"),
        recording,
        title=f"{seed:05}",
    )
