"""A case measured, and what was asked for held against the numbers."""

from dataclasses import replace

import numpy as np
import pytest

from ecgstudio.app.examine import examination, examine, examine_all
from ecgstudio.app.generate import generate
from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import adjust
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.corrections import Correction, with_shift
from ecgstudio.core.delineation import Delineation
from ecgstudio.core.recording import Recording


@pytest.fixture(scope="module")
def block() -> Case:
    return generate(request_for(["AVB1"], seed=3), 1)[0]


def test_numbers_and_verdicts_of_what_was_asked(block):
    found = examine(block)
    assert found.measurements.pr.value > 200
    assert {verdict.statement_id for verdict in found.verdicts} >= {"AVB1"}
    assert found.recording is block.recording
    assert block.verdicts == ()


def test_entailed_statements_are_held_too():
    entailing = next(item for item in catalogue().values() if item.entails)
    case = generate(request_for([entailing.id], seed=1), 1)[0]
    assert {verdict.statement_id for verdict in examine(case).verdicts} >= {entailing.id, *entailing.entails}


def test_the_simulators_truth_is_not_looked_at(block):
    blind = replace(block, delineation=Delineation(), physiology=None, anatomy=None)
    assert examine(blind).verdicts == examine(block).verdicts


def test_numbers_follow_a_correction(block):
    before = examination(block)
    moved = replace(block, corrections=(Correction("QRS", "onset", 0.02),))
    after = examination(moved, before.analysis)
    numbers, then = after.case.measurements, before.case.measurements
    assert numbers.pr.value == pytest.approx(then.pr.value + 20, abs=2)
    assert numbers.qrs.value == pytest.approx(then.qrs.value - 20, abs=2)
    assert numbers.qt.value == pytest.approx(then.qt.value - 20, abs=2)
    assert after.marks.author == "teacher"
    assert numbers.qtc.value < then.qtc.value


def test_no_numbers_says_why(block):
    flat = replace(block, recording=Recording(np.full((12, 5000), np.nan, np.float32), 500.0))
    found = examination(flat)
    assert not found.case.measurements.available
    assert found.case.measurements.qrs.reason


def test_a_span_is_found_in_another_column(block):
    found = examination(block)
    span = next(verdict.span_s for verdict in found.case.verdicts if verdict.lead and verdict.span_s)
    for start in (0.0, 2.5, 5.0, 7.5):
        first, last = found.span_within(span, start, start + 2.5)
        assert start <= first < last <= start + 2.5
        assert last - first == pytest.approx(span[1] - span[0])
    assert found.span_within((0.0, 10.0), 2.5, 5.0) == (2.5, 5.0)
    assert found.span_within(span, 0.0, 0.05) is None


def test_new_samples_take_the_corrections_away(block):
    moved = replace(block, corrections=with_shift((), "P", "onset", 0.01))
    assert adjust(moved, moved.physiology).corrections == ()


def test_all_in_order_with_progress(block):
    told = []
    found = examine_all([block, block], lambda share, text="": told.append(share))
    assert [case.verdicts for case in found] == [examine(block).verdicts] * 2
    assert told == [0.0, 0.5, 1.0]
