"""From a recording to signals fit for measuring: one rate, no gaps, no wander."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.allocator import keep_freed_memory
from ecgstudio.core.errors import RecordError
from ecgstudio.core.leads import INDEPENDENT_LEADS, LEAD_INDEX
from ecgstudio.core.recording import Recording
from ecgstudio.measure.quality import LeadQuality, fill_gaps, lead_quality
from ecgstudio.measure.signals import Samples, filtered, medians, resampled
from ecgstudio.measure.spikes import find_spikes, without_spikes

RATE_HZ = 500.0
"""All measuring happens at this rate; one sample is 2 ms."""

_LOWEST_RATE_HZ, _HIGHEST_RATE_HZ = 100.0, 1000.0
_SHORTEST_S, _LONGEST_S = 2.5, 60.0


@dataclass(frozen=True, eq=False)
class Prepared:
    """A recording at 500 Hz. ``signal_mv`` [12, samples] without gaps and wander (below 0.4 Hz);
    ``smooth_mv`` the same below 40 Hz, for P, T and boundaries; ``fast_mv`` 5-30 Hz, where QRS stands out.
    ``baseline_mv`` keeps its wander. ``spikes``: samples of pacing stimuli, bridged in all of them.

    ``usable`` [12] says which leads carry a signal; ``detecting`` lists the independent ones among them.
    """

    signal_mv: Samples
    smooth_mv: Samples
    fast_mv: Samples
    baseline_mv: Samples
    spikes: NDArray[np.intp]
    quality: tuple[LeadQuality, ...]
    usable: NDArray[np.bool_]
    native_rate_hz: float

    @property
    def samples(self) -> int:
        return int(self.signal_mv.shape[1])

    @property
    def detecting(self) -> list[int]:
        independent = [LEAD_INDEX[lead] for lead in INDEPENDENT_LEADS if self.usable[LEAD_INDEX[lead]]]
        return independent or [int(row) for row in np.flatnonzero(self.usable)]


def prepare(recording: Recording) -> Prepared:
    """The recording made fit for measuring; RecordError when its rate, length or leads make that impossible."""
    _check(recording)
    keep_freed_memory()
    quality = lead_quality(recording.signal_mv, recording.sampling_rate_hz)
    usable = np.array([lead.usable for lead in quality])
    if not usable.any():
        raise RecordError("no lead carries a signal (all are missing or flat); there is nothing to measure")
    filled = fill_gaps(recording.signal_mv)
    filled[~usable] = 0.0
    rate_hz = recording.sampling_rate_hz
    spikes = find_spikes(filled[usable], rate_hz)
    level = without_spikes(filled - medians(filled)[:, None], spikes, rate_hz)
    even = resampled(level, rate_hz, RATE_HZ)
    signal, smooth_mv, fast = filtered(even, RATE_HZ, [(0.4, np.inf), (0.4, 40.0), (5.0, 30.0)])
    at = np.minimum(np.round(spikes * RATE_HZ / rate_hz).astype(np.intp), even.shape[1] - 1)
    return Prepared(signal, smooth_mv, fast, even, at, quality, usable, rate_hz)


def _check(recording: Recording) -> None:
    rate, duration = recording.sampling_rate_hz, recording.duration_s
    if not _LOWEST_RATE_HZ <= rate <= _HIGHEST_RATE_HZ:
        raise RecordError(f"cannot measure at {rate:g} Hz; use {_LOWEST_RATE_HZ:g} to {_HIGHEST_RATE_HZ:g} Hz")
    if not _SHORTEST_S - 1 / rate <= duration <= _LONGEST_S + 1:
        raise RecordError(f"cannot measure {duration:.1f} s; use {_SHORTEST_S:g} to {_LONGEST_S:g} s")
