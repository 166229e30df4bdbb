"""What a fit has to meet: the median beat of an ECG in the eight independent leads, and the same of a simulation."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.measure.beats import windows
from ecgstudio.measure.median import MedianBeat, ms, samples_of
from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.sim import Simulation

Array = NDArray[np.float64]

TRUE_LATER: Final = samples_of(2)
"""A true onset lies so much within the measured one: measuring marks where the widest lead leaves its level."""
_LEVEL: Final = samples_of(16)
_BEFORE_P, _BEHIND_T = samples_of(24), samples_of(60)
_NO_P, _NO_T = samples_of(60), samples_of(420)


@dataclass(frozen=True, eq=False)
class Target:
    """``eight_mv`` [8, samples] of a median beat at 500 Hz, 0 just before QRS; ``beat`` has the bounds of its waves."""

    eight_mv: Array
    beat: MedianBeat

    @property
    def onset(self) -> int:
        """The sample at which QRS truly begins."""
        return self.beat.qrs[0] + TRUE_LATER

    @property
    def qt_ms(self) -> float | None:
        return None if self.beat.t is None else ms(self.beat.t[1] - self.beat.qrs[0])

    @property
    def span(self) -> slice:
        """From before P to after T: what is compared."""
        beat = self.beat
        first = beat.qrs[0] - _NO_P if beat.p is None else beat.p[0] - _BEFORE_P
        last = beat.qrs[0] + _NO_T if beat.t is None else beat.t[1] + _BEHIND_T
        return slice(max(first, 0), min(last, max(beat.next_start, beat.qrs[1] + _BEHIND_T), self.eight_mv.shape[1]))

    @property
    def times_s(self) -> Array:
        """Seconds after the true onset of QRS [samples]."""
        return (np.arange(self.eight_mv.shape[1]) - self.onset) / RATE_HZ


def target_of(beat: MedianBeat) -> Target:
    """The target that a measured median beat sets."""
    return Target(np.asarray(eight_from_twelve(beat.signal_mv), np.float64), beat)


def drawn_beat(simulation: Simulation, onsets_s: NDArray[np.float64], target: Target) -> Array:
    """The median beat [8, samples] of a simulation's clean signal around true onsets of QRS, laid out as the target is."""
    eight = np.asarray(eight_from_twelve(simulation.clean_mv), np.float64)
    at = np.round(onsets_s * RATE_HZ).astype(np.intp)
    samples = target.eight_mv.shape[1]
    inside = at[(at - target.beat.qrs[0] + target.span.start > 0) & (at < eight.shape[1] - samples_of(300))]
    drawn = np.median(windows(eight, inside if inside.size else at, target.onset, samples - target.onset), axis=0)
    return levelled(drawn, target)


def levelled(rows: Array, target: Target) -> Array:
    """Rows [..., samples] with 0 where the target has it, just before QRS."""
    first = target.beat.qrs[0]
    return np.asarray(rows - rows[..., first - _LEVEL : first + 1].mean(axis=-1, keepdims=True), np.float64)
