"""The quiz's verbs on real, measured ECGs."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.app.examine import Examination, examination
from ecgstudio.app.generate import generate
from ecgstudio.app.quiz.deck import ask, fetch, library_questions, order_of
from ecgstudio.app.quiz.fresh import TRIES, askable, checked, fresh_questions
from ecgstudio.app.quiz.marking import blind, key_of, mark, outcome_of
from ecgstudio.app.quiz.mimic import mimic_case
from ecgstudio.app.quiz.repetition import due, retrievability, scheduled
from ecgstudio.app.quiz.results import COLUMNS, results_csv, write_results
from ecgstudio.app.quiz.session import end
from ecgstudio.app.quiz.standing import lines
from ecgstudio.app.requests import request_for
from ecgstudio.core.answer_key import AnswerKey
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import InputError
from ecgstudio.core.quiz.progress import Schedule, attempts_of
from ecgstudio.core.quiz.quiz_request import FreshRequest
from ecgstudio.core.quiz.session import Answer, Learner, Outcome, Question, QuizSession, QuizSettings
from ecgstudio.core.request import Mention, Request
from ecgstudio.library import Library

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def left_block() -> Examination:
    return examination(generate(request_for(["CLBBB"], seed=5), 1)[0])


@pytest.fixture(scope="module")
def pericarditis() -> Examination:
    return examination(generate(request_for(["PERI"], seed=3), 1)[0])


# fresh ECGs


def test_fresh_ecgs_show_what_they_are_to_show() -> None:
    request = FreshRequest(("INFMI", "AVB1", "CRBBB"), noise="heavy")
    for question in fresh_questions(request, request.statements, seed=4):
        ready, found = checked(question)
        assert ready.checked
        assert all(verdict.speaks_for for verdict in found.case.verdicts)
        assert ready.request is not None
        assert 0 <= ready.request.seed - question.request.seed < TRIES  # type: ignore[union-attr]


def test_the_same_question_is_the_same_ecg_again() -> None:
    question = fresh_questions(FreshRequest(("CLBBB",)), ["CLBBB"], seed=1)[0]
    ready, first = checked(question)
    again, second = checked(ready)
    assert again == ready
    assert np.array_equal(first.case.recording.signal_mv, second.case.recording.signal_mv)


def test_other_seeds_are_other_patients_and_hard_ones_show_two_things() -> None:
    request = FreshRequest(("CLBBB", "AVB1"), difficulty="hard")
    one, other = (fresh_questions(request, ["CLBBB"], seed)[0].request for seed in (1, 2))
    assert one is not None
    assert other is not None
    assert one.seed != other.seed
    assert set(one.statement_ids) == {"CLBBB", "AVB1"}


def test_a_second_finding_can_always_stand_beside_the_first() -> None:
    for statement_id in askable():
        request = fresh_questions(FreshRequest((statement_id,), "hard"), [statement_id], seed=9)[0].request
        assert request is not None
        for other in request.statement_ids[1:]:
            assert other not in catalogue().excluded_by(statement_id)


def test_what_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(InputError, match="choose"):
        fresh_questions(FreshRequest(()), [], seed=0)


# decks


def test_what_is_due_comes_first_then_what_is_new() -> None:
    schedules = {
        "CLBBB": Schedule("CLBBB", NOW - timedelta(days=1), "{}"),
        "AVB1": Schedule("AVB1", NOW + timedelta(days=9), "{}"),
    }
    statements = ["AVB1", "CLBBB", "PERI"]
    assert order_of(statements, 1, schedules, NOW, 0) == ("CLBBB",)
    assert set(order_of(statements, 2, schedules, NOW, 0)) == {"CLBBB", "PERI"}
    assert set(order_of(statements, 3, schedules, NOW, 0)) == set(statements)


def test_questions_are_mixed() -> None:
    order = order_of(["CLBBB", "AVB1", "PERI"], 9, {}, NOW, 3)
    assert sorted(order) == sorted(["CLBBB", "AVB1", "PERI"] * 3)
    assert all(one != other for one, other in pairwise(order))
    assert order == order_of(["CLBBB", "AVB1", "PERI"], 9, {}, NOW, 3)
    with pytest.raises(InputError):
        order_of([], 3, {}, NOW, 0)


def test_cases_of_the_library_are_asked_in_the_version_of_then(tmp_path: Path, left_block: Examination) -> None:
    with Library.open(tmp_path / "library.sqlite") as library:
        library.save(left_block.case)
        (question,) = library_questions(library, [left_block.case.id, left_block.case.id])
        library.save(left_block.case.changed("renamed", title="Another title"))
        _, found = ask(question, fetch(library, question))
        assert found.case.title == left_block.case.title
        with pytest.raises(InputError, match="none of these"):
            library_questions(library, [])
    with pytest.raises(InputError, match="library"):
        ask(question)


# marking


def test_the_right_answer_in_words(left_block: Examination) -> None:
    feedback = mark(left_block, Answer("Sinus rhythm, LBBB"))
    assert feedback.score.fraction == 1.0
    assert "SR" in feedback.key.should
    assert all(verdict.outcome == "met" for verdict in feedback.verdicts["CLBBB"])
    assert any(verdict.lead and verdict.number is not None for verdict in feedback.verdicts["CLBBB"])
    assert feedback.wrong == ()


def test_chosen_from_the_list_is_the_same_as_typed(left_block: Examination) -> None:
    typed, chosen = (
        mark(left_block, Answer("LBBB")),
        mark(left_block, Answer(chosen=("CLBBB",)), QuizSettings(answer_by="list")),
    )
    assert typed.score == chosen.score


def test_a_wrong_answer_says_which_of_its_criteria_are_not_met(pericarditis: Examination) -> None:
    feedback = mark(pericarditis, Answer("inferior STEMI"))
    assert feedback.score.fraction == 0.0
    (wrong,) = feedback.wrong
    assert wrong.id == "INFMI"
    assert wrong.against
    assert all(verdict.outcome != "met" for verdict in wrong.against)
    assert "PR depression" in wrong.tell
    assert {"ERP", "INFMI"} <= {mimic.id for mimic in feedback.mimics}


def test_an_answer_left_open_is_less_than_the_name() -> None:
    infarct = examination(generate(request_for(["INFMI"], seed=5), 1)[0])
    assert mark(infarct, Answer("STEMI")).score.fraction == 0.5
    assert mark(infarct, Answer("inferior STEMI")).score.fraction == 1.0


def test_nothing_understood_is_nothing(left_block: Examination) -> None:
    feedback = mark(left_block, Answer("no idea at all"))
    assert feedback.score.fraction == 0.0


def test_possible_statements_of_a_case_are_shoulds(left_block: Examination) -> None:
    request = Request("x", (Mention("CLBBB"), Mention("LAE", certainty="possible"), Mention("AFIB", present=False)))
    key = key_of(replace(left_block, case=replace(left_block.case, request=request)))
    assert key.must == ("CLBBB",)
    assert "LAE" in key.should
    assert "AFIB" not in key.should


@pytest.fixture(scope="module")
def two_fascicles() -> Examination:
    """Right bundle branch block and left anterior fascicular block, asked apart."""
    return examination(generate(request_for(["BIFA"], seed=2), 1)[0])


@pytest.mark.parametrize("asked", [("BIFA",), ("CRBBB",), ("CRBBB", "LAFB")])
@pytest.mark.parametrize("answer", ["bifascicular block", "RBBB, left anterior fascicular block"])
def test_both_blocks_are_right_whichever_way_they_are_asked_and_named(
    two_fascicles: Examination, asked: tuple[str, ...], answer: str
) -> None:
    request = Request("x", tuple(Mention(item) for item in asked))
    found = replace(two_fascicles, case=replace(two_fascicles.case, request=request))
    feedback = mark(found, Answer(answer))
    assert (feedback.score.fraction, feedback.score.charges) == (1.0, ())
    ranges = [item for item in feedback.verdicts.get("LAFB", ()) if item.criterion.startswith("qrs ")]
    assert not ranges  # QRS below 120 ms is no limit of it beside right bundle branch block


def test_what_the_teacher_asks_goes_before_what_follows_from_the_case(left_block: Examination) -> None:
    case = replace(left_block.case, answer_key=AnswerKey(must=("SR",), should=("LAE",)))
    found = replace(left_block, case=case)
    key = key_of(found)
    assert (key.must, key.should) == (("SR",), ("LAE",))
    assert mark(found, Answer("sinus rhythm")).score.fraction == 1.0
    feedback = mark(found, Answer("sinus rhythm, LBBB"))
    assert (feedback.score.fraction, feedback.score.also_there) == (1.0, ("CLBBB",))
    assert mark(found, Answer("LBBB")).score.fraction == 0.0
    newer = replace(found, case=replace(case, answer_key=AnswerKey(must=("OF A NEWER VERSION",))))
    assert key_of(newer).must == ("CLBBB",)
    assert blind(case).answer_key is None
    with pytest.raises(InputError, match="must"):
        AnswerKey(must=())


def test_a_record_without_statements_can_be_asked_once_its_teacher_says_what(
    tmp_path: Path, left_block: Examination
) -> None:
    bare = replace(left_block.case, request=Request(), answer_key=AnswerKey(must=("CLBBB",)))
    with Library.open(tmp_path / "library.sqlite") as library:
        library.save(bare)
        (question,) = library_questions(library, [bare.id])
        kept = fetch(library, question)
        assert kept is not None
        assert kept.answer_key == bare.answer_key
        _, found = ask(question, kept)
        assert mark(found, Answer("LBBB")).score.fraction == 1.0
        library.save(bare.changed("asked otherwise", answer_key=AnswerKey(must=("SR",))))
        assert library.get(bare.id, 1).answer_key == bare.answer_key


def test_the_reading_is_checked_against_the_measurements(left_block: Examination) -> None:
    numbers = left_block.case.measurements
    steps = {
        "rate": f"{numbers.rate.value:.0f}",
        "regular": "regular",
        "p_waves": "one before each QRS",
        "axis": f"{numbers.qrs_axis.value:.0f}",
        "pr": f"{numbers.pr.value + 60:.0f}",
        "qrs": f"{numbers.qrs.value:.0f}",
        "qtc": f"{numbers.qtc.value:.0f}",
    }
    feedback = mark(left_block, Answer("LBBB", steps=steps), QuizSettings(systematic=True))
    found = {item.name: item.outcome for item in feedback.steps}
    assert found["pr"] == "wrong"
    assert {found[name] for name in ("rate", "regular", "p_waves", "axis", "qrs", "qtc")} == {"right"}
    outcome = outcome_of(feedback)
    assert outcome.steps_asked == len(feedback.steps)
    assert outcome.steps_right < outcome.steps_asked


def test_nothing_tells_before_the_answer(left_block: Examination) -> None:
    shown = blind(left_block.case)
    assert shown.title == ""
    assert shown.request.statement_ids == ()
    assert not shown.measurements.available
    assert shown.recording.provenance.seed is None
    assert np.array_equal(shown.recording.signal_mv, left_block.case.recording.signal_mv)


# a whole session


def test_an_exam_is_marked_at_its_end(left_block: Examination, pericarditis: Examination) -> None:
    cases = {found.case.id: found.case for found in (left_block, pericarditis)}
    session = QuizSession(QuizSettings(exam=True), tuple(Question(item, 1) for item in (*cases, "c")))
    session = session.with_answer(Answer("LBBB", given=True)).at(1).with_answer(Answer("LBBB", given=True))
    ended, learnt = end(session, cases, {}, NOW)
    assert [item and item.score for item in ended.outcomes] == [1.0, 0.0, None]
    assert ended.fraction == pytest.approx(1 / 3)
    assert ended.ended is not None
    assert {(item.statement, item.role) for item in learnt.attempts if item.role != "should"} == {
        ("CLBBB", "must"),
        ("PERI", "must"),
        ("CLBBB", "wrong"),
    }
    assert learnt.schedules["PERI"].due < NOW + timedelta(hours=1)
    assert end(ended, cases, {}, NOW)[1].attempts == ()


def test_a_mimic_is_the_same_patient(pericarditis: Examination) -> None:
    other = mimic_case(pericarditis.case, "ERP")
    assert other.anatomy == pericarditis.case.anatomy
    assert other.request.statement_ids == ("ERP",)


def test_how_a_learner_stands() -> None:
    known = {item.statement: item for item in scheduled(Outcome(1.0, {"CLBBB": 1.0}, {}, {}), {}, NOW)}
    outcome = Outcome(0.75, {"CLBBB": 1.0}, {}, {"PERI": 0.25})
    first, second = lines(attempts_of(outcome, NOW), known, NOW + timedelta(days=1))
    assert (first.name, first.standing.mean) == ("Left bundle branch block", 1.0)
    assert 0.5 < first.remembered < 1.0
    assert (second.standing.called_wrongly, second.due) == (1, None)


# repetition


def test_right_answers_move_a_statement_away_and_wrong_ones_bring_it_back() -> None:
    good = Outcome(1.0, {"CLBBB": 1.0}, {}, {})
    missed = Outcome(0.0, {"CLBBB": 0.0}, {}, {})
    now, known, gaps = NOW, {}, []
    for _ in range(4):
        (known["CLBBB"],) = scheduled(good, known, now)
        gaps.append(known["CLBBB"].due - now)
        now = known["CLBBB"].due
    assert gaps == sorted(gaps)
    assert gaps[-1] > timedelta(days=7)
    assert retrievability(known["CLBBB"], now) == pytest.approx(0.9, abs=0.02)
    (again,) = scheduled(missed, known, now)
    assert again.due - now < timedelta(hours=1)
    assert due({"CLBBB": again}, again.due) == ("CLBBB",)
    assert due({"CLBBB": again}, now) == ()


def test_half_right_comes_sooner_than_right() -> None:
    known = {"CLBBB": scheduled(Outcome(1.0, {"CLBBB": 1.0}, {}, {}), {}, NOW)[0]}
    known = {"CLBBB": scheduled(Outcome(1.0, {"CLBBB": 1.0}, {}, {}), known, known["CLBBB"].due)[0]}
    at = known["CLBBB"].due
    full, half, little = (
        scheduled(Outcome(0, {"CLBBB": credit}, {}, {}), known, at)[0].due for credit in (1, 0.5, 0.4)
    )
    assert little < half < full


def test_calling_wrongly_what_one_learns_brings_it_back() -> None:
    known = {"PERI": Schedule("PERI", *_card())}
    outcome = Outcome(0.75, {"CLBBB": 1.0}, {}, {"PERI": 0.25, "DIG": 0.25})
    changed = {item.statement: item for item in scheduled(outcome, known, NOW)}
    assert set(changed) == {"CLBBB", "PERI"}
    assert changed["PERI"].due < known["PERI"].due


def _card() -> tuple[datetime, str]:
    first = scheduled(Outcome(1.0, {"PERI": 1.0}, {}, {}), {}, NOW - timedelta(days=1))[0]
    second = scheduled(Outcome(1.0, {"PERI": 1.0}, {}, {}), {"PERI": first}, first.due)[0]
    return second.due, second.card


# results


def test_results_as_a_table(tmp_path: Path) -> None:
    session = QuizSession(QuizSettings("Blocks", exam=True), (Question("a"), Question("b")), begun=NOW)
    session = session.with_answer(Answer("=LBBB, no; AF", seconds=42.4, given=True))
    outcome = Outcome(0.75, {"CLBBB": 1.0, "AVB1": 0.0}, {}, {"PERI": 0.25}, title="Left bundle branch block")
    learner = Learner("x", "Ada", NOW)
    rows = list(csv.DictReader(io.StringIO(results_csv([(learner, session.with_outcome(0, outcome))]))))
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["answer"] == "'=LBBB, no; AF"
    assert (rows[0]["score_percent"], rows[0]["seconds"], rows[0]["mode"]) == ("75", "42", "exam")
    assert rows[0]["missed"] == catalogue()["AVB1"].name
    assert rows[0]["wrong"] == catalogue()["PERI"].name
    assert rows[1]["score_percent"] == ""
    path = write_results([(learner, session)], tmp_path / "results.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbflearner,")
