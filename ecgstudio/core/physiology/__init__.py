"""Physiology: every number the simulator takes, except what makes a patient this patient (that is Anatomy)."""

from dataclasses import dataclass

from ecgstudio.core.physiology.conduction import ConductionParameters
from ecgstudio.core.physiology.recording import RecordingParameters
from ecgstudio.core.physiology.rhythm import RhythmParameters
from ecgstudio.core.physiology.waves import WaveParameters


@dataclass(frozen=True)
class Physiology(RecordingParameters, WaveParameters, ConductionParameters, RhythmParameters):
    """The heart's state during one recording: who fires, what conducts, how each wave looks, what disturbs the recording.

    Frozen; each field is declared with unit, limits and help in the file of its group. Defaults are a healthy adult in
    sinus rhythm at 72/min.
    """


__all__ = ["Physiology"]
