"""The epsilon wave: small sharp deflections between the end of QRS and T in V1 to V3, and not in V5 and V6 (Marcus 2010)."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import LEAD_INDEX
from ecgstudio.measure.bump import Bump
from ecgstudio.measure.median import samples_of
from ecgstudio.measure.signals import Samples, smooth

_RIGHT, _LEFT = ("V1", "V2", "V3"), ("V5", "V6")
_REACH = samples_of(12)  # a deflection of 50 Hz bends away from the line between its neighbours so far off
_FROM, _TO = samples_of(20), samples_of(80)  # after QRS, so that its own last bend is not seen
_QUIET = samples_of(60), samples_of(16)  # before QRS
_LEAST_MV = (
    0.03  # bend, peak to peak; normal ECGs of PTB-XL folds 1-8 reach 0.022 in V1 in 95 of 100, simulated ones 0.010
)
_LEAST_LEADS = 2
_OVER_LEFT, _OVER_NOISE = 1.5, 2.0
_EDGE = 0.25


def epsilon_waves(signal_mv: Samples, qrs: tuple[int, int], usable: NDArray[np.bool_]) -> Mapping[str, Bump]:
    """The epsilon wave of V1 to V3 where it shows, in a median beat [12, samples]; empty unless in V1 and another of them."""
    calm = smooth(signal_mv, 3)
    bend = np.zeros_like(calm)
    bend[:, _REACH:-_REACH] = calm[:, _REACH:-_REACH] - (calm[:, 2 * _REACH :] + calm[:, : -2 * _REACH]) / 2
    first, last = qrs[1] + _FROM, min(qrs[1] + _TO, calm.shape[1] - _REACH)
    size = np.ptp(bend[:, first:last], axis=1) * usable
    noise = np.ptp(bend[:, max(0, qrs[0] - _QUIET[0]) : qrs[0] - _QUIET[1]], axis=1)
    left = max(size[LEAD_INDEX[lead]] for lead in _LEFT)
    rows = {lead: LEAD_INDEX[lead] for lead in _RIGHT}
    limits = {lead: max(_LEAST_MV, _OVER_LEFT * left, _OVER_NOISE * noise[row]) for lead, row in rows.items()}
    found = {
        lead: _extent(bend[row], calm[row], first, last) for lead, row in rows.items() if size[row] >= limits[lead]
    }
    return found if len(found) >= _LEAST_LEADS and "V1" in found else {}


def _extent(bend: Samples, line: Samples, first: int, last: int) -> Bump:
    """From the first to the last place where the lead bends by a quarter of the most."""
    part = np.abs(bend[first:last])
    strong = first + np.flatnonzero(part >= _EDGE * part.max())
    peak = first + int(np.argmax(part))
    return Bump(int(strong[0]) - _REACH // 2, peak, int(strong[-1]) + _REACH // 2, float(line[peak]))
