"""Calipers on the real window: keys, mouse, number fields, undo, save, print."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ecgstudio.core.calipers import Caliper
from ecgstudio.core.paper import SheetStyle, draw_caliper
from ecgstudio.gui.main_window import MainWindow
from ecgstudio.sheet import pdf_bytes, png_bytes, sheet_of
from tests.gui.conftest import Settle, make_case

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def measuring(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """A case on the sheet, the sheet with the focus."""
    window.services.document.open(make_case())
    window.activateWindow()
    window.features.case.view.sheet.setFocus()
    qtbot.waitUntil(lambda: canvas_of(window).hasFocus())
    return window


def canvas_of(window: MainWindow):
    return window.features.case.view.sheet.focusProxy()


def calipers(window: MainWindow) -> tuple[Caliper, ...]:
    assert window.services.document.case is not None
    return window.services.document.case.calipers


def press(qtbot: QtBot, window: MainWindow, *keys: Qt.Key, shift: bool = False) -> None:
    for key in keys:
        qtbot.keyClick(canvas_of(window), key, SHIFT if shift else Qt.KeyboardModifier.NoModifier)


def grip_point(window: MainWindow, part: int) -> QPoint:
    """The pixel over a part of the selected caliper, a little above the middle of its line."""
    sheet = window.features.case.view.sheet
    assert window.features.case.tools.calipers.caliper is not None
    drawing = draw_caliper(sheet.page, window.features.case.tools.calipers.caliper)
    line = next(grip.line for grip in drawing.grips if grip.part == part)
    mm = QPointF(0.6 * line.x1 + 0.4 * line.x2, 0.6 * line.y1 + 0.4 * line.y2)
    return canvas_of(window).from_mm(mm).toPoint()


def drag(qtbot: QtBot, window: MainWindow, start: QPoint, by: QPoint) -> None:
    viewport = canvas_of(window).viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.6, 1.0):
        qtbot.mouseMove(viewport, start + by * share)
        QApplication.processEvents()
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + by)


def test_keys_put_calipers_on_the_sheet_and_move_them(measuring: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, measuring, KEY.Key_T)
    (first,) = calipers(measuring)
    assert first.kind == "time"
    press(qtbot, measuring, KEY.Key_Right)
    (moved,) = calipers(measuring)
    assert moved.start_s - first.start_s == pytest.approx(1 / 500)
    assert moved.end_s - first.end_s == pytest.approx(1 / 500)
    press(qtbot, measuring, KEY.Key_Tab, KEY.Key_Tab)
    press(qtbot, measuring, KEY.Key_Left, shift=True)
    (shorter,) = calipers(measuring)
    assert shorter.start_s == moved.start_s
    assert moved.end_s - shorter.end_s == pytest.approx(10 / 500)
    press(qtbot, measuring, KEY.Key_A, KEY.Key_Up)
    assert [item.kind for item in calipers(measuring)] == ["time", "amplitude"]
    press(qtbot, measuring, KEY.Key_Tab, KEY.Key_Tab)
    before = calipers(measuring)[1].height_mv
    press(qtbot, measuring, KEY.Key_Up)
    assert calipers(measuring)[1].height_mv - before == pytest.approx(0.01)
    press(qtbot, measuring, KEY.Key_G, KEY.Key_Delete)
    assert len(calipers(measuring)) == 2


def test_tab_goes_along_the_parts_and_then_leaves_the_sheet(measuring: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, measuring, KEY.Key_T)
    press(qtbot, measuring, KEY.Key_Tab, KEY.Key_Tab)
    assert measuring.features.case.tools.layers.calipers.part == 1
    assert canvas_of(measuring).hasFocus()
    press(qtbot, measuring, KEY.Key_Tab)
    assert not canvas_of(measuring).hasFocus()


def test_escape_lets_go_and_the_arrows_move_the_paper_again(measuring: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, measuring, KEY.Key_T, KEY.Key_Escape)
    assert measuring.features.case.tools.calipers.selected == -1
    before = calipers(measuring)
    press(qtbot, measuring, KEY.Key_Right)
    assert calipers(measuring) == before


def test_march(measuring: MainWindow, qtbot: QtBot) -> None:
    assert not measuring.actions_["caliper_march"].isEnabled()
    press(qtbot, measuring, KEY.Key_T, KEY.Key_M)
    assert calipers(measuring)[0].march
    assert measuring.features.calipers.panel.march.isChecked()
    press(qtbot, measuring, KEY.Key_A)
    assert not measuring.actions_["caliper_march"].isEnabled()


def test_the_keys_of_the_sheet_stay_letters_elsewhere(measuring: MainWindow, qtbot: QtBot) -> None:
    measuring.features.prompt.bar.edit.setFocus()
    qtbot.keyClicks(measuring.features.prompt.bar.edit, "tagm")
    measuring.features.library.panel.list.setFocus()
    qtbot.keyClick(measuring.features.library.panel.list, KEY.Key_T)
    assert measuring.features.prompt.bar.edit.text() == "tagm"
    assert calipers(measuring) == ()


def test_an_end_is_dragged_with_the_mouse_and_one_undo_puts_it_back(
    measuring: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    settle()
    measuring.features.case.tools.calipers.set_snap("off")
    press(qtbot, measuring, KEY.Key_T)
    (before,) = calipers(measuring)
    drag(qtbot, measuring, grip_point(measuring, 1), QPoint(30, 0))
    (after,) = calipers(measuring)
    sheet = measuring.features.case.view.sheet
    mm = sheet.mm_at(QPoint(30, 0)).x() - sheet.mm_at(QPoint(0, 0)).x()
    assert after.end_s - before.end_s == pytest.approx(mm / 25.0, abs=0.002)
    assert after.start_s == before.start_s
    measuring.actions_["undo"].trigger()
    assert calipers(measuring) == (before,)
    measuring.actions_["undo"].trigger()
    assert calipers(measuring) == ()
    measuring.actions_["redo"].trigger()
    assert calipers(measuring) == (before,)


def test_a_dragged_end_snaps_to_samples(measuring: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    settle()
    press(qtbot, measuring, KEY.Key_T)
    drag(qtbot, measuring, grip_point(measuring, 0), QPoint(-17, 0))
    samples = calipers(measuring)[0].points[0].time_s * 500
    assert samples == pytest.approx(round(samples), abs=1e-6)


def test_the_paper_beside_a_caliper_is_still_dragged(measuring: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    settle()
    press(qtbot, measuring, KEY.Key_T)
    sheet = measuring.features.case.view.sheet
    for _ in range(4):
        sheet.zoom_in()
    before, corner = calipers(measuring), sheet.mm_at(QPoint(0, 0))
    drag(qtbot, measuring, canvas_of(measuring).viewport().rect().center() + QPoint(-150, 60), QPoint(40, 0))
    assert calipers(measuring) == before
    assert sheet.mm_at(QPoint(0, 0)) != corner


def test_number_fields_are_another_way(measuring: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, measuring, KEY.Key_T)
    panel = measuring.features.calipers.panel
    panel.numbers.boxes[0].setValue(1000)
    panel.numbers.boxes[1].setValue(3400)
    panel.intervals.setValue(3)
    (caliper,) = calipers(measuring)
    assert caliper.text == "800 ms   75 /min   mean of 3"
    assert caliper.text in measuring.frame.status.caliper.text()
    panel.across.click()
    assert calipers(measuring)[0].across
    measuring.actions_["undo"].trigger()
    assert not panel.across.isChecked()


def test_qtc_by_four_formulas(measuring: MainWindow, qtbot: QtBot) -> None:
    panel = measuring.features.calipers.panel
    for start, stop, role in ((1000, 1800, "RR"), (2000, 2400, "QT")):
        press(qtbot, measuring, KEY.Key_T)
        panel.numbers.boxes[0].setValue(start)
        panel.numbers.boxes[1].setValue(stop)
        panel.role.setCurrentIndex(panel.role.findData(role))
        panel.role.activated.emit(panel.role.currentIndex())
    for said in ("Bazett 447", "Fridericia 431", "Framingham 431", "Hodges 426"):
        assert said in panel.qtc.text()


def test_only_one_caliper_stands_for_rr(measuring: MainWindow, qtbot: QtBot) -> None:
    panel = measuring.features.calipers.panel
    for _ in range(2):
        press(qtbot, measuring, KEY.Key_T)
        panel.role.setCurrentIndex(panel.role.findData("RR"))
        panel.role.activated.emit(panel.role.currentIndex())
    assert [item.role for item in calipers(measuring)] == ["", "RR"]


def test_calipers_are_kept_with_the_case(measuring: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    press(qtbot, measuring, KEY.Key_T, KEY.Key_A, KEY.Key_G)
    kept = calipers(measuring)
    assert not measuring.services.document.saved
    measuring.actions_["save"].trigger()
    settle()
    case_id = measuring.services.document.case.id
    measuring.actions_["new"].trigger()
    assert measuring.features.calipers.panel.list.count() == 0
    measuring.features.files.open_case(case_id)
    settle()
    assert calipers(measuring) == kept
    assert measuring.features.calipers.panel.list.count() == 3


def test_moving_a_caliper_does_not_lay_the_sheet_out_anew(measuring: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, measuring, KEY.Key_T)
    measuring.features.case.view.sheet.paint_now()
    drawn = measuring.features.case.view.sheet._static.times_drawn
    press(qtbot, measuring, KEY.Key_Right, KEY.Key_Right)
    measuring.features.case.view.sheet.paint_now()
    assert measuring.features.case.view.sheet._static.times_drawn == drawn


def test_paper_shows_calipers_only_when_asked(measuring: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    press(qtbot, measuring, KEY.Key_T, KEY.Key_A, KEY.Key_G)
    case = measuring.services.document.case
    without, with_them = sheet_of(case, SheetStyle()), sheet_of(case, SheetStyle(calipers=True))
    assert without.calipers == ()
    assert with_them.calipers == case.calipers
    pages = [png_bytes(sheet, sheet.geometry.pages[0], 150) for sheet in (without, with_them)]
    assert pages[0] != pages[1]
    assert pdf_bytes(with_them).startswith(b"%PDF")


def test_a_caliper_is_drawn_by_dragging_and_dropped_by_a_click(
    measuring: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    sheet, tool = measuring.features.case.sheet, measuring.actions_["draw_time"]
    tool.trigger()
    assert tool.isChecked()
    trace = sheet.page.traces[1]
    start, end = (sheet.point_of(QPointF(trace.x_mm + x, trace.baseline_mm)).toPoint() for x in (10, 30))
    drag(qtbot, measuring, start, end - start)
    (drawn,) = calipers(measuring)
    assert drawn.lead == trace.lead
    assert drawn.interval_s == pytest.approx(20 / trace.mm_per_s, abs=0.02)
    assert not tool.isChecked()
    measuring.actions_["draw_amplitude"].trigger()
    drag(qtbot, measuring, end, QPoint(0, 0))
    assert [item.kind for item in calipers(measuring)] == ["time", "amplitude"]
    measuring.actions_["undo"].trigger()
    measuring.actions_["undo"].trigger()
    assert calipers(measuring) == ()


def test_escape_puts_the_drawing_tool_down(measuring: MainWindow, qtbot: QtBot) -> None:
    tool = measuring.actions_["draw_angle"]
    tool.trigger()
    press(qtbot, measuring, Qt.Key.Key_Escape)
    assert not tool.isChecked()
    assert calipers(measuring) == ()
