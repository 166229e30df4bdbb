"""How well likeness tells one person's ECGs from others': equal error rate, first rank in a gallery, gallery and probe.

As in ECG-biometrics-bench (arXiv 2605.01548): people are apart from those that were learnt from, and the two ECGs of a pair are
of two visits.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_RESAMPLED: Final = 500
_STRANGERS: Final = 5000
"""Pairs of strangers that are enough: they are many, and an interval is one over people with two ECGs."""
INTERVAL: Final = (2.5, 97.5)


@dataclass(frozen=True)
class Rate:
    """A figure with its 95 % interval over people, drawn anew with replacement; ``count``: pairs or probes behind it."""

    value: float
    low: float
    high: float
    count: int


def equal_error(same: Floats, other: Floats) -> float:
    """The share of errors of both kinds where they are equally many; ``same`` and ``other`` [pairs] in any unit."""
    limits = np.sort(np.concatenate([same, other]))
    refused = np.searchsorted(np.sort(same), limits) / len(same)
    accepted = 1 - np.searchsorted(np.sort(other), limits) / len(other)
    place = int(np.abs(refused - accepted).argmin())
    return float((refused[place] + accepted[place]) / 2)


def accepted_at(same: Floats, other: Floats, false_share: float = 0.01) -> float:
    """The share of ``same`` [pairs] above the limit that a share of ``other`` [pairs] passes, in any unit."""
    return float((same > np.quantile(other, 1 - false_share)).mean())


def over_people(people: Sequence[str], figure: Callable[[NDArray[np.intp]], float], count: int, seed: int = 0) -> Rate:
    """A figure of people drawn with replacement: ``figure`` takes the indices [people] of those that are drawn."""
    rng, size = np.random.default_rng(seed), len(people)
    drawn = [figure(rng.integers(0, size, size)) for _ in range(_RESAMPLED if size > 1 else 1)]
    low, high = np.nanpercentile(drawn, INTERVAL)
    return Rate(figure(np.arange(size)), float(low), float(high), count)


@dataclass(frozen=True, eq=False)
class Pairs:
    """Likenesses of a set of ECGs: ``likeness`` [ecgs, ecgs], NaN where it is not known; whose each one is, ``people`` [ecgs]."""

    likeness: Floats
    people: NDArray[np.str_]

    @property
    def several(self) -> list[str]:
        """Who has two or more ECGs."""
        names, counts = np.unique(self.people, return_counts=True)
        return [str(name) for name in names[counts > 1]]

    def equal_error(self) -> Rate:
        """Of all pairs of one person against all pairs of two, people drawn anew."""
        return self._of_pairs(equal_error)

    def accepted(self) -> Rate:
        """Of pairs of one person, those above a limit that a hundredth of all pairs of two passes; people drawn anew."""
        return self._of_pairs(accepted_at)

    def _of_pairs(self, figure: Callable[[Floats, Floats], float]) -> Rate:
        same, other = self._split()
        names = self.several
        owners = [np.flatnonzero(same[1] == name) for name in names]
        strangers = np.sort(other[0])[:: max(1, other[0].size // _STRANGERS)]

        def drawn(people: NDArray[np.intp]) -> float:
            return figure(same[0][np.concatenate([owners[index] for index in people])], strangers)

        return over_people(names, drawn, sum(map(len, owners)))

    def first_rank(self, gallery: int, seed: int = 0) -> Rate:
        """How often the nearest of ``gallery`` ECGs, one of them the probe's own person's other visit, is that one."""
        rng, names = np.random.default_rng(seed), self.several
        hits = [np.array(self._hits(name, gallery, rng)) for name in names]

        def figure(drawn: NDArray[np.intp]) -> float:
            return float(np.concatenate([hits[index] for index in drawn]).mean())

        return over_people(names, figure, sum(map(len, hits)))

    def gallery_probe(self) -> Rate:
        """Each person's first ECG in the gallery, the others are probes; people with several ECGs alone."""
        names = self.several
        rows = [np.flatnonzero(self.people == name) for name in names]
        first = np.array([own[0] for own in rows])
        hits = [self.likeness[np.ix_(own[1:], first)].argmax(axis=1) == place for place, own in enumerate(rows)]

        def figure(drawn: NDArray[np.intp]) -> float:
            return float(np.concatenate([hits[index] for index in drawn]).mean())

        return over_people(names, figure, sum(map(len, hits)))

    def _hits(self, name: str, gallery: int, rng: np.random.Generator) -> list[float]:
        """Over a person's ordered pairs, the chance to be first among ``gallery - 1`` strangers drawn at random."""
        own, strangers = np.flatnonzero(self.people == name), np.flatnonzero(self.people != name)
        found = []
        for probe in own:
            above = [
                (self.likeness[probe, strangers] >= self.likeness[probe, mate]).mean() for mate in own[own != probe]
            ]
            found += [_none_above(round(share * strangers.size), strangers.size, gallery - 1) for share in above]
        return found

    def _split(self) -> tuple[tuple[Floats, NDArray[np.str_]], tuple[Floats, None]]:
        first, second = np.triu_indices(len(self.people), 1)
        _, place = np.unique(self.people, return_inverse=True)
        alike = place[first] == place[second]
        values = self.likeness[first, second]
        return (values[alike], self.people[first[alike]]), (values[~alike & np.isfinite(values)], None)


def _none_above(above: int, strangers: int, drawn: int) -> float:
    """The chance that none of ``above`` is among so many ``drawn`` of the strangers without replacement."""
    if drawn > strangers:
        raise ValueError(f"a gallery of {drawn + 1} needs as many people; there are {strangers}")
    places = np.arange(above)
    return float(np.prod(np.clip((strangers - drawn - places) / (strangers - places), 0, 1)))
