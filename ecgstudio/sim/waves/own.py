"""A person's own departures from the simulator's waves: bumps at fixed phases of P, of QRS and of ST and T.

What was seen with one conduction pattern holds for another in part, as far as a healthy person's departures carry over.
"""

from typing import Final

import numpy as np

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.own import P_BUMPS, QRS_BUMPS, RECOVERY_BUMPS
from ecgstudio.sim.waves.beats import Kind
from ecgstudio.sim.waves.kernel import Array
from ecgstudio.sim.waves.parts import Bump, Part

P_CENTRES: Final = np.linspace(0.0, 1.0, P_BUMPS)
P_WIDTH: Final = 0.1
"""Of the duration of P."""
RECOVERY_CENTRES: Final = np.linspace(0.02, 1.3, RECOVERY_BUMPS)
RECOVERY_WIDTH: Final = 0.062
"""Of the time from J to the end of T; what lies behind that end is U."""

_NARROW: Final = ("normal", "lafb", "lpfb")
_CARRIED: Final = {"lafb": 0.6, "lpfb": 0.5, "nonspecific": 0.4}
_CARRIED_ELSE: Final = 0.2  # of a QRS seen with another conduction (E)
_LEAST_MV: Final = 0.05
_MOST_GROWN: Final = 3.0


def own_qrs(anatomy: Anatomy, kind: Kind, voltage: float) -> Array:
    """Departures [8, QRS_BUMPS] of a kind of beat in mV, at this QRS voltage (1 when they were seen)."""
    own = anatomy.own_waves
    if own is None or not own.qrs:
        return np.zeros((8, QRS_BUMPS))
    return anatomy.individuality * voltage * _carried(own.entry, own.branch, kind) * np.array(own.qrs)


def _carried(entry: str, branch: str, kind: Kind) -> float:
    """The share of departures seen in one kind of beat that another kind shows."""
    name = kind.focus if kind.entry == "ventricular" else kind.branch
    if (entry, branch) == (kind.entry, name):
        return 1.0
    if kind.entry != "conducted" or entry != "conducted":
        return 0.0
    return _CARRIED.get(kind.branch if branch == "normal" else branch, _CARRIED_ELSE)


def own_recovery(anatomy: Anatomy, kind: Kind, t_amplitude: float) -> Array | None:
    """Departures [8, RECOVERY_BUMPS] in ST, T and U of a kind of beat in mV; None where there are none."""
    own = anatomy.own_waves
    if own is None or not own.recovery:
        return None
    alike = kind.entry == own.entry == "conducted" and kind.branch in _NARROW and own.branch in _NARROW
    if not alike and _carried(own.entry, own.branch, kind) < 1:
        return None
    return anatomy.individuality * _grown(t_amplitude, own.t_amplitude) * np.array(own.recovery)


def own_p(anatomy: Anatomy, origin: str, p_amplitude: float, duration_s: float) -> tuple[Bump, ...]:
    """Departures in a P wave of this origin."""
    own = anatomy.own_waves
    if own is None or not own.p or origin != own.p_origin:
        return ()
    weights = anatomy.individuality * _grown(p_amplitude, own.p_amplitude) * np.array(own.p)
    return tuple(
        Bump(centre * duration_s, P_WIDTH * duration_s, weights[:, index]) for index, centre in enumerate(P_CENTRES)
    )


def recovery_bumps(weights: Array, j_s: Array, end_s: Array, scale: Array | float) -> list[Part]:
    """Departures [8, RECOVERY_BUMPS] in mV between J and the end of T (s after the onset of QRS [beats, 1])."""
    lasts = end_s - j_s
    return [
        Bump(j_s + centre * lasts, RECOVERY_WIDTH * lasts, weights[:, index], 0.0, scale)
        for index, centre in enumerate(RECOVERY_CENTRES)
    ]


def _grown(amplitude_mv: float, seen_mv: float) -> float:
    """How much larger a wave is than when its departures were seen; 1 where it was too small to tell."""
    if abs(seen_mv) < _LEAST_MV:
        return 1.0
    return float(np.clip(amplitude_mv / seen_mv, -_MOST_GROWN, _MOST_GROWN))
