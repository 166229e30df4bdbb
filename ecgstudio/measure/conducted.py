"""Which beats a P wave leads. Only there is a PR interval: none in ventricular rhythms, in dissociation, in flutter and
fibrillation, and none where a P wave stands before a few beats by chance."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ecgstudio.measure.atria import Atria
from ecgstudio.measure.find import Found
from ecgstudio.measure.median import samples_of
from ecgstudio.measure.p_train import MOSTLY, last_within_reach

_HALF = 0.5
_CHANCE = samples_of(25)  # median distance of P from its usual place; labelled records of folds 1-8 stay below 15 ms
_AV_DELAY = samples_of(210)  # from the peak of P; sensed AV delays are set to 100-200 ms from the onset of P
_REGULAR = (
    0.05  # standard deviation of RR to mean; where PR changes with conduction (Wenckebach) or with P, RR does too
)


def with_conducted_beats(found: Found, atria: Atria) -> Found:
    """Each dominant beat led by its P wave, by none where P and QRS are not tied to each other."""
    if atria.dissociated or atria.flutters:
        return _unled(found)
    conducted = atria.leading if atria.leading is not None else last_within_reach(found, atria.p_peaks[atria.p_seen])
    return replace(found, p_peak=conducted) if _leads(found, conducted, atria.locked) else _unled(found)


def _unled(found: Found) -> Found:
    return replace(found, p_peak=np.full(found.beats.count, -1, np.intp))


def _leads(found: Found, conducted: NDArray[np.intp], locked: bool) -> bool:
    """Whether so many beats are led, at so steady a distance, that it is no chance."""
    stimulated = found.stimulated
    if stimulated.mean() >= _HALF:
        return locked and float((conducted[stimulated] >= 0).mean()) >= MOSTLY and _within_av_delay(found, conducted)
    own, seen = found.beats.kind == 0, conducted >= 0
    if seen.sum() <= _HALF * (own & (found.onsets > samples_of(420))).sum() and not locked:
        return False
    return locked or _steady(found, conducted) or not _regular(found)


def _within_av_delay(found: Found, conducted: NDArray[np.intp]) -> bool:
    """Whether P comes before the stimulus by no more than a pacemaker waits; the end of a T repeats as steadily."""
    distance = (found.onsets - conducted)[conducted >= 0]
    return bool(distance.size and np.median(distance) <= _AV_DELAY)


def _steady(found: Found, conducted: NDArray[np.intp]) -> bool:
    distance = (found.onsets - conducted)[conducted >= 0]
    return bool(np.median(np.abs(distance - np.median(distance))) <= _CHANCE)


def _regular(found: Found) -> bool:
    intervals = np.diff(found.beats.at)
    return bool(intervals.size and intervals.std() <= _REGULAR * intervals.mean())
