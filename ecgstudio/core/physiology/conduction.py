"""Conduction: from atria to ventricles, and through the bundle branches."""

from dataclasses import dataclass

from ecgstudio.core.parameters import Parametered, number


@dataclass(frozen=True)
class ConductionParameters(Parametered):
    GROUP = "Conduction"

    pr: float = number(160.0, 60.0, 500.0, 5.0, "ms", "PR interval", "Onset of P to onset of QRS")
    qrs: float = number(92.0, 60.0, 260.0, 2.0, "ms", "QRS duration")
