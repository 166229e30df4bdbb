"""Recording: breathing, noise and electrodes."""

from dataclasses import dataclass

from ecgstudio.core.parameters import Parametered, number


@dataclass(frozen=True)
class RecordingParameters(Parametered):
    GROUP = "Recording"

    baseline_wander: float = number(0.02, 0.0, 1.0, 0.01, "mV", "Baseline wander")
