"""Anatomy: what makes one virtual patient this patient; it stays when the disease changes."""

from dataclasses import dataclass

from ecgstudio.core.parameters import Parametered, number


@dataclass(frozen=True)
class Anatomy(Parametered):
    """One virtual patient's body: how the heart lies, how the leads see it, how its waves are shaped."""

    GROUP = "Anatomy"

    frontal_rotation: float = number(0.0, -90.0, 90.0, 1.0, "degrees", "Rotation in the frontal plane")
