"""Waves second: from a Timeline to eight clean leads and the truth about every wave."""

from ecgstudio.sim.waves.draw import Drawing, draw

__all__ = ["Drawing", "draw"]
