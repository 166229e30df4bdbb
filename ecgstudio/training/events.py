"""What happens in a real record, as far as ``measure`` sees it: beats, their kinds, and P waves, conducted or not; and the beat
before its first sample, whose T it begins with."""

from collections.abc import Collection
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.delineation import Activation, Delineation, Origin, RhythmSpan
from ecgstudio.core.errors import RecordError
from ecgstudio.engine.beats import QRS_LENGTH, beats_of
from ecgstudio.engine.track import MEASURED, events_of
from ecgstudio.measure import Analysis
from ecgstudio.measure.activated import atria_of, ventricles_of
from ecgstudio.measure.prepare import RATE_HZ

Floats = NDArray[np.float32]

_RHYTHMS: Final = {"AFIB": "(AFIB", "scp:AFLT": "(AFL"}
_PACED: Final = "scp:PACE"
_STEADY: Final = 0.1
"""First intervals that differ by no more than this share say where the beat before them was."""
_LEAST_RR_S: Final = 0.3
_SLACK_S: Final = 0.04
_STEP_S: Final = 0.01
_EXPLAINED: Final = 0.5
"""The share of what stands before the first beat that a beat before 0 s has to explain when no steady rhythm says so."""
_MARGIN: Final = 20


def measured_events(analysis: Analysis | None, words: Collection[str], eight_mv: Floats) -> Delineation:
    """Activations of one record [8, samples] in mV at 500 Hz; its statements say what a detector cannot (fibrillation, flutter,
    pacing).

    P waves are those that are seen, whatever they lead to. RecordError when the record could not be measured.
    """
    if analysis is None:
        raise RecordError("it cannot be measured")
    ventricles = ventricles_of(analysis, _PACED in words)
    codes = [code for word, code in _RHYTHMS.items() if word in words]
    atria = [] if codes else atria_of(analysis)
    spans = tuple(RhythmSpan(0.0, eight_mv.shape[1] / RATE_HZ, code) for code in codes)
    inside = Delineation((*atria, *ventricles), (), spans, author=MEASURED)
    before = beat_before(eight_mv, inside)
    earlier = (
        ()
        if before is None
        else (Activation("ventricles", before, before + _length(ventricles[0]), _usual(ventricles)),)
    )
    return Delineation((*earlier, *inside.activations), (), spans, author=MEASURED)


def beat_before(eight_mv: Floats, inside: Delineation) -> float | None:
    """When the beat before the first sample began, in s below 0; None where its T does not reach into the record.
    ``eight_mv`` [8, samples].

    Where the first intervals are steady it began as long before the first beat, give or take what fits best; elsewhere where its
    T explains at least half of what stands before the first beat.
    """
    starts = np.array([item.start_s for item in inside.activations if item.chamber == "ventricles"])
    atria = [item.start_s for item in inside.activations if item.chamber == "atria"]
    if starts.size < 2:
        return None
    end = min([starts[0], *(start for start in atria if start > 0)])
    latest = min(0.0, starts[0] - _LEAST_RR_S)
    intervals = np.diff(starts[:4])
    steady = intervals.size >= 2 and float(np.ptp(intervals)) <= _STEADY * float(intervals.mean())
    middle = starts[0] - float(np.median(intervals))
    tried = np.arange(middle - _SLACK_S, middle + _SLACK_S, _STEP_S) if steady else np.arange(-0.55, latest, _STEP_S)
    tried = tried[(tried < latest) & (tried > -QRS_LENGTH / RATE_HZ)]
    shares = _explained(eight_mv, inside, tried, int(end * RATE_HZ) - _MARGIN)
    if not shares.size or (not steady and shares.max() < _EXPLAINED):
        return None
    return float(tried[shares.argmax()]) if shares.max() > 0 else float(tried[np.abs(tried - middle).argmin()])


def _explained(eight_mv: Floats, inside: Delineation, tried_s: NDArray[np.float64], last: int) -> NDArray[np.float64]:
    """How much of the first ``last`` samples a beat at each of the times explains, as a share of their power; nothing where they
    are too few."""
    if last < 2 * _MARGIN or not tried_s.size:
        return np.zeros(0)
    template = beats_of(eight_mv, events_of(inside)).qrs_mv[0]
    lead = 15
    seen = eight_mv[:, :last] - eight_mv[:, last - _MARGIN : last].mean(axis=1, keepdims=True)
    shares = []
    for start in tried_s:
        first = lead - round(float(start) * RATE_HZ)
        told = np.zeros_like(seen)
        part = template[:, first : first + last]
        told[:, : part.shape[1]] = part
        told -= told[:, -_MARGIN:].mean(axis=1, keepdims=True)
        shares.append(1 - float(((seen - told) ** 2).sum() / max(float((seen**2).sum()), 1e-9)))
    return np.array(shares)


def _length(beat: Activation) -> float:
    return beat.end_s - beat.start_s


def _usual(beats: list[Activation]) -> Origin:
    """The origin that most beats have."""
    origins = [beat.origin for beat in beats]
    return max(origins, key=origins.count)
