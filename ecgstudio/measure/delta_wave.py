"""The delta wave of pre-excitation: a slow beginning of QRS soon after P (Surawicz 2009)."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import LEADS
from ecgstudio.measure.bump import Bump
from ecgstudio.measure.median import samples_of
from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.measure.signals import Samples, slope, smooth

SLOW = 0.4  # of the fastest slope of QRS
_LEAST = samples_of(16)
_LEAST_MV = 0.03


def slow_start(signal_mv: Samples, qrs: tuple[int, int]) -> int:
    """How many samples of QRS the leads [leads, samples] together move slower than SLOW of their fastest."""
    speed = np.sqrt(np.mean(slope(smooth(signal_mv, 5), RATE_HZ) ** 2, axis=0))
    part = speed[qrs[0] : qrs[1] + 1]
    return int(np.argmax(part > SLOW * part.max()))


def delta_waves(signal_mv: Samples, qrs: tuple[int, int], usable: NDArray[np.bool_]) -> Mapping[str, Bump]:
    """The delta wave of every lead in which it can be seen, in a median beat [12, samples] that is pre-excited: from the onset of
    QRS to where the lead's own slope becomes steep."""
    calm = smooth(signal_mv, 5)
    speed = np.abs(slope(calm, RATE_HZ))[:, qrs[0] : qrs[1] + 1]
    found = {}
    for row, lead in enumerate(LEADS):
        slow = int(np.argmax(speed[row] > SLOW * speed[row].max()))
        part = calm[row, qrs[0] : qrs[0] + slow + 1] - calm[row, qrs[0]]
        peak = int(np.argmax(np.abs(part)))
        if usable[row] and slow >= _LEAST and abs(part[peak]) >= _LEAST_MV:
            found[lead] = Bump(qrs[0], qrs[0] + peak, qrs[0] + slow, float(part[peak]))
    return found
