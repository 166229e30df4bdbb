"""A healthy adult's distributions, shifted by age and sex."""

from ecgstudio.core.request import Sex
from ecgstudio.sim.presets.draws import Draw, Uniform


def physiology_ranges(age: float | None, sex: Sex | None) -> dict[str, Draw]:
    """Ranges for Physiology fields of a healthy person."""
    return {"rate": Uniform(62.0, 86.0)}


def anatomy_ranges(age: float | None, sex: Sex | None) -> dict[str, Draw]:
    """Ranges for Anatomy fields."""
    return {"frontal_rotation": Uniform(-15.0, 15.0)}
