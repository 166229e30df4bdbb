"""Ladder diagrams: impulses as strokes, where they end, and where they stand on paper."""

import pytest

from ecgstudio.core.delineation import Activation, Delineation, RhythmSpan
from ecgstudio.core.ladder import ladder_of
from ecgstudio.core.paper import LADDER_MM, LadderRow, SheetStyle, draw_ladder, lay_out
from tests.core.pages import baselines_mm

SINUS = Delineation(
    (
        Activation("atria", 1.0, 1.1, "sinus"),
        Activation("ventricles", 1.16, 1.25, "sinus", False, 0),
        Activation("av node", 1.04, 1.12, "sinus", True, 0),
    )
)
BLOCKED = Delineation(
    (
        Activation("atria", 1.0, 1.1, "sinus", False),
        Activation("atria", 2.0, 2.1, "sinus", False),
        Activation("av node", 1.04, 1.10, "sinus", False, 0),
        Activation("av node", 2.04, 2.10, "sinus", True, 1),
    )
)
VENTRICULAR = Delineation(
    (
        Activation("atria", 1.3, 1.4, "retrograde", False, 1),
        Activation("ventricles", 1.0, 1.16, "ventricular"),
    )
)
JUNCTIONAL = Delineation(
    (
        Activation("ventricles", 1.0, 1.09, "junctional"),
        Activation("atria", 1.05, 1.15, "retrograde", False, 0),
        Activation("av node", 0.9, 0.96, "junctional"),
    )
)


def joined(delineation: Delineation) -> list[tuple[float, float, float, float]]:
    strokes = ladder_of(delineation, "").strokes
    return sorted((item.start_s, item.start_level, item.end_s, item.end_level) for item in strokes)


def row_of(style: SheetStyle, duration_s: float = 10.0, name: str = "A4") -> LadderRow:
    row = lay_out(style, duration_s, name).pages[0].ladder  # type: ignore[arg-type]
    assert row is not None
    return row


def test_a_conducted_beat_is_one_line_from_the_atria_to_the_ventricles():
    assert joined(SINUS) == [(1.0, 0.0, 1.04, 1.0), (1.04, 1.0, 1.16, 2.0), (1.16, 2.0, 1.25, 3.0)]
    assert not ladder_of(SINUS, "").blocks
    assert not ladder_of(SINUS, "").foci


def test_blocked_impulses_end_in_a_bar_within_or_below_the_node():
    ladder = ladder_of(BLOCKED, "")
    within, below = ladder.blocks
    assert (within.time_s, below.time_s) == (1.10, 2.10)
    assert 1.0 < within.level < below.level < 2.0
    assert max(item.end_level for item in ladder.strokes) == below.level


def test_a_ventricular_beat_rises_and_goes_back_to_the_atria():
    ladder = ladder_of(VENTRICULAR, "")
    assert [(spot.time_s, spot.level) for spot in ladder.foci] == [(1.0, 3.0)]
    assert joined(VENTRICULAR)[:2] == [(1.0, 3.0, 1.16, 2.0), (1.16, 2.0, 1.3, 1.0)]


def test_an_impulse_of_the_node_goes_both_ways_from_its_middle():
    ladder = ladder_of(JUNCTIONAL, "")
    (focus,) = ladder.foci
    assert (focus.time_s, focus.level) == (0.9, 1.5)
    starts = {(item.start_s, item.start_level, item.end_level) for item in ladder.strokes}
    assert {(0.9, 1.5, 2.0), (0.9, 1.5, 1.0)} <= starts


@pytest.mark.parametrize("speed", [12.5, 25.0, 50.0])
def test_the_ladder_stands_under_the_strip_to_the_sample(speed):
    page = lay_out(SheetStyle(ladder=True, speed_mm_per_s=speed), 10.0, "A4").pages[0]
    strip = next(trace for trace in page.traces if trace.strip)
    drawing = draw_ladder(page.ladder, ladder_of(SINUS, ""))
    xs = sorted(line.x1 for line in drawing.strokes)
    assert xs == pytest.approx([strip.x_of(1.0), strip.x_of(1.04), strip.x_of(1.16)], abs=strip.mm_per_s / 5000)
    area, bottom = page.grid.area, max(line.y2 for line in drawing.strokes)
    assert strip.baseline_mm < page.ladder.y_mm < bottom <= page.ladder.y_mm + LADDER_MM <= area.bottom


def test_strokes_are_cut_where_a_column_ends():
    row = row_of(SheetStyle(ladder=True, layout="6x2"))
    crossing = Delineation((Activation("ventricles", 4.9, 5.1, "sinus"),))
    (first, second) = draw_ladder(row, ladder_of(crossing, "")).strokes
    assert first.x2 == pytest.approx(row.spans[0].x_end_mm)
    assert second.x1 == pytest.approx(row.spans[1].x_mm)
    assert first.y2 == pytest.approx(second.y1)
    assert first.y1 < first.y2 < second.y2


def test_fibrillating_atria_are_a_ripple_as_long_as_they_fibrillate():
    row = row_of(SheetStyle(ladder=True))
    span = RhythmSpan(2.0, 4.0, "(AFIB")
    drawing = draw_ladder(
        row, ladder_of(Delineation((Activation("ventricles", 3.0, 3.1, "fibrillation"),), (), (span,)), "")
    )
    (ripple,) = drawing.ripples
    assert ripple[0][0] == pytest.approx(row.spans[0].x_of(2.0))
    assert ripple[-1][0] == pytest.approx(row.spans[0].x_of(4.0), abs=1.0)


@pytest.mark.parametrize("layout", ["3x4+1", "3x4+3", "6x2", "12x1"])
@pytest.mark.parametrize("pacer", [False, True])
def test_the_ladder_has_room_of_its_own(layout, pacer):
    for name in ("A4", "letter", "screen"):
        for page in lay_out(SheetStyle(layout=layout, ladder=True), 10.0, name, pacer=pacer).pages:
            assert page.ladder.y_mm >= max(baselines_mm(page)) + page.row_pitch_mm / 2 - 1.0
            end = page.markers.y_mm if pacer else page.grid.area.bottom
            assert page.ladder.y_mm + LADDER_MM <= end + 1e-6
    assert lay_out(SheetStyle(layout=layout), 10.0).pages[0].ladder is None
    without = len(lay_out(SheetStyle(layout=layout), 10.0).pages)
    assert pacer or len(lay_out(SheetStyle(layout=layout, ladder=True), 10.0).pages) == without
