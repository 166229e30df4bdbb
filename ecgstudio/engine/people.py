"""Recordings of many people, several of some: what telling them apart is learnt from and judged on."""

from collections.abc import Collection
from dataclasses import dataclass, fields
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.engine.autoencoder import Floats
from ecgstudio.engine.beat_basis import PARTS, BeatBasis
from ecgstudio.engine.beats import Beats

USED: Final = PARTS[1].stop
"""Of a vector of beats: P and the first kind of beat."""


@dataclass(frozen=True, eq=False)
class Visits:
    """One recording a row: ``p_mv`` [visits, 8, 100] and ``qrs_mv`` [visits, 8, 300] of its first kind of beat, ``present``
    [visits, 3] as ``Beats`` has it; ``signal_mv`` [visits, 8, 1000] at 100 Hz; ``person``, ``fold``, ``codes`` (with spaces
    between) and ``number`` [visits]; ``told`` [visits, 3 + statements]: age, sex (1 female, -1 male), rate in /min, then whether
    each statement's criteria are met; ``measured`` [visits, numbers] as ``findings.NUMBERS`` names them, NaN where missing."""

    p_mv: NDArray[np.float16]
    qrs_mv: NDArray[np.float16]
    present: NDArray[np.bool_]
    signal_mv: NDArray[np.float16]
    person: NDArray[np.str_]
    fold: NDArray[np.int64]
    codes: NDArray[np.str_]
    number: NDArray[np.int64]
    told: Floats
    measured: Floats

    @property
    def count(self) -> int:
        return len(self.person)

    def beats(self, row: int) -> Beats:
        """One visit's beats; the second kind is left out."""
        first = self.qrs_mv[row].astype(np.float32)
        there = self.present[row] & np.array([True, True, False])
        return Beats(self.p_mv[row].astype(np.float32), np.stack([first, np.zeros_like(first)]), there)

    def take(self, rows: NDArray[np.intp]) -> "Visits":
        """Some of the visits, by index."""
        return Visits(**{item.name: getattr(self, item.name)[rows] for item in fields(self)})

    def of_folds(self, folds: Collection[int]) -> NDArray[np.intp]:
        """The indices [visits] of those in some folds."""
        return np.flatnonzero(np.isin(self.fold, list(folds)))


@dataclass(frozen=True, eq=False)
class People:
    """Beats of many recordings: ``numbers`` [records, 112] of P and the first kind of beat on a basis, ``person`` [records] whose
    each one is. What a recording has no P wave for is zero."""

    numbers: Floats
    person: NDArray[np.str_]

    def take(self, rows: NDArray[np.bool_] | NDArray[np.intp]) -> "People":
        """Some of the records, by whether or by index [records]."""
        return People(self.numbers[rows], self.person[rows])

    @property
    def several(self) -> NDArray[np.bool_]:
        """Whether each record's person has another one [records]."""
        _, place, counts = np.unique(self.person, return_inverse=True, return_counts=True)
        found: NDArray[np.bool_] = counts[place] > 1
        return found


def numbers_of(beats: Beats, basis: BeatBasis) -> Floats:
    """P and the first kind of beat on a basis [112], in unit latents."""
    numbers: Floats = basis.encode(beats)[:USED]
    return numbers


def people_of(visits: Visits, basis: BeatBasis) -> People:
    """Everybody's beats as numbers on a basis."""
    numbers = [numbers_of(visits.beats(row), basis) for row in range(visits.count)]
    return People(np.stack(numbers), visits.person)


def between_visits(visits: Visits) -> NDArray[np.float64]:
    """The standard deviation [numbers] of each measured number between recordings of one person, in its own unit; NaN where
    nobody has it twice."""
    _, place = np.unique(visits.person, return_inverse=True)
    variances = [_variance(visits.measured[place == one]) for one in np.flatnonzero(np.bincount(place) > 1)]
    spread: NDArray[np.float64] = np.sqrt(np.nanmean(variances, axis=0))
    return spread


def _variance(own: Floats) -> NDArray[np.float64]:
    """Of one person's numbers [visits, numbers]; NaN where fewer than two are known."""
    known = np.isfinite(own).sum(axis=0)
    level = np.nansum(own, axis=0, dtype=np.float64) / np.maximum(known, 1)
    apart = np.nansum((own - level) ** 2, axis=0)
    found: NDArray[np.float64] = np.where(known > 1, apart / np.maximum(known - 1, 1), np.nan)
    return found
