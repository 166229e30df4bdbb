"""PTB-XL in PhysioNet's own layout: ``ptbxl_database.csv`` and the records it names (Wagner et al. 2020)."""

import ast
import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ecgstudio.core.errors import InputError
from ecgstudio.core.request import Sex

_TABLE: Final = "ptbxl_database.csv"
_LABELS: Final = ("ecg_id", "patient_id", "age", "sex", "report", "scp_codes", "strat_fold")
_SEXES: Final[Mapping[str, Sex]] = {"0": "male", "1": "female"}
_HIDDEN_AGE: Final = 90.0
_FRESH: Final = frozenset({"Stadium I", "Stadium I-II"})


@dataclass(frozen=True)
class PtbXlRow:
    """One record that is there. ``codes``: SCP-ECG codes and how sure each is, 0..1; ``acute``: its infarction is a fresh one;
    ``header``: its WFDB header, of 500 Hz where there is one, else of 100 Hz."""

    number: int
    patient: str
    fold: int
    codes: Mapping[str, float]
    acute: bool
    age: float | None
    sex: Sex | None
    text: str
    header: Path


def read_ptbxl_table(folder: Path) -> Iterator[PtbXlRow]:
    """The rows whose records are there, in the table's order; InputError when there is no table."""
    if not (folder / _TABLE).is_file():
        raise InputError(f"{folder} holds no {_TABLE}; name PTB-XL's own folder")
    with (folder / _TABLE).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            named = [folder / f"{row[column]}.hea" for column in ("filename_hr", "filename_lr") if row[column]]
            header = next((path for path in named if path.is_file()), None)
            if header is not None:
                yield _row(row, header)


def read_ptbxl_labels(table: Path) -> Iterator[PtbXlRow]:
    """Every row of a table like PTB-XL's own, wherever its records are (``header`` is empty). InputError, with the line, when the
    table or one of its rows cannot be read."""
    try:
        with table.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            missing = [name for name in _LABELS if name not in (reader.fieldnames or ())]
            if missing:
                raise InputError(f"{table.name} has no column {', '.join(missing)}; give a table like {_TABLE}")
            for row in reader:
                try:
                    yield _row(row, Path())
                except (KeyError, TypeError, ValueError, SyntaxError, AttributeError) as error:
                    raise InputError(f"{table.name}, line {reader.line_num}: it cannot be read ({error})") from error
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{table} cannot be read as a table ({error})") from error


def certainties(scp_codes: str) -> dict[str, float]:
    """Codes and how sure each is, from the column's ``{'IMI': 35.0, 'SR': 0.0}``; likelihood 0 means it was not given."""
    stated = ast.literal_eval(scp_codes) if scp_codes else {}
    return {str(code): float(value) / 100 if value else 1.0 for code, value in stated.items()}


def _row(row: Mapping[str, str], header: Path) -> PtbXlRow:
    age = float(row["age"]) if row["age"] else None
    return PtbXlRow(
        number=int(row["ecg_id"]),
        patient=_whole(row["patient_id"]),
        fold=int(_whole(row["strat_fold"])),
        codes=certainties(row["scp_codes"]),
        acute=row.get("infarction_stadium1") in _FRESH,
        age=None if age is None else min(age, _HIDDEN_AGE),  # above 89 hidden as 300
        sex=_SEXES.get(_whole(row["sex"])),
        text=row["report"].strip(),
        header=header,
    )


def _whole(number: str) -> str:
    """The table writes whole numbers as 15709.0."""
    return number.partition(".")[0]
