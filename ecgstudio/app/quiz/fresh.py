"""Fresh ECGs for the quiz: drawn by the simulator, measured, and shown only when they show what they are to show."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

import numpy as np

from ecgstudio.app.examine import Examination, examination
from ecgstudio.app.generate import generate
from ecgstudio.app.requests import request_for
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.quiz.quiz_request import FreshRequest, Noise
from ecgstudio.core.quiz.session import Question
from ecgstudio.core.quiz.wholes import can_stand_together
from ecgstudio.core.request import Request, Sex
from ecgstudio.core.statement import Statement
from ecgstudio.core.verdict import tally
from ecgstudio.sim import fields_of, supported_statements

NOISE_VALUES: Mapping[Noise, Mapping[str, float]] = {
    "clean": {"baseline_wander": 0.0, "muscle_noise": 0.0, "mains_noise": 0.0, "electrode_motion": 0.0},
    "usual": {},
    "heavy": {"baseline_wander": 0.15, "muscle_noise": 0.025, "mains_noise": 0.02, "electrode_motion": 0.1},
}
"""Fields of Physiology in mV, but for those that a statement itself speaks of; "usual" leaves them as drawn. Heavy is what a
bedside tracing of a shivering patient looks like; QRS and ST can still be measured in it."""

TRIES = 5
_SEEDS = 2**31
_OLDEST, _YOUNGEST = 85, 22


def askable() -> tuple[str, ...]:
    """The statements that a fresh ECG can show, in the order of the catalogue."""
    return tuple(item for item in catalogue() if item in supported_statements())


def fresh_questions(request: FreshRequest, order: Sequence[str], seed: int) -> tuple[Question, ...]:
    """One question for each statement of ``order``; the same seed gives the same questions. InputError for a statement that
    cannot be drawn, or none."""
    missing = [item for item in order if item not in supported_statements()]
    if missing or not order:
        names = ", ".join(catalogue()[item].name for item in missing) or "no statement at all"
        raise InputError(f"the simulator cannot draw {names}; choose other statements for the quiz")
    rng = np.random.default_rng(seed)
    return tuple(_question(request, statement_id, rng) for statement_id in order)


def checked(question: Question, report: Reporter = silent) -> tuple[Question, Examination]:
    """The question's ECG, measured. A question that was not checked yet gets the first seed whose ECG meets every criterion of
    what it is to show: as it was asked for, then with less noise, then without what makes it hard. The one that met most where
    none does. Cancelled when the reporter says stop."""
    assert question.request is not None
    tries = [question.request] if question.checked else list(_ever_plainer(question.request))
    best: tuple[float, Examination] | None = None
    for index, request in enumerate(tries):
        report(index / len(tries), f"drawing a fresh ECG, try {index + 1}")
        found = examination(generate(request, 1)[0])
        share = _share_met(found)
        if best is None or share > best[0]:
            best = share, found
        if share == 1.0:
            break
    assert best is not None
    return replace(question, request=best[1].case.request, checked=True), best[1]


def _ever_plainer(request: Request) -> Iterator[Request]:
    """The request with one seed after the other, then the same with the noise that its statements draw, then of its first
    statement alone."""
    seeds = ((request.seed + index) % _SEEDS for index in count())
    noise = {name for values in NOISE_VALUES.values() for name in values}
    calm = {name: value for name, value in request.values.items() if name not in noise}
    first = request_for(request.statement_ids[:1], sex=request.sex, age=request.age, values=calm, seed=request.seed)
    for plainer, tries in ((request, TRIES), (replace(request, values=calm), TRIES), (first, TRIES)):
        yield from (replace(plainer, seed=next(seeds)) for _ in range(tries))


def _share_met(found: Examination) -> float:
    """How many of the criteria that can be decided are met; all of them where none can be."""
    found_met = tally(found.case.verdicts)
    return found_met.met / found_met.decided if found_met.decided else 1.0


def _question(request: FreshRequest, statement_id: str, rng: np.random.Generator) -> Question:
    shown = [statement_id]
    if request.difficulty == "hard":
        shown += _companion(statement_id, request.statements, rng)
    easy = request.difficulty == "easy"
    sexes: tuple[Sex, ...] = ("female", "male")
    sex = sexes[int(rng.integers(2))]
    age = 50.0 if easy else float(rng.integers(_YOUNGEST, _OLDEST))
    own = fields_of(shown)
    noise = {name: value for name, value in NOISE_VALUES[request.noise].items() if name not in own}
    return Question(request=request_for(shown, sex=sex, age=age, values=noise, seed=int(rng.integers(_SEEDS))))


def _companion(statement_id: str, pool: Collection[str], rng: np.random.Generator) -> list[str]:
    """A second statement that can stand beside the first: of another group, of those chosen if there is one, otherwise of
    those everybody must know."""
    known = catalogue()

    def fits(other: str) -> bool:
        apart = known[other].group != known[statement_id].group
        related = other in known.entailed_by(statement_id) or statement_id in known.entailed_by(other)
        together = can_stand_together(statement_id, other) and other not in known.excluded_by(statement_id)
        return apart and together and not related and not _plain(known[other])

    chosen = [item for item in pool if fits(item)]
    chosen = chosen or [item for item in askable() if known[item].level == "M" and fits(item)]
    return [chosen[int(rng.integers(len(chosen)))]] if chosen else []


def _plain(statement: Statement) -> bool:
    """Whether it makes no ECG harder: nothing remarkable, or no finding at all."""
    return statement.no_finding or statement.id == "ARTEF"
