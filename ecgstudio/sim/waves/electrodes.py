"""Exchanged cables and a heart on the right: exact operators on the eight independent leads.

With RA, LA, LL the electrode potentials against the central terminal, I = LA - RA and II = LL - RA; an exchange of limb
electrodes leaves their mean, so V1..V6 stay. An exchange with the right leg moves one limb electrode to the leg's potential.
"""

from typing import Final

import numpy as np

from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.waves.kernel import Array

_LIMB: Final = {
    "RA/LA": ((-1.0, 0.0), (-1.0, 1.0)),
    "RA/LL": ((1.0, -1.0), (0.0, -1.0)),
    "LA/LL": ((0.0, 1.0), (1.0, 0.0)),
}


def operator(electrodes: str) -> Array:
    """The matrix [8, 8] from correct leads to those recorded with two cables exchanged. Dimensionless."""
    matrix = np.eye(8)
    if electrodes in _LIMB:
        matrix[:2, :2] = _LIMB[electrodes]
    elif electrodes == "RA/RL":
        matrix[:] = _right_arm_on_leg()
    elif electrodes.startswith("V"):
        first, second = (1 + int(site[1]) for site in electrodes.split("/"))
        matrix[[first, second]] = matrix[[second, first]]
    return matrix


def _right_arm_on_leg() -> Array:
    """RA measures the right leg, which has nearly the potential of the left leg: II is flat, I becomes -III."""
    matrix = np.eye(8)
    matrix[0, :2] = (1.0, -1.0)
    matrix[1, :2] = (0.0, 0.0)
    # Wilson's terminal moves by a third of RA's own change, LL - RA = II
    matrix[2:, 1] = -1 / 3
    return matrix


def dextrocardia() -> Array:
    """The matrix [8, 8] of a mirrored heart: I is reversed, II and III change places, V1..V6 look away from it.
    Dimensionless."""
    matrix = np.zeros((8, 8))
    matrix[:2, :2] = _LIMB["RA/LA"]
    # V2 and V1 lie as V1 and V2 do in others; V3..V6 see the heart from the far right side, ever smaller
    rows = {
        2: {2: 0.25, 3: 0.75},
        3: {2: 1.0},
        4: {2: 0.7},
        5: {2: 0.45},
        6: {2: 0.3},
        7: {2: 0.22},
    }
    for row, parts in rows.items():
        for column, share in parts.items():
            matrix[row, column] = share
    return matrix


def as_recorded(out: Array, physiology: Physiology) -> Array:
    """The eight leads [8, samples] as this heart and these cables give them."""
    matrix = np.eye(8)
    if physiology.heart_side == "right":
        matrix = dextrocardia()
    if physiology.electrodes != "correct":
        matrix = operator(physiology.electrodes) @ matrix
    return out if np.array_equal(matrix, np.eye(8)) else matrix @ out
