"""An analysis as annotations: global waves with the beats that cause them, and each lead's own waves."""

from math import isfinite
from statistics import median

import numpy as np

from ecgstudio.core.delineation import Activation, Delineation, Origin, Spike, Wave, WaveKind
from ecgstudio.core.leads import LEADS
from ecgstudio.measure.analysis import Analysis
from ecgstudio.measure.delineate import DEPTH
from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.measure.rhythm import BeatLabel, BeatTable
from ecgstudio.measure.signals import Samples

AUTHOR = "measured"
_ORIGINS: dict[BeatLabel, Origin] = {
    "dominant": "sinus",
    "premature": "supraventricular",
    "ventricular": "ventricular",
    "paced": "paced",
    "other": "sinus",
}


def delineation(analysis: Analysis) -> Delineation:
    """Global waves over the leads, the ventricular activations they stand for, and pacing stimuli."""
    if analysis.table is None:
        return Delineation(author=AUTHOR)
    starts = analysis.found.onsets / RATE_HZ
    activations = tuple(_activation(analysis.table, beat, start) for beat, start in enumerate(starts.tolist()))
    waves: list[Wave] = []
    for kind, onsets, offsets in _onset_offset(analysis):
        places = (array.tolist() for array in (onsets, analysis.waves.peak[kind], offsets))
        for beat, leads in enumerate(zip(*places, strict=True)):
            wave = _global(kind, *leads)
            if wave is not None:
                cause = beat if kind == "QRS" else None
                waves.append(Wave(kind, *wave, cause))
    spikes = tuple(Spike(float(at) / RATE_HZ, "ventricles") for at in analysis.found.prepared.spikes)
    return Delineation(activations, tuple(sorted(waves, key=lambda wave: wave.onset_s)), (), spikes, AUTHOR)


def lead_waves(analysis: Analysis, lead: str) -> tuple[Wave, ...]:
    """The waves of one lead in order of time."""
    row = LEADS.index(lead)
    found = []
    for kind, onsets, offsets in _onset_offset(analysis):
        times = np.stack([onsets[:, row], analysis.waves.peak[kind][:, row], offsets[:, row]], axis=1) / RATE_HZ
        whole = times[np.isfinite(times).all(axis=1)]
        found += [Wave(kind, float(on), float(peak), float(off)) for on, peak, off in whole]
    return tuple(sorted(found, key=lambda wave: wave.onset_s))


def _onset_offset(analysis: Analysis) -> tuple[tuple[WaveKind, Samples, Samples], ...]:
    waves = analysis.waves
    return ("P", waves.p_on, waves.p_off), ("QRS", waves.qrs_on, waves.qrs_off), ("T", waves.t_on, waves.t_off)


def _activation(table: BeatTable, beat: int, start_s: float) -> Activation:
    label = table.label[beat]
    focus = 1 if label in ("ventricular", "premature") else 0
    end_s = start_s + float(table.width_ms[beat]) / 1000
    return Activation("ventricles", start_s, end_s, _ORIGINS[label], focus=focus)


def _global(
    kind: WaveKind, onsets: list[float], peaks: list[float], offsets: list[float]
) -> tuple[float, float, float] | None:
    """Onset, peak and offset in s of one wave over its leads (as the intervals are read); None without a wave. In plain
    numbers, for a dozen are done sooner than an array is made."""
    whole = [places for places in zip(onsets, peaks, offsets, strict=True) if all(map(isfinite, places))]
    if not whole:
        return None
    onsets, peaks, offsets = (sorted(places) for places in zip(*whole, strict=True))
    rank = int(len(whole) * DEPTH[kind])
    first, last = onsets[rank], offsets[-1 - rank]
    middle = min(max(median(peaks), first), last)
    return first / RATE_HZ, middle / RATE_HZ, last / RATE_HZ
