"""P, QRS and T of every beat in every lead: each boundary from where it is in the typical beat of its kind, all leads seen
together (``typical``), and from each beat read for itself (``boundaries``)."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ecgstudio.measure.beats import Beats
from ecgstudio.measure.boundaries import BOUNDARIES, allowed, committee, features
from ecgstudio.measure.fiducial_points import FiducialPoints
from ecgstudio.measure.prepare import Prepared
from ecgstudio.measure.signals import Samples
from ecgstudio.measure.typical import readers
from ecgstudio.measure.waves import Sought, sought, sought_in_typical

_LEAST_BEATS = 2
_TYPICAL: Mapping[str, float] = MappingProxyType({"P": 1.0, "QRS": 1.0, "T": 2 / 3})
"""How far the typical beat is believed where the beats by themselves usually say otherwise; closest to the marks of LUDB."""
DEPTH: Mapping[str, float] = MappingProxyType({"P": 0.1, "QRS": 1 / 3, "T": 1 / 3})
"""The share of leads passed over at either end of a global boundary; set so that simulated intervals come out true."""


@dataclass(frozen=True, eq=False)
class WaveBoundaries:
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
    prepared: Prepared,
    beats: Beats,
    fiducials: list[FiducialPoints],
    p_peak: NDArray[np.intp],
    member: int | None = None,
) -> WaveBoundaries:
    """Every boundary of every beat and lead. ``p_peak`` [beats]: the sample of the P before each beat, -1 for none.

    ``member``: one member of the committees alone (for figures on records that the others were trained on).
    """
    found = {name: np.full((beats.count, 12), np.nan) for name in BOUNDARIES}
    for kind in range(beats.kinds):
        boundaries = sought(prepared, beats, kind, fiducials, p_peak)
        places = {name: _beat_by_beat(prepared, name, side, member) for name, side in boundaries.items()}
        if beats.of(kind).size >= _LEAST_BEATS:
            places |= _around_typical(prepared, beats.of(kind), boundaries, places, member)
        for name, side in boundaries.items():
            first, last = side.first[:, None], np.maximum(side.first, side.last)[:, None]
            found[name][side.beats] = np.clip(places[name], first, last)
    for whole in found.values():
        whole[:, ~prepared.usable] = np.nan
    peak = {wave: _peaks(prepared.smooth_mv, found[f"{wave} on"], found[f"{wave} off"]) for wave in ("P", "QRS", "T")}
    return WaveBoundaries(
        qrs_on=found["QRS on"],
        qrs_off=found["QRS off"],
        t_on=found["T on"],
        t_off=found["T off"],
        p_on=found["P on"],
        p_off=found["P off"],
        peak=peak,
    )


def _beat_by_beat(prepared: Prepared, name: str, side: Sought, member: int | None) -> Samples:
    """One boundary of every beat and lead [beats, 12], each beat read for itself."""
    inputs = features(name, prepared.smooth_mv, prepared.detecting, side.wave)
    open_ = allowed(name, side.wave.anchor, side.first, side.last)
    return side.wave.anchor[:, None] + committee(name).places(name, inputs, open_, member)


def _around_typical(
    prepared: Prepared,
    at: NDArray[np.intp],
    boundaries: Mapping[str, Sought],
    by_beat: Mapping[str, Samples],
    member: int | None,
) -> dict[str, Samples]:
    """Every boundary [beats, 12]: the beats' own readings ``by_beat``, moved together most of the way from their median to where
    the boundary is in the typical beat."""
    places = {}
    for name, wave in sought_in_typical(prepared, at, boundaries):
        for side, typical in zip(("on", "off"), readers(name).places(name, wave.typical, member), strict=True):
            own = by_beat[f"{name} {side}"]
            usual = np.median(own - wave.anchor[:, None], axis=0)
            places[f"{name} {side}"] = own + _TYPICAL[name] * (typical - usual)
    return places


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
