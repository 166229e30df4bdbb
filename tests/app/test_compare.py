from dataclasses import replace

import numpy as np
import pytest

from ecgstudio.app.compare import (
    Look,
    look,
    morph,
    morphed,
    other_disease,
    possible_statements,
)
from ecgstudio.app.generate import generate
from ecgstudio.app.requests import request_for
from ecgstudio.core.answer_key import AnswerKey
from ecgstudio.core.case import Case
from ecgstudio.core.differences import Difference, differences
from ecgstudio.core.errors import InputError
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.recording import Recording


@pytest.fixture(scope="module")
def normal() -> Case:
    return generate(request_for(["NORM"], seed=3), count=1)[0]


@pytest.fixture(scope="module")
def blocked(normal: Case) -> Case:
    return other_disease(normal, ["CLBBB"])


def test_the_patient_stays_the_same(normal: Case, blocked: Case) -> None:
    assert blocked.anatomy == normal.anatomy
    assert blocked.request.seed == normal.request.seed
    assert blocked.request.statement_ids == ("CLBBB",)
    assert blocked.id != normal.id
    assert blocked.title == "Left bundle branch block"
    assert blocked.physiology != normal.physiology
    asked = replace(normal, answer_key=AnswerKey(("NORM",)))
    assert other_disease(asked, ["CLBBB"]).answer_key is None


def test_the_same_request_gives_the_same_ecg(normal: Case, blocked: Case) -> None:
    again = other_disease(normal, ["CLBBB"])
    assert np.array_equal(again.recording.signal_mv, blocked.recording.signal_mv)


def test_an_imported_ecg_has_no_other_disease(normal: Case) -> None:
    imported = replace(normal, physiology=None, anatomy=None)
    with pytest.raises(InputError, match="not simulated"):
        other_disease(imported, ["CLBBB"])
    with pytest.raises(InputError, match="not simulated"):
        morphed(normal, imported, 0.5)


def test_an_unknown_statement_is_refused(normal: Case) -> None:
    with pytest.raises(InputError):
        other_disease(normal, ["no such thing"])


def test_numbers_lie_between_and_choices_change_at_half() -> None:
    first = Physiology()
    second = first.with_values({"rate": 112.0, "pr": 200.0, "bundle_branch": "lbbb"})
    below, above = morph(first, second, 0.49), morph(first, second, 0.5)
    assert above.rate == pytest.approx((first.rate + second.rate) / 2)
    assert above.pr == pytest.approx((first.pr + second.pr) / 2)
    assert below.bundle_branch == first.bundle_branch
    assert above.bundle_branch == second.bundle_branch
    assert morph(first, second, 0.0) is first
    assert morph(first, second, 1.0) is second
    with pytest.raises(InputError):
        morph(first, second, 1.2)


def test_the_way_begins_at_the_first_and_ends_at_the_second(normal: Case, blocked: Case) -> None:
    assert np.array_equal(morphed(normal, blocked, 0.0).recording.signal_mv, normal.recording.signal_mv)
    assert np.array_equal(morphed(normal, blocked, 1.0).recording.signal_mv, blocked.recording.signal_mv)
    assert "40 %" in morphed(normal, blocked, 0.4).title


def test_a_look_has_numbers_and_a_beat_with_r_at_0(normal: Case) -> None:
    found = look(normal)
    assert found.measurements.qrs.available
    assert found.beat is not None
    size = np.sum(found.beat.signal_mv**2, axis=0)
    near = np.abs(found.beat.time_s) < 0.06
    assert size[np.abs(found.beat.time_s) < 1e-9] == size[near].max()


def test_what_cannot_be_measured_has_a_reason(normal: Case) -> None:
    flat = replace(normal, recording=Recording(np.zeros((12, 5000), np.float32), 500.0))
    found = look(flat)
    assert found.beat is None
    assert found.reason


def test_differences_have_units_and_only_exist_where_both_do() -> None:
    one = Measurements(pr=Measured(160.0, "ms"), qrs=Measured(90.0, "ms"), qrs_axis=Measured(170.0, "degrees"))
    other = Measurements(
        pr=Measured(reason="no P wave", unit="ms"), qrs=Measured(150.0, "ms"), qrs_axis=Measured(-170.0, "degrees")
    )
    rows = {row.name: row for row in differences(one, other)}
    assert (rows["QRS"].value, rows["QRS"].unit) == (60.0, "ms")
    assert rows["PR"].value is None
    assert rows["QRS axis"].value == pytest.approx(20.0)


def test_an_axis_turns_the_short_way() -> None:
    row = Difference("QRS axis", "degrees", Measured(-170.0, "degrees"), Measured(170.0, "degrees"))
    assert row.value == pytest.approx(-20.0)


def test_amplitudes_of_every_lead_are_compared(normal: Case, blocked: Case) -> None:
    rows = differences(look(normal).measurements, look(blocked).measurements)
    names = {row.name for row in rows}
    assert {"Rate", "QRS", "QTc Hodges", "R in V1", "S in V2", "J point in V6", "T in I"} <= names
    assert all(row.unit for row in rows)


def test_there_is_something_to_choose_from() -> None:
    assert {"NORM", "CLBBB", "AFIB"} <= set(possible_statements())
    assert Look().beat is None
