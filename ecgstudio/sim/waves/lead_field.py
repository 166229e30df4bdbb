"""How the leads see the heart: Dower's lead field, turned and scaled by the patient's anatomy."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.anatomy import Anatomy

Array = NDArray[np.float64]

# Dower 1980: Frank x (left), y (down), z (back) to I, II, V1..V6, mV
DOWER: Final = np.array(
    [
        [0.632, -0.235, 0.059],
        [0.235, 1.066, -0.132],
        [-0.515, 0.157, -0.917],
        [0.044, 0.164, -1.387],
        [0.882, 0.098, -1.277],
        [1.213, 0.127, -0.601],
        [1.125, 0.127, -0.086],
        [0.831, 0.076, 0.230],
    ]
)
CHEST_FOLLOWS: Final = 0.3
"""Share of a frontal turn of the axis that the chest leads see; the whole would take R from V5 and V6 in right axis deviation."""


@dataclass(frozen=True, eq=False)
class LeadField:
    """``limb`` [2, 3] and ``chest`` [6, 3] see the dipole; ``electrodes`` [6, 6] mixes neighbouring chest sites."""

    limb: Array
    chest: Array
    electrodes: Array

    def limb_mv(self, terms: Array) -> Array:
        """I and II [2, n] of terms [9, n] (dipole and local)."""
        return self.limb @ terms[:3]

    def chest_mv(self, terms: Array, frontal_turn: float = 0.0) -> Array:
        """V1..V6 [6, n] of terms [9, n], the dipole turned in the frontal plane by ``frontal_turn`` radians."""
        dipole = frontal_rotation(CHEST_FOLLOWS * frontal_turn) @ terms[:3]
        return self.electrodes @ (self.chest @ dipole + terms[3:])


def lead_field(anatomy: Anatomy) -> LeadField:
    """The lead field of one patient."""
    turned = _about_y(np.radians(anatomy.turn)) @ _about_x(np.radians(anatomy.tilt))
    voltage = anatomy.voltage
    return LeadField(
        limb=voltage * DOWER[:2],
        chest=DOWER[2:] @ turned,
        electrodes=voltage * anatomy.chest_voltage * _electrode_places(anatomy),
    )


def frontal_rotation(angle: float) -> Array:
    """The matrix [3, 3] that turns from left (x) towards down (y) by ``angle`` radians: the axis grows."""
    cos, sin = np.cos(angle), np.sin(angle)
    return np.array([[cos, -sin, 0.0], [sin, cos, 0.0], [0.0, 0.0, 1.0]])


def _about_y(angle: float) -> Array:
    cos, sin = np.cos(angle), np.sin(angle)
    return np.array([[cos, 0.0, -sin], [0.0, 1.0, 0.0], [sin, 0.0, cos]])


def _about_x(angle: float) -> Array:
    cos, sin = np.cos(angle), np.sin(angle)
    return np.array([[1.0, 0.0, 0.0], [0.0, cos, -sin], [0.0, sin, cos]])


def _electrode_places(anatomy: Anatomy) -> Array:
    """Each chest lead as a mixture of the sites around it: a shift by d spaces sees (1 - |d|) of its own and |d| of the next."""
    shifts = [getattr(anatomy, f"electrode_v{number}") for number in range(1, 7)]
    places = np.zeros((6, 6))
    for row, shift in enumerate(shifts):
        neighbour = min(max(row + (1 if shift > 0 else -1), 0), 5)
        places[row, row] += 1 - abs(shift)
        places[row, neighbour] += abs(shift)
    if shifts[0] < 0:
        places[0] *= 1 - 0.3 * abs(shifts[0])
    if shifts[5] > 0:
        places[5] *= 1 - 0.3 * abs(shifts[5])
    return places
