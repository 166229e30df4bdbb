"""Annotations on the real window: keys, mouse, words and numbers, layers, undo, save, draft, presentation, quiz, print."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ecgstudio.core.annotations import Annotation
from ecgstudio.core.calipers import Point
from ecgstudio.core.paper import SheetStyle
from ecgstudio.gui.files.drafts import Drafts
from ecgstudio.gui.files.export_dialog import ExportDialog
from ecgstudio.gui.main_window import MainWindow
from ecgstudio.gui.presentation.presentation import Presentation
from ecgstudio.gui.sheet.annotation_editor import AnnotationEditor
from ecgstudio.library import read_draft
from tests.gui.conftest import Settle, make_case

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
ANSWER = Annotation("arrow", "V3", (Point(5.6, 1.2), Point(5.9, 0.3)), "ST elevation")
OWN = Annotation("text", "II", (Point(1.0, 0.5),), "sinus?", "student")


@pytest.fixture
def writing(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """A case on the sheet, the sheet with the focus."""
    window.services.document.open(make_case())
    window.activateWindow()
    window.features.case.view.sheet.setFocus()
    qtbot.waitUntil(lambda: canvas_of(window).hasFocus())
    return window


def canvas_of(window: MainWindow):
    return window.features.case.view.sheet.focusProxy()


def editor_of(window: MainWindow) -> AnnotationEditor:
    return window.features.case.view.sheet.findChild(AnnotationEditor)


def annotations(window: MainWindow) -> tuple[Annotation, ...]:
    assert window.services.document.case is not None
    return window.services.document.case.annotations


def press(qtbot: QtBot, window: MainWindow, *keys: Qt.Key, shift: bool = False) -> None:
    for key in keys:
        qtbot.keyClick(canvas_of(window), key, SHIFT if shift else Qt.KeyboardModifier.NoModifier)


def pixel(window: MainWindow, lead: str, time_s: float, voltage_mv: float) -> QPoint:
    """The pixel over a place of a lead."""
    trace = next(item for item in window.features.case.view.sheet.page.traces if item.lead == lead)
    return canvas_of(window).from_mm(QPointF(trace.x_of(time_s), trace.y_of(voltage_mv))).toPoint()


def drag(qtbot: QtBot, window: MainWindow, start: QPoint, end: QPoint) -> None:
    viewport = canvas_of(window).viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.6, 1.0):
        qtbot.mouseMove(viewport, start + (end - start) * share)
        QApplication.processEvents()
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)


def test_st_elevation_with_an_arrow_in_three_gestures(writing: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    settle()
    writing.actions_["remark_arrow"].trigger()
    drag(qtbot, writing, pixel(writing, "V3", 5.6, 1.2), pixel(writing, "V3", 5.9, 0.3))
    qtbot.keyClicks(editor_of(writing), "ST elevation")
    qtbot.keyClick(editor_of(writing), KEY.Key_Return)
    (arrow,) = annotations(writing)
    assert (arrow.kind, arrow.lead, arrow.text, arrow.layer) == ("arrow", "V3", "ST elevation", "teacher")
    assert arrow.tip.time_s == pytest.approx(5.9, abs=0.02)
    assert arrow.tip.voltage_mv == pytest.approx(0.3, abs=0.05)
    writing.actions_["undo"].trigger()
    assert annotations(writing) == ()
    writing.actions_["redo"].trigger()
    assert annotations(writing) == (arrow,)


def test_by_keys_alone(writing: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, writing, KEY.Key_W, KEY.Key_Return)
    qtbot.keyClicks(editor_of(writing), "P wave")
    qtbot.keyClick(editor_of(writing), KEY.Key_Return)
    (text,) = annotations(writing)
    assert text.text == "P wave"
    press(qtbot, writing, KEY.Key_Right)
    press(qtbot, writing, KEY.Key_Up, shift=True)
    (moved,) = annotations(writing)
    assert moved.points[0].time_s - text.points[0].time_s == pytest.approx(1 / 500)
    assert moved.points[0].voltage_mv - text.points[0].voltage_mv == pytest.approx(0.1)
    press(qtbot, writing, KEY.Key_H, KEY.Key_Return)
    assert [item.kind for item in annotations(writing)] == ["text", "highlight"]
    press(qtbot, writing, KEY.Key_Delete)
    assert annotations(writing) == (moved,)


def test_tab_goes_from_one_to_the_next_and_along_their_parts(writing: MainWindow, qtbot: QtBot) -> None:
    writing.services.document.open(make_case(annotations=(OWN, ANSWER)))
    writing.features.case.tools.annotations.select(0)
    writing.features.case.tools.layers.annotations.take_keys()
    press(qtbot, writing, KEY.Key_Tab)
    assert writing.features.case.tools.annotations.selected == 1
    press(qtbot, writing, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Left)
    assert annotations(writing)[1].tip.time_s == pytest.approx(5.9 - 1 / 500)
    assert annotations(writing)[1].points[0] == ANSWER.points[0]
    press(qtbot, writing, KEY.Key_Tab)
    assert not canvas_of(writing).hasFocus()


def test_the_keyboard_reaches_one_that_nobody_clicked(writing: MainWindow, qtbot: QtBot) -> None:
    writing.services.document.open(make_case(annotations=(OWN, ANSWER)))
    press(qtbot, writing, KEY.Key_N, KEY.Key_N, KEY.Key_Right)
    assert annotations(writing)[1].tip.time_s == pytest.approx(5.9 + 1 / 500)
    assert annotations(writing)[0] == OWN
    writing.actions_["go_remarks"].trigger()
    writing.features.annotations.panel.list.setCurrentIndex(0)
    writing.features.annotations.panel.list.activated.emit(0)
    writing.actions_["go_sheet"].trigger()
    press(qtbot, writing, KEY.Key_Left)
    assert annotations(writing)[0].points[0].time_s == pytest.approx(1.0 - 1 / 500)


def test_a_tip_and_a_text_are_dragged_with_the_mouse(writing: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    writing.services.document.open(make_case(annotations=(ANSWER, replace(OWN, layer="teacher"))))
    settle()
    drag(qtbot, writing, pixel(writing, "V3", 5.9, 0.3), pixel(writing, "V3", 6.1, 0.1))
    assert annotations(writing)[0].tip.time_s == pytest.approx(6.1, abs=0.02)
    assert annotations(writing)[0].points[0] == ANSWER.points[0]
    drag(qtbot, writing, pixel(writing, "II", 1.0, 0.5), pixel(writing, "II", 1.4, 0.8))
    assert annotations(writing)[1].points[0].time_s == pytest.approx(1.4, abs=0.02)
    writing.actions_["undo"].trigger()
    writing.actions_["undo"].trigger()
    assert annotations(writing)[0] == ANSWER


def test_words_and_numbers_are_another_way(writing: MainWindow, qtbot: QtBot) -> None:
    panel = writing.features.annotations.panel
    press(qtbot, writing, KEY.Key_S, KEY.Key_Return)
    qtbot.keyClick(editor_of(writing), KEY.Key_Return)
    panel.text.setText("PR 280 ms")
    panel.text.editingFinished.emit()
    panel.lead.setCurrentText("II")
    panel.lead.activated.emit(panel.lead.currentIndex())
    panel.numbers.boxes[0].setValue(1000)
    panel.numbers.boxes[1].setValue(1280)
    panel.all_leads.click()
    (span,) = annotations(writing)
    assert (span.text, span.lead, span.all_leads) == ("PR 280 ms", "II", True)
    assert (span.start_s, span.end_s) == (pytest.approx(1.0), pytest.approx(1.28))
    panel.layer.setCurrentIndex(1)
    panel.layer.activated.emit(1)
    assert annotations(writing)[0].layer == "student"
    writing.actions_["undo"].trigger()
    assert annotations(writing)[0].layer == "teacher"


def test_what_cannot_be_written_is_refused_in_one_line(writing: MainWindow, qtbot: QtBot) -> None:
    writing.services.document.open(make_case(annotations=(ANSWER,)))
    writing.features.case.tools.annotations.select(0)
    writing.features.annotations.panel.text.setText("zero\u200bwidth")
    writing.features.annotations.panel.text.editingFinished.emit()
    assert annotations(writing) == (ANSWER,)
    assert "one line of at most 120" in writing.frame.notice.label.text()
    assert writing.features.annotations.panel.text.text() == "ST elevation"


def test_escape_in_the_editor_keeps_the_words_and_an_emptied_text_goes(writing: MainWindow, qtbot: QtBot) -> None:
    writing.services.document.open(make_case(annotations=(replace(OWN, layer="teacher"),)))
    writing.features.case.tools.annotations.select(0)
    writing.features.case.tools.layers.annotations.take_keys()
    press(qtbot, writing, KEY.Key_Return)
    qtbot.keyClicks(editor_of(writing), "sinus tachycardia")
    qtbot.keyClick(editor_of(writing), KEY.Key_Escape)
    assert annotations(writing)[0].text == "sinus?"
    assert canvas_of(writing).hasFocus()
    writing.actions_["remark_edit"].trigger()
    editor_of(writing).clear()
    qtbot.keyClick(editor_of(writing), KEY.Key_Return)
    assert annotations(writing) == ()


def test_a_hidden_layer_is_neither_seen_nor_taken(writing: MainWindow, qtbot: QtBot) -> None:
    writing.services.document.open(make_case(annotations=(ANSWER, OWN)))
    writing.features.case.tools.annotations.select(0)
    seen = writing.features.case.view.sheet.grab().toImage()
    writing.actions_["show_teacher_remarks"].trigger()
    assert writing.features.case.tools.annotations.selected == -1
    assert [
        writing.features.annotations.panel.list.itemData(index)
        for index in range(writing.features.annotations.panel.list.count())
    ] == [1]
    assert writing.features.case.view.sheet.grab().toImage() != seen
    assert not writing.features.annotations.panel.switches["teacher"].isChecked()
    assert writing.services.store.value("remark_layers_hidden") == ["teacher"]
    writing.actions_["remarks_remove_all"].trigger()
    assert annotations(writing) == (ANSWER,)
    writing.features.annotations.panel.switches["teacher"].click()
    assert writing.features.annotations.panel.list.count() == 1


def test_the_student_writes_own_work(writing: MainWindow, qtbot: QtBot) -> None:
    writing.actions_["student_writes"].trigger()
    press(qtbot, writing, KEY.Key_H, KEY.Key_Return)
    assert annotations(writing)[0].layer == "student"


def test_delete_means_what_is_selected(writing: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, writing, KEY.Key_H, KEY.Key_Return, KEY.Key_T)
    assert writing.features.case.tools.annotations.selected == -1
    press(qtbot, writing, KEY.Key_Delete)
    assert writing.services.document.case.calipers == ()
    assert len(annotations(writing)) == 1


def test_kept_with_the_case_its_versions_and_its_draft(
    writing: MainWindow, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    press(qtbot, writing, KEY.Key_H, KEY.Key_Return)
    kept = annotations(writing)
    drafts = Drafts(writing.services, tmp_path / "left")
    drafts.keep()
    settle()
    left = read_draft(tmp_path / "left")
    assert left is not None
    assert left.annotations == kept
    writing.actions_["save"].trigger()
    settle()
    case_id = writing.services.document.case.id
    writing.actions_["new"].trigger()
    assert writing.features.annotations.panel.list.count() == 0
    writing.features.files.open_case(case_id)
    settle()
    assert annotations(writing) == kept


def test_writing_does_not_lay_the_sheet_out_anew(writing: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, writing, KEY.Key_H, KEY.Key_Return)
    writing.features.case.view.sheet.paint_now()
    drawn = writing.features.case.view.sheet._static.times_drawn
    press(qtbot, writing, KEY.Key_Right, KEY.Key_Right)
    writing.features.case.view.sheet.paint_now()
    assert writing.features.case.view.sheet._static.times_drawn == drawn


def test_export_asks_whose_go_on_paper(writing: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog("ecg", tmp_path, ["pdf"], SheetStyle(layout="3x4+3", rhythm_leads=("V1", "II", "V6")))
    qtbot.addWidget(dialog)
    assert dialog.choice().style.annotations == "none"
    dialog.annotations.setCurrentIndex(dialog.annotations.findData("teacher"))
    assert dialog.choice().style == SheetStyle(layout="3x4+3", rhythm_leads=("V1", "II", "V6"), annotations="teacher")


def test_a_presentation_shows_the_teacher_s_with_the_answer(writing: MainWindow, qtbot: QtBot) -> None:
    shown = Presentation([make_case(annotations=(ANSWER, OWN))], 0, SheetStyle(), dark=False)
    qtbot.addWidget(shown)
    assert shown.annotations._items == ()
    assert shown.sheet.case.annotations == ()
    qtbot.keyClick(shown, KEY.Key_Return)
    assert shown.annotations._items == (ANSWER,)
    qtbot.keyClick(shown, KEY.Key_Return)
    assert shown.annotations._items == ()
