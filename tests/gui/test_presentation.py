"""The presentation, driven by the keys of a keyboard and of a presenter's remote."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from ecgstudio.core.case import Case
from ecgstudio.core.paper import SheetStyle
from ecgstudio.gui.main_window import MainWindow
from ecgstudio.gui.presentation.presentation import Presentation
from tests.gui.conftest import Settle, make_case

TITLES = ("Left bundle branch block", "Second", "Third")


@pytest.fixture
def cases() -> list[Case]:
    return [make_case(title, seed, teaching_points="Look at V1.") for seed, title in enumerate(TITLES)]


@pytest.fixture
def shown(qtbot: QtBot, cases: list[Case]) -> Presentation:
    presentation = Presentation(cases, 0, SheetStyle(), dark=False)
    presentation.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(presentation)
    presentation.resize(1280, 720)
    presentation.show()
    return presentation


def press(qtbot: QtBot, shown: Presentation, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(shown, key)


def test_the_diagnosis_is_hidden_until_a_key_reveals_it(shown: Presentation, qtbot: QtBot) -> None:
    assert TITLES[0] not in shown.answer.text() + shown.more.text()
    assert TITLES[0] not in shown.sheet.accessibleDescription()
    assert shown.sheet.case.title == ""
    press(qtbot, shown, Qt.Key.Key_Return)
    assert shown.answer.text() == TITLES[0]
    assert shown.more.text() == "Look at V1."
    assert shown.sheet.case.title == TITLES[0]
    press(qtbot, shown, Qt.Key.Key_Return)
    assert TITLES[0] not in shown.answer.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_PageDown])
def test_one_key_goes_through_it_all(shown: Presentation, qtbot: QtBot, key: Qt.Key) -> None:
    seen = []
    for _ in range(7):
        seen.append((shown.place, shown.revealed))
        press(qtbot, shown, key)
    assert seen[:6] == [(0, False), (0, True), (1, False), (1, True), (2, False), (2, True)]
    assert shown.place == 2
    press(qtbot, shown, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp)
    assert (shown.place, shown.revealed) == (1, True)


def test_arrows_go_from_ecg_to_ecg(shown: Presentation, qtbot: QtBot) -> None:
    press(qtbot, shown, Qt.Key.Key_Left)
    assert shown.place == 0
    press(qtbot, shown, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert (shown.place, shown.revealed) == (2, False)
    assert shown.count.text() == "3 / 3"
    assert not shown.buttons["next"].isEnabled()
    press(qtbot, shown, Qt.Key.Key_Home)
    assert shown.place == 0


def drag(qtbot: QtBot, shown: Presentation, first: QPoint, last: QPoint) -> None:
    canvas = shown.sheet.focusProxy().viewport()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=first)
    for share in (0.3, 0.6, 1.0):
        qtbot.mouseMove(canvas, first + (last - first) * share)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=last)


def test_drawing_undo_clear_and_each_ecg_keeps_its_own(shown: Presentation, qtbot: QtBot) -> None:
    press(qtbot, shown, Qt.Key.Key_P)
    before = shown.sheet.mm_at(QPointF(0, 0))
    drag(qtbot, shown, QPoint(300, 200), QPoint(420, 260))
    drag(qtbot, shown, QPoint(500, 300), QPoint(560, 300))
    assert shown.sheet.mm_at(QPointF(0, 0)) == before
    assert len(shown.pen.strokes) == 2
    start = shown.pen.strokes[0][0]
    assert shown.sheet.point_of(start).toPoint() == QPoint(300, 200)
    press(qtbot, shown, Qt.Key.Key_Right)
    assert shown.pen.strokes == ()
    press(qtbot, shown, Qt.Key.Key_Left)
    assert len(shown.pen.strokes) == 2
    qtbot.keyClick(shown, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(shown.pen.strokes) == 1
    press(qtbot, shown, Qt.Key.Key_C)
    assert shown.pen.strokes == ()
    press(qtbot, shown, Qt.Key.Key_P)
    drag(qtbot, shown, QPoint(300, 200), QPoint(420, 260))
    assert shown.pen.strokes == ()


def test_what_is_drawn_is_seen_and_the_pointer_follows(shown: Presentation, qtbot: QtBot) -> None:
    plain = shown.sheet.grab().toImage()
    press(qtbot, shown, Qt.Key.Key_P)
    drag(qtbot, shown, QPoint(300, 200), QPoint(420, 260))
    drawn = shown.sheet.grab().toImage()
    assert drawn != plain
    press(qtbot, shown, Qt.Key.Key_L)
    shown.sheet.pointed.emit(QPointF(150.0, 80.0))
    assert shown.sheet.grab().toImage() != drawn


def test_the_screen_goes_black_and_comes_back(shown: Presentation, qtbot: QtBot) -> None:
    press(qtbot, shown, Qt.Key.Key_Period)
    assert shown.black.isVisible()
    press(qtbot, shown, Qt.Key.Key_Right)
    assert shown.black.isHidden()


def test_keys_mean_the_same_after_a_click_on_the_paper(shown: Presentation, qtbot: QtBot) -> None:
    canvas = shown.sheet.focusProxy()
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert shown.place == 1


def test_every_button_has_a_name_and_escape_leaves(shown: Presentation, qtbot: QtBot) -> None:
    assert all(button.accessibleName() and button.toolTip() for button in shown.buttons.values())
    with qtbot.waitSignal(shown.closed):
        press(qtbot, shown, Qt.Key.Key_Escape)
    assert shown.isHidden()


def test_from_the_window_candidates_are_presented(
    window: MainWindow, cases: list[Case], settle: Settle, qtbot: QtBot
) -> None:
    window.services.document.set_candidates(cases)
    window.actions_["candidate_2"].trigger()
    window.actions_["present"].trigger()
    shown = window.features.presentation.presenting.presentation
    assert shown is not None
    assert shown.isFullScreen()
    assert shown.place == 1
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert window.features.presentation.presenting.presentation is None
    settle()


def test_cases_selected_in_the_library_are_presented(
    window: MainWindow, cases: list[Case], settle: Settle, qtbot: QtBot
) -> None:
    window.features.library.controller.use(
        lambda library: library.save_all(cases), lambda _: window.features.library.panel.refresh()
    )
    settle()
    window.features.library.panel.list.selectAll()
    order = window.features.library.panel.selected_ids()
    window.actions_["present"].trigger()
    settle()
    shown = window.features.presentation.presenting.presentation
    assert shown is not None
    assert [case.id for case in shown._cases] == list(order)
    shown.close()


def test_with_nothing_open_it_says_what_to_do(window: MainWindow) -> None:
    window.actions_["present"].trigger()
    assert window.features.presentation.presenting.presentation is None
    assert "presented" in window.frame.notice.label.text()
