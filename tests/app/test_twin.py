"""Twins of a case: what was asked for is met, the person stays, and whom it resembles is said wherever the twin goes."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.app.diffusion import DiffusionEngine
from ecgstudio.app.files import export_case, import_record
from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import simulated
from ecgstudio.app.twin import twins
from ecgstudio.app.twin_person import as_person, person_of
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.jobs import Cancelled
from ecgstudio.core.plain import case_from_plain, case_to_plain
from ecgstudio.core.recording import Provenance, Recording


@cache
def engine() -> DiffusionEngine:
    return DiffusionEngine.load()


@cache
def reference(rate: float = 72.0) -> Case:
    """A person as a hospital's record would hold one."""
    made = simulated(request_for(["NORM"], seed=8, age=58, sex="male", rate=rate))
    taken = Recording(made.recording.signal_mv, 500, Provenance("import", origin="ward7.hea"))
    return Case(replace(made.request, rate=None, text="", mentions=()), taken, title="ward7")


@cache
def twin(statement: str) -> Case:
    return twins(reference(), request_for([statement], seed=3), load=lambda _: engine())[0]


@pytest.mark.parametrize("statement", ["TINVANT", "AFIB"])
def test_the_condition_is_there_and_the_person_too(statement: str) -> None:
    made = twin(statement)
    assert made.making is not None
    assert made.making.objections == ()
    assert made.making.departure < 0.9
    assert made.making.likeness is not None
    assert made.making.likeness > 0.8
    assert made.request.age == 58
    assert made.measurements.rate.value == pytest.approx(72, abs=2)


def test_it_says_whom_it_resembles(tmp_path: Path) -> None:
    made = twin("HYPERK1")
    assert made.recording.provenance.after == "ward7"
    assert "after record ward7" in made.recording.provenance.maker
    back = case_from_plain(case_to_plain(made), made.recording.signal_mv)
    assert back.recording.provenance == made.recording.provenance
    assert back.making == made.making
    files = export_case(made, tmp_path, ["wfdb", "json"], name="t")
    assert "synthetic, after record ward7" in (tmp_path / "t.hea").read_text()
    assert all(
        import_record(file).recording.provenance.after == "ward7" for file in files if file.suffix in (".hea", ".json")
    )


def test_a_twin_of_a_twin_is_still_after_the_record() -> None:
    again = person_of(twin("HYPERK1"))
    assert again.after == "ward7"
    assert person_of(simulated(request_for(["NORM"], seed=1))).after == ""


def test_a_rate_stays_where_the_condition_allows_it() -> None:
    person = person_of(reference())
    assert as_person(person, request_for(["HYPERK1"])).rate == 72
    assert as_person(person, request_for(["STACH"])).rate is None
    assert as_person(person, request_for(["STACH"], rate=120)).rate == 120


def test_what_cannot_be_done_is_said() -> None:
    with pytest.raises(InputError, match="keep 2"):
        twins(reference(), request_for(["AFIB"]), load=lambda _: engine(), keep=2)
    flat = replace(reference(), recording=Recording(np.zeros((12, 5000), np.float32), 500))
    with pytest.raises(RecordError, match="'ward7' has no twin"):
        twins(flat, request_for(["AFIB"]), load=lambda _: engine())


def test_it_can_be_stopped() -> None:
    def stop(fraction: float, message: str = "") -> None:
        if fraction > 0.05:
            raise Cancelled

    with pytest.raises(Cancelled):
        twins(reference(), request_for(["AFIB"]), load=lambda _: engine(), report=stop)
