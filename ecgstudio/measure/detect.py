"""Where the ventricles fire: QRS complexes found on all leads together.

The idea is Pan and Tompkins' (1985), on the root mean square over leads of the slope between 5 and 30 Hz, so that one
noisy lead does not decide; thresholds follow the recording, and long gaps are searched again with a lower one.
"""

from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ecgstudio.measure.beats import windows
from ecgstudio.measure.broad_beats import tallness, with_broad_beats
from ecgstudio.measure.prepare import RATE_HZ, Prepared
from ecgstudio.measure.signals import Samples, medians, peaks, quantiles, slope, smooth

_REFRACTORY = round(0.2 * RATE_HZ)
_T_REACH = round(0.40 * RATE_HZ)
_T_SOON, _T_QUICK, _FEWEST_T = round(0.36 * RATE_HZ), 0.65, 3
_FLATTER, _REST, _SAME = 0.85, 1.2, round(0.04 * RATE_HZ)
_WEAK, _USUAL, _AS_TALL = 0.7, 0.15, 0.6  # how far from the usual interval; of what stands before the first beat
_MOST = 0.7  # of the beats; in trigeminy half of them have an early broad one behind them
_AROUND = round(0.08 * RATE_HZ)
_FEWEST_BEATS, _FEWEST_LEADS = 4, 5
_AS_USUAL, _LONE, _JUMP = 0.35, 0.4, 0.8  # of what a lead usually moves in a beat; the share of leads
_AT_END, _SOONEST = round(0.32 * RATE_HZ), round(0.3 * RATE_HZ)
_STARTED = round(0.15 * RATE_HZ)
_FEWEST_STARTED = 3  # one or two are a disturbance and what happens to follow it
_BLOCK = round(1.5 * RATE_HZ)
_SILENT_MV_PER_S = 0.8


def activity(prepared: Prepared) -> Samples:
    """How steep all leads together are, in mV/s [samples]: root mean square over leads, each limited, smoothed over 80 ms."""
    steep = np.abs(slope(prepared.fast_mv[prepared.detecting], RATE_HZ))
    limit = 3 * medians(_block_maxima(steep[:, prepared.live]))[:, None] + 1e-9
    steep = np.minimum(steep, limit)
    weight = 1 / (medians(steep[:, prepared.live])[:, None] / limit * 3 + 0.05)
    power = np.average(steep**2, axis=0, weights=weight[:, 0])
    return np.sqrt(smooth(smooth(power, round(0.05 * RATE_HZ)), round(0.05 * RATE_HZ)))


def find_qrs(prepared: Prepared) -> NDArray[np.intp]:
    """The sample [beats] of each QRS complex (centre of its steepness), in order of time; empty when there is none."""
    found = _find(prepared)
    share = _share_of_usual(prepared, found)
    if share is None or not (lone := _moves_few_leads(share)).any():
        return found
    found = _find(_without_jumps(prepared, found[lone], share[lone] >= _JUMP))
    share = _share_of_usual(prepared, found)
    return found if share is None else found[~_moves_few_leads(share)]


def _find(prepared: Prepared) -> NDArray[np.intp]:
    line = activity(prepared)
    live = line[prepared.live]
    typical = float(np.median(_block_maxima(live[None])[0]))
    strong = float(np.percentile(_block_maxima(live[None])[0], 80))
    if typical < _SILENT_MV_PER_S and strong < 2 * _SILENT_MV_PER_S:
        return np.array([], dtype=np.intp)
    floor = float(quantiles(live, 0.2))
    reference = max(typical, 0.5 * strong)
    found = peaks(line, _REFRACTORY, floor + 0.3 * (reference - floor))
    found = _without_regular_t(prepared, found, line)
    found = _without_t_waves(found, line)
    found = _without_single_t(prepared, found, line)
    found = with_broad_beats(prepared, found, line)
    found = _search_gaps(found, line, floor + 0.18 * (reference - floor))
    found = _after_stimuli(found, line, prepared.spikes, floor + 0.1 * (reference - floor))
    return _without_cut_ends(found, line.size)


def _after_stimuli(found: NDArray[np.intp], line: Samples, spikes: NDArray[np.intp], height: float) -> NDArray[np.intp]:
    """With the beats that stimuli start, which are slow beside those of the heart's own: where no beat was found near a stimulus,
    the highest peak soon after it."""
    added = []
    for spike in spikes:
        near = line[spike : spike + _STARTED]
        at = int(spike) + int(np.argmax(near))
        alone = not found.size or np.abs(found - at).min() > _REFRACTORY
        if alone and near.max() > height and near.size == _STARTED and 0 < at - spike < _STARTED - 1:
            added.append(at)
    together = np.union1d(found, np.array(added, dtype=np.intp))
    return together if len(added) >= _FEWEST_STARTED else found


def _block_maxima(lines: Samples) -> Samples:
    """The highest value in each stretch of 1.5 s of lines [leads, samples]."""
    count = max(1, lines.shape[-1] // _BLOCK)
    return np.stack([part.max(axis=-1) for part in np.array_split(lines, count, axis=-1)], axis=-1)


def _without_t_waves(found: NDArray[np.intp], line: Samples) -> NDArray[np.intp]:
    """A peak soon after a more than twice as steep one is its T wave."""
    kept: list[int] = []
    for index in found:
        if kept and index - kept[-1] < _T_REACH and line[index] < 0.45 * line[kept[-1]]:
            continue
        kept.append(int(index))
    return np.array(kept, dtype=np.intp)


def _share_of_usual(prepared: Prepared, found: NDArray[np.intp]) -> Samples | None:
    """How much each independent lead moves in each beat [beats, leads], as a share of what it usually does; None where there are
    too few of either to tell."""
    rows = prepared.detecting
    if found.size < _FEWEST_BEATS or len(rows) < _FEWEST_LEADS:
        return None
    height = np.ptp(windows(prepared.fast_mv[rows], found, _AROUND, _AROUND), axis=2)
    share: Samples = height / (np.median(height, axis=0) + 1e-9)
    return share


def _moves_few_leads(share: Samples) -> NDArray[np.bool_]:
    """Which beats are none: a beat is seen in most leads; what moves one or two of them alone is a loose electrode."""
    few: NDArray[np.bool_] = (share >= _AS_USUAL).sum(axis=1) <= _LONE * share.shape[1]
    few &= share.max(axis=1) >= _JUMP
    return few


def _without_jumps(prepared: Prepared, at: NDArray[np.intp], moved: NDArray[np.bool_]) -> Prepared:
    """The signals in which beats are looked for, with the leads ``moved`` [jumps, leads] silent around each jump: a beat beside
    it shows in the others."""
    fast = prepared.fast_mv.copy()
    for sample, leads in zip(at, moved, strict=True):
        rows = np.array(prepared.detecting)[leads]
        fast[rows, max(0, sample - _T_REACH) : sample + _T_REACH] = 0.0
    return replace(prepared, fast_mv=fast)


def _without_regular_t(prepared: Prepared, found: NDArray[np.intp], line: Samples) -> NDArray[np.intp]:
    """T waves nearly as steep as QRS stand behind most beats: tall peaked ones, as of hyperkalaemia, are slow for their height;
    those of broad beats come at one distance, less steep, with a longer rest behind them."""
    gap = np.diff(found)
    near = np.concatenate([[False], gap < _T_SOON])
    if near.sum() < _FEWEST_T:
        return found
    parts = windows(prepared.smooth_mv[prepared.detecting], found, _AROUND, _AROUND)
    size = np.sqrt(np.mean((parts - parts.mean(axis=2, keepdims=True)) ** 2, axis=(1, 2))) + 1e-9
    quick = np.sqrt(np.mean(slope(parts, RATE_HZ) ** 2, axis=(1, 2))) / size
    peaked = near & (quick < _T_QUICK * np.concatenate([[np.inf], quick[:-1]]))
    peaked[0] = quick[0] < _T_QUICK * float(np.median(quick[~peaked]))  # of a beat before the recording
    flatter = np.concatenate([[False], line[found[1:]] < _FLATTER * line[found[:-1]]])
    rests = np.concatenate([[False], gap[1:] > _REST * gap[:-1], [True]])
    at_one_distance = np.concatenate([[False], np.abs(gap - np.median(gap[near[1:]])) < _SAME])
    for t_wave in (peaked, near & flatter & rests & at_one_distance):
        if t_wave.sum() >= max(_FEWEST_T, _MOST * (~t_wave).sum()):
            found = found[~t_wave]
            break
    return found


def _without_single_t(prepared: Prepared, found: NDArray[np.intp], line: Samples) -> NDArray[np.intp]:
    """A T wave, steeper than others by the P wave on it, soon after a beat and before the next one comes at its time; and one of
    a beat before the recording, when others have as much at the same distance before them."""
    if found.size < _FEWEST_BEATS:
        return found
    gap = np.diff(found)
    usual = float(np.median(gap))
    weak = line[found] < _WEAK * np.median(line[found])
    t_wave = np.zeros(found.size, dtype=np.bool_)
    in_time = np.abs(gap[:-1] + gap[1:] - usual) < _USUAL * usual
    t_wave[1:-1] = weak[1:-1] & (gap[:-1] < _SOONEST) & in_time
    if weak[0] and found[1] < usual and gap[0] < (1 - _USUAL) * usual:
        own, *others = tallness(prepared, np.append(found[:1], found[2:] - gap[0]))
        t_wave[0] = np.median(others) >= _AS_TALL * own
    kept: NDArray[np.intp] = found[~t_wave]
    return kept


def _without_cut_ends(found: NDArray[np.intp], count: int) -> NDArray[np.intp]:
    """Something very soon before the second or after the last but one beat, cut off by an end of the recording, is a part of a
    T wave or of that beat."""
    if found.size < 4:
        return found
    gap = np.diff(found)
    soon = min(_SOONEST, 0.7 * float(np.median(gap)))
    first = int(found[0] < _AT_END and gap[0] < soon)
    last = int(count - found[-1] < _AT_END and gap[-1] < soon)
    return found[first : found.size - last]


def _search_gaps(found: NDArray[np.intp], line: Samples, height: float) -> NDArray[np.intp]:
    """Where no beat came for 1.7 times the median interval, the highest peak above a lower threshold counts too."""
    if found.size < 3:
        return found
    reach = 1.7 * float(np.median(np.diff(found)))
    candidates = peaks(line, _REFRACTORY, height)
    beats = list(found)
    for before, after in pairwise(found):
        if after - before <= reach:
            continue
        inside = candidates[(candidates > before + _T_REACH) & (candidates < after - _REFRACTORY)]
        beats.extend(int(index) for index in inside if line[index] > 0.35 * min(line[before], line[after]))
    return np.array(sorted(beats), dtype=np.intp)
