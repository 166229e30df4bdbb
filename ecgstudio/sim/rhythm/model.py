"""The conduction model's front door."""

import numpy as np

from ecgstudio.core.annotations import RhythmSpan
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.timeline import AtrialBeat, Timeline, VentricularBeat


def make_timeline(physiology: Physiology, duration_s: float, seed: int) -> Timeline:
    """All activations of ``duration_s`` seconds; the same arguments give the same timeline."""
    rr = 60.0 / physiology.rate
    onsets = np.arange(-1.0, duration_s + rr, rr)
    atrial = tuple(AtrialBeat(t - physiology.pr / 1000, "sinus", conducted_to=i) for i, t in enumerate(onsets))
    ventricular = tuple(VentricularBeat(float(t), "sinus", rr) for t in onsets)
    return Timeline(duration_s, atrial, ventricular, rhythm=(RhythmSpan(0.0, duration_s, "(N"),))
