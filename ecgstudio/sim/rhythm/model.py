"""The conduction model's front door."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.own import OwnRhythm
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.rhythm.beats import AFTER_S, BEFORE_S, Draft, finished
from ecgstudio.sim.rhythm.flutter import flutter_cycles, flutter_rate
from ecgstudio.sim.rhythm.heart import Heart
from ecgstudio.sim.rhythm.own import repeated
from ecgstudio.sim.rhythm.paroxysm import before, begins_later, end_of, ends_early, joined, prepared
from ecgstudio.sim.rhythm.plans import plan_of
from ecgstudio.sim.rhythm.spans import rhythm_spans
from ecgstudio.sim.rhythm.streams import stream
from ecgstudio.sim.timeline import ContinuousActivity, ContinuousKind, Timeline

_WITHOUT_BEATS: dict[str, ContinuousKind] = {
    "fibrillation": "ventricular fibrillation",
    "torsades": "torsades",
    "polymorphic tachycardia": "polymorphic ventricular",
}
_CYCLE_SWAY = 0.06  # of a cycle, in polymorphic tachycardias (E)


def make_timeline(physiology: Physiology, duration_s: float, seed: int, own: OwnRhythm | None = None) -> Timeline:
    """All activations of ``duration_s`` seconds; the same arguments give the same timeline.

    Random numbers are drawn by beat, not by time: a small change of a field moves the beats a little. ``own``: the beats of
    this person, taken while the physiology has the rhythm in which they were seen.
    """
    if own is not None and own.holds(physiology):
        return _named(_repeated(physiology, own, duration_s, seed), physiology)
    if begins_later(physiology) and physiology.onset < duration_s:
        timeline = _paroxysmal(physiology, duration_s, seed)
    else:
        timeline = _named(_steady(physiology, duration_s, seed), physiology)
    return _ending(timeline, physiology, seed) if ends_early(physiology, duration_s) else timeline


def _paroxysmal(physiology: Physiology, duration_s: float, seed: int) -> Timeline:
    first = before(physiology)
    sinus = _named(_steady(first, duration_s, seed), first)
    sinus, at_s = prepared(sinus, physiology)
    at_s = min(at_s, duration_s)
    other = _named(_steady(physiology, max(duration_s - at_s, 1.0), seed), physiology)
    early = [replace(span, end_s=min(span.end_s, at_s)) for span in sinus.rhythm if span.start_s < at_s]
    late = [replace(span, start_s=span.start_s + at_s, end_s=duration_s) for span in other.rhythm[:1]]
    return replace(joined(sinus, other, at_s), rhythm=tuple(span for span in early + late if span.start_s < span.end_s))


def _ending(timeline: Timeline, physiology: Physiology, seed: int) -> Timeline:
    at_s, after = end_of(timeline, physiology.ending), before(physiology)
    if at_s >= timeline.duration_s:
        return timeline
    sinus = _named(_steady(after, max(timeline.duration_s - at_s, 1.0), seed), after)
    early = [replace(span, end_s=min(span.end_s, at_s)) for span in timeline.rhythm if span.start_s < at_s]
    late = [replace(span, start_s=span.start_s + at_s, end_s=timeline.duration_s) for span in sinus.rhythm[:1]]
    return replace(joined(timeline, sinus, at_s), rhythm=(*early, *late))


def _named(timeline: Timeline, physiology: Physiology) -> Timeline:
    return replace(timeline, rhythm=rhythm_spans(timeline, physiology))


def _steady(physiology: Physiology, duration_s: float, seed: int) -> Timeline:
    """One rhythm from start to end."""
    if physiology.ventricular_rhythm in _WITHOUT_BEATS:
        draft = Draft(continuous=[_ventricular_activity(physiology, duration_s, seed)])
        return finished(draft, physiology, duration_s)
    flutter_s = np.empty(0)
    if physiology.atrial_rhythm == "flutter":
        flutter_s = flutter_cycles(physiology, duration_s, seed)
    draft = Heart(plan_of(physiology, duration_s, seed, flutter_s)).run()
    draft.continuous += _atrial_activity(physiology, duration_s, flutter_s)
    return finished(draft, physiology, duration_s)


def _repeated(physiology: Physiology, own: OwnRhythm, duration_s: float, seed: int) -> Timeline:
    draft, flutter_s = repeated(physiology, own, duration_s), np.empty(0)
    if physiology.atrial_rhythm == "flutter":
        flutter_s = flutter_cycles(physiology, duration_s, seed)
    draft.continuous += _atrial_activity(physiology, duration_s, flutter_s)
    return finished(draft, physiology, duration_s)


def _atrial_activity(
    physiology: Physiology, duration_s: float, flutter_s: NDArray[np.float64]
) -> list[ContinuousActivity]:
    start_s, end_s = -BEFORE_S, duration_s + AFTER_S
    if physiology.atrial_rhythm == "fibrillation":
        return [ContinuousActivity("fibrillation", start_s, end_s, physiology.fibrillation_rate / 60)]
    if physiology.atrial_rhythm == "flutter":
        cycles = tuple(flutter_s[(flutter_s >= start_s) & (flutter_s <= end_s)].tolist())
        return [ContinuousActivity("flutter", start_s, end_s, flutter_rate(physiology) / 60, cycles)]
    return []


def _ventricular_activity(physiology: Physiology, duration_s: float, seed: int) -> ContinuousActivity:
    kind = _WITHOUT_BEATS[physiology.ventricular_rhythm]
    end_s = duration_s + AFTER_S
    if kind == "ventricular fibrillation":
        return ContinuousActivity(kind, -BEFORE_S, end_s, physiology.vf_rate / 60)
    rng = stream(seed, "rhythm/polymorphic")
    cycle_s = 60.0 / physiology.rate
    count = int((end_s + BEFORE_S) / cycle_s) + 14
    positions = np.arange(count) - 12 + rng.uniform() + _CYCLE_SWAY * np.clip(rng.standard_normal(count), -2, 2)
    times = cycle_s * positions
    return ContinuousActivity(kind, -BEFORE_S, end_s, 1 / cycle_s, tuple(times[times >= -BEFORE_S].tolist()))
