"""Edits: what was asked for is there, and what was not stays where it was, sample by sample where no beat changes."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from ecgstudio.app.edit import edited
from ecgstudio.app.identity import measured_events
from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import simulated
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.core.recording import Provenance, Recording
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
