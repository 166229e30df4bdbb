"""A judge of geometry alone: how the heart lies and which way QRS runs, read from beats; no network, no basis.

Axis in the frontal plane, R/(R+S) of each chest lead, where R becomes larger than S, and the correlation of QRS lead by lead. How
much each counts is learnt from pairs of people of folds 1 to 8 (linear discriminant).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from ecgstudio.engine.beats import QRS_BEFORE, Beats

Floats = NDArray[np.float64]

_SHIFT: Final = 6
"""Samples by which two QRS may be laid upon one another: 12 ms, what onsets differ by."""
_LIMBS: Final = 2
_RIDGE: Final = 0.01


@dataclass(frozen=True, eq=False)
class Geometry:
    """Of some recordings: ``axis`` [recordings] in degrees, ``share`` [recordings, 6] R/(R+S) of V1 to V6, ``transition``
    [recordings] in leads, ``qrs`` [recordings, 8, samples] of length 1 each."""

    axis: Floats
    share: Floats
    transition: Floats
    qrs: Floats

    @classmethod
    def of(cls, beats: Sequence[Beats]) -> Self:
        qrs = np.stack([one.qrs_mv[0, :, QRS_BEFORE - 5 - _SHIFT : QRS_BEFORE + 60 + _SHIFT] for one in beats])
        inner = qrs[:, :, _SHIFT:-_SHIFT].astype(np.float64)
        x, y = inner[:, 0].sum(axis=1), ((2 * inner[:, 1] - inner[:, 0]) / np.sqrt(3)).sum(axis=1)
        highest, lowest = np.maximum(inner.max(axis=2), 0), np.maximum(-inner.min(axis=2), 0)
        share = (highest / np.maximum(highest + lowest, 1e-3))[:, _LIMBS:]
        return cls(np.degrees(np.arctan2(y, x)), share, _transition(share), qrs.astype(np.float64))


def _transition(share: Floats) -> Floats:
    """The chest lead, counted from 0, from which R is larger than S; 6 where it is in none."""
    above = np.concatenate([share >= 0.5, np.ones((len(share), 1), np.bool_)], axis=1)
    transition: Floats = above.argmax(axis=1).astype(np.float64)
    return transition


@dataclass(frozen=True, eq=False)
class GeometryJudge:
    """``weights`` [4] of axis, shares, transition and correlation, larger for more alike."""

    weights: Floats

    @classmethod
    def learnt(cls, geometry: Geometry, person: NDArray[np.str_]) -> Self:
        """From recordings and whose they are, ids [recordings]."""
        features = _features(geometry, geometry)
        first, second = np.triu_indices(len(person), 1)
        alike = person[first] == person[second]
        pairs = features[first, second]
        same, other = pairs[alike], pairs[~alike]
        spread = (np.cov(same.T) + np.cov(other.T)) / 2
        spread += _RIDGE * np.eye(len(spread)) * np.trace(spread) / len(spread)
        return cls(np.linalg.solve(spread, same.mean(axis=0) - other.mean(axis=0)))

    def likeness(self, one: Geometry, other: Geometry) -> Floats:
        """How alike each of some recordings is to each of others [recordings, others], in standard deviations of pairs."""
        likeness: Floats = _features(one, other) @ self.weights
        return likeness


def _features(one: Geometry, other: Geometry) -> Floats:
    """[recordings, others, 4]."""
    turn = np.abs((one.axis[:, None] - other.axis[None] + 180) % 360 - 180) / 90
    share = np.abs(one.share[:, None] - other.share[None]).mean(axis=2)
    transition = np.abs(one.transition[:, None] - other.transition[None]) / 6
    return np.stack([-np.sqrt(turn), -share, -transition, _correlation(one.qrs, other.qrs)], axis=2)


def _correlation(one: Floats, other: Floats) -> Floats:
    """The mean over leads of the correlation of QRS [recordings, others], laid upon one another as they fit best."""
    inner = _normed(one[:, :, _SHIFT:-_SHIFT])
    length = inner.shape[2]
    best = np.full((len(one), len(other)), -1.0)
    for shift in range(2 * _SHIFT + 1):
        moved = _normed(other[:, :, shift : shift + length])
        found = np.einsum("alt,blt->ab", inner, moved, optimize=True) / inner.shape[1]
        best = np.maximum(best, found)
    return best


def _normed(qrs: Floats) -> Floats:
    level = qrs - qrs.mean(axis=2, keepdims=True)
    normed: Floats = level / np.maximum(np.linalg.norm(level, axis=2, keepdims=True), 1e-6)
    return normed
