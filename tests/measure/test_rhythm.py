"""Beats, rhythm features, calls and checks on recordings whose rhythm is known."""

import importlib.util
from dataclasses import replace
from pathlib import Path

import numpy as np

from ecgstudio.core.measurements import Measured
from ecgstudio.core.recording import Recording
from ecgstudio.measure import analyse
from ecgstudio.measure.annotate import delineation, lead_waves
from ecgstudio.measure.calls import Call, _conduction, _left_bundle, _sinus
from ecgstudio.measure.check import check_analysed
from ecgstudio.measure.rhythm import rhythm_features

_SPEC = importlib.util.spec_from_file_location("recordings", Path(__file__).with_name("recordings.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
recordings = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(recordings)
recording, regular = recordings.recording, recordings.regular


def ids(made: Recording) -> set[str]:
    return {call.id for call in analyse(made).calls}


def test_sinus_rhythm_has_a_p_wave_before_each_beat() -> None:
    analysis = analyse(recording(regular()))
    assert analysis.table is not None
    assert set(analysis.table.label) == {"dominant"}
    assert analysis.measurements.features["PPRR"].value == 1
    assert not {"AFIB", "PVC", "PACE", "CHB"} & {call.id for call in analysis.calls}


def test_rates_are_called() -> None:
    assert "SBRAD" in ids(recording(regular(1.2)))
    assert "STACH" in ids(recording(regular(0.5)))


def test_without_p_waves_no_sinus_rate_is_claimed() -> None:
    assert "SBRAD" not in ids(recording(regular(1.2), p=False))
    atria = analyse(recording(regular())).atria
    assert atria is not None
    silent = replace(atria, p_peaks=np.array([], dtype=np.intp))
    steady = {"RRcv": Measured(0.01), "qrs": Measured(90.0)}
    assert [call.id for call in _sinus(silent, steady, 175.0)] == ["SVT"]
    assert "with P waves" not in next(_sinus(silent, steady, 130.0)).reason


def test_p_from_the_junction_is_not_sinus() -> None:
    atria = analyse(recording(regular(1.2))).atria
    assert atria is not None
    upright = {"Pamp[II]": Measured(0.1), "Pamp[aVR]": Measured(-0.1), "pr": Measured(100.0)}
    inverted = {"Pamp[II]": Measured(-0.1), "Pamp[aVR]": Measured(0.1), "pr": Measured(100.0)}
    assert [call.id for call in _sinus(atria, upright, 50.0)] == ["SBRAD"]
    assert not list(_sinus(atria, inverted, 50.0))


def test_a_bundle_branch_block_rules_out_a_nonspecific_delay() -> None:
    analysis = analyse(recording(regular()))
    left = replace(analysis, calls=(Call("CLBBB", "broad"),))
    held = check_analysed(left, "IVCD")
    assert held.called is False
    assert "CLBBB" in held.call
    assert check_analysed(replace(analysis, calls=()), "IVCD").called is None


def test_a_part_is_not_held_to_the_limits_that_it_has_alone() -> None:
    alone = {rule.criterion for rule in check_analysed(analyse(recording(regular())), "LAFB").verdicts}
    beside = {rule.criterion for rule in check_analysed(analyse(recording(regular())), "BIFA").entailed["LAFB"]}
    assert {rule.split()[0] for rule in alone - beside} == {"qrs"}


def test_conduction_is_not_read_from_stimulated_ventricles_nor_from_a_chance_pr() -> None:
    def numbers(**values: float) -> dict[str, Measured]:
        return {name: Measured(value) for name, value in values.items()}

    steady, loose = np.full(10, 240.0), np.linspace(120.0, 360.0, 10)
    one_astray = np.append(steady, 400.0)
    assert [call.id for call in _conduction(steady, True, numbers(pr=240.0, PPRR=1.0))] == ["AVB1"]
    assert [call.id for call in _conduction(one_astray, True, numbers(pr=240.0, PPRR=1.0))] == ["AVB1"]
    assert not list(_conduction(loose, True, numbers(pr=240.0, PPRR=1.0)))
    assert not list(_conduction(steady, True, numbers(pr=240.0, PPRR=0.0)))
    assert not list(_conduction(steady, True, numbers(pr=240.0, PPRR=1.0, VSPIKE=1.0)))
    assert not list(_conduction(steady + 100.0, False, numbers(pr=340.0, PPRR=1.0)))


def test_a_septal_q_or_an_early_r_is_no_left_bundle_branch_block() -> None:
    left = {"QRSnet[V1]": -1.0, "RPT[I]": 70.0, "RPT[V5]": 72.0, "RPT[V6]": 74.0, "R[V6]": 1.2}

    def called(**changed: float) -> bool:
        renamed = {name.replace("_", "[") + "]": value for name, value in changed.items()}
        return _left_bundle({name: Measured(value) for name, value in {**left, **renamed}.items()}, 140.0)

    assert called()
    assert not called(Q_V6=0.06)
    assert not called(RPT_I=48.0, RPT_V5=46.0, RPT_V6=44.0)


def test_an_early_narrow_beat_is_atrial_and_a_breathing_sinus_node_is_not() -> None:
    beats = regular()
    beats[5] -= 0.25
    assert "PAC" in {call.id for call in analyse(recording(beats)).calls}
    breathing = 0.4 + np.cumsum(0.8 + 0.1 * np.sin(np.arange(11)))
    assert "PAC" not in {call.id for call in analyse(recording(breathing)).calls}


def test_irregular_without_p_is_fibrillation_and_has_no_pr() -> None:
    intervals = np.random.default_rng(3).uniform(0.45, 1.1, 12)
    analysis = analyse(recording(0.4 + np.cumsum(intervals)[np.cumsum(intervals) < 9.2], p=False))
    assert "AFIB" in {call.id for call in analysis.calls}
    assert analysis.measurements.pr.value is None
    assert analysis.measurements.pr.reason
    assert analysis.measurements.features["Pmorph"].value == 0


def test_an_early_wide_beat_is_ventricular_with_a_full_pause() -> None:
    beats = regular()
    beats[5] -= 0.3
    analysis = analyse(recording(beats, wide=frozenset({5})))
    assert analysis.table is not None
    assert analysis.table.label[5] == "ventricular"
    assert analysis.measurements.features["RUN"].value == 1
    assert abs((analysis.measurements.features["COMP"].value or 0) - 2.0) < 0.1
    assert "PVC" in {call.id for call in analysis.calls}


def test_stimuli_are_found_and_do_not_count_as_beats() -> None:
    analysis = analyse(recording(regular(), p=False, stimuli=True))
    assert analysis.found.beats.count == regular().size
    assert analysis.found.prepared.spikes.size == regular().size
    assert analysis.measurements.features["VSPIKE"].value == 1
    assert "PACE" in {call.id for call in analysis.calls}


def test_two_beats_that_stimuli_start_are_pacing_on_demand() -> None:
    analysis = analyse(recording(regular(), stimuli=True))
    assert analysis.table is not None
    assert analysis.atria is not None
    few = np.arange(analysis.found.beats.count) < 2
    seldom = replace(analysis.table, stimulus=few)
    first_two = replace(analysis.found, prepared=replace(analysis.found.prepared, spikes=analysis.found.onsets[:2]))
    of_many = replace(analysis.found, prepared=replace(analysis.found.prepared, spikes=analysis.found.onsets - 250))
    assert rhythm_features(first_two, analysis.atria, seldom)["VSPIKE"].value == 1
    assert rhythm_features(of_many, analysis.atria, seldom)["VSPIKE"].value == 0


def test_without_stimuli_there_are_no_spikes() -> None:
    assert analyse(recording(regular())).found.prepared.spikes.size == 0


def test_a_check_says_what_is_met_and_what_the_whole_says() -> None:
    held = check_analysed(analyse(recording(regular(1.2))), "SBRAD")
    assert held.passed
    assert held.called
    assert "rate 50/min" in held.call
    assert not check_analysed(analyse(recording(regular())), "SBRAD").passed
    assert not check_analysed(analyse(recording(regular())), "AFIB").passed


def test_silence_is_asystole() -> None:
    flat = 0.01 * np.random.default_rng(1).standard_normal((12, 5000), dtype=np.float32)
    analysis = analyse(Recording(flat, 500.0))
    assert [call.id for call in analysis.calls] == ["ASYS"]
    assert (analysis.measurements.features["QRSpp[I]"].value or 1) < 0.1


def test_annotations_lie_in_order_and_inside() -> None:
    analysis = analyse(recording(regular()))
    known = delineation(analysis)
    assert len(known.waves_of("QRS")) == regular().size
    for wave in (*known.waves, *lead_waves(analysis, "II")):
        assert wave.onset_s <= wave.peak_s <= wave.offset_s
