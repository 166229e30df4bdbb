"""Edits: what was asked for is there, and what was not stays where it was, sample by sample where no beat changes."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from ecgstudio.app.between_visits import between_visits
from ecgstudio.app.edit import edited
from ecgstudio.app.edit_request import edit_words
from ecgstudio.app.examine import examine
from ecgstudio.app.identity import measured_events
from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import simulated
from ecgstudio.app.twin_person import shown_statements
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.core.moved import moved_numbers, phases_of
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import Request
from ecgstudio.core.verdict import tally


@cache
def reference() -> Case:
    made = simulated(request_for(["NORM"], seed=8, age=58, sex="male", rate=64))
    taken = Recording(made.recording.signal_mv, 500, Provenance("import", origin="ward7.hea"))
    return Case(replace(made.request, rate=None), taken, title="ward7")


@cache
def with_peaked_t() -> Case:
    return edited(reference(), ["HYPERK1"])


def rmse_uv(one: Case, other: Case) -> float:
    return float(1000 * np.sqrt(np.mean((one.recording.signal_mv - other.recording.signal_mv) ** 2)))


def test_a_finding_is_added_and_the_rest_stays() -> None:
    made, before = with_peaked_t(), edited(reference(), values={"pr": reference_pr()})
    assert tally(made.verdicts).all_met
    assert made.making is not None
    assert made.making.objections == ()
    assert made.recording.provenance.after == "ward7"
    for name in ("rate", "pr", "qrs", "qrs_axis"):
        now, then = (getattr(case.measurements, name).value for case in (made, before))
        assert now == pytest.approx(then, abs=8), name


def reference_pr() -> float:
    from ecgstudio.measure import measure

    return float(measure(reference().recording).pr.value or 0)


def test_what_no_changed_beat_draws_keeps_its_samples() -> None:
    made = with_peaked_t()
    events = measured_events(reference().recording)
    starts = np.round(events[events[:, 0] == 1, 2] * 500).astype(int)
    changed = np.abs(made.recording.signal_mv - reference().recording.signal_mv).max(axis=0)
    before = [changed[start - 60 : start - 20] for start in starts[1:] if start - 60 > 0]
    after = [changed[start + 100 : start + 250] for start in starts if start + 250 < 5000]
    assert np.median(np.concatenate(before)) < 0.01
    assert np.max(np.concatenate(after)) > 0.3


def test_added_then_removed_comes_back() -> None:
    back = edited(with_peaked_t(), remove=["HYPERK1"])
    assert back.request.statement_ids == ("NORM",)
    assert rmse_uv(back, reference()) < 0.5 * rmse_uv(with_peaked_t(), reference())


def test_a_number_is_set() -> None:
    made = edited(reference(), values={"pr": 240.0})
    assert made.measurements.pr.value == pytest.approx(240, abs=15)
    assert made.measurements.qrs.value == pytest.approx(edited(reference(), ["HYPERK1"]).measurements.qrs.value, abs=10)


def test_what_cannot_be_done_is_said() -> None:
    with pytest.raises(InputError, match="nothing is to be changed"):
        edited(reference())
    with pytest.raises(InputError, match="Left bundle branch block is not among what the ECG shows"):
        edited(reference(), remove=["CLBBB"])
    with pytest.raises(InputError, match="not one statement"):
        edited(reference(), add=["gibberish"])


@cache
def patient() -> Case:
    return simulated(request_for(["NORM"], seed=8, age=58, sex="male", rate=64))


def test_a_simulated_patient_is_changed_exactly_and_comes_back_bit_for_bit() -> None:
    made = edited(patient(), ["CLBBB"])
    assert tally(made.verdicts).all_met
    assert made.physiology is not None
    back = edited(made, remove=["CLBBB"])
    assert np.array_equal(back.recording.signal_mv, patient().recording.signal_mv)
    moved = edited(patient(), values={"pr": 250.0})
    assert edited(moved, ["CLBBB"]).physiology.pr == moved.physiology.pr  # type: ignore[union-attr]


@pytest.mark.parametrize(("name", "value"), [("qrs", 130.0), ("qtc", 500.0), ("axis", -40.0), ("rate", 96.0)])
def test_a_number_of_a_simulated_patient_measures_what_it_was_set_to(name: str, value: float) -> None:
    found = edited(patient(), values={name: value}).measurements
    assert getattr(found, "qrs_axis" if name == "axis" else name).value == pytest.approx(value, abs=8)


def test_a_number_that_is_set_takes_normal_away() -> None:
    made = edited(reference(), values={"qrs": 130.0})
    assert made.request.statement_ids == ()
    assert made.making is not None
    assert made.making.objections == ()
    assert made.measurements.qrs.value == pytest.approx(130, abs=10)
    assert made.title == "QRS 130 ms" or made.title.endswith(", QRS 130 ms")


def test_what_leaks_is_told_apart_from_what_was_asked_for() -> None:
    before = examine(patient())
    made = edited(before, ["CLBBB"])
    rows = moved_numbers(before.measurements, made.measurements, ["CLBBB"], (), between_visits())
    found = {item.name: item for item in rows}
    assert found["qrs"].asked
    assert found["t_axis"].asked  # of a wide QRS
    assert not found["pr"].asked
    assert found["qrs"].by == pytest.approx(made.measurements.qrs.value - before.measurements.qrs.value)
    assert found["pr"].deviations < 1
    assert found["qrs"].deviations > 3
    assert phases_of(["AVB1"]) == {"rhythm", "P"}


def test_words_of_an_edit() -> None:
    assert edit_words("remove the AF, LBBB, QRS 150") == (("CLBBB",), ("AFIB",), {"qrs": 150.0})
    with pytest.raises(InputError, match="names no finding"):
        edit_words("gibberish")


def test_a_call_that_is_no_statement_is_not_shown() -> None:
    assert shown_statements(Case(Request(), reference().recording), ("AFLT", "CLBBB")) == ("CLBBB",)
