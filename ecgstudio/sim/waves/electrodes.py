"""Faults of electrodes and a heart on the right: exact operators on the eight independent leads."""

import numpy as np

from ecgstudio.core.electrodes import operator
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.waves.kernel import Array


def dextrocardia() -> Array:
    """The matrix [8, 8] of a mirrored heart: I is reversed, II and III change places, V1..V6 look away from it.
    Dimensionless."""
    matrix = np.zeros((8, 8))
    matrix[:2, :2] = operator("RA/LA")[:2, :2]
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
