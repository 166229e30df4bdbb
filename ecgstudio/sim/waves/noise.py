"""Noise layers over the clean signal."""

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.physiology import Physiology


def noise(physiology: Physiology, samples: int, sampling_rate_hz: float, seed: int) -> NDArray[np.float64]:
    """Disturbances in mV, float64 [8, samples], for the independent leads."""
    rng = np.random.default_rng((seed, 7))
    return 0.003 * rng.standard_normal((8, samples))
