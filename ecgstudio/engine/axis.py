"""The frontal axis of a patient's QRS, read and set: its limb leads turned in the frontal plane, P and ST-T left as they are."""

from dataclasses import replace
from typing import Final

import numpy as np

from ecgstudio.engine.autoencoder import RATE_HZ, Floats
from ecgstudio.engine.beats import QRS_BEFORE, Beats
from ecgstudio.engine.measured import BEFORE

_LEAST_MV_S: Final = 5e-4
"""Net areas smaller than this have no axis."""
_LEAD: Final = 5
_FADE: Final = 20
"""Samples before QRS from which, and after it over which, the turn comes and goes."""


_BROAD_S: Final = 0.11
_FIRST: Final = QRS_BEFORE + round(0.055 * RATE_HZ)
"""Until here the left ventricle leads, in right bundle branch block too (Strauss et al. 2011)."""
_SIZES: Final = (1.0, 1.25, 1.5, 1.75, 2.0, 2.25, 2.5)
_AWAY: Final = 4.0
_PER_DEGREE: Final = 0.2
_PER_SIZE: Final = 15.0
"""What a degree away from the axis, a degree of turn and twice the size cost."""
_SURE_MV_S: Final = 0.015
_UNSURE: Final = 60.0
"""A net area below this, which three in five real blocks of the right bundle branch exceed, leaves the axis to a few microvolts;
and what having none of it costs."""


def axis_of(beats: Beats, qrs_s: float) -> float | None:
    """Degrees, from the net areas of the most frequent kind's QRS, ``qrs_s`` long, in I and II, above the level just before it
    (as ``measure`` reads it: where early and late forces nearly cancel, a level of 10 uV turns the axis by 20 degrees); None
    where they are too small."""
    x, y = _net(beats, qrs_s)
    return None if np.hypot(x, y) < _LEAST_MV_S else float(np.degrees(np.arctan2(y, x)))


def _net(beats: Beats, qrs_s: float) -> tuple[float, float]:
    """Net areas of x and y in mV s."""
    x, y = (float((line[_qrs(qrs_s)] - line[BEFORE].mean()).sum()) / RATE_HZ for line in _frontal(beats.qrs_mv[0, :2]))
    return x, y


def with_axis(beats: Beats, qrs_s: float, degrees: float | None) -> Beats:
    """The beats with QRS of their most frequent kind turned to this axis; themselves where none is asked for or found.

    Where the last forces of a broad QRS run against the first ones, as in right bundle branch block, they stay as they are, for
    the wide S of lead I is the block's own; the first ones are turned, and made larger, as far as they bring the axis near.
    """
    own = axis_of(beats, qrs_s)
    if degrees is None or own is None or not beats.present[1]:
        return beats
    if _opposed(beats, qrs_s):
        return _with_first_turned(beats, qrs_s, degrees)
    turn = (degrees - own + 180) % 360 - 180
    return _with_limbs(beats, _rotated(beats, np.radians(turn) * _share(beats.qrs_mv.shape[-1], qrs_s)))


def _opposed(beats: Beats, qrs_s: float) -> bool:
    """Whether what comes after the first forces of a broad QRS points away from them."""
    if qrs_s < _BROAD_S:
        return False
    plane, last = np.stack(_frontal(beats.qrs_mv[0, :2])), _qrs(qrs_s).stop
    first, late = plane[:, QRS_BEFORE:_FIRST].sum(axis=1), plane[:, _FIRST:last].sum(axis=1)
    return bool(first @ late < 0)


def _with_first_turned(beats: Beats, qrs_s: float, degrees: float) -> Beats:
    """Of all turns and sizes of the first forces the one that is nearest to the axis for the least change."""
    share = _share(beats.qrs_mv.shape[-1], (_FIRST - QRS_BEFORE) / RATE_HZ)
    tried = [(turn, size) for turn in range(-60, 61, 5) for size in _SIZES]

    def made(turn: float, size: float) -> Beats:
        return _with_limbs(beats, _rotated(beats, np.radians(turn) * share) * (1 + (size - 1) * share))

    def cost(turn: float, size: float) -> float:
        x, y = _net(made(turn, size), qrs_s)
        away = abs((np.degrees(np.arctan2(y, x)) - degrees + 180) % 360 - 180)
        unsure = max(0.0, 1 - float(np.hypot(x, y)) / _SURE_MV_S)
        return float(_AWAY * away + _PER_DEGREE * abs(turn) + _PER_SIZE * (size - 1) + _UNSURE * unsure)

    return made(*min(tried, key=lambda pair: cost(*pair)))


def _rotated(beats: Beats, angle: Floats) -> Floats:
    """x and y of the most frequent kind [2, samples], turned by an angle at each sample."""
    x, y = _frontal(beats.qrs_mv[0, :2])
    return np.stack([x * np.cos(angle) - y * np.sin(angle), x * np.sin(angle) + y * np.cos(angle)])


def _with_limbs(beats: Beats, plane: Floats) -> Beats:
    """The beats with leads I and II of x and y [2, samples]."""
    qrs = beats.qrs_mv.copy()
    qrs[0, :2] = np.stack([plane[0], (plane[0] + np.sqrt(3) * plane[1]) / 2])
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
