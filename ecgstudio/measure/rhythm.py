"""Rhythm: what kind of beat each one is, and the rhythm features of the rule language."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.measurements import Measured
from ecgstudio.measure.atria import Atria
from ecgstudio.measure.delineate import DEPTH, WaveBoundaries
from ecgstudio.measure.find import Found
from ecgstudio.measure.median import ms, samples_of
from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.measure.signals import Samples, median_of_known

BeatLabel = Literal["dominant", "premature", "ventricular", "paced", "other"]

_WIDE_MS = 120.0
_BROAD_MS = 112.0
_EARLY = 0.88
_UNCUT = samples_of(220)
_CUT = samples_of(80), samples_of(120)
_PR_MS = (60.0, 420.0)
_PAUSE = 1.2  # of the usual interval
_ON_DEMAND = 0.75  # of the stimuli; folds 1-8: all in three rhythms paced on demand, else at most 2 of 3
_OFF_RATIO = 0.12  # how far an interval may be from a whole number of flutter waves


@dataclass(frozen=True, eq=False)
class BeatTable:
    """Per beat of a recording of ``samples``: ``width_ms`` of QRS, ``rr_ms`` to the beat before (NaN for the first), ``early``
    as a share of the usual interval, ``label``, ``stimulus`` (a pacing spike starts it), and ``pr_ms`` (NaN without a P wave
    of its own)."""

    at: NDArray[np.intp]
    width_ms: Samples
    rr_ms: Samples
    early: Samples
    label: tuple[BeatLabel, ...]
    stimulus: NDArray[np.bool_]
    pr_ms: Samples
    samples: int

    def labelled(self, *names: BeatLabel) -> NDArray[np.bool_]:
        """Which beats [beats] have one of these labels."""
        return np.array([label in names for label in self.label], dtype=bool)


def beat_table(found: Found, waves: WaveBoundaries, atria: Atria) -> BeatTable:
    """What is known of every beat."""
    width = _widths(found, waves)
    rr = np.concatenate([[np.nan], ms(1) * np.diff(found.beats.at)])
    early = rr / _usual_rr(rr)
    stimulus = found.stimulated
    pr = _pr_intervals(found, waves, atria)
    label = tuple(_label(found, width, early, stimulus, pr, index) for index in range(found.beats.count))
    return BeatTable(found.beats.at, width, rr, early, label, stimulus, pr, found.prepared.samples)


def rhythm_features(found: Found, atria: Atria, table: BeatTable) -> dict[str, Measured]:
    """The global rhythm features that have a number; the others are left to their reasons."""
    span = (0.0, found.prepared.samples / RATE_HZ)
    values: dict[str, float | None] = {
        **_rr_features(table),
        **_ectopy_features(table),
        **_atrial_features(found, atria, table),
        **_pacing_features(found, table, atria),
    }
    units = {"RRmaxmin": "ms", "PAUSE": "ms", "PRsd": "ms", "Fhz": "Hz"}
    reasons = _reasons(atria)
    return {
        name: Measured(
            value, units.get(name, ""), "" if value is not None else reasons.get(name, "too few beats"), "", span
        )
        for name, value in values.items()
    }


def _reasons(atria: Atria) -> Mapping[str, str]:
    no_p = "too few P waves" if atria.p_peaks.size else "no P wave was found"
    no_p = "flutter waves instead of P waves" if atria.flutters else no_p
    return dict.fromkeys(["PRinc", "PRsd", "DROP", "PPRR"], no_p)


def _widths(found: Found, waves: WaveBoundaries) -> Samples:
    """Global QRS duration in ms [beats], the median of each kind."""
    widths = np.full(found.beats.count, np.nan)
    for kind in range(found.beats.kinds):
        own = found.beats.kind == kind
        on = median_of_known(waves.qrs_on[own] - found.beats.at[own, None])
        off = median_of_known(waves.qrs_off[own] - found.beats.at[own, None])
        known = np.isfinite(on) & np.isfinite(off)
        rank = int(known.sum() * DEPTH["QRS"])
        widths[own] = ms(float(np.sort(off[known])[-1 - rank] - np.sort(on[known])[rank]))
    return widths


def _usual_rr(rr_ms: Samples) -> float:
    """The median over two intervals in a row of their mean: an early beat and the pause behind it together last two intervals,
    so that in bigeminy too, where no interval is the usual one, the basic rhythm's is found."""
    known = rr_ms[np.isfinite(rr_ms)]
    if known.size < 2:
        return float(known[0]) if known.size else np.nan
    return float(np.median(known[1:] + known[:-1])) / 2


def _pr_intervals(found: Found, waves: WaveBoundaries, atria: Atria) -> Samples:
    """From P onset to QRS onset in ms [beats]: the last P within reach before QRS; NaN without one."""
    if atria.flutters:
        return np.full(found.beats.count, np.nan)
    conducted = found.p_peak >= 0
    lead_in = (
        np.nanmedian(found.p_peak[conducted, None] - waves.p_on[conducted])
        if conducted.any()
        else float(samples_of(45))
    )
    pr = np.full(found.beats.count, np.nan)
    ends = np.concatenate([[-(10**6)], found.onsets[:-1]])
    for index, (onset, last) in enumerate(zip(found.onsets, ends, strict=True)):
        own = atria.p_peaks[(atria.p_peaks < onset) & (atria.p_peaks > last)]
        if own.size:
            interval = ms(float(onset - own[-1] + lead_in))
            pr[index] = interval if _PR_MS[0] <= interval <= _PR_MS[1] else np.nan
    return pr


def _label(
    found: Found, width: Samples, early: Samples, stimulus: NDArray[np.bool_], pr: Samples, index: int
) -> BeatLabel:
    """Ventricular: another shape than the dominant one, broader than it or wide, and early or without its own P wave."""
    if stimulus[index]:
        return "paced"
    premature = bool(early[index] < _EARLY)
    if found.beats.kind[index] == 0:
        return "premature" if premature else "dominant"
    if not _CUT[0] <= found.beats.at[index] < found.prepared.samples - _CUT[1]:
        return "other"  # too little of it is there to tell
    usual = float(np.median(width[found.beats.kind == 0]))
    own_p = bool(np.isfinite(pr[index]))
    broader = width[index] >= _BROAD_MS and width[index] >= usual + 10
    wide = width[index] >= _WIDE_MS
    if (broader and (premature or not own_p)) or (wide and premature and not own_p):
        return "ventricular"
    return "premature" if premature else "other"


def _rr_features(table: BeatTable) -> dict[str, float | None]:
    rr = table.rr_ms[np.isfinite(table.rr_ms)]
    if rr.size < 2:
        return dict.fromkeys(["RRcv", "RRmaxmin", "PAUSE", "PAUSEratio", "GROUP"])
    ratio = float(rr.max() / np.median(rr))
    return {
        "RRcv": float(rr.std() / rr.mean()),
        "RRmaxmin": float(np.ptp(rr)),
        "PAUSE": float(rr.max()),
        "PAUSEratio": float(round(ratio)) if abs(ratio - round(ratio)) <= 0.1 * round(ratio) else ratio,
        "GROUP": _grouping(table, rr),
    }


def _grouping(table: BeatTable, rr: Samples) -> float:
    """The period in which ventricular beats return (2, 3, 4), 1 for other repeating groups of intervals, 0 for none."""
    ectopic = np.flatnonzero(table.labelled("ventricular"))
    if ectopic.size >= 3:
        steps = np.diff(ectopic)
        if (steps == steps[0]).all() and steps[0] >= 2:
            return float(steps[0])
    for period in (2, 3, 4, 5):
        if rr.size >= 2 * period + 1 and rr.std() > 0.06 * rr.mean():
            apart = np.abs(rr[period:] - rr[:-period])
            if np.median(apart) < 0.05 * rr.mean() and apart.max() < 0.15 * rr.mean():
                return 1.0
    return 1.0 if _long_after_short(rr) else 0.0


def _long_after_short(rr: Samples) -> bool:
    """Whether single long intervals part runs of like shorter ones (dropped beats)."""
    long = rr > 1.35 * np.median(rr)
    return bool(
        0 < long.sum() <= rr.size / 2 and rr[~long].std() < 0.09 * rr[~long].mean() and not (long[1:] & long[:-1]).any()
    )


def _ectopy_features(table: BeatTable) -> dict[str, float | None]:
    wide = table.width_ms[_whole(table)] >= _WIDE_MS
    values: dict[str, float | None] = {
        "WIDEFRAC": float(wide.mean()),
        "RUN": float(_longest(table.labelled("ventricular"))),
    }
    early = [
        index for index in range(1, table.at.size) if table.early[index] < _EARLY and table.label[index] != "dominant"
    ]
    if table.at.size < 3:
        return values | {"PREM": None, "COMP": None}
    if not early:
        return values | {"PREM": 1.0, "COMP": 2.0}
    first = min(early, key=lambda index: table.early[index])
    following = table.early[first + 1] if first + 1 < table.at.size else np.nan
    return values | {
        "PREM": float(table.early[first]),
        "COMP": None if np.isnan(following) else float(table.early[first] + following),
    }


def _whole(table: BeatTable) -> NDArray[np.bool_]:
    """Which beats are not cut off by an end of the recording; all where none is whole."""
    whole = (table.at >= _UNCUT) & (table.at < table.samples - _UNCUT)
    return whole if whole.any() else np.ones_like(whole)


def _longest(flags: NDArray[np.bool_]) -> int:
    longest = current = 0
    for flag in flags:
        current = current + 1 if flag else 0
        longest = max(longest, current)
    return longest


def _atrial_features(found: Found, atria: Atria, table: BeatTable) -> dict[str, float | None]:
    if atria.flutters:
        return _flutter_features(found, atria)
    between = _p_per_interval(found, atria, table)
    pr = table.pr_ms[np.isfinite(table.pr_ms)]
    values: dict[str, float | None] = {
        "Fhz": atria.frequency_hz,
        "Pmorph": float(_p_shapes(atria)),
        "PPRR": None,
        "PRsd": _scatter(pr) if pr.size >= 3 else None,
        "PRinc": None,
        "DROP": None,
        "AVDISS": float(atria.dissociated),
    }
    if atria.p_peaks.size < 3 or not between.size:
        return values | {"PPRR": 0.0 if between.size else None}
    return values | {
        "PPRR": float(np.median(between)),
        "DROP": float(max(0, max(between) - 1)),
        "PRinc": float(_pr_grows(table, between)),
    }


def _scatter(values: Samples) -> float:
    """The standard deviation that the median distance from the median stands for: a single P found elsewhere does not count."""
    return 1.4826 * float(np.median(np.abs(values - np.median(values))))


def _p_shapes(atria: Atria) -> int:
    """How many shapes of P come at least twice; 0 with fewer than three P waves."""
    known = atria.p_kind[atria.p_kind >= 0]
    return int((np.bincount(known) >= 2).sum()) if known.size >= 3 else 0


def _flutter_features(found: Found, atria: Atria) -> dict[str, float | None]:
    """In flutter the ratio of flutter waves to QRS stands for P waves; intervals of several whole ratios are grouped."""
    each = np.diff(found.beats.at) * atria.flutter.frequency_hz / RATE_HZ
    whole = np.maximum(1, np.round(each))
    grouped = np.ptp(whole) > 0 and float(np.median(np.abs(each - whole))) <= _OFF_RATIO
    absent = dict.fromkeys(["PRsd", "PRinc", "DROP"])
    return {"Fhz": atria.frequency_hz, "Pmorph": 1.0, "PPRR": float(np.median(whole)), "AVDISS": 0.0, **absent} | (
        {"GROUP": 1.0} if grouped else {}
    )


def _p_per_interval(found: Found, atria: Atria, table: BeatTable) -> NDArray[np.intp]:
    """How many P waves lie in each interval from one QRS onset to the next. Where most have one, a second counts in a longer
    interval alone: a P wave that is not conducted leaves a pause, and what stands in a usual interval is T or U. Nor does a P
    count that an early ventricular beat left no way to conduct: that is no block."""
    onsets = found.onsets
    each = np.array(
        [int(((atria.p_peaks > one) & (atria.p_peaks < two)).sum()) for one, two in pairwise(onsets)], dtype=np.intp
    )
    early = table.labelled("ventricular") & (table.early < _EARLY)
    each = np.where(early[:-1], np.minimum(each, 1), each)
    if not each.size or np.median(each) != 1:
        return each
    usual = np.diff(onsets) < _PAUSE * np.median(np.diff(onsets))
    return np.where(usual, np.minimum(each, 1), each)


def _pr_grows(table: BeatTable, between: NDArray[np.intp]) -> bool:
    """Whether PR lengthens before each interval with a P too many, and is shorter after it."""
    drops = np.flatnonzero(between >= 2)
    grown = [table.pr_ms[drop] - table.pr_ms[drop + 1] for drop in drops if drop + 1 < table.pr_ms.size]
    known = [value for value in grown if np.isfinite(value)]
    return bool(known) and float(np.median(known)) >= 25.0


def _pacing_features(found: Found, table: BeatTable, atria: Atria) -> dict[str, float | None]:
    """Whether stimuli start ventricles (VSPIKE), atria (SPIKE alone) or both (AVSPIKE); too coarse a recording cannot say.
    Two beats are enough where most stimuli start one: pacing on demand."""
    if found.prepared.native_rate_hz < 250:
        return {}
    spikes, onsets = found.prepared.spikes, found.onsets
    started = table.stimulus.sum()
    ventricular = started >= 2 and (table.stimulus.mean() >= 0.25 or started >= _ON_DEMAND * spikes.size)
    before = [bool(((spikes > on - samples_of(300)) & (spikes < on - samples_of(70))).any()) for on in onsets]
    atrial = np.mean(before) >= 0.5 and np.sum(before) >= 3
    return {
        "SPIKE": float(ventricular or atrial),
        "VSPIKE": float(ventricular),
        "AVSPIKE": float(ventricular and atrial),
    }
