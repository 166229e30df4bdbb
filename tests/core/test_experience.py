"""Retrieval from a base made by hand, and what the shipped base may hold."""

import json

import pytest

from ecgstudio.core.errors import InputError
from ecgstudio.core.experience import (
    FEWEST,
    FEWEST_MEASURED,
    Base,
    Cell,
    Context,
    base_of,
    below,
    experience_of,
    shipped_base,
)

SLOW, FAST = (40.0, 45.0, 50.0, 55.0, 60.0, 65.0, 70.0), (80.0, 90.0, 95.0, 100.0, 105.0, 110.0, 120.0)


def cell(count: int, rate: tuple[float, ...] = (), of: int = 40, **companions: int) -> Cell:
    return Cell(count, companions, {"rate": (of, rate)} if rate else {})


def divided(context: Context, *cells: tuple[str, int, Cell]) -> Context:
    parts = [Cell(item.count, item.companions, item.measured, sex, band) for sex, band, item in cells]  # type: ignore[arg-type]
    return Context(context.terms, (*context.cells, *parts))


@pytest.fixture
def base() -> Base:
    everybody = Context(frozenset(), (cell(1000, SLOW, A=100, B=200, C=300),))
    a = divided(
        Context(frozenset({"A"}), (cell(100, FAST, B=50, C=30),)),
        ("female", 0, cell(50, SLOW, B=40, C=10)),
        ("male", 4, cell(50, FAST, B=10, C=20)),
    )
    pair = Context(frozenset({"A", "B"}), (cell(50, C=45),))
    return Base((everybody, a, Context(frozenset({"B"}), (cell(200, C=20),)), pair), 1200)


def shares(base: Base, *terms: str, **patient: object) -> dict[str, float]:
    found = experience_of(terms, patient.get("age"), patient.get("sex"), base)  # type: ignore[arg-type]
    return {item.term: item.share for item in found.companions}


def test_companions_are_those_of_who_has_it(base: Base) -> None:
    found = experience_of(["A"], None, None, base)
    own = {item.term: item for item in found.companions}
    assert own["B"].share == pytest.approx(0.5, abs=0.01)
    assert own["B"].low < 0.42
    assert own["B"].high > 0.58
    assert "A" not in own
    assert found.known == ("A",)


def test_age_and_sex_decide_who_is_alike(base: Base) -> None:
    assert shares(base, "A", age=28.0, sex="female")["B"] == pytest.approx(0.8, abs=0.03)
    assert shares(base, "A", age=90.0, sex="male")["B"] == pytest.approx(0.2, abs=0.03)
    young = experience_of(["A"], 28.0, "female", base).spreads["rate"]
    old = experience_of(["A"], 90.0, "male", base).spreads["rate"]
    assert young[3] < 60 < old[3]


def test_two_findings_together_count_more_than_each_alone(base: Base) -> None:
    both = shares(base, "A", "B")["C"]
    assert both > shares(base, "A")["C"] + 0.3
    assert both > shares(base, "B")["C"] + 0.4


def test_what_nobody_has_is_everybody(base: Base) -> None:
    found = experience_of(["Z"], None, None, base)
    assert found.known == ()
    assert found.patients == 1000
    assert found.spreads["rate"] == SLOW


def test_what_is_expected_and_not_seen_is_told() -> None:
    base = Base((Context(frozenset(), (cell(1000, A=100, B=500),)), Context(frozenset({"A"}), (cell(100),))), 1100)
    assert experience_of(["A"], None, None, base).unseen == ("B",)


def test_a_spread_says_what_lies_below() -> None:
    assert below(55.0, SLOW) == pytest.approx(0.5)
    assert below(10.0, SLOW) == 0.0
    assert below(200.0, SLOW) == 1.0


@pytest.mark.parametrize(
    "data", [{}, {"contexts": [], "records": 1}, {"contexts": [{"terms": ["A"], "cells": []}], "records": 1}]
)
def test_what_is_no_base_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(InputError, match="no base of experience"):
        base_of(data)


def test_the_shipped_base_counts_nobody_alone() -> None:
    base = shipped_base()
    cells = [cell for context in base.contexts for cell in context.cells]
    assert min(cell.count for cell in cells) >= FEWEST
    assert min(has for cell in cells for has in cell.companions.values()) >= FEWEST
    assert min(count for cell in cells for count, _ in cell.measured.values()) >= FEWEST_MEASURED
    assert all(value == round(value) for cell in cells for _, spread in cell.measured.values() for value in spread)
    assert json.dumps([sorted(context.terms) for context in base.contexts]).isascii()


def test_the_shipped_base_knows_medicine() -> None:
    base = shipped_base()
    block = experience_of(["CLBBB"], 70.0, "female", base)
    healthy = experience_of(["NORM"], 30.0, "male", base)
    assert block.spreads["qrs"][3] > 130
    assert healthy.spreads["qrs"][3] < 110
    assert healthy.spreads["qrs_axis"][3] > block.spreads["qrs_axis"][3] + 20
    assert "NORM" not in {item.term for item in block.companions}
