"""All features of a simulation by the names of the rule language, and its global measurements."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.delineation import Wave, WaveKind
from ecgstudio.core.leads import LEAD_INDEX
from ecgstudio.core.measurements import Measured
from ecgstudio.sim.simulate import Simulation
from ecgstudio.sim.truth import leads
from ecgstudio.sim.truth.beat import MedianBeat, kind_of, median_beat
from ecgstudio.sim.truth.rhythm import rhythm
from ecgstudio.sim.truth.texture import atrial_frequency, late_potentials, tp_range, twists
from ecgstudio.sim.waves.frontal import axis_of

Array = NDArray[np.float64]

_UNITS: Mapping[str, str] = {
    "rate": "/min",
    "atrial_rate": "/min",
    "pr": "ms",
    "qrs": "ms",
    "qt": "ms",
    "qtc": "ms",
    "axis": "degrees",
}


def features(simulation: Simulation) -> dict[str, Measured]:
    """Every feature that this simulation has, by name (``J[V2]``, ``RRcv``, ``rate``); what it does not have is absent."""
    delineation, duration = simulation.delineation, simulation.recording.duration_s
    values = rhythm(delineation, duration)
    beat = median_beat(simulation)
    if beat is not None:
        values |= leads.ventricular(beat) | _global(beat, values.get("rate", 60.0), simulation)
    elif not delineation.waves_of("QRS"):
        values |= leads.standstill(simulation.clean_mv, simulation.recording.sampling_rate_hz, delineation)
    values |= _p_features(simulation) | _textures(simulation, values, beat)
    return {name: Measured(float(value), unit_of(name), "") for name, value in values.items() if np.isfinite(value)}


def unit_of(name: str) -> str:
    """The unit of a feature, empty for ratios, counts and yes or no."""
    plain = name.split("[")[0]
    if plain in _UNITS:
        return _UNITS[plain]
    if plain in ("PTF",):
        return "mV ms"
    if plain in ("Qdur", "Sdur", "Pdur", "RPT", "PRsd", "RRmaxmin", "PAUSE", "TPEAK", "QTcU"):
        return "ms"
    return "mV" if ("[" in name and plain != "RS") or plain in ("SL", "CORN", "QRSaltR", "TPBASE") else ""


def _global(beat: MedianBeat, rate: float, simulation: Simulation) -> dict[str, float]:
    root = np.sqrt(60 / rate) if rate else 1.0
    net = beat.span(0.0, beat.j_s).sum(axis=1)
    amplitude = leads.ventricular(beat)
    found = {
        "qrs": beat.j_s * 1000,
        "qt": beat.t_end_s * 1000,
        "qtc": beat.t_end_s * 1000 / root,
        "axis": axis_of(net[:2]),
        "SL": amplitude["S[V1]"] + amplitude["Q[V1]"] + max(amplitude["R[V5]"], amplitude["R[V6]"]),
        "CORN": amplitude["R[aVL]"] + max(amplitude["S[V3]"], amplitude["Q[V3]"]),
        "TPEAK": _half_width(beat),
        "STFR": max(beat.t_onset_s - beat.j_s, 0.0) / beat.t_end_s,
        "QRSaltR": _alternation(simulation),
        "DELTA": float(_slurred(beat)),
        "EPS": float(late_potentials(beat)),
    }
    if beat.u_span_s is not None:
        found["QTcU"] = beat.u_span_s[1] * 1000 / root
    return found


def _half_width(beat: MedianBeat) -> float:
    """Width at half height of the tallest T of V2 to V4, ms."""
    recovery = beat.span(beat.j_s + 0.02, beat.t_end_s)[LEAD_INDEX["V2"] : LEAD_INDEX["V5"]]
    trace = np.abs(recovery[int(np.argmax(np.abs(recovery).max(axis=1)))])
    peak = int(np.argmax(trace))
    above = trace >= trace[peak] / 2
    low, high = peak, peak
    while low > 0 and above[low - 1]:
        low -= 1
    while high < trace.size - 1 and above[high + 1]:
        high += 1
    return (high - low + 1) * 1000 / beat.rate_hz


def _slurred(beat: MedianBeat) -> bool:
    """A delta wave: the first 25 ms rise far more slowly than the steepest part, and QRS is not narrow (E)."""
    speed = np.abs(np.diff(beat.span(0.0, beat.j_s), axis=1)).max(axis=0)
    early = speed[: round(0.025 * beat.rate_hz)]
    return bool(beat.j_s >= 0.11 and early.mean() < 0.27 * speed.max() and np.abs(beat.at(0.03)).max() >= 0.1)


def _alternation(simulation: Simulation) -> float:
    """Difference between even and odd beats' R, in the lead where it is largest, mV."""
    rate = simulation.recording.sampling_rate_hz
    waves = [wave for wave in simulation.delineation.waves_of("QRS") if wave.onset_s >= 0]
    peaks = [
        simulation.clean_mv[:, _slice(wave, rate)].max(axis=1)
        for wave in waves
        if _slice(wave, rate).stop <= simulation.clean_mv.shape[1]
    ]
    if len(peaks) < 4:
        return 0.0
    stack = np.array(peaks)
    even, odd = stack[::2], stack[1::2]
    spread = np.abs(even.mean(axis=0) - odd.mean(axis=0))
    return float(spread.max())


def _slice(wave: Wave, rate_hz: float) -> slice:
    return slice(round(wave.onset_s * rate_hz), round(wave.offset_s * rate_hz) + 1)


def _p_features(simulation: Simulation) -> dict[str, float]:
    """The median P of the commonest kind that stands clear of QRS and T, and the PR segment behind it."""
    delineation, rate = simulation.delineation, simulation.recording.sampling_rate_hz
    p_waves = delineation.waves_of("P")
    clear = [wave for wave in p_waves if _stands_clear(wave, simulation, ("QRS", "T"))]
    clear = clear or [wave for wave in p_waves if _stands_clear(wave, simulation, ("QRS",))]
    if clear and all(kind_of(wave, delineation.activations)[0] == "retrograde" for wave in clear):
        clear = [wave for wave in clear if _stands_clear(wave, simulation, ("T",))]
    if not clear:  # none, or none that can be seen beside QRS
        return {f"Pamp[{lead}]": 0.0 for lead in LEAD_INDEX}
    kinds = [kind_of(wave, delineation.activations)[:2] for wave in clear]
    main = max(set(kinds), key=kinds.count)
    chosen = [wave for wave, kind in zip(clear, kinds, strict=True) if kind == main]
    length = round((chosen[0].offset_s - chosen[0].onset_s) * rate) + 1
    starts = [round(wave.onset_s * rate) for wave in chosen]
    stack = np.array([simulation.clean_mv[:, start : start + length] for start in starts], dtype=np.float64)
    median = np.median(stack - stack[:, :, :1], axis=0)
    return leads.atrial(median, rate, _pr_level(simulation, chosen))


def _stands_clear(wave: Wave, simulation: Simulation, kinds: tuple[WaveKind, ...]) -> bool:
    if wave.onset_s < 0 or wave.offset_s > simulation.recording.duration_s - 0.01:
        return False
    others = [other for kind in kinds for other in simulation.delineation.waves_of(kind)]
    return not any(other.onset_s < wave.offset_s - 0.005 and other.offset_s > wave.onset_s + 0.01 for other in others)


def _pr_level(simulation: Simulation, p_waves: list[Wave]) -> Array | None:
    rate = simulation.recording.sampling_rate_hz
    onsets = np.array([wave.onset_s for wave in simulation.delineation.waves_of("QRS")])
    levels = []
    for wave in p_waves:
        after = onsets[onsets > wave.offset_s - 0.01]
        if after.size and after[0] - wave.onset_s < 0.45 and after[0] < simulation.recording.duration_s:
            end, start = round(after[0] * rate), round(wave.onset_s * rate)
            levels.append(simulation.clean_mv[:, end - 2] - simulation.clean_mv[:, start])
    return np.median(np.array(levels, dtype=np.float64), axis=0) if levels else None


def _textures(simulation: Simulation, values: Mapping[str, float], beat: MedianBeat | None) -> dict[str, float]:
    found = {"TWIST": float(twists(simulation)), "TPBASE": tp_range(simulation)}
    if "Fhz" not in values and (frequency := atrial_frequency(simulation, beat)) is not None:
        found["Fhz"] = frequency
    if any(item.origin == "flutter" for item in simulation.delineation.activations):
        found |= leads.flutter(simulation.clean_mv, simulation.recording.sampling_rate_hz, simulation.delineation)
    return found
