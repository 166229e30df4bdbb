"""A fit comes near an ECG it has never seen the numbers of; its patient then moves, is given other diseases and is kept."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.app.compare import morphed, other_disease
from ecgstudio.app.examine import examine
from ecgstudio.app.fit import fitted_case
from ecgstudio.app.fit.misfit import misfit
from ecgstudio.app.fit.rhythm import rhythm_class
from ecgstudio.app.generate import generate
from ecgstudio.app.progress import progress
from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import adjust
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.jobs import Cancelled
from ecgstudio.core.progression import progression
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import Request
from ecgstudio.measure import analyse

SEEN = ("NORM", "CLBBB", "CRBBB", "AFIB", "PVC", "VPACE", "LAFB")


def foreign(statement: str, seed: int = 3) -> Case:
    """A simulated ECG of which nothing is left but its samples."""
    made = generate(request_for([statement], seed=seed), 1)[0]
    recording = Recording(made.recording.signal_mv, made.recording.sampling_rate_hz, Provenance(origin="a.hea"))
    return Case(Request(seed=11), recording, title=f"An ECG with {statement}")


@pytest.fixture(scope="module")
def fitted() -> Callable[[str], tuple[Case, Case]]:
    known: dict[str, tuple[Case, Case]] = {}

    def get(statement: str) -> tuple[Case, Case]:
        if statement not in known:
            original = foreign(statement)
            known[statement] = original, fitted_case(original)
        return known[statement]

    return get


Fitted = Callable[[str], tuple[Case, Case]]


@pytest.mark.parametrize("statement", SEEN)
def test_the_usual_beat_the_intervals_and_the_rhythm_are_met(fitted: Fitted, statement: str) -> None:
    original, made = fitted(statement)
    first, second = analyse(original.recording), analyse(made.recording)
    distance = misfit(first, second)
    assert distance is not None
    assert made.fit is not None
    assert distance.overall_uv <= 60
    assert made.fit.leads_uv == distance.leads_uv
    for name, most in (("pr", 10), ("qrs", 10), ("qt", 10), ("qrs_axis", 8), ("rate", 1)):
        assert abs(distance.numbers[name] or 0.0) <= most, name
    assert rhythm_class(first) == rhythm_class(second)


def test_beats_stand_where_they_stood(fitted: Fitted) -> None:
    original, made = fitted("AFIB")
    first, second = (analyse(case.recording).found.beats.at for case in (original, made))
    assert first.size == second.size
    assert np.abs(first - second).max() <= 5


def test_a_misfit_is_not_nothing_by_construction(fitted: Fitted) -> None:
    one, other = analyse(fitted("NORM")[0].recording), analyse(fitted("CLBBB")[1].recording)
    distance = misfit(one, other)
    assert distance is not None
    assert distance.overall_uv > 150


def test_the_person_is_kept_under_moving_numbers(fitted: Fitted) -> None:
    _, made = fitted("NORM")
    assert made.physiology is not None
    faster = adjust(made, made.physiology.with_values({"rate": made.physiology.rate + 30}))
    before, after = analyse(made.recording), analyse(faster.recording)
    assert after.measurements.rate.value == pytest.approx(made.physiology.rate + 30, abs=2)
    turned = analyse(adjust(made, made.physiology.with_values({"axis": -20})).recording)
    assert turned.measurements.qrs_axis.value == pytest.approx(-20, abs=8)
    wide = analyse(adjust(made, made.physiology.with_values({"qrs": made.physiology.qrs + 40})).recording)
    assert (wide.measurements.qrs.value or 0) > (before.measurements.qrs.value or 0) + 25


def test_another_rhythm_has_beats_of_its_own(fitted: Fitted) -> None:
    _, made = fitted("NORM")
    assert made.physiology is not None
    fibrillating = adjust(made, made.physiology.with_values({"atrial_rhythm": "fibrillation"}))
    assert rhythm_class(analyse(fibrillating.recording)) == "fibrillation"


@pytest.mark.parametrize(
    ("seen", "asked"), [("CLBBB", "NORM"), ("NORM", "CLBBB"), ("AFIB", "NORM"), ("CRBBB", "INFMI")]
)
def test_the_same_person_with_another_disease_shows_it(fitted: Fitted, seen: str, asked: str) -> None:
    _, made = fitted(seen)
    other = other_disease(made, [asked])
    assert other.anatomy is not None
    assert other.anatomy.own_waves is not None
    assert other.fit is None
    verdicts = examine(other).verdicts
    assert verdicts
    assert all(verdict.outcome == "met" for verdict in verdicts)


def test_other_diseases_leave_healthy_numbers(fitted: Fitted) -> None:
    _, made = fitted("NORM")
    other = other_disease(made, ["CLBBB"])
    assert made.physiology is not None
    assert other.physiology is not None
    for name in ("rate", "pr", "p_amplitude", "p_duration"):
        assert getattr(other.physiology, name) == getattr(made.physiology, name), name
    way = morphed(made, other, 0.5)
    assert way.physiology is not None
    assert made.physiology.qrs < way.physiology.qrs < other.physiology.qrs


def test_a_series_begins_with_the_person(fitted: Fitted) -> None:
    _, made = fitted("NORM")
    series = progress(made, progression("potassium"), count=3)
    assert {item.anatomy for item in series} == {made.anatomy}
    assert all(item.fit is None for item in series)


def test_the_original_stays_as_a_ghost(fitted: Fitted) -> None:
    original, made = fitted("NORM")
    assert made.fit is not None
    assert made.fit.origin == original.title
    ghost = made.fit.original.recording
    assert ghost.sampling_rate_hz == original.recording.sampling_rate_hz
    assert np.abs(ghost.signal_mv - original.recording.signal_mv).max() <= 0.0061
    assert made.recording.provenance.synthetic
    assert made.id != original.id


def test_whatever_is_drawn_of_a_real_person_says_so(fitted: Fitted) -> None:
    _, made = fitted("NORM")
    assert made.physiology is not None
    drawn = [made, adjust(made, made.physiology.with_values({"rate": 90})), other_disease(made, ["AFIB"])]
    drawn += progress(made, progression("potassium"), count=2)
    assert {case.recording.provenance.after for case in drawn} == {"a"}
    network = Recording(made.recording.signal_mv, 500.0, Provenance("diffusion", "diffusion 0"))
    assert fitted_case(Case(Request(), network)).recording.provenance.after == ""


def test_what_the_simulator_made_is_not_fitted() -> None:
    case = generate(request_for(["NORM"], seed=1), 1)[0]
    with pytest.raises(InputError, match="moved as they are"):
        fitted_case(case)


def test_what_cannot_be_measured_says_so() -> None:
    flat = Recording(np.zeros((12, 5000), np.float32), 500.0)
    with pytest.raises(RecordError, match="nothing to measure"):
        fitted_case(Case(Request(), flat))


def test_without_beats_rhythm_and_size_are_alike() -> None:
    made = fitted_case(foreign("VF"))
    assert made.physiology is not None
    assert made.physiology.ventricular_rhythm == "fibrillation"
    assert made.fit is not None
    assert made.fit.overall_uv is None
    assert any("no beats" in remark for remark in made.fit.remarks)


def test_it_stops_when_asked() -> None:
    def stop(share: float, text: str = "") -> None:
        if share > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        fitted_case(foreign("NORM"), report=stop)


def test_a_silent_lead_is_told(fitted: Fitted) -> None:
    signal = fitted("NORM")[0].recording.signal_mv.copy()
    signal[8] = np.nan
    made = fitted_case(replace(fitted("NORM")[0], recording=Recording(signal, 500.0)))
    assert made.fit is not None
    assert "V3" not in made.fit.leads_uv
    assert any("V3" in remark for remark in made.fit.remarks)
    assert np.isfinite(made.recording.signal_mv).all()


def test_a_real_record_is_met(data_folder: Path) -> None:
    from ecgstudio.formats import read_wfdb
    from ecgstudio.formats.ptbxl import read_ptbxl_table

    row = next(row for row in read_ptbxl_table(data_folder / "ptbxl") if row.fold == 9)
    made = fitted_case(read_wfdb(row.header))
    assert made.fit is not None
    assert (made.fit.overall_uv or 0) <= 60
