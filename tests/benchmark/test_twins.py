"""Figures of twins and edits: a copy keeps everybody, a stranger's ECG keeps nobody, what stays leaks nothing."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.app.edit import edited
from ecgstudio.app.examine import examine
from ecgstudio.app.identity import measured_beats, measured_events
from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import simulated
from ecgstudio.benchmark.ecg.cache import Cache
from ecgstudio.benchmark.identity.edits import Road, Witnesses, benchmark_edits
from ecgstudio.benchmark.identity.network import PersonRecipe
from ecgstudio.benchmark.identity.twins import benchmark_twins, several
from ecgstudio.core.case import Case
from ecgstudio.engine.people import Visits, between_visits
from ecgstudio.training.findings import NUMBERS
from tests.engine.made_people import made_visits


@cache
def person(seed: int) -> Case:
    return examine(simulated(request_for(["NORM"], seed=seed, age=50, sex="male", rate=70)))


def test_a_copy_keeps_everybody_and_a_stranger_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "ecgstudio.benchmark.identity.run.PersonRecipe", lambda: PersonRecipe(rounds=1, crop=100, simulated=2)
    )
    references = {f"p{seed}": person(seed) for seed in (1, 2, 3, 4)}
    roads = {
        "copies": lambda case, statement, seed: case,
        "one for all": lambda case, statement, seed: person(9),
    }
    figures = benchmark_twins(references, roads, made_visits(120, 60), measured_beats, Cache(tmp_path), ("NORM", "SR"))
    assert figures["copies"]["geometry"]["equal error"]["value"] == pytest.approx(0)
    assert figures["one for all"]["geometry"]["equal error"]["value"] > 0.25
    assert figures["copies"]["met"]["value"] == 1
    assert figures["copies"]["geometry"]["twins nearer than the median real second recording"] == 1


def differing_visits() -> Visits:
    """Of people whose every number differs from visit to visit by a deviation of 5."""
    visits = made_visits(20, 10)
    numbers = np.random.default_rng(0).normal(100, 5, visits.measured.shape)
    return replace(visits, measured=numbers.astype(np.float32))


def test_what_stays_leaks_nothing() -> None:
    visits = differing_visits()
    references = {f"p{seed}": person(seed) for seed in (1, 2)}
    roads = {
        "nothing done": Road(lambda case, item: case, lambda case, item: case, lambda case, *_: case),
        "another": Road(lambda *_: person(9)),
    }
    witnesses = Witnesses(visits, NUMBERS, lambda case, other: float(case is other), measured_events)
    figures = benchmark_edits(references, roads, witnesses, ("HYPERK1",))
    assert figures["nothing done"]["leak, median SD"] == 0
    assert figures["nothing done"]["added, then removed, uV"] == 0
    assert figures["nothing done"]["nearer than strangers"] == 1
    assert figures["another"]["changed by, uV"] > 20
    assert figures["another"]["share of the change in its phases"] < 0.9


def test_the_exact_edit_changes_its_phases_and_comes_back() -> None:
    witnesses = Witnesses(differing_visits(), NUMBERS, lambda *_: 1.0, measured_events)
    road = Road(lambda case, item: edited(case, [item]), lambda case, item: edited(case, remove=[item]))
    figures = benchmark_edits({"p1": person(1)}, {"exact": road}, witnesses, ("HYPERK1",))
    assert figures["exact"]["share of the change in its phases"] > 0.9
    assert figures["exact"]["added, then removed, uV"] == 0
    assert figures["nature"]["all second recordings"]["leak above 2 SD"] < 1


def test_spread_between_visits_is_found() -> None:
    visits = differing_visits()
    assert between_visits(visits) == pytest.approx(5, rel=0.6)


def test_who_came_twice_comes_first() -> None:
    names = several(made_visits(people=27, twice=9))
    assert names == ["0008", "0017", "0026"]
