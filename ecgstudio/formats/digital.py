"""Samples as whole numbers of 16 bits in steps of 1 uV, as files hold them."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.errors import RecordError
from ecgstudio.core.leads import LEADS
from ecgstudio.core.recording import Recording

UNITS_PER_MV: Final = 1000
LARGEST_UNIT: Final = 32767
MISSING_UNIT: Final = -32768
"""The mark for a missing sample: WFDB's own in format 16 (signal(5)), and what we say in DICOM and EDF."""


def digital_of(recording: Recording) -> NDArray[np.int16]:
    """The samples [samples, 12] in whole uV; missing ones as WFDB's own mark. RecordError when one does not fit."""
    units = np.rint(recording.signal_mv.T.astype(np.float64) * UNITS_PER_MV)
    missing = np.isnan(units)
    beyond = np.abs(np.where(missing, 0, units)) > LARGEST_UNIT
    if beyond.any():
        sample, column = np.argwhere(beyond)[0]
        raise RecordError(
            f"lead {LEADS[column]} reaches {units[sample, column] / UNITS_PER_MV:.1f} mV at"
            f" {sample / recording.sampling_rate_hz:.2f} s; a file in steps of 1 uV holds at most 32.767 mV"
        )
    return np.where(missing, MISSING_UNIT, units).astype(np.int16)
