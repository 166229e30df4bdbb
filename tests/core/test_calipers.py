import json
from dataclasses import replace

import pytest

from ecgstudio.core.calipers import WHOLE, Caliper, Point, rr_and_qt
from ecgstudio.core.errors import InputError
from ecgstudio.core.paper import SheetStyle, draw_caliper, lay_out
from ecgstudio.core.plain import from_plain, to_plain

TIME = Caliper("time", "II", (Point(1.0, 0.5), Point(1.8, 0.5)))
AMPLITUDE = Caliper("amplitude", "V2", (Point(6.0, 0.1), Point(6.0, -0.4)))
ANGLE = Caliper("angle", "V1", (Point(5.5, 0.8), Point(5.46, 0.3), Point(5.58, 0.3)))


def test_an_interval_has_a_length_and_a_rate() -> None:
    assert TIME.interval_s == pytest.approx(0.8)
    assert TIME.rate == pytest.approx(75.0)
    assert TIME.text == "800 ms   75 /min"


def test_the_mean_of_several_intervals() -> None:
    several = replace(TIME, points=(Point(1.0, 0.0), Point(4.2, 0.0)), intervals=4)
    assert several.interval_s == pytest.approx(0.8)
    assert several.text == "800 ms   75 /min   mean of 4"
    assert several.division_times(10.0) == pytest.approx((1.8, 2.6, 3.4))


def test_ends_may_change_places() -> None:
    crossed = replace(TIME, points=TIME.points[::-1])
    assert crossed.interval_s == pytest.approx(0.8)


def test_marching_goes_on_over_the_whole_recording_without_its_own_ends() -> None:
    assert replace(TIME, march=True).division_times(4.2) == pytest.approx((0.2, 2.6, 3.4, 4.2))


def test_a_caliper_without_length_has_no_rate_and_does_not_march() -> None:
    closed = replace(TIME, points=(Point(1.0, 0.0), Point(1.0, 0.0)), march=True)
    assert closed.rate is None
    assert closed.division_times(10.0) == ()
    assert closed.text == "0 ms"


def test_an_amplitude_has_a_sign() -> None:
    assert AMPLITUDE.height_mv == pytest.approx(-0.5)
    assert AMPLITUDE.text == "−0.50 mV"


def test_an_angle_is_that_of_standard_paper() -> None:
    # arms go 1 mm and 2 mm aside over 5 mm down: atan(1/5) + atan(2/5) = 33.1 degrees; base 3 mm = 120 ms
    assert ANGLE.angle_degrees == pytest.approx(33.11, abs=0.01)
    assert ANGLE.base_ms == pytest.approx(120.0)
    upwards = replace(ANGLE, points=(Point(5.5, 0.0), *ANGLE.points[1:]))
    assert upwards.base_ms is None


def test_moving_one_end_and_the_whole() -> None:
    assert TIME.moved(1, Point(0.2, 0.1), 10.0).points == (Point(1.0, 0.6), Point(2.0, 0.6))
    assert TIME.moved(WHOLE, Point(-5.0, 0.0), 10.0).points == (Point(0.0, 0.5), Point(0.8, 0.5))
    assert AMPLITUDE.moved(0, Point(0.5, 0.2), 10.0).points[0] == Point(6.5, pytest.approx(0.3))
    assert AMPLITUDE.moved(0, Point(0.5, 0.2), 10.0).points[1] == Point(6.5, -0.4)
    assert ANGLE.moved(2, Point(0.1, 0.1), 10.0).points[:2] == ANGLE.points[:2]


def test_none_leaves_the_recording() -> None:
    moved = TIME.moved(1, Point(99.0, 99.0), 10.0)
    assert moved.end_s == 10.0
    assert moved.points[1].voltage_mv == 20.0


@pytest.mark.parametrize(
    "wrong",
    [
        {"lead": "V9"},
        {"points": TIME.points[:1]},
        {"intervals": 0},
        {"kind": "amplitude", "march": True},
        {"points": (Point(0.0, 0.0), Point(float("nan"), 0.0))},
    ],
)
def test_nonsense_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(InputError):
        replace(TIME, **wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("caliper", [replace(TIME, role="QT", across=True, march=True), AMPLITUDE, ANGLE])
def test_calipers_come_back_through_json(caliper: Caliper) -> None:
    assert from_plain(Caliper, json.loads(json.dumps(to_plain(caliper)))) == caliper


def test_the_last_rr_and_qt_are_found() -> None:
    rr, qt = replace(TIME, role="RR"), replace(TIME, role="QT")
    assert rr_and_qt((rr, AMPLITUDE, qt)) == (rr, qt)
    assert rr_and_qt((AMPLITUDE,)) == (None, None)


def test_a_time_caliper_stands_on_every_trace_of_its_lead_that_shows_it() -> None:
    page = lay_out(SheetStyle(), 10.0, "screen").pages[0]
    drawing = draw_caliper(page, TIME)
    ends = [grip for grip in drawing.grips if grip.part != WHOLE]
    assert len(ends) == 4
    assert {grip.trace.strip for grip in ends} == {True, False}
    for grip in ends:
        assert grip.line.x1 == pytest.approx(grip.trace.x_of(TIME.points[grip.part].time_s))


def test_across_reaches_every_lead_that_shows_the_time() -> None:
    page = lay_out(SheetStyle(), 10.0, "screen").pages[0]
    drawing = draw_caliper(page, replace(TIME, across=True))
    assert {grip.trace.lead for grip in drawing.grips} == {"I", "II", "III"}
    aligned = lay_out(SheetStyle(timing="aligned"), 10.0, "screen").pages[0]
    assert len({grip.trace.lead for grip in draw_caliper(aligned, replace(TIME, across=True)).grips}) == 12


def test_what_the_page_does_not_show_is_not_drawn() -> None:
    page = lay_out(SheetStyle(), 10.0, "screen").pages[0]
    elsewhere = replace(AMPLITUDE, points=(Point(1.0, 0.0), Point(1.0, 0.3)))
    assert draw_caliper(page, elsewhere).grips == ()


def test_an_amplitude_keeps_its_height_in_mm() -> None:
    page = lay_out(SheetStyle(gain_mm_per_mv=20.0), 10.0, "screen").pages[0]
    bars = [grip.line.y1 for grip in draw_caliper(page, AMPLITUDE).grips if grip.part != WHOLE]
    assert bars[1] - bars[0] == pytest.approx(10.0)
