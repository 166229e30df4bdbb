"""What the atria draw when the sinus node does not lead them, without anything else, for an ECG that something else draws."""

from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.rhythm import make_timeline
from ecgstudio.sim.waves.atrial import draw_atria
from ecgstudio.sim.waves.breathing import breathe
from ecgstudio.sim.waves.chemistry import with_chemistry
from ecgstudio.sim.waves.continuous import draw_continuous
from ecgstudio.sim.waves.electrodes import as_recorded

SINUS_LIKE: Final = ("sinus", "paced")
"""Where a P wave comes from that looks as a person's own P wave does."""


def foreign_atria(
    physiology: Physiology,
    anatomy: Anatomy,
    *,
    seed: int,
    duration_s: float = 10.0,
    sampling_rate_hz: float = 500.0,
) -> NDArray[np.float32] | None:
    """Ectopic and retrograde P waves, f waves and flutter waves of ``simulate`` with the same arguments, in mV [8, samples];
    None where the sinus node or a pacemaker leads the atria throughout."""
    whole = make_timeline(physiology, duration_s, seed)
    beats = tuple(beat for beat in whole.atrial if beat.origin not in SINUS_LIKE)
    activity = tuple(item for item in whole.continuous if item.kind in ("fibrillation", "flutter"))
    if not beats and not activity:
        return None
    physiology = with_chemistry(physiology)
    out = np.zeros((8, round(duration_s * sampling_rate_hz)))
    draw_atria(replace(whole, atrial=beats), physiology, anatomy, out, sampling_rate_hz, seed)
    for item in activity:
        draw_continuous(item, physiology, anatomy, out, sampling_rate_hz, seed)
    return as_recorded(breathe(out, physiology, sampling_rate_hz, seed), physiology).astype(np.float32)
