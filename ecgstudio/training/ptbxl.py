"""PTB-XL in PhysioNet's own layout: ``ptbxl_database.csv`` and the records it names (Wagner et al. 2020)."""

import ast
import csv
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Final

from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.request import Sex
from ecgstudio.engine.vocabulary import together, words_of_code
from ecgstudio.formats import read_wfdb
from ecgstudio.training.events import measured_events
from ecgstudio.training.examples import Example
from ecgstudio.training.signals import eight_leads

_SEXES: Final[Mapping[str, Sex]] = {"0": "male", "1": "female"}
_HIDDEN_AGE: Final = 90.0
_FRESH: Final = frozenset({"Stadium I", "Stadium I-II"})


class PtbXl:
    """The records that are there: at 500 Hz where the file exists, else at 100 Hz as a domain of their own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        if not (folder / "ptbxl_database.csv").is_file():
            raise InputError(f"{folder} holds no ptbxl_database.csv; name PTB-XL's own folder")

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(key for key in self._rows if self._header(key) is not None)

    def read(self, key: str) -> Example:
        row, header = self._rows[key], self._header(key)
        if header is None:
            raise RecordError(f"{key}: its record is not here")
        recording = read_wfdb(header).recording
        words = words_of_row(row)
        return Example(
            key=key,
            patient=f"ptbxl/{_whole(row['patient_id'])}",
            fold=int(row["strat_fold"]),
            domain="ptbxl" if recording.sampling_rate_hz >= 500 else "ptbxl-100",
            eight_mv=eight_leads(recording),
            words=words,
            age=_age(row["age"]),
            sex=_SEXES.get(_whole(row["sex"])),
            text=row["report"].strip(),
            annotations=measured_events(recording, words),
        )

    @cached_property
    def _rows(self) -> Mapping[str, Mapping[str, str]]:
        with (self._folder / "ptbxl_database.csv").open(encoding="utf-8", newline="") as file:
            return {f"ptbxl/{row['ecg_id']}": row for row in csv.DictReader(file)}

    def _header(self, key: str) -> Path | None:
        row = self._rows[key]
        named = [self._folder / f"{row[column]}.hea" for column in ("filename_hr", "filename_lr") if row[column]]
        return next((file for file in named if file.is_file()), None)


def words_of_row(row: Mapping[str, str]) -> dict[str, float]:
    """The vocabulary's words of one line of the database, with their certainty."""
    acute = row.get("infarction_stadium1") in _FRESH
    return together(words_of_code(code, sure, acute) for code, sure in certainties(row["scp_codes"]).items())


def certainties(scp_codes: str) -> dict[str, float]:
    """Codes and how sure each is, from the column's ``{'IMI': 35.0, 'SR': 0.0}``; likelihood 0 means it was not given."""
    stated = ast.literal_eval(scp_codes) if scp_codes else {}
    return {str(code): float(value) / 100 if value else 1.0 for code, value in stated.items()}


def _whole(number: str) -> str:
    """The file writes whole numbers as 15709.0."""
    return number.partition(".")[0]


def _age(text: str) -> float | None:
    """Ages above 89 are hidden as 300."""
    return min(float(text), _HIDDEN_AGE) if text else None
