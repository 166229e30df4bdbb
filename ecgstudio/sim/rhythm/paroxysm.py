"""A rhythm that begins or ends during the recording: sinus rhythm before and after, with a premature beat or a pause between."""

import math
from dataclasses import replace

from ecgstudio.core.delineation import Spike
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.timeline import AtrialBeat, ContinuousActivity, Timeline, VentricularBeat

ON_T = 0.92  # of the QT interval: where polymorphic rhythms begin (R on T)
COUPLING_S = 0.44  # beginning of other rhythms after the last sinus beat (E)
AFTER_LAST_S = 0.45  # the ventricles recover from the last beat of the paroxysm (E)
EARLY = 0.8  # of the sinus cycle at most: the next sinus beat must not come first
_ON_T_RHYTHMS = ("torsades", "polymorphic tachycardia", "fibrillation")


def begins_later(physiology: Physiology) -> bool:
    """Whether there is a paroxysm: something else than plain sinus rhythm, with an onset."""
    other = physiology.ventricular_rhythm != "conducted" or physiology.atrial_rhythm != "sinus"
    return physiology.onset > 0 and other


def ends_early(physiology: Physiology, duration_s: float) -> bool:
    """Whether sinus rhythm comes back within the recording."""
    other = physiology.ventricular_rhythm != "conducted" or physiology.atrial_rhythm != "sinus"
    return other and physiology.onset < physiology.ending < duration_s


def end_of(timeline: Timeline, ending_s: float) -> float:
    """Where the sinus clock starts anew: a little after the last beat, so that a pause of about one cycle follows."""
    beats = [beat.onset_s for beat in timeline.ventricular if 0 <= beat.onset_s <= ending_s]
    return max(beats[-1] + AFTER_LAST_S, ending_s) if beats else ending_s


def before(physiology: Physiology) -> Physiology:
    """The sinus rhythm that comes first, at the atrial rate."""
    return replace(
        physiology,
        atrial_rhythm="sinus",
        ventricular_rhythm="conducted",
        av_conduction="normal",
        pacing="none",
        rate=min(max(physiology.atrial_rate, 30.0), 150.0),
        onset=0.0,
        ending=0.0,
    )


def prepared(sinus: Timeline, physiology: Physiology) -> tuple[Timeline, float]:
    """The sinus rhythm, and when the paroxysm begins: coupled to the last sinus beat before the time asked for.

    Torsades come after a premature beat and a pause (short, long, short).
    """
    beats = [i for i, beat in enumerate(sinus.ventricular) if 0 <= beat.onset_s <= physiology.onset]
    last = next((i for i in reversed(beats) if sinus.ventricular[i].origin == "sinus"), None)
    if last is None:
        return sinus, physiology.onset
    at_s = sinus.ventricular[last].onset_s + _coupling_s(sinus.ventricular[last], physiology)
    if physiology.ventricular_rhythm == "torsades" and last >= 2:
        sinus = _with_pause(sinus, last, physiology)
    return sinus, at_s


def _with_pause(sinus: Timeline, last: int, physiology: Physiology) -> Timeline:
    """A ventricular premature beat in place of the beat before the last: that one's P wave finds the ventricles refractory."""
    beats = list(sinus.ventricular)
    early = beats[last - 2].onset_s + physiology.pvc_coupling / 100 * (
        beats[last - 1].onset_s - beats[last - 2].onset_s
    )
    beats[last - 1] = VentricularBeat(early, "ventricular", beats[last - 1].rr_s, focus=1)
    atria = (replace(beat, conducted_to=None) if beat.conducted_to == last - 1 else beat for beat in sinus.atrial)
    return replace(sinus, ventricular=tuple(beats), atrial=tuple(atria))


def joined(first: Timeline, second: Timeline, at_s: float) -> Timeline:
    """``first`` up to ``at_s``, then ``second`` with its own zero there."""
    kept = [beat for beat in first.ventricular if beat.onset_s < at_s]
    later = [i for i, beat in enumerate(second.ventricular) if beat.onset_s >= 0]
    offset = len(kept) - (later[0] if later else 0)
    atria = [_without_lost(beat, len(kept)) for beat in first.atrial if beat.onset_s < at_s]
    atria += [_moved(beat, at_s, offset, len(kept)) for beat in second.atrial if beat.onset_s >= 0]
    return Timeline(
        duration_s=first.duration_s,
        atrial=tuple(atria),
        ventricular=(*kept, *(_shifted(second.ventricular[i], at_s) for i in later)),
        continuous=(
            *(_ended(activity, at_s) for activity in first.continuous if activity.start_s < at_s),
            *(_begun(activity, at_s) for activity in second.continuous),
        ),
        spikes=(
            *(spike for spike in first.spikes if spike.time_s < at_s),
            *(Spike(spike.time_s + at_s, spike.chamber) for spike in second.spikes),
        ),
    )


def _coupling_s(last: VentricularBeat, physiology: Physiology) -> float:
    coupling = COUPLING_S
    if physiology.ventricular_rhythm in _ON_T_RHYTHMS:
        coupling = ON_T * physiology.qtc / 1000 * math.sqrt(last.rr_s)  # Bazett
    return min(coupling, EARLY * last.rr_s)


def _without_lost(beat: AtrialBeat, kept: int) -> AtrialBeat:
    lost = beat.conducted_to is not None and beat.conducted_to >= kept
    return replace(beat, conducted_to=None) if lost else beat


def _moved(beat: AtrialBeat, by_s: float, offset: int, first: int) -> AtrialBeat:
    links = {"conducted_to": beat.conducted_to, "caused_by": beat.caused_by}
    moved = {name: None if index is None or index + offset < first else index + offset for name, index in links.items()}
    return replace(beat, onset_s=beat.onset_s + by_s, **moved)  # type: ignore[arg-type]


def _shifted(beat: VentricularBeat, by_s: float) -> VentricularBeat:
    nodal_s = None if beat.nodal_s is None else beat.nodal_s + by_s
    return replace(beat, onset_s=beat.onset_s + by_s, nodal_s=nodal_s)


def _ended(activity: ContinuousActivity, at_s: float) -> ContinuousActivity:
    return replace(activity, end_s=min(activity.end_s, at_s), cycle_s=tuple(c for c in activity.cycle_s if c < at_s))


def _begun(activity: ContinuousActivity, at_s: float) -> ContinuousActivity:
    cycles = tuple(cycle + at_s for cycle in activity.cycle_s if cycle >= 0)
    return replace(activity, start_s=at_s, end_s=activity.end_s + at_s, cycle_s=cycles)
