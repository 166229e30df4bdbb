"""Figures of twins and edits: a copy keeps everybody, a stranger's ECG keeps nobody, what stays leaks nothing."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.app.examine import examine
from ecgstudio.app.identity import measured_beats
from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import simulated
from ecgstudio.benchmark.ecg.cache import Cache
from ecgstudio.benchmark.identity.edits import benchmark_edits
from ecgstudio.benchmark.identity.network import PersonRecipe
from ecgstudio.benchmark.identity.twins import benchmark_twins, several
from ecgstudio.core.case import Case
from ecgstudio.engine.people import between_visits
from ecgstudio.training.findings import NUMBERS
from tests.engine.made_people import made_visits


@cache
def person(seed: int) -> Case:
    return examine(simulated(request_for(["NORM"], seed=seed, age=50, sex="male", rate=70)))


def test_a_copy_keeps_everybody_and_a_stranger_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ecgstudio.benchmark.identity.run.PersonRecipe", lambda: PersonRecipe(rounds=1, crop=100))
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


def test_what_stays_leaks_nothing() -> None:
    visits = made_visits(20, 10)
    visits = replace(visits, measured=np.random.default_rng(0).normal(100, 5, visits.measured.shape).astype(np.float32))
    references = {f"p{seed}": person(seed) for seed in (1, 2)}
    roads = {
        "nothing done": (lambda case, item: case, lambda case, item: case),
        "another": (lambda *_: person(9), None),
    }
    figures = benchmark_edits(references, roads, visits, NUMBERS, ("HYPERK1",))
    assert figures["nothing done"]["leak, median SD"] == 0
    assert figures["nothing done"]["added, then removed, uV"] == 0
    assert figures["another"]["changed by, uV"] > 20
    assert between_visits(visits) == pytest.approx(5, rel=0.6)


def test_who_came_twice_comes_first() -> None:
    names = several(made_visits(people=27, twice=9))
    assert names == ["0008", "0017", "0026"]
