"""Whose ECG it is: a base vector of few numbers that stays when the same person is recorded again.

The beats of a recording as Karhunen-Loeve numbers, divided by their length (how tall they are changes from visit to visit),
whitened by how people differ and by how one person's visits differ (within-class covariance normalisation, Hatch et al. 2006).
Likeness is the cosine between two base vectors.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from ecgstudio.engine.autoencoder import Floats
from ecgstudio.engine.beat_basis import BeatBasis
from ecgstudio.engine.beats import Beats
from ecgstudio.engine.people import USED, People, numbers_of

SIZE: Final = 60
"""Numbers of a base vector; 45 and 80 tell people apart no better (``ecgstudio benchmark identity``)."""
_SHRINKAGE: Final = 0.4
"""How much of the within-person covariance is that of equal spread: some 160 differences are few for 60 numbers."""
_SHARES: Final = 101
_LEAST_VARIANCE: Final = 1e-6
_FEWEST: Final = 2 * SIZE


@dataclass(frozen=True, eq=False)
class Identity:
    """``mean`` [112] and ``projection`` [112, 60] make a base vector of numbers on ``basis``; ``same`` and ``other`` [101]: the
    percentiles of the likeness of two recordings of one person and of two people."""

    basis: BeatBasis
    mean: Floats
    projection: Floats
    same: Floats
    other: Floats

    def __post_init__(self) -> None:
        shapes = self.mean.shape, self.projection.shape, self.same.shape, self.other.shape
        if shapes != ((USED,), (USED, SIZE), (_SHARES,), (_SHARES,)):
            raise ValueError(f"the base vector has shapes {shapes}")

    def vector(self, beats: Beats) -> Floats:
        """The base vector [60] of a recording's beats, of length 1. Standard deviations between visits."""
        vector: Floats = self.vectors(numbers_of(beats, self.basis)[None])[0]
        return vector

    def vectors(self, numbers: Floats) -> Floats:
        """Base vectors [records, 60] of ``numbers`` [records, 112] on the basis; of length 1."""
        return _unit((_unit(numbers) - self.mean) @ self.projection)

    def others_below(self, likeness: float) -> float:
        """The share of strangers who are less alike than this, 0 to 1."""
        return float(np.interp(likeness, self.other, np.linspace(0, 1, _SHARES)))

    def visits_below(self, likeness: float) -> float:
        """The share of real second recordings of one person that are less alike than this, 0 to 1."""
        return float(np.interp(likeness, self.same, np.linspace(0, 1, _SHARES)))

    def arrays(self) -> Mapping[str, Floats]:
        """What a file has to keep to build this again."""
        own = {"mean": self.mean, "projection": self.projection, "same": self.same, "other": self.other}
        return own | {f"basis.{name}": value for name, value in self.basis.arrays().items()}

    @classmethod
    def of(cls, arrays: Mapping[str, Floats]) -> Self:
        """From ``arrays``; KeyError or ValueError when they are others."""
        basis = {name: arrays[f"basis.{name}"] for name in ("p", "p_scale", "qrs", "qrs_scale")}
        own = {name: arrays[name].astype(np.float32) for name in ("mean", "projection", "same", "other")}
        return cls(BeatBasis(**basis), **own)


def fit_projection(people: People, shrinkage: float = _SHRINKAGE) -> tuple[Floats, Floats]:
    """``mean`` [112] and ``projection`` [112, 60] of an ``Identity``, dimensionless; ValueError where records are too few or
    nobody has two."""
    if len(people.numbers) < _FEWEST or not people.several.any():
        raise ValueError(f"{len(people.numbers)} recordings are too few, or nobody has two; give more of them")
    shaped = _unit(people.numbers)
    mean = shaped.mean(axis=0)
    variance, components = np.linalg.eigh(np.cov((shaped - mean).T))
    largest = np.argsort(-variance)[:SIZE]
    white = components[:, largest] / np.sqrt(variance[largest] + _LEAST_VARIANCE * variance.max())
    within = _within((shaped - mean) @ white, people)
    within = (1 - shrinkage) * within + shrinkage * np.eye(SIZE) * np.trace(within) / SIZE
    spread, axes = np.linalg.eigh(within)
    return mean.astype(np.float32), (white @ (axes / np.sqrt(spread))).astype(np.float32)


def _within(vectors: NDArray[np.float64], people: People) -> NDArray[np.float64]:
    """The covariance of one person's visits around their mean, pooled over those with several."""
    _, place = np.unique(people.person, return_inverse=True)
    counts = np.bincount(place)
    means = np.stack([np.bincount(place, column) for column in vectors.T], axis=1) / counts[:, None]
    apart = (vectors - means[place])[people.several]
    pooled: NDArray[np.float64] = apart.T @ apart / max(1, len(apart) - int((counts > 1).sum()))
    return pooled


def _unit(rows: NDArray[np.floating]) -> Floats:
    length = np.linalg.norm(rows, axis=-1, keepdims=True)
    unit: Floats = (rows / np.maximum(length, 1e-9)).astype(np.float32)
    return unit
