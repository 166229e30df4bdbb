"""A session held: begun from a request, marked at its end, each with what is to be kept of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ecgstudio.app.examine import Examination
from ecgstudio.app.quiz.deck import ask, library_questions, order_of
from ecgstudio.app.quiz.fresh import fresh_questions
from ecgstudio.app.quiz.marking import asked_of, mark, outcome_of
from ecgstudio.app.quiz.repetition import scheduled
from ecgstudio.app.quiz.types import question_type
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.quiz.item import Item
from ecgstudio.core.quiz.progress import Attempt, Schedule, attempts_of
from ecgstudio.core.quiz.quiz_request import QuizRequest
from ecgstudio.core.quiz.session import Outcome, Question, QuizSession, QuizSettings

if TYPE_CHECKING:
    from ecgstudio.library import Library


@dataclass(frozen=True)
class Learnt:
    """What one or several answers tell of a learner: attempts, and the schedules that change."""

    attempts: tuple[Attempt, ...] = ()
    schedules: Mapping[str, Schedule] = field(default_factory=dict)


@dataclass(frozen=True)
class Posed:
    """A question made ready: as it is to be kept, its ECG measured, and what is to be answered."""

    question: Question
    examination: Examination
    items: tuple[Item, ...]


def pose(question: Question, rules: QuizSettings, case: Case | None = None, report: Reporter = silent) -> Posed:
    """``ask``, with the items of the session's type of question."""
    kept, found = ask(question, case, report)
    return Posed(kept, found, question_type(rules.answer_by).items(asked_of(found)))


def begin(
    request: QuizRequest,
    case_ids: Sequence[str],
    schedules: Mapping[str, Schedule],
    seed: int,
    library: "Library | None" = None,
    now: datetime | None = None,
) -> QuizSession:
    """A new session. ``case_ids``: the cases that are meant when the ECGs are not fresh. InputError for nothing to ask."""
    if request.where == "fresh":
        if not request.fresh.statements:
            raise InputError("no statement is ticked; tick what the fresh ECGs are to show")
        order = order_of(request.fresh.statements, request.count, schedules, now or datetime.now(UTC), seed)
        return QuizSession(request.rules, fresh_questions(request.fresh, order, seed))
    if library is None or not case_ids:
        raise InputError("no case of the library is selected; select some, or take fresh ECGs")
    return QuizSession(request.rules, library_questions(library, case_ids, seed if request.shuffle else None))


def learnt_from(outcome: Outcome, known: Mapping[str, Schedule], now: datetime) -> Learnt:
    """What one answer tells."""
    return Learnt(attempts_of(outcome, now), {item.statement: item for item in scheduled(outcome, known, now)})


def end(
    session: QuizSession,
    cases: Mapping[str, Case],
    known: Mapping[str, Schedule],
    now: datetime,
    report: Reporter = silent,
) -> tuple[QuizSession, Learnt]:
    """The session ended, every answer marked that was not marked yet, and what they tell together.

    ``cases``: those of the library, by id. Cancelled when the reporter says stop; then nothing has changed.
    """
    attempts: tuple[Attempt, ...] = ()
    schedules: dict[str, Schedule] = {}
    open_places = [
        place for place, item in enumerate(session.outcomes) if item is None and session.answers[place].given
    ]
    for index, place in enumerate(open_places):
        report(index / len(open_places), f"marking {index + 1} of {len(open_places)}")
        question = session.questions[place]
        kept, found = ask(question, cases.get(question.case_id))
        outcome = outcome_of(mark(found, session.answers[place], session.rules))
        learnt = learnt_from(outcome, {**known, **schedules}, now)
        attempts += learnt.attempts
        schedules |= learnt.schedules
        session = session.with_question(place, kept).with_outcome(place, outcome)
    report(1.0, "done")
    return session.end(), Learnt(attempts, schedules)
