"""Learners in a real library file."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ecgstudio.core.errors import InputError, LibraryError
from ecgstudio.core.quiz.progress import Attempt, Schedule, attempts_of, standings_of
from ecgstudio.core.quiz.session import Answer, Outcome, Question, QuizSession, QuizSettings
from ecgstudio.library import Library
from ecgstudio.library.learners.store import Learners

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.fixture
def learners(tmp_path: Path) -> Iterator[Learners]:
    with Library.open(tmp_path / "library.sqlite") as library:
        yield Learners.of(library)


def session(**fields: object) -> QuizSession:
    return QuizSession(QuizSettings("Blocks", exam=True), (Question("a" * 32, 1), Question("b" * 32, 3)), **fields)  # type: ignore[arg-type]


def test_profiles_are_added_renamed_and_removed(learners: Learners) -> None:
    ada, ben = learners.add(" Ada  Lovelace "), learners.add("ben")
    assert [item.name for item in learners.all()] == ["Ada Lovelace", "ben"]
    assert learners.all()[0] == ada
    learners.rename(ben.id, "Aaron")
    assert [item.name for item in learners.all()] == ["Aaron", "Ada Lovelace"]
    learners.rename(ada.id, "ada lovelace")
    assert learners.remove(ada.id) == 1
    assert [item.name for item in learners.all()] == ["Aaron"]


@pytest.mark.parametrize("name", ["", "   ", "x" * 81, "ADA"])
def test_names_that_cannot_be_are_refused(learners: Learners, name: str) -> None:
    learners.add("Ada")
    with pytest.raises(InputError):
        learners.add(name)


def test_a_sitting_goes_on_where_it_was(learners: Learners) -> None:
    ada, ben = learners.add("Ada"), learners.add("Ben")
    first = session()
    learners.keep(ada.id, first)
    later = first.with_answer(Answer("LBBB", seconds=31.5, given=True)).at(1).with_answer(Answer("inf"))
    learners.keep(ada.id, later)
    assert learners.unfinished(ada.id) == later
    assert learners.unfinished(ben.id) is None
    learners.keep(ada.id, later.end())
    assert learners.unfinished(ada.id) is None
    assert [item.id for item in learners.sessions(ada.id)] == [first.id]


def test_the_newest_unfinished_one_is_taken_up(learners: Learners) -> None:
    ada = learners.add("Ada")
    old, new = session(begun=NOON), session(begun=NOON + timedelta(hours=1))
    learners.keep(ada.id, new)
    learners.keep(ada.id, old)
    assert learners.unfinished(ada.id) == new
    learners.discard(new.id)
    assert learners.unfinished(ada.id) == old


def test_attempts_and_schedules_come_with_the_sitting_or_not_at_all(learners: Learners) -> None:
    ada = learners.add("Ada")
    outcome = Outcome(0.5, {"CLBBB": 1.0, "AVB1": 0.0}, {"SR": 1.0}, {"PERI": 0.25})
    card = Schedule("CLBBB", NOON + timedelta(days=3), "{}")
    learners.keep(ada.id, session(), attempts_of(outcome, NOON), [card])
    assert len(learners.attempts(ada.id)) == 4
    assert learners.schedules(ada.id) == {"CLBBB": card}
    later = replace(card, due=NOON + timedelta(days=9))
    broken = [Attempt(NOON, "X", "must", None)]  # type: ignore[arg-type]
    with pytest.raises(LibraryError):
        learners.keep(ada.id, session(), broken, [later])
    assert learners.schedules(ada.id) == {"CLBBB": card}
    assert len(learners.sessions(ada.id)) == 1
    learners.keep(ada.id, session(), (), [later])
    assert learners.schedules(ada.id) == {"CLBBB": later}


def test_standings_count_what_was_asked_and_what_was_called_wrongly(learners: Learners) -> None:
    ada = learners.add("Ada")
    for day, credit in enumerate((0.0, 0.5, 1.0)):
        outcome = Outcome(credit, {"CLBBB": credit}, {"SR": 1.0}, {"PERI": 0.25})
        learners.keep(ada.id, session(), attempts_of(outcome, NOON + timedelta(days=day)))
    found = standings_of(learners.attempts(ada.id))
    assert found["CLBBB"].credits == (0.0, 0.5, 1.0)
    assert found["CLBBB"].mean == 0.5
    assert found["PERI"].called_wrongly == 3
    assert found["PERI"].mean is None
    assert "SR" not in found


def test_a_removed_learner_leaves_nothing(learners: Learners) -> None:
    ada = learners.add("Ada")
    learners.keep(ada.id, session(), [Attempt(NOON, "CLBBB", "must", 1.0)], [Schedule("CLBBB", NOON, "{}")])
    learners.remove(ada.id)
    assert learners.sessions(ada.id) == ()
    assert learners.attempts(ada.id) == ()
    with pytest.raises(LibraryError, match="learner"):
        learners.keep(ada.id, session())


def test_a_library_of_before_gets_the_tables(make_earlier: Callable[[str], Path], tmp_path: Path) -> None:
    """One that was made without learners opens, is copied beside itself, and takes them."""
    path = make_earlier("0002")
    with Library.open(path) as library:
        assert Learners.of(library).add("Ada").name == "Ada"
    assert list(tmp_path.glob("library.before-*.sqlite"))
