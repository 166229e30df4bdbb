"""P waves that belong to beats: looked for before each QRS, over all leads, by how well they repeat from beat to beat."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ecgstudio.measure.beats import windows
from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.measure.signals import Samples, median_over_beats, smooth

REACH = round(0.42 * RATE_HZ)
_GAP = round(0.02 * RATE_HZ)
_HALF = round(0.06 * RATE_HZ)
_LAG = round(0.04 * RATE_HZ)
_AFTER_T = round(0.02 * RATE_HZ)
_LIKELY = (0.18 * RATE_HZ, 0.30 * RATE_HZ), (1.0, 0.6)  # bumps farther before QRS are more often the end of T
_TRUSTED_MV = 0.01
_BEST_LEADS = 4
_MIN_ROOM = round(0.08 * RATE_HZ)
_FARTHEST_FOOT, _NEAREST_FOOT = round(0.09 * RATE_HZ), round(0.02 * RATE_HZ)
_BEND = round(0.02 * RATE_HZ)


@dataclass(frozen=True, eq=False)
class PBefore:
    """P before beats of one kind. ``peak``: samples from QRS onset (negative) of the averaged P, None when there is none;
    ``coherence`` 0..1: the share of energy that repeats; ``height_mv``: over leads; ``beats``: peak per beat, or -1."""

    peak: int | None
    coherence: float
    height_mv: float
    beats: NDArray[np.intp]
    likeness: Samples


def p_before(lines: Samples, onsets: NDArray[np.intp], rooms: NDArray[np.intp]) -> PBefore:
    """P waves before QRS onsets in lines [leads, samples] below 40 Hz; ``rooms``: samples free of T before each onset."""
    none = PBefore(None, 0.0, 0.0, np.full(onsets.size, -1, np.intp), np.zeros(onsets.size))
    room = int(min(np.median(rooms) if rooms.size else 0, REACH))
    whole = onsets - room >= 0
    if room < _MIN_ROOM or not whole.any():
        return none
    stretches = _level(windows(lines, onsets[whole], room, -_GAP // 2))
    weight = 1 / (_scatter(stretches) + _TRUSTED_MV)[:, None]
    lines, stretches = lines * (weight / weight.max()), stretches * (weight / weight.max())
    mean = median_over_beats(stretches)
    height = smooth(np.sqrt(np.mean(mean**2, axis=0)), 9)
    peak = _highest_inside(height * np.interp(np.arange(room, room - height.size, -1), *_LIKELY))
    if peak is None:
        return none
    near = slice(max(0, peak - _HALF), peak + _HALF)
    coherence = _coherence(stretches[:, :, near])
    template = mean[:, near]
    found, likeness = _per_beat(lines, onsets, peak - room, template, min(peak, _HALF))
    return PBefore(peak - room, coherence, float(height[peak]), found, likeness)


def _level(stretches: Samples) -> Samples:
    """Stretches [beats, leads, samples] less the straight line through their ends."""
    width = min(8, stretches.shape[2] // 4)
    first = stretches[:, :, :width].mean(axis=2, keepdims=True)
    last = stretches[:, :, -width:].mean(axis=2, keepdims=True)
    share = np.linspace(0, 1, stretches.shape[2])
    line: Samples = first * (1 - share) + last * share
    return stretches - line


def _scatter(stretches: Samples) -> Samples:
    """How much each lead [leads] differs from its median stretch in a typical beat, in mV: noisy leads count less."""
    off = np.abs(stretches - median_over_beats(stretches))
    scatter: Samples = np.median(off.mean(axis=2), axis=0)
    return scatter


def _highest_inside(height: Samples) -> int | None:
    inner = height[8:-8]
    if inner.size < 8:
        return None
    return 8 + int(np.argmax(inner))


def _coherence(stretches: Samples) -> float:
    """The share of the energy of stretches [beats, leads, samples] that repeats in the leads where most does, freed of what
    chance alone gives."""
    count = stretches.shape[0]
    centred = stretches - stretches.mean(axis=2, keepdims=True)
    total = np.mean(np.sum(centred**2, axis=2), axis=0) + 1e-12
    if count < 2:
        return 0.0
    together = np.sum(centred.mean(axis=0) ** 2, axis=1)
    by_lead = np.sort(np.maximum(0.0, (count * together / total - 1) / (count - 1)))
    return float(by_lead[-_BEST_LEADS:].mean())


def _per_beat(
    lines: Samples, onsets: NDArray[np.intp], at: int, template: Samples, left: int
) -> tuple[NDArray[np.intp], Samples]:
    """Where in each beat the template, whose peak is its sample ``left``, fits best near its place [beats], and how well."""
    shape = template - template.mean(axis=1, keepdims=True)
    size = np.sqrt(np.sum(shape**2)) + 1e-9
    width = shape.shape[1]
    lags = np.arange(-_LAG, _LAG + 1, 2)
    start = onsets[:, None] + at + lags
    around = windows(lines, onsets + at, left + _LAG, width - left + _LAG)
    tries = np.lib.stride_tricks.sliding_window_view(around, width, axis=2)[:, :, ::2]
    tries = tries - tries.mean(axis=3, keepdims=True)
    energy = np.einsum("blst,blst->bs", tries, tries)
    fit = np.einsum("blst,lt->bs", tries, shape) / (np.sqrt(energy) * size + 1e-9)
    fit = np.where(start >= 0, fit, -1.0)
    best = np.arange(onsets.size), np.argmax(fit, axis=1)
    return np.where(fit[best] > -1, start[best], -1), fit[best]


def p_onset(lines: Samples, peak: int) -> int:
    """Where P begins on the slope of T in lines [leads, samples]: where before its peak the leads bend most the other way.

    A slope has no bend, so neither how steep T falls nor a wave's polarity matters.
    """
    first = peak - _FARTHEST_FOOT
    # where PR is so long that the lines begin later, they are flat before
    missing = max(0, _BEND - first)
    part = np.pad(lines[:, max(0, first - _BEND) : peak + _BEND + 1], ((0, 0), (missing, 0)), mode="edge")
    bend = np.diff(smooth(smooth(part, _BEND), _BEND), n=2, axis=1)
    turned = -(bend * bend[:, _FARTHEST_FOOT + _BEND - 1, None]).sum(axis=0)
    return first + int(np.argmax(turned[_BEND : _BEND + _FARTHEST_FOOT - _NEAREST_FOOT]))
