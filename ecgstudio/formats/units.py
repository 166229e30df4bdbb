"""Units of voltage, as files write them."""

from types import MappingProxyType
from typing import Final

_MV_PER_UNIT: Final = MappingProxyType(
    {
        **dict.fromkeys(("mv", "millivolt", "millivolts"), 1.0),
        **dict.fromkeys(("uv", "µv", "microvolt", "microvolts"), 1e-3),
        **dict.fromkeys(("v", "volt", "volts"), 1e3),
        **dict.fromkeys(("nv", "nanovolt", "nanovolts"), 1e-6),
    }
)


def mv_per(unit: str) -> float | None:
    """How many mV one of a unit is ("uV": 0.001), None where it is no unit of voltage."""
    return _MV_PER_UNIT.get(unit.strip().casefold().replace("μ", "µ"))
