"""What an artificial pacemaker of the ventricles does wrong, beat by beat."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.rhythm.streams import stream

_COUNT = 128  # more stimuli than a minute has at 120/min; then it begins anew
_BACK = (0.15, 0.65)
"""Where in its interval the pacemaker takes something for a QRS, as a share before the stimulus it withholds: past its own
blanking, so that pauses are 1.35 to 1.85 intervals long."""


def _never() -> NDArray[np.bool_]:
    return np.zeros(_COUNT, dtype=bool)


@dataclass(frozen=True, eq=False)
class Failures:
    """By number [n]: which stimuli have no answer (``lost``), which of the heart's own beats are not seen (``unseen``), which
    stimuli are withheld for something that was no QRS (``withheld``), seen ``back`` intervals before each was due."""

    lost: NDArray[np.bool_] = field(default_factory=_never)
    unseen: NDArray[np.bool_] = field(default_factory=_never)
    withheld: NDArray[np.bool_] = field(default_factory=_never)
    back: NDArray[np.float64] = field(default_factory=lambda: np.zeros(_COUNT))


def failures_of(physiology: Physiology, seed: int) -> Failures:
    """The failures that the physiology asks for; each share has its own stream, so that one slider leaves the others alone."""
    return Failures(
        lost=_share(physiology.pacing_no_capture, seed, "pacing_no_capture"),
        unseen=_share(physiology.pacing_undersensing, seed, "pacing_undersensing"),
        withheld=_share(physiology.pacing_oversensing, seed, "pacing_oversensing"),
        back=stream(seed, "rhythm/oversensed").uniform(*_BACK, _COUNT),
    )


def fails(physiology: Physiology) -> bool:
    """Whether any failure is asked for."""
    return max(physiology.pacing_no_capture, physiology.pacing_undersensing, physiology.pacing_oversensing) > 0


def _share(percent: float, seed: int, name: str) -> NDArray[np.bool_]:
    """Just so many of any few in a row, from a place in the row that the seed draws."""
    steps = np.arange(_COUNT + 1) * percent / 100 + stream(seed, f"rhythm/{name}").uniform()
    return np.diff(np.floor(steps)) > 0
