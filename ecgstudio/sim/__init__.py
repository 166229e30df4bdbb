"""The simulator: events first, waves second."""

from ecgstudio.sim.chambers import foreign_atria, own_atria, ventricles_alone
from ecgstudio.sim.clear import clear_patient, clear_simulation
from ecgstudio.sim.presets import (
    draw_anatomy,
    draw_physiology,
    fields_of,
    healthy_limits,
    open_limits,
    supported_statements,
)
from ecgstudio.sim.simulate import Simulation, simulate
from ecgstudio.sim.stimuli import with_stimuli

__all__ = [
    "Simulation",
    "clear_patient",
    "clear_simulation",
    "draw_anatomy",
    "draw_physiology",
    "fields_of",
    "foreign_atria",
    "healthy_limits",
    "open_limits",
    "own_atria",
    "simulate",
    "supported_statements",
    "ventricles_alone",
    "with_stimuli",
]
