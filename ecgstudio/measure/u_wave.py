"""U waves after T, and where a flat T is followed by one as high or higher: which of two humps is T."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import LEAD_INDEX
from ecgstudio.measure.bump import Bump
from ecgstudio.measure.median import samples_of
from ecgstudio.measure.signals import Samples, peaks, smooth

_LEADS = ("V2", "V3", "V4")
_AFTER_J = samples_of(60)
_APART = samples_of(90)
_LEAST_DIP_MV = 0.015
_LEAST_U_MV = 0.05
_RISE = samples_of(40)  # an end of T that was told on the rise of a second hump is so near its top
_EDGE = 0.1  # of a U wave's height that still counts as baseline
_LEAST_LEADS = 2
_ROOM = samples_of(80), samples_of(250)


def t_before_u(signal_mv: Samples, qrs_off: int, t: tuple[int, int]) -> tuple[int, int]:
    """The bounds of T in a median beat [12, samples]: those given, or the earlier of two humps in V2 to V4 when the one
    that was taken for T stands behind a clear dip and is the higher."""
    line = smooth(signal_mv[[LEAD_INDEX[lead] for lead in _LEADS]].mean(axis=0), samples_of(24))
    first = qrs_off + _AFTER_J
    rise = int(np.argmax(line[t[1] : t[1] + _RISE]))
    part = line[first : t[1] + rise + 2]
    if part.size < 2 * _APART:
        return t
    humps = peaks(part, _APART)
    if humps.size < 2:
        return t
    low, high = humps[-2:]
    dip = int(low) + int(np.argmin(part[low : high + 1]))
    clear = part[low] - part[dip] >= _LEAST_DIP_MV and part[high] - part[dip] >= 2 * _LEAST_DIP_MV
    rises = part[low] - part[: low + 1].min() >= _LEAST_DIP_MV  # a level ST segment that only falls is no T wave
    if not (clear and rises) or part[high] < part[low] or part[low] <= 0:
        return t
    return min(t[0], first + int(low) - samples_of(40)), first + dip


def u_bump(line_mv: Samples, t_end: int, next_start: int) -> Bump | None:
    """What stands out within 250 ms after T above the line from T end to the end of that stretch, in one lead of a
    median beat; None where the next beat leaves no room. ``line_mv`` [samples], the two ends in samples of it."""
    last = min(t_end + _ROOM[1], next_start, line_mv.size - 1)
    if last - t_end < _ROOM[0]:
        return None
    part = smooth(line_mv[t_end : last + 1], 15)
    above = part - np.linspace(part[0], part[-1], part.size)
    top = int(np.argmax(above[5:-5])) + 5
    low = above <= _EDGE * above[top]
    before, after = np.flatnonzero(low[:top]), np.flatnonzero(low[top:])
    first = int(before[-1]) if before.size else 0
    end = top + int(after[0]) if after.size else part.size - 1
    return Bump(t_end + first, t_end + top, t_end + end, max(0.0, float(above[top])))


def u_waves(
    signal_mv: Samples, t: tuple[int, int] | None, next_start: int, usable: NDArray[np.bool_]
) -> Mapping[str, Bump]:
    """The U wave of V2 to V4 where it is 0.05 mV high, in a median beat [12, samples]; empty unless in two of them."""
    if t is None:
        return {}
    calm = smooth(signal_mv, 5)
    rows = {lead: LEAD_INDEX[lead] for lead in _LEADS if usable[LEAD_INDEX[lead]]}
    bumps = {lead: u_bump(calm[row], t[1], next_start) for lead, row in rows.items()}
    found = {lead: bump for lead, bump in bumps.items() if bump is not None and bump.height_mv >= _LEAST_U_MV}
    return found if len(found) >= _LEAST_LEADS else {}
