"""Records that are flat at first, or long, are measured in part, and say in which."""

import numpy as np
import pytest

from ecgstudio.core.errors import RecordError
from ecgstudio.core.recording import Recording
from ecgstudio.measure import analyse, measure
from tests.measure.recordings import recording, regular


def made(signal_mv: np.ndarray) -> Recording:
    return Recording(signal_mv.astype(np.float32), 500.0)


ECG = recording(regular()).signal_mv
STILL = np.full((12, 20000), -1.5)


@pytest.mark.parametrize(
    ("signal_mv", "part_s"),
    [
        (np.where(np.arange(5000) < 2600, -1.5, ECG), (5.2, 10.0)),
        (np.concatenate([STILL, ECG], axis=1), (40.0, 50.0)),
        (np.concatenate([ECG, STILL], axis=1), (0.0, 10.0)),
        (np.concatenate([STILL[:, :5000], ECG, STILL[:, :5000]], axis=1), (10.0, 20.0)),
        (np.tile(ECG, 12)[:, : int(115.2 * 500)], (0.0, 60.0)),
        (np.concatenate([STILL, np.tile(ECG, 8)], axis=1), (40.0, 100.0)),
    ],
    ids=["late", "flat40", "flat behind", "flat on both sides", "long115", "long and late"],
)
def test_what_carries_an_ecg_is_measured_and_told(signal_mv: np.ndarray, part_s: tuple[float, float]) -> None:
    whole, part = measure(made(ECG)), measure(made(signal_mv))
    assert part.part_s == pytest.approx(part_s, abs=0.01)
    assert part.rate.value == pytest.approx(whole.rate.value, abs=3)
    assert part.qrs.value == pytest.approx(whole.qrs.value, abs=6)
    assert part.pr.value == pytest.approx(whole.pr.value, abs=6)
    assert part.rate.span_s is not None
    assert part_s[0] <= part.rate.span_s[0] < part.rate.span_s[1] <= part_s[1]


def test_a_whole_recording_says_nothing() -> None:
    assert measure(made(ECG)).part_s is None
    assert measure(made(ECG)).part_text == ""


def test_a_part_is_measured_by_its_name() -> None:
    fast = recording(regular(0.5)).signal_mv
    both = made(np.concatenate([ECG, fast], axis=1))
    part = analyse(both, part_s=(10.0, 20.0)).measurements
    assert part.part_s == (10.0, 20.0)
    assert part.rate.value == pytest.approx(120, abs=3)
    assert part.rate.span_s is not None
    assert part.rate.span_s[0] >= 10.0
    assert analyse(both, part_s=(0.0, 10.0)).measurements.rate.value == pytest.approx(
        measure(made(ECG)).rate.value, abs=3
    )


@pytest.mark.parametrize("part_s", [(8.0, 12.0), (-1.0, 5.0), (6.0, 5.0), (5.0, 6.0)])
def test_a_part_that_is_not_there_or_too_short_is_refused(part_s: tuple[float, float]) -> None:
    with pytest.raises(RecordError, match=r"there is no part|cannot measure 1\.0 s"):
        analyse(made(ECG), part_s=part_s)
