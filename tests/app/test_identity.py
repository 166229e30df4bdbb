"""Whose ECG: the same simulated person is found among others from samples alone; what cannot be read is left out or refused."""

from pathlib import Path

import numpy as np
import pytest

from ecgstudio.app.files import export_case
from ecgstudio.app.identity import base_vector, identify
from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import simulated
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.recording import Recording


def person(seed: int, rate: float) -> Case:
    return simulated(request_for(["NORM"], seed=seed, age=50, sex="female", rate=rate))


def test_the_same_person_stands_first(tmp_path: Path) -> None:
    for seed in (3, 4, 5):
        export_case(person(seed, 62), tmp_path / "others", ["wfdb"], name=f"p{seed}")
    probe = export_case(person(4, 84), tmp_path, ["json"], name="probe")[0]
    (tmp_path / "others" / "broken.hea").write_text("no header")
    found = identify(probe, tmp_path / "others")
    assert found[0].record.stem == "p4"
    assert len(found) == 3
    assert found[0].likeness > found[1].likeness
    assert found[0].others_below > 0.95


def test_a_folder_without_records_is_refused(tmp_path: Path) -> None:
    probe = export_case(person(4, 70), tmp_path, ["json"], name="probe")[0]
    with pytest.raises(InputError, match="no other record"):
        identify(probe, tmp_path)
    with pytest.raises(InputError, match="no folder"):
        identify(probe, tmp_path / "nowhere")


def test_what_has_no_beat_has_no_base_vector() -> None:
    with pytest.raises(RecordError):
        base_vector(Recording(np.zeros((12, 5000), np.float32), 500))
