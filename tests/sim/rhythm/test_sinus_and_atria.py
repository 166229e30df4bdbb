"""The sinus node and what fires in the atria."""

from collections.abc import Callable, Mapping

import numpy as np
import pytest

from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.rhythm import make_timeline
from ecgstudio.sim.timeline import Timeline

Features = Callable[[Timeline], Mapping[str, float]]


def p_onsets(timeline: Timeline) -> np.ndarray:
    return np.array([beat.onset_s for beat in timeline.atrial if 0 <= beat.onset_s < timeline.duration_s])


@pytest.mark.parametrize("rate", [40.0, 72.0, 110.0, 180.0, 250.0])
def test_the_rate_asked_for_is_the_mean_rate(rate: float, rhythm_features: Features) -> None:
    for seed in range(10):
        assert rhythm_features(make_timeline(Physiology(rate=rate), 10.0, seed))["rate"] == pytest.approx(rate, abs=2.0)


def test_variability_has_the_size_asked_for(rhythm_features: Features) -> None:
    physiology = Physiology(respiratory_variability=4.0, slow_variability=3.0)
    found = [rhythm_features(make_timeline(physiology, 60.0, seed))["RRcv"] for seed in range(10)]
    assert np.mean(found) == pytest.approx(0.05, rel=0.15)
    none = Physiology(respiratory_variability=0.0, slow_variability=0.0)
    assert rhythm_features(make_timeline(none, 10.0, 1))["RRcv"] < 1e-6


def test_variability_has_two_bands() -> None:
    physiology = Physiology(rate=90, respiratory_variability=3.0, slow_variability=3.0, respiration_rate=18.0)
    times = p_onsets(make_timeline(physiology, 60.0, 2))
    even = np.arange(2, 58, 0.25)
    series = np.interp(even, times[1:], np.diff(times))
    power = np.abs(np.fft.rfft((series - series.mean()) * np.hanning(even.size))) ** 2
    hertz = np.fft.rfftfreq(even.size, 0.25)
    bands = [(hertz > low) & (hertz < high) for low, high in ((0.05, 0.15), (0.25, 0.35))]
    assert sum(power[band].sum() for band in bands) > 0.8 * power.sum()
    assert all(power[band].sum() > 0.1 * power.sum() for band in bands)


def test_a_pause_has_the_length_asked_for_and_an_escape_ends_a_longer_one(rhythm_features: Features) -> None:
    pause = Physiology(sinus_pause=3000.0, escape="none", respiratory_variability=0.0, slow_variability=0.0)
    assert rhythm_features(make_timeline(pause, 10.0, 1))["PAUSE"] == pytest.approx(3000, abs=20)
    helped = make_timeline(pause.with_values({"escape": "junctional", "escape_rate": 28.0}), 10.0, 1)
    assert rhythm_features(helped)["PAUSE"] == pytest.approx(60000 / 28, abs=5)
    assert "junctional" in {beat.origin for beat in helped.ventricular}


def test_exit_block_leaves_out_whole_cycles() -> None:
    physiology = Physiology(sa_block_cycle=4, escape="none", respiratory_variability=0.0, slow_variability=0.0)
    intervals = np.diff(p_onsets(make_timeline(physiology, 20.0, 2)))
    assert set(np.round(intervals / intervals.min(), 2)) == {1.0, 2.0}
    longs = np.flatnonzero(intervals > 1.2)
    assert set(np.diff(longs)) == {3}


def test_a_premature_atrial_beat_resets_the_sinus_node(rhythm_features: Features) -> None:
    physiology = Physiology(pac_burden=10.0, pac_coupling=62.0, respiratory_variability=0.5, slow_variability=0.5)
    for seed in range(10):
        timeline = make_timeline(physiology, 10.0, seed)
        early = [i for i, beat in enumerate(timeline.atrial) if beat.focus and 0 < beat.onset_s < 9]
        assert early
        found = rhythm_features(timeline)
        assert 0.58 < found["PREM"] < 0.75
        assert 1.5 < found["COMP"] < 1.85  # less than compensatory
        assert all(timeline.atrial[i].origin == "ectopic atrial" for i in early)


def test_a_very_early_atrial_beat_is_not_conducted() -> None:
    physiology = Physiology(rate=80, pac_burden=12.0, pac_coupling=38.0)
    timeline = make_timeline(physiology, 10.0, 1)
    assert [beat.conducted_to for beat in timeline.atrial if beat.focus and 0 < beat.onset_s < 9] == [None]


def test_an_early_beat_passes_the_node_more_slowly() -> None:
    timeline = make_timeline(Physiology(rate=80, pac_burden=12.0, pac_coupling=50.0), 10.0, 1)
    beat = next(beat for beat in timeline.atrial if beat.focus and beat.onset_s > 0)
    assert beat.conducted_to is not None
    assert timeline.ventricular[beat.conducted_to].onset_s - beat.onset_s > 0.175


def test_an_ectopic_rhythm_keeps_the_pr_asked_for(rhythm_features: Features) -> None:
    found = rhythm_features(make_timeline(Physiology(atrial_rhythm="ectopic", pr=140), 10.0, 1))
    assert found["PR"] == pytest.approx(140, abs=4)


def test_wandering_and_multifocal_show_three_shapes(rhythm_features: Features) -> None:
    for seed in range(20):
        for rhythm in ("wandering", "multifocal"):
            timeline = make_timeline(Physiology(atrial_rhythm=rhythm, rate=75), 10.0, seed)
            assert rhythm_features(timeline)["Pmorph"] >= 3


def test_a_paroxysm_begins_when_asked() -> None:
    physiology = Physiology(atrial_rhythm="nodal re-entry", rate=180, onset=4.0, atrial_rate=70)
    timeline = make_timeline(physiology, 10.0, 1)
    first = next(beat.onset_s for beat in timeline.ventricular if beat.origin == "supraventricular")
    assert 3.0 < first < 4.8
    assert all(beat.origin == "sinus" for beat in timeline.ventricular if beat.onset_s < first)
    assert [span.code for span in timeline.rhythm] == ["(N", "(SVTA"]


def test_torsades_come_after_short_and_long() -> None:
    physiology = Physiology(ventricular_rhythm="torsades", rate=220, onset=4.0, atrial_rate=75, qtc=560)
    for seed in range(10):
        timeline = make_timeline(physiology, 10.0, seed)
        origins = [beat.origin for beat in timeline.ventricular]
        assert origins[-3:] == ["sinus", "ventricular", "sinus"]
        intervals = np.diff([beat.onset_s for beat in timeline.ventricular])
        assert intervals[-1] > 1.25 * intervals[-3]
        (torsades,) = timeline.continuous
        qt = torsades.start_s - timeline.ventricular[-1].onset_s
        assert 0.4 < qt < 0.56  # on the T wave
        assert len(torsades.cycle_s) > 15
