"""What happens in a real record, as far as ``measure`` sees it: beats, their kinds, and the P waves that lead them."""

from collections.abc import Collection
from typing import Final

import numpy as np

from ecgstudio.core.delineation import Activation, Delineation, Origin, RhythmSpan
from ecgstudio.core.recording import Recording
from ecgstudio.engine.track import MEASURED
from ecgstudio.measure.find import Found, find
from ecgstudio.measure.prepare import RATE_HZ

P_LEAD_S: Final = 0.055
"""From the onset of a P wave to its peak: half of a normal P of 110 ms (AHA/ACC/HRS 2009, part II)."""
_P_LENGTH_S: Final = 0.11
_WIDE_S: Final = 0.12
_SEEN_SHARE: Final = 0.5
_NARROW_S: Final = 0.008
"""By how much the bounds found beat by beat are narrower than those of the whole analysis: medians of 6 to 11 ms over records of
folds 1 to 8 with NORM, LAFB, IRBBB and CRBBB."""
_RHYTHMS: Final = {"AFIB": "(AFIB", "scp:AFLT": "(AFL"}
_PACED: Final = "scp:PACE"


def measured_events(recording: Recording, words: Collection[str]) -> Delineation:
    """Activations of one record; its statements say what a detector cannot (fibrillation, flutter, pacing).

    P waves are given only where at least half of the beats have one; blocked P waves are not seen. RecordError when the
    record cannot be measured.
    """
    found = find(recording)
    ventricles = [_beat(found, index, words) for index in range(found.beats.count)]
    codes = [code for word, code in _RHYTHMS.items() if word in words]
    atria = [] if codes else _atria(found)
    spans = tuple(RhythmSpan(0.0, recording.duration_s, code) for code in codes)
    return Delineation((*atria, *ventricles), (), spans, author=MEASURED)


def _beat(found: Found, index: int, words: Collection[str]) -> Activation:
    kind = int(found.beats.kind[index])
    fiducials = found.fiducials[kind]
    start = found.onsets[index] / RATE_HZ
    length = (fiducials.qrs_off - fiducials.qrs_on) / RATE_HZ + _NARROW_S
    return Activation("ventricles", float(start), float(start + length), _origin(kind, length, words))


def _origin(kind: int, length_s: float, words: Collection[str]) -> Origin:
    if kind and length_s >= _WIDE_S:
        return "ventricular"
    return "paced" if _PACED in words and length_s >= _WIDE_S else "supraventricular"


def _atria(found: Found) -> list[Activation]:
    seen = found.p_peak >= 0
    if not found.beats.count or np.mean(seen[found.beats.kind == 0]) < _SEEN_SHARE:
        return []
    starts = found.p_peak[seen] / RATE_HZ - P_LEAD_S
    return [Activation("atria", float(start), float(start + _P_LENGTH_S), "sinus") for start in starts]
