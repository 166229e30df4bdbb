"""Rhythm: who fires, how often, how regularly."""

from dataclasses import dataclass

from ecgstudio.core.parameters import Parametered, choice, number


@dataclass(frozen=True)
class RhythmParameters(Parametered):
    GROUP = "Rhythm"

    atrial_rhythm: str = choice("sinus", ("sinus", "fibrillation", "flutter", "none"), "Atrial rhythm")
    rate: float = number(72.0, 20.0, 300.0, 1.0, "/min", "Heart rate")
