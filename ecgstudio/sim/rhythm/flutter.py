"""Flutter: a steady re-entry in the atria, of which the AV node lets every n-th wave through, or as many as it can."""

from typing import cast

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.physiology import Physiology
from ecgstudio.core.physiology.linked import atrial_per_ventricular
from ecgstudio.sim.rhythm.atria import GivenImpulses, Impulse
from ecgstudio.sim.rhythm.beats import AFTER_S, BEFORE_S
from ecgstudio.sim.rhythm.irregular import irregular_intervals, placed
from ecgstudio.sim.rhythm.streams import stream

SWAY = 0.004  # of a cycle (E)
_RUN_IN = 20


def flutter_rate(physiology: Physiology) -> float:
    """Flutter waves per minute: tied to the heart rate by a fixed ratio, else the field."""
    ratio = atrial_per_ventricular(physiology)
    return physiology.flutter_rate if ratio is None else physiology.rate * ratio


def flutter_cycles(physiology: Physiology, duration_s: float, seed: int) -> NDArray[np.float64]:
    """Onsets [waves] of the flutter waves in seconds, from before the recording to after it."""
    rng = stream(seed, "rhythm/flutter")
    cycle_s = 60.0 / flutter_rate(physiology)
    count = int((duration_s + AFTER_S + BEFORE_S) / cycle_s) + _RUN_IN
    positions = np.arange(count) - _RUN_IN + rng.uniform() + SWAY * rng.standard_normal(count)
    return cycle_s * positions


def conducted_flutter(
    physiology: Physiology, cycles: NDArray[np.float64], duration_s: float, seed: int
) -> GivenImpulses:
    """The waves that the node lets through, of those that begin at ``cycles`` [waves] in seconds."""
    if physiology.av_conduction == "fixed ratio":
        first = int(stream(seed, "rhythm/flutter ratio").uniform() * physiology.av_cycle)
        chosen = np.arange(first, cycles.size, physiology.av_cycle)
    else:
        chosen = _as_many_as_needed(physiology, cycles, duration_s, seed)
    onsets = cycles[chosen].tolist()
    return GivenImpulses([Impulse(onset, number, "flutter", wave=False) for number, onset in enumerate(onsets, -4)])


def _as_many_as_needed(
    physiology: Physiology, cycles: NDArray[np.float64], duration_s: float, seed: int
) -> NDArray[np.int64]:
    """Irregular beats at the heart rate, each moved to the nearest flutter wave: RR are whole numbers of flutter cycles."""
    rng = stream(seed, "rhythm/flutter ratio")
    mean_s = 60.0 / physiology.rate
    count = int(1.4 * (duration_s + AFTER_S) / mean_s) + 8
    intervals, start = irregular_intervals(count, physiology.irregularity / 100, rng)
    times = placed(intervals[start - 6 :], 6, rng.uniform(0.1, 0.9) * mean_s, mean_s, duration_s)
    cycle_s = float(np.diff(cycles).mean())
    least = 2 if mean_s >= 2 * cycle_s else 1  # the node does not conduct two waves in a row
    wanted = np.rint((times - cycles[0]) / cycle_s).astype(np.int64)
    steps = least * np.arange(wanted.size)
    numbers = np.maximum.accumulate(wanted - steps) + steps
    return cast(NDArray[np.int64], numbers[(numbers >= 0) & (numbers < cycles.size)])
