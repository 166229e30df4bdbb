"""What the atria do: every P wave, conducted or not, or the flutter or fibrillation that is there instead."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import LEAD_INDEX
from ecgstudio.measure.fibrillation import fibrillation_score
from ecgstudio.measure.find import Found
from ecgstudio.measure.flutter import Flutter, flutter_waves, read_flutter
from ecgstudio.measure.p_match import shapes
from ecgstudio.measure.p_net import p_track
from ecgstudio.measure.p_train import MOSTLY, NONE, p_waves
from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.measure.residue import bumps, outside_qrs, without_qrst
from ecgstudio.measure.signals import Samples, limited, smooth

_SPECTRUM_HZ = (3.0, 12.0)
_ATRIAL_LEADS = ("II", "III", "aVF", "V1", "V2")
_STEADY = 0.08  # a ventricular rhythm of its own is regular; Wenckebach's is not
_IN_PHASE = 0.6  # simulated complete block reaches 0.3; a P tied to QRS, a few of them taken for T, stays above 0.8
_FEWEST = 0.2  # P waves to each beat: fewer, as in simulated supraventricular tachycardia, are parts of T
_OWN_STEADY = 0.15  # sinus arrhythmia and the pull of QRS on P of complete block stay below it


@dataclass(frozen=True, eq=False)
class Atria:
    """``p_peaks``: samples of all P waves, ``p_seen`` which of them show, ``p_kind`` their shape (0 the commonest, -1 unseen);
    in flutter, the flutter waves. ``leading`` [beats]: the P wave that leads each dominant beat, -1 for none, where P keeps its
    distance to QRS, None where not. ``dissociated``: whether P and QRS each keep a rhythm of their own. ``frequency_hz``: of
    fibrillation, flutter or what else is there without QRS and T."""

    p_peaks: NDArray[np.intp]
    p_seen: NDArray[np.bool_]
    p_kind: NDArray[np.intp]
    leading: NDArray[np.intp] | None
    dissociated: bool
    frequency_hz: float
    flutter: Flutter

    @property
    def locked(self) -> bool:
        """Whether P keeps its distance to QRS."""
        return self.leading is not None

    @property
    def flutters(self) -> bool:
        return self.flutter.score > 0


def read_atria(found: Found) -> Atria:
    """The atrial activity of a recording with beats."""
    residue = without_qrst(found, found.atrial_mv)
    waves = p_waves(found, np.where(outside_qrs(found), p_track(found, residue), 0.0))
    enough = waves.seen.sum() >= MOSTLY * found.beats.count
    flutter = read_flutter(found, found.bridged_mv, residue)
    as_flutter = enough and flutter.ratio == 2  # P and T of a fast rhythm alternate like flutter at 2:1
    if flutter.score > 0 and not as_flutter:
        at = flutter_waves(found, flutter)
        seen, kind = np.ones(at.size, dtype=np.bool_), np.zeros(at.size, np.intp)
        return Atria(at, seen, kind, None, False, flutter.frequency_hz, flutter)
    stray = waves.seen.sum() < _FEWEST * found.beats.count
    if stray or (fibrillation_score(found) > 0 and not enough):
        waves = NONE
    kind = np.full(waves.at.size, -1, np.intp)
    kind[waves.seen] = shapes(bumps(residue[found.prepared.detecting]), waves.at[waves.seen])
    seldom = waves.leading is None or (waves.leading >= 0).sum() < MOSTLY * found.beats.count
    apart = seldom and _dissociated(found, waves.at)
    no_flutter = replace(flutter, score=min(flutter.score, 0.0))
    leading = None if apart else waves.leading
    return Atria(waves.at, waves.seen, kind, leading, apart, _frequency(found, residue), no_flutter)


def _dissociated(found: Found, at: NDArray[np.intp]) -> bool:
    """Whether regular beats fall at ever other places of a P rhythm of its own."""
    beats = found.onsets
    intervals, steps = np.diff(beats), np.diff(at)
    if at.size < 4 or intervals.size < 2 or intervals.std() > _STEADY * intervals.mean():
        return False
    usual = float(np.median(steps))
    alike = float(np.mean(np.abs(steps - usual) <= _OWN_STEADY * usual))
    if alike < MOSTLY or at.size * usual < MOSTLY * found.prepared.samples:
        return False
    number = np.interp(beats, at, np.arange(at.size), left=np.nan, right=np.nan)
    turns = np.exp(2j * np.pi * number[np.isfinite(number)])
    return turns.size >= 3 and bool(np.abs(turns.mean()) < _IN_PHASE)


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
