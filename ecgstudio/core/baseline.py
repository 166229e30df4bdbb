"""What a lead rests on: the constant voltage that an amplifier without high-pass filter adds to a lead (PTB records: to -4.5 mV).

Display draws every lead about its row by it; the samples of a recording keep it.
"""

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import LEADS
from ecgstudio.core.translation import decimal, tr

_LEAST_MV = 0.5  # half a large square: what is nearer to its row needs no help
_LISTED = 6
_INSIDE = (5.0, 95.0)  # percent of the samples between which a lead about its row passes zero


def baselines_mv(signal_mv: NDArray[np.floating]) -> NDArray[np.float32]:
    """The offset of each lead [12] of a signal [12, samples] in mV: its median where it keeps to one side of zero and rests at
    least 0.5 mV from it, else 0. Missing samples do not count."""
    offsets = np.zeros(signal_mv.shape[0], dtype=np.float32)
    for row, samples in enumerate(signal_mv):
        known = samples[np.isfinite(samples)]
        if known.size and abs(float(known.mean())) >= _LEAST_MV / 2:
            offsets[row] = _offset(known)
    return offsets


def _offset(samples: NDArray[np.floating]) -> float:
    low, high = np.percentile(samples, _INSIDE)
    level = float(np.median(samples))
    return level if low * high > 0 and abs(level) >= _LEAST_MV else 0.0


def about_its_row(signal_mv: NDArray[np.float32]) -> NDArray[np.float32]:
    """The signal [12, samples] in mV with each lead about its own baseline; the very same where none has an offset."""
    offsets = baselines_mv(signal_mv)
    return signal_mv - offsets[:, None] if offsets.any() else signal_mv


def baseline_text(offsets_mv: NDArray[np.floating]) -> str:
    """What was taken off, ``offsets_mv`` [12], in words ("offset of -4.5 mV taken off all leads"); empty where nothing was."""
    rows = np.flatnonzero(offsets_mv)
    if not rows.size:
        return ""
    leads = tr("all leads") if rows.size == len(LEADS) else _listed(rows)
    low, high = (float(offsets_mv[rows].min()), float(offsets_mv[rows].max()))
    span = "{low:+.1f} mV" if round(low, 1) == round(high, 1) else tr("{low:+.1f} to {high:+.1f} mV")
    size = decimal(span.format(low=low, high=high))
    return tr("offset of {size} taken off {leads}").format(size=size, leads=leads)


def _listed(rows: NDArray[np.intp]) -> str:
    return (
        ", ".join(LEADS[row] for row in rows) if rows.size <= _LISTED else tr("{count} leads").format(count=rows.size)
    )
