"""The parts a beat is made of: functions of time since its onset, with their slopes, and what each lead sees of them."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ecgstudio.sim.waves.kernel import Array, bump, bump_slope, skewed, skewed_slope, step, step_slope


class Part(Protocol):
    """``value`` and ``slope`` (per second) over time in seconds after the beat's onset; ``weights_mv`` [8] scales them per lead.

    Time is [beats, samples]; a part's own numbers are scalars or [beats, 1], so that beats are drawn together.
    """

    @property
    def weights_mv(self) -> Array: ...
    def value(self, time: Array) -> Array:
        """Its share, dimensionless, at times [beats, samples] in s."""
        ...

    def slope(self, time: Array) -> Array:
        """Its change per second at times [beats, samples] in s."""
        ...


@dataclass(frozen=True, eq=False)
class Bump:
    """One Gaussian-like wave around ``centre_s``; positive ``skew`` rises slowly and falls fast; ``scale`` varies by beat."""

    centre_s: Array | float
    width_s: Array | float
    weights_mv: Array
    skew: float = 0.0
    scale: Array | float = 1.0

    def value(self, time: Array) -> Array:
        """Its share at times [beats, samples] in s, dimensionless: 1 at the peak unless scaled."""
        x = (time - self.centre_s) / self.width_s
        return self.scale * bump(skewed(x, self.skew) if self.skew else x)

    def slope(self, time: Array) -> Array:
        """Its change per second at times [beats, samples] in s."""
        x = (time - self.centre_s) / self.width_s
        return self.scale * bump_slope(skewed(x, self.skew)) * skewed_slope(x, self.skew) / self.width_s


@dataclass(frozen=True)
class SegmentShape:
    """How ST runs: it fades at ``fade`` (0 J, 1 peak of T) over ``softness``; slope and bend before that."""

    fade: float
    softness: float
    slope: float = 0.0
    bend: float = 0.0


_RISE_AT, _RISE_OVER = 0.8, 0.1  # fractions of QRS: ST has come in when QRS ends
_SOFT_START = 0.0025


@dataclass(frozen=True, eq=False)
class Segment:
    """The ST level against its value at J: rises within the last third of QRS, runs as its shape says, fades into T."""

    j_s: Array
    t_peak_s: Array
    shape: SegmentShape
    weights_mv: Array

    def value(self, time: Array) -> Array:
        """Its share at times [beats, samples] in s, dimensionless: 1 at J."""
        return self._raw(time / self.j_s, self._along(time)) / self._at_j()

    def slope(self, time: Array) -> Array:
        """Its change per second at times [beats, samples] in s."""
        shape, of_qrs, along = self.shape, time / self.j_s, self._along(time)
        rise, fade = (of_qrs - _RISE_AT) / _RISE_OVER, (shape.fade - along) / shape.softness
        run, run_slope = self._run(along)
        per_along = step(rise) * (run_slope * step(fade) - run * step_slope(fade) / shape.softness)
        per_qrs = step_slope(rise) / _RISE_OVER * step(fade) * run
        return (per_along / (self.t_peak_s - self.j_s) + per_qrs / self.j_s) / self._at_j()

    def _along(self, time: Array) -> Array:
        return (time - self.j_s) / (self.t_peak_s - self.j_s)

    def _raw(self, of_qrs: Array, along: Array) -> Array:
        fading = step((self.shape.fade - along) / self.shape.softness)
        return step((of_qrs - _RISE_AT) / _RISE_OVER) * fading * self._run(along)[0]

    def _run(self, along: Array) -> tuple[Array, Array]:
        root = np.sqrt(along * along + _SOFT_START)
        forward, forward_slope = 0.5 * (along + root), 0.5 * (1 + along / root)
        slope, bend = self.shape.slope, self.shape.bend
        return 1 + forward * (slope + bend * forward), (slope + 2 * bend * forward) * forward_slope

    def _at_j(self) -> float:
        return float(self._raw(np.ones(1), np.zeros(1))[0])
