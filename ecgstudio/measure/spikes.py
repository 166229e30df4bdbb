"""Pacing stimuli: deflections far narrower than anything the heart draws."""

import numpy as np
from numpy.typing import NDArray

from ecgstudio.measure.signals import Samples, peaks

_HALF_S = 0.008
_CONTRAST = 2.0
_LOWEST_MV = 0.06
_NOISE_TIMES = 9.0
_APART_S = 0.03
_JUMP_MV_PER_S = 110.0
_JUMP_CONTRAST = 10.0
_PULSE_MV_PER_S = 45.0
_PULSE_CONTRAST = 25.0  # a rectangle's edge stands alone: what lies within 4 ms and before it is that much flatter
_PULSE_S = 0.04
_RINGS_S = 0.01  # from edge to edge of a stimulus that rings; QRS comes later


def find_spikes(signal_mv: Samples, rate_hz: float) -> NDArray[np.intp]:
    """Samples of pacing stimuli in leads [leads, samples] at their own rate; empty below 250 Hz, where none survives."""
    half = round(_HALF_S * rate_hz)
    if rate_hz < 250 or signal_mv.shape[1] < 8 * half:
        return np.array([], dtype=np.intp)
    needle = _needle(signal_mv, half)
    lowest = max(_LOWEST_MV, _NOISE_TIMES * float(np.median(needle)))
    needles = peaks(needle, round(_APART_S * rate_hz), lowest)
    needles = needles[needle[needles] > _CONTRAST * _surroundings(signal_mv, needles, half)]
    jumps = _jumps(signal_mv, rate_hz)
    apart = [not jumps.size or np.abs(jumps - needle).min() > _APART_S * rate_hz for needle in needles]
    return np.sort(np.concatenate([needles[np.array(apart, dtype=bool)], jumps])).astype(np.intp)


def _jumps(signal_mv: Samples, rate_hz: float) -> NDArray[np.intp]:
    """Steps out of a calm baseline far steeper than the first slope of any QRS: stimuli whose after-potential runs on."""
    step = np.sqrt(np.mean(np.diff(signal_mv, axis=1) ** 2, axis=0)) * rate_hz
    near, far = round(0.010 * rate_hz), round(0.024 * rate_hz)
    padded = np.pad(step, (far, 0), mode="edge")
    before = np.max([padded[far - lag : padded.size - lag] for lag in range(near, far + 1)], axis=0)
    clear = peaks(np.where(step > _JUMP_CONTRAST * before, step, 0.0), round(_APART_S * rate_hz), _JUMP_MV_PER_S)
    edges = peaks(step, round(_APART_S * rate_hz), _PULSE_MV_PER_S)
    inner = edges[(edges >= 2) & (edges < step.size - 2)]
    beside = np.max([before[inner], *(step[inner + lag] for lag in (-2, -1, 1, 2))], axis=0)
    rectangles = inner[step[inner] > _PULSE_CONTRAST * beside]
    return np.union1d(clear, rectangles).astype(np.intp)


def without_spikes(signal_mv: Samples, spikes: NDArray[np.intp], rate_hz: float) -> Samples:
    """The leads with a straight line over each stimulus: 10 ms to either side, and to the end of a rectangular pulse.
    ``signal_mv`` [12, samples], ``spikes`` [stimuli] in samples."""
    cleaned = signal_mv.copy()
    half = round(0.010 * rate_hz)
    for index in spikes:
        end = max(index + half, _pulse_end(signal_mv, int(index), rate_hz))
        first, last = max(index - half, 0), min(end, signal_mv.shape[1] - 1)
        share = np.linspace(0, 1, last - first + 1)
        cleaned[:, first : last + 1] = cleaned[:, [first]] * (1 - share) + cleaned[:, [last]] * share
    return cleaned


def _pulse_end(signal_mv: Samples, index: int, rate_hz: float) -> int:
    """The sample just after the edge that takes a pulse beginning near ``index`` back, and after the other edges of one that
    rings, within 40 ms; 0 when nothing is."""
    steps = np.diff(signal_mv[:, max(index - 1, 0) : index + round(_PULSE_S * rate_hz) + 3], axis=1)
    edge = int(np.argmax((steps[:, :3] ** 2).sum(axis=0)))
    up = steps[:, edge]
    back = -(up @ steps[:, edge + 1 :]) / ((up**2).sum() + 1e-12)
    falls = np.flatnonzero(back > 0.5)[:1] + edge + 1
    steep = np.flatnonzero(np.sqrt(np.mean(steps**2, axis=0)) * rate_hz > _JUMP_MV_PER_S)
    apart = np.flatnonzero(np.diff(steep) > round(_RINGS_S * rate_hz))[:1]
    ends = [*falls.tolist(), *steep[apart if apart.size else slice(-1, None)].tolist()]
    return max(index - 1, 0) + max(ends) + 3 if ends else 0


def _needle(signal_mv: Samples, half: int) -> Samples:
    """Per sample, over leads: how far it stands out from both sides, above the higher or below the lower one."""
    squared = np.zeros(signal_mv.shape[1])
    for line in signal_mv:
        padded = np.pad(line, half, mode="edge")
        before, after = padded[: -2 * half], padded[2 * half :]
        out = np.maximum(line - np.maximum(before, after), np.minimum(before, after) - line)
        squared += np.maximum(out, 0.0) ** 2
    needle: Samples = np.sqrt(squared / len(signal_mv))
    return needle


def _surroundings(signal_mv: Samples, at: NDArray[np.intp], half: int) -> Samples:
    """At each of some samples, over leads: how much the signal moves just outside."""
    places = np.clip(at + half * np.array([-3, -2, -1, 1, 2, 3])[:, None], 0, signal_mv.shape[1] - 1)
    moves = np.diff(signal_mv[:, places], axis=1)
    around: Samples = np.sqrt(np.mean(moves**2, axis=0)).max(axis=0)
    return around
