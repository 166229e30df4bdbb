"""Twins' beats: the person's own with no more changed than the condition changes, and less of the person step by step."""

from dataclasses import replace

import numpy as np
import pytest

from ecgstudio.core import paths
from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.engine.beats import QRS_BEFORE, Beats, beats_of
from ecgstudio.engine.conditions import EngineRequest
from ecgstudio.engine.generator import Generator
from ecgstudio.engine.track import events_of
from ecgstudio.engine.twin import (
    FARTHER,
    Kept,
    Reference,
    TwinRequest,
    another_visit,
    changed_beats,
    far_beats,
    near_beats,
)
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


def alike(one: Beats, other: Beats) -> float:
    return float(np.corrcoef(one.qrs_mv[0][:, QRS].ravel(), other.qrs_mv[0][:, QRS].ravel())[0, 1])


def test_all_kept_is_the_persons_qrs_with_the_conditions_t(person: Reference, wanted: TwinRequest) -> None:
    first = near_beats(person, wanted, Kept())
    assert alike(first, person.beats) > 0.9 > alike(first, wanted.after)
    t = slice(120, 260)
    grown = first.qrs_mv[0][3:5, t].max() - person.beats.qrs_mv[0][3:5, t].max()
    asked = wanted.after.qrs_mv[0][3:5, t].max() - wanted.before.qrs_mv[0][3:5, t].max()
    assert grown == pytest.approx(asked, rel=0.5)


def test_less_kept_of_st_and_t_leaves_qrs_as_it_is(person: Reference, wanted: TwinRequest) -> None:
    whole, less = near_beats(person, wanted, Kept()), near_beats(person, wanted, Kept(st=0.0))
    inner = slice(QRS_BEFORE, QRS_BEFORE + 26)
    assert np.allclose(whole.qrs_mv[0][:, inner], less.qrs_mv[0][:, inner], atol=0.05)
    nothing = near_beats(person, wanted, Kept(0.0, 0.0, 0.0))
    assert np.allclose(less.qrs_mv[0][:, 120:], nothing.qrs_mv[0][:, 120:], atol=0.02)
    near = [alike(near_beats(person, wanted, Kept(qrs=kept)), person.beats) for kept in (1.0, 0.6, 0.2)]
    assert near == sorted(near, reverse=True)


def test_a_step_less_is_one_in_the_named_phases() -> None:
    kept = Kept().less(["ST-T"])
    assert (kept.p, kept.qrs) == (1.0, 1.0)
    assert 0 < kept.departure < Kept().less(["P", "QRS", "ST-T"]).departure
    assert Kept(0.1, 0.1, 0.1).less(["P", "QRS", "ST-T"]) == Kept(0.0, 0.0, 0.0)


def test_what_is_ones_own_in_qrs_becomes_longer_with_it(person: Reference) -> None:
    before, after = made("NORM", 5), made("CLBBB", 5)
    request = EngineRequest(words={"CLBBB": 1.0}, events=events_of(after.delineation))
    wanted = TwinRequest(request, beats(before), beats(after), None, seed=5, same_day=True)
    own = replace(person, qrs_s=0.09)
    longer = changed_beats(own, wanted, Kept()).qrs_mv[0] - wanted.after.qrs_mv[0]
    as_it_was = changed_beats(replace(own, qrs_s=0.0), wanted, Kept()).qrs_mv[0] - wanted.after.qrs_mv[0]
    middle = [
        float((np.abs(part[:, :100]).sum(axis=0) * np.arange(100)).sum() / np.abs(part[:, :100]).sum())
        for part in (longer, as_it_was)
    ]
    assert middle[0] > middle[1] + 3


def test_the_far_ways_keep_hardly_anything(generator: Generator, person: Reference, wanted: TwinRequest) -> None:
    ways = [far_beats(generator, person, wanted, road) for _, road in FARTHER]
    assert [departure for departure, _ in FARTHER] == [0.9, 1.0, 1.0]
    assert all(np.isfinite(one.qrs_mv).all() for one in ways)
    assert alike(ways[-1], wanted.after) > 0.95


def test_another_visit_is_the_same_person_a_little_different(person: Reference) -> None:
    one, other = another_visit(person.beats, 1), another_visit(person.beats, 2)
    assert np.array_equal(one.qrs_mv, another_visit(person.beats, 1).qrs_mv)
    assert not np.allclose(one.qrs_mv, other.qrs_mv, atol=0.01)
    assert min(alike(one, person.beats), alike(other, person.beats)) > 0.9
