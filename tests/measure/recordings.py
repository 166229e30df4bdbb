"""Made-up recordings whose waves are known, for tests of measuring."""

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import TWELVE_FROM_EIGHT
from ecgstudio.core.recording import Recording

_WEIGHTS = np.array([[0.7, 1.0, -0.3, 0.1, 0.6, 1.1, 1.2, 1.0]]).T


def bell(time: NDArray[np.float64], centre: float, width: float) -> NDArray[np.float64]:
    return np.exp(-0.5 * ((time - centre) / width) ** 2)


def recording(
    beats_s: NDArray[np.float64], *, wide: frozenset[int] = frozenset(), p: bool = True, stimuli: bool = False
) -> Recording:
    """Ten seconds at 500 Hz with a QRS at each time; ``wide`` ones are ventricular, of another direction and without P."""
    time = np.arange(5000) / 500
    eight = np.zeros((8, 5000))
    for number, at in enumerate(beats_s):
        if number in wide:
            eight += _WEIGHTS[::-1] * (1.2 * bell(time, at, 0.03) - 0.9 * bell(time, at + 0.09, 0.035))
            eight -= 0.4 * _WEIGHTS[::-1] * bell(time, at + 0.3, 0.05)
        else:
            eight += _WEIGHTS * (bell(time, at, 0.012) - 0.2 * bell(time, at + 0.03, 0.01))
            eight += np.abs(_WEIGHTS) * (0.24 * bell(time, at + 0.26, 0.035) + 0.08 * p * bell(time, at - 0.15, 0.02))
        if stimuli:
            eight[:, int((at - 0.05) * 500)] += 1.5
    eight += 0.004 * np.random.default_rng(0).standard_normal(eight.shape)
    return Recording(TWELVE_FROM_EIGHT @ eight, 500.0)


def regular(interval_s: float = 0.8) -> NDArray[np.float64]:
    return np.arange(0.5, 9.8, interval_s)
