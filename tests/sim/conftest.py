"""Rhythm features read from the timeline itself: an oracle that knows neither the waves nor their measurement."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from ecgstudio.sim.timeline import AtrialBeat, Timeline, VentricularBeat

Array = NDArray[np.float64]
WITHOUT_BEATS = ("polymorphic ventricular", "torsades")
EARLY = 0.85  # of the median RR: a premature beat (A2)
NEAR_WHOLE = 0.1  # how near to a whole multiple a pause or an interval must be
DISSOCIATED_MS = 40.0  # spread of the PR interval in AV dissociation


@pytest.fixture(scope="session")
def rhythm_features() -> Callable[[Timeline], Mapping[str, float]]:
    """Every rhythm feature that a timeline has, by the names of the rule language (ms, /min, Hz, shares)."""
    return _features


def _features(timeline: Timeline) -> Mapping[str, float]:
    """Every rhythm feature that a timeline has, from its activations within the recording."""
    beats = [beat for beat in timeline.ventricular if 0 <= beat.onset_s < timeline.duration_s]
    atria = [beat for beat in timeline.atrial if 0 <= beat.onset_s < timeline.duration_s]
    rr = _intervals(timeline, beats)
    found = {"rate": 60000.0 / float(rr.mean())} if rr.size else {}
    found |= _interval_features(rr) | _beat_features(beats) | _run_features(timeline, beats) | _continuous(timeline, rr)
    found |= _p_features(timeline, atria, beats) | _conduction(timeline, atria) | _dissociation(atria, beats)
    kinds = {spike.chamber for spike in timeline.spikes}
    found |= {"SPIKE": float(bool(kinds)), "VSPIKE": float("ventricles" in kinds), "AVSPIKE": float(len(kinds) == 2)}
    return found | {"GROUP": _group(timeline, beats, rr, found)}


def _intervals(timeline: Timeline, beats: Sequence[VentricularBeat]) -> Array:
    """RR intervals in ms; cycles of polymorphic tachycardias count as beats."""
    onsets = [beat.onset_s for beat in beats]
    for activity in timeline.continuous:
        if activity.kind in WITHOUT_BEATS:
            onsets += [cycle for cycle in activity.cycle_s if 0 <= cycle < timeline.duration_s]
    return np.diff(sorted(onsets)) * 1000


def _interval_features(rr: Array) -> dict[str, float]:
    if rr.size < 2:
        return {}
    median = float(np.median(rr))
    longest = float(rr.max())
    ratio = longest / median
    found = {"RRcv": float(rr.std() / rr.mean()), "RRmaxmin": longest - float(rr.min()), "PAUSE": longest}
    found["PAUSEratio"] = float(round(ratio)) if abs(ratio - round(ratio)) <= NEAR_WHOLE * round(ratio) else ratio
    early = [i for i in range(rr.size - 1) if rr[i] <= EARLY * median and rr[i] == min(rr[max(0, i - 1) : i + 2])]
    if early:
        found["PREM"] = float(min(rr[i] for i in early)) / median
        found["COMP"] = float(np.median([rr[i] + rr[i + 1] for i in early])) / median
    return found


def _beat_features(beats: Sequence[VentricularBeat]) -> dict[str, float]:
    if not beats:
        return {}
    return {"WIDEFRAC": sum(beat.origin in ("ventricular", "paced", "fusion") for beat in beats) / len(beats)}


def _run_features(timeline: Timeline, beats: Sequence[VentricularBeat]) -> dict[str, float]:
    """The longest run; beats outside the recording tell whether one goes on."""
    longest = current = 0
    inside = set(map(id, beats))
    touches = False
    for beat in timeline.ventricular:
        ectopic = beat.origin == "ventricular" and beat.focus > 0
        current = current + 1 if ectopic else 0
        touches = (touches and current > 1) or id(beat) in inside
        longest = max(longest, current) if touches else longest
    return {"RUN": float(longest)}


def _continuous(timeline: Timeline, rr: Array) -> dict[str, float]:
    found = {"TWIST": float(any(activity.kind in WITHOUT_BEATS for activity in timeline.continuous))}
    if found["TWIST"] and not timeline.ventricular:
        found["WIDEFRAC"] = 1.0
    for activity in timeline.continuous:
        found["Fhz"] = activity.rate_hz
    return found


def _p_features(timeline: Timeline, atria: Sequence[AtrialBeat], beats: Sequence[VentricularBeat]) -> dict[str, float]:
    found = {"Pmorph": float(len({(beat.origin, beat.focus) for beat in atria}))}
    waves = [beat.onset_s for beat in atria]
    for activity in timeline.continuous:
        waves += activity.cycle_s if activity.kind == "flutter" else ()
    onsets = [beat.onset_s for beat in beats]
    counts = np.histogram(waves, bins=onsets)[0] if len(onsets) > 2 else np.zeros(0)
    return found | ({"PPRR": float(np.median(counts))} if counts.size else {})


def _conduction(timeline: Timeline, atria: Sequence[AtrialBeat]) -> dict[str, float]:
    """PR of conducted beats, its growth before a dropped one, and how many P in a row are dropped."""
    own = [beat for beat in atria if beat.origin != "retrograde"]
    pr = [
        1000 * (timeline.ventricular[b.conducted_to].onset_s - b.onset_s) if b.conducted_to is not None else None
        for b in own
    ]
    known = [value for value in pr if value is not None]
    if not known:
        return {}
    longest = current = 0
    for value in pr:
        current = current + 1 if value is None else 0
        longest = max(longest, current)
    return {
        "PR": float(np.median(known)),
        "PRsd": float(np.std(known)),
        "DROP": float(longest),
        "PRinc": _progressive(pr),
    }


def _progressive(pr: Sequence[float | None]) -> float:
    """1 when every PR is longer than the one before within its group and the first after a drop is the shortest."""
    steps = [b - a for a, b in pairwise(pr) if a is not None and b is not None]
    return float(None in pr and bool(steps) and min(steps) > 2.0)


def _dissociation(atria: Sequence[AtrialBeat], beats: Sequence[VentricularBeat]) -> dict[str, float]:
    own = [beat for beat in atria if beat.origin != "retrograde"]
    if len(own) < 3 or len(beats) < 3 or any(beat.conducted_to is not None for beat in own):
        return {"AVDISS": 0.0}
    onsets = np.asarray([beat.onset_s for beat in own])
    before = [
        1000 * float(beat.onset_s - onsets[onsets < beat.onset_s].max()) for beat in beats if beat.onset_s > onsets[0]
    ]
    return {"AVDISS": float(np.std(before) >= DISSOCIATED_MS)}


def _group(timeline: Timeline, beats: Sequence[VentricularBeat], rr: Array, found: Mapping[str, float]) -> float:
    """The period of bigeminy or trigeminy, 1 for other groups, 0 for none."""
    wide = [beat.origin == "ventricular" for beat in beats]
    for period in (2, 3):
        if len(wide) > 2 * period and sum(wide) > 0 and _repeats(wide, period) and sum(wide[:period]) == 1:
            return float(period)
    if found.get("PRinc") == 1.0 and found.get("DROP", 0) >= 1:
        return 1.0
    for activity in timeline.continuous:
        if activity.kind == "flutter" and found.get("RRcv", 0) >= 0.08:
            waves = rr * activity.rate_hz / 1000
            return float(np.all(np.abs(waves - np.rint(waves)) <= NEAR_WHOLE * np.rint(waves)))
    return 0.0


def _repeats(flags: Sequence[bool], period: int) -> bool:
    return all(a == b for a, b in zip(flags, flags[period:], strict=False))
