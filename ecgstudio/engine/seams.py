"""Seams: the steps between patches of 80 ms that were drawn one by one, taken out."""

from typing import Final

import numpy as np

from ecgstudio.engine.autoencoder import PATCH, Floats

_REACH: Final = 12
"""Samples on either side over which a step is spread: 24 ms, less than a third of a patch."""


def without_seams(signal_mv: Floats) -> Floats:
    """A signal [..., samples] decoded from patches without the steps where they meet.

    A step is how far a patch's first sample lies from the line that the samples about it make; half of it is spread over the
    end of the patch before, half over the beginning of its own.
    """
    samples = signal_mv.shape[-1]
    seams = np.arange(PATCH, samples - 1, PATCH)
    rise = np.diff(signal_mv, axis=-1)
    steps = rise[..., seams - 1] - (rise[..., seams - 2] + rise[..., seams]) / 2
    shares = 0.25 * (1 + np.cos(np.pi * (np.arange(_REACH) + 0.5) / _REACH))
    smooth = signal_mv.astype(np.float32, copy=True)
    for away, share in enumerate(shares):
        smooth[..., seams - 1 - away] += share * steps
        after = seams + away
        inside = after < samples
        smooth[..., after[inside]] -= share * steps[..., inside]
    return smooth
