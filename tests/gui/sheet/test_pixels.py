"""What is really painted: squares, traces, gaps and spikes, looked at in the pixels."""

import os
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPalette

from ecgstudio.core.paper import LARGE_SQUARE_MM, SheetStyle
from ecgstudio.core.recording import Recording
from ecgstudio.gui.sheet.grid import FULL_PITCH_PX, HIDDEN_PITCH_PX, minor_strength


def colour(name):
    return np.array(QColor(name).getRgb()[:3])


def ink(picture):
    """Where a pixel is nearly as dark as the trace."""
    return picture.max(axis=2) < 90


def column_of(view, x_mm, y_mm=0.0):
    return view.point_of(QPointF(x_mm, y_mm))


def run_starts(line, wanted):
    """Where runs of one colour begin along a line of pixels."""
    same = (line == wanted).all(axis=1)
    return np.flatnonzero(same & ~np.roll(same, 1))


@pytest.mark.parametrize("size", [(1200, 800), (1600, 1000), (1280, 800)])
def test_large_squares_are_scale_times_5_mm_apart_to_the_pixel(view, make_case, pixels, size):
    view.resize(*size)
    view.show_case(make_case())
    view.set_header(False)
    scale = view.point_of(QPointF(1.0, 0.0)).x() - view.point_of(QPointF(0.0, 0.0)).x()
    area = view.page.grid.area
    row = pixels(view)[round(view.point_of(QPointF(0.0, area.bottom - 2.5)).y())]
    starts = run_starts(row, colour(view.style().colours.major))
    assert starts.size == round(area.width / LARGE_SQUARE_MM) + 1
    assert set(np.diff(starts)) == {round(LARGE_SQUARE_MM * scale)}
    assert scale * LARGE_SQUARE_MM == pytest.approx(round(LARGE_SQUARE_MM * scale))


def test_a_large_square_s_line_lies_where_the_millimetres_say(view, make_case, pixels):
    view.show_case(make_case())
    view.zoom_to_lead("V2")
    area = view.page.grid.area
    trace = view.page.traces[0]
    x_mm = area.x + LARGE_SQUARE_MM * round((next(t for t in view.page.traces if t.lead == "V2").x_mm + 20) / 5)
    y = round(view.point_of(QPointF(0.0, trace.baseline_mm)).y())
    row = pixels(view)[y % view.height()]
    major = np.flatnonzero((row == colour(view.style().colours.major)).all(axis=1))
    x = view.point_of(QPointF(x_mm, 0.0)).x()
    near = major[np.abs(major + 0.5 - x) < 3]
    assert (near + 0.5).mean() == pytest.approx(x, abs=0.01)


@pytest.mark.parametrize("lead", ["I", "II", "aVF", "V2", "V5"])
def test_an_r_peak_lands_at_the_geometry_s_millimetres(view, make_case, pixels, lead):
    case = make_case()
    view.show_case(case)
    trace = next(trace for trace in view.page.traces if trace.lead == lead)
    peak_s = next(0.4 + 0.8 * beat for beat in range(12) if 0.4 + 0.8 * beat >= trace.t_start_s + 0.5)
    height = float(case.recording.lead(lead)[round(peak_s * 500)])
    place = view.point_of(QPointF(trace.x_of(peak_s), trace.y_of(height)))
    x, y = int(place.x()), int(place.y())
    dark = ink(pixels(view)[y - 8 : y + 9, x - 4 : x + 5])
    rows, columns = np.nonzero(dark)
    tip = rows.min() if height > 0 else rows.max()
    assert tip == pytest.approx(8, abs=2)
    assert columns[rows == tip].mean() == pytest.approx(4, abs=1)


def test_missing_samples_leave_a_gap(view, make_case, pixels):
    case = make_case(height=0.0)
    signal = case.recording.signal_mv.copy()
    signal[:, 500:600] = np.nan
    view.show_case(replace(case, recording=Recording(signal, 500.0, case.recording.provenance)))
    trace = view.page.traces[0]
    start, end = view.point_of(QPointF(trace.x_of(1.0), 0)).x(), view.point_of(QPointF(trace.x_of(1.2), 0)).x()
    row = ink(pixels(view)[[round(view.point_of(QPointF(0, trace.baseline_mm)).y() - 0.5)]])[0]
    assert row[int(start) - 12 : int(start) - 2].all()
    assert not row[int(start) + 2 : int(end) - 2].any()
    assert row[int(end) + 3 : int(end) + 12].all()


@pytest.mark.parametrize("zoom_outs", [0, 4, 8])
def test_a_spike_of_one_sample_survives_at_every_zoom(view, make_case, pixels, zoom_outs):
    case = make_case(height=0.0)
    signal = case.recording.signal_mv.copy()
    signal[1, 777] = 1.0
    view.show_case(replace(case, recording=Recording(signal, 500.0, case.recording.provenance)))
    for _ in range(zoom_outs):
        view.zoom_out()
    trace = next(trace for trace in view.page.traces if trace.lead == "II" and not trace.strip)
    tip = view.point_of(QPointF(trace.x_of(777 / 500), trace.y_of(1.0)))
    x, y = int(tip.x()), int(tip.y())
    around = pixels(view)[y - 1 : y + 3, x - 2 : x + 3].max(axis=2)
    assert around.min() < 140


def test_dark_changes_the_surroundings_and_leaves_the_paper(view, make_case, pixels):
    view.show_case(make_case())
    light = pixels(view)
    view.set_dark(True)
    dark = pixels(view)
    assert (light[2, 2] > 200).all()
    assert (dark[2, 2] < 60).all()
    paper = view.point_of(QPointF(0.0, 0.0)), view.point_of(QPointF(view.page.width_mm, view.page.height_mm))
    inside = slice(int(paper[0].y()) + 1, int(paper[1].y())), slice(int(paper[0].x()), int(paper[1].x()))
    assert (light[inside] == dark[inside]).all()


def test_the_paper_has_the_style_s_colours(view, make_case, pixels):
    view.show_case(make_case())
    view.set_style(SheetStyle(scheme="blue"))
    spot = view.point_of(QPointF(0.0, view.page.grid.area.bottom + 3.0))
    assert (pixels(view)[int(spot.y()), int(spot.x()) - 10] == colour(view.style().colours.paper)).all()


def test_a_focus_that_came_by_the_keyboard_is_seen(view, make_case, pixels):
    view.show_case(make_case())
    view.activateWindow()
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    plain = pixels(view)[0, 400]
    view.focusProxy().clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert (pixels(view)[0, 400] == colour(view.palette().color(QPalette.ColorRole.Highlight))).all()
    assert (plain != pixels(view)[0, 400]).any()


def test_small_squares_fade_out_before_they_grey_the_paper():
    assert minor_strength(HIDDEN_PITCH_PX) == 0.0
    assert 0.0 < minor_strength((HIDDEN_PITCH_PX + FULL_PITCH_PX) / 2) < 1.0
    assert minor_strength(FULL_PITCH_PX) == 1.0


def test_small_squares_are_not_painted_when_too_close(view, make_case, pixels):
    view.show_case(make_case())
    while view.point_of(QPointF(1.0, 0)).x() - view.point_of(QPointF(0.0, 0)).x() >= HIDDEN_PITCH_PX:
        view.zoom_out()
    area = view.page.grid.area
    row = pixels(view)[round(view.point_of(QPointF(0.0, area.bottom - 2.5)).y())]
    left, right = (round(view.point_of(QPointF(x, 0.0)).x()) for x in (area.x, area.right))
    assert len({tuple(pixel) for pixel in row[left + 2 : right - 2]}) == 2


SCALED = """
import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from ecgstudio.gui.sheet import SheetView
app = QApplication([])
view = SheetView()
view.resize(900, 640)
view.show()
app.processEvents()
image = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
picture = rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(int)
ratio = view.devicePixelRatioF()
area = view.page.grid.area
y = view.point_of(QPointF(0.0, area.bottom - 2.5)).y() * ratio
scale = (view.point_of(QPointF(1.0, 0.0)).x() - view.point_of(QPointF(0.0, 0.0)).x()) * ratio
major = tuple(int(view.style().colours.major[i : i + 2], 16) for i in (1, 3, 5))
same = (picture[round(y)] == major).all(axis=1)
starts = np.flatnonzero(same & ~np.roll(same, 1))
print(ratio, image.width(), scale, starts.size, *sorted(set(np.diff(starts))))
"""


@pytest.mark.parametrize("factor", ["1.5", "2"])
def test_squares_are_crisp_and_even_on_a_dense_screen(factor):
    environment = {**os.environ, "QT_SCALE_FACTOR": factor, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", SCALED], env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    ratio, width, scale, lines, *pitches = (float(word) for word in done.stdout.split())
    assert ratio == float(factor)
    assert width == 900 * ratio
    assert lines == 54
    assert pitches == [pytest.approx(5 * scale)]
