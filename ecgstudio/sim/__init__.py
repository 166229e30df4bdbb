"""The simulator: events first, waves second."""

from ecgstudio.sim.presets import draw_anatomy, draw_physiology, supported_statements
from ecgstudio.sim.simulate import Simulation, simulate
from ecgstudio.sim.stimuli import with_stimuli

__all__ = ["Simulation", "draw_anatomy", "draw_physiology", "simulate", "supported_statements", "with_stimuli"]
