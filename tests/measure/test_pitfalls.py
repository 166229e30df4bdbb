"""What measuring took for something else: peaked T for beats, T for QRS, P and T for flutter, the foot of QRS for P, a jump for
a beat."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from ecgstudio.core.recording import Recording
from ecgstudio.measure import Analysis, analyse
from ecgstudio.measure.check import passing
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate


@cache
def recording(statement_id: str, seed: int) -> Recording:
    physiology = draw_physiology([statement_id], seed=seed, age=None, sex=None, values={})
    return simulate(physiology, draw_anatomy(seed=seed, age=None, sex=None), seed=seed).recording


@cache
def analysis(statement_id: str, seed: int) -> Analysis:
    return analyse(recording(statement_id, seed))


def calls(found: Analysis) -> set[str]:
    return {call.id for call in found.calls}


@pytest.mark.parametrize("seed", [1001, 1006])
def test_peaked_t_waves_do_not_double_the_rate(seed: int) -> None:
    found = analysis("HYPERK1", seed)
    assert (found.measurements.rate.value or 0) < 110
    assert found.measurements.qt.value is not None
    assert not calls(found) & {"PVC", "STACH"}


@pytest.mark.parametrize("seed", [1001, 1006, 1009])
def test_t_merged_with_a_broad_qrs_is_not_part_of_it(seed: int) -> None:
    found = analysis("VT", seed)
    assert 120 < (found.measurements.qrs.value or 0) < 200
    assert found.measurements.qt.value is not None


@pytest.mark.parametrize("seed", [1010, 1011])
def test_p_and_t_of_sinus_tachycardia_are_no_flutter(seed: int) -> None:
    assert calls(analysis("STACH", seed)) & {"AFLT", "STACH"} == {"STACH"}


@pytest.mark.parametrize(("statement_id", "seed"), [("AFLBBB", 1002), ("HYPERK2", 1001), ("SVT", 1003)])
def test_where_there_is_no_p_none_is_found(statement_id: str, seed: int) -> None:
    found = analysis(statement_id, seed)
    assert found.atria is not None
    assert not found.atria.p_peaks.size
    assert found.measurements.pr.value is None
    assert not calls(found) & {"AVB1", "STACH", "SBRAD"}


def test_a_level_st_segment_before_a_late_t_is_no_t_wave() -> None:
    found = analysis("HYPOCA", 1001)
    assert (found.measurements.qtc.value or 0) > 460
    assert (found.measurements.features["STFR"].value or 0) >= 0.35


def test_a_jump_of_one_electrode_is_no_beat() -> None:
    clean = recording("NORM", 1002)
    signal = np.array(clean.signal_mv)
    rate = clean.sampling_rate_hz
    beats = analysis("NORM", 1002).found.beats.at / 500
    jump = round((beats[3] + 0.42 * (beats[4] - beats[3])) * rate)
    signal[11, jump:] -= 3.0 * np.exp(-np.arange(signal.shape[1] - jump) / (1.5 * rate)).astype(signal.dtype)
    found = analyse(replace(clean, signal_mv=signal))
    assert found.found.beats.count == beats.size
    assert not calls(found) & {"PVC", "PAC"}


def test_a_blocked_p_wave_leaves_a_pause() -> None:
    assert (analysis("MOB2", 1001).measurements.features["DROP"].value or 0) >= 1
    for seed in (1001, 1002, 1003):
        assert analysis("NORM", seed).measurements.features["DROP"].value == 0


def test_a_long_qt_at_a_slow_rate_is_found() -> None:
    found = analysis("OSB", 1002)
    assert (found.measurements.rate.value or 99) < 40
    assert (found.measurements.qt.value or 0) > 580


def test_a_low_atrial_rhythm_is_no_junctional_one() -> None:
    found = analysis("EAR", 2001)
    assert "EAR" in calls(found)
    assert "EAR" not in calls(analysis("NORM", 1002))
    passed = passing(found)
    assert "EAR" in passed
    assert not passed & {"JE", "AJR"}


def test_conducted_broad_beats_are_no_rhythm_of_the_ventricles() -> None:
    found = analysis("TRIF", 2001)
    assert "TRIF" in passing(found)
    assert "AIVR" not in passing(found)
    assert "AIVR" in passing(analysis("AIVR", 2001))
