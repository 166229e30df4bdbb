"""Events first: from Physiology to a Timeline of atrial and ventricular activations."""

from ecgstudio.sim.rhythm.model import make_timeline

__all__ = ["make_timeline"]
