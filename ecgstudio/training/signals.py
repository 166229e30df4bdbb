"""From a recording to eight leads fit to learn from: one rate, one length, and gates that keep faulty records out."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.errors import RecordError
from ecgstudio.core.leads import limb_lead_error_mv
from ecgstudio.core.recording import Recording
from ecgstudio.engine.autoencoder import RATE_HZ, SAMPLES
from ecgstudio.engine.recorded import eight_at_500_hz
from ecgstudio.measure.quality import lead_quality

HIGHEST_MV: Final = 6.0
"""Peaks above this are electrode faults: the tallest R waves of adults in PTB-XL stay below 5 mV (seen on its records)."""
_WANDER_MV: Final = 0.4
_LIMB_ERROR_MV: Final = 0.1
_NOISY_LEADS: Final = 4


def eight_leads(recording: Recording) -> NDArray[np.float32]:
    """The independent leads float32 [8, 5000] at 500 Hz, each with its median at 0; RecordError names the gate that failed."""
    _check(recording)
    cut = eight_at_500_hz(recording)
    if np.abs(cut).max() > HIGHEST_MV:
        raise RecordError(f"peaks of more than {HIGHEST_MV:g} mV")
    if _wander_mv(cut) > _WANDER_MV:
        raise RecordError(f"wander of more than {_WANDER_MV:g} mV")
    return cut


def _check(recording: Recording) -> None:
    if recording.samples < SAMPLES / RATE_HZ * recording.sampling_rate_hz:
        raise RecordError(f"only {recording.duration_s:.1f} s long")
    if not np.isfinite(recording.signal_mv).all():
        raise RecordError("missing samples")
    faults = [lead.faults for lead in lead_quality(recording.signal_mv, recording.sampling_rate_hz)]
    if any({"missing", "flat", "clipped"}.intersection(found) for found in faults):
        raise RecordError("a lead is missing, flat or clipped")
    if sum("noisy" in found for found in faults) >= _NOISY_LEADS:
        raise RecordError("too noisy")
    if limb_lead_error_mv(recording.signal_mv) > _LIMB_ERROR_MV:
        raise RecordError("limb leads do not obey Einthoven")


def _wander_mv(eight: NDArray[np.float32]) -> float:
    """The largest deviation over leads of means over one second, in mV."""
    seconds = eight.reshape(8, -1, RATE_HZ).mean(axis=2)
    return float(seconds.std(axis=1).max())
