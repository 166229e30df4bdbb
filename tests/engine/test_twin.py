"""Twins' beats: the person's own with no more changed than the condition changes, and less of the person step by step."""

import numpy as np
import pytest

from ecgstudio.core import paths
from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.engine.beats import QRS_BEFORE, Beats, beats_of
from ecgstudio.engine.conditions import EngineRequest
from ecgstudio.engine.generator import Generator
from ecgstudio.engine.track import events_of
from ecgstudio.engine.twin import STEPS, Reference, TwinRequest, another_visit, twin_beats
from ecgstudio.sim import Simulation, clear_simulation

QRS = slice(QRS_BEFORE, QRS_BEFORE + 45)


@pytest.fixture(scope="module")
def generator() -> Generator:
    return Generator.load(paths.resources() / "engine")


def made(statement: str, seed: int) -> Simulation:
    return clear_simulation([statement], seed=seed, age=50, sex="male", values={"rate": 70.0, "qtc": 410.0})[2]


def beats(simulation: Simulation) -> Beats:
    return beats_of(eight_from_twelve(simulation.recording.signal_mv), events_of(simulation.delineation))


@pytest.fixture(scope="module")
def wanted() -> TwinRequest:
    """Hyperkalaemia of the simulated patient of seed 5."""
    before, after = made("NORM", 5), made("HYPERK1", 5)
    request = EngineRequest(words={"HYPERK1": 1.0}, events=events_of(after.delineation))
    return TwinRequest(request, beats(before), beats(after), None, seed=5)


@pytest.fixture(scope="module")
def person() -> Reference:
    """Who is somebody else: the simulated patient of seed 9."""
    return Reference(beats(made("NORM", 9)), None, {"NORM": 1.0})


@pytest.fixture(scope="module")
def ladder(generator: Generator, person: Reference, wanted: TwinRequest) -> list[tuple[float, Beats]]:
    return list(twin_beats(generator, person, wanted))


def alike(one: Beats, other: Beats) -> float:
    return float(np.corrcoef(one.qrs_mv[0][:, QRS].ravel(), other.qrs_mv[0][:, QRS].ravel())[0, 1])


def test_the_first_step_is_the_persons_qrs_with_the_conditions_t(
    ladder: list[tuple[float, Beats]], person: Reference, wanted: TwinRequest
) -> None:
    departure, first = ladder[0]
    assert departure == 0
    assert alike(first, person.beats) > 0.9 > alike(first, wanted.after)
    t = slice(120, 260)
    grown = first.qrs_mv[0][3:5, t].max() - person.beats.qrs_mv[0][3:5, t].max()
    asked = wanted.after.qrs_mv[0][3:5, t].max() - wanted.before.qrs_mv[0][3:5, t].max()
    assert grown == pytest.approx(asked, rel=0.5)


def test_each_step_departs_more(ladder: list[tuple[float, Beats]], person: Reference) -> None:
    assert [departure for departure, _ in ladder] == [departure for departure, _ in STEPS]
    near = [alike(one, person.beats) for _, one in ladder[:3]]
    assert near == sorted(near, reverse=True)
    assert all(np.isfinite(one.qrs_mv).all() for _, one in ladder)


def test_keep_begins_farther_on(generator: Generator, person: Reference, wanted: TwinRequest) -> None:
    assert next(iter(twin_beats(generator, person, wanted, keep=0.5)))[0] == 0.6
    assert next(iter(twin_beats(generator, person, wanted, keep=0.0)))[0] == 1.0


def test_another_visit_is_the_same_person_a_little_different(person: Reference) -> None:
    one, other = another_visit(person.beats, 1), another_visit(person.beats, 2)
    assert np.array_equal(one.qrs_mv, another_visit(person.beats, 1).qrs_mv)
    assert not np.allclose(one.qrs_mv, other.qrs_mv, atol=0.01)
    assert min(alike(one, person.beats), alike(other, person.beats)) > 0.9
