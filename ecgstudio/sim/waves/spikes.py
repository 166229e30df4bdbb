"""Pacing spikes: at most 2 ms wide, drawn so that they are seen at every sampling rate."""

from collections.abc import Iterable
from typing import Final

import numpy as np

from ecgstudio.core.delineation import Spike
from ecgstudio.sim.waves.kernel import Array

# unipolar ventricular and atrial stimuli in I, II, V1..V6 against the tallest lead
_LEADS: Final = {
    "ventricles": np.array([0.3, 1.0, -0.4, -0.6, 0.5, 0.8, 0.7, 0.5]),
    "atria": np.array([0.35, 0.8, 0.4, 0.5, 0.6, 0.6, 0.5, 0.4]),
}
_WIDTH_S: Final = 0.001


def draw_spikes(spikes: Iterable[Spike], amplitude_mv: float, out: Array, sampling_rate_hz: float) -> None:
    """Add the stimuli to ``out`` [8, samples]: one sample below 1000 Hz, two at 1000 Hz."""
    samples = max(1, round(_WIDTH_S * sampling_rate_hz))
    for spike in spikes:
        start = round(spike.time_s * sampling_rate_hz)
        if start >= 0 and start + samples <= out.shape[1]:
            out[:, start : start + samples] += amplitude_mv * _LEADS.get(spike.chamber, _LEADS["ventricles"])[:, None]
