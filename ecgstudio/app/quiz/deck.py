"""Decks: which questions a session asks, in which order, and where their ECGs come from."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np

from ecgstudio.app.examine import Examination, examination
from ecgstudio.app.quiz.fresh import checked
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.quiz.progress import Schedule
from ecgstudio.core.quiz.session import Question

if TYPE_CHECKING:
    from ecgstudio.library import Library


def library_questions(library: "Library", case_ids: Iterable[str], seed: int | None = None) -> tuple[Question, ...]:
    """One question for each case that has a statement to ask for, as it is kept now; in the order given, or shuffled by a
    seed. InputError when none has."""
    questions = []
    for case_id in dict.fromkeys(case_ids):
        case = library.get(case_id)
        if case.answer_key or case.request.statement_ids:
            questions.append(Question(case_id, library.versions(case_id)[-1].number))
    if not questions:
        raise InputError("none of these cases has a diagnosis to ask for; choose others")
    order = np.arange(len(questions)) if seed is None else np.random.default_rng(seed).permutation(len(questions))
    return tuple(questions[index] for index in order)


def ask(question: Question, case: Case | None = None, report: Reporter = silent) -> tuple[Question, Examination]:
    """The ECG of a question, measured, and the question as it is to be kept. ``case``: the case of the library that it
    means. InputError when it means one and none is given."""
    if question.request is not None:
        return checked(question, report)
    if case is None:
        raise InputError("this question means a case of the library; fetch it first")
    report(0.0, "measuring")
    return question, examination(case)


def fetch(library: "Library", question: Question) -> Case | None:
    """The case that a question means, in the version of then; None for a fresh ECG. LibraryError when it is gone."""
    return library.get(question.case_id, question.version or None) if question.request is None else None


def order_of(
    statements: Sequence[str], count: int, schedules: Mapping[str, Schedule], now: datetime, seed: int
) -> tuple[str, ...]:
    """Which statement each of ``count`` questions asks: those due first, then those never asked, then those due
    soonest. InputError without statements or questions.

    They are mixed, for mixed practice is remembered longer than practice in blocks, and one statement never comes twice in a
    row where that can be helped.
    """
    if not statements or count < 1:
        raise InputError("a quiz needs at least one statement and one question; choose some")
    rng = np.random.default_rng(seed)
    mixed = [statements[index] for index in rng.permutation(len(statements))]
    ranked = sorted(mixed, key=lambda item: _urgency(schedules.get(item), now))
    order: list[str] = []
    while len(order) < count:
        part = ranked[: count - len(order)]
        part = [part[index] for index in rng.permutation(len(part))]
        if order and part[0] == order[-1]:
            part = [*part[1:], part[0]]
        order += part
    return tuple(order)


def _urgency(schedule: Schedule | None, now: datetime) -> tuple[int, float]:
    if schedule is None:
        return 1, 0.0
    seconds = (schedule.due - now).total_seconds()
    return (0 if seconds <= 0 else 2), seconds
