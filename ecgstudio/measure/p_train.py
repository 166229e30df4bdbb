"""P waves by when they come: at one distance before QRS, elsewhere, or hidden where one is due."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ecgstudio.measure.beats import median_beat
from ecgstudio.measure.find import LEAST_COHERENCE, LEAST_P_MV, Found, typical_rr
from ecgstudio.measure.median import samples_of
from ecgstudio.measure.signals import Samples, peaks

_LIKELY = 0.5
_DUE_LIKELY = 0.25  # where most beats have a P wave each single one needs less evidence
_APART = samples_of(160)
_REACH = samples_of(24), samples_of(420)  # from the peak of P to QRS
_RETROGRADE = samples_of(170)  # what peaks so soon after a QRS onset was led back by it (RP up to 120 ms; ESC 2019)
_NEAR = samples_of(16)  # PR intervals of labelled first-degree block, folds 1-8, spread up to 15 ms
MOSTLY = 0.7
_TWICE = 0.15
_AROUND = samples_of(60)
_LEAST_MV = 0.025  # in the clearest lead: 47 records of folds 1-8 reach 0.035, simulated junctional rhythms 0.016
_FAST = samples_of(430)
_FOOT = samples_of(
    76
)  # from the peak of P to QRS: in simulated junctional rhythms and flutter the first pass finds up to 70
_ON_T_PEAK = samples_of(45)  # peaked T of hyperkalaemia is seen as P up to 30 ms before its peak
_NEAR_QRS, _BEFORE_P, _LEVEL = samples_of(80), samples_of(60), samples_of(16)
_HUMPS, _NEARLY_ALL = samples_of(60), 0.9  # the humps of a P wave of an enlarged left atrium lie 40 ms and more apart


@dataclass(frozen=True, eq=False)
class Waves:
    """``at``: samples of P waves in order; ``seen``: which of them show and are not only inferred, as those under QRS;
    ``leading`` [beats]: the P wave that leads each dominant beat at the distance that most keep, -1 for none; None where they
    keep no distance."""

    at: NDArray[np.intp]
    seen: NDArray[np.bool_]
    leading: NDArray[np.intp] | None


NONE = Waves(np.array([], dtype=np.intp), np.array([], dtype=np.bool_), None)


def p_waves(found: Found, chance: Samples) -> Waves:
    """Every P wave by its chance [samples], which is 0 where none can be seen."""
    weak = _off_t_peak(found, peaks(chance, _APART, _DUE_LIKELY))
    sure = weak[chance[weak] >= _LIKELY]
    conducted = _at_one_distance(found, weak)
    if conducted is None:
        conducted = _repeating(found) if sure.size < MOSTLY * found.beats.count else _two_humped(found, sure)
    if conducted is not None and _is_shoulder(found, conducted):
        return NONE
    due = np.array([], dtype=np.intp) if conducted is None else conducted[conducted >= 0]
    apart = np.abs(sure[:, None] - due).min(axis=1, initial=_APART) >= _APART
    at = np.union1d(sure[apart], due)
    hidden = _between(at, chance > 0)
    every = np.concatenate([at, hidden])
    order = np.argsort(every)
    return Waves(every[order], (np.arange(every.size) < at.size)[order], conducted)


def _off_t_peak(found: Found, at: NDArray[np.intp]) -> NDArray[np.intp]:
    """Those P waves that do not peak with T; where most beats have one there, it is T itself."""
    peak = np.array([fiducials.t_peak or 0 for fiducials in found.fiducials], dtype=np.intp)[found.beats.kind]
    t_peaks = (found.beats.at + peak)[peak > 0]
    with_t = np.abs(at[:, None] - t_peaks).min(axis=1, initial=10**6) <= _ON_T_PEAK
    return at[~with_t] if with_t.sum() >= 0.5 * found.beats.count else at


def last_within_reach(found: Found, at: NDArray[np.intp]) -> NDArray[np.intp]:
    """The last P wave [beats] within reach before each dominant beat, -1 for none."""
    near = [
        _within_reach(found, at, beat) if found.beats.kind[beat] == 0 else at[:0] for beat in range(found.beats.count)
    ]
    return np.array([each[-1] if each.size else -1 for each in near], dtype=np.intp)


def _at_one_distance(found: Found, at: NDArray[np.intp]) -> NDArray[np.intp] | None:
    """The P wave [beats] that leads each dominant beat at the distance that most keep, -1 for none; None where they keep none."""
    beats = np.flatnonzero(found.beats.kind == 0)
    near = [_within_reach(found, at, int(beat)) for beat in beats]
    leads = [found.onsets[beat] - each for beat, each in zip(beats, near, strict=True)]
    every = np.concatenate([*leads, []])
    alike = np.abs(every[:, None] - every) <= _NEAR
    whole = int((found.onsets[beats] > _REACH[1]).sum())
    if not every.size or alike.sum(axis=1).max() < max(2, MOSTLY * whole):
        return None
    usual = np.median(every[alike[int(np.argmax(alike.sum(axis=1)))]])
    conducted = np.full(found.beats.count, -1, np.intp)
    for beat, each, lead in zip(beats, near, leads, strict=True):
        if each.size and np.abs(lead - usual).min() <= 2 * _NEAR:
            conducted[beat] = each[np.argmin(np.abs(lead - usual))]
    return conducted


def _repeating(found: Found) -> NDArray[np.intp] | None:
    """The P wave [beats] of the first pass, which repeats before dominant beats: averaging shows what single beats do not. Not
    in fast rhythms, where that may be T, nor just before QRS, where it may be its foot."""
    before = found.p_before
    if before is None or before.peak is None or typical_rr(found.beats) <= _FAST or -before.peak < _FOOT:
        return None
    surely = before.coherence >= LEAST_COHERENCE and before.height_mv >= LEAST_P_MV
    return found.p_peak if surely and _height(found, found.p_peak[found.p_peak >= 0]) >= _LEAST_MV else None


def _two_humped(found: Found, sure: NDArray[np.intp]) -> NDArray[np.intp] | None:
    """The P wave [beats] of the first pass where those that are sure keep no distance to QRS only because now one and now the
    other hump of each was taken for its peak."""
    before, conducted = found.p_before, found.p_peak[found.p_peak >= 0]
    if before is None or before.coherence < LEAST_COHERENCE or not conducted.size:
        return None
    near = np.abs(conducted[:, None] - sure).min(axis=1, initial=10**6) <= _HUMPS
    return found.p_peak if near.mean() >= _NEARLY_ALL else None


def _is_shoulder(found: Found, conducted: NDArray[np.intp]) -> bool:
    """Whether what leads the beats rises or falls into QRS without coming back: a P wave led back from the junction that ends
    in QRS, or QRS itself, never one that was conducted."""
    own = found.beats.kind == 0
    distance = found.onsets - conducted
    if not (own & (conducted >= 0)).any() or np.median(distance[own & (conducted >= 0)]) > _NEAR_QRS:
        return False
    before, after = _BEFORE_P + _NEAR_QRS, 0
    beat = median_beat(found.prepared.smooth_mv[found.prepared.detecting], found.onsets[own], before, after)
    beat = beat - beat[:, :_LEVEL].mean(axis=1, keepdims=True)
    size = np.sqrt(np.mean(beat**2, axis=0))
    peak = before - round(float(np.median(distance[own & (conducted >= 0)])))
    return bool(size[-_LEVEL:].mean() > size[peak - _LEVEL // 2 : peak + _LEVEL // 2 + 1].mean())


def _height(found: Found, at: NDArray[np.intp]) -> float:
    """How far the typical wave stands off the line between its ends, in mV, in the clearest lead."""
    if not at.size:
        return 0.0
    typical = median_beat(found.prepared.smooth_mv[found.prepared.detecting], at, _AROUND, _AROUND)
    line = np.linspace(typical[:, 0], typical[:, -1], typical.shape[1], axis=1)
    return float(np.abs(typical - line).max())


def _within_reach(found: Found, at: NDArray[np.intp], beat: int) -> NDArray[np.intp]:
    """The P waves that may lead a beat."""
    onset, before = found.onsets[beat], found.onsets[beat - 1] if beat else -_RETROGRADE
    near: NDArray[np.intp] = at[(at <= onset - _REACH[0]) & (at >= max(onset - _REACH[1], before + _RETROGRADE))]
    return near


def _between(at: NDArray[np.intp], open_: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Between two P waves twice the usual interval apart the place of the one that QRS hides."""
    steps = np.diff(at)
    usual = float(np.median(steps)) if steps.size else np.inf
    middle = (at[:-1] + at[1:]) // 2
    hidden: NDArray[np.intp] = middle[(np.abs(steps - 2 * usual) <= 2 * _TWICE * usual) & ~open_[middle]]
    return hidden
