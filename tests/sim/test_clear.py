"""Patients that show what was asked for, drawn again when their first draw stands at a limit."""

import pytest

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.evaluate import evaluate
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim import clear_patient, draw_anatomy, draw_physiology, simulate
from ecgstudio.sim.truth import features


def _fails(statement_id: str, physiology: Physiology, anatomy: Anatomy, seed: int) -> list[str]:
    truth = features(simulate(physiology, anatomy, seed=seed))
    return [found.criterion for found in evaluate(catalogue()[statement_id], truth) if found.outcome != "met"]


@pytest.mark.parametrize("statement_id", ["IRBBB", "NORM", "WELA"])
def test_a_first_draw_at_the_limit_is_drawn_again(statement_id: str) -> None:
    """Of 40 seeds some first draws fail; none of what takes their place does."""
    first = {seed: (draw_physiology([statement_id], seed=seed), draw_anatomy(seed=seed)) for seed in range(300, 340)}
    unclear = [seed for seed, patient in first.items() if _fails(statement_id, *patient, seed)]
    assert unclear
    for seed in unclear:
        assert _fails(statement_id, *clear_patient([statement_id], seed=seed), seed) == []


def test_a_clear_patient_is_the_first_draw_and_always_the_same() -> None:
    assert clear_patient(["AFIB"], seed=1) == (draw_physiology(["AFIB"], seed=1), draw_anatomy(seed=1))
    assert clear_patient(["IRBBB"], seed=300) == clear_patient(["IRBBB"], seed=300)


def test_what_is_fixed_stays_and_the_person_too_when_given() -> None:
    anatomy = draw_anatomy(seed=9)
    physiology, person = clear_patient(["NORM"], seed=300, values={"rate": 150.0}, anatomy=anatomy)
    assert physiology.rate == 150.0
    assert person == anatomy


def test_the_disease_is_drawn_again_before_the_person() -> None:
    first, second = draw_physiology(["AVB1"], seed=2), draw_physiology(["AVB1"], seed=2, again=1)
    assert second.pr != first.pr
    assert second.t_amplitude == first.t_amplitude
    assert draw_physiology(["AVB1"], seed=2, again=2).t_amplitude != first.t_amplitude
