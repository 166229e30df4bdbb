"""Delta, J, epsilon and U waves: there where the simulator drew them, with their times, and not there in normal ECGs."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from ecgstudio.measure import Analysis, analyse
from ecgstudio.measure.extra_waves import ExtraWave
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate


@cache
def analysis(statement_id: str, seed: int) -> Analysis:
    physiology = draw_physiology([statement_id], seed=seed, age=None, sex=None, values={})
    return analyse(simulate(physiology, draw_anatomy(seed=seed, age=None, sex=None), seed=seed).recording)


def extra(found: Analysis) -> dict[str, ExtraWave]:
    return {wave.kind: wave for wave in found.extra}


@pytest.mark.parametrize("seed", [2001, 2002, 2003])
@pytest.mark.parametrize(
    ("statement_id", "kind"), [("WPW", "delta"), ("OSB", "J"), ("ARVC", "epsilon"), ("HYPOK", "U")]
)
def test_the_wave_of_a_disease_is_there_and_no_other(statement_id: str, kind: str, seed: int) -> None:
    waves = extra(analysis(statement_id, seed))
    assert [name for name, wave in waves.items() if wave.present] == [kind]


@pytest.mark.parametrize("seed", [2001, 2002, 2003, 2004])
def test_normal_ecgs_have_neither_delta_nor_j_nor_epsilon(seed: int) -> None:
    waves = extra(analysis("NORM", seed))
    assert not any(waves[kind].present for kind in ("delta", "J", "epsilon"))
    assert not any(waves[kind].leads for kind in ("delta", "J", "epsilon"))


def test_delta_begins_qrs_and_j_and_epsilon_follow_it() -> None:
    for statement_id, kind in (("WPW", "delta"), ("OSB", "J"), ("ARVC", "epsilon")):
        found = analysis(statement_id, 2001)
        qrs = found.measurements.qrs.value
        assert qrs is not None
        leads = extra(found)[kind].leads
        sure = [span.onset_give_ms for span in leads if span.onset_give_ms is not None]
        assert len(sure) > len(leads) / 2
        assert 0 < min(sure) <= max(sure) < 60
        for span in leads:
            assert span.onset_ms < span.offset_ms
            if kind == "delta":
                assert span.onset_ms == 0
                assert span.offset_ms < qrs
            else:
                assert span.offset_ms > qrs


def test_epsilon_lies_in_the_right_chest_leads_where_it_was_drawn() -> None:
    """The simulator draws it 14 to 38 ms after QRS."""
    found = analysis("ARVC", 2002)
    spans = {span.lead: span for span in extra(found)["epsilon"].leads}
    assert set(spans) <= {"V1", "V2", "V3"}
    qrs = found.measurements.qrs.value or 0.0
    assert qrs < spans["V1"].onset_ms < qrs + 30
    assert spans["V1"].offset_ms < qrs + 75


def test_a_j_wave_does_not_lengthen_qrs() -> None:
    for seed in (2001, 2002, 2003):
        found = analysis("OSB", seed)
        assert (found.measurements.qrs.value or 999) < 120
        assert found.measurements.features["J[V4]"].value == pytest.approx(
            next(span.height_mv for span in extra(found)["J"].leads if span.lead == "V4"), abs=0.1
        )


def test_too_few_beats_leave_open_how_sure_it_is() -> None:
    physiology = draw_physiology(["OSB"], seed=2001, age=None, sex=None, values={})
    recording = simulate(physiology, draw_anatomy(seed=2001, age=None, sex=None), seed=2001).recording
    waves = extra(analyse(replace(recording, signal_mv=recording.signal_mv[:, :1600])))
    assert waves["J"].present
    assert all(span.onset_give_ms is None for span in waves["J"].leads)


def test_without_p_a_delta_wave_cannot_be_told() -> None:
    wave = extra(analysis("AFIB", 2001))["delta"]
    assert wave.present is None
    assert "P wave" in wave.reason


def test_leads_agree_on_when_a_j_wave_is() -> None:
    onsets = [span.onset_ms for span in extra(analysis("OSB", 2003))["J"].leads]
    assert len(onsets) >= 3
    assert np.ptp(onsets) <= 40


@pytest.mark.parametrize("seed", [2001, 2002, 2003])
def test_the_late_r_of_right_bundle_branch_block_is_no_j_wave(seed: int) -> None:
    found = analysis("CRBBB", seed)
    assert not extra(found)["J"].present
    assert (found.measurements.qrs.value or 0) >= 120
