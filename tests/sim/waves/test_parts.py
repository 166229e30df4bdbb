"""The shapes of waves: heights, ends, slopes."""

import numpy as np
import pytest

from ecgstudio.sim.waves.kernel import END, bump, bump_slope, skewed, skewed_slope, step, step_slope
from ecgstudio.sim.waves.parts import Bump, Segment
from ecgstudio.sim.waves.recovery import SEGMENT_SHAPES

TIME = np.linspace(-0.2, 0.7, 4501)


def _numeric(values: np.ndarray) -> np.ndarray:
    return np.gradient(values, TIME, edge_order=2)


def test_a_bump_is_one_high_and_two_percent_at_its_end() -> None:
    assert bump(np.zeros(1))[0] == 1.0
    assert bump(np.array([-END, END])) == pytest.approx(0.02, abs=2e-4)


@pytest.mark.parametrize("skew", [-0.4, 0.0, 0.3, 0.5])
def test_skewed_time_never_runs_backwards(skew: float) -> None:
    x = np.linspace(-6, 6, 2001)
    assert (np.diff(skewed(x, skew)) > 0).all()
    assert skewed_slope(x, skew) == pytest.approx(np.gradient(skewed(x, skew), x), abs=1e-3)


def test_slopes_of_the_kernels() -> None:
    x = np.linspace(-4, 4, 4001)
    assert bump_slope(x) == pytest.approx(np.gradient(bump(x), x), abs=1e-3)
    assert step_slope(x) == pytest.approx(np.gradient(step(x), x), abs=1e-3)


def test_slope_of_a_skewed_bump() -> None:
    part = Bump(0.25, 0.04, np.ones(8), 0.3, 1.7)
    assert part.slope(TIME) == pytest.approx(_numeric(part.value(TIME)), abs=0.02)


@pytest.mark.parametrize("name", SEGMENT_SHAPES)
def test_an_st_segment_is_one_at_j_and_gone_after_t(name: str) -> None:
    part = Segment(np.array(0.09), np.array(0.3), SEGMENT_SHAPES[name], np.ones(8))
    assert part.value(np.array([0.09]))[0] == pytest.approx(1.0)
    assert abs(part.value(np.array([0.03]))[0]) < 0.01
    assert abs(part.value(np.array([0.5]))[0]) < 0.05
    assert part.slope(TIME) == pytest.approx(_numeric(part.value(TIME)), abs=0.3)


def test_st_shapes_are_what_their_names_say() -> None:
    def level(name: str, time_s: float) -> float:
        part = Segment(np.array(0.09), np.array(0.3), SEGMENT_SHAPES[name], np.ones(8))
        return float(part.value(np.array([time_s]))[0])

    assert level("upsloping", 0.17) < 0.65
    assert level("downsloping", 0.17) > 1.1
    assert level("horizontal", 0.17) == pytest.approx(1.0, abs=0.06)
    assert level("scooped", 0.17) > 1.3
    # a convex segment bulges above the line from J to later ST, a concave one hangs below it
    for name, sign in (("convex", 1), ("concave", -1)):
        middle, chord = level(name, 0.16), (level(name, 0.09) + level(name, 0.23)) / 2
        assert sign * (middle - chord) > 0
