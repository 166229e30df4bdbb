"""The front door of the wave model."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.annotations import Annotations, Wave
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.timeline import Timeline

_DOWER = np.array(
    [
        [0.632, -0.235, 0.059],
        [0.235, 1.066, -0.132],
        [-0.515, 0.157, -0.917],
        [0.044, 0.164, -1.387],
        [0.882, 0.098, -1.277],
        [1.213, 0.127, -0.601],
        [1.125, 0.127, -0.086],
        [0.831, 0.076, 0.230],
    ]
)
_XYZ = (
    (
        [-1.09, -0.83, -0.19, -0.07, 0, 0.06, 0.22, 1.2, 1.42, 1.68],
        [0.03, 0.08, -0.13, 0.85, 1.11, 0.75, 0.06, 0.1, 0.17, 0.39],
        [0.0906, 0.1057, 0.0453, 0.0378, 0.0332, 0.0302, 0.0378, 0.604, 0.302, 0.1812],
    ),
    (
        [-1.1, -0.9, -0.76, -0.11, -0.01, 0.065, 0.8, 1.58],
        [0.035, 0.015, -0.019, 0.32, 0.51, -0.32, 0.04, 0.08],
        [0.07, 0.07, 0.04, 0.055, 0.037, 0.0604, 0.45, 0.3],
    ),
    (
        [-1.1, -0.93, -0.7, -0.4, -0.15, 0.095, 1.05, 1.25, 1.55],
        [-0.03, -0.14, -0.035, 0.045, -0.4, 0.46, -0.12, -0.2, -0.35],
        [0.03, 0.12, 0.04, 0.4, 0.045, 0.05, 0.8, 0.4, 0.2],
    ),
)


@dataclass(frozen=True, eq=False)
class Drawing:
    """``independent_mv``: clean float64 [8, samples] (I, II, V1..V6); ``annotations``: the truth of what was drawn."""

    independent_mv: NDArray[np.float64]
    annotations: Annotations


def draw(timeline: Timeline, physiology: Physiology, anatomy: Anatomy, sampling_rate_hz: float, seed: int) -> Drawing:
    """Draw every activation of the timeline as the eight independent leads see it."""
    time = np.arange(round(timeline.duration_s * sampling_rate_hz)) / sampling_rate_hz
    dipole = np.zeros((3, time.size))
    waves = []
    for beat in timeline.ventricular:
        phase = (time - beat.onset_s - 0.045) * 2 * np.pi
        waves.append(Wave("QRS", beat.onset_s, beat.onset_s + 0.045, beat.onset_s + 0.09))
        for axis, (theta, a, b) in enumerate(_XYZ):
            for t, amplitude, width in zip(theta, a, b, strict=True):
                dipole[axis] += amplitude * np.exp(-((phase - t) ** 2) / (2 * width**2))
    return Drawing(_DOWER @ dipole, Annotations(waves=tuple(waves), rhythm=timeline.rhythm, author="simulator"))
