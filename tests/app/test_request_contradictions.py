"""What a field beside the text, or ``--set``, contradicts of the text."""

import pytest

from ecgstudio.app.requests import read_request


@pytest.mark.parametrize(
    ("text", "fields", "reasons"),
    [
        ("AF", {"values": {"pr": 220.0}}, ["no P waves"]),
        ("sinus bradycardia", {"rate": 120.0}, ["at most 59/min, and a rate of 120/min is asked for"]),
        ("first-degree AV block", {"values": {"pr": 120.0}}, ["201 to 400 ms"]),
        ("first-degree AV block, PR 120 ms", {"values": {"pr": 240.0}}, []),
        ("normal ECG", {"values": {"qtc": 455.0}, "sex": "male"}, ["350 to 450 ms"]),
        ("LBBB with narrow QRS complexes", {"rate": 70.0}, ["narrow and broad"]),
    ],
)
def test_a_field_counts_like_the_text_and_overrules_it(
    text: str, fields: dict[str, object], reasons: list[str]
) -> None:
    _, reading = read_request(text, **fields)  # type: ignore[arg-type]
    assert len(reading.contradictions) == len(reasons)
    assert all(reason in item.reason for reason, item in zip(reasons, reading.contradictions, strict=True))
