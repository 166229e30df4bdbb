"""T waves that end later than a template: nothing of them is cut off, and what is drawn ends where many people's does."""

import numpy as np
import pytest

from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.engine.beats import QRS_BEFORE, QRS_LENGTH, beats_of, template
from ecgstudio.engine.shape import qt_of
from ecgstudio.engine.stretch import DRAWN_S, squeezed_beats_of, stretch_of, stretched
from ecgstudio.engine.track import Floats, events_of
from ecgstudio.sim import draw_anatomy, draw_physiology, foreign_atria, simulate


def drawn(statement: str) -> tuple[Floats, Floats, float]:
    """A clean simulated ECG in eight leads, its events and its QT in s."""
    physiology = draw_physiology([statement], seed=1, age=50, sex="male")
    made = simulate(physiology, draw_anatomy(seed=1, age=50, sex="male"), seed=1)
    eight = eight_from_twelve(made.clean_mv).astype(np.float32)
    qt_s = qt_of(made.delineation)
    assert qt_s is not None
    return eight - np.median(eight, axis=1, keepdims=True), events_of(made.delineation), qt_s


def test_a_usual_qt_is_drawn_as_it_is() -> None:
    assert stretch_of(0.40) == stretch_of(None) == 1
    beats = beats_of(*drawn("NORM")[:2])
    assert stretched(beats, 1) is beats


@pytest.mark.parametrize("statement", ["IVR", "CHBV"])
def test_a_late_t_wave_is_whole_and_ends_without_an_edge(statement: str) -> None:
    eight, events, qt_s = drawn(statement)
    factor = stretch_of(qt_s)
    assert factor > 1
    squeezed = squeezed_beats_of(eight, events, factor)
    assert squeezed.qrs_mv.shape == (2, 8, QRS_LENGTH)
    late = QRS_BEFORE + round((DRAWN_S + 0.06) * 500)
    assert np.abs(squeezed.qrs_mv[0][:, late:]).max() < 0.25 * np.abs(squeezed.qrs_mv[0][:, 90:]).max()
    whole, cut = (template(beats, events) for beats in (stretched(squeezed, factor), beats_of(eight, events)))
    assert (eight - whole).var() < (eight - cut).var()
    assert np.abs(np.diff(whole[:, :4900])).max() < 1.05 * np.abs(np.diff(eight)).max()


def test_atria_that_the_sinus_node_does_not_lead_are_not_repeated() -> None:
    eight, events, _ = drawn("AJR")
    physiology = draw_physiology(["AJR"], seed=1, age=50, sex="male")
    atria = foreign_atria(physiology, draw_anatomy(seed=1, age=50, sex="male"), seed=1)
    assert atria is not None
    beats = beats_of(eight, events[events[:, 0] == 0])
    np.testing.assert_array_equal(template(beats, events[events[:, 0] == 0], atria), atria)
