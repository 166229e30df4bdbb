"""Whether the atria flutter: one sharp line of 200 to 380 per minute in the leads freed of QRS, alone or in step with QRS.

A regular ventricular rhythm that conducts every second to fifth flutter wave repeats QRS, T and flutter alike, so there the
share of the cycle's power in the flutter's own harmonics decides; otherwise the sharpness of the line over the whole
recording does. Two logistic regressions on these shares, fitted on PTB-XL folds 1-8, CSN and simulated rhythms; the
bias of the first is 0.6 above the fit, so that 26 of 34 real and simulated flutters are found at 1 % of false ones; not so
at 2:1 where two waves are unlike, as P and T of a fast sinus rhythm are.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import LEAD_INDEX, LEADS
from ecgstudio.core.measurements import Measured
from ecgstudio.measure.find import Found
from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.measure.signals import Samples, limited

LINE_HZ = (3.3, 6.3)
_LEADS = ("II", "III", "aVF", "V1")
_FEWEST_BEATS = 5
_REGULAR = 0.06
_POINTS = 96
_HIGHEST_HZ = 25.0  # above the third harmonic of the fastest line
_RATIOS = (2, 3, 4, 5)
_LEAST_SHARE = 0.5  # at 2:1: one T wave of a fast regular rhythm gives up to 0.49
_LEAST_EVEN, _EVEN = (
    0.25,
    0.32,
)  # at 2:1: of the higher wave; junctional and re-entrant tachycardias, with one wave, stay below
_LEAST_FAST_HZ = (
    4.0  # at 2:1 untreated flutter runs at 240/min or more (ESC 2019); below it P and T of sinus tachycardia alternate
)
_ABOVE_FIT = 0.6
_IN_STEP = (-12.9, 7.9, 4.3, 12.9)  # bias, share of the cycle's harmonics, sharpness with T, sharpness without T
_FREE = (-7.4, 7.4, 5.2)  # bias, sharpness with T, sharpness without T


@dataclass(frozen=True)
class Flutter:
    """``score``: log odds of flutter; ``frequency_hz`` its line; ``ratio``: flutter waves per QRS, 0 when it varies."""

    score: float
    frequency_hz: float
    ratio: int


def read_flutter(found: Found, bridged: Samples, residue: Samples) -> Flutter:
    """Flutter in ``bridged``, the leads [12, samples] without QRS, and ``residue``, the same without T too."""
    rows = [LEAD_INDEX[lead] for lead in _LEADS if found.prepared.usable[LEAD_INDEX[lead]]] or found.prepared.detecting
    intervals = np.diff(found.beats.at)
    if found.beats.count < _FEWEST_BEATS:
        return Flutter(-np.inf, 0.0, 0)
    with_t, without_t = bridged[rows], residue[rows]
    if intervals.std() <= _REGULAR * intervals.mean():
        share, ratio, frequency = _in_step(found.beats.at, with_t)
        fast = ratio == _RATIOS[0]
        even = _evenness(found.beats.at, bridged)
        single = share < _LEAST_SHARE and even < _LEAST_EVEN
        if not ratio or (fast and (single or frequency < _LEAST_FAST_HZ)):
            return Flutter(-np.inf, 0.0, 0)
        lines = (_line(part, 0.25, 2)[0] for part in (with_t, without_t))
        return Flutter(_log_odds(_IN_STEP, share, *lines) - (fast and even < _EVEN) * _ABOVE_FIT, frequency, ratio)
    (sharp, frequency), (clear, _) = (_line(part, 0.15, 3) for part in (with_t, without_t))
    return Flutter(_log_odds(_FREE, sharp, clear), frequency, 0)


def flutter_waves(found: Found, flutter: Flutter) -> NDArray[np.intp]:
    """The sample [waves] of every flutter wave's lowest point in lead II, on an even grid of the flutter's period."""
    period = RATE_HZ / flutter.frequency_hz
    start = int(np.argmin(_folded(found.bridged_mv[[LEAD_INDEX["II"]]], period)[0]))
    return np.round(np.arange(start, found.prepared.samples, period)).astype(np.intp)


def depths(found: Found, flutter: Flutter) -> dict[str, Measured]:
    """``Pmin`` of every lead: how far its flutter waves fall below their own middle in mV, negative."""
    wave = _folded(found.bridged_mv, RATE_HZ / flutter.frequency_hz)
    depth = wave.min(axis=1) - np.median(wave, axis=1)
    span = (0.0, found.prepared.samples / RATE_HZ)
    return {
        f"Pmin[{lead}]": Measured(float(depth[row]), "mV", "", lead, span)
        for row, lead in enumerate(LEADS)
        if found.prepared.usable[row]
    }


def _folded(lines: Samples, period: float) -> Samples:
    """The median [lines, samples of a period] over all periods of lines [lines, samples]."""
    width = int(period)
    starts = np.round(np.arange(0, lines.shape[1] - width, period)).astype(np.intp)
    return np.median(lines[:, starts[:, None] + np.arange(width)], axis=1)


def _in_step(at: NDArray[np.intp], lines: Samples) -> tuple[float, int, float]:
    """The share of the power of the median cycle from beat to beat that lies in a whole harmonic within LINE_HZ and its
    double, in the two leads where most; with that harmonic's number and frequency; zeros where none lies there."""
    cycle = _cycle(at, lines)
    power = np.abs(np.fft.rfft(cycle)) ** 2
    basic = RATE_HZ / float(np.median(np.diff(at)))
    total = power[:, 1:13].sum(axis=1) + 1e-12
    shares = [
        (float(np.sort((power[:, ratio] + power[:, 2 * ratio]) / total)[-2:].mean()), ratio, ratio * basic)
        for ratio in _RATIOS
        if LINE_HZ[0] <= ratio * basic <= LINE_HZ[1]
    ]
    return max(shares, default=(0.0, 0, 0.0))


def _cycle(at: NDArray[np.intp], lines: Samples) -> Samples:
    """The median [lines, _POINTS] of what lies from beat to beat."""
    place = np.linspace(at[:-1], at[1:], _POINTS, endpoint=False, axis=1)
    return np.median(lines[:, np.round(place).astype(np.intp)], axis=1)


def _evenness(at: NDArray[np.intp], lines: Samples) -> float:
    """How much the calmer half of the median cycle moves, as a share of the other: two waves to a cycle, or one."""
    one, two = (half.std(axis=1).sum() for half in np.split(_cycle(at, lines), 2, axis=1))
    return float(min(one, two) / max(one, two, 1e-9))


def _line(lines: Samples, half_hz: float, harmonics: int) -> tuple[float, float]:
    """The share of the power of the slope in 2.8-15 Hz that lies within ``half_hz`` of a line and its harmonics, in the two
    leads where most, and the frequency of the best line."""
    calm = limited(lines, 0.01)
    calm = calm - calm.mean(axis=1, keepdims=True)
    length = max(16384, calm.shape[1])
    frequency = np.fft.rfftfreq(length, 1 / RATE_HZ)
    frequency = frequency[frequency <= _HIGHEST_HZ]
    power = np.abs(np.fft.rfft(calm * np.hanning(calm.shape[1]), length)[:, : frequency.size] * frequency) ** 2
    total = power[:, (frequency >= 2.8) & (frequency <= 15)].sum(axis=1, keepdims=True) + 1e-12
    places = np.flatnonzero((frequency >= LINE_HZ[0]) & (frequency <= LINE_HZ[1]))
    summed, near = np.cumsum(power, axis=1), np.zeros((calm.shape[0], places.size))
    for number in range(1, harmonics + 1):
        half = max(3, int(half_hz * number / frequency[1]))
        near += summed[:, number * places + half] - summed[:, number * places - half]
    shares = np.sort(near / total, axis=0)[-2:].mean(axis=0)
    best = int(np.argmax(shares))
    return float(shares[best]), float(frequency[places[best]])


def _log_odds(weights: tuple[float, ...], *inputs: float) -> float:
    return weights[0] + sum(weight * value for weight, value in zip(weights[1:], inputs, strict=True))
