"""Quizzes of what the library keeps: a collection in its order, and sessions that are taken up again."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ecgstudio.app.quiz.session import learnt_from
from ecgstudio.app.quiz.storage import begin_for, cases_to_mark, keep, schedules_of, standing_of
from ecgstudio.core.case import Case
from ecgstudio.core.collection import Collection, Member
from ecgstudio.core.errors import InputError
from ecgstudio.core.quiz.quiz_request import FreshRequest, QuizRequest
from ecgstudio.core.quiz.session import Answer, Outcome, QuizSettings
from ecgstudio.library import Library, Query
from ecgstudio.library.learners.store import Learners


def test_a_collection_is_asked_in_its_order(tmp_path: Path, make_case: Callable[..., Case]) -> None:
    cases = [make_case(seed) for seed in (1, 2, 3)]
    wanted = [cases[index].id for index in (2, 0)]
    with Library.open(tmp_path / "library.sqlite") as library:
        library.save_all(cases)
        collection = Collection(title="Blocks", members=tuple(Member(item) for item in wanted))
        library.collections.save(collection)
        learner = Learners.of(library).add("Ada")
        request = QuizRequest(QuizSettings(), where="listed", shuffle=False)
        listed = Query(collection=collection.id, sort="arranged")
        session, _ = begin_for(library, learner, request, (), listed, seed=1)
        assert [item.case_id for item in session.questions] == wanted
        chosen = QuizRequest(QuizSettings(), where="selected")
        session, _ = begin_for(library, learner, chosen, wanted[:1], listed, seed=1)
        assert [item.case_id for item in session.questions] == wanted[:1]
        with pytest.raises(InputError, match="select"):
            begin_for(library, learner, chosen, (), listed, seed=1)
        with pytest.raises(InputError, match="tick"):
            begin_for(library, learner, QuizRequest(), (), listed, seed=1)


def test_what_is_kept_comes_back(tmp_path: Path, make_case: Callable[..., Case]) -> None:
    case, now = make_case(1), datetime(2026, 11, 21, tzinfo=UTC)
    with Library.open(tmp_path / "library.sqlite") as library:
        library.save(case)
        learner = Learners.of(library).add("Ada")
        request = QuizRequest(QuizSettings(exam=True), "selected", FreshRequest())
        session, schedules = begin_for(library, learner, request, [case.id], Query(), seed=1)
        session = session.with_answer(Answer("LBBB", given=True))
        assert set(cases_to_mark(library, session)) == {case.id}
        outcome = Outcome(1.0, {"CLBBB": 1.0}, {}, {})
        keep(library, learner, session.with_outcome(0, outcome), learnt_from(outcome, schedules, now))
        assert cases_to_mark(library, session.with_outcome(0, outcome)) == {}
        assert Learners.of(library).unfinished(learner.id) == session.with_outcome(0, outcome)
        assert set(schedules_of(library, learner)) == {"CLBBB"}
        assert [line.name for line in standing_of(library, learner, now)] == ["Left bundle branch block"]
