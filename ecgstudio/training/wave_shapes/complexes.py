"""From a recording to the weights of its QRS: median beat, ends, stretched to one duration, fitted by bumps."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, find_peaks, sosfiltfilt

from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.core.recording import Recording
from ecgstudio.sim.waves.kernel import bump, step

Array = NDArray[np.float64]

RATE_HZ: Final = 500.0
CENTRES: Final = np.linspace(0.06, 0.94, 11)
WIDTH: Final = 0.072
FRACTIONS: Final = np.linspace(-0.15, 1.15, 131)
_BEFORE, _AFTER = 200, 330
_RIDGE: Final = 0.02
_LARGEST_MV: Final = 8.0
_LEAST_BEATS: Final = 5
_LEAST_LIKENESS: Final = 0.9

BASIS: Final = bump((FRACTIONS[:, None] - CENTRES) / WIDTH)
"""The bumps [fractions, n] that every complex is fitted with."""


def fitted(trace: Array) -> Array:
    """Weights [..., n] of traces [..., fractions]. Both in mV."""
    normal = BASIS.T @ BASIS + _RIDGE * np.eye(CENTRES.size)
    return np.asarray(np.linalg.solve(normal, BASIS.T @ np.atleast_2d(trace).T).T, np.float64)


def complex_of(recording: Recording) -> tuple[Array, float] | None:
    """Weights [8, n] of a recording's QRS without ST and its duration in ms; None when it is too short or too uneven."""
    signal = eight_from_twelve(recording.signal_mv).astype(np.float64)
    if recording.sampling_rate_hz != RATE_HZ or not np.isfinite(signal).all() or np.abs(signal).max() > _LARGEST_MV:
        return None
    beat = _median_beat(signal)
    if beat is None:
        return None
    start, end = _ends(beat)
    level = beat[:, start - 8 : start].mean(axis=1, keepdims=True)
    trace = _stretched(beat - level, start, end)
    trace = trace - trace[:, -8:].mean(axis=1, keepdims=True) * step((FRACTIONS - 0.8) / 0.1)
    return fitted(trace), (end - start) * 1000 / RATE_HZ


def _median_beat(signal: Array) -> Array | None:
    """The median of the aligned beats [8, samples], when they are alike."""
    wide = sosfiltfilt(butter(2, [0.4, 90], "band", fs=RATE_HZ, output="sos"), signal, axis=1)
    narrow = sosfiltfilt(butter(2, [5, 25], "band", fs=RATE_HZ, output="sos"), signal, axis=1)
    energy = np.convolve(np.sqrt((narrow**2).mean(axis=0)), np.ones(25) / 25, "same")
    peaks, _ = find_peaks(energy, height=0.35 * np.percentile(energy, 99), distance=120)
    inside = [int(p) for p in peaks if _BEFORE + 15 <= p < signal.shape[1] - _AFTER - 15]
    if len(inside) < _LEAST_BEATS:
        return None
    beats = _cut(wide, inside)
    for _ in range(2):
        inside = [_nearest(wide, p, np.median(beats, axis=0)) for p in inside]
        inside = [p for p in inside if _BEFORE + 15 <= p < signal.shape[1] - _AFTER - 15]
        beats = _cut(wide, inside)
    median = np.median(beats, axis=0)
    core = median[:, 150:300].ravel()
    alike = [float(np.corrcoef(beat[:, 150:300].ravel(), core)[0, 1]) for beat in beats]
    return median if len(beats) >= _LEAST_BEATS and np.median(alike) > _LEAST_LIKENESS else None


def _cut(signal: Array, peaks: list[int]) -> Array:
    return np.array([signal[:, p - _BEFORE : p + _AFTER] for p in peaks])


def _nearest(signal: Array, peak: int, template: Array) -> int:
    """The place within 30 ms where the beat fits the template best."""
    part = template[:, _BEFORE - 40 : _BEFORE + 40]
    return max(range(peak - 15, peak + 16), key=lambda at: float((signal[:, at - 40 : at + 40] * part).sum()))


def _ends(beat: Array) -> tuple[int, int]:
    """First and last sample of QRS: where the spatial speed has calmed below 6 % of its largest for 16 ms."""
    speed = np.convolve(np.sqrt((np.gradient(beat, axis=1) ** 2).sum(axis=0)), np.ones(3) / 3, "same")
    peak = _BEFORE - 60 + int(np.argmax(speed[_BEFORE - 60 : _BEFORE + 80]))
    calm = speed < max(0.06 * speed[peak], 2.0 * float(np.percentile(speed, 15)))
    start, end = peak, peak
    while start > 60 and not calm[start - 8 : start].all():
        start -= 1
    while end < 340 and not calm[end : end + 8].all():
        end += 1
    return start, end


def _stretched(beat: Array, start: int, end: int) -> Array:
    """QRS at fractions of its duration, its energy's centre at one half: averages of many then stay sharp."""
    energy = (beat[:, start:end] ** 2).sum(axis=0)
    centre = float((energy * np.arange(energy.size)).sum() / energy.sum() / energy.size)
    centre = centre if 0.3 < centre < 0.7 else 0.5
    warped = np.where(FRACTIONS < 0.5, FRACTIONS / 0.5 * centre, centre + (FRACTIONS - 0.5) / 0.5 * (1 - centre))
    position = start + warped * (end - start)
    return np.array([np.interp(position, np.arange(beat.shape[1]), lead) for lead in beat])
