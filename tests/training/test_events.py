"""What a real record is taught with: its beats, all P waves that are seen, and the beat before its first sample."""

from dataclasses import replace

import numpy as np
import pytest

from ecgstudio.core.errors import RecordError
from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.core.recording import Recording
from ecgstudio.measure import analyse
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate
from ecgstudio.training.events import measured_events
from ecgstudio.training.findings import NUMBERS, measured


def cut(statement: str, from_s: float, rate: float = 75.0) -> tuple[Recording, list[float], list[float]]:
    """Ten seconds of a longer ECG from ``from_s`` on, with the true starts of ventricles and atria."""
    physiology = draw_physiology([statement], seed=3, values={"rate": rate})
    made = simulate(physiology, draw_anatomy(seed=3), seed=3, duration_s=14.0)
    first = round(from_s * 500)
    recording = replace(made.recording, signal_mv=made.recording.signal_mv[:, first : first + 5000].copy())
    starts = [
        [item.start_s - from_s for item in made.delineation.activations if item.chamber == name]
        for name in ("ventricles", "atria")
    ]
    return recording, starts[0], starts[1]


def test_the_beat_before_the_first_sample_is_one_of_its_events() -> None:
    whole = simulate(draw_physiology(["NORM"], seed=3, values={"rate": 75.0}), draw_anatomy(seed=3), seed=3)
    beat = next(
        item.start_s for item in whole.delineation.activations if item.chamber == "ventricles" and item.start_s > 1
    )
    recording, ventricles, _ = cut("NORM", beat + 0.16)
    eight = eight_from_twelve(recording.signal_mv).astype(np.float32)
    found = measured_events(analyse(recording), {}, eight).activations
    before = [item.start_s for item in found if item.chamber == "ventricles" and item.start_s < 0]
    true = max(start for start in ventricles if start < 0)
    assert before == [pytest.approx(true, abs=0.04)]


def test_blocked_p_waves_are_events() -> None:
    recording, ventricles, atria = cut("AVB21", 1.0, rate=38.0)
    eight = eight_from_twelve(recording.signal_mv).astype(np.float32)
    found = measured_events(analyse(recording), {}, eight).activations
    seen = [item.start_s for item in found if item.chamber == "atria"]
    assert len(seen) >= 1.6 * len([start for start in ventricles if 0 < start < 9.8])
    assert all(min(abs(start - true) for true in atria) < 0.06 for start in seen)


def test_a_record_that_cannot_be_measured_has_no_events() -> None:
    with pytest.raises(RecordError, match="cannot be measured"):
        measured_events(None, {}, np.zeros((8, 5000), np.float32))


def test_numbers_of_a_record_are_those_that_can_be_had() -> None:
    recording, _, _ = cut("NORM", 1.0)
    numbers = measured(recording).numbers
    assert set(numbers) <= set(NUMBERS)
    assert numbers["rate"] == pytest.approx(75, abs=2)
    assert {"qrs_axis", "Tmax[V3]", "R[V5]"} <= set(numbers)
