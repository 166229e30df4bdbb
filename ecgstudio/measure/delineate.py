"""P, QRS and T of every beat in every lead, and what anchors them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ecgstudio.measure.anchors import Anchors
from ecgstudio.measure.beats import BEFORE, Beats, median_beat, windows
from ecgstudio.measure.boundaries import BOUNDARIES, Wave, allowed, committee, features
from ecgstudio.measure.prepare import RATE_HZ, Prepared
from ecgstudio.measure.signals import Samples, slope, smooth

_LEVEL = (20, -5)
_P_HALF = 30
DEPTH: Mapping[str, float] = MappingProxyType({"P": 0.1, "QRS": 1 / 3, "T": 1 / 3})
"""The share of leads passed over at either end of a global boundary; set so that simulated intervals come out true."""


def qrs_wave(prepared: Prepared, at: NDArray[np.intp], typical: Samples, bounds: Anchors, side: str) -> Wave:
    """What QRS boundaries of one kind of beat are looked for in, from the kind's fiducials and its median beat ``typical``;
    ``side`` is "on" or "off"."""
    part = typical[:, BEFORE + bounds.qrs_on : BEFORE + bounds.qrs_off + 1]
    anchor = at + (bounds.qrs_on if side == "on" else bounds.qrs_off)
    context = np.full((at.size, 1), (bounds.qrs_off - bounds.qrs_on) / 50.0)
    return Wave(anchor, *_size(part), _level(prepared, at + bounds.qrs_on), context)


def t_wave(prepared: Prepared, beats: Beats, kind: int, typical: Samples, bounds: Anchors) -> Wave:
    """What T boundaries of one kind of beat are looked for in, from the kind's median beat ``typical``."""
    at = beats.of(kind)
    assert bounds.t_peak is not None
    assert bounds.t_end is not None
    start, end = BEFORE + max(bounds.t_peak - 60, bounds.qrs_off + 15), BEFORE + max(bounds.t_end, bounds.t_peak + 30)
    part = smooth(typical, 9)[:, start : end + 10]
    room = _room_after(beats, kind, at + bounds.t_peak)
    numbers = (bounds.t_end - bounds.t_peak) / 50.0, (bounds.t_peak - bounds.qrs_off) / 100.0
    context = np.stack([room / 150.0, *(np.full(at.size, number) for number in numbers)], axis=1)
    return Wave(at + bounds.t_peak, *_size(part), _level(prepared, at + bounds.qrs_on), context)


def p_wave(prepared: Prepared, peak: NDArray[np.intp], qrs_on: NDArray[np.intp]) -> Wave:
    """What P boundaries are looked for in, from P peaks and the rough QRS onsets of their beats."""
    part = smooth(median_beat(prepared.smooth_mv, peak, _P_HALF, _P_HALF), 5)
    context = ((qrs_on - peak) / 50.0)[:, None]
    return Wave(peak, *_size(part), _level(prepared, qrs_on), context)


def _room_after(beats: Beats, kind: int, at: NDArray[np.intp]) -> Samples:
    """Samples from each place to the next beat's fiducial, the typical interval for the last beat."""
    typical = float(np.median(np.diff(beats.at))) if beats.count > 1 else RATE_HZ
    following = np.concatenate([beats.at[1:], [beats.at[-1] + round(typical)]])
    return np.asarray(following[beats.kind == kind] - at, dtype=np.float64)


def _size(part: Samples) -> tuple[Samples, Samples]:
    height = np.ptp(part, axis=1) + 1e-3
    return height, np.abs(slope(part, RATE_HZ)).max(axis=1) + 1e-2


def _level(prepared: Prepared, onset: NDArray[np.intp]) -> Samples:
    level: Samples = windows(prepared.smooth_mv, onset, *_LEVEL).mean(axis=2)
    return level


@dataclass(frozen=True, eq=False)
class Delineation:
    """Boundaries and peaks in samples of the recording [beats, 12], fractions kept; NaN where there is no such wave or lead.
    ``peak``: the farthest point of "P", "QRS" and "T" from the line between their bounds."""

    qrs_on: Samples
    qrs_off: Samples
    t_on: Samples
    t_off: Samples
    p_on: Samples
    p_off: Samples
    peak: Mapping[str, Samples]


def delineate(
    prepared: Prepared, beats: Beats, bounds: list[Anchors], p_peak: NDArray[np.intp], member: int | None = None
) -> Delineation:
    """Every boundary of every beat and lead. ``p_peak`` [beats]: the sample of the P before each beat, -1 for none.

    ``member``: one member of the committees alone (for figures on records that the others were trained on).
    """
    found = {name: np.full((beats.count, 12), np.nan) for name in BOUNDARIES}
    for kind in range(beats.kinds):
        own = beats.kind == kind
        for name, wave in waves_of_kind(prepared, beats, kind, bounds[kind], p_peak):
            chosen = own & (p_peak >= 0) if name.startswith("P") else own
            limits = tuple(places[chosen] for places in limits_of(beats, bounds, name))
            inputs = features(name, prepared.smooth_mv, prepared.detecting, wave)
            places = committee(name).places(name, inputs, allowed(name, wave.anchor, *limits), member)
            found[name][chosen] = wave.anchor[:, None] + places
    for places in found.values():
        places[:, ~prepared.usable] = np.nan
    peak = {wave: _peaks(prepared.smooth_mv, found[f"{wave} on"], found[f"{wave} off"]) for wave in ("P", "QRS", "T")}
    return Delineation(
        qrs_on=found["QRS on"],
        qrs_off=found["QRS off"],
        t_on=found["T on"],
        t_off=found["T off"],
        p_on=found["P on"],
        p_off=found["P off"],
        peak=peak,
    )


def waves_of_kind(
    prepared: Prepared, beats: Beats, kind: int, bounds: Anchors, p_peak: NDArray[np.intp]
) -> Iterator[tuple[str, Wave]]:
    """Each boundary's name and what it is looked for in, for the beats of one kind."""
    at = beats.of(kind)
    typical = median_beat(prepared.smooth_mv, at)
    for side in ("on", "off"):
        yield f"QRS {side}", qrs_wave(prepared, at, typical, bounds, side)
    if bounds.t_peak is not None:
        t = t_wave(prepared, beats, kind, typical, bounds)
        yield from (("T on", t), ("T off", t))
    with_p = (beats.kind == kind) & (p_peak >= 0)
    if with_p.any():
        p = p_wave(prepared, p_peak[with_p], beats.at[with_p] + bounds.qrs_on)
        yield from (("P on", p), ("P off", p))


def limits_of(beats: Beats, bounds: list[Anchors], name: str) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The first and last sample [beats] at which a boundary may lie: P before its QRS, T after its QRS, all before the next."""
    onsets, offsets = (
        beats.at + np.array([getattr(bounds[kind], side) for kind in beats.kind], dtype=np.intp)
        for side in ("qrs_on", "qrs_off")
    )
    first = offsets if name.startswith("T") else np.full(beats.count, -BEFORE)
    if name.startswith("P"):
        return first, onsets + 10
    typical = round(float(np.median(np.diff(beats.at)))) if beats.count > 1 else round(RATE_HZ)
    return first, np.concatenate([onsets[1:], [onsets[-1] + typical]]) - 10


def _peaks(lines: Samples, on: Samples, off: Samples) -> Samples:
    """The sample [beats, leads] at which each wave is farthest from the straight line between its bounds."""
    peaks = np.full(on.shape, np.nan)
    known = np.isfinite(on) & np.isfinite(off) & (on < lines.shape[1])
    if not known.any():
        return peaks
    first = np.maximum(on[known].astype(np.intp), 0)[:, None]
    last = np.minimum(np.maximum(off[known].astype(np.intp)[:, None], first + 2), lines.shape[1] - 1)
    lead = np.nonzero(known)[1][:, None]
    steps = np.arange(int((last - first).max()) + 1)
    part = lines[lead, np.minimum(first + steps, last)]
    line = part[:, :1] + steps * ((part[:, -1:] - part[:, :1]) / np.maximum(last - first, 1))
    apart = np.where(first + steps <= last, np.abs(part - line), 0.0)
    peaks[known] = first[:, 0] + np.argmax(apart, axis=1)
    return peaks
