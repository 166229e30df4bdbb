"""What of the waves no number says: the person's own departures, found by linear least squares."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from ecgstudio.app.fit.target import Array, Target, levelled
from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.own import MOST_MV, P_BUMPS, QRS_BUMPS, RECOVERY_BUMPS, OwnWaves, Rows
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.waves.activation import Complex
from ecgstudio.sim.waves.kernel import bump
from ecgstudio.sim.waves.own import P_CENTRES, P_WIDTH, RECOVERY_CENTRES, RECOVERY_WIDTH
from ecgstudio.sim.waves.shapes import shapes

_END_OF_T: Final = 0.95
_STILL: Final = 30.0
_STIFF: Final = 0.08
"""How much a departure is held back, against samples of 2 ms: what one sample alone says is not believed."""


@dataclass(frozen=True)
class Phases:
    """Where the waves of a drawn beat lie, in s after the true onset of QRS: the simulator's own numbers."""

    complex: Complex
    qrs_s: float
    qt_s: float
    p_onset_s: float | None
    p_s: float


def with_residual(
    anatomy: Anatomy, residual: Array, target: Target, phases: Phases, physiology: Physiology, *, still: bool = False
) -> Anatomy:
    """The anatomy whose departures take up what a drawing lacks, ``residual`` [8, samples] in mV; ``still``: hardly any of it
    behind the end of T, where what is left of noise would be taken for T."""
    own = anatomy.own_waves or OwnWaves()
    design = levelled(_design(target, phases), target)[:, target.span]
    gram = design @ design.T + _STIFF * np.eye(design.shape[0])
    wanted = design @ residual[:, target.span].T
    if still:
        behind = design.shape[0] - RECOVERY_BUMPS + np.flatnonzero(RECOVERY_CENTRES > _END_OF_T)
        gram[behind, behind] += _STILL
        if own.recovery:
            wanted[behind] -= _STILL * np.array(own.recovery).T[RECOVERY_CENTRES > _END_OF_T]
    found = np.linalg.solve(gram, wanted).T
    p, qrs, recovery = np.split(found, [P_BUMPS, P_BUMPS + QRS_BUMPS], axis=1)
    changed = replace(
        own,
        p=_added(own.p, p) if phases.p_onset_s is not None else own.p,
        qrs=_added(own.qrs, qrs / max(physiology.left_ventricle, 0.5)),
        recovery=_added(own.recovery, recovery),
    )
    return replace(anatomy, own_waves=changed)


def _design(target: Target, phases: Phases) -> Array:
    """Every bump over the samples of the target [bumps, samples]; zeros for P where there is none."""
    time = target.times_s
    complex_, jt = phases.complex, max(phases.qt_s - phases.qrs_s, 0.05)
    stretch = phases.qrs_s / (complex_.end - complex_.start)
    qrs = _bumps(time, (shapes().centres - complex_.start) * stretch, shapes().width * stretch)
    recovery = _bumps(time, phases.qrs_s + RECOVERY_CENTRES * jt, RECOVERY_WIDTH * jt)
    if phases.p_onset_s is None:
        return np.vstack([np.zeros((P_BUMPS, time.size)), qrs, recovery])
    return np.vstack([_bumps(time, phases.p_onset_s + P_CENTRES * phases.p_s, P_WIDTH * phases.p_s), qrs, recovery])


def _bumps(time: Array, centres_s: Array, width_s: float) -> Array:
    return bump((time - centres_s[:, None]) / width_s)


def _added(rows: Rows, change: Array) -> Rows:
    total = change if not rows else np.array(rows) + change
    return tuple(tuple(row) for row in np.clip(total, -MOST_MV, MOST_MV).round(5).tolist())
