"""Figures of telling people apart: known likenesses give known errors; the judges find people they have not seen."""

from pathlib import Path

import numpy as np
import pytest

from ecgstudio.benchmark.ecg.cache import Cache
from ecgstudio.benchmark.identity.geometry import Geometry, GeometryJudge
from ecgstudio.benchmark.identity.network import PersonRecipe, train_person_judge
from ecgstudio.benchmark.identity.run import benchmark_identity
from ecgstudio.benchmark.identity.scores import Pairs, accepted_at, equal_error
from ecgstudio.engine.beat_basis import fit_beat_basis
from tests.engine.made_people import made_visits


def test_equal_error_of_known_likenesses() -> None:
    assert equal_error(np.array([0.9, 0.8, 0.7]), np.array([0.1, 0.2, 0.3])) == pytest.approx(0)
    assert equal_error(np.array([0.9, 0.1]), np.array([0.8, 0.2])) == pytest.approx(0.5)
    assert accepted_at(np.array([0.9, 0.5]), np.linspace(0, 0.8, 100)) == pytest.approx(0.5)


def test_the_first_rank_is_a_chance_over_galleries() -> None:
    people = np.array(["a", "a", *(f"s{index}" for index in range(10))])
    likeness = np.zeros((12, 12))
    likeness[0, 1] = likeness[1, 0] = 0.5
    likeness[0, 2] = 0.9  # one stranger of ten is nearer to the first visit, none to the second
    found = Pairs(likeness, people).first_rank(gallery=6)
    assert found.value == pytest.approx((0.5 + 1) / 2)
    assert found.count == 2
    with pytest.raises(ValueError, match="needs as many people"):
        Pairs(likeness, people).first_rank(gallery=20)


def test_geometry_knows_people_it_has_not_seen() -> None:
    visits = made_visits(people=60, twice=60)
    learnt, own = np.flatnonzero(visits.fold <= 6), np.flatnonzero(visits.fold > 6)
    judge = GeometryJudge.learnt(Geometry.of([visits.beats(row) for row in learnt]), visits.person[learnt])
    seen = Geometry.of([visits.beats(row) for row in own])
    assert Pairs(judge.likeness(seen, seen), visits.person[own]).equal_error().value < 0.2


def test_the_network_is_kept_and_taken_up(tmp_path: Path) -> None:
    visits, recipe = made_visits(people=30, twice=10), PersonRecipe(rounds=1, batch=8, crop=200)
    first = train_person_judge(visits.signal_mv, visits.person, recipe, Cache(tmp_path))
    (kept,) = tmp_path.glob("person-*.pt")
    written = kept.stat().st_mtime_ns
    again = train_person_judge(visits.signal_mv, visits.person, recipe, Cache(tmp_path))
    assert kept.stat().st_mtime_ns == written
    assert again.vectors(visits.signal_mv[:3]) == pytest.approx(first.vectors(visits.signal_mv[:3]))


def test_the_whole_benchmark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    visits = made_visits(people=240, twice=90)
    monkeypatch.setattr(
        "ecgstudio.benchmark.identity.run.PersonRecipe", lambda: PersonRecipe(rounds=1, crop=100, simulated=2)
    )
    basis = fit_beat_basis(visits.beats(row) for row in range(visits.count))
    figures = benchmark_identity(visits, basis, Cache(tmp_path), seeds=(0,))
    assert figures["people"] == 90
    assert figures["base vector"]["equal error"]["value"] < 0.1
    assert figures["base vector"]["first of 200"]["low"] <= figures["base vector"]["first of 200"]["value"]
