"""Features without single waves: frequency of f waves and fibrillation, twisting, baseline, late potentials."""

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import LEAD_INDEX
from ecgstudio.sim.simulate import Simulation
from ecgstudio.sim.truth.beat import MedianBeat

Array = NDArray[np.float64]


def atrial_frequency(simulation: Simulation, beat: MedianBeat | None) -> float | None:
    """Dominant frequency, Hz, of fibrillation: of the whole signal where there are no beats, else of what lies between them."""
    codes = {span.code for span in simulation.delineation.rhythm}
    rate = simulation.recording.sampling_rate_hz
    if "(VF" in codes:
        return _peak_hz(simulation.clean_mv[LEAD_INDEX["II"]], rate, 2.0, 12.0)
    if "(AFIB" not in codes:
        return None
    trace = np.array(simulation.clean_mv[LEAD_INDEX["V1"]], dtype=np.float64)
    return _peak_hz(_between_beats(trace, simulation), rate, 3.0, 12.0)


def _between_beats(trace: Array, simulation: Simulation) -> Array:
    """The trace with everything from QRS to the end of T taken out, by a straight line."""
    rate = simulation.recording.sampling_rate_hz
    inside = np.zeros(trace.size, dtype=bool)
    for kind in ("QRS", "T"):
        for wave in simulation.delineation.waves_of(kind):
            inside[max(round(wave.onset_s * rate) - 5, 0) : max(round(wave.offset_s * rate) + 5, 0)] = True
    outside = np.flatnonzero(~inside)
    if outside.size < rate:
        return trace
    result: Array = np.interp(np.arange(trace.size), outside, trace[outside] - trace[outside].mean())
    return result


def _peak_hz(trace: Array, rate_hz: float, low_hz: float, high_hz: float) -> float:
    window = np.hanning(trace.size) * (trace - trace.mean())
    spectrum = np.abs(np.fft.rfft(window)) ** 2
    frequency = np.fft.rfftfreq(trace.size, 1 / rate_hz)
    smooth = np.convolve(spectrum, np.ones(5) / 5, mode="same")
    inside = (frequency >= low_hz) & (frequency <= high_hz)
    return float(frequency[inside][np.argmax(smooth[inside])])


def twists(simulation: Simulation) -> bool:
    """Whether the main deflection of some limb lead changes sides again and again: the axis turns."""
    codes = {span.code for span in simulation.delineation.rhythm}
    if not codes & {"(VT", "(VFL", "(PMVT", "(TDP"}:
        return False
    rate = simulation.recording.sampling_rate_hz
    return any(_changes_sides(simulation.clean_mv[LEAD_INDEX[lead]], rate) for lead in ("I", "II", "III", "V1"))


def _changes_sides(trace: NDArray[np.float32], rate_hz: float) -> bool:
    length = round(0.32 * rate_hz)
    blocks = trace[: trace.size // length * length].reshape(-1, length)
    up, down = blocks.max(axis=1), -blocks.min(axis=1)
    sides = np.sign(np.where(np.abs(up - down) > 0.15 * (up + down), up - down, 0))
    return bool((sides > 0).sum() >= 3 and (sides < 0).sum() >= 3)


def tp_range(simulation: Simulation) -> float:
    """Largest peak-to-peak of the recorded baseline where nothing is active, over the leads, mV."""
    rate = simulation.recording.sampling_rate_hz
    noise = simulation.recording.signal_mv - simulation.clean_mv
    length = round(0.2 * rate)
    points = noise[:, : noise.shape[1] // length * length].reshape(12, -1, length)
    slow = np.ptp(points.mean(axis=2), axis=1)
    fast = np.median(np.ptp(points, axis=2), axis=1)
    return float(max(slow.max(), fast.max()))


def late_potentials(beat: MedianBeat) -> bool:
    """Small quick waves in V1 to V3 within 50 ms after QRS (E)."""
    trace = beat.span(beat.j_s, beat.j_s + 0.05)[LEAD_INDEX["V1"] : LEAD_INDEX["V4"]]
    bend = np.abs(np.diff(trace, n=2, axis=1)).max() * beat.rate_hz**2
    return bool(bend > 1500)
