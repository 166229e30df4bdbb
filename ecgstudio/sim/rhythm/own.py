"""The beats of one person, as they were seen: repeated at another rate or for longer, in the same rhythm."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ecgstudio.core.delineation import Origin, Spike
from ecgstudio.core.own import OwnBeat, OwnRhythm
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.physiology.linked import escapes
from ecgstudio.sim.rhythm.beats import AFTER_S, BEFORE_S, Atrium, Draft, Ventricle
from ecgstudio.sim.rhythm.heart import STIMULUS_S

_ATRIAL: Final[dict[str, Origin]] = {
    "ectopic": "ectopic atrial",
    "fibrillation": "fibrillation",
    "flutter": "flutter",
    "junctional": "junctional",
    "nodal re-entry": "supraventricular",
    "accessory re-entry": "supraventricular",
}


def repeated(physiology: Physiology, own: OwnRhythm, duration_s: float) -> Draft:
    """The beats for ``duration_s`` seconds, as many seconds as before it and after it as waves reach in from."""
    pace, draft = own.rate / physiology.rate, Draft()
    for beat in _beats(own, duration_s / pace + AFTER_S):
        _add(draft, physiology, replace(beat, onset_s=beat.onset_s * pace), own.pr_ms)
    origin = "ectopic atrial" if physiology.atrial_rhythm == "ectopic" else "sinus"
    for onset_s in own.lone_p_s:
        draft.atria.append(Atrium(onset_s * pace, origin, block="in the node"))  # type: ignore[arg-type]
    return draft


def _beats(own: OwnRhythm, until_s: float) -> Iterator[OwnBeat]:
    """The beats seen, usual ones before them, and all of them again behind, until ``until_s`` of their own time."""
    first, last = own.beats[0], own.beats[-1]
    usual_s = (last.onset_s - first.onset_s) / (len(own.beats) - 1)
    led = next((beat for beat in own.beats if not beat.place), first)
    for number in range(int(BEFORE_S / usual_s) + 2, 0, -1):
        yield replace(led, onset_s=first.onset_s - number * usual_s)
    later_s = 0.0
    while first.onset_s + later_s < until_s:
        yield from (replace(beat, onset_s=beat.onset_s + later_s) for beat in own.beats)
        later_s += last.onset_s - first.onset_s + usual_s


def _add(draft: Draft, physiology: Physiology, beat: OwnBeat, usual_pr_ms: float) -> None:
    origin, focus = _origin(physiology, beat)
    conducted = origin not in ("ventricular", "paced")
    share = physiology.preexcitation if conducted else 0.0
    ventricle = Ventricle(beat.onset_s, origin, focus, share, conducted)
    draft.ventricles.append(ventricle)
    if origin == "paced":
        draft.spikes.append(Spike(beat.onset_s - STIMULUS_S, "ventricles"))
    if beat.pr_ms is not None:
        _add_p(draft, physiology, beat, beat.pr_ms + physiology.pr - usual_pr_ms, ventricle)
    elif physiology.retrograde_conduction and not beat.place:
        draft.atria.append(Atrium(beat.onset_s + physiology.rp / 1000, "retrograde", caused_by=ventricle))


def _add_p(draft: Draft, physiology: Physiology, beat: OwnBeat, pr_ms: float, ventricle: Ventricle) -> None:
    onset_s = beat.onset_s - pr_ms / 1000
    origin: Origin = "ectopic atrial" if physiology.atrial_rhythm == "ectopic" or beat.place == "early" else "sinus"
    if physiology.pacing in ("AAI", "DDD"):
        origin = "paced"
        draft.spikes.append(Spike(onset_s - STIMULUS_S, "atria"))
    draft.atria.append(Atrium(onset_s, origin, int(origin == "ectopic atrial"), ventricle))


def _origin(physiology: Physiology, beat: OwnBeat) -> tuple[Origin, int]:
    """Where a beat of the ventricles comes from, and from which focus."""
    if beat.place == "ventricular":
        return "ventricular", 1
    if beat.place == "early":
        return "ectopic atrial", 1
    if physiology.ventricular_rhythm in ("idioventricular", "tachycardia"):
        return "ventricular", int(physiology.ventricular_rhythm == "tachycardia")
    if physiology.pacing in ("VVI", "DDD"):
        return "paced", 0
    if escapes(physiology) or physiology.atrial_rhythm == "none":
        return ("junctional" if physiology.escape == "junctional" else "ventricular"), 0
    return _ATRIAL.get(physiology.atrial_rhythm, "sinus"), 0
