"""A complex that no event explains is found; beats that differ as beats do are not taken for one."""

import numpy as np
import pytest

from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.engine.stray import STRAY, largest_stray, quiet, strays
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


def test_a_wave_without_a_beat_is_found_by_its_shape_up_to_the_edges() -> None:
    eight, events = drawn("IVR")
    assert strays(eight, events) == ()
    time_s = np.arange(eight.shape[1]) / 500
    starts = np.sort(events[events[:, 0] == 1, 2])
    at_s = float((starts[:-1] + 0.7 + starts[1:] - 0.1)[np.diff(starts).argmax()] / 2)
    for deviation_s, like in ((0.01, "QRS"), (0.03, "P"), (0.07, "T")):
        bump = np.exp(-0.5 * ((time_s - at_s) / deviation_s) ** 2).astype(np.float32)
        found = strays(eight + 0.15 * bump * (np.arange(8) < 2)[:, None], events)
        assert [(stray.like, stray.lead) for stray in found if stray.lead == "II"] == [(like, "II")]
        assert found[0].at_s == pytest.approx(at_s, abs=0.02)


def test_a_wave_that_one_chest_lead_has_alone_is_its_electrode_s() -> None:
    eight, events = drawn("IVR")
    time_s = np.arange(eight.shape[1]) / 500
    outside = np.flatnonzero(quiet(events, eight.shape[1]))
    at_s = outside[outside.size // 2] / 500
    bump = 0.15 * np.exp(-0.5 * ((time_s - at_s) / 0.03) ** 2)
    one, three = (np.where(np.isin(np.arange(8), rows)[:, None], bump, 0) for rows in ([4], [4, 5, 6]))
    assert strays((eight + one).astype(np.float32), events) == ()
    assert len(strays((eight + three).astype(np.float32), events)) == 1


def test_fibrillating_atria_have_waves_of_their_own() -> None:
    eight, events = drawn("AFRVR")
    assert not quiet(events, eight.shape[1]).any()
    assert strays(eight, events) == ()
