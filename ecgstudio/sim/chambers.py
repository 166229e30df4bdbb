"""One chamber without the other, clean, for an ECG that something else draws."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.rhythm import make_timeline
from ecgstudio.sim.timeline import AtrialBeat, ContinuousActivity, Timeline
from ecgstudio.sim.waves.atrial import draw_atria
from ecgstudio.sim.waves.breathing import breathe
from ecgstudio.sim.waves.chemistry import with_chemistry
from ecgstudio.sim.waves.continuous import draw_continuous
from ecgstudio.sim.waves.electrodes import as_recorded
from ecgstudio.sim.waves.kernel import Array
from ecgstudio.sim.waves.shapes import shapes
from ecgstudio.sim.waves.ventricular import draw_group, groups

SINUS_LIKE: Final = ("sinus", "paced")
"""Where a P wave comes from that looks as a person's own P wave does."""
RATE_HZ: Final = 500.0
_ATRIAL: Final = ("fibrillation", "flutter")


def foreign_atria(
    physiology: Physiology, anatomy: Anatomy, *, seed: int, duration_s: float = 10.0
) -> NDArray[np.float32] | None:
    """Ectopic and retrograde P waves, f waves and flutter waves of ``simulate`` with the same arguments, in mV [8, samples] at
    500 Hz; None where the sinus node or a pacemaker leads the atria throughout."""
    whole = make_timeline(physiology, duration_s, seed, anatomy.own_rhythm)
    beats = tuple(beat for beat in whole.atrial if beat.origin not in SINUS_LIKE)
    activity = [item for item in whole.continuous if item.kind in _ATRIAL]
    return _atria(beats, activity, whole, physiology, anatomy, seed) if beats or activity else None


def own_atria(
    physiology: Physiology, anatomy: Anatomy, *, seed: int, duration_s: float = 10.0
) -> NDArray[np.float32] | None:
    """The other P waves, of the sinus node and of a pacemaker; None where there are none. The eight leads [8, samples]
    in mV."""
    whole = make_timeline(physiology, duration_s, seed, anatomy.own_rhythm)
    beats = tuple(beat for beat in whole.atrial if beat.origin in SINUS_LIKE)
    return _atria(beats, (), whole, physiology, anatomy, seed) if beats else None


def ventricles_alone(
    physiology: Physiology, anatomy: Anatomy, *, seed: int, duration_s: float = 10.0
) -> NDArray[np.float32]:
    """QRS, ST, T and U of ``simulate`` with the same arguments, in mV [8, samples] at 500 Hz, without noise and stimuli."""
    whole = make_timeline(physiology, duration_s, seed, anatomy.own_rhythm)
    changed, out = with_chemistry(physiology), _silence(whole)
    for group in groups(whole, changed, anatomy, seed):
        draw_group(group, shapes(), out, RATE_HZ)
    activity = [item for item in whole.continuous if item.kind not in _ATRIAL]
    return _recorded(out, activity, changed, anatomy, seed)


def _atria(
    beats: tuple[AtrialBeat, ...],
    activity: Sequence[ContinuousActivity],
    whole: Timeline,
    physiology: Physiology,
    anatomy: Anatomy,
    seed: int,
) -> NDArray[np.float32]:
    changed, out = with_chemistry(physiology), _silence(whole)
    draw_atria(replace(whole, atrial=beats), changed, anatomy, out, RATE_HZ, seed)
    return _recorded(out, activity, changed, anatomy, seed)


def _silence(whole: Timeline) -> Array:
    return np.zeros((8, round(whole.duration_s * RATE_HZ)))


def _recorded(
    out: Array, activity: Sequence[ContinuousActivity], physiology: Physiology, anatomy: Anatomy, seed: int
) -> NDArray[np.float32]:
    for item in activity:
        draw_continuous(item, physiology, anatomy, out, RATE_HZ, seed)
    return as_recorded(breathe(out, physiology, RATE_HZ, seed), physiology).astype(np.float32)
