"""Waves: amplitudes, axes, ST level and repolarisation."""

from dataclasses import dataclass

from ecgstudio.core.parameters import Parametered, number


@dataclass(frozen=True)
class WaveParameters(Parametered):
    GROUP = "Waves"

    qtc: float = number(410.0, 240.0, 700.0, 5.0, "ms", "QTc (Bazett)")
