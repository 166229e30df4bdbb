"""Base vectors fitted to people with two or more ECGs of folds 1 to 8, and how alike one person's visits and strangers are."""

import json
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.errors import InputError
from ecgstudio.core.files import write_atomically
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.people import VISITS
from ecgstudio.engine.beat_basis import BeatBasis
from ecgstudio.engine.checkpoint import BEATS, load_beats
from ecgstudio.engine.identity import Identity, fit_projection
from ecgstudio.engine.identity_file import FILE, save_identity
from ecgstudio.engine.people import People, Visits, between_visits, people_of
from ecgstudio.training.examples import TRAINING_FOLDS
from ecgstudio.training.findings import NUMBERS
from ecgstudio.training.people import read_visits

_PARTS: Final = 5


def fit_identity(data: Path, weights: Path, cache: Path, report: Reporter = silent) -> Path:
    """Fit it on PTB-XL's folds 1 to 8 and the basis of the beat model in ``weights``, and write it there, with what one person's
    numbers differ by (``VISITS``); the file of the base vector.

    InputError when too few people have two ECGs.
    """
    visits = read_visits(data, cache, report)
    basis = load_beats(weights / BEATS).basis
    people = people_of(visits, basis).take(visits.of_folds(TRAINING_FOLDS))
    try:
        fitted = fit_projection(people)
        same, other = _likenesses(people, basis)
    except ValueError as error:
        raise InputError(str(error)) from error
    shares = np.linspace(0, 100, 101)
    quantiles = (np.percentile(part, shares).astype(np.float32) for part in (same, other))
    save_identity(Identity(basis, *fitted, *quantiles), weights / FILE)
    _write_spread(visits.take(visits.of_folds(TRAINING_FOLDS)), weights / VISITS)
    return weights / FILE


def _write_spread(visits: Visits, path: Path) -> None:
    """What one person's numbers differ by between recordings, by name."""
    spread = dict(zip(NUMBERS, between_visits(visits).tolist(), strict=True))
    known = {name: round(value, 4) for name, value in spread.items() if np.isfinite(value)}
    write_atomically(path, json.dumps(known, indent=1).encode())


def _likenesses(people: People, basis: BeatBasis) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Of visits of one person and of strangers, each person told by base vectors that were fitted to others."""
    names = np.unique(people.person[people.several])
    names = np.random.default_rng(0).permutation(names)
    same, other = [], []
    for part in np.array_split(names, _PARTS):
        held_out = np.isin(people.person, part)
        nothing = np.zeros(101, np.float32)
        own = people.take(held_out)
        vectors = Identity(basis, *fit_projection(people.take(~held_out)), nothing, nothing).vectors(own.numbers)
        first, second = np.triu_indices(len(vectors), 1)
        likeness = (vectors[first] * vectors[second]).sum(axis=1)
        alike = own.person[first] == own.person[second]
        same.append(likeness[alike])
        other.append(likeness[~alike])
    return np.concatenate(same), np.concatenate(other)
