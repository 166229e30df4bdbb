"""A complex that no event explains is found; beats that differ as beats do are not taken for one."""

import numpy as np
import pytest

from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.engine.stray import STRAY, largest_stray
from ecgstudio.engine.track import Floats, events_of
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate


def drawn(statement: str) -> tuple[Floats, Floats]:
    made = simulate(draw_physiology([statement], seed=5), draw_anatomy(seed=5), seed=5)
    return eight_from_twelve(made.recording.signal_mv).astype(np.float32), events_of(made.delineation)


@pytest.mark.parametrize("statement", ["NORM", "AFRVR", "PVC", "VPACE", "CHBV", "AFL21", "ASYS"])
def test_beats_differ_without_being_strays(statement: str) -> None:
    assert largest_stray(*drawn(statement)) < STRAY


def test_a_beat_that_the_track_does_not_have_is_a_stray() -> None:
    eight, events = drawn("VPACE")
    beats = np.flatnonzero(events[:, 0] == 1)
    left_out = beats[len(beats) // 2]
    assert largest_stray(eight, np.delete(events, left_out, axis=0)) > STRAY
