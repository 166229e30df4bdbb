"""The simulator's front door: Physiology and Anatomy in, Recording and truth out."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ecgstudio import __version__
from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.delineation import Activation, Delineation
from ecgstudio.core.errors import InputError
from ecgstudio.core.leads import twelve_from_eight
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.sim.rhythm import activations, make_timeline
from ecgstudio.sim.waves import draw
from ecgstudio.sim.waves.noise import noise


@dataclass(frozen=True, eq=False)
class Simulation:
    """``recording``: what an electrocardiograph would store; ``clean_mv``: float32 [12, samples] without the noise layers;
    ``delineation``: every wave and activation as it truly was."""

    recording: Recording
    clean_mv: NDArray[np.float32]
    delineation: Delineation


def simulate(
    physiology: Physiology,
    anatomy: Anatomy,
    *,
    seed: int,
    duration_s: float = 10.0,
    sampling_rate_hz: float = 500.0,
) -> Simulation:
    """One recording of one patient. Same arguments, same samples.

    ``duration_s`` 1 to 60 s, ``sampling_rate_hz`` 250 to 1000 Hz; InputError otherwise.
    """
    if not 1 <= duration_s <= 60:
        raise InputError(f"duration {duration_s:g} s is out of range; use 1 to 60 s")
    if not 250 <= sampling_rate_hz <= 1000:
        raise InputError(f"sampling rate {sampling_rate_hz:g} Hz is out of range; use 250 to 1000 Hz")
    timeline = make_timeline(physiology, duration_s, seed, anatomy.own_rhythm)
    drawing = draw(timeline, physiology, anatomy, sampling_rate_hz, seed)
    disturbance = noise(physiology, drawing.independent_mv.shape[1], sampling_rate_hz, seed)
    recorded = twelve_from_eight(drawing.independent_mv + disturbance)
    faults = () if physiology.electrodes == "correct" else (physiology.electrodes,)
    after = "" if anatomy.own_waves is None else anatomy.own_waves.after
    provenance = Provenance(
        source="simulator", engine=f"simulator {__version__}", seed=seed, after=after, faults=faults
    )
    return Simulation(
        recording=Recording(recorded, sampling_rate_hz, provenance),
        clean_mv=twelve_from_eight(drawing.independent_mv).astype(np.float32),
        delineation=_with_activations(drawing.delineation, activations(timeline, physiology)),
    )


def _with_activations(drawn: Delineation, activated: tuple[Activation, ...]) -> Delineation:
    """The drawn waves with their causes; atria and ventricles are active for as long as their P and QRS last."""
    ends = {wave.activation: wave.offset_s for wave in drawn.waves if wave.kind in ("P", "QRS")}
    lasting = tuple(replace(item, end_s=ends.get(index, item.end_s)) for index, item in enumerate(activated))
    return replace(drawn, activations=lasting)
