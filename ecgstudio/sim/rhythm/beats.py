"""What the conduction model fills while it runs, and how it becomes a Timeline."""

from dataclasses import dataclass, field

from ecgstudio.core.delineation import Origin, Spike
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.timeline import Aberration, AtrialBeat, Block, ContinuousActivity, Timeline, VentricularBeat

BEFORE_S = 2.0  # beats this early may still reach into the recording with their T wave
AFTER_S = 1.0
HIS_VENTRICLE_S = 0.045  # HV interval 35 to 55 ms (Josephson)
QT_MEMORY = 0.8  # share of the old interval that QT still follows after one beat (E)
ASHMAN_RATIO = 0.7  # an interval this short against the one before meets a refractory right bundle (E)


@dataclass(eq=False, slots=True)
class Ventricle:
    """A ventricular activation in the making."""

    onset_s: float
    origin: Origin
    focus: int = 0
    preexcitation: float = 0.0
    through_node: bool = True


@dataclass(eq=False, slots=True)
class Atrium:
    """An atrial activation in the making, with the beats it is tied to."""

    onset_s: float
    origin: Origin
    focus: int = 0
    conducted_to: Ventricle | None = None
    caused_by: Ventricle | None = None
    block: Block = ""


@dataclass(eq=False, slots=True)
class Draft:
    """Everything that happened, in any order."""

    atria: list[Atrium] = field(default_factory=list)
    ventricles: list[Ventricle] = field(default_factory=list)
    continuous: list[ContinuousActivity] = field(default_factory=list)
    spikes: list[Spike] = field(default_factory=list)


def finished(draft: Draft, physiology: Physiology, duration_s: float) -> Timeline:
    """The Timeline of a draft, in time order and without what lies outside the recording; its rhythm is still unnamed."""
    ordered = sorted(draft.ventricles, key=lambda beat: beat.onset_s)
    beats = _ventricular(ordered, physiology)
    kept = [i for i, beat in enumerate(ordered) if -BEFORE_S <= beat.onset_s <= duration_s + AFTER_S]
    index = {id(ordered[i]): position for position, i in enumerate(kept)}
    return Timeline(
        duration_s=duration_s,
        atrial=tuple(
            _atrial(beat, index)
            for beat in sorted(draft.atria, key=lambda beat: beat.onset_s)
            if -BEFORE_S <= beat.onset_s <= duration_s + AFTER_S
        ),
        ventricular=tuple(beats[i] for i in kept),
        continuous=tuple(draft.continuous),
        spikes=tuple(sorted((s for s in draft.spikes if 0 <= s.time_s < duration_s), key=lambda spike: spike.time_s)),
    )


def _atrial(beat: Atrium, index: dict[int, int]) -> AtrialBeat:
    return AtrialBeat(
        onset_s=beat.onset_s,
        origin=beat.origin,
        focus=beat.focus,
        conducted_to=index.get(id(beat.conducted_to)),
        caused_by=index.get(id(beat.caused_by)),
        block=beat.block,
    )


def _ventricular(ordered: list[Ventricle], physiology: Physiology) -> list[VentricularBeat]:
    usual = 60.0 / physiology.rate
    smooth, last_rr, last_s = usual, usual, None
    beats = []
    for number, beat in enumerate(ordered):
        rr = usual if last_s is None else beat.onset_s - last_s
        smooth = QT_MEMORY * smooth + (1 - QT_MEMORY) * rr
        early = physiology.aberrancy and beat.through_node and rr < ASHMAN_RATIO * last_rr
        beats.append(_beat(beat, smooth, "rbbb" if early else "", _alternating(physiology, number)))
        last_rr, last_s = rr, beat.onset_s
    return beats


def _beat(beat: Ventricle, rr_s: float, aberration: Aberration, scale: float) -> VentricularBeat:
    return VentricularBeat(
        onset_s=beat.onset_s,
        origin=beat.origin,
        rr_s=rr_s,
        focus=beat.focus,
        preexcitation=beat.preexcitation,
        aberration=aberration,
        scale=scale,
        nodal_s=beat.onset_s - HIS_VENTRICLE_S if beat.through_node else None,
    )


def _alternating(physiology: Physiology, number: int) -> float:
    return 1.0 - physiology.alternans / 100 if number % 2 else 1.0
