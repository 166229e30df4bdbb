"""The front door of the wave model."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.delineation import Delineation, Wave
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.timeline import Timeline
from ecgstudio.sim.waves.atrial import draw_atria
from ecgstudio.sim.waves.breathing import breathe
from ecgstudio.sim.waves.chemistry import with_chemistry
from ecgstudio.sim.waves.continuous import draw_continuous, twisting_beats
from ecgstudio.sim.waves.electrodes import as_recorded
from ecgstudio.sim.waves.shapes import shapes
from ecgstudio.sim.waves.spikes import draw_spikes
from ecgstudio.sim.waves.ventricular import draw_group, groups, waves_of


@dataclass(frozen=True, eq=False)
class Drawing:
    """``independent_mv``: clean float64 [8, samples] (I, II, V1..V6); ``delineation``: the truth of what was drawn."""

    independent_mv: NDArray[np.float64]
    delineation: Delineation


def draw(timeline: Timeline, physiology: Physiology, anatomy: Anatomy, sampling_rate_hz: float, seed: int) -> Drawing:
    """Draw every activation of the timeline as the eight independent leads see it.

    A wave's ``activation`` counts the timeline's atrial beats, then its ventricular beats.
    """
    physiology = with_chemistry(physiology)
    out = np.zeros((8, round(timeline.duration_s * sampling_rate_hz)))
    waves: list[Wave] = list(draw_atria(timeline, physiology, anatomy, out, sampling_rate_hz, seed))
    for group in groups(timeline, physiology, anatomy, seed):
        draw_group(group, shapes(), out, sampling_rate_hz)
        waves.extend(waves_of(group, shapes(), len(timeline.atrial)))
    for activity in timeline.continuous:
        draw_continuous(activity, physiology, anatomy, out, sampling_rate_hz, seed)
        waves.extend(twisting_beats(activity))
    out = breathe(out, physiology, sampling_rate_hz, seed)
    draw_spikes(timeline.spikes, physiology.spike_amplitude, out, sampling_rate_hz)
    out = as_recorded(out, physiology)
    waves.sort(key=lambda wave: wave.onset_s)
    truth = Delineation(waves=tuple(waves), rhythm=timeline.rhythm, spikes=timeline.spikes, author="simulator")
    return Drawing(out, truth)
