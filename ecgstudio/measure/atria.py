"""What the atria do: every P wave, conducted or not, or the flutter or fibrillation that is there instead."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import LEAD_INDEX
from ecgstudio.measure.beats import median_beat
from ecgstudio.measure.fibrillation import fibrillation_score
from ecgstudio.measure.find import LEAST_COHERENCE, LEAST_P_MV, Found, typical_rr
from ecgstudio.measure.flutter import Flutter, flutter_waves, read_flutter
from ecgstudio.measure.median import samples_of
from ecgstudio.measure.p_match import like_the_leading, shapes, united
from ecgstudio.measure.p_train import NONE, Waves, before_each_beat, own_rhythm
from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.measure.residue import Trace, sharp_trace, without_qrst
from ecgstudio.measure.signals import Samples, limited, smooth

_SPECTRUM_HZ = (3.0, 12.0)
_ATRIAL_LEADS = ("II", "III", "aVF", "V1", "V2")
_LED_MS = (30.0, 380.0)
_STEADY = 0.08  # a ventricular rhythm of its own is regular; Wenckebach's is not
_IN_PHASE = 0.94
_FAST = samples_of(430)  # two P waves to each of faster beats would be flutter
_TWICE = 1.6
_MORE_LED = 2  # P waves: a train of their own that misses so many of those before QRS is none
_AROUND = samples_of(60)
_LEAST_PROMINENCE_MV = 0.02
_LEAST_MV = 0.025  # in the clearest lead: 47 records of folds 1-8 reach 0.035, simulated junctional rhythms 0.016
_FOOT = samples_of(36)  # from the peak of P to QRS: short PR leaves 52 ms, the slow start of a broad QRS 22
_SLOW = samples_of(850)  # ventricles so slow may follow every second P wave


@dataclass(frozen=True, eq=False)
class Atria:
    """``p_peaks``: samples of all P waves, ``p_seen`` which of them show, ``p_kind`` their shape (0 the commonest, -1 unseen);
    in flutter, the flutter waves. ``locked``: whether P keeps its distance to QRS; ``dissociated``: whether P and QRS each
    keep a rhythm of their own. ``frequency_hz``: of fibrillation, flutter or what else is there without QRS and T."""

    p_peaks: NDArray[np.intp]
    p_seen: NDArray[np.bool_]
    p_kind: NDArray[np.intp]
    locked: bool
    dissociated: bool
    frequency_hz: float
    flutter: Flutter

    @property
    def flutters(self) -> bool:
        return self.flutter.score > 0


def read_atria(found: Found) -> Atria:
    """The atrial activity of a recording with beats."""
    residue = without_qrst(found, found.atrial_mv)
    flutter = read_flutter(found, found.bridged_mv, residue)
    if flutter.score > 0:
        at = flutter_waves(found, flutter)
        seen, kind = np.ones(at.size, dtype=np.bool_), np.zeros(at.size, np.intp)
        return Atria(at, seen, kind, False, False, flutter.frequency_hz, flutter)
    trace = sharp_trace(found, residue)
    waves, locked = _p_waves(found, residue, trace)
    waves = waves if _shows(found, waves) else NONE
    kind = np.full(waves.at.size, -1, np.intp)
    kind[waves.seen] = shapes(trace.lines_mv, waves.at[waves.seen])
    apart = not locked and _dissociated(found, waves)
    return Atria(waves.at, waves.seen, kind, locked, apart, _frequency(found, residue), flutter)


def _p_waves(found: Found, residue: Samples, trace: Trace) -> tuple[Waves, bool]:
    """All P waves, and whether they keep their distance to QRS."""
    before = found.p_before
    locked = before is not None and before.coherence >= LEAST_COHERENCE and before.height_mv >= LEAST_P_MV
    if locked:
        leading = found.p_peak[found.p_peak >= 0]
        at = like_the_leading(found, residue, leading) if typical_rr(found.beats) > _FAST else leading
        double = own_rhythm(trace) if typical_rr(found.beats) > _SLOW else NONE
        if double.clear and double.at.size > _TWICE * leading.size and _of_one_shape(trace, double):
            both = united(leading, double.at)
            return Waves(both, np.ones(both.size, dtype=np.bool_), double.clearness), True
        if fibrillation_score(found) <= 0 or before_each_beat(found, trace).clear:
            return Waves(at, np.ones(at.size, dtype=np.bool_), np.inf), True
        return NONE, True
    own = own_rhythm(trace) if typical_rr(found.beats) > _FAST else NONE
    led = before_each_beat(found, trace)
    wanders = led.clear and led.at.size >= own.seen.sum() + _MORE_LED
    if own.clear and not wanders:
        return own, False
    if not led.clear:
        return NONE, False
    at = like_the_leading(found, residue, led.at)
    return Waves(at, np.ones(at.size, dtype=np.bool_), led.clearness), False


def _shows(found: Found, waves: Waves) -> bool:
    """Whether the waves are high enough in some lead and neither the foot of QRS itself nor, in a fast rhythm, T."""
    if not waves.at.size:
        return True
    typical = median_beat(found.prepared.smooth_mv, waves.at, _AROUND, _AROUND)[found.prepared.detecting]
    line = np.linspace(typical[:, 0], typical[:, -1], typical.shape[1], axis=1)
    before = np.searchsorted(waves.at, found.onsets) - 1
    lead_by = (found.onsets - waves.at[before])[before >= 0]
    foot = lead_by.size and float(np.median(lead_by)) < _FOOT
    tail = typical_rr(found.beats) < _FAST and _prominence(typical) < _LEAST_PROMINENCE_MV
    return bool(np.abs(typical - line).max() >= _LEAST_MV and not (foot or tail))


def _prominence(typical: Samples) -> float:
    """How far the middle of a stretch [leads, samples] stands out to both sides, in mV, in the lead where most: the tail of a T
    wave only falls."""
    third = typical.shape[1] // 3
    rises = []
    for part in (typical, -typical):
        sides = np.maximum(part[:, :third].min(axis=1), part[:, -third:].min(axis=1))
        rises.append(float((part[:, third:-third].max(axis=1) - sides).max()))
    return max(rises)


def _of_one_shape(trace: Trace, waves: Waves) -> bool:
    """Whether three in four waves look alike: P on T as well as P in the clear, and not T beside P."""
    return float((shapes(trace.lines_mv, waves.at[waves.seen]) == 0).mean()) >= 0.75


def _dissociated(found: Found, waves: Waves) -> bool:
    """Whether regular beats fall at ever other places of a P rhythm of its own."""
    beats = found.onsets
    intervals = np.diff(beats)
    if waves.at.size < 4 or intervals.size < 2 or intervals.std() > _STEADY * intervals.mean():
        return False
    number = np.interp(beats, waves.at, np.arange(waves.at.size), left=np.nan, right=np.nan)
    turns = np.exp(2j * np.pi * number[np.isfinite(number)])
    return turns.size >= 3 and bool(np.abs(turns.mean()) < _IN_PHASE)


def with_led_beats(found: Found, atria: Atria) -> Found:
    """Where P keeps no fixed distance to QRS: each dominant beat led by the last P within reach, by none in dissociation,
    flutter and fibrillation."""
    if atria.locked and atria.p_peaks.size and not atria.flutters:
        return found
    led = np.full(found.beats.count, -1, np.intp)
    if not (atria.flutters or atria.dissociated):
        nearest, farthest = (samples_of(reach) for reach in _LED_MS)
        own = atria.p_peaks[atria.p_seen]
        for beat, (onset, kind) in enumerate(zip(found.onsets, found.beats.kind, strict=True)):
            near = own[(own < onset - nearest) & (own > onset - farthest)]
            if kind == 0 and near.size:
                led[beat] = near[-1]
    return replace(found, p_peak=led)


def _frequency(found: Found, residue: Samples) -> float:
    """Dominant frequency in 3-12 Hz, of the slope, for what is left of T lies lower."""
    rows = [LEAD_INDEX[lead] for lead in _ATRIAL_LEADS if found.prepared.usable[LEAD_INDEX[lead]]]
    lines = residue[rows or found.prepared.detecting]
    quiet = limited(lines, 0.01)
    length = max(8192, quiet.shape[1])
    frequency = np.fft.rfftfreq(length, 1 / RATE_HZ)
    band = (frequency >= _SPECTRUM_HZ[0]) & (frequency <= _SPECTRUM_HZ[1])
    spectrum = np.fft.rfft(quiet * np.hanning(quiet.shape[1]), length)[:, band]
    power = np.abs(spectrum * frequency[band]) ** 2
    shares = power / power.sum(axis=1, keepdims=True)
    mean = smooth(np.average(shares, axis=0, weights=power.sum(axis=1)), 5)
    return float(frequency[band][np.argmax(mean)])
