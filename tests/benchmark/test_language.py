"""The figure for report texts, on a small table made here and on the real one."""

import csv
from pathlib import Path

import pytest

from ecgstudio.benchmark.language import codes_said, measure_language
from ecgstudio.core.errors import RecordError
from ecgstudio.language import read

ROWS = [
    ("1", "sinus rhythm. left bundle branch block.", "{'SR': 0.0, 'CLBBB': 100.0}", "1"),
    ("2", "atrial fibrillation. Edit: CLBBB 100", "{'AFIB': 0.0}", "9"),
    ("3", "sinus rhythm. right bundle branch block.", "{'SR': 0.0, 'CLBBB': 50.0}", "9"),
    ("4", "", "{'SR': 0.0}", "9"),
    ("5", "atrial fibrillation.", "{'AFIB': 0.0}", "2"),
]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    (tmp_path / "ptbxl").mkdir()
    with (tmp_path / "ptbxl" / "ptbxl_database.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["ecg_id", "report", "scp_codes", "strat_fold"])
        writer.writerows(ROWS)
    return tmp_path


def test_counts_are_those_of_the_table(small: Path) -> None:
    result = measure_language(small, (9,))
    counts = {score.code: (score.right, score.wrong, score.missed) for score in result.codes}
    assert result.reports == 2
    assert counts == {"SR": (1, 0, 0), "CLBBB": (0, 0, 1), "AFIB": (1, 0, 0)}
    assert result.micro_f1 == pytest.approx(4 / 5)


def test_tables_that_are_not_there_are_named(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="no report texts"):
        measure_language(tmp_path, (9,))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("old inferior infarct", {"IMI"}),
        ("inferolateral infarct, old", {"LMI"}),
        ("RBBB and LAFB", {"CRBBB", "LAFB"}),
        ("sinus rhythm", {"SR", "NORM"}),
        ("sinus rhythm, no LVH", {"SR", "NORM"}),
        ("sinus rhythm, LVH by voltage", {"SR", "LVH", "VCLVH"}),
        ("ischaemia or LV strain", set()),
    ],
)
def test_statements_say_these_codes(text: str, codes: set[str]) -> None:
    assert codes_said(read(text)) == codes


def test_real_reports_are_read_as_well_as_when_the_rules_were_made(data_folder: Path) -> None:
    assert measure_language(data_folder, (8,)).micro_f1 > 0.79
