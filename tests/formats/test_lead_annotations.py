"""One annotation file per lead, as LUDB has them: twelve or none."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import wfdb

from ecgstudio.core.case import Case
from ecgstudio.core.delineation import Delineation
from ecgstudio.core.errors import InputError
from ecgstudio.core.leads import LEADS
from ecgstudio.formats.wfdb_lead_annotations import write_lead_marks

MakeCase = Callable[..., Case]
ENDINGS = ["i", "ii", "iii", "avr", "avl", "avf", "v1", "v2", "v3", "v4", "v5", "v6"]


@pytest.fixture
def waves(make_case: MakeCase) -> dict[str, Delineation]:
    """The same waves in every lead but V1, which shows none."""
    seen = Delineation(waves=tuple(replace(wave, activation=None) for wave in make_case(1).delineation.waves))
    return {lead: Delineation() if lead == "V1" else seen for lead in LEADS}


def test_twelve_files_named_as_ludb_names_them_are_read_by_wfdb(waves: dict[str, Delineation], tmp_path: Path) -> None:
    files = write_lead_marks(waves, 500.0, 5000, tmp_path / "new", "record 1.2")
    assert [file.name for file in files] == [f"record 1.2.{ending}" for ending in ENDINGS]
    assert sorted(file.name for file in (tmp_path / "new").iterdir()) == sorted(file.name for file in files)
    for ending in ENDINGS:
        found = wfdb.rdann(str(tmp_path / "new" / "record 1.2"), ending)
        assert found.symbol.count("p") == (0 if ending == "v1" else 12)
    assert found.fs == 500
    assert list(found.sample[:3]) == [80, 100, 130]
    assert found.symbol[:6] == ["(", "p", ")", "(", "N", ")"]


def test_real_leads_have_the_same_endings(data_folder: Path) -> None:
    assert sorted(file.suffix[1:] for file in (data_folder / "ludb" / "data").glob("3.*")) == sorted(
        [*ENDINGS, "hea", "dat"]
    )


def test_what_cannot_be_written_leaves_nothing(waves: dict[str, Delineation], tmp_path: Path) -> None:
    (tmp_path / "ecg.v3").mkdir()
    (tmp_path / "ecg.v3" / "in the way").touch()
    with pytest.raises(InputError, match="cannot be written"):
        write_lead_marks(waves, 500.0, 5000, tmp_path, "ecg")
    assert [path.name for path in tmp_path.iterdir()] == ["ecg.v3"]
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match="cannot be written in"):
        write_lead_marks(waves, 500.0, 5000, tmp_path / "file", "ecg")
