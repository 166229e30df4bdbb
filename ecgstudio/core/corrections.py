"""Corrections: where a teacher has moved the bounds of a wave that was measured."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ecgstudio.core.delineation import Wave, WaveKind
from ecgstudio.core.errors import InputError

Edge = Literal["onset", "offset"]
MOST_S = 0.2
"""A bound that is farther away than this is another wave's."""


@dataclass(frozen=True)
class Correction:
    """One bound of one wave, moved by ``shift_s`` from where it was measured, in every beat of the dominant kind.

    Intervals and amplitudes are read from the median beat, so a bound is corrected for all of its beats together.
    """

    wave: WaveKind
    edge: Edge
    shift_s: float

    def __post_init__(self) -> None:
        if not abs(self.shift_s) <= MOST_S:
            raise InputError(
                f"{self.wave} {self.edge}: moved by {self.shift_s:g} s; a correction is at most {MOST_S:g} s"
            )


Corrections = tuple[Correction, ...]


def shift_of(corrections: Corrections, wave: WaveKind, edge: Edge) -> float:
    """How far a bound was moved in seconds; 0 when it stands where it was measured."""
    return next((item.shift_s for item in corrections if (item.wave, item.edge) == (wave, edge)), 0.0)


def with_shift(corrections: Corrections, wave: WaveKind, edge: Edge, shift_s: float) -> Corrections:
    """The corrections with one bound moved this far (as far as may be) from where it was measured; 0 takes it out."""
    others = [item for item in corrections if (item.wave, item.edge) != (wave, edge)]
    shift = min(max(shift_s, -MOST_S), MOST_S)
    moved = [Correction(wave, edge, shift)] if shift else []
    return tuple(sorted([*others, *moved], key=lambda item: (item.wave, item.edge)))


def corrected(waves: Iterable[Wave], corrections: Corrections) -> tuple[Wave, ...]:
    """Waves with their bounds moved; a bound never passes its peak."""
    return tuple(_moved(wave, corrections) for wave in waves)


def _moved(wave: Wave, corrections: Corrections) -> Wave:
    onset = wave.onset_s + shift_of(corrections, wave.kind, "onset")
    offset = wave.offset_s + shift_of(corrections, wave.kind, "offset")
    return Wave(wave.kind, min(onset, wave.peak_s), wave.peak_s, max(offset, wave.peak_s), wave.activation)
