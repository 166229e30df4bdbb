"""Waves that only some ECGs have: delta, J (Osborn), epsilon and U, each with its leads and how sure its bounds are."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.measurements import Measured
from ecgstudio.measure.beats import median_beat
from ecgstudio.measure.bump import Bump
from ecgstudio.measure.delta_wave import delta_waves
from ecgstudio.measure.epsilon_wave import epsilon_waves
from ecgstudio.measure.find import Found
from ecgstudio.measure.j_wave import j_waves
from ecgstudio.measure.median import MedianBeat, ms
from ecgstudio.measure.signals import Samples
from ecgstudio.measure.u_wave import u_waves

ExtraKind = Literal["delta", "J", "epsilon", "U"]
_FINEST_MS = 6.0  # leads are smoothed over so much
_FEWEST = 4
_Finder = Callable[[Samples], Mapping[str, Bump]]


@dataclass(frozen=True)
class LeadSpan:
    """An extra wave in one lead: onset and offset in ms after the onset of QRS, each give or take so many ms (None where too few
    beats tell), ``height_mv`` over the level before QRS, and ``span_s``: where it lies in the beat that shows the median."""

    lead: str
    onset_ms: float
    offset_ms: float
    onset_give_ms: float | None
    offset_give_ms: float | None
    height_mv: float
    span_s: tuple[float, float]


@dataclass(frozen=True)
class ExtraWave:
    """``present``: None where it cannot be said, with the ``reason``; ``leads``: those that show it."""

    kind: ExtraKind
    present: bool | None
    reason: str = ""
    leads: tuple[LeadSpan, ...] = ()


def extra_waves(found: Found, beat: MedianBeat, features: Mapping[str, Measured]) -> tuple[ExtraWave, ...]:
    """Delta, J, epsilon and U of the dominant beats: there or not, and where.

    Bounds are read from the median beat; how sure they are is how far they lie apart in the medians of every other beat.
    """
    usable = found.prepared.usable
    wide = beat.qrs[0], beat.j_wave[1] if beat.j_wave else beat.qrs[1]
    told = features["DELTA"]
    finders: dict[ExtraKind, _Finder] = {
        "delta": lambda mv: delta_waves(mv, beat.qrs, usable) if told.value else {},
        "J": lambda mv: j_waves(mv, wide, usable),
        "epsilon": lambda mv: {} if beat.j_wave else epsilon_waves(mv, beat.qrs, usable),
        "U": lambda mv: u_waves(mv, beat.t, beat.next_start, usable),
    }
    reasons = {"delta": told.reason if told.value is None else "", "U": "" if beat.t else "without T no U is told"}
    return tuple(_wave(kind, finder, reasons.get(kind, ""), found, beat) for kind, finder in finders.items())


def _wave(kind: ExtraKind, finder: _Finder, reason: str, found: Found, beat: MedianBeat) -> ExtraWave:
    if reason:
        return ExtraWave(kind, None, reason)
    bumps = finder(beat.signal_mv)
    if not bumps:
        return ExtraWave(kind, False)
    halves = [finder(part) for part in _halves(found, beat)]
    return ExtraWave(kind, True, "", tuple(_span(lead, bump, halves, beat) for lead, bump in bumps.items()))


def _halves(found: Found, beat: MedianBeat) -> Iterator[Samples]:
    """The median of every other dominant beat, twice; none from fewer than four beats."""
    at: NDArray[np.intp] = found.beats.of(0)
    for own in (at[::2], at[1::2]) if at.size >= _FEWEST else ():
        part = median_beat(found.prepared.signal_mv, own)
        yield part - part[:, [beat.qrs[0]]]


def _span(lead: str, bump: Bump, halves: list[Mapping[str, Bump]], beat: MedianBeat) -> LeadSpan:
    own = [half[lead] for half in halves if lead in half]
    onset_give, offset_give = (
        max(_FINEST_MS, ms(float(np.ptp([getattr(half, edge) for half in own])))) if len(own) > 1 else None
        for edge in ("first", "last")
    )
    onset_ms, offset_ms = ms(bump.first - beat.qrs[0]), ms(bump.last - beat.qrs[0])
    span_s = beat.span_s(bump.first, bump.last)
    return LeadSpan(lead, onset_ms, offset_ms, onset_give, offset_give, bump.height_mv, span_s)
