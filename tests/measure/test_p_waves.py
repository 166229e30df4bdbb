"""The network that sees P waves, held against the simulator's truth, and where P begins on the slope of T."""

from dataclasses import replace

import numpy as np
import pytest

from ecgstudio.core.leads import LEAD_INDEX
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.recording import Recording
from ecgstudio.measure import analyse
from ecgstudio.measure.find import find
from ecgstudio.measure.p_net import p_track
from ecgstudio.measure.p_train import p_waves
from ecgstudio.measure.p_wave import p_onset
from ecgstudio.measure.residue import outside_qrs, without_qrst
from ecgstudio.sim import clear_patient, draw_anatomy, draw_physiology, simulate


def shares(statement_id: str, seed: int, leads: tuple[str, ...] = ()) -> tuple[float, float]:
    """The share of the P waves outside QRS that were found, and of those found that are none; with some leads alone."""
    made = simulate(draw_physiology([statement_id], seed=seed), draw_anatomy(seed=seed), seed=seed)
    found = find(_of_leads(made.recording, leads) if leads else made.recording)
    chance = np.where(outside_qrs(found), p_track(found, without_qrst(found, found.atrial_mv)), 0.0)
    waves = p_waves(found, chance)
    own = waves.at[waves.seen]
    true = np.array([wave.peak_s * 500 for wave in made.delineation.waves_of("P")])
    inside = [at for at in true if 0 <= at < chance.size and outside_qrs(found)[int(at)]]
    hits = [bool(own.size) and np.abs(own - at).min() <= 20 for at in inside]
    wrong = [not true.size or np.abs(true - at).min() > 30 for at in own]
    return float(np.mean(hits)) if hits else 1.0, float(np.mean(wrong)) if wrong else 0.0


def _of_leads(recording: Recording, leads: tuple[str, ...]) -> Recording:
    signal = np.full_like(recording.signal_mv, np.nan)
    for lead in leads:
        signal[LEAD_INDEX[lead]] = recording.signal_mv[LEAD_INDEX[lead]]
    return replace(recording, signal_mv=signal)


@pytest.mark.parametrize("statement_id", ["AT", "MAT", "HGAVB", "CHBJ", "AJR", "AVRT"])
def test_p_waves_are_seen_on_t_blocked_dissociated_and_led_back(statement_id: str) -> None:
    seen, wrong = shares(statement_id, 3)
    assert seen >= 0.9
    assert wrong <= 0.1


@pytest.mark.parametrize("statement_id", ["AFIB", "AFL21", "VT", "HYPOK"])
def test_f_waves_t_and_u_are_no_p_waves(statement_id: str) -> None:
    assert shares(statement_id, 3)[1] == 0.0


@pytest.mark.parametrize("leads", [("II",), ("I", "V1", "V5")])
def test_few_leads_are_enough(leads: tuple[str, ...]) -> None:
    seen, wrong = shares("MOB1", 3, leads)
    assert seen >= 0.8
    assert wrong <= 0.1


@pytest.mark.parametrize("sign", [1.0, -1.0])
def test_p_begins_at_its_foot_however_steep_t_falls(sign: float) -> None:
    time = np.arange(300)
    wave = np.where(np.abs(time - 200) < 25, 0.1 * (1 + np.cos(np.pi * (time - 200) / 25)) / 2, 0.0)
    slopes = np.array([[0.0], [-0.004], [0.006]]) * time
    assert p_onset(sign * np.array([[1.0], [0.6], [-0.8]]) * wave + slopes, 200) == pytest.approx(177, abs=6)


def test_the_two_humps_of_one_p_wave_keep_their_distance_to_qrs_together() -> None:
    patient = clear_patient(["LAE"], seed=17)
    made = simulate(*patient, seed=17)
    analysis = analyse(made.recording)
    assert analysis.atria is not None
    assert analysis.atria.locked
    assert analysis.measurements.features["Pdur[II]"].value == pytest.approx(patient[0].p_duration, abs=16)


def test_a_part_of_t_now_and_then_is_no_p_wave() -> None:
    analysis = analyse(simulate(*clear_patient(["SVT"], seed=9), seed=9).recording)
    assert analysis.atria is not None
    assert analysis.atria.p_peaks.size == 0
    assert analysis.measurements.pr.value is None


def test_a_p_wave_at_the_very_start_of_the_lines_has_a_foot() -> None:
    """With a PR of 480 ms P stands where the median beat begins."""
    lines = np.zeros((8, 400))
    lines[:, 2:22] = np.hanning(20)
    assert 0 <= max(0, p_onset(lines, 12)) <= 12


def test_slow_rhythms_with_a_long_pr_are_measured() -> None:
    """rate=15 pr=484 qrs=93 once ended in a ValueError."""
    for seed in range(3):
        physiology = Physiology().with_values({"rate": 15.0, "pr": 484.0, "qrs": 93.0})
        recording = simulate(physiology, draw_anatomy(seed=seed), seed=seed).recording
        assert analyse(recording).measurements.available
