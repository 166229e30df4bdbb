"""The heart's vector out of the eight leads, and the planes that it is looked at in."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import eight_from_twelve

_KORS = np.array(
    [
        [0.38, -0.07, -0.13, 0.05, -0.01, 0.14, 0.06, 0.54],
        [-0.07, 0.93, 0.06, -0.02, -0.05, 0.06, -0.17, 0.13],
        [0.11, -0.23, -0.43, -0.06, -0.14, -0.20, -0.11, 0.31],
    ]
)
_KORS.setflags(write=False)

KORS: Final[NDArray[np.float64]] = _KORS
"""Matrix [3, 8]: X (to the left), Y (downwards), Z (to the back) from I, II, V1..V6 (Kors et al., Eur Heart J 1990;11:1083)."""

LIMB_ANGLES: Final = {"I": 0.0, "II": 60.0, "aVF": 90.0, "III": 120.0, "aVL": -30.0, "aVR": -150.0}
"""Where the positive pole of each limb lead lies in the frontal plane, in degrees, clockwise from the patient's left."""

NORMAL_QRS_AXIS: Final = (-30.0, 90.0)
"""Degrees of a normal QRS axis in adults (AHA/ACCF/HRS 2009, part III)."""


@dataclass(frozen=True)
class Plane:
    """One view: which components run to the right and down in the picture (with sign), and what lies at its edges."""

    name: str
    right: tuple[int, int]
    down: tuple[int, int]
    edges: tuple[str, str, str, str]


PLANES: Final = (
    Plane("Frontal", (0, 1), (1, 1), ("right", "left", "up", "down")),
    Plane("Horizontal", (0, 1), (2, -1), ("right", "left", "back", "front")),
    Plane("Left sagittal", (2, 1), (1, 1), ("front", "back", "up", "down")),
)
"""From the front; from above with the front below; from the patient's left. ``edges``: left, right, upper and lower edge."""


def vector_of(signal_mv: NDArray[np.floating]) -> NDArray[np.float64]:
    """X, Y, Z [3, samples] in mV of twelve leads [12, samples], by the regression of Kors."""
    return np.asarray(KORS @ eight_from_twelve(np.asarray(signal_mv, np.float64)), np.float64)


def seen_in(plane: Plane, vector: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """To the right and down in the picture, in mV, of a vector [3, samples]."""
    (across, sign_x), (down, sign_y) = plane.right, plane.down
    return sign_x * vector[across], sign_y * vector[down]
