"""How well the base vector tells people apart: patient-disjoint, five parts of those with two or more ECGs, a gallery of 200."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.benchmark.ecg.cache import Cache
from ecgstudio.benchmark.identity.geometry import Geometry, GeometryJudge
from ecgstudio.benchmark.identity.network import PersonJudge, PersonRecipe, train_person_judge
from ecgstudio.benchmark.identity.scores import Pairs, Rate
from ecgstudio.benchmark.identity.simulated_pairs import simulated_people
from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent, stretch
from ecgstudio.engine.beat_basis import BeatBasis
from ecgstudio.engine.identity import Identity, fit_projection
from ecgstudio.engine.people import People, Visits, people_of

GALLERY: Final = 200
_PARTS: Final = 5
_NOTHING: Final = np.zeros(101, np.float32)
_TRAINING: Final = range(1, 9)
_RIDGE: Final = 10.0

Floats = NDArray[np.float64]


def benchmark_identity(
    visits: Visits, basis: BeatBasis, cache: Cache, seeds: Sequence[int] = (0, 1, 2), report: Reporter = silent
) -> dict[str, Any]:
    """Equal error rate, first rank among 200 and gallery-probe with 95 % intervals over people, of the base vector, of what it is
    made of, and of the two judges; ``seeds``: how people are dealt into five parts. InputError when too few have several."""
    people = people_of(visits, basis)
    if len(np.unique(people.person[people.several])) < _PARTS:
        raise InputError(
            f"fewer than {_PARTS} people of these data have two ECGs or more; name the folder of all of PTB-XL"
        )
    told = _without_told(visits, statements=True), _without_told(visits, statements=False)
    ways: Mapping[str, tuple[People, bool]] = {
        "beats as they are": (people, False),
        "base vector": (people, True),
        "base vector, age, sex and rate taken away": (People(told[1](people.numbers), people.person), True),
        "base vector, statements taken away too": (People(told[0](people.numbers), people.person), True),
    }
    names = np.unique(people.person[people.several])
    figures: dict[str, Any] = {
        "people": len(names),
        "recordings_of_them": int(people.several.sum()),
        "gallery": GALLERY,
    }
    for place, (name, (own, whitened)) in enumerate(ways.items()):
        report(place / len(ways) / 2, name)
        figures[name] = _mean([_scores(_five_fold(own, basis, seed, whitened), own) for seed in seeds])
    figures["judges on fold 9"] = _judges(visits, cache, stretch(report, 0.5, 1.0))
    return figures


def _five_fold(people: People, basis: BeatBasis, seed: int, whitened: bool) -> Floats:
    """Likenesses [recordings, recordings]: a row by vectors that were fitted without its person; NaN between
    people with one."""
    names = np.random.default_rng(seed).permutation(np.unique(people.person[people.several]))
    likeness = np.full((len(people.person), len(people.person)), np.nan)
    for part in np.array_split(names, _PARTS):
        own = np.isin(people.person, part)
        if whitened:
            fitted = fit_projection(people.take(~own))
            vectors = Identity(basis, *fitted, _NOTHING, _NOTHING).vectors(people.numbers)
        else:
            vectors = people.numbers / np.linalg.norm(people.numbers, axis=1, keepdims=True)
        likeness[own] = vectors[own] @ vectors.T
    return np.where(np.isnan(likeness), likeness.T, likeness)


def _scores(likeness: Floats, people: People) -> dict[str, Rate]:
    pairs = Pairs(likeness, people.person)
    return {
        "equal error": pairs.equal_error(),
        "accepted at 1 % of strangers": pairs.accepted(),
        f"first of {GALLERY}": pairs.first_rank(GALLERY),
        "gallery-probe": pairs.gallery_probe(),
    }


def _mean(runs: Sequence[Mapping[str, Rate]]) -> dict[str, Any]:
    """Over seeds: figure and interval, and how far seeds differ."""
    found = {}
    for name in runs[0]:
        each = [asdict(run[name]) for run in runs]
        middle = {key: round(float(np.mean([one[key] for one in each])), 4) for key in ("value", "low", "high")}
        found[name] = {**middle, "count": each[0]["count"], "seeds": [round(one["value"], 4) for one in each]}
    return found


def _without_told(visits: Visits, statements: bool) -> Callable[[NDArray[np.float32]], NDArray[np.float32]]:
    """Takes from numbers what age, sex, rate and, if wanted, statements explain (ridge, fitted to people with one ECG)."""
    age, sex, rate = visits.told[:, 0], visits.told[:, 1], visits.told[:, 2]
    plain = np.stack([np.ones_like(age), np.nan_to_num((age - 60) / 15), sex, np.nan_to_num(np.log(rate / 70))], axis=1)
    known = (np.concatenate([plain, visits.told[:, 3:]], axis=1) if statements else plain).astype(np.float64)
    _, place, counts = np.unique(visits.person, return_inverse=True, return_counts=True)
    single = counts[place] == 1

    def taken(numbers: NDArray[np.float32]) -> NDArray[np.float32]:
        own = known[single]
        weights = np.linalg.solve(own.T @ own + _RIDGE * np.eye(known.shape[1]), own.T @ numbers[single])
        left: NDArray[np.float32] = (numbers - known @ weights).astype(np.float32)
        return left

    return taken


def _judges(visits: Visits, cache: Cache, report: Reporter) -> dict[str, Any]:
    """The two judges, which are learnt from folds 1 to 8, on fold 9 and among its people."""
    training, held_out = visits.of_folds(_TRAINING), visits.of_folds((9,))
    geometry, network = make_judges(visits, cache, report)
    own = Geometry.of([visits.beats(row) for row in held_out])
    vectors = network.vectors(visits.signal_mv[held_out])
    person = visits.person[held_out]
    return {
        "learnt from": len(training),
        "people with two or more": len(Pairs(np.zeros((1, 1)), person).several),
        "geometry": _plain(Pairs(geometry.likeness(own, own), person)),
        "network": _plain(Pairs((vectors @ vectors.T).astype(np.float64), person)),
    }


def make_judges(visits: Visits, cache: Cache, report: Reporter = silent) -> tuple[GeometryJudge, PersonJudge]:
    """Both judges, learnt from folds 1 to 8; minutes the first time."""
    training = visits.of_folds(_TRAINING)
    several = training[People(visits.measured[training], visits.person[training]).several]
    geometry = GeometryJudge.learnt(Geometry.of([visits.beats(row) for row in several]), visits.person[several])
    recipe = PersonRecipe()
    signals, people = visits.signal_mv[training], visits.person[training]
    made, whose = simulated_people(recipe.simulated, cache, stretch(report, 0.0, 0.3))
    both = np.concatenate([signals, made]), np.concatenate([people, whose])
    network = train_person_judge(*both, recipe, cache, stretch(report, 0.3, 1.0))
    return geometry, network.whitened(signals, people)


def _plain(pairs: Pairs) -> dict[str, Any]:
    gallery = min(GALLERY, len(np.unique(pairs.people)) - 1)
    found = {"equal error": pairs.equal_error(), f"first of {gallery}": pairs.first_rank(gallery)}
    return {name: asdict(rate) for name, rate in found.items()}
