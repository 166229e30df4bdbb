"""Criteria in plain words."""

import pytest

from ecgstudio.core.verdict import Verdict
from ecgstudio.core.verdict_words import criterion_text, number_text


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("RPT[V6]>60", "R peak time in V6 more than 60 ms"),
        ("not Q[I]>=0.05", "not: Q in I at least 0.5 mm (0.05 mV)"),
        ("SL>=3.5 or R[aVL]>=1.1", "Sokolow-Lyon at least 35 mm (3.5 mV) or R in aVL at least 11 mm (1.1 mV)"),
        ("J[II,III,aVF]>=0.10:3of3", "J in II, III, aVF at least 1 mm (0.1 mV) (3 of 3)"),
        ("J[aVL]<=-0.05", "J in aVL at most −0.5 mm (−0.05 mV)"),
        ("QRSnet[V1]<0", "QRS net in V1 less than 0"),
        ("qrs 70 to 119", "QRS 70 to 119 ms"),
        ("DELTA=1", "Delta wave there"),
        ("J[V2]>J60[V2]", "J in V2 more than ST at J + 60 ms in V2"),
        ("PPRR=1", "P waves per QRS is 1"),
        ("no finding that excludes it", "No finding that excludes it"),
    ],
)
def test_a_criterion_as_a_reader_says_it(rule: str, words: str) -> None:
    assert criterion_text(Verdict("X", rule, "met")) == words


@pytest.mark.parametrize(
    ("number", "unit", "text"),
    [(102.0, "ms", "102 ms"), (101.6, "ms", "102 ms"), (0.05, "mV", "0.05 mV"), (4.8, "Hz", "4.8 Hz"), (2.0, "", "2")],
)
def test_a_number_has_as_many_digits_as_its_unit_bears(number: float, unit: str, text: str) -> None:
    assert number_text(Verdict("X", "x>1", "met", number, unit=unit)) == text
