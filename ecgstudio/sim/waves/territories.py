"""What the leads see of one wall of the heart: an injury vector with local terms, and what they see of the opposite wall.

A level of 1 is 1 mV in the lead that the territory's Physiology field names; reciprocal changes follow from the vector.
Patterns after the lead groups of Wagner 2009 (AHA/ACCF/HRS Part VI) and Thygesen 2018 (4th universal definition).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import INDEPENDENT_LEADS, LEAD_INDEX, TWELVE_FROM_EIGHT
from ecgstudio.sim.waves.lead_field import DOWER

Array = NDArray[np.float64]

# name: (Frank vector x, y, z; local V1..V6; the lead that reads 1)
_TERRITORIES: Final = {
    "septal": ((-0.25, -0.05, -0.75), (0.15, 0.1, -0.15, -0.1, -0.05, 0.0), "V1"),
    "anterior": ((0.12, -0.16, -0.55), (-0.1, 0.05, 0.3, 0.2, 0.05, 0.0), "V3"),
    "lateral": ((0.85, 0.02, 0.1), (0.25, 0.1, -0.45, -0.35, 0.1, 0.15), "V5"),
    "high lateral": ((0.95, -0.6, -0.05), (0.35, 0.15, -0.65, -0.95, -0.75, -0.45), "aVL"),
    "inferior": ((-0.02, 0.95, 0.1), (-0.05, -0.1, -0.05, -0.05, 0.0, 0.05), "aVF"),
    "posterior": ((0.1, 0.12, 0.75), (0.2, 0.1, 0.0, -0.05, 0.0, 0.0), "V2"),
    "right": ((-0.75, 0.35, -0.45), (0.0, -0.35, 0.1, 0.55, 0.6, 0.5), "V1"),
    "diffuse": ((0.62, 0.72, -0.25), (0.35, 0.1, -0.25, -0.25, -0.1, 0.1), "II"),
}
_READS_MINUS: Final = ("posterior",)

# T changes reach the limb leads less than the chest leads, and anterior T has no vector of its own in I and II
_T_VECTORS: Final = {
    "septal": ((-0.05, 0.0, -0.55), (0.35, 0.0, -0.25, -0.2, -0.05, 0.0), "V1"),
    "anterior": ((0.2, 0.0, -0.45), (-0.05, 0.1, 0.2, 0.15, 0.05, 0.0), "V3"),
    "lateral": ((0.85, 0.1, 0.1), (0.35, 0.1, -0.6, -0.5, 0.0, 0.1), "V5"),
    "inferior": ((0.0, 0.95, 0.1), (0.0, -0.05, 0.0, 0.0, 0.0, 0.05), "aVF"),
}


def _pattern(name: str, vector: tuple[float, ...], local: tuple[float, ...], lead: str) -> Array:
    eight = DOWER @ np.array(vector) + np.concatenate([[0.0, 0.0], local])
    reads = float(TWELVE_FROM_EIGHT[LEAD_INDEX[lead]] @ eight)
    pattern = eight / (-reads if name in _READS_MINUS else reads)
    pattern.setflags(write=False)
    return pattern


INJURY: Final[Mapping[str, Array]] = MappingProxyType({k: _pattern(k, *v) for k, v in _TERRITORIES.items()})
"""ST level in the eight independent leads for 1 mV in each territory."""

RECOVERY: Final[Mapping[str, Array]] = MappingProxyType({k: _pattern(k, *v) for k, v in _T_VECTORS.items()})
"""T change in the eight independent leads for 1 mV in each territory."""


def chest(**millivolts: float) -> Array:
    """An eight-lead pattern from named leads; the others are 0."""
    pattern = np.zeros(8)
    for lead, value in millivolts.items():
        pattern[INDEPENDENT_LEADS.index(lead)] = value
    return pattern
