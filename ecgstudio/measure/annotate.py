"""An analysis as annotations: global waves with the beats that cause them, and each lead's own waves."""

import numpy as np

from ecgstudio.core.annotations import Activation, Annotations, Origin, Spike, Wave, WaveKind
from ecgstudio.core.leads import LEADS
from ecgstudio.measure.analysis import Analysis
from ecgstudio.measure.delineate import DEPTH
from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.measure.rhythm import BeatLabel
from ecgstudio.measure.signals import Samples

AUTHOR = "measured"
_ORIGINS: dict[BeatLabel, Origin] = {
    "dominant": "sinus",
    "premature": "supraventricular",
    "ventricular": "ventricular",
    "paced": "paced",
    "other": "sinus",
}


def annotations(analysis: Analysis) -> Annotations:
    """Global waves over the leads, the ventricular activations they stand for, and pacing stimuli."""
    if analysis.table is None:
        return Annotations(author=AUTHOR)
    activations = tuple(_activation(analysis, beat) for beat in range(analysis.found.beats.count))
    waves: list[Wave] = []
    for kind, onsets, offsets in _bounds(analysis):
        for beat in range(analysis.found.beats.count):
            wave = _global(kind, onsets[beat], analysis.waves.peak[kind][beat], offsets[beat])
            if wave is not None:
                cause = beat if kind == "QRS" else None
                waves.append(Wave(kind, *wave, cause))
    spikes = tuple(Spike(float(at) / RATE_HZ, "ventricles") for at in analysis.found.prepared.spikes)
    return Annotations(activations, tuple(sorted(waves, key=lambda wave: wave.onset_s)), (), spikes, AUTHOR)


def lead_waves(analysis: Analysis, lead: str) -> tuple[Wave, ...]:
    """The waves of one lead in order of time."""
    row = LEADS.index(lead)
    found = []
    for kind, onsets, offsets in _bounds(analysis):
        times = np.stack([onsets[:, row], analysis.waves.peak[kind][:, row], offsets[:, row]], axis=1) / RATE_HZ
        whole = times[np.isfinite(times).all(axis=1)]
        found += [Wave(kind, float(on), float(peak), float(off)) for on, peak, off in whole]
    return tuple(sorted(found, key=lambda wave: wave.onset_s))


def _bounds(analysis: Analysis) -> tuple[tuple[WaveKind, Samples, Samples], ...]:
    waves = analysis.waves
    return ("P", waves.p_on, waves.p_off), ("QRS", waves.qrs_on, waves.qrs_off), ("T", waves.t_on, waves.t_off)


def _activation(analysis: Analysis, beat: int) -> Activation:
    assert analysis.table is not None
    label = analysis.table.label[beat]
    start = float(analysis.found.onsets[beat]) / RATE_HZ
    focus = 1 if label in ("ventricular", "premature") else 0
    return Activation("ventricles", start, start + analysis.table.width_ms[beat] / 1000, _ORIGINS[label], focus=focus)


def _global(kind: WaveKind, onset: Samples, peak: Samples, offset: Samples) -> tuple[float, float, float] | None:
    """Onset, peak and offset in s over leads (as the intervals are read); None without a wave."""
    known = np.isfinite(onset) & np.isfinite(offset) & np.isfinite(peak)
    if not known.any():
        return None
    rank = int(known.sum() * DEPTH[kind])
    first, last = np.sort(onset[known])[rank], np.sort(offset[known])[-1 - rank]
    middle = float(np.clip(np.median(peak[known]), first, last))
    return float(first) / RATE_HZ, middle / RATE_HZ, float(last) / RATE_HZ
