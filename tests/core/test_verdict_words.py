"""Criteria in plain words."""

import pytest

from ecgstudio.core.verdict import Verdict
from ecgstudio.core.verdict_words import criterion_text, number_text


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("RPT[V6]>60", "R peak time in V6 > 60"),
        ("not Q[I]>=0.05", "not: Q in I ≥ 0.05"),
        ("SL>=3.5 or R[aVL]>=1.1", "Sokolow-Lyon ≥ 3.5 or R in aVL ≥ 1.1"),
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
