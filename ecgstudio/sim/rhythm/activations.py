"""The truth of a timeline as activations of atria, AV node and ventricles with their causes: for ladder diagrams."""

from dataclasses import replace

from ecgstudio.core.delineation import Activation
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.rhythm.beats import HIS_VENTRICLE_S
from ecgstudio.sim.timeline import AtrialBeat, Timeline, VentricularBeat

NODE_ENTRY_S = 0.04  # onset of P to the AV node: intra-atrial conduction, PA interval 25 to 55 ms (Josephson)
PENETRATION_S = 0.06  # how long a blocked impulse is drawn into the node (E)
FLUTTER_SHARE = 0.7  # of a flutter cycle in which the atria are being activated (E)


def activations(timeline: Timeline, physiology: Physiology) -> tuple[Activation, ...]:
    """Every activation. First the timeline's atrial beats, then its ventricular beats, each in their order (so that a wave's
    ``activation`` is its index), then flutter cycles, then the AV node.

    Atrial ``conducted`` is False where the impulse died in or below the node; the node's is False where it died within, and
    True without a ventricular beat where it died in the bundle branches (Mobitz II).
    """
    atria = [_atrium(beat, timeline, physiology) for beat in timeline.atrial]
    ventricles = [_ventricle(beat, physiology) for beat in timeline.ventricular]
    flutter = _flutter(timeline, physiology)
    _link(atria, ventricles, timeline)
    _link_flutter(flutter, len(atria) + len(ventricles), ventricles, timeline, physiology)
    together = [*atria, *ventricles, *flutter]
    return (*together, *_node(together, timeline))


def _atrium(beat: AtrialBeat, timeline: Timeline, physiology: Physiology) -> Activation:
    end = beat.onset_s + physiology.p_duration / 1000
    return Activation("atria", beat.onset_s, end, beat.origin, beat.conducted_to is not None, None, beat.focus)


def _ventricle(beat: VentricularBeat, physiology: Physiology) -> Activation:
    width = physiology.qrs if beat.nodal_s is not None else max(physiology.qrs, physiology.ectopic_qrs)
    return Activation("ventricles", beat.onset_s, beat.onset_s + width / 1000, beat.origin, False, None, beat.focus)


def _link(atria: list[Activation], ventricles: list[Activation], timeline: Timeline) -> None:
    """Conducted beats point at their P wave, retrograde P waves at their beat."""
    for index, beat in enumerate(timeline.atrial):
        if beat.conducted_to is not None:
            ventricles[beat.conducted_to] = replace(ventricles[beat.conducted_to], source=index)
        if beat.caused_by is not None:
            atria[index] = replace(atria[index], source=len(atria) + beat.caused_by)
            ventricles[beat.caused_by] = replace(ventricles[beat.caused_by], conducted=True)


def _flutter(timeline: Timeline, physiology: Physiology) -> list[Activation]:
    cycles = []
    for activity in timeline.continuous:
        if activity.kind == "flutter":
            length = FLUTTER_SHARE / activity.rate_hz
            cycles += [Activation("atria", start, start + length, "flutter", False) for start in activity.cycle_s]
    return cycles


def _link_flutter(
    flutter: list[Activation], before: int, ventricles: list[Activation], timeline: Timeline, physiology: Physiology
) -> None:
    """A flutter wave is conducted to the beat that follows it by one PR interval."""
    delay = physiology.pr / 1000
    beats = {_key(b.onset_s): i for i, b in enumerate(timeline.ventricular) if b.origin == "flutter"}
    for number, cycle in enumerate(flutter):
        index = beats.get(_key(cycle.start_s + delay))
        if index is not None:
            flutter[number] = replace(cycle, conducted=True)
            ventricles[index] = replace(ventricles[index], source=before + number)


def _key(time_s: float) -> int:
    return round(time_s * 1e4)


def _node(known: list[Activation], timeline: Timeline) -> list[Activation]:
    """Passages of the node: downwards with each conducted beat, a little way with each blocked one."""
    below = {index for index, beat in enumerate(timeline.atrial) if beat.block == "below the node"}
    passages = []
    for index, item in enumerate(known):
        if item.chamber == "ventricles" and item.origin not in ("ventricular", "paced"):
            start = known[item.source].start_s + NODE_ENTRY_S if item.source is not None else item.start_s - 0.1
            end = max(item.start_s - HIS_VENTRICLE_S, start + 0.01)
            passages.append(Activation("av node", start, end, item.origin, True, item.source))
        elif item.chamber == "atria" and not item.conducted and item.origin != "retrograde":
            start = item.start_s + NODE_ENTRY_S
            passages.append(Activation("av node", start, start + PENETRATION_S, item.origin, index in below, index))
    return passages
