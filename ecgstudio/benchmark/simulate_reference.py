"""How far the fast closed form lies from the integrated equations of motion."""

import numpy as np

from ecgstudio.sim import draw_anatomy, draw_physiology
from ecgstudio.sim.rhythm import make_timeline
from ecgstudio.sim.waves.reference import Drive, Oscillator
from ecgstudio.sim.waves.shapes import shapes
from ecgstudio.sim.waves.ventricular import draw_group, groups, qrs_parts, recovery_parts

_RATE_HZ = 250.0


def furthest_from_reference_mv(statement: str, seconds: float = 2.0, seed: int = 3) -> float:
    """The largest difference over eight leads between closed form and Runge-Kutta, of one patient's ventricular beats."""
    physiology, anatomy = draw_physiology([statement], seed=seed), draw_anatomy(seed=seed)
    timeline = make_timeline(physiology, 10.0, seed)
    drawn = np.zeros((8, round(seconds * _RATE_HZ)))
    found = groups(timeline, physiology, anatomy, seed)
    for group in found:
        draw_group(group, shapes(), drawn, _RATE_HZ)
    oscillator = Oscillator([Drive(g.onset_s, [*qrs_parts(g, shapes()), *recovery_parts(g)]) for g in found])
    begun = oscillator.onsets[oscillator.onsets < -0.02]  # what came before the last of these has ended
    oscillator.onsets = oscillator.onsets[oscillator.onsets >= begun.max()]
    integrated = oscillator.integrate(np.arange(drawn.shape[1]) / _RATE_HZ)
    return float(np.abs(integrated - drawn).max())
