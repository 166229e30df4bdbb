"""What version 0.1.0 wrote opens today: case, collection, record, library with a learner's session, settings."""

import shutil
from pathlib import Path

import pytest

from ecgstudio.core.answer_key import AnswerKey
from ecgstudio.core.case import Case
from ecgstudio.formats import bundle, json_format, wfdb_read
from ecgstudio.gui.kit.store import Store
from ecgstudio.library import Library
from ecgstudio.library.learners.store import Learners

FILES = Path(__file__).parent / "data" / "version_0_1_0"
CASE_ID = "0123456789abcdef0123456789abcdef"


def check(case: Case) -> None:
    assert [item.text for item in case.annotations] == ["broad S", "P here"]
    assert [item.layer for item in case.annotations] == ["teacher", "student"]
    assert case.answer_key == AnswerKey(("CLBBB",), ("SR",))
    assert case.corrections[0].shift_s == pytest.approx(0.012)
    assert (case.title, case.tags, case.notes) == ("Left bundle branch block", ("demo",), "kept from version 0.1.0")
    assert case.request.age == 61
    assert case.recording.signal_mv.shape == (12, 600)
    assert case.physiology is not None


def test_case_document() -> None:
    case = json_format.read_json(FILES / "case.json")
    check(case)
    assert len(case.delineation.waves_of("QRS")) >= 1
    assert case.delineation.author == "simulator"


def test_collection() -> None:
    shared = bundle.read_bundle(FILES / "collection.ecgcollection")
    assert shared.title == "Bundle branch blocks"
    check(shared.cases[0])
    assert shared.cases[0].delineation.waves


def test_record() -> None:
    check(wfdb_read.read_wfdb(FILES / "wfdb" / "lbbb"))


def test_library_and_session(tmp_path: Path) -> None:
    shutil.copy(FILES / "library.sqlite", tmp_path)
    with Library.open(tmp_path / "library.sqlite") as library:
        check(library.get(CASE_ID))
        assert library.check() == ()
        people = Learners.of(library)
        (learner,) = people.all()
        unfinished = people.unfinished(learner.id)
        assert unfinished is not None
        assert unfinished.rules.title == "Monday"
        assert unfinished.answers[0].annotations[0].kind == "highlight"


def test_settings(tmp_path: Path) -> None:
    shutil.copy(FILES / "settings.ini", tmp_path)
    store = Store(tmp_path / "settings.ini")
    assert store.style().annotations == "teacher"
    assert store.style().speed_mm_per_s == 50.0
    assert store.recent()[0].id == CASE_ID
