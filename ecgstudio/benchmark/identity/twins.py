"""How good twins are: what was asked for met, the person kept by judges that the generator never sees, nothing copied."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.benchmark.ecg.cache import Cache
from ecgstudio.benchmark.ecg.signals import seen_by_judges
from ecgstudio.benchmark.identity.geometry import Geometry
from ecgstudio.benchmark.identity.run import make_judges
from ecgstudio.benchmark.identity.scores import Rate, accepted_at, equal_error, over_people
from ecgstudio.core.case import Case
from ecgstudio.core.jobs import Reporter, silent, stretch
from ecgstudio.core.recording import Recording
from ecgstudio.core.verdict import tally
from ecgstudio.engine.beats import Beats
from ecgstudio.engine.people import People, Visits

CONDITIONS: Final = ("AFIB", "AVB1", "CRBBB", "CLBBB", "HYPERK1", "LQT", "LVHV", "TINVANT", "STACH", "INFMI")
"""Rhythm, conduction, chamber, ischaemia, electrolytes and repolarisation: of each what a course begins with."""
GALLERY: Final = 200
_RATE_WITHIN: Final = 2.0

Floats = NDArray[np.float64]
Twin = Callable[[Case, str, int], Case]
"""A twin of a case with a statement and a seed; what is measured, or nobody's ECG for the floor."""
BeatsOf = Callable[[Recording], Beats]


@dataclass(frozen=True, eq=False)
class Judged:
    """Likenesses of one judge: ``twins`` [people, people, conditions], reference against the twin of each person with each
    condition; ``gallery`` [people, conditions, strangers], each twin against other people's references; ``real`` [pairs] of
    real second recordings and ``strangers`` [pairs]."""

    twins: Floats
    gallery: Floats
    real: Floats
    strangers: Floats


def benchmark_twins(
    references: Mapping[str, Case],
    roads: Mapping[str, Twin],
    visits: Visits,
    beats_of: BeatsOf,
    cache: Cache,
    conditions: Sequence[str] = CONDITIONS,
    report: Reporter = silent,
) -> dict[str, Any]:
    """Figures of each road over ``references``, by person, and the ceiling of real second recordings."""
    figures: dict[str, Any] = {"people": len(references), "conditions": list(conditions)}
    judges = make_judges(visits, cache, stretch(report, 0.0, 0.1))
    for place, (name, road) in enumerate(roads.items()):
        part = stretch(report, 0.1 + 0.9 * place / len(roads), 0.1 + 0.9 * (place + 1) / len(roads))
        begun = time.perf_counter()
        made = _made(references, road, conditions, part)
        seconds = (time.perf_counter() - begun) / (len(references) * len(conditions))
        figures[name] = (
            {"s a twin": seconds}
            | _verdicts(made, references, conditions)
            | {
                judge: _identity(likeness, list(references))
                for judge, likeness in _judged(list(references.values()), made, visits, judges, beats_of).items()
            }
        )
    return figures


def _made(references: Mapping[str, Case], road: Twin, conditions: Sequence[str], report: Reporter) -> list[list[Case]]:
    made: list[list[Case]] = []
    for row, case in enumerate(references.values()):
        made.append([])
        for column, condition in enumerate(conditions):
            report(
                (row + column / len(conditions)) / len(references), f"twin {row + 1} of {len(references)}, {condition}"
            )
            made[-1].append(road(case, condition, 1000 * (row + 1) + column))
    return made


def _verdicts(
    made: Sequence[Sequence[Case]], references: Mapping[str, Case], conditions: Sequence[str]
) -> dict[str, Any]:
    """Of each condition, and of all: how many met what was asked for; rates that were kept; how far beats departed."""
    met = np.array([[is_met(case) for case in row] for row in made], np.float64)
    rates = [
        abs(case.measurements.rate.value - case.request.rate) <= _RATE_WITHIN
        for row in made
        for case in row
        if case.request.rate is not None and case.measurements.rate.value is not None
    ]
    departed = np.array([[case.making.departure if case.making else 1.0 for case in row] for row in made])

    def share(people: NDArray[np.intp]) -> float:
        return float(met[people].mean())

    return {
        "met": asdict(over_people(list(references), share, met.size)),
        "met by condition": {name: float(met[:, place].mean()) for place, name in enumerate(conditions)},
        "rate within 2/min": float(np.mean(rates)) if rates else None,
        "departure": {name: float(departed[:, place].mean()) for place, name in enumerate(conditions)},
    }


def is_met(case: Case) -> bool:
    """Whether every criterion that was asked for holds, and nothing speaks against the ECG."""
    objections = case.making.objections if case.making else ()
    return bool(case.verdicts) and tally(case.verdicts).all_met and not objections


def _judged(
    references: Sequence[Case],
    made: Sequence[Sequence[Case]],
    visits: Visits,
    judges: Any,
    beats_of: BeatsOf,
) -> dict[str, Judged]:
    """Both judges' likenesses; strangers and real pairs are of fold 9."""
    geometry, network = judges
    held_out = visits.of_folds((9,))
    person = visits.person[held_out]
    flat = [case for row in made for case in row]
    shape = len(references), len(references), len(made[0])
    shapes = [Geometry.of([beats_of(case.recording) for case in cases]) for cases in (references, flat)]
    others = Geometry.of([visits.beats(row) for row in held_out])
    signals = [
        network.vectors(np.stack([seen_by_judges(case.recording) for case in cases])) for cases in (references, flat)
    ]
    vectors = network.vectors(visits.signal_mv[held_out])
    own, twins = shapes
    return {
        "geometry": _likenesses(
            geometry.likeness(own, twins),
            geometry.likeness(twins, others),
            geometry.likeness(others, others),
            person,
            shape,
        ),
        "network": _likenesses(signals[0] @ signals[1].T, signals[1] @ vectors.T, vectors @ vectors.T, person, shape),
    }


def _likenesses(
    twins: Floats, gallery: Floats, real: Floats, person: NDArray[np.str_], shape: tuple[int, int, int]
) -> Judged:
    first, second = np.triu_indices(len(person), 1)
    alike = person[first] == person[second]
    pairs = real[first, second]
    return Judged(
        twins.reshape(shape), gallery.reshape(shape[1], shape[2], -1), pairs[alike], np.sort(pairs[~alike])[::20]
    )


def _identity(judged: Judged, people: Sequence[str]) -> dict[str, Any]:
    """Of one judge: twins of a person against twins of others with the same condition, the first rank, and the ceiling."""
    count = len(people)
    every = np.arange(count)
    own = judged.twins[every, every]
    above = (judged.gallery >= own[:, :, None]).mean(axis=2)
    first = (1 - above) ** (GALLERY - 1)

    def error(rows: NDArray[np.intp]) -> float:
        others = judged.twins[~np.eye(count, dtype=bool)]
        return equal_error(own[rows].ravel(), np.sort(others.ravel()))

    def accepted(rows: NDArray[np.intp]) -> float:
        return accepted_at(own[rows].ravel(), judged.twins[~np.eye(count, dtype=bool)].ravel())

    rates: dict[str, Rate] = {
        "equal error": over_people(people, error, own.size),
        "accepted at 1 %": over_people(people, accepted, own.size),
        f"first of {GALLERY}": over_people(people, lambda rows: float(first[rows].mean()), own.size),
    }
    return {name: asdict(rate) for name, rate in rates.items()} | {
        "equal error by condition": _by_condition(judged),
        "real second recordings, equal error": equal_error(judged.real, judged.strangers),
        "twins nearer than the median real second recording": float((own > np.median(judged.real)).mean()),
    }


def _by_condition(judged: Judged) -> list[float]:
    count = len(judged.twins)
    other = ~np.eye(count, dtype=bool)
    return [round(equal_error(np.diagonal(part).copy(), part[other]), 3) for part in np.moveaxis(judged.twins, 2, 0)]


def several(visits: Visits) -> list[str]:
    """Those of fold 9 with two or more recordings, then everybody else of it."""
    rows = visits.of_folds((9,))
    own = People(visits.measured[rows], visits.person[rows])
    return [*dict.fromkeys((*own.person[own.several].tolist(), *own.person[~own.several].tolist()))]
