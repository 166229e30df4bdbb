"""The sheet's geometry, held against the conventions a cardiologist checks, in millimetres."""

import itertools

import numpy as np
import pytest

from ecgstudio.core.errors import InputError
from ecgstudio.core.leads import LEADS
from ecgstudio.core.paper import (
    GAINS_MM_PER_MV,
    MAJOR_PEN_MM,
    MINOR_PEN_MM,
    PAPER_SIZES_MM,
    SCHEMES,
    SPEEDS_MM_PER_S,
    TEACHING_NOTICE,
    TRACE_PEN_MM,
    Page,
    SheetStyle,
    Trace,
    lay_out,
)
from tests.core.pages import baselines_mm, texts_of

LAYOUTS = ("3x4+1", "3x4+3", "6x2", "12x1")
DURATIONS = (2.5, 4.0, 8.0, 10.0, 10.24, 12.0, 30.0, 60.0)
EVERY_SHEET = [
    SheetStyle(layout=layout, speed_mm_per_s=speed, gain_mm_per_mv=gain, timing=timing, cabrera=cabrera)
    for layout, speed, gain, timing, cabrera in itertools.product(
        LAYOUTS, SPEEDS_MM_PER_S, GAINS_MM_PER_MV, ("sequential", "aligned"), (False, True)
    )
]


def only_page(style: SheetStyle, duration_s: float = 10.0, page: str = "A4") -> Page:
    (only,) = lay_out(style, duration_s, page).pages  # type: ignore[arg-type]
    return only


def cells(page: Page) -> list[Trace]:
    return [trace for trace in page.traces if not trace.strip]


def luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb" (WCAG 2.2), which is what greyscale printing keeps."""
    parts = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


# Items 1 to 7: squares, scale, pulse


@pytest.mark.parametrize("name", ["A4", "letter", "screen"])
def test_squares_are_1_and_5_mm_on_both_axes(name):
    page = lay_out(SheetStyle(), 10.0, name).pages[0]
    for pitch in (1.0, 5.0):
        for lines, end in ((page.grid.verticals(pitch), page.grid.area.right), (page.grid.horizontals(pitch), None)):
            assert np.allclose(np.diff(lines), pitch, atol=1e-9)
            assert end is None or lines[-1] == pytest.approx(end)
    assert page.grid.area.width % 5 == 0
    assert page.grid.area.height % 5 == 0


def test_minor_lines_leave_out_those_under_major_ones():
    grid = only_page(SheetStyle()).grid
    for minor, major, every in zip(
        grid.minor(), grid.major(), (grid.verticals(1.0), grid.horizontals(1.0)), strict=True
    ):
        assert not set(minor) & set(major)
        assert np.allclose(sorted([*minor, *major]), every)


@pytest.mark.parametrize(("speed", "small_ms", "large_ms"), [(12.5, 80, 400), (25.0, 40, 200), (50.0, 20, 100)])
def test_time_per_square(speed, small_ms, large_ms):
    trace = lay_out(SheetStyle(speed_mm_per_s=speed), 10.0).pages[0].traces[0]
    assert trace.time_of(trace.x_mm + 1) - trace.t_start_s == pytest.approx(small_ms / 1000)
    assert trace.time_of(trace.x_mm + 5) - trace.t_start_s == pytest.approx(large_ms / 1000)


@pytest.mark.parametrize(("gain", "small_mv", "large_mv"), [(5.0, 0.2, 1.0), (10.0, 0.1, 0.5), (20.0, 0.05, 0.25)])
def test_voltage_per_square(gain, small_mv, large_mv):
    trace = lay_out(SheetStyle(gain_mm_per_mv=gain), 10.0).pages[0].traces[0]
    assert trace.voltage_of(trace.baseline_mm - 1) == pytest.approx(small_mv)
    assert trace.voltage_of(trace.baseline_mm - 5) == pytest.approx(large_mv)


def test_one_second_to_one_millivolt_is_25_to_10_mm():
    trace = only_page(SheetStyle()).traces[0]
    assert trace.x_of(1.0) - trace.x_of(0.0) == pytest.approx(25.0)
    assert trace.y_of(0.0) - trace.y_of(1.0) == pytest.approx(10.0)


@pytest.mark.parametrize("style", EVERY_SHEET)
def test_speed_and_gain_are_exact(style):
    for trace in itertools.chain.from_iterable(page.traces for page in lay_out(style, 10.0)):
        width = trace.x_of(trace.t_end_s) - trace.x_of(trace.t_start_s)
        assert width == pytest.approx((trace.t_end_s - trace.t_start_s) * style.speed_mm_per_s)
        assert trace.y_of(0.0) - trace.y_of(trace.sign) == pytest.approx(style.gain_mm_per_mv)


@pytest.mark.parametrize(
    ("speed", "gain", "width", "height"),
    [
        (25.0, 10.0, 5.0, 10.0),
        (50.0, 10.0, 10.0, 10.0),
        (12.5, 10.0, 2.5, 10.0),
        (25.0, 5.0, 5.0, 5.0),
        (25.0, 20.0, 5.0, 20.0),
    ],
)
def test_calibration_pulse(speed, gain, width, height):
    page = lay_out(SheetStyle(speed_mm_per_s=speed, gain_mm_per_mv=gain), 10.0).pages[0]
    assert [pulse.row for pulse in page.pulses] == [0, 1, 2, 3]
    for pulse, baseline in zip(page.pulses, baselines_mm(page), strict=True):
        (start, base), (rise, _), (_, top), (fall, _), (_, end_base), (end, _) = pulse.points
        assert (fall - rise, base - top) == (pytest.approx(width), pytest.approx(height))
        assert base == end_base == baseline
        assert page.grid.area.x <= start < rise
        assert fall < end < page.traces[0].x_mm


def test_pulse_edges_lie_on_large_squares():
    page = only_page(SheetStyle())
    xs = {x for x, _ in page.pulses[0].points[1:5]}
    assert all((x - page.grid.area.x) % 5 == 0 for x in xs)


def test_pulse_is_stepped_where_gains_differ():
    page = only_page(SheetStyle(precordial_gain_mm_per_mv=5.0))
    heights = [baselines_mm(page)[0] - y for _, y in page.pulses[0].points]
    assert heights == [0, 0, 10, 10, 5, 5, 0, 0]
    xs = [x for x, _ in page.pulses[0].points]
    assert (xs[3] - xs[1], xs[6] - xs[1]) == (2.5, 5.0)
    assert max(baselines_mm(page)[3] - y for _, y in page.pulses[3].points) == 10  # the strip is II alone
    assert {trace.mm_per_mv for trace in page.traces if trace.lead.startswith("V")} == {5.0}
    assert texts_of(page, "scale") == ("25 mm/s   limb 10 mm/mV, V1-V6 5 mm/mV   Filter: none",)


# Items 8 to 14: widths, rows, order, columns


@pytest.mark.parametrize(("name", "side"), [("A4", 23.5), ("letter", 14.7)])
def test_ten_seconds_are_250_mm_and_the_sides_stay_free(name, side):
    page = only_page(SheetStyle(), page=name)
    strip = page.traces[-1]
    assert strip.strip
    assert strip.x_end_mm - strip.x_mm == pytest.approx(250.0)
    assert cells(page)[0].x_end_mm - cells(page)[0].x_mm == pytest.approx(62.5)
    assert (page.width_mm, page.height_mm) == PAPER_SIZES_MM[name]
    assert page.width_mm - 250.0 == pytest.approx(2 * side)
    assert page.grid.area.x == pytest.approx(page.width_mm - page.grid.area.right)
    assert page.grid.area.x >= 5.0  # what printers can reach


@pytest.mark.parametrize("duration_s", DURATIONS)
@pytest.mark.parametrize("name", ["A4", "letter"])
@pytest.mark.parametrize("pacer", [False, True])
def test_row_pitch_is_enough_on_every_paper_sheet(name, pacer, duration_s):
    for style in EVERY_SHEET:
        least = 25.0 if style.gain_mm_per_mv >= 10 else 12.5
        for page in lay_out(style, duration_s, name, pacer=pacer):
            assert page.row_pitch_mm >= least
            assert np.all(np.diff(baselines_mm(page)) >= least)
            assert page.grid.area.y + least / 2 <= baselines_mm(page)[0] + 0.5
            assert baselines_mm(page)[-1] + least / 2 <= page.grid.area.bottom + 0.5


@pytest.mark.parametrize("duration_s", DURATIONS)
@pytest.mark.parametrize("name", ["A4", "letter", "screen"])
def test_everything_stays_on_the_grid(name, duration_s):
    for style in EVERY_SHEET:
        for page in lay_out(style, duration_s, name):
            for trace in page.traces:
                assert page.grid.area.x + 15 <= trace.x_mm + 1e-9
                assert trace.x_end_mm <= page.grid.area.right + 1e-6
                assert page.grid.area.y < trace.baseline_mm < page.grid.area.bottom


def test_twelve_rows_take_two_pages_at_standard_gain_and_one_at_half():
    standard = lay_out(SheetStyle(layout="12x1"), 10.0)
    assert [[trace.label for trace in page.traces] for page in standard] == [list(LEADS[:6]), list(LEADS[6:])]
    assert len(lay_out(SheetStyle(layout="12x1", gain_mm_per_mv=5.0), 10.0).pages) == 1


def test_baselines_lie_on_small_squares():
    for style in EVERY_SHEET:
        for page in lay_out(style, 10.0):
            assert all((y - page.grid.area.y) % 1 == 0 for y in baselines_mm(page))


@pytest.mark.parametrize(
    ("layout", "rows"),
    [
        ("3x4+1", ["I aVR V1 V4", "II aVL V2 V5", "III aVF V3 V6", "II"]),
        ("3x4+3", ["I aVR V1 V4", "II aVL V2 V5", "III aVF V3 V6", "V1", "II", "V5"]),
        ("6x2", ["I V1", "II V2", "III V3", "aVR V4", "aVL V5", "aVF V6"]),
    ],
)
def test_lead_order(layout, rows):
    page = only_page(SheetStyle(layout=layout))
    found = [[trace.label for trace in page.traces if trace.row == row] for row in range(len(rows))]
    assert found == [row.split() for row in rows]
    assert sorted(texts_of(page, "lead")) == sorted(" ".join(rows).split())


def test_cabrera_shows_the_minus_and_turns_the_drawing_only():
    page = only_page(SheetStyle(cabrera=True))
    limb = [trace for trace in cells(page) if trace.column < 2]
    in_columns = sorted(limb, key=lambda trace: (trace.column, trace.row))
    assert [trace.label for trace in in_columns] == ["aVL", "I", "-aVR", "II", "aVF", "III"]
    turned = in_columns[2]
    assert (turned.lead, turned.sign) == ("aVR", -1)
    assert turned.y_of(-1.0) == turned.baseline_mm - 10
    assert turned.voltage_of(turned.y_of(-0.7)) == pytest.approx(-0.7)
    assert all(trace.sign == 1 for trace in page.traces if trace.lead != "aVR")
    signal = np.full((12, 5000), -0.5, dtype=np.float32)
    before = signal.copy()
    assert np.allclose(turned.points(signal, 500.0)[1], turned.baseline_mm - 5)
    assert np.array_equal(signal, before)


def test_strips_can_be_chosen():
    page = only_page(SheetStyle(layout="3x4+3", rhythm_leads=("aVF", "V2", "I")))
    assert [trace.lead for trace in page.traces if trace.strip] == ["aVF", "V2", "I"]


def test_sequential_columns_follow_each_other_and_lie_over_the_strip():
    page = only_page(SheetStyle())
    assert [(t.t_start_s, t.t_end_s) for t in cells(page) if t.row == 0] == [(0, 2.5), (2.5, 5), (5, 7.5), (7.5, 10)]
    strip = page.traces[-1]
    for trace in cells(page):
        for time in (trace.t_start_s, trace.t_start_s + 1.234):
            assert trace.x_of(time) == pytest.approx(strip.x_of(time), abs=1e-9)
    assert lay_out(SheetStyle(), 10.0).timing == "sequential"
    assert texts_of(page, "timing") == ("Columns sequential, 2.5 s each, strip continuous",)


def test_aligned_columns_show_the_same_stretch_and_say_so():
    geometry = lay_out(SheetStyle(timing="aligned"), 10.0)
    page = geometry.pages[0]
    assert {(t.t_start_s, t.t_end_s) for t in cells(page)} == {(0.0, 2.5)}
    assert sorted({t.x_mm - page.traces[0].x_mm for t in cells(page)}) == [0, 62.5, 125, 187.5]
    assert (page.traces[-1].t_start_s, page.traces[-1].t_end_s) == (0.0, 10.0)
    assert texts_of(page, "timing") == ("Columns time-aligned, all show the same 2.5 s, strip continuous",)


def test_within_a_column_leads_are_simultaneous():
    for style in EVERY_SHEET:
        for page in lay_out(style, 10.0):
            columns: dict[float, set[tuple[float, float]]] = {}
            for trace in cells(page):
                columns.setdefault(trace.x_mm, set()).add((trace.t_start_s, trace.t_end_s))
            assert all(len(stretches) == 1 for stretches in columns.values())


def test_a_3_mm_tick_stands_at_each_column_break():
    page = only_page(SheetStyle())
    assert len(page.breaks) == 9
    starts = {(trace.x_mm, trace.baseline_mm) for trace in cells(page) if trace.column}
    assert {(line.x1, (line.y1 + line.y2) / 2) for line in page.breaks} == starts
    assert all(line.x1 == line.x2 and line.y2 - line.y1 == pytest.approx(3.0) for line in page.breaks)


def test_columns_share_no_sample():
    page = only_page(SheetStyle())
    ranges = [trace.samples(500.0) for trace in cells(page) if trace.row == 0]
    assert ranges == [(0, 1250), (1250, 2500), (2500, 3750), (3750, 5000)]


# Pages and durations


def test_50_mm_per_s_takes_two_pages_in_time():
    first, second = lay_out(SheetStyle(speed_mm_per_s=50.0), 10.0).pages
    assert {t.label for t in cells(first)} == {"I", "II", "III", "aVR", "aVL", "aVF"}
    assert {t.label for t in cells(second)} == {"V1", "V2", "V3", "V4", "V5", "V6"}
    assert (first.traces[-1].t_start_s, first.traces[-1].t_end_s) == (0.0, 5.0)
    assert (second.traces[-1].t_start_s, second.traces[-1].t_end_s) == (5.0, 10.0)
    assert second.traces[-1].x_mm == first.traces[-1].x_mm
    assert (texts_of(first, "page"), texts_of(second, "page")) == (("Page 1/2",), ("Page 2/2",))
    assert texts_of(second, "timing")[0].endswith("; this page 5-10 s")
    assert len(second.breaks) == 3  # none before the first column of a page


def test_12_5_mm_per_s_leaves_room_or_holds_twenty_seconds():
    strip = only_page(SheetStyle(speed_mm_per_s=12.5)).traces[-1]
    assert strip.x_end_mm - strip.x_mm == pytest.approx(125.0)
    long = lay_out(SheetStyle(speed_mm_per_s=12.5), 60.0)
    assert [(p.traces[-1].t_start_s, p.traces[-1].t_end_s) for p in long] == [(0, 20), (20, 40), (40, 60)]
    assert cells(long.pages[0])[0].t_end_s == 5.0


@pytest.mark.parametrize("duration_s", DURATIONS)
@pytest.mark.parametrize("name", ["A4", "letter", "screen"])
def test_every_lead_is_shown_and_no_time_is_wrong(name, duration_s):
    for style in EVERY_SHEET:
        traces = [trace for page in lay_out(style, duration_s, name) for trace in page.traces]
        assert {trace.lead for trace in traces} == set(LEADS)
        assert all(0 <= trace.t_start_s < trace.t_end_s <= duration_s + 1e-9 for trace in traces)


@pytest.mark.parametrize("duration_s", DURATIONS)
def test_strips_miss_no_time(duration_s):
    for name in ("A4", "screen"):
        geometry = lay_out(SheetStyle(layout="3x4+3"), duration_s, name)
        stretches = [(t.t_start_s, t.t_end_s) for page in geometry for t in page.traces if t.strip and t.lead == "V5"]
        assert stretches[0][0] == 0.0
        assert all(before[1] == pytest.approx(after[0]) for before, after in itertools.pairwise(stretches))
        assert stretches[-1][1] == pytest.approx(10.0 if duration_s == 10.24 else duration_s)


def test_a_short_recording_is_aligned_and_says_so():
    geometry = lay_out(SheetStyle(), 5.0)
    assert geometry.timing == "aligned"
    assert "time-aligned" in geometry.timing_text
    assert {t.t_end_s for t in cells(geometry.pages[0])} == {2.5}
    assert lay_out(SheetStyle(), 9.0).timing == "sequential"


def test_a_rest_too_short_for_a_page_is_named():
    geometry = lay_out(SheetStyle(), 10.24)
    assert len(geometry.pages) == 1
    assert geometry.timing_text.endswith("first 10 s of 10.24 s")
    assert len(lay_out(SheetStyle(), 11.0).pages) == 2


@pytest.mark.parametrize("duration_s", [0.0, float("nan"), 1e6])
def test_what_cannot_be_laid_out_is_refused(duration_s):
    with pytest.raises(InputError, match="cannot be laid out"):
        lay_out(SheetStyle(), duration_s)


@pytest.mark.parametrize(
    "choice",
    [
        {"layout": "5x5"},
        {"speed_mm_per_s": 30.0},
        {"gain_mm_per_mv": 12.0},
        {"precordial_gain_mm_per_mv": 1.0},
        {"timing": "random"},
        {"filter": "strong"},
        {"notch_hz": 55},
        {"scheme": "green"},
        {"paper": "A0"},
        {"rhythm_leads": ("X",)},
        {"rhythm_leads": ("II", "V1")},
    ],
)
def test_a_style_is_checked_at_the_door(choice):
    with pytest.raises(InputError):
        SheetStyle(**choice)


# The screen


def test_the_screen_is_one_paper_with_the_same_millimetres():
    paper = lay_out(SheetStyle(speed_mm_per_s=50.0), 10.0).pages[0]
    (screen,) = lay_out(SheetStyle(speed_mm_per_s=50.0), 10.0, "screen").pages
    assert screen.grid.area.width == 515.0
    assert {(t.mm_per_s, t.mm_per_mv) for t in screen.traces} == {(t.mm_per_s, t.mm_per_mv) for t in paper.traces}
    assert [t.strip for t in screen.traces].count(True) == 1
    assert screen.traces[-1].x_end_mm - screen.traces[-1].x_mm == pytest.approx(500.0)
    assert screen.header is None
    assert screen.proof is None
    assert {text.role for text in screen.texts} == {"lead"}


def test_the_screen_puts_frames_side_by_side():
    (page,) = lay_out(SheetStyle(), 60.0, "screen").pages
    strip = page.traces[-1]
    assert (strip.t_start_s, strip.t_end_s) == (0.0, 60.0)
    assert all(t.x_mm == pytest.approx(strip.x_of(t.t_start_s)) for t in cells(page))
    assert len(page.breaks) == 3 * (4 * 6 - 1)


def test_the_screen_has_a_header_when_asked():
    (page,) = lay_out(SheetStyle(), 10.0, "screen", header=True).pages
    assert page.header is not None
    assert page.header.identity.bottom <= page.grid.area.y
    (short,) = lay_out(SheetStyle(layout="12x1"), 2.5, "screen", header=True).pages
    assert short.header.statements.right <= short.width_mm


def test_a_point_finds_its_trace():
    page = only_page(SheetStyle())
    v5 = next(trace for trace in page.traces if trace.lead == "V5")
    assert page.trace_at(v5.x_mm + 20, v5.baseline_mm + 4) == v5
    assert page.trace_at(page.grid.area.x + 1, v5.baseline_mm) is None


# Items 17, 19, 28, 30, 31: footer, header, pens, pacing marks, proof bar


def test_the_footer_says_speed_gain_filter_page_and_notice():
    page = lay_out(SheetStyle(), 10.0, filter_text="0.05-150 Hz").pages[0]
    assert texts_of(page, "scale") == ("25 mm/s   10 mm/mV   Filter: 0.05-150 Hz",)
    assert texts_of(page, "page") == ("Page 1/1",)
    assert texts_of(page, "notice") == (TEACHING_NOTICE,)
    assert texts_of(lay_out(SheetStyle(), 10.0, synthetic=False).pages[0], "notice") == ()
    for text in page.texts:
        assert text.size_pt >= 8
        assert 5 <= text.y <= page.height_mm - 4


@pytest.mark.parametrize("name", ["A4", "letter"])
def test_header_blocks_stand_side_by_side_over_the_grid(name):
    page = only_page(SheetStyle(), page=name)
    blocks = (page.header.identity, page.header.measurements, page.header.statements)
    assert all(left.right < right.x for left, right in itertools.pairwise(blocks))
    assert blocks[0].x == page.grid.area.x
    assert blocks[-1].right <= page.grid.area.right
    assert all(block.bottom <= page.grid.area.y for block in blocks)


def test_pens_are_as_thin_as_they_should_be():
    assert 0.2 <= TRACE_PEN_MM <= 0.35
    assert MINOR_PEN_MM == 0.1
    assert 0.2 <= MAJOR_PEN_MM <= 0.25


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_trace_stands_out_from_the_grid_in_greyscale(scheme):
    colours = SCHEMES[scheme]
    trace = luminance(colours.trace)
    for line in (colours.minor, colours.major):
        assert (luminance(line) + 0.05) / (trace + 0.05) >= 4.5
    assert (luminance(colours.paper) + 0.05) / (luminance(colours.accent) + 0.05) >= 4.5
    assert luminance(colours.major) < luminance(colours.minor) < luminance(colours.paper)


def test_pacing_marks_have_their_own_row_under_the_lowest_trace():
    page = lay_out(SheetStyle(layout="3x4+3"), 10.0, pacer=True).pages[0]
    strip = page.traces[-1]
    marks = page.markers.marks((0.5, 9.99, 10.5))
    assert [mark.x1 for mark in marks] == [pytest.approx(strip.x_of(0.5)), pytest.approx(strip.x_of(9.99))]
    assert all(mark.y1 > strip.baseline_mm and mark.y2 <= page.grid.area.bottom for mark in marks)
    assert texts_of(page, "pacer") == ("Pacing",)
    assert lay_out(SheetStyle(), 10.0).pages[0].markers is None


def test_the_proof_bar_is_50_mm():
    page = only_page(SheetStyle())
    bar, left, right = page.proof.lines()
    assert bar.x2 - bar.x1 == 50.0
    assert (left.x1, right.x1) == (bar.x1, bar.x2)
    assert bar.y1 > page.grid.area.bottom
    assert texts_of(page, "proof") == ("50 mm - print at 100 %",)


# Points


def test_points_are_all_samples_in_place():
    rng = np.random.default_rng(0)
    signal = rng.normal(size=(12, 5000)).astype(np.float32)
    signal[1, 100:110] = np.nan
    page = only_page(SheetStyle())
    strip = page.traces[-1]
    x, y = strip.points(signal, 500.0)
    assert x.size == y.size == 5000
    assert np.allclose(np.diff(x), 0.05)
    assert np.array_equal(np.isnan(y), np.isnan(signal[1]))
    assert np.allclose(strip.voltage_of(y), signal[1], equal_nan=True)
    assert np.allclose(strip.time_of(x), np.arange(5000) / 500)


@pytest.mark.parametrize("rate", [100.0, 102.4, 257.0, 360.0, 500.0, 1000.0])
def test_every_sample_is_drawn_once_at_any_rate(rate):
    samples = round(10 * rate)
    page = only_page(SheetStyle(), samples / rate)
    drawn = [index for t in cells(page) if t.row == 0 for index in range(*t.samples(rate))]
    assert drawn == list(range(samples))
