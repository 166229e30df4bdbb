import numpy as np
import pytest

from ecgstudio.app.remarks import clear_place, new_remark
from ecgstudio.core.calipers import Point
from ecgstudio.core.recording import Provenance, Recording


def flat(level_mv: float = 0.0) -> Recording:
    return Recording(np.full((12, 5000), level_mv, np.float32), 500.0, Provenance("simulator", "simulator 0", 1))


def test_a_gesture_gives_both_ends() -> None:
    arrow = new_remark("arrow", "V3", Point(5.9, 0.3), flat(), "teacher", "ST", Point(5.5, 1.0))
    assert arrow.points == (Point(5.5, 1.0), Point(5.9, 0.3))
    span = new_remark("span", "II", Point(1.4, 0.3), flat(), "student", "", Point(1.0, 0.6))
    assert span.points == (Point(1.0, 0.6), Point(1.4, 0.6))


@pytest.mark.parametrize("kind", ["text", "arrow", "span", "highlight"])
@pytest.mark.parametrize("time_s", [0.0, 10.0])
def test_a_new_one_lies_within_the_recording(kind: str, time_s: float) -> None:
    remark = new_remark(kind, "V1", Point(time_s, 0.0), flat(), text="a")  # type: ignore[arg-type]
    assert all(0.0 <= point.time_s <= 10.0 for point in remark.points)


def test_the_text_of_an_arrow_keeps_clear_of_the_trace() -> None:
    free = clear_place(flat(), "II", Point(5.0, 0.0))
    assert free == Point(pytest.approx(4.72), pytest.approx(0.8))
    hidden = flat()
    hidden.signal_mv.setflags(write=True)
    hidden.signal_mv[1, 2000:2700] = 0.8
    assert clear_place(hidden, "II", Point(5.0, 0.0)).voltage_mv != pytest.approx(0.8)


def test_missing_samples_hide_nothing() -> None:
    assert clear_place(flat(float("nan")), "II", Point(5.0, 0.0)).voltage_mv == pytest.approx(0.8)
