"""Atrial fibrillation: irregular without a pattern, at the rate asked for."""

from collections.abc import Callable, Mapping

import numpy as np
import pytest

from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.rhythm import make_timeline
from ecgstudio.sim.rhythm.irregular import bombarded_intervals
from ecgstudio.sim.timeline import Timeline

Features = Callable[[Timeline], Mapping[str, float]]


def test_intervals_have_mean_zero_and_spread_one() -> None:
    deviations = bombarded_intervals(20_000, np.random.default_rng(0))
    assert deviations.mean() == pytest.approx(0, abs=0.03)
    assert deviations.std() == pytest.approx(1, abs=0.04)
    assert deviations.min() > -1.3  # the node is refractory: skewed to long intervals


def test_intervals_depend_on_nothing_before_them() -> None:
    deviations = bombarded_intervals(20_000, np.random.default_rng(1))
    for lag in (1, 2, 3, 5):
        assert abs(np.corrcoef(deviations[:-lag], deviations[lag:])[0, 1]) < 0.03


@pytest.mark.parametrize("rate", [40.0, 78.0, 140.0])
def test_no_pattern_in_a_minute(rate: float) -> None:
    correlations = []
    for seed in range(20):
        timeline = make_timeline(Physiology(atrial_rhythm="fibrillation", rate=rate, escape="none"), 60.0, seed)
        intervals = np.diff([beat.onset_s for beat in timeline.ventricular])
        correlations.append([np.corrcoef(intervals[:-lag], intervals[lag:])[0, 1] for lag in (1, 2)])
    assert np.all(np.abs(np.mean(correlations, axis=0)) < 0.08)


@pytest.mark.parametrize("rate", [40.0, 78.0, 140.0])
def test_the_rate_asked_for(rate: float, rhythm_features: Features) -> None:
    for seed in range(50):
        physiology = Physiology(atrial_rhythm="fibrillation", rate=rate, escape="none")
        found = rhythm_features(make_timeline(physiology, 10.0, seed))
        assert found["rate"] == pytest.approx(rate, abs=2.0)


def test_the_irregularity_asked_for(rhythm_features: Features) -> None:
    for percent in (12.0, 20.0, 28.0):
        physiology = Physiology(atrial_rhythm="fibrillation", rate=80.0, irregularity=percent)
        found = [rhythm_features(make_timeline(physiology, 60.0, seed))["RRcv"] for seed in range(10)]
        assert np.mean(found) == pytest.approx(percent / 100, rel=0.15)
