"""Sessions in the library: begun for a learner, taken up again, kept with what was learnt from them."""

from collections.abc import Sequence
from datetime import datetime

from ecgstudio.app.quiz.deck import fetch
from ecgstudio.app.quiz.session import Learnt, begin
from ecgstudio.app.quiz.standing import Line, lines
from ecgstudio.app.quiz.types import question_type
from ecgstudio.core.case import Case
from ecgstudio.core.quiz.progress import Schedule
from ecgstudio.core.quiz.quiz_request import QuizRequest
from ecgstudio.core.quiz.session import Learner, QuizSession
from ecgstudio.library import Library, Query
from ecgstudio.library.learners.store import Learners

MOST_LISTED = 500
"""Cases that one quiz asks at most."""


def begin_for(
    library: Library, learner: Learner, request: QuizRequest, selected: Sequence[str], listed: Query, seed: int
) -> tuple[QuizSession, dict[str, Schedule]]:
    """A new session, and what is planned for the learner so far. ``selected``: ids of cases; ``listed``: those of a query."""
    ids = list(selected) if request.where == "selected" else []
    if request.where == "listed":
        ids = [item.id for item in library.search(listed, limit=MOST_LISTED)]
    schedules = schedules_of(library, learner)
    return begin(request, ids, schedules, seed, library), schedules


def schedules_of(library: Library, learner: Learner) -> dict[str, Schedule]:
    """When each statement comes again for a learner."""
    return Learners.of(library).schedules(learner.id)


def go_on_with(library: Library, learner: Learner, session: QuizSession) -> dict[str, Schedule]:
    """What is planned for the learner of a session taken up again; InputError when its type of question is not known."""
    question_type(session.rules.answer_by)
    return schedules_of(library, learner)


def cases_to_mark(library: Library, session: QuizSession) -> dict[str, Case]:
    """The cases of the library that an answer without outcome is about, by id."""
    found = {}
    for question, answer, outcome in zip(session.questions, session.answers, session.outcomes, strict=True):
        case = fetch(library, question) if answer.given and outcome is None else None
        if case is not None:
            found[question.case_id] = case
    return found


def keep(library: Library, learner: Learner, session: QuizSession, learnt: Learnt | None = None) -> None:
    """The session as it stands now, and what was learnt, in one transaction."""
    new = learnt or Learnt()
    Learners.of(library).keep(learner.id, session, new.attempts, new.schedules.values())


def standing_of(library: Library, learner: Learner, now: datetime) -> tuple[Line, ...]:
    """How a learner stands at a moment."""
    learners = Learners.of(library)
    return lines(learners.attempts(learner.id), learners.schedules(learner.id), now)
