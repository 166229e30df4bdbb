"""Events first: from Physiology to a Timeline of atrial and ventricular activations."""

from ecgstudio.sim.rhythm.activations import activations
from ecgstudio.sim.rhythm.model import make_timeline

__all__ = ["activations", "make_timeline"]
