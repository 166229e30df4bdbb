"""Faults of electrodes in any ECG: said on the sheet, in every file, and not in a question."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.app.electrodes import with_fault
from ecgstudio.app.files import export_case, import_record
from ecgstudio.app.generate import generate
from ecgstudio.app.quiz.marking import blind
from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import adjust
from ecgstudio.core.case import Case
from ecgstudio.sheet.header import header_of

MakeCase = Callable[..., Case]


@pytest.fixture
def recorded(make_case: MakeCase) -> Case:
    """A case whose samples are all there is."""
    case = make_case(physiology=None, anatomy=None)
    provenance = replace(case.recording.provenance, source="import", engine="", seed=None, origin="a.dcm", comments=())
    return replace(case, recording=replace(case.recording, provenance=provenance))


def test_the_sheet_says_it_and_the_question_does_not(recorded: Case) -> None:
    case = with_fault(with_fault(recorded, "RA/LA"), "V3 off")
    said = header_of(case).cautions
    assert {"Electrodes RA and LA exchanged", "Electrode V3 off"} <= set(said)
    assert header_of(case, reveal=False).cautions == ()
    assert header_of(blind(case)).cautions == ()
    assert case.history[-1].what == "Electrode V3 off"
    assert not case.measurements.available


@pytest.mark.parametrize("kind", ["wfdb", "json", "dicom", "edf", "csv"])
@pytest.mark.parametrize("made", [False, True])
def test_every_file_says_it(recorded: Case, make_case: MakeCase, tmp_path: Path, kind: str, made: bool) -> None:
    case = with_fault(make_case(physiology=None, anatomy=None) if made else recorded, "V1/V2")
    files = export_case(case, tmp_path, [kind])
    back = import_record(next(file for file in files if file.suffix != ".dat" and file.suffix != ".atr"))
    assert back.recording.provenance.faults == ("V1/V2",)
    assert back.recording.provenance.synthetic is made


def test_a_simulated_patient_keeps_it_when_moved_and_can_be_put_right() -> None:
    case = generate(request_for(["CLBBB"], seed=3), 1)[0]
    wrong = with_fault(case, "LA/LL")
    assert wrong.physiology is not None
    moved = adjust(wrong, wrong.physiology.with_values({"pr": 200.0}))
    assert (moved.recording.provenance.faults, moved.physiology.electrodes) == (("LA/LL",), "LA/LL")
    right = with_fault(wrong, "correct")
    assert np.array_equal(right.recording.signal_mv, case.recording.signal_mv)
    assert right.recording.provenance == case.recording.provenance


def test_arms_exchanged_by_name_are_not_said_twice() -> None:
    case = generate(request_for(["RALA"], seed=3), 1)[0]
    assert case.recording.provenance.faults == ("RA/LA",)
    assert not any("exchanged" in text for text in header_of(case).cautions)
