"""The finest detail of a patient's QRS: notches and slurs of a few microvolts, which the basis of beats leaves out.

What is left out is about Gaussian once it is divided by the size to be expected: larger where the QRS is steep, and where the
finer numbers of the basis are large. So it is drawn, one draw a kind of beat, the same in all beats of a patient; that is
probabilistic principal component analysis (Tipping and Bishop 1999) with a deviation that depends on what is kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Self

import numpy as np
from scipy import linalg
from scipy.ndimage import gaussian_filter1d

from ecgstudio.engine.autoencoder import Floats
from ecgstudio.engine.beat_basis import PARTS, QRS_SIZE, BeatBasis
from ecgstudio.engine.beats import QRS_LENGTH, Beats

SPAN: Final = 110
"""Samples of the template that have it: 220 ms, from 30 ms before QRS; what is finer later is tremor, the denoiser's."""
SIZE: Final = 160
_FADE: Final = 30
_FINER: Final = slice(2 * QRS_SIZE // 3, QRS_SIZE)
_SMOOTH: Final = 5.0
_LEAST_SLOPE_MV: Final = 2e-4
_LEAST_MV: Final = 1e-5
_LEAST_FINER: Final = 1e-3
_RIDGE: Final = 0.01


@dataclass(frozen=True, eq=False)
class Detail:
    """``weights`` [SPAN, 3]: how the logarithm of the expected size follows that of the slope and that of the finer numbers, and
    what it is otherwise; ``components`` [8 * SPAN, SIZE] are orthonormal, ``deviation`` [SIZE] of each, largest first."""

    weights: Floats
    components: Floats
    deviation: Floats

    def __post_init__(self) -> None:
        shapes = self.weights.shape, self.components.shape, self.deviation.shape
        if shapes != ((SPAN, 3), (8 * SPAN, SIZE), (SIZE,)):
            raise ValueError(f"the detail of beats has shapes {shapes}")

    @classmethod
    def fit(cls, qrs_mv: Floats, basis: BeatBasis) -> Self:
        """From the QRS-T templates [patients, 8, 300] of many patients; ValueError when they are fewer than SIZE."""
        if len(qrs_mv) < SIZE:
            raise ValueError(f"{len(qrs_mv)} beats are too few for {SIZE} components")
        flat = qrs_mv.reshape(len(qrs_mv), -1)
        numbers = flat @ basis.qrs
        kept = (numbers @ basis.qrs.T).astype(np.float32).reshape(qrs_mv.shape)
        left = (qrs_mv - kept)[:, :, :SPAN]
        told = _told(kept, numbers / basis.qrs_scale)
        size = np.log(_spread(left) + _LEAST_MV)
        weights = np.stack([_regressed(told[:, place], size[:, place]) for place in range(SPAN)])
        weights = gaussian_filter1d(weights, _SMOOTH - 1, axis=0).astype(np.float32)
        even = (left / np.exp((told * weights).sum(axis=2))[:, None]).reshape(len(left), -1).astype(np.float64)
        last = even.shape[1] - 1
        variance, vectors = linalg.eigh(even.T @ even / len(even), subset_by_index=(last - SIZE + 1, last))
        deviation = np.sqrt(np.maximum(variance[::-1], 0))
        return cls(weights, np.ascontiguousarray(vectors[:, ::-1], np.float32), deviation.astype(np.float32))

    def added(self, beats: Beats, vector: Floats, basis: BeatBasis, seed: int, share: float = 1.0) -> Beats:
        """The beats that ``basis`` made of ``vector``, with ``share`` of a draw of their finest detail."""
        rng = np.random.default_rng((seed, SPAN))
        drawn = beats.qrs_mv.copy()
        for kind, part in enumerate(PARTS[1:]):
            normal = rng.standard_normal(SIZE).astype(np.float32)
            if beats.present[1 + kind]:
                size = np.exp((_told(drawn[kind : kind + 1], vector[None, part]) * self.weights).sum(axis=2))
                fine = np.zeros((8, QRS_LENGTH), np.float32)
                fine[:, :SPAN] = (self.components @ (self.deviation * normal)).reshape(8, SPAN) * size * _FALL
                drawn[kind] += share * _beyond(fine, basis)
        return Beats(beats.p_mv, drawn, beats.present)

    def arrays(self) -> Mapping[str, Floats]:
        """What a file has to keep to build this again."""
        return {"weights": self.weights, "components": self.components, "deviation": self.deviation}


_FALL: Final = np.clip((SPAN - np.arange(SPAN)) / _FADE, 0, 1).astype(np.float32)


def _told(qrs_mv: Floats, numbers: Floats) -> Floats:
    """What the size is expected from [patients, SPAN, 3]: logarithms of slope and of the finer numbers, and 1."""
    slope = np.log(_spread(np.gradient(qrs_mv, axis=2))[:, :SPAN] + _LEAST_SLOPE_MV)
    finer = 0.5 * np.log((numbers[:, _FINER] ** 2).mean(axis=1) + _LEAST_FINER**2)
    told: Floats = np.stack([slope, *np.broadcast_arrays(finer[:, None], np.ones_like(slope))], axis=2)
    return told.astype(np.float32)


def _spread(values: Floats) -> Floats:
    """Root mean square over the leads [patients, samples], smoothed over 20 ms."""
    spread: Floats = np.sqrt(gaussian_filter1d((values**2).mean(axis=1), _SMOOTH, axis=1))
    return spread


def _regressed(told: Floats, size: Floats) -> Floats:
    """Ridge regression that leaves the constant free."""
    penalty = _RIDGE * len(told) * np.diag([1.0, 1.0, 0.0])
    weights: Floats = np.linalg.solve(told.T @ told + penalty, told.T @ size)
    return weights


def _beyond(qrs_mv: Floats, basis: BeatBasis) -> Floats:
    """What of it the basis leaves out."""
    flat = qrs_mv.reshape(-1)
    left: Floats = (flat - basis.qrs @ (flat @ basis.qrs)).reshape(qrs_mv.shape)
    return left
