"""The sheet view as its user and the window meet it: keys, wheel, mouse, signals."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QScreen, QWheelEvent
from PySide6.QtWidgets import QApplication, QGraphicsRectItem

from ecgstudio.core.delineation import Delineation, Spike
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.recording import Recording
from ecgstudio.gui.sheet import SheetView

KEY = Qt.Key


def scale_of(view):
    return view.point_of(QPointF(1.0, 0.0)).x() - view.point_of(QPointF(0.0, 0.0)).x()


def turn_wheel(view, at, notches=1, modifiers=Qt.KeyboardModifier.NoModifier):
    viewport = view._canvas.viewport()
    place = QPointF(at)
    event = QWheelEvent(
        place,
        QPointF(viewport.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def point_in(view, lead):
    trace = next(trace for trace in view.page.traces if trace.lead == lead)
    return view.point_of(QPointF(trace.x_mm + 20.0, trace.baseline_mm)).toPoint()


def test_a_new_view_is_blank_paper_and_says_so(view):
    assert view.case is None
    assert view.focused_lead is None
    assert "blank" in view.accessibleDescription()


def test_every_lead_is_found_under_its_traces(view, make_case):
    view.show_case(make_case())
    for trace in view.page.traces:
        assert view.lead_at(view.point_of(QPointF(trace.x_mm + 5.0, trace.baseline_mm))) == trace.lead
    assert view.lead_at(QPoint(1, 1)) is None


def test_points_and_millimetres_are_each_other_s_inverse(view, make_case):
    view.show_case(make_case())
    view.zoom_to_lead("V3")
    assert view.mm_at(view.point_of(QPointF(100.0, 80.0))).toTuple() == pytest.approx((100.0, 80.0))


def test_keys_zoom_fit_and_pan(qtbot, view, make_case):
    view.show_case(make_case())
    fitted = scale_of(view)
    canvas = view.focusProxy()
    qtbot.keyClick(canvas, KEY.Key_Plus)
    qtbot.keyClick(canvas, KEY.Key_Plus)
    assert scale_of(view) == pytest.approx(fitted * 1.25**2)
    corner = view.mm_at(QPoint(0, 0))
    qtbot.keyClick(canvas, KEY.Key_Right)
    qtbot.keyClick(canvas, KEY.Key_Down)
    moved = view.mm_at(QPoint(0, 0)) - corner
    assert moved.toTuple() == pytest.approx((60 / scale_of(view), 60 / scale_of(view)), abs=1.01 / scale_of(view))
    qtbot.keyClick(canvas, KEY.Key_Left)
    qtbot.keyClick(canvas, KEY.Key_Up)
    assert view.mm_at(QPoint(0, 0)).toTuple() == pytest.approx(corner.toTuple(), abs=1.01 / scale_of(view))
    qtbot.keyClick(canvas, KEY.Key_Minus)
    assert scale_of(view) == pytest.approx(fitted * 1.25)
    qtbot.keyClick(canvas, KEY.Key_F)
    assert scale_of(view) == pytest.approx(fitted)
    qtbot.keyClick(canvas, KEY.Key_0)
    assert view.zoom == pytest.approx(1.0)


def test_keys_of_others_are_left_alone(qtbot, view, make_case):
    view.show_case(make_case())
    fitted = scale_of(view)
    qtbot.keyClick(view.focusProxy(), KEY.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view.focusProxy(), KEY.Key_0, Qt.KeyboardModifier.AltModifier)
    assert scale_of(view) == fitted


def test_the_wheel_pans_and_with_ctrl_zooms_about_the_cursor(view, make_case):
    view.show_case(make_case())
    view.zoom_to_lead("V2")
    place = QPointF(400.0, 300.0)
    before, scale = view.mm_at(place), scale_of(view)
    turn_wheel(view, place, -1)
    assert view.mm_at(place).y() > before.y()
    assert view.mm_at(place).x() == pytest.approx(before.x())
    turn_wheel(view, place, 1, Qt.KeyboardModifier.ShiftModifier)
    assert view.mm_at(place).x() < before.x()
    under = view.mm_at(place)
    turn_wheel(view, place, 2, Qt.KeyboardModifier.ControlModifier)
    assert scale_of(view) > scale
    assert view.mm_at(place).toTuple() == pytest.approx(under.toTuple(), abs=1.01 / scale)


def test_the_mouse_drags_the_paper(qtbot, view, make_case):
    view.show_case(make_case())
    view.zoom_to_lead("V2")
    viewport = view._canvas.viewport()
    before = view.mm_at(QPoint(0, 0))
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    qtbot.mouseMove(viewport, QPoint(260, 280))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(260, 280))
    moved = view.mm_at(QPoint(0, 0)) - before
    assert moved.toTuple() == pytest.approx((40 / scale_of(view), 20 / scale_of(view)), abs=1.01 / scale_of(view))


def test_a_double_click_shows_one_lead_and_escape_all(qtbot, view, make_case):
    view.show_case(make_case())
    fitted = scale_of(view)
    with qtbot.waitSignal(view.lead_focused) as told:
        qtbot.mouseDClick(view._canvas.viewport(), Qt.MouseButton.LeftButton, pos=point_in(view, "V5"))
    assert told.args == ["V5"]
    assert view.focused_lead == "V5"
    assert scale_of(view) > 2 * fitted
    assert view.lead_at(view.rect().center()) == "V5"
    qtbot.keyClick(view.focusProxy(), KEY.Key_Escape)
    assert view.focused_lead is None
    assert scale_of(view) == pytest.approx(fitted)


def test_true_scale_is_the_screen_s_own_with_the_user_s_correction(qtbot, view, make_case, monkeypatch):
    monkeypatch.setattr(QScreen, "physicalDotsPerInch", lambda _: 127.0)
    view.show_case(make_case())
    with qtbot.waitSignal(view.not_to_scale) as told:
        view.set_true_scale(True)
    assert told.args == [False]
    assert scale_of(view) == pytest.approx(5.0)
    view.set_screen_correction(1.04)
    assert scale_of(view) == pytest.approx(5.2)
    assert view.zoom == pytest.approx(1.0)
    with qtbot.waitSignal(view.not_to_scale) as told:
        view.zoom_in()
    assert told.args == [True]


def test_a_screen_that_does_not_know_its_size_counts_as_96_dpi(view, monkeypatch):
    monkeypatch.setattr(QScreen, "physicalDotsPerInch", lambda _: 0.0)
    view.set_true_scale(True)
    assert scale_of(view) == pytest.approx(96 / 25.4)


def test_true_scale_and_fit_outlast_a_new_case_and_a_new_size(view, make_case):
    view.set_true_scale(True)
    view.show_case(make_case())
    view.resize(700, 500)
    assert view.zoom == pytest.approx(1.0)
    view.fit()
    view.show_case(make_case())
    paper = view._content.paper
    corner = view.point_of(QPointF(paper.right, paper.bottom))
    assert corner.x() <= 700
    assert corner.y() <= 500


def test_a_sheet_like_another_fills_its_own_room_unless_told_to_be_no_larger(qtbot, view, make_case):
    small = SheetView()
    qtbot.addWidget(small)
    small.resize(view.width() // 3, view.height() // 3)
    small.show()
    view.show_case(make_case())
    small.show_case(make_case())
    whole = scale_of(view)
    view.look_like(small)
    assert scale_of(view) == pytest.approx(whole)
    view.look_like(small, no_larger=True)
    assert scale_of(view) == pytest.approx(scale_of(small))
    assert scale_of(view) < 0.5 * whole


def test_zoom_is_told_when_it_changes_and_only_then(qtbot, view, make_case):
    view.show_case(make_case())
    heard = []
    view.zoom_changed.connect(heard.append)
    view.zoom_in()
    view._pan(5.0, 5.0)
    assert heard == [pytest.approx(view.zoom)]


def test_who_listens_before_the_first_show_hears_how_it_stands(qtbot):
    late = SheetView()
    qtbot.addWidget(late)
    heard = []
    late.not_to_scale.connect(heard.append)
    late.show()
    assert heard


def test_the_cursor_reads_lead_time_and_voltage(qtbot, view, make_case):
    view.show_case(make_case())
    trace = next(trace for trace in view.page.traces if trace.lead == "V5")
    peak_s = 0.4 + 0.8 * 10
    place = view.point_of(QPointF(trace.x_of(peak_s), trace.y_of(0.8))).toPoint()
    with qtbot.waitSignal(view.read_out) as told:
        qtbot.mouseMove(view._canvas.viewport(), place)
    lead, time, unit, voltage, _, _, sample, _ = told.args[0].split()
    assert (lead, unit) == ("V5", "ms")
    assert float(time) == pytest.approx(1000 * peak_s, abs=1000 / 25 / scale_of(view))
    assert float(voltage) == pytest.approx(0.8, abs=0.1 / scale_of(view))
    assert 0.0 <= float(sample) <= 1.11


def test_new_samples_paint_the_traces_and_nothing_else(view, make_case, pixels):
    view.show_case(make_case())
    before = pixels(view)
    drawn = view._static.times_drawn
    view.show_recording(make_case(height=0.5).recording)
    after = pixels(view)
    assert view._static.times_drawn == drawn
    assert (before != after).any()
    header = slice(0, int(view.point_of(QPointF(0.0, view.page.grid.area.y)).y()))
    assert (before[header] == after[header]).all()
    assert view.case is not None
    assert view.case.title == "Sinus rhythm"


def test_new_samples_take_the_numbers_of_the_former_ones_off_the_header(view, make_case, pixels):
    measured = replace(make_case(), measurements=Measurements(rate=Measured(72.0, "/min", "")))
    view.set_header(True)
    view.show_case(measured)
    pixels(view)
    assert view._content.header.measurements[0].value == "72"
    view.show_recording(make_case(height=0.8).recording)
    pixels(view)
    assert {line.value for line in view._content.header.measurements} <= {"--", "--/--", "--  --  --"}
    drawn = view._static.times_drawn
    view.show_recording(make_case(height=0.7).recording)
    pixels(view)
    assert view._static.times_drawn == drawn


def test_a_recording_of_another_length_is_laid_out_anew(view, make_case):
    view.show_case(make_case())
    view.show_recording(make_case(duration_s=20.0).recording)
    assert view.page.width_mm > 500


def test_a_recording_without_a_case_changes_nothing(view, make_case):
    view.show_recording(make_case().recording)
    assert view.case is None


def test_pacing_marks_move_with_the_samples(view, make_case, pixels):
    case = make_case(delineation=Delineation(spikes=(Spike(1.0, "ventricles"),)))
    view.show_case(case)
    assert view.page.markers is not None

    def mark_columns():
        markers = view.page.markers
        top = view.point_of(QPointF(0.0, markers.y_mm + markers.height_mm / 2)).y()
        row = pixels(view)[round(top)]
        dark = np.flatnonzero(row.max(axis=1) < 120)
        return dark[dark > expected(0.0)]

    def expected(time_s):
        return view.point_of(QPointF(view.page.markers.spans[0].x_of(time_s), 0.0)).x()

    assert mark_columns().mean() == pytest.approx(expected(1.0), abs=1.5)
    view.show_recording(case.recording, Delineation(spikes=(Spike(2.0, "ventricles"),)))
    assert mark_columns().mean() == pytest.approx(expected(2.0), abs=1.5)


def test_style_is_laid_out_and_told_once(qtbot, view, make_case):
    view.show_case(make_case())
    heard = []
    view.style_changed.connect(heard.append)
    style = SheetStyle(layout="12x1", speed_mm_per_s=50.0, cabrera=True)
    view.set_style(style)
    view.set_style(style)
    assert heard == [style]
    assert view.style() == style
    assert {trace.label for trace in view.page.traces} >= {"-aVR"}


def test_a_display_filter_changes_the_drawing_and_not_the_samples(view, make_case, pixels):
    case = make_case()
    samples = case.recording.signal_mv.copy()
    view.show_case(case)
    before = pixels(view)
    view.set_style(SheetStyle(filter="monitor"))
    assert (pixels(view) != before).any()
    assert "0.5-40 Hz" in view._content.geometry.scale_text
    assert view.case is not None
    assert np.array_equal(view.case.recording.signal_mv, samples)


def test_the_notice_stands_under_synthetic_ecgs_alone(make_case, view):
    case = make_case()
    view.show_case(case)
    assert any("SYNTHETIC" in text.text for text in view._content.footer)
    recorded = replace(case, recording=Recording(case.recording.signal_mv, 500.0))
    view.show_case(recorded)
    assert not any("SYNTHETIC" in text.text for text in view._content.footer)
    assert "25 mm/s" in view._content.footer[0].text


def test_clear_leaves_blank_paper_in_the_same_style(view, make_case):
    view.set_style(SheetStyle(layout="6x2"))
    view.show_case(make_case())
    view.clear()
    assert view.case is None
    assert view.style().layout == "6x2"


def test_an_overlay_lies_in_millimetres_and_takes_the_mouse_first(qtbot, view, make_case, pixels):
    view.show_case(make_case())
    view.zoom_to_lead("V2")
    trace = next(trace for trace in view.page.traces if trace.lead == "V2")
    item = QGraphicsRectItem(trace.x_mm + 20.0, trace.baseline_mm, 10.0, 10.0)
    item.setBrush(Qt.GlobalColor.green)
    item.setFlag(QGraphicsRectItem.GraphicsItemFlag.ItemIsMovable)
    view.add_overlay(item)
    middle = view.point_of(QPointF(trace.x_mm + 25.0, trace.baseline_mm + 5.0)).toPoint()
    assert tuple(pixels(view)[middle.y(), middle.x()]) == (0, 255, 0)
    corner = view.mm_at(QPoint(0, 0))
    viewport = view._canvas.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(viewport, middle + QPoint(30, 0))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=middle + QPoint(30, 0))
    assert view.mm_at(QPoint(0, 0)) == corner
    view.remove_overlay(item)
    assert tuple(pixels(view)[middle.y(), middle.x()]) != (0, 255, 0)


def test_a_screen_reader_hears_what_is_shown(view, make_case):
    view.show_case(make_case(title="Left bundle branch block"))
    for widget in (view, view.focusProxy()):
        assert widget.accessibleName()
        assert "Left bundle branch block" in widget.accessibleDescription()
        assert "25 mm/s" in widget.accessibleDescription()
