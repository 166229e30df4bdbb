"""QRS is turned to the axis asked for as its areas say, and nothing else of the beat is."""

from dataclasses import replace

import numpy as np
import pytest

from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.engine.axis import axis_of, with_axis
from ecgstudio.engine.beats import QRS_BEFORE, beats_of
from ecgstudio.engine.conditions import usual_qrs_s
from ecgstudio.engine.track import events_of
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate


@pytest.mark.parametrize("statement", ["NORM", "LAFB", "CLBBB"])
@pytest.mark.parametrize("degrees", [-60.0, 75.0, 170.0])
def test_qrs_has_the_axis_asked_for_and_the_rest_of_the_beat_its_own(statement: str, degrees: float) -> None:
    made = simulate(draw_physiology([statement], seed=5), draw_anatomy(seed=5), seed=5)
    events = events_of(made.delineation)
    beats = beats_of(eight_from_twelve(made.recording.signal_mv).astype(np.float32), events)
    qrs_s = usual_qrs_s(events)
    turned = with_axis(beats, qrs_s, degrees)
    found = axis_of(turned, qrs_s)
    assert found is not None
    assert abs((found - degrees + 180) % 360 - 180) < 3
    after = QRS_BEFORE + round((qrs_s + 0.05) * 500)
    assert np.allclose(turned.qrs_mv[:, :, after:], beats.qrs_mv[:, :, after:], atol=1e-6)
    assert np.array_equal(turned.qrs_mv[:, 2:], beats.qrs_mv[:, 2:])
    assert with_axis(beats, qrs_s, None) is beats


def test_the_wide_s_of_right_bundle_branch_block_stays_where_its_axis_is_turned() -> None:
    made = simulate(draw_physiology(["CRBBB"], seed=5), draw_anatomy(seed=5), seed=5)
    events = events_of(made.delineation)
    beats = beats_of(eight_from_twelve(made.recording.signal_mv).astype(np.float32), events)
    qrs_s = usual_qrs_s(events)
    rightward = beats.qrs_mv.copy()
    rightward[0, 0, QRS_BEFORE : QRS_BEFORE + 28] *= 0.2  # R of lead I so low that S decides the axis
    turned_away = replace(beats, qrs_mv=rightward)
    before = axis_of(turned_away, qrs_s)
    turned = with_axis(turned_away, qrs_s, 40.0)
    after = axis_of(turned, qrs_s)
    assert before is not None
    assert after is not None
    assert abs(after - 40) < abs(before - 40)
    late = slice(QRS_BEFORE + 50, QRS_BEFORE + round(qrs_s * 500))
    assert np.allclose(turned.qrs_mv[0, :, late], turned_away.qrs_mv[0, :, late], atol=1e-6)


def test_a_beat_without_an_axis_is_left_as_it_is() -> None:
    made = simulate(draw_physiology(["NORM"], seed=5), draw_anatomy(seed=5), seed=5)
    beats = beats_of(np.zeros((8, 5000), np.float32), events_of(made.delineation))
    assert axis_of(beats, 0.09) is None
    assert with_axis(beats, 0.09, 30.0) is beats
