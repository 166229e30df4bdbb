"""What the leads see of one wall of the heart: a frontal vector for the limb leads and a local level for each chest lead.

A level of 1 is 1 mV in the lead that the territory's Physiology field names; what opposite limb leads show (reciprocal change)
follows from the vector. Lead groups and reciprocal leads after Wagner 2009 (AHA/ACCF/HRS Part VI) and Thygesen 2018.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import INDEPENDENT_LEADS, LEAD_INDEX, TWELVE_FROM_EIGHT
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.waves.frontal import limb_pair

Array = NDArray[np.float64]


def _pattern(lead: str, axis: float, size: float, *chest_mv: float) -> Array:
    """I, II, V1..V6, scaled so that ``lead`` reads 1 (or -1, where it mirrors the territory)."""
    pattern = np.concatenate([limb_pair(size, axis), chest_mv])
    pattern /= abs(float(TWELVE_FROM_EIGHT[LEAD_INDEX[lead]] @ pattern))
    pattern.setflags(write=False)
    return pattern


# the lead that reads 1, axis in degrees and size of the frontal vector, then V1..V6
INJURY: Final[Mapping[str, Array]] = MappingProxyType(
    {
        "septal": _pattern("V2", -90, 0.1, 0.9, 1.0, 0.45, 0.1, -0.05, -0.1),
        "anterior": _pattern("V3", -58, 0.27, 0.35, 0.9, 1.0, 0.72, 0.32, 0.1),
        "lateral": _pattern("V5", 0, 0.55, -0.2, -0.12, 0.12, 0.62, 1.0, 0.85),
        "high lateral": _pattern("aVL", -42, 1.02, -0.1, 0.15, -0.1, 0.0, 0.15, 0.25),
        "inferior": _pattern("aVF", 105, 1.2, 0.0, -0.28, -0.22, -0.08, 0.1, 0.2),
        "posterior": _pattern("V2", 90, 0.12, -0.6, -1.0, -0.9, -0.45, 0.0, 0.15),
        "right": _pattern("V1", 125, 0.8, 1.0, 0.45, 0.1, -0.05, -0.1, -0.1),
        "diffuse": _pattern("II", 47, 1.03, 0.12, 0.42, 0.68, 0.86, 0.86, 0.74),
    }
)
"""ST level in I, II, V1..V6 for 1 mV in each territory."""

RECOVERY: Final[Mapping[str, Array]] = MappingProxyType(
    {
        "septal": _pattern("V1", 0, 0.03, 1.0, 0.8, 0.25, 0.05, 0.0, 0.0),
        "anterior": _pattern("V3", -15, 0.16, 0.3, 0.92, 1.0, 0.72, 0.34, 0.15),
        "lateral": _pattern("V5", 10, 0.6, -0.1, 0.0, 0.2, 0.65, 1.0, 0.85),
        "inferior": _pattern("aVF", 100, 1.15, 0.0, 0.0, 0.0, 0.0, 0.1, 0.15),
    }
)
"""T change in I, II, V1..V6 for 1 mV in each territory."""

NECROSIS: Final[Mapping[str, Array]] = MappingProxyType(
    {
        "anterior": _pattern("V3", 0, 0.0, 0.55, 1.0, 1.0, 0.5, 0.05, 0.0),
        "inferior": _pattern("aVF", 92, 1.15, 0.0, 0.0, 0.0, 0.0, 0.05, 0.15),
        "lateral": _pattern("V6", -12, 1.0, -0.15, -0.1, 0.0, 0.35, 0.9, 1.0),
        "posterior": _pattern("V2", 0, 0.0, -0.5, -1.0, -0.85, -0.35, 0.0, 0.05),
    }
)
"""Depth of Q in I, II, V1..V6 for 1 mV in each territory; posterior Q is R in V1..V3."""


def st_level(physiology: Physiology) -> Array:
    """The ST level [8] at J in I, II, V1..V6 that the territories' fields ask for, in mV."""
    level: Array = np.sum(
        [getattr(physiology, "st_" + name.replace(" ", "_")) * seen for name, seen in INJURY.items()], axis=0
    )
    return level


def t_change(physiology: Physiology) -> Array:
    """What the territories' fields add to T in I, II, V1..V6 [8], in mV."""
    change: Array = np.sum([getattr(physiology, f"t_{name}") * seen for name, seen in RECOVERY.items()], axis=0)
    return change


def chest(**millivolts: float) -> Array:
    """An eight-lead pattern [8] in mV from named leads; the others are 0."""
    pattern = np.zeros(8)
    for lead, value in millivolts.items():
        pattern[INDEPENDENT_LEADS.index(lead)] = value
    return pattern
