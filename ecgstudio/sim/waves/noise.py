"""Noise layers over the clean signal; each has its own random stream, so that turning one leaves the others as they are."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.waves.breathing import respiration_baseline

Array = NDArray[np.float64]

# what I, II, V1..V6 show of the potentials at RA, LA, LL and the six chest electrodes (less the limbs' mean)
_LEADS_OF_ELECTRODES: Final = np.vstack(
    [[-1, 1, 0, *[0] * 6], [-1, 0, 1, *[0] * 6], np.hstack([np.full((6, 3), -1 / 3), np.eye(6)])]
)
# tremor is that of the limbs: the chest leads of PTB-XL's normal ECGs have 0.4 of it, mostly through Wilson's terminal
_TREMOR: Final = 1.1 * np.array([1.0, 1.0, 1.0, *[0.3] * 6])
_MAINS: Final = np.array([0.5, 1.0, 0.6, 0.65, 0.6, 0.55, 0.6, 0.7])


def noise(physiology: Physiology, samples: int, sampling_rate_hz: float, seed: int) -> Array:
    """Disturbances in mV, float64 [8, samples], for the independent leads."""
    total = np.zeros((8, samples))
    if physiology.respiration_baseline:
        total += respiration_baseline(physiology, samples, sampling_rate_hz, seed)
    if physiology.baseline_wander:
        total += physiology.baseline_wander * _band(samples, sampling_rate_hz, 0.05, 0.5, -1.0, (seed, 31))
    if physiology.muscle_noise:
        total += physiology.muscle_noise * _muscle(samples, sampling_rate_hz, seed)
    if physiology.mains_noise:
        total += physiology.mains_noise * _mains(physiology, samples, sampling_rate_hz, seed)
    if physiology.electrode_motion:
        total += physiology.electrode_motion * _motion(samples, sampling_rate_hz, seed)
    return total


def _band(
    samples: int, rate_hz: float, low_hz: float, high_hz: float, slope: float, key: tuple[int, int], rows: int = 8
) -> Array:
    """Gaussian noise [rows, samples] of unit variance with power f^slope between two frequencies."""
    rng = np.random.default_rng(key)
    padded = max(samples, int(20 * rate_hz)) if low_hz < 1 else samples
    frequency = np.fft.rfftfreq(padded, 1 / rate_hz)
    inside = (frequency >= low_hz) & (frequency <= high_hz)
    size = np.zeros(frequency.size)
    size[inside] = frequency[inside] ** (slope / 2)
    spectrum = np.zeros((rows, frequency.size), dtype=complex)
    count = int(inside.sum())
    spectrum[:, inside] = rng.standard_normal((rows, count)) + 1j * rng.standard_normal((rows, count))
    wave = np.fft.irfft(spectrum * size, padded, axis=1)[:, :samples]
    expected = 2 * np.sqrt((size**2).sum()) / padded
    result: Array = wave / expected
    return result


def _muscle(samples: int, rate_hz: float, seed: int) -> Array:
    """Tremor between 20 and 150 Hz in bursts, at each electrode by itself, more at the limbs."""
    band = _band(samples, rate_hz, 20.0, min(150.0, 0.45 * rate_hz), -0.5, (seed, 32), len(_TREMOR))
    knots = np.random.default_rng((seed, 33)).standard_normal((len(_TREMOR), max(4, round(2 * samples / rate_hz) + 2)))
    at = np.linspace(0, knots.shape[1] - 1, samples)
    bursts = np.array([np.interp(at, np.arange(row.size), np.exp(0.5 * row - 0.25)) for row in knots])
    return np.asarray(_LEADS_OF_ELECTRODES @ (_TREMOR[:, None] * bursts * band), np.float64)


def _mains(physiology: Physiology, samples: int, rate_hz: float, seed: int) -> Array:
    """Hum at exactly 50 or 60 Hz with a little third harmonic."""
    rng = np.random.default_rng((seed, 34))
    frequency = 60.0 if physiology.mains_frequency == "60 Hz" else 50.0
    angle = 2 * np.pi * frequency * np.arange(samples) / rate_hz + rng.uniform(0, 2 * np.pi)
    share = _MAINS * rng.uniform(0.7, 1.3, 8)
    return np.outer(share, np.sin(angle)) + np.outer(0.08 * share, np.sin(3 * angle + 1.0))


def _motion(samples: int, rate_hz: float, seed: int) -> Array:
    """Sudden shifts that recover within a second, on one electrode at a time; a limb electrode moves all leads that use it."""
    rng = np.random.default_rng((seed, 35))
    time = np.arange(samples) / rate_hz
    total = np.zeros((8, samples))
    for _ in range(max(1, rng.poisson(0.35 * samples / rate_hz))):
        start, fade = rng.uniform(0, samples / rate_hz), rng.uniform(0.15, 0.6)
        since = np.maximum(time - start, 0.0)
        shift = rng.uniform(0.4, 1.0) * rng.choice([-1.0, 1.0]) * (np.exp(-since / fade) - np.exp(-since / 0.02))
        total += np.outer(_LEADS_OF_ELECTRODES[:, int(rng.integers(9))], shift)
    return total
