"""From atria to ventricles: the node, the blocks, escapes, retrograde conduction, flutter and pacing."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.rhythm import make_timeline
from ecgstudio.sim.rhythm.node import normal_node, wenckebach_node
from ecgstudio.sim.timeline import Timeline

STEADY = {"respiratory_variability": 0.8, "slow_variability": 0.8}

Features = Callable[[Timeline], Mapping[str, float]]


def pr_intervals(timeline: Timeline) -> list[float | None]:
    """PR in ms of each P wave within the recording, None when it was dropped."""
    return [
        None if p.conducted_to is None else 1000 * (timeline.ventricular[p.conducted_to].onset_s - p.onset_s)
        for p in timeline.atrial
        if 0 <= p.onset_s < timeline.duration_s - 1
    ]


@pytest.mark.parametrize("pr", [90.0, 160.0, 240.0, 380.0])
@pytest.mark.parametrize("rate", [50.0, 90.0, 120.0])
def test_the_pr_interval_is_the_one_asked_for(pr: float, rate: float, rhythm_features: Features) -> None:
    found = rhythm_features(make_timeline(Physiology(rate=rate, pr=pr), 10.0, 1))
    assert found["PR"] == pytest.approx(pr, abs=6)
    assert found["DROP"] == 0


def test_the_normal_node_slows_early_beats_and_blocks_very_early_ones() -> None:
    node = normal_node(Physiology(), 0.8)
    assert node.delay(0.64) == pytest.approx(0.16)
    assert node.delay(0.25) > node.delay(0.4) > node.delay(0.64)
    assert not node.passes(0.1, 0)
    assert node.passes(0.3, 0)


@pytest.mark.parametrize("cycle", [2, 3, 4, 5, 6, 8])
def test_wenckebach_emerges_with_the_cycle_asked_for(cycle: int) -> None:
    node = wenckebach_node(Physiology(av_cycle=cycle), 0.8)
    recovery, streak, conducted = node.rested_s, 0, []
    for _ in range(4 * cycle):
        passes = node.passes(recovery, streak)
        conducted.append(passes)
        delay = node.delay(recovery) if passes else 0.0
        recovery, streak = (0.8 - delay, streak + 1) if passes else (recovery + 0.8, 0)
    assert conducted == ([True] * (cycle - 1) + [False]) * 4


@pytest.mark.parametrize("cycle", [3, 4, 5, 6])
def test_wenckebach_periods_look_as_in_the_books(cycle: int, rhythm_features: Features) -> None:
    physiology = Physiology(respiratory_variability=0.1, slow_variability=0.1).with_values(
        {"av_conduction": "wenckebach", "av_cycle": cycle, "atrial_rate": 75.0}
    )
    for seed in range(10):
        timeline = make_timeline(physiology, 30.0, seed)
        pr = pr_intervals(timeline)
        drops = [i for i, value in enumerate(pr) if value is None]
        assert set(np.diff(drops)) == {cycle}
        for start, end in pairwise(drops):
            group = np.array(pr[start + 1 : end], dtype=float)
            assert np.all(np.diff(group) > 3)  # PR grows and is shortest after the pause
            assert np.all(np.diff(np.diff(group)) < 0)  # by ever less, so that RR shortens
        assert rhythm_features(timeline)["GROUP"] == 1


def test_the_wenckebach_increment_is_the_one_asked_for() -> None:
    physiology = Physiology(pr_increment=110.0, **STEADY).with_values(
        {"av_conduction": "wenckebach", "atrial_rate": 70.0}
    )
    pr = pr_intervals(make_timeline(physiology, 30.0, 3))
    steps = [b - a for prior, a, b in zip(pr, pr[1:], pr[2:], strict=False) if prior is None and a and b]
    assert np.median(steps) == pytest.approx(110, abs=12)


def test_mobitz_two_drops_without_warning() -> None:
    physiology = Physiology(**STEADY).with_values(
        {"av_conduction": "mobitz II", "av_cycle": 4, "rate": 55.0, "escape": "none"}
    )
    pr = pr_intervals(make_timeline(physiology, 30.0, 1))
    drops = [i for i, value in enumerate(pr) if value is None]
    assert set(np.diff(drops)) == {4}
    assert np.ptp([value for value in pr if value is not None]) < 10


@pytest.mark.parametrize("cycle", [2, 3, 4])
def test_fixed_ratios(cycle: int, rhythm_features: Features) -> None:
    physiology = Physiology(escape="none").with_values(
        {"av_conduction": "fixed ratio", "av_cycle": cycle, "rate": 30.0}
    )
    found = rhythm_features(make_timeline(physiology, 20.0, 1))
    assert found["PPRR"] == cycle
    assert found["DROP"] == cycle - 1
    assert found["rate"] == pytest.approx(30, abs=1)


def test_complete_block_dissociates(rhythm_features: Features) -> None:
    for escape, origin in (("junctional", "junctional"), ("ventricular", "ventricular")):
        physiology = Physiology(av_conduction="complete block", rate=44.0, atrial_rate=73.0, escape=escape)
        timeline = make_timeline(physiology, 10.0, 1)
        found = rhythm_features(timeline)
        assert found["AVDISS"] == 1
        assert found["RRcv"] < 0.05
        assert {beat.origin for beat in timeline.ventricular} == {origin}
        assert found["rate"] == pytest.approx(44, abs=1.5)
    silent = make_timeline(replace(physiology, escape="none"), 10.0, 1)
    assert not silent.ventricular
    assert len(silent.atrial) > 8


def test_complete_block_under_fibrillation_is_regular(rhythm_features: Features) -> None:
    physiology = Physiology(atrial_rhythm="fibrillation", av_conduction="complete block", rate=42.0)
    timeline = make_timeline(physiology, 10.0, 1)
    assert rhythm_features(timeline)["RRcv"] < 0.05
    assert timeline.continuous[0].kind == "fibrillation"


@pytest.mark.parametrize("rp", [-90.0, 40.0, 110.0])
def test_junctional_beats_go_back_to_the_atria(rp: float) -> None:
    physiology = Physiology(atrial_rhythm="junctional", rate=52.0, retrograde_conduction=True, rp=rp)
    timeline = make_timeline(physiology, 10.0, 1)
    for beat in timeline.atrial:
        if beat.caused_by is not None:
            assert 1000 * (beat.onset_s - timeline.ventricular[beat.caused_by].onset_s) == pytest.approx(rp)
    assert sum(beat.origin == "retrograde" for beat in timeline.atrial) >= 8
    assert not make_timeline(replace(physiology, retrograde_conduction=False), 10.0, 1).atrial


def test_reentry_always_shows_its_retrograde_p(rhythm_features: Features) -> None:
    for rhythm, rp in (("nodal re-entry", 60.0), ("accessory re-entry", 110.0)):
        timeline = make_timeline(Physiology(atrial_rhythm=rhythm, rate=180.0, rp=rp), 10.0, 1)
        assert rhythm_features(timeline)["RRcv"] < 0.01
        assert abs(len(timeline.atrial) - len(timeline.ventricular)) <= 1


def test_ventricular_tachycardia_dissociates_or_conducts_back(rhythm_features: Features) -> None:
    physiology = Physiology(ventricular_rhythm="tachycardia", rate=165.0, atrial_rate=80.0)
    apart = make_timeline(physiology, 10.0, 1)
    assert {beat.origin for beat in apart.atrial} == {"sinus"}
    assert all(beat.conducted_to is None for beat in apart.atrial)
    assert rhythm_features(apart)["AVDISS"] == 1
    back = make_timeline(replace(physiology, retrograde_conduction=True), 10.0, 1)
    assert sum(beat.origin == "retrograde" for beat in back.atrial) > 20


@pytest.mark.parametrize("ratio", [2, 3, 4])
def test_flutter_with_a_fixed_ratio(ratio: int, rhythm_features: Features) -> None:
    physiology = Physiology().with_values(
        {"atrial_rhythm": "flutter", "av_conduction": "fixed ratio", "av_cycle": ratio, "rate": 300.0 / ratio}
    )
    timeline = make_timeline(physiology, 10.0, 1)
    found = rhythm_features(timeline)
    assert found["PPRR"] == ratio
    assert found["RRcv"] < 0.02
    assert timeline.continuous[0].rate_hz == pytest.approx(5.0)
    assert np.diff(timeline.continuous[0].cycle_s).mean() == pytest.approx(0.2, rel=0.01)


def test_variable_flutter_conducts_whole_numbers_of_waves(rhythm_features: Features) -> None:
    for seed in range(20):
        timeline = make_timeline(Physiology(atrial_rhythm="flutter", rate=90.0, irregularity=27.0), 10.0, seed)
        intervals = np.diff([beat.onset_s for beat in timeline.ventricular]) / 0.2
        assert np.abs(intervals - np.rint(intervals)).max() < 0.1
        assert intervals.min() > 1.9
        assert len(set(np.rint(intervals))) >= 2
        assert rhythm_features(timeline)["rate"] == pytest.approx(90, abs=6)


def test_pacing_spikes_come_before_what_they_pace(rhythm_features: Features) -> None:
    expected = {"VVI": {"ventricles"}, "AAI": {"atria"}, "DDD": {"atria", "ventricles"}}
    for mode, chambers in expected.items():
        timeline = make_timeline(Physiology(pacing=mode, rate=70.0), 10.0, 1)
        assert {spike.chamber for spike in timeline.spikes} == chambers
        assert rhythm_features(timeline)["RRcv"] < 0.001
        for spike in timeline.spikes:
            beats = timeline.atrial if spike.chamber == "atria" else timeline.ventricular
            assert min(abs(beat.onset_s - spike.time_s - 0.012) for beat in beats if beat.origin == "paced") < 1e-6


def test_dual_chamber_delay_is_the_pr_interval() -> None:
    timeline = make_timeline(Physiology(pacing="DDD", pr=180.0), 10.0, 1)
    assert {beat.origin for beat in timeline.ventricular} == {"paced"}
    assert [round(value) for value in pr_intervals(timeline) if value] == [180] * (len(pr_intervals(timeline)))


def test_preexcitation_reaches_every_conducted_beat() -> None:
    timeline = make_timeline(Physiology(preexcitation=0.7, pr=100.0), 10.0, 1)
    assert {beat.preexcitation for beat in timeline.ventricular} == {0.7}
    fibrillating = make_timeline(Physiology(preexcitation=0.7, atrial_rhythm="fibrillation", rate=170.0), 10.0, 1)
    assert len({beat.preexcitation for beat in fibrillating.ventricular}) > 5


def test_alternans_and_aberrancy() -> None:
    scales = [beat.scale for beat in make_timeline(Physiology(alternans=30.0), 10.0, 1).ventricular]
    assert set(scales) == {1.0, 0.7}
    assert all(a != b for a, b in pairwise(scales))
    early = make_timeline(Physiology(pac_burden=12.0, pac_coupling=50.0, aberrancy=True, rate=66.0), 10.0, 1)
    assert {beat.aberration for beat in early.ventricular if beat.origin == "ectopic atrial"} == {"rbbb"}
    assert {beat.aberration for beat in early.ventricular if beat.origin == "sinus"} == {""}
