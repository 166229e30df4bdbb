"""A recording as the engine takes it: eight independent leads at its own rate."""

import numpy as np
from numpy.typing import NDArray
from scipy import signal as dsp

from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.core.recording import Recording
from ecgstudio.engine.autoencoder import RATE_HZ, SAMPLES


def eight_at_500_hz(recording: Recording) -> NDArray[np.float32]:
    """The first ten seconds of the independent leads [8, 5000 or fewer] in mV at 500 Hz, each with its median at 0; a missing
    sample lies at the median."""
    eight = eight_from_twelve(recording.signal_mv).astype(np.float64)
    levels = [np.median(lead[np.isfinite(lead)]) if np.isfinite(lead).any() else 0.0 for lead in eight]
    eight = np.nan_to_num(eight - np.array(levels)[:, None], nan=0.0)
    rate = round(recording.sampling_rate_hz)
    if rate != RATE_HZ:
        divisor = int(np.gcd(rate, RATE_HZ))
        eight = dsp.resample_poly(eight, RATE_HZ // divisor, rate // divisor, axis=1)
    return eight[:, :SAMPLES].astype(np.float32)
