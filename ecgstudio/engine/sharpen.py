"""QRS as sharp as single beats have it.

The templates that beats are learnt from are medians of beats that were laid upon one another to about two milliseconds, and a
median of shifted beats is blurred by how they are shifted. Made and real QRS differ by just that: 1.5 times at 55 Hz, twice at
85, five times at 125 Hz. So what was drawn is unblurred (inverse filter of a Gaussian, limited).
"""

from dataclasses import replace
from typing import Final

import numpy as np

from ecgstudio.engine.autoencoder import RATE_HZ, Floats
from ecgstudio.engine.beats import QRS_BEFORE, Beats

_BLUR_S: Final = 0.0025
"""Deviation with which beats are laid upon one another."""
_MOST: Final = 6.0
_FALL_HZ: Final = (200.0, 245.0)
"""How much is made up for at most, and where it ends: a recorder's own filter."""
_LEAD: Final = 5
_FADE: Final = 20
_PADDED: Final = 512


def sharpened(beats: Beats, qrs_s: float) -> Beats:
    """The beats with QRS of both kinds unblurred, ``qrs_s`` long; P, ST and T as they are."""
    padded = np.pad(beats.qrs_mv, ((0, 0), (0, 0), (0, _PADDED - beats.qrs_mv.shape[-1])))
    spectrum = np.fft.rfft(padded, axis=-1) * (_gain(np.fft.rfftfreq(_PADDED, 1 / RATE_HZ)) - 1)
    fine = np.fft.irfft(spectrum, _PADDED, axis=-1)[..., : beats.qrs_mv.shape[-1]]
    return replace(beats, qrs_mv=(beats.qrs_mv + fine * _inside(beats.qrs_mv.shape[-1], qrs_s)).astype(np.float32))


def _gain(hz: Floats) -> Floats:
    gain = np.minimum(np.exp((2 * np.pi * hz * _BLUR_S) ** 2 / 2), _MOST)
    fall = np.clip((_FALL_HZ[1] - hz) / (_FALL_HZ[1] - _FALL_HZ[0]), 0, 1)
    told: Floats = 1 + (gain - 1) * fall
    return told


def _inside(samples: int, qrs_s: float) -> Floats:
    """1 in QRS, falling to 0 before and after it."""
    place, end = np.arange(samples), QRS_BEFORE + round(qrs_s * RATE_HZ)
    inside: Floats = np.minimum(
        np.clip((place - QRS_BEFORE) / _LEAD + 2, 0, 1), np.clip((end + _FADE - place) / _FADE, 0, 1)
    )
    return inside
