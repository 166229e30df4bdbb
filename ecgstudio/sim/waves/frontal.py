"""The frontal plane: limb leads I and II as a vector with an axis, and turning it to the axis that is wanted.

Coordinates are (I, 2/sqrt(3) aVF), the net-area convention of the printed sheet: a vector's angle is the axis.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

_SCALE: Final = 2 / np.sqrt(3)
TO_PLANE: Final = np.array([[1.0, 0.0], [-0.5 * _SCALE, _SCALE]])
"""(I, II) to frontal coordinates."""
FROM_PLANE: Final = np.linalg.inv(TO_PLANE)


def limb_pair(amplitude_mv: float, axis_degrees: float) -> Array:
    """I and II [2] of a vector of this size along this axis."""
    angle = np.radians(axis_degrees)
    return FROM_PLANE @ (amplitude_mv * np.array([np.cos(angle), np.sin(angle)]))


def axis_of(limb: Array) -> float:
    """The axis in degrees of I and II [2]."""
    plane = TO_PLANE @ limb
    return float(np.degrees(np.arctan2(plane[1], plane[0])))


def turn(limb: Array, angle: float) -> Array:
    """I and II [2, n] with the axis turned by ``angle`` radians."""
    cos, sin = np.cos(angle), np.sin(angle)
    result: Array = FROM_PLANE @ np.array([[cos, -sin], [sin, cos]]) @ TO_PLANE @ limb
    return result


def turn_needed(moving: Array, fixed: Array, axis_degrees: float) -> float:
    """The angle in radians by which to turn ``moving`` [2] (I, II) so that moving + fixed [2], both in mV, has the
    axis; the nearest when none reaches it."""
    mobile, still = TO_PLANE @ moving, TO_PLANE @ fixed
    angle = np.radians(axis_degrees)
    wanted = np.array([np.cos(angle), np.sin(angle)])
    along = wanted @ still
    across = still - along * wanted
    reach = max(float(mobile @ mobile - across @ across), 0.0)
    target = np.sqrt(reach) * wanted - across
    difference = np.arctan2(target[1], target[0]) - np.arctan2(mobile[1], mobile[0])
    return float((difference + np.pi) % (2 * np.pi) - np.pi)
