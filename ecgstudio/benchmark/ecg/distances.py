"""Distances between sets of ECGs in the judge's features."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.spatial.distance import cdist

from ecgstudio.benchmark.ecg.numbers import Figure, bootstrapped, share

Features = NDArray[np.floating]
_NEIGHBOUR: Final = 3


def frechet(one: Features, other: Features) -> float:
    """The Frechet distance of two sets [n, features], each taken as a Gaussian (Heusel et al. 2017). Dimensionless, as
    features are."""
    apart = one.mean(axis=0) - other.mean(axis=0)
    first, second = (np.cov(part, rowvar=False) for part in (one, other))
    values, vectors = np.linalg.eigh(second)
    root = vectors * np.sqrt(np.maximum(values, 0.0)) @ vectors.T
    shared = np.sqrt(np.maximum(np.linalg.eigvalsh(root @ first @ root), 0.0)).sum()
    return float(apart @ apart + np.trace(first) + np.trace(second) - 2 * shared)


@dataclass(frozen=True)
class Frechet:
    """``fid`` of a set from real records; ``ratio`` to that of as many real records with the same labels."""

    fid: Figure
    ratio: Figure | None


def frechet_ratio(made: Features, real: Features, rest: Features) -> Frechet:
    """How much farther made ECGs are from real ones than real ones from each other.

    ``made`` and ``real`` [n, features] answer the same requests; ``rest`` are the held-out records of other patients, from which
    the distance of both is taken. The interval draws the requests again, made and real together.
    """

    def ratio(rows: NDArray[np.intp]) -> float:
        return frechet(made[rows], rest) / frechet(real[rows], rest)

    return Frechet(Figure(frechet(made, rest), n=len(made)), bootstrapped(len(made), ratio, times=100))


def kernel_distance(made: Features, real: Features) -> Figure | None:
    """Unbiased squared MMD with the cubic kernel (KID, Binkowski et al. 2018), times 1000, of sets [n, features] scaled to the
    real one's deviations; near 0 for sets from one distribution. Dimensionless."""
    middle, spread = real.mean(axis=0), real.std(axis=0) + 1e-6
    one, other = ((part - middle) / spread for part in (made, real))

    def distance(rows: NDArray[np.intp]) -> float:
        return 1000 * _mmd(one[np.unique(rows)], other)

    return bootstrapped(len(made), distance, times=50)


def _mmd(one: Features, other: Features) -> float:
    def kernel(a: Features, b: Features) -> NDArray[np.float64]:
        return np.asarray((a @ b.T / a.shape[1] + 1) ** 3, np.float64)

    within = [
        (part.sum() - np.trace(part)) / (len(part) * (len(part) - 1))
        for part in (kernel(one, one), kernel(other, other))
    ]
    return float(within[0] + within[1] - 2 * kernel(one, other).mean())


def precision_recall(made: Features, real: Features, k: int = _NEIGHBOUR) -> tuple[Figure, Figure]:
    """Improved precision and recall (Kynkaanniemi et al. 2019): the share of made ECGs within the reach of a real one's
    k-th real neighbour, and of real ones within that of a made one's. Both depend on how many there are: compare equal
    numbers. ``made`` and ``real`` [n, features]."""
    return _covered(made, real, k), _covered(real, made, k)


def _covered(points: Features, manifold: Features, k: int) -> Figure:
    own = np.sort(cdist(manifold, manifold), axis=1)[:, k]
    inside = np.any(cdist(points, manifold) <= own, axis=1)
    found = share(int(np.sum(inside)), len(points))
    assert found is not None
    return found


def nearest(points: Features, others: Features) -> NDArray[np.float64]:
    """The distance of each point to the nearest of the others. Points and others [n, features], distances [points] in
    the features' own unit, dimensionless for the judge's."""
    step = 256
    parts = [cdist(points[first : first + step], others).min(axis=1) for first in range(0, len(points), step)]
    return np.concatenate(parts)
