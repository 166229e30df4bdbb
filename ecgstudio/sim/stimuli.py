"""A pacemaker's stimuli on a recording that something else drew."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ecgstudio.core.delineation import Spike
from ecgstudio.core.leads import eight_from_twelve, twelve_from_eight
from ecgstudio.core.recording import Recording
from ecgstudio.sim.waves.spikes import draw_spikes


def with_stimuli(recording: Recording, spikes: Sequence[Spike], amplitude_mv: float) -> Recording:
    """The recording with each spike drawn in all leads, ``amplitude_mv`` tall in the tallest; itself without spikes."""
    if not spikes:
        return recording
    eight = eight_from_twelve(recording.signal_mv).astype(np.float64)
    draw_spikes(spikes, amplitude_mv, eight, recording.sampling_rate_hz)
    return replace(recording, signal_mv=twelve_from_eight(eight).astype(np.float32))
