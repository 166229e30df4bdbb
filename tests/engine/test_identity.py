"""Base vectors: people who were never learnt from are told apart, however tall their waves are on the day; files come back."""

from pathlib import Path

import numpy as np
import pytest

from ecgstudio.core.errors import ResourceError
from ecgstudio.engine.beat_basis import BeatBasis, fit_beat_basis
from ecgstudio.engine.identity import Identity, fit_projection
from ecgstudio.engine.identity_file import load_identity, save_identity
from ecgstudio.engine.people import People, Visits, people_of
from tests.engine.made_people import made_visits


@pytest.fixture(scope="module")
def visits() -> Visits:
    return made_visits(people=200, twice=80)


@pytest.fixture(scope="module")
def basis(visits: Visits) -> BeatBasis:
    return fit_beat_basis(visits.beats(row) for row in range(visits.count))


@pytest.fixture(scope="module")
def people(visits: Visits, basis: BeatBasis) -> People:
    return people_of(visits, basis)


def identity_of(people: People, basis: BeatBasis) -> Identity:
    shares = np.linspace(-1, 1, 101, dtype=np.float32)
    return Identity(basis, *fit_projection(people), shares, shares)


def test_people_never_learnt_from_are_told_apart(people: People, basis: BeatBasis) -> None:
    held_out = np.isin(people.person, [f"{one:04}" for one in range(30)])
    own = people.take(held_out)
    vectors = identity_of(people.take(~held_out), basis).vectors(own.numbers)
    nearest = (vectors[:30] @ vectors[30:].T).argmax(axis=1)
    raw = own.numbers / np.linalg.norm(own.numbers, axis=1, keepdims=True)
    shuffled = vectors[np.random.default_rng(1).permutation(30) + 30]
    assert (nearest == np.arange(30)).mean() >= 0.9
    assert (nearest == np.arange(30)).mean() >= ((raw[:30] @ raw[30:].T).argmax(axis=1) == np.arange(30)).mean()
    assert ((vectors[:30] @ shuffled.T).argmax(axis=1) == np.arange(30)).mean() < 0.5


def test_how_tall_the_waves_are_is_nobody(visits: Visits, people: People, basis: BeatBasis) -> None:
    identity, numbers = identity_of(people, basis), people.numbers[:5]
    assert identity.vectors(1.4 * numbers) == pytest.approx(identity.vectors(numbers), abs=1e-5)
    assert np.linalg.norm(identity.vector(visits.beats(0))) == pytest.approx(1)


def test_a_share_of_strangers_is_read_from_the_likeness(people: People, basis: BeatBasis) -> None:
    identity = identity_of(people, basis)
    assert identity.others_below(0.0) == pytest.approx(0.5)
    assert identity.visits_below(-1.0) == 0
    assert identity.others_below(1.0) == 1


def test_the_file_comes_back(people: People, basis: BeatBasis, tmp_path: Path) -> None:
    kept = identity_of(people, basis)
    save_identity(kept, tmp_path / "i.safetensors")
    back = load_identity(tmp_path / "i.safetensors")
    likeness = (kept.vectors(people.numbers[:20]) * back.vectors(people.numbers[:20])).sum(axis=1)
    assert likeness.min() > 0.9999


@pytest.mark.parametrize("spoilt", [b"", b"not a file of tensors", b"cut"])
def test_a_spoilt_file_is_one_clear_error(people: People, basis: BeatBasis, tmp_path: Path, spoilt: bytes) -> None:
    file = tmp_path / "i.safetensors"
    save_identity(identity_of(people, basis), file)
    file.write_bytes(file.read_bytes()[:-100] if spoilt == b"cut" else spoilt)
    with pytest.raises(ResourceError, match=r"i\.safetensors cannot be read"):
        load_identity(file)


def test_too_few_people_are_refused(people: People) -> None:
    with pytest.raises(ValueError, match="too few"):
        fit_projection(people.take(np.arange(50)))
    with pytest.raises(ValueError, match="nobody has two"):
        fit_projection(people.take(np.arange(150)))
