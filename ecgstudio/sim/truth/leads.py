"""Features of single leads: Q, R, S, ST, T, U and P amplitudes and durations of the representative beat."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.delineation import Delineation
from ecgstudio.core.leads import LEADS
from ecgstudio.sim.truth.beat import MedianBeat

Array = NDArray[np.float64]

SMALLEST_WAVE_MV = 0.02
"""A deflection smaller than this is not called a wave (E)."""


def ventricular(beat: MedianBeat) -> dict[str, float]:
    """Q to U in all leads, by names such as ``J[V2]``."""
    found: dict[str, float] = {}
    qrs = beat.span(0.0, beat.deflections_end_s)
    j, j60 = beat.at(beat.j_s), beat.at(min(beat.j_s + 0.06, beat.t_end_s))
    recovery = beat.span(max(beat.t_onset_s, beat.j_s + 0.04), beat.t_end_s)
    for row, lead in enumerate(LEADS):
        values = _qrs(qrs[row], beat.rate_hz) | _recovery(recovery[row])
        values |= {"J": j[row], "Jabs": abs(j[row]), "J60": j60[row]}
        values["initslope"] = float(np.abs(np.diff(beat.span(0.0, 0.02)[row])).mean() * beat.rate_hz)
        if beat.u_span_s is not None:
            values["Uamp"] = _extreme(beat.span(*beat.u_span_s)[row])
        found |= {f"{name}[{lead}]": float(value) for name, value in values.items()}
    return found


def _qrs(trace: Array, rate_hz: float) -> dict[str, float]:
    waves = [wave for wave in _deflections(trace) if abs(wave[2]) >= SMALLEST_WAVE_MV]
    # what still rises at the end is the ST segment, not an R wave
    positive = [wave for wave in waves if wave[2] > 0 and _peak(trace, wave) < trace.size - 2]
    first = waves.index(positive[0]) if positive else len(waves)
    before = [wave for wave in waves[:first] if wave[2] < 0]
    after = [wave for wave in waves[first:] if wave[2] < 0]
    tallest = max(positive, key=lambda wave: wave[2]) if positive else None
    r = tallest[2] if tallest else 0.0
    q = max((-wave[2] for wave in before), default=0.0)
    s = max((-wave[2] for wave in after), default=0.0)
    later = [wave[2] for wave in positive[1:] if any(positive[0][1] <= low[0] < wave[0] for low in after)]
    peak = _peak(trace, tallest) if tallest else 0
    ms = 1000 / rate_hz
    return {
        "R": r,
        "Q": q,
        "S": s,
        "Rp": max(later, default=0.0),
        "Qdur": _width(trace, before[-1:]) * ms,
        "Sdur": _width(trace, after) * ms,
        "QRSpp": float(trace.max() - trace.min()),
        "QRSnet": r - s - q,
        "RS": r / max(s, q) if max(s, q) > 0 else 99.0,
        "RPT": peak * ms,
    }


def _deflections(trace: Array) -> Iterator[tuple[int, int, float]]:
    """Runs of one sign as (first sample, sample after the last, extreme)."""
    edges = [0, *(np.flatnonzero(np.diff(trace > 0)) + 1).tolist(), trace.size]
    for low, high in pairwise(edges):
        if high > low:
            yield low, high, _extreme(trace[low:high])


def _width(trace: Array, waves: Sequence[tuple[int, int, float]]) -> int:
    """How many samples of these waves stand out from the baseline: a lead may begin later than the earliest one."""
    return sum(int((np.abs(trace[low:high]) > SMALLEST_WAVE_MV / 2).sum()) for low, high, _ in waves)


def _peak(trace: Array, wave: tuple[int, int, float]) -> int:
    return wave[0] + int(np.argmax(trace[wave[0] : wave[1]]))


def _recovery(trace: Array) -> dict[str, float]:
    extreme = _extreme(trace)
    return {"Tamp": extreme, "Tabs": abs(extreme), "Tmax": float(trace.max()), "Tmin": float(trace.min())}


def _extreme(trace: Array) -> float:
    return float(trace[np.argmax(np.abs(trace))])


def atrial(p_mv: Array, rate_hz: float, pr_level_mv: Array | None) -> dict[str, float]:
    """Features of P [12, samples] (from onset to end, against its onset) and of the PR segment's level [12] against TP."""
    found: dict[str, float] = {}
    duration = (p_mv.shape[1] - 1) * 1000 / rate_hz
    for row, lead in enumerate(LEADS):
        trace = p_mv[row]
        values = {
            "Pamp": _extreme(trace),
            "Pmin": float(trace.min()),
            "Pdur": duration,
            "PTF": _terminal(trace, rate_hz),
        }
        if pr_level_mv is not None:
            values["PRdev"] = float(pr_level_mv[row])
        found |= {f"{name}[{lead}]": value for name, value in values.items()}
    return found


def _terminal(trace: Array, rate_hz: float) -> float:
    """P terminal force, mV ms: depth times width of the negative end of P (Morris 1964), 0 when there is none."""
    negative = [wave for wave in _deflections(trace) if wave[2] < -0.005 and wave[1] > 0.55 * trace.size]
    if not negative:
        return 0.0
    low, high, depth = min(negative, key=lambda wave: wave[2])
    return depth * (high - low) * 1000 / rate_hz


def flutter(clean_mv: NDArray[np.float32], rate_hz: float, delineation: Delineation) -> dict[str, float]:
    """``Pmin``: the depth of the flutter waves between T and QRS, against their own middle. ``clean_mv`` [12, samples]."""
    quiet = np.ones(clean_mv.shape[1], dtype=bool)
    for kind in ("QRS", "T"):
        for wave in delineation.waves_of(kind):
            quiet[max(round(wave.onset_s * rate_hz), 0) : max(round(wave.offset_s * rate_hz), 0)] = False
    part = clean_mv[:, quiet] if quiet.sum() > 0.2 * rate_hz else clean_mv
    depth = np.percentile(part, 2, axis=1) - np.percentile(part, 50, axis=1)
    return {f"Pmin[{lead}]": float(value) for lead, value in zip(LEADS, depth, strict=True)}


def standstill(clean_mv: NDArray[np.float32], rate_hz: float, delineation: Delineation) -> dict[str, float]:
    """``QRSpp`` where there are no ventricular beats: the range of what is there between P waves. ``clean_mv`` [12,
    samples]."""
    quiet = np.ones(clean_mv.shape[1], dtype=bool)
    for wave in delineation.waves_of("P"):
        quiet[max(round(wave.onset_s * rate_hz), 0) : max(round(wave.offset_s * rate_hz), 0)] = False
    part = clean_mv[:, quiet] if quiet.any() else clean_mv
    return {f"QRSpp[{lead}]": float(value) for lead, value in zip(LEADS, np.ptp(part, axis=1), strict=True)}
