"""Premature beats of junction and ventricles."""

from collections.abc import Callable, Mapping

import numpy as np
import pytest

from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.rhythm import make_timeline
from ecgstudio.sim.timeline import Timeline

STEADY = {"respiratory_variability": 0.8, "slow_variability": 0.8}

Features = Callable[[Timeline], Mapping[str, float]]


@pytest.mark.parametrize("coupling", [50.0, 60.0, 72.0])
def test_a_ventricular_beat_is_coupled_and_compensated(coupling: float, rhythm_features: Features) -> None:
    physiology = Physiology(pvc_burden=10.0, pvc_coupling=coupling, **STEADY)
    for seed in range(10):
        found = rhythm_features(make_timeline(physiology, 10.0, seed))
        assert found["PREM"] == pytest.approx(coupling / 100, abs=0.03)
        assert found["COMP"] == pytest.approx(2.0, abs=0.06)


def test_with_retrograde_conduction_the_pause_is_shorter(rhythm_features: Features) -> None:
    physiology = Physiology(pvc_burden=10.0, pvc_coupling=55.0, retrograde_conduction=True, **STEADY)
    timeline = make_timeline(physiology, 10.0, 1)
    assert "retrograde" in {beat.origin for beat in timeline.atrial}
    assert rhythm_features(timeline)["COMP"] < 1.99


def test_a_slow_heart_has_room_for_an_interpolated_beat(rhythm_features: Features) -> None:
    physiology = Physiology(rate=42.0, pvc_burden=14.0, pvc_coupling=38.0, **STEADY)
    found = rhythm_features(make_timeline(physiology, 20.0, 1))
    assert found["COMP"] == pytest.approx(1.0, abs=0.12)


def test_burden_is_the_share_of_beats(rhythm_features: Features) -> None:
    shares = [rhythm_features(make_timeline(Physiology(pvc_burden=12.0), 60.0, seed))["WIDEFRAC"] for seed in range(10)]
    assert np.mean(shares) == pytest.approx(0.12, abs=0.025)


@pytest.mark.parametrize(("pattern", "period"), [("bigeminy", 2), ("trigeminy", 3), ("quadrigeminy", 4)])
def test_patterns_have_their_period(pattern: str, period: int) -> None:
    physiology = Physiology(pvc_burden=30.0, pvc_pattern=pattern, rate=80.0)
    for seed in range(5):
        timeline = make_timeline(physiology, 20.0, seed)
        wide = [i for i, beat in enumerate(timeline.ventricular) if beat.origin == "ventricular"]
        assert set(np.diff(wide)) == {period}


def test_couplets_and_runs_have_their_length(rhythm_features: Features) -> None:
    for pattern, length in (("couplets", 2), ("runs", 6)):
        physiology = Physiology(pvc_burden=7.0, pvc_pattern=pattern, run_length=6, run_rate=160.0)
        for seed in range(10):
            assert rhythm_features(make_timeline(physiology, 10.0, seed))["RUN"] == length


def test_foci_are_told_apart() -> None:
    timeline = make_timeline(Physiology(pvc_burden=25.0, pvc_foci=3), 60.0, 1)
    assert {beat.focus for beat in timeline.ventricular if beat.origin == "ventricular"} == {1, 2, 3}


def test_premature_beats_come_in_fibrillation_too() -> None:
    timeline = make_timeline(Physiology(atrial_rhythm="fibrillation", pvc_burden=12.0), 20.0, 2)
    assert sum(beat.origin == "ventricular" for beat in timeline.ventricular) >= 2


def test_a_junctional_premature_beat_is_narrow(rhythm_features: Features) -> None:
    timeline = make_timeline(Physiology(pjc_burden=10.0, pjc_coupling=62.0, **STEADY), 10.0, 1)
    found = rhythm_features(timeline)
    assert found["WIDEFRAC"] == 0
    assert found["PREM"] < 0.7
    assert ("junctional", 1) in {(beat.origin, beat.focus) for beat in timeline.ventricular}


def test_no_ectopy_without_burden() -> None:
    for pattern in ("single", "bigeminy", "runs"):
        timeline = make_timeline(Physiology(pvc_pattern=pattern), 10.0, 1)
        assert {beat.origin for beat in timeline.ventricular} == {"sinus"}
