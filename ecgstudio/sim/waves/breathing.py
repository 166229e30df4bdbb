"""Breathing: it swings the axis by a few degrees and carries the baseline."""

from typing import Final

import numpy as np

from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.waves import frontal
from ecgstudio.sim.waves.kernel import Array

_BASELINE: Final = np.array([0.5, 0.8, 0.6, 0.7, 0.9, 1.0, 0.9, 0.7])
# what a frontal swing does to the chest leads: a little towards the neighbouring site
_CHEST_SWING: Final = 0.35


def breathe(out: Array, physiology: Physiology, sampling_rate_hz: float, seed: int) -> Array:
    """The eight leads [8, samples] swung with each breath; the baseline is ``respiration_baseline``."""
    angle = np.radians(physiology.respiration_axis) * _breath(out.shape[1], physiology, sampling_rate_hz, seed)
    swung = out.copy()
    limb = frontal.TO_PLANE @ out[:2]
    swung[:2] += frontal.FROM_PLANE @ (angle * np.array([-limb[1], limb[0]]))
    swung[2:7] += _CHEST_SWING * angle * (out[3:8] - out[2:7])
    return swung


def respiration_baseline(physiology: Physiology, samples: int, sampling_rate_hz: float, seed: int) -> Array:
    """How breathing moves the baseline [8, samples], mV."""
    breath = _breath(samples, physiology, sampling_rate_hz, seed)
    return np.outer(_BASELINE, physiology.respiration_baseline * breath)


def _breath(samples: int, physiology: Physiology, rate_hz: float, seed: int) -> Array:
    rng = np.random.default_rng((seed, 24))
    time = np.arange(samples) / rate_hz
    turns = time * physiology.respiration_rate / 60 + rng.uniform()
    return np.sin(2 * np.pi * turns) + 0.2 * np.sin(4 * np.pi * turns + 0.5)
