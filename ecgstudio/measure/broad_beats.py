"""Broad beats no steeper than a T wave: found by what usually stands at their place, or by the T wave that follows them.

A premature ventricular beat is as tall as the others, but may be a quarter as steep, and often falls where T waves lie. Limits by
simulated patients (seeds 300-369): T waves stay within 1.7 times what stands at their distance after other beats, such early
beats are 7 times as tall or more; in bigeminy, where each beat has one behind it, they come 0.42 s after it or later and have a
T wave of 0.29 times their height of their own, while behind T waves so late and steep nothing follows.
"""

import numpy as np
from numpy.typing import NDArray

from ecgstudio.measure.beats import windows
from ecgstudio.measure.prepare import RATE_HZ, Prepared
from ecgstudio.measure.signals import Samples, peaks

_REFRACTORY = round(0.2 * RATE_HZ)
_LEAST_STEEP, _LEAST_TALL = 0.2, 0.5  # of the other beats
_UNUSUAL, _FEWEST = 2.0, 2
_IN_A_RUN, _RUN_REACH = 0.65, round(0.45 * RATE_HZ)  # as steep as the broad beat before it, or its T wave
_AS_STEEP = 0.8
_AROUND, _CLEAR = round(0.08 * RATE_HZ), round(0.12 * RATE_HZ)
_AFTER_T, _NEXT = round(0.36 * RATE_HZ), round(0.7 * RATE_HZ)
_T_FROM, _T_TO, _T_TALL = round(0.2 * RATE_HZ), round(0.42 * RATE_HZ), 0.25


def with_broad_beats(prepared: Prepared, found: NDArray[np.intp], line: Samples) -> NDArray[np.intp]:
    """The beats ``found`` with those that ``line``, how steep the leads are together [samples], shows too weakly to be told by
    it alone, in order of time."""
    if found.size <= _FEWEST:
        return found
    usual = float(np.median(line[found]))
    weak = [at for at in peaks(line, _REFRACTORY, _LEAST_STEEP * usual) if np.abs(found - at).min() >= _REFRACTORY]
    if not weak:
        return found
    tall = tallness(prepared, np.array(weak)) >= _LEAST_TALL * np.median(tallness(prepared, found))
    added: list[int] = []
    for at in np.array(weak)[tall].tolist():
        before, after = found[found < at], found[found > at]
        following = int(after[0]) if after.size else at + 2 * _NEXT
        if added and (not before.size or added[-1] > before[-1]):
            beat = at - added[-1] > _RUN_REACH or line[at] >= _IN_A_RUN * line[added[-1]]
        else:
            beat = before.size > 0 and (
                _unusual(prepared, found, at) or _has_t(prepared, line, int(before[-1]), at, following)
            )
        if beat:
            added.append(at)
    at_ends = [at for at in np.array(weak)[tall].tolist() if added and _cut_off(at, found, line, added)]
    return np.sort(np.append(found, np.array([*added, *at_ends], dtype=np.intp)))


def _cut_off(at: int, found: NDArray[np.intp], line: Samples, added: list[int]) -> bool:
    """Whether something before the first beat, or too near the end to show its T wave, is as steep as the broad beats found."""
    outside = at < found[0] or (at > found[-1] and line.size - at < _T_TO and at - found[-1] >= _AFTER_T)
    return bool(outside and at not in added and line[at] >= _AS_STEEP * np.median(line[added]))


def tallness(prepared: Prepared, at: NDArray[np.intp]) -> Samples:
    """How far the independent leads move around each sample, root mean square of their peak to peak in mV [places]."""
    parts = windows(prepared.smooth_mv[prepared.detecting], at, _AROUND, _AROUND)
    tall: Samples = np.sqrt(np.mean(np.ptp(parts, axis=2) ** 2, axis=1))
    return tall


def _unusual(prepared: Prepared, found: NDArray[np.intp], at: int) -> bool:
    """Whether hardly anything stands at the same distance after the other beats that leave room for it."""
    before = found[found < at][-1]
    room = np.diff(found) > at - before + _CLEAR
    others = found[:-1][room & (found[:-1] != before)]
    if others.size < _FEWEST:
        return False
    return bool(tallness(prepared, np.array([at]))[0] >= _UNUSUAL * np.median(tallness(prepared, others + at - before)))


def _has_t(prepared: Prepared, line: Samples, before: int, at: int, following: int) -> bool:
    """Whether something later than a T wave has a T wave of its own, before the next P wave could come."""
    after = line[at + _T_FROM : at + _T_TO]
    if at - before < _AFTER_T or following - at < _NEXT or after.size < _T_TO - _T_FROM:
        return False
    beat, own_t = tallness(prepared, np.array([at, at + _T_FROM + int(np.argmax(after))]))
    return bool(own_t >= _T_TALL * beat)
