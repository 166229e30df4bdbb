"""What kinds of ventricular beats a recording has, and how long each lasts."""

from collections import Counter
from dataclasses import dataclass

from ecgstudio.core.physiology import Physiology
from ecgstudio.core.physiology.waves import VENTRICULAR_FOCI
from ecgstudio.sim.timeline import Timeline, VentricularBeat

_VENTRICULAR = ("ventricular", "paced")


@dataclass(frozen=True)
class Kind:
    """Beats that look alike: how the ventricles were entered. ``share`` is that of the accessory path or of a fused focus."""

    entry: str
    branch: str = "normal"
    focus: str = ""
    share: float = 0.0
    duration_ms: float = 92.0


def kinds_of(timeline: Timeline, physiology: Physiology) -> list[Kind]:
    """The kind of every ventricular beat of the timeline, in order."""
    origins = Counter(beat.origin in _VENTRICULAR for beat in timeline.ventricular)
    ventricular_leads = origins[True] > origins[False]
    return [_kind(beat, physiology, ventricular_leads) for beat in timeline.ventricular]


def _kind(beat: VentricularBeat, physiology: Physiology, ventricular_leads: bool) -> Kind:
    wide = physiology.qrs if ventricular_leads and physiology.qrs >= 120 else physiology.ectopic_qrs
    if beat.origin == "paced":
        return Kind("ventricular", focus="right apex", duration_ms=wide)
    if beat.origin == "ventricular":
        return Kind("ventricular", focus=_focus(physiology.ventricular_focus, beat.focus), duration_ms=wide)
    narrow = min(physiology.qrs, 100.0) if ventricular_leads else physiology.qrs
    if beat.origin == "fusion":
        focus = _focus(physiology.ventricular_focus, beat.focus)
        return Kind("fusion", physiology.bundle_branch, focus, 0.6, 0.35 * narrow + 0.65 * wide)
    if beat.aberration:
        return Kind("conducted", beat.aberration, duration_ms=max(narrow, 130.0))
    if beat.preexcitation > 0:
        return Kind(
            "preexcited", physiology.bundle_branch, share=round(beat.preexcitation, 2), duration_ms=physiology.qrs
        )
    return Kind("conducted", physiology.bundle_branch, duration_ms=narrow)


def _focus(first: str, number: int) -> str:
    """Escapes (0) and the first ectopic focus (1) are the chosen one, the next foci follow in turn."""
    return VENTRICULAR_FOCI[(VENTRICULAR_FOCI.index(first) + max(number - 1, 0)) % len(VENTRICULAR_FOCI)]
