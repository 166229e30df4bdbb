"""What the rule language asks for, read from the clean signal at the true fiducial points: the judge of the simulator."""

from ecgstudio.sim.truth.features import features

__all__ = ["features"]
