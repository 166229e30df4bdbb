"""Fields beside a text take part in what it means and in contradictions; so they do for statements chosen one by one."""

import pytest

from ecgstudio.app.generate import generate
from ecgstudio.app.requests import read_request, request_for
from ecgstudio.core.cautions import CHILD
from ecgstudio.core.contradictions import contradictions_in


@pytest.mark.parametrize(
    ("text", "fields", "statements"),
    [
        ("AF", {"rate": 150}, ("AFRVR",)),
        ("AF", {"rate": 45}, ("AFSLOW",)),
        ("AF", {"rate": 80}, ("AFIB",)),
        ("AF, rate 80", {"rate": 150}, ("AFRVR",)),
        ("AF", {"values": {"rate": 150}}, ("AFRVR",)),
        ("sinus rhythm", {"rate": 120}, ("STACH",)),
        ("LBBB", {"values": {"pr": 220}}, ("CLBBB", "AVB1")),
        ("LBBB", {"values": {"bundle_branch": "lbbb"}}, ("CLBBB",)),
    ],
)
def test_known_numbers_take_part_in_the_meaning(
    text: str, fields: dict[str, object], statements: tuple[str, ...]
) -> None:
    request, reading = read_request(text, **fields)  # type: ignore[arg-type]
    assert request.statement_ids == statements
    assert not reading.contradictions
    assert not contradictions_in(request)


@pytest.mark.parametrize(
    ("text", "fields", "said"),
    [
        ("sinus bradycardia", {"rate": 120}, "rate of 120/min"),
        ("AVB1", {"values": {"pr": 120}}, "PR of 120 ms"),
        ("AF", {"values": {"pr": 220}}, "PR cannot be measured"),
        ("normal ECG", {"rate": 150}, "rate of 150/min"),
    ],
)
def test_known_numbers_contradict(text: str, fields: dict[str, object], said: str) -> None:
    request, reading = read_request(text, **fields)  # type: ignore[arg-type]
    assert [item for item in reading.contradictions if said in item.reason]
    assert [item for item in contradictions_in(request) if said in item.reason]
    assert [item for item in contradictions_in(request_for([text], **fields)) if said in item.reason]


def test_what_was_named_is_as_the_known_rate_makes_it() -> None:
    request = request_for(["AFIB"], rate=150)
    assert (request.statement_ids, request.text) == (("AFRVR",), "Atrial fibrillation with rapid ventricular response")


def test_the_reading_holds_the_values_of_the_text_alone() -> None:
    assert read_request("AF, rate 80", rate=150)[1].values == {"rate": 80}


def test_a_childs_notes_say_that_it_is_drawn_as_an_adult() -> None:
    assert generate(request_for(["SR"], age=3), 1)[0].notes == f"{CHILD}."
    assert generate(request_for(["SR"], age=30), 1)[0].notes == ""
