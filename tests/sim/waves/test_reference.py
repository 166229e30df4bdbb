"""The closed form against the integrated equations of motion, on the samples of a few beats."""

import numpy as np
import pytest

from ecgstudio.sim import draw_anatomy, draw_physiology
from ecgstudio.sim.rhythm import make_timeline
from ecgstudio.sim.waves.atrial import p_shape
from ecgstudio.sim.waves.kernel import Array
from ecgstudio.sim.waves.reference import Drive, Oscillator
from ecgstudio.sim.waves.shapes import shapes
from ecgstudio.sim.waves.ventricular import draw_group, groups, qrs_parts, recovery_parts

TOLERANCE_MV = 1e-3


@pytest.mark.parametrize("statement", ["NORM", "INFMI", "CLBBB"])
def test_ventricles(statement: str) -> None:
    physiology, anatomy = draw_physiology([statement], seed=3), draw_anatomy(seed=3)
    timeline = make_timeline(physiology, 10.0, 3)
    drawn = np.zeros((8, 350))
    found = groups(timeline, physiology, anatomy, 3)
    for group in found:
        draw_group(group, shapes(), drawn, 250.0)
    drives = [Drive(group.onset_s, [*qrs_parts(group, shapes()), *recovery_parts(group)]) for group in found]
    assert np.abs(_late_start(drives, drawn.shape[1]) - drawn).max() < TOLERANCE_MV


def test_atria() -> None:
    physiology, anatomy = draw_physiology(["NORM"], seed=3), draw_anatomy(seed=3)
    timeline = make_timeline(physiology, 10.0, 3)
    shape = p_shape(timeline.atrial[0], physiology, anatomy)
    onsets = np.array([beat.onset_s for beat in timeline.atrial])
    drive = Drive(onsets, shape.parts)
    integrated = _late_start([drive], 350)
    closed = np.array([drive.at(sample / 250) for sample in range(350)]).T
    assert np.abs(integrated - closed).max() < TOLERANCE_MV
    assert np.abs(closed).max() > 0.05


def _late_start(drives: list[Drive], samples: int) -> Array:
    """Integrate from the last onset before the recording: what came earlier has ended."""
    onsets = np.sort(np.concatenate([drive.onset_s for drive in drives]))
    oscillator = Oscillator(drives)
    oscillator.onsets = onsets[onsets >= onsets[onsets < -0.02].max()]
    return oscillator.integrate(np.arange(samples) / 250)
