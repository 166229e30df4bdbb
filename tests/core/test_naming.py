"""Lead names stand where no trace runs, and the first row stays under the header."""

import numpy as np
import pytest

from ecgstudio.core.leads import LEADS, twelve_from_eight
from ecgstudio.core.paper import SheetStyle, lay_out, tops_of, with_clear_names

RATE_HZ = 500.0


def beats(height_mv: float) -> np.ndarray:
    """Twelve leads in mV with an R wave right under each name of a column, and one a second."""
    time = np.arange(5000) / RATE_HZ
    one = np.sum([np.exp(-(((time - at) / 0.02) ** 2)) for at in np.arange(0.15, 10, 0.5)], axis=0)
    return twelve_from_eight(np.array([0.5, 1.0, -0.4, 0.6, 1.0, 1.1, 1.0, 0.9])[:, None] * one * height_mv)


def struck(page, signal) -> list[str]:
    """The names that a trace runs through."""
    found = []
    for text in page.texts:
        if text.role != "lead":
            continue
        left, right = text.x, text.x + 1.8 * len(text.text)
        for trace in page.traces:
            x, y = trace.points(signal, RATE_HZ)
            inside = (x > left) & (x < right) & (y < text.y) & (y > text.y - 2.2)
            if inside.any():
                found.append(text.text)
    return found


@pytest.mark.parametrize("layout", ["3x4+1", "3x4+3", "6x2", "12x1"])
@pytest.mark.parametrize("page", ["A4", "screen"])
def test_no_name_is_struck(layout: str, page: str) -> None:
    style, signal = SheetStyle(layout=layout), beats(1.1)
    geometry = lay_out(style, 10.0, page, header=True)
    assert any(struck(item, signal) for item in geometry)
    cleared = with_clear_names(geometry, signal, RATE_HZ)
    assert [struck(item, signal) for item in cleared] == [[]] * len(geometry.pages)


def test_a_free_name_stays_where_it_is() -> None:
    geometry = lay_out(SheetStyle(), 10.0)
    flat = np.zeros((12, 5000))
    assert with_clear_names(geometry, flat, RATE_HZ) == geometry


def test_missing_samples_are_no_hindrance() -> None:
    signal = beats(1.0)
    signal[:, :600] = np.nan
    assert with_clear_names(lay_out(SheetStyle(), 10.0), signal, RATE_HZ).pages


def highest(page, signal) -> float:
    points = [trace.points(signal, RATE_HZ) for trace in page.traces]
    return min(float(np.nanmin(y)) for _, y in page.under_header(points))


@pytest.mark.parametrize("page", ["A4", "screen"])
def test_the_first_row_gets_the_room_that_it_needs(page: str) -> None:
    style, signal = SheetStyle(), beats(2.3)
    tops = tops_of(signal, style)
    assert tops["V3"] == pytest.approx(23, abs=0.2)
    laid = lay_out(style, 10.0, page, header=True, tops_mm=tops).pages[0]
    first = [trace for trace in laid.traces if trace.row == 0]
    assert all(float(trace.points(signal, RATE_HZ)[1].min()) > laid.grid.area.y for trace in first)
    assert len(laid.under_header([first[0].points(signal, RATE_HZ)])) == 1


def test_what_has_no_room_is_cut_under_the_header_with_a_mark() -> None:
    style, signal = SheetStyle(), beats(9.0)
    page = lay_out(style, 10.0, "screen", header=True, room_mm=120.0, tops_mm=tops_of(signal, style)).pages[0]
    points = [trace.points(signal, RATE_HZ) for trace in page.traces if trace.row == 0]
    assert highest(page, signal) >= page.grid.area.y
    assert len(page.under_header(points)) > len(points)


def test_a_low_desk_has_close_rows_and_a_header_of_two_lines() -> None:
    style = SheetStyle()
    usual, low = (lay_out(style, 10.0, "screen", header=True, room_mm=room).pages[0] for room in (None, 130.0))
    assert low.row_pitch_mm < usual.row_pitch_mm
    assert low.row_pitch_mm >= 25
    assert low.grid.area.bottom <= 130.0
    assert low.header.area.bottom <= low.grid.area.y
    lowest = lay_out(style, 10.0, "screen", header=True, room_mm=20.0).pages[0]
    assert lowest.row_pitch_mm == 25


def test_every_lead_has_a_top() -> None:
    assert set(tops_of(beats(1.0), SheetStyle())) == set(LEADS)
    assert "-aVR" in tops_of(beats(1.0), SheetStyle(cabrera=True))
