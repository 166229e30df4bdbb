"""Features of the rhythm: from the true activations, not from the signal."""

from dataclasses import dataclass
from itertools import groupby

import numpy as np

from ecgstudio.core.delineation import Activation, Delineation, Wave

_PREMATURE = 0.87
_WIDE_S = 0.12
_VENTRICULAR = ("ventricular", "paced")


@dataclass(frozen=True)
class Beat:
    """One QRS with its cause."""

    onset_s: float
    width_s: float
    origin: str
    p_onset_s: float | None


def rhythm(delineation: Delineation, duration_s: float) -> dict[str, float]:
    """Global rhythm features by name; what cannot be said of this rhythm is left out."""
    beats = _beats(delineation, duration_s)
    unknown = [beat for beat in beats if beat.origin == "unknown"]
    beats = unknown or beats  # polymorphic tachycardia after sinus beats: its own rate counts
    found = _intervals(beats) | _conduction(delineation, beats, duration_s) | _pacing(delineation, beats)
    if beats:
        found["WIDEFRAC"] = float(np.mean([beat.width_s >= _WIDE_S - 1e-9 for beat in beats]))
        found["RUN"] = float(
            max((len(list(run)) for wide, run in groupby(b.origin == "ventricular" for b in beats) if wide), default=0)
        )
        found["GROUP"] = float(_grouping(beats, delineation, duration_s))
    return found


def _beats(delineation: Delineation, duration_s: float) -> list[Beat]:
    waves = [wave for wave in delineation.waves_of("QRS") if wave.onset_s >= 0 and wave.offset_s <= duration_s]
    return [_beat(wave, delineation.activations) for wave in waves]


def _beat(wave: Wave, activations: tuple[Activation, ...]) -> Beat:
    width = round(wave.offset_s - wave.onset_s, 4)
    if wave.activation is None or wave.activation >= len(activations):
        return Beat(wave.onset_s, width, "unknown", None)
    cause = activations[wave.activation]
    source = activations[cause.source] if cause.source is not None else None
    p_onset = (
        source.start_s if source is not None and source.chamber == "atria" and source.origin != "flutter" else None
    )
    return Beat(wave.onset_s, width, cause.origin, p_onset)


def _intervals(beats: list[Beat]) -> dict[str, float]:
    if len(beats) < 2:
        return {"rate": 6.0 * len(beats)} if beats else {"rate": 0.0}
    rr = np.diff([beat.onset_s for beat in beats])
    found = {
        "rate": 60 / float(rr.mean()),
        "RRcv": float(rr.std() / rr.mean()),
        "RRmaxmin": float(np.ptp(rr)) * 1000,
        "PAUSE": float(rr.max()) * 1000,
    }
    return found | _prematurity(beats, rr)


def _prematurity(beats: list[Beat], rr: np.ndarray[tuple[int], np.dtype[np.float64]]) -> dict[str, float]:
    median = float(np.median(rr))
    early = [i for i in range(len(rr) - 1) if rr[i] < _PREMATURE * median and rr[i + 1] > rr[i]]
    found = {"PREM": float(rr.min()) / median}
    if early:
        found["COMP"] = float(np.median([(rr[i] + rr[i + 1]) / median for i in early]))
    return found


def _conduction(delineation: Delineation, beats: list[Beat], duration_s: float) -> dict[str, float]:
    visible = {wave.activation for wave in delineation.waves_of("P")}
    atria = [
        (index, item)
        for index, item in enumerate(delineation.activations)
        if item.chamber == "atria" and 0 <= item.start_s < duration_s and (index in visible or item.origin == "flutter")
    ]
    flutter = [item for _, item in atria if item.origin == "flutter"]
    p_waves = [item for _, item in atria if item.origin != "flutter"]
    found = {"Pmorph": float(len({(item.origin, item.focus) for item in p_waves}))}
    onsets = np.array([item.start_s for _, item in atria])
    if not p_waves and not flutter:
        found["PPRR"] = 0.0
    if len(onsets) > 1:
        pp = np.diff(onsets)
        found["atrial_rate"] = 60 / float(np.median(pp))
        found["PAUSEratio"] = _nearest(float(pp.max() / np.median(pp)), 0.1)
        if len(beats) > 1:
            rr = np.diff([beat.onset_s for beat in beats])
            found["PPRR"] = _nearest(float(rr.mean() / pp.mean()), 0.12)
    if flutter:
        found["Fhz"] = found["atrial_rate"] / 60
    if p_waves and not flutter:
        found |= _pr(beats) | _drops(p_waves, beats)
    return found


def _pr(beats: list[Beat]) -> dict[str, float]:
    pr = np.array([(beat.onset_s - beat.p_onset_s) * 1000 for beat in beats if beat.p_onset_s is not None])
    if not pr.size:
        return {}
    return {"pr": float(np.median(pr)), "PRsd": float(pr.std())}


def _drops(p_waves: list[Activation], beats: list[Beat]) -> dict[str, float]:
    last = beats[-1].onset_s if beats else 0.0
    complete = [item for item in p_waves if item.start_s < last - 0.05] or p_waves
    sinus = [item for item in complete if item.origin not in ("retrograde",)]
    runs = [len(list(run)) for dropped, run in groupby(not item.conducted for item in sinus) if dropped]
    dissociated = bool(beats) and len(sinus) > 1 and not any(item.conducted for item in sinus)
    found = {"DROP": float(max(runs, default=0)), "AVDISS": float(dissociated)}
    if runs:
        found["PRinc"] = float(_grows(sinus, beats))
    return found


def _grows(p_waves: list[Activation], beats: list[Beat]) -> bool:
    """Whether, before each dropped P wave, PR is longer than after the drop before it."""
    pr = {round(b.p_onset_s, 4): b.onset_s - b.p_onset_s for b in beats if b.p_onset_s is not None}
    groups = [list(run) for conducted, run in groupby(p_waves, key=lambda item: item.conducted) if conducted]
    grown = []
    for group in groups:
        intervals = [pr[round(item.start_s, 4)] for item in group if round(item.start_s, 4) in pr]
        if len(intervals) >= 2:
            grown.append(intervals[-1] > intervals[0] + 0.02 and min(np.diff(intervals)) > -0.005)
    return bool(grown) and all(grown)


def _grouping(beats: list[Beat], delineation: Delineation, duration_s: float) -> int:
    """The period of wide beats when they come regularly, 1 for other groups, 0 for none."""
    wide = [index for index, beat in enumerate(beats) if beat.origin == "ventricular"]
    steps = set(np.diff(wide).tolist())
    if 2 <= len(wide) < len(beats) and len(steps) == 1 and steps <= {2, 3, 4}:
        return int(steps.pop())
    rr = np.diff([beat.onset_s for beat in beats])
    return int(rr.size > 2 and float(rr.max()) > 1.25 * float(rr.min()) and not wide)


def _pacing(delineation: Delineation, beats: list[Beat]) -> dict[str, float]:
    chambers = {spike.chamber for spike in delineation.spikes}
    return {
        "SPIKE": float(bool(chambers)),
        "VSPIKE": float("ventricles" in chambers),
        "AVSPIKE": float({"atria", "ventricles"} <= chambers),
    }


def _nearest(ratio: float, tolerance: float) -> float:
    """A ratio, as a whole number when it is within this share of one: rules ask for exact ratios."""
    whole = round(ratio)
    return float(whole) if whole and abs(ratio - whole) <= tolerance * whole else ratio
