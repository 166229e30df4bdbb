"""Physiology: every number the simulator takes, except what makes a patient this patient (that is Anatomy)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from ecgstudio.core.parameters import Value
from ecgstudio.core.physiology.linked import LinkedParameters, linked_values
from ecgstudio.core.physiology.recording import RecordingParameters
from ecgstudio.core.physiology.waves import WaveParameters


@dataclass(frozen=True)
class Physiology(RecordingParameters, WaveParameters, LinkedParameters):
    """The heart's state during one recording: who fires, what conducts, how each wave looks, what disturbs the recording.

    Frozen; each field is declared with unit, limits and help in the file of its group. Defaults are a healthy adult in
    sinus rhythm at 72/min.
    """

    def with_values(self, values: Mapping[str, Value]) -> Self:
        """A copy with some fields changed and checked; what is tied to them (atrial rate, escape rate) follows."""
        changed = super().with_values(values)
        followers = {name: self.parameter(name).clamp(value) for name, value in linked_values(changed, values).items()}
        return super(Physiology, changed).with_values(followers)


__all__ = ["Physiology"]
