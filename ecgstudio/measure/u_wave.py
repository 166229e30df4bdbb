"""Where a flat T is followed by a U wave as high or higher: which of two humps is T."""

import numpy as np

from ecgstudio.core.leads import LEAD_INDEX
from ecgstudio.measure.median import samples_of
from ecgstudio.measure.signals import Samples, peaks, smooth

_LEADS = ("V2", "V3", "V4")
_AFTER_J = samples_of(60)
_APART = samples_of(90)
_LEAST_DIP_MV = 0.015


def t_before_u(signal_mv: Samples, qrs_off: int, t: tuple[int, int]) -> tuple[int, int]:
    """The bounds of T in a median beat [12, samples]: those given, or the earlier of two humps in V2 to V4 when the one
    that was taken for T stands behind a clear dip and is the higher."""
    line = smooth(signal_mv[[LEAD_INDEX[lead] for lead in _LEADS]].mean(axis=0), samples_of(24))
    first = qrs_off + _AFTER_J
    part = line[first : t[1] + 1]
    if part.size < 2 * _APART:
        return t
    humps = peaks(part, _APART)
    if humps.size < 2:
        return t
    low, high = humps[-2:]
    dip = int(low) + int(np.argmin(part[low : high + 1]))
    clear = part[low] - part[dip] >= _LEAST_DIP_MV and part[high] - part[dip] >= 2 * _LEAST_DIP_MV
    if not clear or part[high] < part[low] or part[low] <= 0:
        return t
    return min(t[0], first + int(low) - samples_of(40)), first + dip
