"""When atria and ventricles are activated in a measured recording, and by what kind of beat, as far as measuring sees it."""

from typing import Final

from ecgstudio.core.delineation import Activation, Origin
from ecgstudio.measure.analysis import Analysis
from ecgstudio.measure.find import Found
from ecgstudio.measure.prepare import RATE_HZ

_P_LEAD_S: Final = 0.055
"""From the onset of a P wave to its peak: half of a normal P of 110 ms (AHA/ACC/HRS 2009, part II)."""
_P_LENGTH_S: Final = 0.11
_WIDE_S: Final = 0.12
_NARROW_S: Final = 0.008
"""By how much the bounds found beat by beat are narrower than those of the whole analysis: medians of 6 to 11 ms over records of
folds 1 to 8 with NORM, LAFB, IRBBB and CRBBB."""


def ventricles_of(analysis: Analysis, paced: bool = False) -> list[Activation]:
    """One for each QRS; a broad one of the usual kind is ``paced`` where the recording is known to be."""
    found = analysis.found
    return [_beat(found, index, paced) for index in range(found.beats.count)]


def atria_of(analysis: Analysis) -> list[Activation]:
    """One for each P wave that is seen, whatever it leads to; none where the atria flutter."""
    atria = analysis.atria
    if atria is None or atria.flutters:
        return []
    starts = atria.p_peaks[atria.p_seen] / RATE_HZ - _P_LEAD_S
    return [Activation("atria", float(start), float(start + _P_LENGTH_S), "sinus") for start in starts]


def _beat(found: Found, index: int, paced: bool) -> Activation:
    kind = int(found.beats.kind[index])
    fiducials = found.fiducials[kind]
    start = found.onsets[index] / RATE_HZ
    length = (fiducials.qrs_off - fiducials.qrs_on) / RATE_HZ + _NARROW_S
    return Activation("ventricles", float(start), float(start + length), _origin(kind, length, paced))


def _origin(kind: int, length_s: float, paced: bool) -> Origin:
    if kind and length_s >= _WIDE_S:
        return "ventricular"
    return "paced" if paced and length_s >= _WIDE_S else "supraventricular"
