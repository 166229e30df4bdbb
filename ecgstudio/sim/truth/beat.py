"""The representative beat of a simulation: the median of its commonest kind of beat, with its true fiducial points."""

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.delineation import Activation, Delineation, Wave
from ecgstudio.sim.simulate import Simulation

Array = NDArray[np.float64]

BEFORE_S = 0.1
_LEVEL_S = 0.01
"""The level of a beat is read so long before QRS, where nothing of QRS shows yet."""


@dataclass(frozen=True, eq=False)
class MedianBeat:
    """``signal_mv`` [12, samples] from ``BEFORE_S`` before QRS, against the level just before; times in s after its onset."""

    signal_mv: Array
    rate_hz: float
    j_s: float
    t_onset_s: float
    t_end_s: float
    u_span_s: tuple[float, float] | None
    deflections_end_s: float

    def at(self, time_s: float) -> Array:
        """All leads [12] at a time after the onset of QRS."""
        index = (time_s + BEFORE_S) * self.rate_hz
        low = min(int(index), self.signal_mv.shape[1] - 2)
        part = index - low
        result: Array = self.signal_mv[:, low] * (1 - part) + self.signal_mv[:, low + 1] * part
        return result

    def span(self, start_s: float, end_s: float) -> Array:
        """All leads [12, samples] between two times after the onset of QRS."""
        low, high = round((start_s + BEFORE_S) * self.rate_hz), round((end_s + BEFORE_S) * self.rate_hz)
        return self.signal_mv[:, max(low, 0) : max(high + 1, low + 2)]


def main_beats(delineation: Delineation, duration_s: float) -> list[Wave]:
    """The QRS waves of the commonest kind of beat that lie wholly within the recording with their T."""
    waves = [
        wave for wave in delineation.waves_of("QRS") if wave.onset_s >= BEFORE_S and wave.offset_s < duration_s - 0.3
    ]
    if not waves:
        return []
    kinds = [kind_of(wave, delineation.activations) for wave in waves]
    conducted = [kind for kind in kinds if kind[0] not in ("ventricular", "paced", "unknown")]
    known = [kind for kind in kinds if kind[0] != "unknown"] or kinds
    commonest = Counter(conducted if 3 * len(conducted) >= len(known) else known).most_common(1)[0][0]
    return [wave for wave, kind in zip(waves, kinds, strict=True) if kind == commonest]


def kind_of(wave: Wave, activations: tuple[Activation, ...]) -> tuple[str, int, int]:
    """Where a beat came from and how wide it is: beats that agree look alike."""
    width = round((wave.offset_s - wave.onset_s) * 200)
    if wave.activation is None or wave.activation >= len(activations):
        return ("unknown", 0, width)
    cause = activations[wave.activation]
    return (cause.origin, cause.focus, width)


def median_beat(simulation: Simulation) -> MedianBeat | None:
    """The representative beat, or None where there are no beats."""
    rate = simulation.recording.sampling_rate_hz
    signal = simulation.clean_mv
    beats = main_beats(simulation.delineation, simulation.recording.duration_s)
    if not beats:
        return None
    recoveries = {wave.activation: wave for wave in simulation.delineation.waves_of("T")}
    waves_u = {wave.activation: wave for wave in simulation.delineation.waves_of("U")}
    ends = [recoveries[beat.activation].offset_s - beat.onset_s for beat in beats if beat.activation in recoveries]
    t_end = float(np.median(ends)) if ends else 0.4
    stack = np.array([_cut(signal, beat.onset_s, max(t_end, 0.3) + 0.35, rate) for beat in beats])
    median = np.nanmedian(stack, axis=0)
    onset, before = round(BEFORE_S * rate), round(_LEVEL_S * rate)
    first = beats[0]
    starts = [recoveries[beat.activation].onset_s - beat.onset_s for beat in beats if beat.activation in recoveries]
    u_wave = waves_u.get(first.activation)
    return MedianBeat(
        signal_mv=median - median[:, onset - before : onset - before + 1],
        rate_hz=rate,
        j_s=first.offset_s - first.onset_s,
        t_onset_s=float(np.median(starts)) if starts else 0.2,
        t_end_s=t_end,
        u_span_s=None if u_wave is None else (u_wave.onset_s - first.onset_s, u_wave.offset_s - first.onset_s),
        deflections_end_s=_deflections_end(first, simulation.delineation),
    )


def _deflections_end(qrs: Wave, delineation: Delineation) -> float:
    """The end of QRS, or of a retrograde P that a reader would take for the end of QRS (pseudo r' and s), after its onset."""
    hidden = [p for p in delineation.waves_of("P") if qrs.onset_s < p.onset_s < qrs.offset_s < p.offset_s]
    end = min(hidden[0].offset_s, qrs.offset_s + 0.06) if hidden else qrs.offset_s
    return end - qrs.onset_s


def _cut(signal: NDArray[np.float32], onset_s: float, after_s: float, rate: float) -> Array:
    """One beat [12, samples] on a grid that starts exactly at its own onset; NaN beyond the recording."""
    time = onset_s + np.arange(-round(BEFORE_S * rate), round(after_s * rate)) / rate
    position = time * rate
    low = np.clip(np.floor(position).astype(int), 0, signal.shape[1] - 2)
    part = position - low
    beat = signal[:, low] * (1 - part) + signal[:, low + 1] * part
    beat[:, (position < 0) | (position > signal.shape[1] - 1)] = 0.0 if position[-1] <= 0 else np.nan
    result: Array = np.where(np.isnan(beat), beat[:, [int(np.argmax(position <= signal.shape[1] - 1))]], beat)
    return result
