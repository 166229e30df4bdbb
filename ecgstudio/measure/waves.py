"""What the boundaries of P, QRS and T are looked for in, for the beats of one kind: anchors, sizes, levels and limits."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ecgstudio.measure.beats import BEFORE, Beats, median_beat, windows
from ecgstudio.measure.boundaries import BOUNDARIES, Wave
from ecgstudio.measure.fiducial_points import FiducialPoints
from ecgstudio.measure.prepare import RATE_HZ, Prepared
from ecgstudio.measure.signals import Samples, slope, smooth
from ecgstudio.measure.typical import STRETCHES, Typical, stretches, typical_of

_LEVEL = (20, -5)
_P_HALF = 30


def qrs_wave(prepared: Prepared, at: NDArray[np.intp], typical: Samples, fiducials: FiducialPoints, side: str) -> Wave:
    """What QRS boundaries of one kind of beat are looked for in, from the kind's fiducials and its median beat
    ``typical``; ``side`` is "on" or "off". Fiducials ``at`` [beats] in samples, ``typical`` [12, samples] in mV."""
    part = typical[:, BEFORE + fiducials.qrs_on : BEFORE + fiducials.qrs_off + 1]
    anchor = at + (fiducials.qrs_on if side == "on" else fiducials.qrs_off)
    context = np.full((at.size, 1), (fiducials.qrs_off - fiducials.qrs_on) / 50.0)
    return Wave(anchor, *_size(part), _level(prepared, at + fiducials.qrs_on), context)


def t_wave(prepared: Prepared, beats: Beats, kind: int, typical: Samples, fiducials: FiducialPoints) -> Wave:
    """What T boundaries of one kind of beat are looked for in, from the kind's median beat ``typical``. ``typical``
    [12, samples] in mV."""
    at = beats.of(kind)
    assert fiducials.t_peak is not None
    assert fiducials.t_end is not None
    start, end = (
        BEFORE + max(fiducials.t_peak - 60, fiducials.qrs_off + 15),
        BEFORE + max(fiducials.t_end, fiducials.t_peak + 30),
    )
    part = smooth(typical, 9)[:, start : end + 10]
    room = _room_after(beats, kind, at + fiducials.t_peak)
    numbers = (fiducials.t_end - fiducials.t_peak) / 50.0, (fiducials.t_peak - fiducials.qrs_off) / 100.0
    context = np.stack([room / 150.0, *(np.full(at.size, number) for number in numbers)], axis=1)
    return Wave(at + fiducials.t_peak, *_size(part), _level(prepared, at + fiducials.qrs_on), context)


def p_wave(prepared: Prepared, peak: NDArray[np.intp], qrs_on: NDArray[np.intp]) -> Wave:
    """What P boundaries are looked for in, from P peaks and the rough QRS onsets of their beats. Both [beats] in
    samples."""
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
class Sought:
    """One boundary to look for: ``beats`` [all beats] that have it, among those of one kind, and for each of them what it is
    looked for in and the first and the last sample [beats] at which it may lie."""

    beats: NDArray[np.bool_]
    wave: Wave
    first: NDArray[np.intp]
    last: NDArray[np.intp]


def sought(
    prepared: Prepared, beats: Beats, kind: int, fiducials: list[FiducialPoints], p_peak: NDArray[np.intp]
) -> dict[str, Sought]:
    """The boundaries of one kind of beat, by name; ``p_peak`` [beats]: the sample of the P before each beat, -1 for none."""
    found = {}
    for name, wave in _waves(prepared, beats, kind, fiducials[kind], p_peak):
        chosen = (beats.kind == kind) & ((p_peak >= 0) | (name[0] != "P"))
        first, last = _limits(beats, fiducials, name)
        found[name] = Sought(chosen, wave, first[chosen], last[chosen])
    return found


def _waves(
    prepared: Prepared, beats: Beats, kind: int, fiducials: FiducialPoints, p_peak: NDArray[np.intp]
) -> Iterator[tuple[str, Wave]]:
    at = beats.of(kind)
    typical = median_beat(prepared.smooth_mv, at)
    for side in ("on", "off"):
        yield f"QRS {side}", qrs_wave(prepared, at, typical, fiducials, side)
    if fiducials.t_peak is not None:
        t = t_wave(prepared, beats, kind, typical, fiducials)
        yield from (("T on", t), ("T off", t))
    with_p = (beats.kind == kind) & (p_peak >= 0)
    if with_p.any():
        p = p_wave(prepared, p_peak[with_p], beats.at[with_p] + fiducials.qrs_on)
        yield from (("P on", p), ("P off", p))


def _limits(beats: Beats, fiducials: list[FiducialPoints], name: str) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The first and the last sample [beats]: P before its QRS, T after its QRS, all before the next."""
    onsets, offsets = (
        beats.at + np.array([getattr(fiducials[kind], side) for kind in beats.kind], dtype=np.intp)
        for side in ("qrs_on", "qrs_off")
    )
    first = offsets if name.startswith("T") else np.full(beats.count, -BEFORE)
    if name.startswith("P"):
        return first, onsets + 10
    typical = round(float(np.median(np.diff(beats.at)))) if beats.count > 1 else round(RATE_HZ)
    return first, np.concatenate([onsets[1:], [onsets[-1] + typical]]) - 10


@dataclass(frozen=True, eq=False)
class SoughtInTypical:
    """One wave to look for in the typical beat of a kind: the ``anchor`` [beats] of the beats that have it, their ``stretches``
    [beats, 12, samples], and what the networks are told."""

    anchor: NDArray[np.intp]
    stretches: Samples
    typical: Typical


def sought_in_typical(
    prepared: Prepared, at: NDArray[np.intp], boundaries: Mapping[str, Sought]
) -> Iterator[tuple[str, SoughtInTypical]]:
    """P, QRS and T of one kind of beat with fiducials ``at``, from their boundaries by name. ``at`` [beats] in samples."""
    for name in STRETCHES:
        if f"{name} on" in boundaries:
            sides = [boundaries[f"{name} {side}"] for side in ("on", "off")]
            wave = sides[0].wave
            if name == "QRS":
                ends = [(side.wave.anchor - at)[0] / 50.0 for side in sides]
                wave = replace(wave, anchor=at, context=np.array(ends)[None])
            limits = np.array([_common(f"{name} on", sides[0], wave), _common(f"{name} off", sides[1], wave)])
            cut = stretches(name, prepared.smooth_mv, wave)
            yield name, SoughtInTypical(wave.anchor, cut, typical_of(cut, prepared.detecting, wave, limits))


def _common(name: str, side: Sought, wave: Wave) -> tuple[float, float]:
    """Between which samples from the wave's anchor a boundary of most of the beats may lie."""
    boundary, aside = BOUNDARIES[name], float((side.wave.anchor - wave.anchor)[0])
    first, last = (float(np.median(part - wave.anchor)) for part in (side.first, side.last))
    return max(first, boundary.first + aside), min(last, boundary.last + aside)
