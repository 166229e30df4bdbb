"""Recording: breathing, noise and electrodes."""

from dataclasses import dataclass
from typing import Final

from ecgstudio.core.electrodes import FAULTS
from ecgstudio.core.parameters import Parametered, choice, number

ELECTRODES: Final = ("correct", *FAULTS)


@dataclass(frozen=True)
class RecordingParameters(Parametered):
    GROUP = "Recording"

    respiration_axis: float = number(
        2.5, 0.0, 15.0, 0.5, "degrees", "Breathing turns the heart", "How far the axis swings with each breath"
    )
    respiration_baseline: float = number(0.02, 0.0, 0.5, 0.01, "mV", "Breathing moves the baseline")
    beat_variation: float = number(
        2.0, 0.0, 15.0, 0.5, "%", "Beat-to-beat variation", "Spread of wave heights from beat to beat"
    )
    baseline_wander: float = number(0.02, 0.0, 1.0, 0.01, "mV", "Baseline wander", "Slow drift, 0.05 to 0.5 Hz")
    muscle_noise: float = number(0.005, 0.0, 0.3, 0.005, "mV", "Muscle tremor", "Root mean square, 20 to 150 Hz")
    mains_noise: float = number(0.0, 0.0, 0.3, 0.005, "mV", "Mains interference", "Amplitude of the hum")
    mains_frequency: str = choice("50 Hz", ("50 Hz", "60 Hz"), "Mains frequency")
    electrode_motion: float = number(
        0.0, 0.0, 1.5, 0.05, "mV", "Electrode motion", "Sudden shifts of single electrodes"
    )
    electrodes: str = choice("correct", ELECTRODES, "Electrodes", "Which two are exchanged, or which one is off")
    heart_side: str = choice("left", ("left", "right"), "Side of the heart", "Right: dextrocardia, all mirrored")
