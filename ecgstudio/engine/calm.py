"""What the denoiser adds must not look like a wave: its wave-like part is limited to what differs from beat to beat.

The template has every wave that the track has. Beside it a recording may have tremor or wander, and a beat may differ from the
patient's own by a share of its size; what is larger, and lasts as long as waves do, is a wave that no heart drew.
"""

from typing import Final

import numpy as np
from scipy.ndimage import gaussian_filter1d, maximum_filter1d

from ecgstudio.engine.autoencoder import RATE_HZ, Floats

SHARE: Final = 0.12
"""Of the template's height within 60 ms: by so much beats of real records differ from their median (QRS, 10 to 100 Hz)."""
_BANDS: Final = ((0.004, 0.16, 0.04), (0.012, 0.3, 0.02))
"""What lasts as long as QRS, then as P and T do: deviations in s of the Gaussian windows that cut off what is faster and slower,
and the most in mV where the template has no wave. Real normal ECGs have there a deviation of 0.01 mV from 1.5 to 15 Hz."""
_ABOUT: Final = round(0.06 * RATE_HZ)


def calmed(residual_mv: Floats, template_mv: Floats) -> Floats:
    """The rest [..., samples] with its wave-like parts limited, softly, to their most and ``SHARE`` of the template about."""
    height = maximum_filter1d(np.abs(template_mv), 2 * _ABOUT + 1, axis=-1)
    share = SHARE * gaussian_filter1d(height, _ABOUT / 2, axis=-1)
    calm = residual_mv
    for fast_s, slow_s, most_mv in _BANDS:
        waves = gaussian_filter1d(calm, fast_s * RATE_HZ, axis=-1) - gaussian_filter1d(calm, slow_s * RATE_HZ, axis=-1)
        most = most_mv + share
        calm = (calm - waves + most * np.tanh(waves / most)).astype(np.float32)
    return calm
