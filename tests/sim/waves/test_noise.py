"""Noise layers: their size, their band, and that each leaves the others alone."""

import numpy as np
import pytest

from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.waves.noise import noise

SILENT = {"baseline_wander": 0.0, "muscle_noise": 0.0, "respiration_baseline": 0.0, "mains_noise": 0.0}


def layer(rate_hz: float = 500.0, seed: int = 1, **values: float | str) -> np.ndarray:
    return noise(Physiology().with_values(SILENT | values), round(10 * rate_hz), rate_hz, seed)


def share(trace: np.ndarray, low_hz: float, high_hz: float, rate_hz: float = 500.0) -> float:
    power = np.abs(np.fft.rfft(trace)) ** 2
    frequency = np.fft.rfftfreq(trace.size, 1 / rate_hz)
    return float(power[(frequency >= low_hz) & (frequency <= high_hz)].sum() / power[1:].sum())


def test_silence() -> None:
    assert not layer().any()


def test_wander_is_slow_and_tremor_is_fast() -> None:
    wander, tremor = layer(baseline_wander=0.2), layer(muscle_noise=0.05)
    assert share(wander[1], 0.0, 0.8) > 0.9
    assert np.mean([trace.std() for trace in wander]) == pytest.approx(0.2, rel=0.5)
    assert share(tremor[1], 18, 152) > 0.9
    assert tremor.std() == pytest.approx(0.05, rel=0.25)


@pytest.mark.parametrize(("choice", "hertz"), [("50 Hz", 50.0), ("60 Hz", 60.0)])
def test_mains_hums_at_exactly_its_frequency(choice: str, hertz: float) -> None:
    trace = layer(mains_noise=0.1, mains_frequency=choice)[1]
    assert share(trace, hertz - 0.15, hertz + 0.15) > 0.95


def test_electrode_motion_is_sudden_and_passes() -> None:
    trace = layer(electrode_motion=1.0)
    assert 0.2 < np.abs(trace).max() < 4
    assert np.median(np.abs(trace)) < 0.1


def test_one_layer_leaves_the_others_as_they_were() -> None:
    both = layer(baseline_wander=0.2, muscle_noise=0.05)
    assert both == pytest.approx(layer(baseline_wander=0.2) + layer(muscle_noise=0.05))


def test_noise_at_250_and_1000_hz() -> None:
    for rate_hz in (250.0, 1000.0):
        assert layer(rate_hz, muscle_noise=0.05).std() == pytest.approx(0.05, rel=0.3)
