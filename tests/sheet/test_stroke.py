"""The pen's outline: exact width, no gap, no spike lost, a gap where samples are missing."""

import numpy as np
import pytest

from ecgstudio.sheet.stroke import COLUMNS_PER_PIXEL, finite_runs, stroke


def test_a_level_line_is_as_thick_as_the_pen():
    band = stroke(np.arange(0.0, 50.0), np.full(50, 20.0), 1.5)
    inside = (band.x >= 0) & (band.x <= 49)
    assert np.allclose(band.top[inside], 19.25)
    assert np.allclose(band.bottom[inside], 20.75)


def test_a_slanted_line_is_as_thick_as_the_pen_across():
    band = stroke(np.arange(0.0, 50.0), 2.0 * np.arange(0.0, 50.0), 4.0)
    middle = (band.x > 10) & (band.x < 40)
    across = (band.bottom - band.top)[middle] / np.sqrt(5)
    assert across == pytest.approx(4.0, abs=0.15)


def test_a_spike_between_two_columns_keeps_its_full_height():
    x = np.linspace(0.0, 20.0, 2001)
    y = np.full(x.size, 100.0)
    y[1003] = 40.0
    band = stroke(x, y, 1.0)
    assert band.top.min() == pytest.approx(39.5)


def test_many_samples_to_a_pixel_leave_their_whole_envelope():
    x = np.linspace(0.0, 40.0, 8001)
    y = np.where(np.arange(x.size) % 2, 10.0, 30.0)
    band = stroke(x, y, 1.0)
    inside = (band.x > 1) & (band.x < 39)
    assert (band.top[inside] <= 9.51).all()
    assert (band.bottom[inside] >= 30.49).all()


def test_one_sample_is_a_dot():
    band = stroke(np.array([5.3]), np.array([7.0]), 2.0)
    height = band.bottom - band.top
    assert height.max() == pytest.approx(2.0, abs=0.05)
    assert (band.x[height > 0].min(), band.x[height > 0].max()) == pytest.approx((4.3, 6.3), abs=0.3)


def test_polygons_meet_at_whole_pixels_and_leave_nothing_out():
    band = stroke(np.arange(0.3, 200.0), np.sin(np.arange(0.3, 200.0)), 1.2)
    spans = [(x.min(), x.max()) for x, _ in band.polygons()]
    assert all(start == int(start) for start, _ in spans)
    assert [end for _, end in spans[:-1]] == [start for start, _ in spans[1:]]
    assert spans[0][0] <= 0.3 - 0.6
    assert spans[-1][1] >= 199.3 - 1 / COLUMNS_PER_PIXEL


def test_runs_stand_between_missing_samples():
    nan = np.nan
    assert finite_runs(np.array([nan, 1, 2, nan, nan, 3])) == [slice(1, 3), slice(5, 6)]
    assert finite_runs(np.array([1.0, 2.0])) == [slice(0, 2)]
    assert finite_runs(np.array([nan, nan])) == []
    assert finite_runs(np.array([])) == []
