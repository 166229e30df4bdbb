"""The equations of motion, integrated: the slow path that the closed form is held against.

One oscillator for the atria and one for the ventricles (McSharry 2003), each turning once from one activation to the next on
the unit circle; the leads follow the slopes of the beats' parts (Sameni 2007, without the return to a baseline):

    dx/dt = a x - w y,  dy/dt = a y + w x,  a = 1 - sqrt(x^2 + y^2),  w = 2 pi / RR
    dz/dt = (w RR / 2 pi) sum_k sum_i weights_i slope_i(t(phase) - onset_k)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from ecgstudio.sim.waves.kernel import Array
from ecgstudio.sim.waves.parts import Part

STEP_S: Final = 0.001


@dataclass(frozen=True, eq=False)
class Drive:
    """Beats of one kind: their onsets [beats] in seconds and the parts that each of them draws."""

    onset_s: Array
    parts: Sequence[Part]

    def at(self, time_s: float) -> Array:
        """What these beats show [8] at one time."""
        since = (time_s - self.onset_s)[:, None]
        return sum((part.weights_mv * float(np.sum(part.value(since))) for part in self.parts), np.zeros(8))

    def slope(self, time_s: float) -> Array:
        """How fast that changes [8], mV/s."""
        since = (time_s - self.onset_s)[:, None]
        return sum((part.weights_mv * float(np.sum(part.slope(since))) for part in self.parts), np.zeros(8))


class Oscillator:
    """One chamber: the angle of (x, y) tells the time within a beat."""

    def __init__(self, drives: Sequence[Drive]) -> None:
        self.drives = drives
        self.onsets = np.sort(np.concatenate([drive.onset_s for drive in drives]))

    def integrate(self, times_s: Array) -> Array:
        """The eight leads [8, samples] at rising times after the first onset, by fourth-order Runge-Kutta."""
        start = float(self.onsets[0])
        state = np.concatenate([[1.0, 0.0], sum((drive.at(start) for drive in self.drives), np.zeros(8))])
        time, turned = start, 0.0
        leads = np.empty((8, times_s.size))
        for index, wanted in enumerate(times_s):
            # the speed jumps at an onset: no step may span one
            for stop in (*self.onsets[(self.onsets > time) & (self.onsets < wanted)], wanted):
                state, turned = self._advance(state, turned, float(stop) - time)
                time = float(stop)
            leads[:, index] = state[2:]
        return leads

    def _advance(self, state: Array, turned: float, span_s: float) -> tuple[Array, float]:
        steps = int(np.ceil(span_s / STEP_S - 1e-9))
        for _ in range(steps):
            state, turned = self._step(state, turned, span_s / steps)
        return state, turned

    def _step(self, state: Array, turned: float, width: float) -> tuple[Array, float]:
        first = self._motion(state, turned)
        second = self._motion(state + width / 2 * first, turned)
        third = self._motion(state + width / 2 * second, turned)
        fourth = self._motion(state + width * third, turned)
        after = state + width / 6 * (first + 2 * second + 2 * third + fourth)
        return after, self._unwrapped(after, turned)

    def _motion(self, state: Array, turned: float) -> Array:
        x, y = float(state[0]), float(state[1])
        phase = self._unwrapped(state, turned)
        beat = int(np.clip(phase // (2 * np.pi), 0, self.onsets.size - 2))
        interval = float(self.onsets[beat + 1] - self.onsets[beat])
        speed = 2 * np.pi / interval
        pull = 1 - np.hypot(x, y)
        time = float(self.onsets[beat]) + (phase - 2 * np.pi * beat) / speed
        slope = sum((drive.slope(time) for drive in self.drives), np.zeros(8))
        return np.concatenate([[pull * x - speed * y, pull * y + speed * x], slope])

    @staticmethod
    def _unwrapped(state: Array, near: float) -> float:
        angle = float(np.arctan2(state[1], state[0]))
        return near + (angle - near + np.pi) % (2 * np.pi) - np.pi
