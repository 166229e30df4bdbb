"""What is read of beats follows them: QT as T moves, areas and levels as QRS and ST do."""

import numpy as np
import pytest
import torch

from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.core.paths import resource
from ecgstudio.engine.beats import Beats, beats_of
from ecgstudio.engine.checkpoint import load_beats
from ecgstudio.engine.conditions import usual_qrs_s
from ecgstudio.engine.measured import READINGS, BeatReader, qt_of_beats
from ecgstudio.engine.shape import qt_of
from ecgstudio.engine.stretch import with_qt
from ecgstudio.engine.track import events_of
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate

BASIS = load_beats(resource("engine") / "beats.safetensors").basis


def patient(statement: str, seed: int) -> tuple[Beats, float, float]:
    """Beats, duration of QRS and QT, both in s."""
    made = simulate(draw_physiology([statement], seed=seed), draw_anatomy(seed=seed), seed=seed)
    events = events_of(made.delineation)
    qt_s = qt_of(made.delineation)
    assert qt_s is not None
    return beats_of(eight_from_twelve(made.recording.signal_mv).astype(np.float32), events), usual_qrs_s(events), qt_s


@pytest.mark.parametrize("seed", range(4))
def test_qt_is_read_near_the_truth_and_follows_t(seed: int) -> None:
    beats, qrs_s, qt_s = patient("NORM", seed)
    assert qt_of_beats(beats, qrs_s) == pytest.approx(qt_s, abs=0.035)
    read = qt_of_beats(beats, qrs_s)
    moved = qt_of_beats(with_qt(beats, read, read + 0.04), qrs_s)
    assert read + 0.015 < moved < read + 0.045


def test_levels_and_areas_are_those_of_the_templates() -> None:
    beats, qrs_s, _ = patient("NORM", 2)
    raised = beats.qrs_mv.copy()
    raised[0, 3, 15 + round(qrs_s * 500) : 15 + round((qrs_s + 0.12) * 500)] += 0.3  # ST of V2
    reader = BeatReader(BASIS)
    vectors = np.stack([BASIS.encode(Beats(beats.p_mv, qrs, beats.present)) for qrs in (beats.qrs_mv, raised)])
    plain, lifted = reader(torch.from_numpy(vectors), torch.full((2,), qrs_s))
    read = dict(zip(READINGS, (lifted - plain).tolist(), strict=True))
    assert read["J60[V2]"] == pytest.approx(0.3, abs=0.1)
    assert abs(read["J60[V6]"]) < 0.06
    assert abs(read["R area[V6]"]) < 0.003
