"""Signals as the judges see them: eight leads at 100 Hz, so that records of either rate of PTB-XL are alike."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import signal as dsp

from ecgstudio.core.errors import RecordError
from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.core.recording import Recording
from ecgstudio.measure.quality import lead_quality

JUDGED_HZ: Final = 100
JUDGED_SAMPLES: Final = 1000
_HIGHEST_MV: Final = 6.0
"""Peaks above this are electrode faults: the tallest R waves of adults in PTB-XL stay below 5 mV (seen on its records)."""


def check_real(recording: Recording) -> None:
    """RecordError names the gate that a faulty real recording fails; what is made has to pass no gate."""
    if recording.duration_s < JUDGED_SAMPLES / JUDGED_HZ:
        raise RecordError(f"only {recording.duration_s:.1f} s long")
    if not np.isfinite(recording.signal_mv).all():
        raise RecordError("missing samples")
    if not all(lead.usable for lead in lead_quality(recording.signal_mv, recording.sampling_rate_hz)):
        raise RecordError("a lead is missing or flat")
    eight = eight_from_twelve(recording.signal_mv)
    if np.abs(eight - np.median(eight, axis=1, keepdims=True)).max() > _HIGHEST_MV:
        raise RecordError(f"peaks of more than {_HIGHEST_MV:g} mV")


def seen_by_judges(recording: Recording) -> NDArray[np.float16]:
    """The first ten seconds of the eight independent leads [8, 1000] in mV, each with its median at 0."""
    eight = eight_from_twelve(recording.signal_mv).astype(np.float64)
    eight -= np.median(eight, axis=1, keepdims=True)
    rate = round(recording.sampling_rate_hz)
    if rate != JUDGED_HZ:
        divisor = int(np.gcd(rate, JUDGED_HZ))
        eight = dsp.resample_poly(eight, JUDGED_HZ // divisor, rate // divisor, axis=1)
    return eight[:, :JUDGED_SAMPLES].astype(np.float16)
