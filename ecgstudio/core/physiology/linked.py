"""Which numbers move together: the heart rate and the atrial rate while a fixed share of P waves is conducted."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from ecgstudio.core.parameters import Value
from ecgstudio.core.physiology.conduction import ConductionParameters
from ecgstudio.core.physiology.rhythm import RhythmParameters

_BEATING_ATRIA = ("sinus", "ectopic", "wandering", "multifocal")
_OWN_ATRIAL_RATE = (*_BEATING_ATRIA, "flutter")
_TYING = frozenset(
    (
        "rate",
        "atrial_rate",
        "flutter_rate",
        "escape_rate",
        "av_conduction",
        "av_cycle",
        "av_dropped",
        "atrial_rhythm",
        "ventricular_rhythm",
        "pacing",
    )
)


@dataclass(frozen=True)
class LinkedParameters(ConductionParameters, RhythmParameters):
    """The part of Physiology in which fields move together."""


def atrial_per_ventricular(state: LinkedParameters) -> float | None:
    """P (or flutter) waves per QRS where conduction fixes it, else None."""
    if state.pacing == "DDD" and state.ventricular_rhythm == "conducted":
        return 1.0
    if state.atrial_rhythm not in _OWN_ATRIAL_RATE or state.ventricular_rhythm != "conducted":
        return None
    if state.pacing == "VVI":
        return None
    if state.av_conduction == "fixed ratio":
        return float(state.av_cycle)
    if state.atrial_rhythm == "flutter":
        return None
    if state.av_conduction == "wenckebach":
        return state.av_cycle / (state.av_cycle - 1.0)
    if state.av_conduction == "mobitz II":
        return state.av_cycle / float(max(1, state.av_cycle - state.av_dropped))
    return 1.0 if state.av_conduction == "normal" else None


def escapes(state: LinkedParameters) -> bool:
    """Whether an escape focus beats for the ventricles because nothing is conducted or paced."""
    return (
        state.av_conduction == "complete block" and state.ventricular_rhythm == "conducted" and state.pacing == "none"
    )


def linked_values(state: LinkedParameters, changed: Collection[str]) -> Mapping[str, Value]:
    """What must follow when the fields ``changed`` have been set in ``state``: the new values, limits not yet applied.

    The heart rate leads when it was set; otherwise it follows the atria (a new block leaves the P waves as they are).
    """
    if _TYING.isdisjoint(changed):
        return {}
    ratio = atrial_per_ventricular(state)
    atrial = "flutter_rate" if state.atrial_rhythm == "flutter" else "atrial_rate"
    values: dict[str, Value] = {}
    if atrial == "flutter_rate" and "atrial_rate" in changed and "flutter_rate" not in changed:
        values["flutter_rate"] = state.atrial_rate
    atrial_rate = float(values.get("flutter_rate", getattr(state, atrial)))
    if ratio is not None and "rate" in changed:
        values[atrial] = state.rate * ratio
    elif ratio is not None:
        values["rate"] = atrial_rate / ratio
    elif escapes(state):
        values |= {"escape_rate": state.rate} if "rate" in changed else {"rate": state.escape_rate}
    return values
