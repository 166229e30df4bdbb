"""The twelve leads and the algebra between them.

Two limb leads carry all six: III, aVR, aVL and aVF follow from I and II (Einthoven 1913, Goldberger 1942).
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

LEADS: Final = ("I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2", "V3", "V4", "V5", "V6")
INDEPENDENT_LEADS: Final = ("I", "II", "V1", "V2", "V3", "V4", "V5", "V6")
LIMB_LEADS: Final = LEADS[:6]
PRECORDIAL_LEADS: Final = LEADS[6:]
LEAD_INDEX: Final = {lead: index for index, lead in enumerate(LEADS)}

_FROM_INDEPENDENT = np.zeros((12, 8))
_FROM_INDEPENDENT[0, 0] = 1.0
_FROM_INDEPENDENT[1, 1] = 1.0
_FROM_INDEPENDENT[2, :2] = (-1.0, 1.0)
_FROM_INDEPENDENT[3, :2] = (-0.5, -0.5)
_FROM_INDEPENDENT[4, :2] = (1.0, -0.5)
_FROM_INDEPENDENT[5, :2] = (-0.5, 1.0)
_FROM_INDEPENDENT[6:, 2:] = np.eye(6)
_FROM_INDEPENDENT.setflags(write=False)

TWELVE_FROM_EIGHT: Final[NDArray[np.float64]] = _FROM_INDEPENDENT
"""Matrix [12, 8]: the twelve leads from I, II, V1..V6."""


def twelve_from_eight(independent_mv: NDArray[np.floating]) -> NDArray[np.floating]:
    """The twelve leads [12, samples] from the independent eight [8, samples] (I, II, V1..V6), in mV."""
    if independent_mv.shape[0] != 8:
        raise ValueError(f"expected 8 independent leads, got shape {independent_mv.shape}")
    limb_i, limb_ii = independent_mv[0], independent_mv[1]
    twelve = np.empty((12, *independent_mv.shape[1:]), dtype=independent_mv.dtype)
    twelve[0], twelve[1] = limb_i, limb_ii
    twelve[2] = limb_ii - limb_i
    twelve[3] = -(limb_i + limb_ii) / 2
    twelve[4] = limb_i - limb_ii / 2
    twelve[5] = limb_ii - limb_i / 2
    twelve[6:] = independent_mv[2:]
    return twelve


def eight_from_twelve(signal_mv: NDArray[np.floating]) -> NDArray[np.floating]:
    """The independent eight leads [8, samples] out of twelve [12, samples]."""
    return signal_mv[[LEAD_INDEX[lead] for lead in INDEPENDENT_LEADS]]


def limb_lead_error_mv(signal_mv: NDArray[np.floating]) -> float:
    """The largest departure in mV of III, aVR, aVL and aVF from what I and II say they are; NaN samples are passed
    over. ``signal_mv`` [12, samples]."""
    expected = twelve_from_eight(eight_from_twelve(signal_mv))
    error = np.abs(signal_mv[2:6] - expected[2:6])
    finite = error[np.isfinite(error)]
    return float(finite.max()) if finite.size else 0.0
