"""Counting: patients and not records, folds 1 to 8 alone, and nothing that few have."""

import csv
import json
from pathlib import Path

import pytest

from ecgstudio.core.errors import InputError
from ecgstudio.core.experience import base_of
from ecgstudio.training.experience import count_experience

COLUMNS = ("ecg_id", "patient_id", "age", "sex", "report", "scp_codes", "strat_fold")


def row(number: int, *codes: str, patient: int | None = None, fold: int = 1, age: str = "62.0") -> dict[str, object]:
    stated = str(dict.fromkeys(codes, 100.0))
    person = number if patient is None else patient
    return dict(zip(COLUMNS, (number, f"{person}.0", age, "1", "secret words", stated, fold), strict=True))


@pytest.fixture
def ptbxl(tmp_path: Path) -> Path:
    rows = [row(number, "AFIB", "LAFB") for number in range(12)]
    rows += [row(number, "AFIB") for number in range(12, 24)]
    rows += [row(number, "AFIB", "PVC") for number in range(24, 28)]
    rows += [row(100 + number, "AFIB", "CRBBB", patient=0) for number in range(30)]
    rows += [row(200 + number, "AFIB", "CLBBB", fold=9) for number in range(30)]
    for name, part in (("ptbxl_database.csv", rows), ("reports_only.csv", rows[:5])):
        with (tmp_path / name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS)
            writer.writeheader()
            writer.writerows(part)
    return tmp_path


def test_patients_are_counted_and_few_are_not_told(ptbxl: Path, tmp_path: Path) -> None:
    out = tmp_path / "base.json"
    told = count_experience(ptbxl, [], out)
    assert told["records"] == 58
    assert told["patients"] == 28
    text = out.read_text(encoding="utf-8")
    base = base_of(json.loads(text))
    whole = next(context for context in base.contexts if context.terms == {"AFIB"}).everybody
    assert whole.count == 28
    assert whole.companions == {"LAFB": 12}
    assert "secret" not in text
    assert "CLBBB" not in text


def test_without_a_table_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"reports_only\.csv"):
        count_experience(tmp_path, [], tmp_path / "base.json")
