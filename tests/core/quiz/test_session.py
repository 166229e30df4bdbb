"""A session as a value: it goes on, it stays, it comes back from plain data."""

import json

from ecgstudio.core.plain import from_plain, to_plain
from ecgstudio.core.quiz.session import Answer, Outcome, Question, QuizSession, QuizSettings
from ecgstudio.core.request import Mention, Request


def made() -> QuizSession:
    request = Request("LBBB", (Mention("CLBBB"),), values={"muscle_noise": 0.05}, seed=7)
    return QuizSession(
        QuizSettings("Blocks", exam=True, seconds=90), (Question("a" * 32, 2), Question(request=request))
    )


def test_comes_back_as_it_was():
    session = made().with_answer(Answer("LBBB", steps={"rate": "80"}, seconds=12.5, given=True))
    session = session.with_outcome(0, Outcome(0.75, {"CLBBB": 1.0}, {}, {"PERI": 0.25})).at(1)
    again = from_plain(QuizSession, json.loads(json.dumps(to_plain(session))))
    assert again == session
    assert again.open_places == (1,)


def test_an_answer_that_was_handed_in_stays():
    given = made().with_answer(Answer("LBBB", given=True))
    assert given.with_answer(Answer("RBBB")) is given


def test_places_that_do_not_exist_change_nothing():
    session = made()
    assert session.at(2) is session
    assert session.at(-1) is session


def test_unanswered_questions_count_as_nothing():
    session = made()
    assert session.fraction is None
    assert session.with_outcome(0, Outcome(1.0, {}, {}, {})).fraction == 0.5
    assert session.end().end().ended is not None
