"""Verdicts in words where there is no number: what else is met."""

from ecgstudio.core.verdict import Verdict
from ecgstudio.gui.kit.verdict_words import criterion_text, found_text, whole_text


def test_what_excludes_a_statement_is_named() -> None:
    other = Verdict("NORM", "no finding that excludes it", "not met", lead="V1", reason="LVH by voltage is met")
    assert criterion_text(other) == "No finding that excludes it"
    assert found_text(other) == "not met"
    assert whole_text(other) == "Not met: LVH by voltage is met"


def test_what_cannot_be_measured_says_so() -> None:
    missing = Verdict("SR", "Pamp[II]>=0.03", "not measurable", reason="no P wave")
    assert found_text(missing) == "not measurable"
    assert whole_text(missing) == "Not measurable: no P wave"
