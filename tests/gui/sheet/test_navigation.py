"""Camera and navigation: millimetres and pixels, without Qt."""

import pytest

from ecgstudio.core.paper import Rect, SheetStyle, lay_out
from ecgstudio.gui.sheet.camera import HIGHEST_SCALE, LOWEST_SCALE, Camera, true_scale
from ecgstudio.gui.sheet.navigation import LEAD_SPAN_MM, MARGIN_PX, Navigation, Stage

PAPER = Rect(-6.0, 0.0, 277.0, 205.0)
STAGE = Stage(PAPER, PAPER, true_scale(96.0))


def fitted(width: float = 1000.0, height: float = 700.0) -> Navigation:
    return Navigation(Camera(width, height)).fit(STAGE)


def test_true_scale_is_dots_per_inch_over_25_4_times_the_correction():
    assert true_scale(254.0) == 10.0
    assert true_scale(254.0, 1.1) == pytest.approx(11.0)
    assert true_scale(96.0) == pytest.approx(3.7795, abs=1e-4)


def test_mm_and_px_are_each_other_s_inverse():
    camera = Camera(800, 600, 5.0, 12.0, 7.0)
    assert camera.to_px(*camera.to_mm(123.0, 45.0)) == pytest.approx((123.0, 45.0))


def test_zoom_keeps_the_point_under_the_cursor():
    camera = Camera(800, 600, 5.0, 12.0, 7.0)
    assert camera.zoomed(9.0, (200.0, 100.0)).to_mm(200.0, 100.0) == pytest.approx(camera.to_mm(200.0, 100.0))


def test_zoom_ends_at_its_limits():
    assert Camera(800, 600).zoomed(1e6).scale == HIGHEST_SCALE
    assert Camera(800, 600).zoomed(1e-6).scale == LOWEST_SCALE


def test_fit_shows_all_of_the_paper_in_the_middle_with_even_large_squares():
    camera = fitted().camera
    left, top = camera.to_px(PAPER.x, PAPER.y)
    right, bottom = camera.to_px(PAPER.right, PAPER.bottom)
    assert left >= MARGIN_PX
    assert top >= MARGIN_PX
    assert left == pytest.approx(1000 - right)
    assert top == pytest.approx(700 - bottom)
    assert 5 * camera.scale == pytest.approx(round(5 * camera.scale))


def test_the_paper_cannot_be_moved_out_of_sight():
    navigation = fitted().zoomed(4.0, STAGE).panned(1e6, -1e6, STAGE)
    seen = navigation.camera.visible()
    assert seen.x >= PAPER.x - MARGIN_PX
    assert seen.bottom <= PAPER.bottom + MARGIN_PX


def test_panning_a_fitted_sheet_leaves_it_fitted():
    assert fitted().panned(50.0, 50.0, STAGE) == fitted()


def test_fit_and_true_scale_survive_another_window_size_and_a_free_view_its_centre():
    assert fitted().resized(500, 400, STAGE).camera.scale < fitted().camera.scale
    assert fitted().at_true_scale(STAGE).resized(500, 400, STAGE).is_true(STAGE)
    free = fitted().zoomed(3.0, STAGE)
    before, after = free.camera.visible(), free.resized(800, 600, STAGE).camera.visible()
    assert after.x + after.width / 2 == pytest.approx(before.x + before.width / 2)


def test_true_scale_stays_true_while_moved_and_ends_with_a_zoom():
    true = Navigation(Camera(400.0, 300.0)).at_true_scale(STAGE)
    assert true.panned(-40.0, 0.0, STAGE).mode == "true"
    assert not true.zoomed(1.25, STAGE).is_true(STAGE)


def test_a_lead_fills_the_view_and_a_long_one_shows_75_mm_around_the_click():
    page = lay_out(SheetStyle(), 10.0, "screen").pages[0]
    short = next(trace for trace in page.traces if trace.lead == "V2")
    seen = fitted().to_lead(short, page.row_pitch_mm, STAGE).camera.visible()
    assert seen.x <= short.x_mm
    assert seen.right >= short.x_end_mm
    strip = next(trace for trace in page.traces if trace.strip)
    navigation = fitted().to_lead(strip, page.row_pitch_mm, STAGE, at_mm=150.0)
    assert navigation.lead == "II"
    assert navigation.lead_box is not None
    assert navigation.lead_box.width == LEAD_SPAN_MM
    assert navigation.lead_box.x + LEAD_SPAN_MM / 2 == pytest.approx(150.0)
