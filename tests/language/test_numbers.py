"""Numbers with their names and units."""

import pytest

from ecgstudio.language import read

VALUES = [
    ("AF rate 140", {"rate": 140}),
    ("HR 72 bpm", {"rate": 72}),
    ("70/min", {"rate": 70}),
    ("VT 180/min", {"rate": 180}),
    ("AF at 130-150/min", {"rate": 140}),
    ("Herzfrequenz 55", {"rate": 55}),
    ("PR 220 ms", {"pr": 220}),
    ("PR interval of 0.22 s", {"pr": 220}),
    ("PQ-Zeit 240 ms", {"pr": 240}),
    ("QRS 160", {"qrs": 160}),
    ("QRS duration 120ms", {"qrs": 120}),
    ("QT/QTc 400/460 ms", {"qt": 400, "qtc": 460}),
    ("QTc 520", {"qtc": 520}),
    ("axis -60", {"axis": -60}),
    ("axis +105°", {"axis": 105}),
    ("P-R-T axes 50 -30 45", {"p_axis": 50, "axis": -30, "t_axis": 45}),
    ("65-year-old man", {"age": 65}),
    ("65yo", {"age": 65}),
    ("age 42", {"age": 42}),
    ("72-jährige Patientin", {"age": 72}),
    ("K 7.1", {"potassium": 7.1}),
    ("K7.1", {"potassium": 7.1}),
    ("Kalium 2,8 mmol/l", {"potassium": 2.8}),
    ("Ca 1.7", {"calcium": 1.7}),
    ("calcium 13.5 mg/dl", {"calcium": 3.37}),
    ("atrial rate 300, ventricular rate 150", {"atrial_rate": 300, "rate": 150}),
    ("rate ca 70/min", {"rate": 70}),
    ("no numbers here", {}),
]

SEXES = [
    ("65-year-old man with LBBB", "male"),
    ("female, 30 years, SVT", "female"),
    ("72-jährige Patientin", "female"),
    ("45M chest pain", "male"),
    ("LBBB", None),
]


@pytest.mark.parametrize(("text", "values"), VALUES)
def test_numbers_are_read_by_name_and_unit(text: str, values: dict[str, float]) -> None:
    assert dict(read(text).values) == values


@pytest.mark.parametrize(("text", "sex"), SEXES)
def test_sex_is_read(text: str, sex: str | None) -> None:
    assert read(text).sex == sex


def test_a_number_no_ecg_can_have_is_reported_and_not_used() -> None:
    reading = read("sinus rhythm, QRS 900 ms")
    assert "qrs" not in reading.values
    assert [unread.text for unread in reading.not_understood] == ["900 ms"]
