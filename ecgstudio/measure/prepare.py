"""From a recording to signals fit for measuring: one rate, no gaps, no wander."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.allocator import keep_freed_memory
from ecgstudio.core.errors import RecordError
from ecgstudio.core.leads import INDEPENDENT_LEADS, LEAD_INDEX
from ecgstudio.core.recording import Recording
from ecgstudio.measure.quality import FLAT_MV, LeadQuality, fill_gaps, lead_quality
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

    ``part_s``: from where to where the recording carries an ECG, or could be measured; None for all of it. What lies before and
    after keeps its place and is held still.
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
    part_s: tuple[float, float] | None = None

    @property
    def samples(self) -> int:
        return int(self.signal_mv.shape[1])

    @property
    def live(self) -> slice:
        """The samples that carry an ECG: ``part_s``."""
        return slice(*(round(end * RATE_HZ) for end in self.part_s)) if self.part_s else slice(None)

    @property
    def detecting(self) -> list[int]:
        independent = [LEAD_INDEX[lead] for lead in INDEPENDENT_LEADS if self.usable[LEAD_INDEX[lead]]]
        return independent or [int(row) for row in np.flatnonzero(self.usable)]


def prepare(recording: Recording, wanted_s: tuple[float, float] | None = None) -> Prepared:
    """The recording, or the part that is wanted, made fit for measuring; RecordError when its rate, length or leads make that
    impossible."""
    _check(recording, wanted_s)
    keep_freed_memory()
    rate_hz = recording.sampling_rate_hz
    whole = fill_gaps(recording.signal_mv)
    begin, end = (round(at * rate_hz) for at in wanted_s) if wanted_s else (0, recording.samples)
    first, last = (begin + at for at in _live_part(whole[:, begin:end], rate_hz))
    quality = lead_quality(recording.signal_mv[:, first:last], rate_hz)
    usable = np.array([lead.usable for lead in quality])
    if not usable.any():
        raise RecordError("no lead carries a signal (all are missing or flat); there is nothing to measure")
    filled = _held_still(whole[:, :last], first, whole.shape[1] if last - first < round(_LONGEST_S * rate_hz) else last)
    filled[~usable] = 0.0
    spikes = find_spikes(filled[usable], rate_hz)
    level = without_spikes(filled - medians(filled[:, first:last])[:, None], spikes, rate_hz)
    even = resampled(level, rate_hz, RATE_HZ)
    signal, smooth_mv, fast = filtered(even, RATE_HZ, [(0.4, np.inf), (0.4, 40.0), (5.0, 30.0)])
    at = np.minimum(np.round(spikes * RATE_HZ / rate_hz).astype(np.intp), even.shape[1] - 1)
    part_s = None if (first, last) == (0, recording.samples) else (first / rate_hz, last / rate_hz)
    return Prepared(signal, smooth_mv, fast, even, at, quality, usable, rate_hz, part_s)


def _live_part(filled_mv: Samples, rate_hz: float) -> tuple[int, int]:
    """The first sample and the one after the last of what can be measured: without a second or more at either end in which no
    lead moves, at most 60 s; all of it where nothing moves."""
    count, most = filled_mv.shape[1], round(_LONGEST_S * rate_hz)
    first, last = _still(filled_mv), count - _still(filled_mv[:, ::-1])
    first = first if rate_hz <= first < last else 0
    last = last if first < last <= count - rate_hz else count
    return first, last if last - first <= most + rate_hz else first + most


def _still(lines: Samples) -> int:
    """For how many samples from the first no line [leads, samples] moves."""
    moved = np.maximum.accumulate(lines, axis=1) - np.minimum.accumulate(lines, axis=1) >= FLAT_MV
    return int(np.argmax(moved.any(axis=0))) if moved.any() else lines.shape[1]


def _held_still(lines: Samples, first: int, count: int) -> Samples:
    """Lines [leads, samples] with their first sample of interest before it and their last one behind them, up to ``count``."""
    held = np.concatenate([lines, np.repeat(lines[:, -1:], count - lines.shape[1], axis=1)], axis=1)
    held[:, :first] = held[:, [first]]
    return held


def _check(recording: Recording, wanted_s: tuple[float, float] | None) -> None:
    rate, duration = recording.sampling_rate_hz, recording.duration_s
    if wanted_s is not None and not 0 <= wanted_s[0] < wanted_s[1] <= duration + 1 / rate:
        begin, end = wanted_s
        raise RecordError(f"there is no part from {begin:g} to {end:g} s: the record lasts {duration:.1f} s")
    duration = duration if wanted_s is None else wanted_s[1] - wanted_s[0]
    if not _LOWEST_RATE_HZ <= rate <= _HIGHEST_RATE_HZ:
        raise RecordError(f"cannot measure at {rate:g} Hz; use {_LOWEST_RATE_HZ:g} to {_HIGHEST_RATE_HZ:g} Hz")
    if duration < _SHORTEST_S - 1 / rate:
        raise RecordError(f"cannot measure {duration:.1f} s; use {_SHORTEST_S:g} s or more")
