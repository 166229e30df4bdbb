"""The frontal axis of a patient's QRS, read and set: its limb leads turned in the frontal plane, P and ST-T left as they are."""

from dataclasses import replace
from typing import Final

import numpy as np

from ecgstudio.engine.autoencoder import RATE_HZ, Floats
from ecgstudio.engine.beats import QRS_BEFORE, Beats

_LEAST_MV_S: Final = 5e-4
"""Net areas smaller than this have no axis."""
_LEAD: Final = 5
_FADE: Final = 20
"""Samples before QRS from which, and after it over which, the turn comes and goes."""


def axis_of(beats: Beats, qrs_s: float) -> float | None:
    """Degrees, from the net areas of the most frequent kind's QRS, ``qrs_s`` long, in I and II (as ``measure`` reads it); None
    where they are too small."""
    x, y = (float(line[_qrs(qrs_s)].sum()) / RATE_HZ for line in _frontal(beats.qrs_mv[0, :2]))
    return None if np.hypot(x, y) < _LEAST_MV_S else float(np.degrees(np.arctan2(y, x)))


def with_axis(beats: Beats, qrs_s: float, degrees: float | None) -> Beats:
    """The beats with QRS of their most frequent kind turned to this axis; themselves where none is asked for or found."""
    own = axis_of(beats, qrs_s)
    if degrees is None or own is None or not beats.present[1]:
        return beats
    turn = (degrees - own + 180) % 360 - 180
    angle = np.radians(turn) * _share(beats.qrs_mv.shape[-1], qrs_s)
    x, y = _frontal(beats.qrs_mv[0, :2])
    turned_x, turned_y = x * np.cos(angle) - y * np.sin(angle), x * np.sin(angle) + y * np.cos(angle)
    qrs = beats.qrs_mv.copy()
    qrs[0, :2] = np.stack([turned_x, (turned_x + np.sqrt(3) * turned_y) / 2])
    return replace(beats, qrs_mv=qrs)


def _frontal(limbs: Floats) -> tuple[Floats, Floats]:
    """Leads I and II as x and y of the frontal plane (Einthoven: x = I, y = (2 II - I) / sqrt 3, downwards)."""
    return limbs[0], ((2 * limbs[1] - limbs[0]) / np.sqrt(3)).astype(np.float32)


def _qrs(qrs_s: float) -> slice:
    return slice(QRS_BEFORE, QRS_BEFORE + round(qrs_s * RATE_HZ))


def _share(samples: int, qrs_s: float) -> Floats:
    """How much of the turn each sample takes: all of it in QRS."""
    place, span = np.arange(samples), _qrs(qrs_s)
    before = np.clip((place - span.start + 2 * _LEAD) / _LEAD, 0, 1)
    after = np.clip((span.stop + _FADE - place) / _FADE, 0, 1)
    share: Floats = (0.5 - 0.5 * np.cos(np.pi * np.minimum(before, after))).astype(np.float32)
    return share
