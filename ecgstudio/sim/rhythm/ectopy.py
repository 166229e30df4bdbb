"""Premature beats from the junction and the ventricles: after which beat they come, and when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ecgstudio.core.delineation import Origin
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.rhythm.atria import spaced_numbers
from ecgstudio.sim.rhythm.streams import stream

_STRIDES = {"bigeminy": 1, "trigeminy": 2, "quadrigeminy": 3}
_MOST_NUMBERS = 600  # 60 s at the fastest rate


@dataclass(frozen=True, slots=True)
class Due:
    """An activation of the ventricles that will happen unless something changes it."""

    time_s: float
    origin: Origin
    focus: int = 0


class Ectopy:
    """The premature beats of one origin. ``after`` is asked once for each conducted beat."""

    def __init__(self, physiology: Physiology, origin: Origin, seed: int) -> None:
        ventricular = origin == "ventricular"
        self._origin = origin
        self._coupling = (physiology.pvc_coupling if ventricular else physiology.pjc_coupling) / 100
        burden = (physiology.pvc_burden if ventricular else physiology.pjc_burden) / 100
        self._pattern = physiology.pvc_pattern if ventricular else "single"
        self._stride = _STRIDES.get(self._pattern, 0) if burden > 0 else 0
        self._run_s = 60.0 / physiology.run_rate
        self._length = {"couplets": 2, "runs": physiology.run_length}.get(self._pattern, 1)
        self._foci = physiology.pvc_foci if ventricular else 1
        self._rng = stream(seed, f"rhythm/{origin} ectopy")
        self._numbers: Iterator[int] = spaced_numbers(burden, _MOST_NUMBERS, self._rng)
        self._wanted = next(self._numbers, None)
        self._since = int(self._rng.integers(0, 4))
        self._details = stream(seed, f"rhythm/{origin} ectopy details")

    def after(self, number: int, time_s: float, cycle_s: float) -> list[Due]:
        """What follows the conducted beat ``number`` at ``time_s``; ``cycle_s`` is the basic interval."""
        return self._group(time_s, cycle_s) if self._is_wanted(number) else []

    def again(self, overtaken: Sequence[Due], time_s: float, cycle_s: float) -> list[Due]:
        """A group of which nothing has come yet is coupled to the beat that overtook it; the rest of a run is lost."""
        whole = overtaken[0].origin == self._origin and len(overtaken) == self._length
        return self._group(time_s, cycle_s) if whole else []

    def _is_wanted(self, number: int) -> bool:
        if self._stride:
            self._since += 1
            return self._since % self._stride == 0
        if self._wanted is None or number + 1 < self._wanted:
            return False
        while self._wanted is not None and self._wanted <= number + 1:
            self._wanted = next(self._numbers, None)
        return True

    def _group(self, time_s: float, cycle_s: float) -> list[Due]:
        focus = 1 + int(self._details.integers(self._foci))
        first = time_s + self._coupling * cycle_s
        sway = 1.0 + 0.02 * self._details.standard_normal(self._length - 1)
        times = first + np.concatenate(([0.0], np.cumsum(self._run_s * sway)))
        return [Due(float(time), self._origin, focus) for time in times]
