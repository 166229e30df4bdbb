from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from ecgstudio.app.generate import generate
from ecgstudio.app.progress import progress
from ecgstudio.app.requests import request_for
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Cancelled
from ecgstudio.core.progression import progression


@pytest.fixture
def case() -> Case:
    return generate(request_for(["NORM"], age=60, seed=4), count=1)[0]


def test_the_patient_stays_and_the_disease_moves(case: Case) -> None:
    made = progress(case, progression("potassium"), count=5)
    assert [item.physiology.potassium for item in made if item.physiology] == pytest.approx(
        [4.0, 5.125, 6.25, 7.375, 8.5]
    )
    assert {item.anatomy for item in made} == {case.anatomy}
    assert len({item.id for item in made} | {case.id}) == 6
    assert len({item.title for item in made}) == 5
    steps = [np.abs(b.recording.signal_mv - a.recording.signal_mv).max() for a, b in pairwise(made)]
    assert min(steps) > 0.02


def test_without_a_count_the_stages_themselves(case: Case) -> None:
    path = progression("inferior_infarct")
    made = progress(case, path)
    assert len(made) == len(path.stages)
    assert "4 days" in made[4].title


def test_a_recorded_case_cannot_progress(case: Case) -> None:
    with pytest.raises(InputError, match="was not simulated"):
        progress(replace(case, physiology=None), progression("potassium"))


def test_one_ecg_is_no_progression(case: Case) -> None:
    with pytest.raises(InputError, match="2 or more"):
        progress(case, progression("potassium"), count=1)


def test_stop(case: Case) -> None:
    def stop_at_half(fraction: float, message: str = "") -> None:
        if fraction >= 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        progress(case, progression("potassium"), count=4, report=stop_at_half)


@pytest.mark.parametrize(("asked", "path"), [("ANTMI", "anterior_infarct"), ("INFMI", "inferior_infarct")])
@pytest.mark.parametrize("seed", [5, 11])
def test_an_infarct_is_named_only_while_it_is_acute(asked: str, path: str, seed: int) -> None:
    made = progress(generate(request_for([asked, "SBRAD"], seed=seed), count=1)[0], progression(path))
    assert made[0].request.statement_ids == ("SBRAD",)
    assert asked in made[2].request.statement_ids
    assert asked not in made[-1].request.statement_ids
    assert "15 minutes" in made[1].title


def test_a_normal_ecg_is_no_longer_normal_along_the_path(case: Case) -> None:
    made = progress(case, progression("potassium"), count=3)
    assert [item.request.statement_ids for item in made] == [("NORM",), (), ()]
