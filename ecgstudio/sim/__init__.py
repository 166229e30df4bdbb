"""The simulator: events first, waves second."""

from ecgstudio.sim.presets import draw_anatomy, draw_physiology, supported_statements
from ecgstudio.sim.simulate import Simulation, simulate

__all__ = ["Simulation", "draw_anatomy", "draw_physiology", "simulate", "supported_statements"]
