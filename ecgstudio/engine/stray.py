"""Complexes that no event explains: where the denoiser drew a beat of its own."""

from typing import Final

import numpy as np
from scipy.ndimage import uniform_filter1d

from ecgstudio.engine.autoencoder import RATE_HZ, Floats
from ecgstudio.engine.beats import beats_of, template

STRAY: Final = 0.6
"""``largest_stray`` above which a complex stands in a recording that its track does not have: of 200 that were looked at, the one
with such a complex had 1.09, all others 0.49 at most."""
_SLOW: Final = round(0.2 * RATE_HZ)
_EDGE: Final = round(0.2 * RATE_HZ)
_LEAST_MV: Final = 0.3


def largest_stray(eight_mv: Floats, events: Floats) -> float:
    """How far a recording [8, samples] in mV is from its own beats at the events where it is farthest: the mean over leads, as a
    share of the height of their QRS; 0 without ventricular beats."""
    if not (events[:, 0] == 1).any():
        return 0.0
    beats = beats_of(eight_mv, events)
    residual = eight_mv - template(beats, events, samples=eight_mv.shape[1])
    quick = np.abs(residual - uniform_filter1d(residual, _SLOW, axis=1))[:, _EDGE:-_EDGE]
    height = np.maximum(np.abs(beats.qrs_mv[0]).max(axis=1, keepdims=True), _LEAST_MV)
    return float((quick / height).mean(axis=0).max())
