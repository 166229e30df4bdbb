"""Contradictions that follow from the catalogue, of statements and of numbers wherever they come from."""

import pytest

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.contradictions import contradictions, contradictions_in
from ecgstudio.core.request import Mention, Request, Sex
from ecgstudio.core.statement import Range


def told(*statement_ids: str, sex: Sex | None = None, **values: float) -> list[str]:
    return [item.reason for item in contradictions([Mention(item) for item in statement_ids], values, sex=sex)]


@pytest.mark.parametrize(
    ("statement_id", "values", "words"),
    [
        ("AFIB", {"pr": 220}, "no P waves"),
        ("AFL41", {"pr": 180}, "no P waves"),
        ("HYPERK2", {"pr": 220}, "no P waves"),
        ("IVR", {"pr": 160}, "not conducted"),
        ("VT", {"pr": 160}, "not conducted"),
        ("SBRAD", {"rate": 120}, "at most 59/min, and a rate of 120/min is asked for"),
        ("AVB1", {"pr": 120}, "201 to 400 ms"),
        ("AFL21", {"qrs": 150}, "the criteria of atrial flutter with 2:1 AV conduction want 70 to 119 ms"),
        ("MOB1", {"atrial_rate": 130}, "at most 100/min"),
        ("LQT", {"qt": 360, "rate": 60}, "QTc of 360 ms"),
        ("VF", {"qrs": 90}, "no beats"),
        ("ASYS", {"pr": 160}, "no beats"),
        ("HYPOK", {"potassium": 4.4}, "potassium"),
    ],
)
def test_a_number_that_the_criteria_do_not_allow(statement_id: str, values: dict[str, float], words: str) -> None:
    (reason,) = told(statement_id, **values)
    assert words in reason


@pytest.mark.parametrize(
    ("statement_ids", "values"),
    [
        (["SVT"], {"pr": 160}),  # its P wave may be seen before QRS
        (["SR", "AVB1"], {"pr": 240}),
        (["ANTMI", "CRBBB"], {"qrs": 140}),
        (["LQT", "SBRAD"], {"rate": 44}),
        (["AFRVR"], {"rate": 200}),
        (["SBRAD"], {"rate": 30}),
        (["MOB1"], {"atrial_rate": 50}),
        (["VT"], {"rate": 110}),
        (["STACH"], {"rate": 95, "age": 1}),  # adult limits
        (["LQT"], {"qt": 480, "rate": 60}),
    ],
)
def test_what_can_be(statement_ids: list[str], values: dict[str, float]) -> None:
    assert told(*statement_ids, **values) == []


def test_every_range_that_is_evaluated_is_told() -> None:
    """Every number that the criteria of a statement alone refuse, unless words may say more than the criterion."""
    for statement in catalogue().values():
        for quantity, limits in statement.ranges.items():
            wider = statement.stated.get(quantity)
            for value in _outside(limits):
                if not (wider and wider.allows(value)):
                    assert told(statement.id, **{quantity: value}), f"{statement.id} with {quantity} {value}"


def _outside(limits: Range) -> list[float]:
    if limits.wraps:
        return [((limits.lowest or 0) + (limits.highest or 0)) / 2]
    return [
        *([limits.lowest - 5] if limits.lowest else []),
        *([limits.highest + 5] if limits.highest is not None else []),
    ]


def test_qtc_of_455_is_long_for_a_man() -> None:
    assert told("NORM", qtc=455, sex="male")
    assert told("NORM", qtc=455, sex="female") == told("NORM", qtc=455) == []


def test_an_aberrant_tachycardia_may_be_broad() -> None:
    aberrant = [Mention("SVT", modifiers=("aberrant",))]
    assert contradictions(aberrant, {"qrs": 140}) == []
    assert told("SVT", qrs=140)


def test_a_request_is_read_with_all_that_it_fixes() -> None:
    request = Request(
        mentions=(Mention("AVB1"), Mention("SBRAD")), rate=120.0, values={"pr": 120.0, "heart_side": "left"}
    )
    assert {item.statements for item in contradictions_in(request)} == {("AVB1",), ("SBRAD",)}
    absent = Request(mentions=(Mention("AVB1", present=False),), values={"pr": 120.0})
    assert contradictions_in(absent) == []


def test_absent_and_present_is_told_and_what_excludes_itself() -> None:
    assert "present and absent" in contradictions([Mention("PVC"), Mention("PVC", present=False)], {})[0].reason
    assert "P waves" in told("AFIB", "AVB1")[0]
