"""Annotations in the quiz: the student's own while it is asked, the teacher's beside them with the answer."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from ecgstudio.app.generate import generate
from ecgstudio.app.requests import request_for
from ecgstudio.core.annotations import Annotation
from ecgstudio.core.calipers import Point
from ecgstudio.core.case import Case
from ecgstudio.core.quiz.quiz_request import QuizRequest
from ecgstudio.core.quiz.session import QuizSession, QuizSettings
from ecgstudio.gui.main_window import MainWindow
from ecgstudio.gui.sheet.annotation_editor import AnnotationEditor
from ecgstudio.library import Query
from ecgstudio.library.learners.store import Learners
from tests.gui.conftest import Settle

ANSWER = Annotation("arrow", "V1", (Point(5.6, 0.8), Point(5.9, -0.3)), "broad S")
OWN = Annotation("text", "II", (Point(1.0, 0.5),), "earlier work", "student")


@pytest.fixture
def settle(qtbot: QtBot, window: MainWindow) -> Settle:
    """Wait until nothing is running or waiting; drawing and measuring take their time on a busy machine."""
    services = window.services

    def idle() -> bool:
        return all(runner.idle for runner in (services.quick, services.work, services.disk, services.examine))

    return lambda: qtbot.waitUntil(idle, timeout=120_000)


@pytest.fixture
def asked(window: MainWindow, settle: Settle) -> MainWindow:
    """A quiz of one annotated case, its question in front."""
    window.actions_["quiz"].trigger()
    settle()
    case: Case = replace(generate(request_for(["CLBBB"], seed=5), 1)[0], annotations=(ANSWER, OWN))
    window.features.library.controller.use(
        lambda library: library.save(case), lambda _: window.features.library.panel.refresh()
    )
    settle()
    window.features.quiz.quizzing.begin(QuizRequest(QuizSettings("Test"), where="selected"), (case.id,), Query())
    settle()
    return window


def test_own_work_while_asked_and_the_teacher_s_with_the_answer(
    asked: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    page, desk = asked.features.quiz.view.question, asked.features.quiz.tools
    assert page.sheet.case.annotations == ()
    assert (desk.tools.layers.annotations._items, desk.answers()._items) == ((), ())
    qtbot.waitUntil(lambda: not page.sheet.underMouse())  # the arrow is drawn by a gesture
    page.annotate.menu().actions()[1].trigger()
    canvas = page.sheet.focusProxy()
    trace = next(item for item in page.sheet.page.traces if item.lead == "V1")

    def places() -> list[QPoint]:
        ends = (5.3, 1.0), (5.9, -0.3)
        return [canvas.from_mm(QPointF(trace.x_of(time), trace.y_of(level))).toPoint() for time, level in ends]

    room = canvas.viewport().rect()
    qtbot.waitUntil(lambda: all(room.contains(place) for place in places()))  # laid out when it is first seen
    points = places()
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=points[0])
    qtbot.mouseMove(canvas.viewport(), points[1])
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=points[1])
    editor = page.sheet.findChild(AnnotationEditor)
    qtbot.waitUntil(editor.isVisible)
    asked.resize(asked.width() - 120, asked.height() - 60)  # the line goes with the paper
    qtbot.keyClicks(editor, "S wave")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    (drawn,) = desk.tools.layers.annotations._items
    assert (drawn.kind, drawn.text, drawn.layer) == ("arrow", "S wave", "student")
    qtbot.keyClick(canvas, Qt.Key.Key_H)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert len(desk.tools.layers.annotations._items) == 2
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert desk.tools.layers.annotations._items == (drawn,)
    page.answer.edit.setText("left bundle branch block")
    asked.actions_["quiz_hand_in"].trigger()
    settle()
    assert desk.answers()._items == (ANSWER,)
    assert desk.tools.layers.annotations._items == (drawn,)
    assert asked.services.document.case is None
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_H)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert len(desk.tools.layers.annotations._items) == 2  # seen, but too late to be kept
    asked.features.quiz.quizzing.leave()
    settle()
    kept: list[QuizSession] = []
    learner = asked.features.quiz.learners.current.id
    asked.features.library.controller.use(lambda library: Learners.of(library).sessions(learner), kept.extend)
    settle()
    assert kept[0].answer.annotations == (drawn,)
    asked.features.quiz.quizzing.resume(kept[0])
    settle()
    assert (desk.tools.layers.annotations._items, desk.answers()._items) == ((drawn,), (ANSWER,))
