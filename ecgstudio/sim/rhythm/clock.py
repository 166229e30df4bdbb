"""The sinus clock: heart rate variability by breathing and by slow blood-pressure waves.

An integral pulse frequency modulation: the n-th beat falls where the integral of the modulated rate reaches n. The
modulation has McSharry's spectrum (IEEE Trans Biomed Eng 2003;50:289): two Gaussian bands, 0.1 Hz and the breathing rate.
"""

from typing import cast

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.rhythm.streams import stream

SLOW_HZ = 0.1
BAND_SD_HZ = 0.01
_OFFSETS = np.linspace(-2.0, 2.0, 7)
_WEIGHTS = np.exp(-(_OFFSETS**2) / 4.0)  # square root of a Gaussian power density
_STEP_S = 0.05
_SHORTEST_WINDOW_S = 10.0  # one slow wave: below it a standard deviation says nothing
_MOST = 0.6  # the clock never runs backwards or stands still


class SinusClock:
    """Turns a phase in cycles into seconds. The mean rate over the recording is exact whatever the variability."""

    def __init__(self, physiology: Physiology, duration_s: float, seed: int, *, steady: bool = False) -> None:
        self._time = np.arange(-3.0, max(duration_s, _SHORTEST_WINDOW_S) + 3.0, _STEP_S)
        modulation = np.zeros_like(self._time)
        if not steady:
            modulation = self._modulation(physiology, stream(seed, "rhythm/variability"))
        inside = (self._time >= 0) & (self._time <= duration_s)
        rate = 1.0 + np.clip(modulation - modulation[inside].mean(), -_MOST, _MOST)
        elapsed = np.concatenate(([0.0], np.cumsum((rate[1:] + rate[:-1]) / 2) * _STEP_S))
        self._elapsed = elapsed - np.interp(0.0, self._time, elapsed)

    def time(self, phase: float, period_s: float) -> float:
        """Seconds at which ``phase`` cycles of mean length ``period_s`` have passed since the start."""
        return float(self.times(np.asarray([phase]), period_s)[0])

    def times(self, phases: NDArray[np.float64], period_s: float) -> NDArray[np.float64]:
        """Like ``time`` for many phases [n] at once: seconds [n]."""
        asked = phases * period_s
        held = np.clip(asked, self._elapsed[0], self._elapsed[-1])
        return cast(NDArray[np.float64], np.interp(held, self._elapsed, self._time) + (asked - held))

    def phase(self, time_s: float, period_s: float) -> float:
        """The inverse of ``time``."""
        held = min(max(time_s, self._time[0]), self._time[-1])
        return float(np.interp(held, self._time, self._elapsed) + (time_s - held)) / period_s

    def _modulation(self, physiology: Physiology, rng: np.random.Generator) -> NDArray[np.float64]:
        window = (self._time >= 0) & (self._time <= self._time[-1] - 3.0)
        slow = self._band(SLOW_HZ, rng)
        breath = self._band(physiology.respiration_rate / 60.0, rng)
        parts = ((slow, physiology.slow_variability), (breath, physiology.respiratory_variability))
        return cast(NDArray[np.float64], sum(band / band[window].std() * share / 100.0 for band, share in parts))

    def _band(self, centre_hz: float, rng: np.random.Generator) -> NDArray[np.float64]:
        phases = rng.uniform(0.0, 2 * np.pi, _OFFSETS.size)
        angles = 2 * np.pi * np.outer(self._time, centre_hz + BAND_SD_HZ * _OFFSETS) + phases
        return cast(NDArray[np.float64], np.sin(angles) @ _WEIGHTS)
