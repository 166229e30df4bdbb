"""Statements held against features: outcomes, limits, leads, reasons."""

from types import MappingProxyType

import pytest

from ecgstudio.core.criteria import parse_criterion
from ecgstudio.core.evaluate import evaluate, features_of
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.core.statement import Codes, Range, Statement
from ecgstudio.core.verdict import Verdict


def statement(*criteria: str, forbidden: tuple[str, ...] = (), **ranges: Range) -> Statement:
    empty: dict[str, tuple[str, ...]] = dict.fromkeys(("synonyms", "synonyms_de", "entails", "modifiers"), ())
    words = dict.fromkeys(("group", "name", "name_de", "regularity", "p_wave", "teaching", "limit"), "")
    return Statement(
        id="X",
        codes=Codes(),
        level="M",
        tier="A",
        ranges=MappingProxyType(ranges),
        criteria=tuple(parse_criterion(rule) for rule in criteria),
        forbidden=tuple(parse_criterion(rule) for rule in forbidden),
        sources=("A3", "U4"),
        **empty,
        **words,
    )


def verdict(rule: str, forbid: bool = False, **values: float) -> Verdict:
    features = {
        name.replace("_", "[") + "]" if "_" in name else name: Measured(value, "mV", "")
        for name, value in values.items()
    }
    made = statement(forbidden=(rule,)) if forbid else statement(rule)
    (only,) = evaluate(made, features)
    return only


@pytest.mark.parametrize(
    ("rule", "values", "outcome"),
    [
        ("J[V2]>=0.20", {"J_V2": 0.2}, "met"),
        ("J[V2]>=0.20", {"J_V2": 0.19}, "not met"),
        ("J[V2]>=0.20", {}, "not measurable"),
        ("RRcv<=0.08", {"RRcv": 0.03}, "met"),
        ("PPRR=1", {"PPRR": 2.0}, "not met"),
        ("J[II,III,aVF]>=0.10:2of3", {"J_II": 0.2, "J_III": 0.3, "J_aVF": 0.0}, "met"),
        ("J[II,III,aVF]>=0.10:2of3", {"J_II": 0.2, "J_III": 0.0, "J_aVF": 0.0}, "not met"),
        ("J[II,III,aVF]>=0.10:2of3", {"J_II": 0.2, "J_III": 0.3}, "met"),
        ("J[II,III,aVF]>=0.10:2of3", {"J_II": 0.2, "J_III": 0.0}, "not measurable"),
        ("J[II,III,aVF]>=0.10:3of3", {"J_II": 0.2, "J_III": 0.0}, "not met"),
        ("J60[V5]<J[V5]", {"J60_V5": -0.1, "J_V5": -0.05}, "met"),
        ("J60[V5]<J[V5]", {"J60_V5": -0.1}, "not measurable"),
        ("SL>=3.5 or CORN>=2.8", {"SL": 3.0, "CORN": 2.9}, "met"),
        ("SL>=3.5 or CORN>=2.8", {"SL": 3.0, "CORN": 2.0}, "not met"),
        ("SL>=3.5 or CORN>=2.8", {"SL": 3.0}, "not measurable"),
        ("SL>=3.5 or CORN>=2.8", {"SL": 3.6}, "met"),
    ],
)
def test_a_criterion(rule: str, values: dict[str, float], outcome: str) -> None:
    assert verdict(rule, **values).outcome == outcome


def test_what_must_not_be_is_turned_round() -> None:
    assert verdict("Q[I]>=0.05", forbid=True, Q_I=0.01).outcome == "met"
    assert verdict("Q[I]>=0.05", forbid=True, Q_I=0.06).outcome == "not met"
    assert verdict("Q[I]>=0.05", forbid=True).outcome == "not measurable"
    assert verdict("Q[I]>=0.05", forbid=True, Q_I=0.06).criterion == "not Q[I]>=0.05"


def test_of_several_ways_the_one_that_decided_is_shown() -> None:
    shown = verdict("SL>=3.5 or CORN>=2.8", SL=3.0, CORN=2.9)
    assert (shown.criterion, shown.number, shown.limit) == ("SL>=3.5 or CORN>=2.8", 2.9, ">= 2.8")
    forbidden = verdict("SL>=3.5 or CORN>=2.8", forbid=True, SL=3.0, CORN=2.9)
    assert (forbidden.criterion, forbidden.outcome, forbidden.number) == ("not SL>=3.5 or CORN>=2.8", "not met", 2.9)


def test_the_lead_that_decided_is_shown() -> None:
    shown = verdict("J[II,III,aVF]>=0.10:3of3", J_II=0.2, J_III=0.02, J_aVF=0.15)
    assert (shown.lead, shown.number, shown.limit, shown.unit, shown.source) == ("III", 0.02, ">= 0.1", "mV", "A3, U4")


def test_a_missing_number_carries_its_reason() -> None:
    features = {"Pamp[II]": Measured(None, "mV", "no P waves")}
    (only,) = evaluate(statement("Pamp[II]>=0.03"), features)
    assert (only.outcome, only.number, only.reason) == ("not measurable", None, "Pamp[II]: no P waves")


@pytest.mark.parametrize(
    ("bounds", "number", "outcome"),
    [
        (Range(60, 100), 60.4, "met"),
        (Range(60, 100), 100.6, "not met"),
        (Range(500, None), 510, "met"),
        (Range(None, 100), 101, "not met"),
        (Range(90, -120, wraps=True), 170, "met"),
        (Range(90, -120, wraps=True), -150, "met"),
        (Range(90, -120, wraps=True), 0, "not met"),
    ],
)
def test_ranges(bounds: Range, number: float, outcome: str) -> None:
    (only,) = evaluate(statement(axis=bounds), {"axis": Measured(number, "degrees", "")})
    assert only.outcome == outcome
    assert only.number == number


def test_measurements_become_features() -> None:
    features = features_of(
        Measurements(
            rate=Measured(70, "/min", ""), qrs_axis=Measured(30, "degrees", ""), features={"RRcv": Measured(0.02)}
        )
    )
    assert {name: features[name].value for name in ("rate", "axis", "RRcv")} == {"rate": 70, "axis": 30, "RRcv": 0.02}
    assert features["pr"].value is None
