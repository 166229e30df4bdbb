"""The quiz on the real window: by keys and by mouse, practice and exam, and after a crash."""

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from ecgstudio.app.generate import generate
from ecgstudio.app.requests import request_for
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.quiz.quiz_request import FreshRequest, QuizRequest
from ecgstudio.core.quiz.session import QuizSettings
from ecgstudio.core.vignette import Vignette
from ecgstudio.gui.main_window import MainWindow
from ecgstudio.gui.quiz.feature import QuizFeature
from ecgstudio.gui.quiz.learners_dialog import LearnersDialog
from ecgstudio.library import Query
from tests.gui.conftest import Settle
from tests.gui.test_controls import assert_named, controls_of


@pytest.fixture
def settle(qtbot: QtBot, window: MainWindow) -> Settle:
    """Wait until nothing is running or waiting; drawing and measuring take their time on a busy machine."""
    services = window.services

    def idle() -> bool:
        return all(runner.idle for runner in (services.quick, services.work, services.disk, services.examine))

    return lambda: qtbot.waitUntil(idle, timeout=120_000)


@pytest.fixture
def quiz(window: MainWindow, settle: Settle) -> MainWindow:
    """The window with the quiz in front."""
    window.actions_["quiz"].trigger()
    settle()
    return window


Begin = Callable[..., None]


@pytest.fixture
def begin(quiz: MainWindow, settle: Settle) -> Begin:
    """Begin a quiz of fresh ECGs and wait for the first."""

    def start(*statements: str, **rules: object) -> None:
        wish = QuizRequest(
            QuizSettings("Test", **rules), fresh=FreshRequest(statements, "easy", "clean"), count=len(statements)
        )  # type: ignore[arg-type]
        quiz.features.quiz.quizzing.begin(wish, (), Query())
        settle()

    return start


def type_answer(window: MainWindow, text: str, qtbot: QtBot) -> None:
    edit = window.features.quiz.view.question.answer.edit
    edit.clear()
    qtbot.keyClicks(edit, text)
    if edit._popup.isVisible():
        qtbot.keyClick(edit, Qt.Key.Key_Escape)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def asked(window: MainWindow) -> str:
    """What the open ECG shows."""
    found = window.features.quiz.quizzing.examination
    assert found is not None
    return found.case.request.statement_ids[0]


def name_of(window: MainWindow) -> str:
    return catalogue()[asked(window)].name


def rows(window: MainWindow) -> list[tuple[str, str]]:
    tree = window.features.quiz.view.question.feedback.tree
    tops = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return [(top.text(0), top.text(1)) for top in tops if top is not None]


def test_the_first_page_begins_a_quiz_by_mouse(quiz: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    start = quiz.features.quiz.view.start
    assert start.statements.tree.topLevelItemCount() > 5
    qtbot.mouseClick(start.begin, Qt.MouseButton.LeftButton)
    settle()
    assert "tick" in start.problem.text()
    assert not start.problem.isHidden()
    start.statements.tick({"CLBBB", "AVB1"})
    assert start.statements.count.text() == "2 chosen"
    start.count.setValue(2)
    qtbot.mouseClick(start.begin, Qt.MouseButton.LeftButton)
    settle()
    assert quiz.features.quiz.view.asking
    assert quiz.features.quiz.view.question.place.text() == "ECG 1 of 2"
    assert [item.name for item in quiz.features.quiz.learners.all] == ["Student"]


def test_nothing_on_the_screen_tells(quiz: MainWindow, begin: Begin, qtbot: QtBot) -> None:
    quiz.frame.places["physiology"].show()
    begin("CLBBB", "PERI")
    shown = quiz.features.quiz.view.question.sheet.case
    assert shown is not None
    assert shown.title == ""
    assert shown.request.statement_ids == ()
    assert not shown.measurements.available
    name = name_of(quiz)
    assert name not in quiz.features.quiz.view.question.sheet.accessibleDescription()
    assert all(place.dock.isHidden() for place in quiz.frame.places.values())
    assert not quiz.features.prompt.bar.isVisible()
    quiz.actions_["show_case"].trigger()
    assert quiz.features.prompt.bar.isVisible()
    assert not quiz.frame.places["physiology"].dock.isHidden()


@pytest.mark.parametrize("exam", [False, True])
def test_a_case_opened_beside_the_quiz_is_shown_unless_in_an_exam(
    quiz: MainWindow, begin: Begin, settle: Settle, exam: bool
) -> None:
    case = generate(request_for(["AVB1"], seed=5), 1)[0]
    quiz.features.library.controller.use(lambda library: library.save(case), lambda _: None)
    settle()
    begin("CLBBB", exam=exam)
    assert quiz.features.quiz.view.asking
    quiz.features.library.controller.open(case.id)
    settle()
    assert quiz.frame.in_front(quiz.features.quiz.page) == exam
    assert (case.title in quiz.windowTitle()) == (not exam)
    assert quiz.frame.status.engine.isHidden() == exam
    assert ("exam goes on" in quiz.frame.notice.label.text()) == exam


def test_practice_explains_after_each_answer(quiz: MainWindow, begin: Begin, settle: Settle, qtbot: QtBot) -> None:
    begin("CLBBB")
    type_answer(quiz, "left bundle branch block and pericarditis", qtbot)
    settle()
    question = quiz.features.quiz.view.question
    assert not question.feedback.isHidden()
    assert question.feedback.score.text() == "75 %  partly right"
    said = dict(rows(quiz))
    assert said["Left bundle branch block"] == "named"
    assert said["Acute pericarditis"].startswith("not there")
    first = question.feedback.tree.topLevelItem(0)
    assert first is not None
    verdict = first.child(0).data(0, Qt.ItemDataRole.UserRole)
    assert verdict.number is not None
    qtbot.keyClick(question.feedback.tree, Qt.Key.Key_Down)
    assert question.where.isVisible()
    assert question.where.verdict == verdict
    assert question.sheet.case.title
    wrong = question.feedback.tree.topLevelItem(1)
    assert wrong.text(0) == "Acute pericarditis"
    question.feedback.tree.setCurrentItem(wrong)
    assert "not met here" in question.feedback.more.text()
    against = wrong.child(0).data(0, Qt.ItemDataRole.UserRole)
    assert (against.statement_id, against.outcome) == ("PERI", "not met")
    assert not question.answer.edit.isEnabled()


def test_a_mimic_opens_in_compare(quiz: MainWindow, begin: Begin, settle: Settle, qtbot: QtBot) -> None:
    begin("PERI")
    type_answer(quiz, "early repolarisation", qtbot)
    settle()
    buttons = quiz.features.quiz.view.question.feedback.mimic_buttons
    assert buttons[0].text() == "Early repolarisation"
    assert "ST elevation" in buttons[0].toolTip()
    ecg = quiz.features.quiz.quizzing.examination.case
    buttons[0].click()
    settle()
    assert quiz.frame.tabs.currentWidget() is quiz.features.compare.view
    first, second = quiz.features.compare.comparing.sides
    assert first is ecg
    assert second.request.statement_ids == ("ERP",)
    assert second.anatomy == ecg.anatomy
    quiz.actions_["quiz"].trigger()
    assert quiz.features.quiz.view.asking


def test_ticking_in_a_list_by_keys(quiz: MainWindow, begin: Begin, settle: Settle, qtbot: QtBot) -> None:
    begin("CLBBB", answer_by="list")
    picker = quiz.features.quiz.view.question.answer.picker
    qtbot.keyClicks(picker.search, "left bundle branch")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    qtbot.keyClick(picker.tree, Qt.Key.Key_Space)
    ticked = picker.ticked()
    assert len(ticked) == 1
    assert "bundle" in catalogue()[ticked[0]].name.lower()
    picker.tick({"CLBBB"})
    quiz.actions_["quiz_hand_in"].trigger()
    settle()
    assert quiz.features.quiz.quizzing.session.outcomes[0].score == 1.0


def test_a_vignette_is_told_with_the_question_and_its_answer_afterwards(
    quiz: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    case = replace(generate(request_for(["CLBBB"], seed=5), 1)[0], vignette=Vignette("Syncope", answer="A pacemaker."))
    quiz.features.library.controller.use(
        lambda library: library.save_all([case]), lambda _: quiz.features.library.panel.refresh()
    )
    settle()
    quiz.features.library.panel.list.selectAll()
    start, question = quiz.features.quiz.view.start, quiz.features.quiz.view.question
    start.where.setCurrentIndex(start.where.findData("selected"))
    start.begin.click()
    settle()
    assert question.vignette.isVisible()
    assert question.vignette.toPlainText() == "Syncope\nWhat do you do next?"
    type_answer(quiz, name_of(quiz), qtbot)
    settle()
    assert question.vignette.toPlainText() == "Syncope\nWhat do you do next?\nA pacemaker."


def test_one_of_five_by_mouse(quiz: MainWindow, begin: Begin, settle: Settle, qtbot: QtBot) -> None:
    begin("CLBBB", answer_by="one")
    answer = quiz.features.quiz.view.question.answer
    assert answer.heading.text() == "Which of these does this ECG show?"
    assert not answer.edit.isVisible()
    (buttons,) = (editor.buttons for editor in answer.editors.values())
    assert len(buttons) == 5
    right = buttons["CLBBB"]
    qtbot.mouseClick(right, Qt.MouseButton.LeftButton, pos=QPoint(8, right.height() // 2))
    quiz.actions_["quiz_hand_in"].trigger()
    settle()
    session = quiz.features.quiz.quizzing.session
    assert (session.outcomes[0].score, session.outcomes[0].must) == (1.0, {"CLBBB": 1.0})
    assert quiz.features.quiz.view.question.feedback.said.text() == "You said: Left bundle branch block"
    assert not right.isEnabled()


def test_what_is_typed_is_shown_as_understood(quiz: MainWindow, begin: Begin, qtbot: QtBot) -> None:
    begin("CLBBB")
    qtbot.keyClicks(quiz.features.quiz.view.question.answer.edit, "STEMI, no AF, hocus")
    label = quiz.features.quiz.view.question.answer.understood
    qtbot.waitUntil(lambda: "Understood" in label.text())
    assert "no Atrial fibrillation" in label.text()
    assert "hocus" in label.text()
    assert "wall was not named" in label.text()


def test_step_by_step_each_step_is_checked(quiz: MainWindow, begin: Begin, settle: Settle, qtbot: QtBot) -> None:
    begin("CLBBB", systematic=True)
    question, numbers = quiz.features.quiz.view.question, quiz.features.quiz.quizzing.examination.case.measurements
    steps = question.steps
    assert not steps.isHidden()
    assert question.answer.isHidden()
    qtbot.keyClicks(steps.editors["rate"].line, f"{numbers.rate.value:.0f}")
    qtbot.keyClick(steps.editors["rate"].line, Qt.Key.Key_Return)
    settle()
    assert steps.notes["rate"].text().startswith("Right; measured:")
    for _ in range(3):
        qtbot.mouseClick(steps.next, Qt.MouseButton.LeftButton)
    assert steps.heading.text() == "Step 4 of 6: Intervals"
    qtbot.keyClicks(steps.editors["qrs"].line, "80")
    qtbot.mouseClick(steps.check, Qt.MouseButton.LeftButton)
    settle()
    assert steps.notes["qrs"].text().startswith("Not right")
    assert f"{numbers.qrs.value:.0f} ms" in steps.notes["qrs"].text()
    for _ in range(3):
        qtbot.mouseClick(steps.next, Qt.MouseButton.LeftButton)
    assert not question.answer.isHidden()
    type_answer(quiz, "LBBB", qtbot)
    settle()
    outcome = quiz.features.quiz.quizzing.session.outcomes[0]
    assert outcome.steps_asked == 10
    assert 0 < outcome.steps_right < 10
    qtbot.mouseClick(question.reading, Qt.MouseButton.LeftButton)
    assert steps.notes["rate"].text().startswith("Right")
    assert not steps.editors["rate"].isEnabled()


def test_an_exam_says_nothing_before_its_end(
    quiz: MainWindow, begin: Begin, settle: Settle, qtbot: QtBot, answers: list, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    begin("CLBBB", "AVB1", "INFMI", exam=True)
    for _ in range(2):
        type_answer(quiz, name_of(quiz), qtbot)
        settle()
        assert quiz.features.quiz.view.question.feedback.isHidden()
        assert quiz.features.quiz.quizzing.session.outcomes == (None, None, None)
    assert quiz.features.quiz.view.question.place.text() == "ECG 3 of 3"
    quiz.actions_["quiz_previous"].trigger()
    settle()
    assert not quiz.features.quiz.view.question.answer.edit.isEnabled()
    assert quiz.features.quiz.view.question.feedback.isHidden()
    answers.append(QMessageBox.StandardButton.Yes)
    quiz.features.quiz.view.question.end.click()
    settle()
    result = quiz.features.quiz.view.result
    assert result.isVisible()
    assert result.score.text() == "67 %"
    assert result.table.item(2, 4).text() == "not answered"
    qtbot.keyClick(result.table, Qt.Key.Key_Down)
    result.review.click()
    settle()
    assert quiz.features.quiz.view.question.feedback.isVisible()
    file = tmp_path / "results.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    quiz.actions_["quiz_results"].trigger()
    settle()
    table = list(csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines()))
    assert [row["score_percent"] for row in table] == ["100", "100", ""]
    assert {row["mode"] for row in table} == {"exam"}


def test_an_answer_is_handed_in_when_time_is_up(quiz: MainWindow, begin: Begin, settle: Settle, qtbot: QtBot) -> None:
    begin("CLBBB", "AVB1", exam=True, seconds=60)
    clock = quiz.features.quiz.view.question.clock
    minutes, seconds = clock.text().split(":")
    assert 30 < 60 * int(minutes) + int(seconds) <= 60
    qtbot.keyClicks(quiz.features.quiz.view.question.answer.edit, "LBBB")
    quiz.features.quiz.quizzing.session = quiz.features.quiz.quizzing.session.with_answer(
        type(quiz.features.quiz.quizzing.session.answer)(text="LBBB", seconds=59.9)
    )
    qtbot.waitUntil(lambda: quiz.features.quiz.quizzing.session.place == 1, timeout=20_000)
    settle()
    first = quiz.features.quiz.quizzing.session.answers[0]
    assert (first.given, first.text, first.seconds) == (True, "LBBB", 60.0)


def test_after_a_crash_it_goes_on(quiz: MainWindow, begin: Begin, settle: Settle, qtbot: QtBot) -> None:
    begin("CLBBB", "AVB1", exam=True)
    type_answer(quiz, name_of(quiz), qtbot)
    settle()
    qtbot.keyClicks(quiz.features.quiz.view.question.answer.edit, "half an ans")
    quiz.features.quiz.quizzing.keep()
    settle()
    ecg = quiz.features.quiz.quizzing.examination.case
    before = quiz.features.quiz.quizzing.session
    quiz.features.quiz.quizzing.session = None
    quiz.features.quiz.quizzing._ecgs.forget()
    quiz.features.quiz.view.show_page(quiz.features.quiz.view.start)
    quiz.features.quiz.learners.load()
    settle()
    start = quiz.features.quiz.view.start
    assert "1 of 2 ECGs are answered" in start.unfinished_label.text()
    qtbot.mouseClick(start.resume, Qt.MouseButton.LeftButton)
    settle()
    after = quiz.features.quiz.quizzing.session
    assert after.id == before.id
    assert after.answers[0] == before.answers[0]
    assert after.place == 1
    assert quiz.features.quiz.view.question.answer.edit.text() == "half an ans"
    assert (quiz.features.quiz.quizzing.examination.case.recording.signal_mv == ecg.recording.signal_mv).all()


def test_leaving_offers_to_go_on_and_to_forget(quiz: MainWindow, begin: Begin, settle: Settle, qtbot: QtBot) -> None:
    begin("CLBBB", "AVB1")
    quiz.actions_["quiz_leave"].trigger()
    settle()
    start = quiz.features.quiz.view.start
    assert start.isVisible()
    assert not start.unfinished.isHidden()
    qtbot.mouseClick(start.discard, Qt.MouseButton.LeftButton)
    settle()
    assert start.unfinished.isHidden()


def test_progress_shows_every_statement_and_what_is_due(
    quiz: MainWindow, begin: Begin, settle: Settle, qtbot: QtBot
) -> None:
    begin("CLBBB", "AVB1")
    for text in ("no idea", None):
        type_answer(quiz, text or name_of(quiz), qtbot)
        settle()
        quiz.actions_["quiz_next"].trigger()
        settle()
    quiz.actions_["quiz_progress"].trigger()
    settle()
    page = quiz.features.quiz.view.progress
    assert page.isVisible()
    table = {page.table.item(row, 0).text(): row for row in range(page.table.rowCount())}
    assert set(table) == {catalogue()[item].name for item in ("CLBBB", "AVB1")}
    means = {page.table.item(row, 2).text() for row in table.values()}
    assert means == {"0 %", "100 %"}
    assert not page.practise.isEnabled()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert "%" in page.course.text()
    qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert quiz.features.quiz.view.start.isVisible()


def test_cases_of_the_library(quiz: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    cases: list[Case] = [generate(request_for([item], seed=5), 1)[0] for item in ("CLBBB", "AVB1")]
    quiz.features.library.controller.use(
        lambda library: library.save_all(cases), lambda _: quiz.features.library.panel.refresh()
    )
    settle()
    quiz.features.library.panel.list.selectAll()
    start = quiz.features.quiz.view.start
    start.where.setCurrentIndex(start.where.findData("selected"))
    assert start.where.currentText() == "Selected cases (2)"
    assert not start.count.isEnabled()
    start.begin.click()
    settle()
    assert {item.case_id for item in quiz.features.quiz.quizzing.session.questions} == {case.id for case in cases}
    type_answer(quiz, name_of(quiz), qtbot)
    settle()
    assert quiz.features.quiz.quizzing.session.outcomes[0].score == 1.0


def test_a_quiz_names_a_collection_and_is_proposed_again(quiz: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    cases = [generate(request_for([item], seed=5), 1)[0] for item in ("CLBBB", "AVB1", "CRBBB")]
    features = quiz.features
    features.library.controller.use(lambda library: library.save_all(cases), lambda _: None)
    settle()
    features.collections.controller.create("Blocks", "collection", (cases[2].id, cases[0].id))
    settle()
    quiz.actions_["show_case"].trigger()
    quiz.actions_["quiz"].trigger()
    start = features.quiz.view.start
    start.where.setCurrentText("Blocks (2)")
    assert not start.count.isEnabled()
    start.shuffle.setChecked(False)
    start.seconds.setValue(90)
    start.begin.click()
    settle()
    session = features.quiz.quizzing.session
    assert session is not None
    assert [item.case_id for item in session.questions] == [cases[2].id, cases[0].id]
    assert session.rules.title == "Blocks (2)"
    features.quiz.leave()
    settle()
    anew = QuizFeature(
        quiz.services,
        quiz.frame,
        features.case,
        features.library,
        features.files,
        features.details,
        features.compare,
    )
    anew._prepare()
    settle()
    assert anew.view.start.where.currentText() == "Blocks (2)"
    assert anew.view.start.seconds.value() == 90
    assert not anew.view.start.shuffle.isChecked()
    anew.deleteLater()


def test_learners_are_added_and_chosen(quiz: MainWindow, settle: Settle) -> None:
    people, start = quiz.features.quiz.learners, quiz.features.quiz.view.start
    for name in ("Ada", "Ben"):
        people.add(name)
        settle()
    assert start.learner.currentText() == "Ben"
    start.learner.setCurrentIndex(start.learner.findText("Ada"))
    settle()
    assert people.current.name == "Ada"
    people.add("ada")
    settle()
    assert "already" in start.problem.text()


def test_every_control_is_named(quiz: MainWindow, begin: Begin, settle: Settle, qtbot: QtBot) -> None:
    begin("CLBBB", systematic=True)
    quiz.features.quiz.quizzing.hand_in()
    settle()
    quiz.features.quiz.learners.stand()
    settle()
    assert len(controls_of(quiz.features.quiz.view)) > 60
    assert_named(quiz.features.quiz.view)
    dialog = LearnersDialog(quiz.features.quiz.learners.all)
    qtbot.addWidget(dialog)
    assert_named(dialog)


def test_calipers_measure_and_go_with_the_ecg(quiz: MainWindow, begin: Begin, settle: Settle, qtbot: QtBot) -> None:
    begin("CLBBB", "AVB1", exam=True)
    page = quiz.features.quiz.view.question
    qtbot.mouseClick(page.tools[0], Qt.MouseButton.LeftButton)
    paper = page.sheet.focusProxy().viewport()
    qtbot.mouseClick(paper, Qt.MouseButton.LeftButton, pos=paper.rect().center())
    own = quiz.features.quiz.tools.tools.calipers
    assert [caliper.kind for caliper in own.calipers] == ["time"]
    assert quiz.features.quiz.tools.tools.layers.calipers.isVisible()
    assert "ms" in quiz.frame.status.caliper.text()
    before = own.caliper.points
    qtbot.keyClick(page.sheet.focusProxy(), Qt.Key.Key_Right)
    assert own.caliper.points[0].time_s == pytest.approx(before[0].time_s + 0.002)
    assert page.sheet.focusProxy().hasFocus()
    qtbot.keyClick(page.sheet.focusProxy(), Qt.Key.Key_A)
    assert [caliper.kind for caliper in own.calipers] == ["time", "amplitude"]
    qtbot.keyClick(page.sheet.focusProxy(), Qt.Key.Key_Delete)
    assert [caliper.kind for caliper in own.calipers] == ["time"]
    quiz.actions_["quiz_next"].trigger()
    settle()
    assert own.calipers == ()
    assert quiz.services.document.case is None
