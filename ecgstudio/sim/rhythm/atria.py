"""Impulses from above: the sinus node and ectopic atrial places, beat by beat, with pauses and premature beats."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.delineation import Origin
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.rhythm.beats import AFTER_S
from ecgstudio.sim.rhythm.clock import SinusClock
from ecgstudio.sim.rhythm.irregular import irregular_intervals, placed
from ecgstudio.sim.rhythm.streams import stream

RUN_IN = 8  # beats before the recording: the AV node's memory has settled by then
RESET_DELAY = 0.08  # of a cycle: a premature beat enters and leaves the sinus node (E)
FOCUS_PR_S = (0.0, -0.02, -0.035, 0.015, -0.01, 0.025)  # foci nearer to the node conduct sooner (E)
WANDERING_CYCLE = np.asarray([0.94, 1.06, 1.0])  # lower places are slower (E); the mean over a full round is 1


@dataclass(frozen=True, slots=True)
class Impulse:
    """An atrial activation on its way to the node. ``wave``: it has a P wave of its own; ``late_s`` adds to the PR."""

    onset_s: float
    number: int
    origin: Origin
    focus: int = 0
    late_s: float = 0.0
    wave: bool = True


class Impulses(Protocol):
    """A source of impulses in time order; numbers count from the recording's first beat, run-in beats below 0."""

    def peek(self) -> Impulse | None: ...
    def pop(self) -> None: ...
    def reset(self, time_s: float) -> None:
        """A retrograde wave has reached the source: it starts anew from there."""


class GivenImpulses:
    """Impulses whose times are known beforehand and which nothing resets."""

    def __init__(self, impulses: Sequence[Impulse] = ()) -> None:
        self._impulses, self._next = impulses, 0

    def peek(self) -> Impulse | None:
        return self._impulses[self._next] if self._next < len(self._impulses) else None

    def pop(self) -> None:
        self._next += 1

    def reset(self, time_s: float) -> None:
        return


@dataclass(frozen=True, eq=False)
class Score:
    """What the atria are to play: ``weights`` [n] are the intervals after each beat in cycles, ``foci`` [n]; 0 is sinus.

    The PR interval is that of the focus ``leader``.
    """

    weights: NDArray[np.float64]
    foci: NDArray[np.int64]
    cycle_s: float
    first_phase: float
    leader: int = 0


class AtrialTrain:
    """The beats of a score on the sinus clock."""

    def __init__(self, score: Score, clock: SinusClock) -> None:
        self._score, self._clock = score, clock
        phases = np.concatenate(([0.0], np.cumsum(score.weights[:-1])))
        self._phases = phases - phases[RUN_IN] + score.first_phase
        self._times = clock.times(self._phases, score.cycle_s).tolist()
        self._next = 0

    def peek(self) -> Impulse | None:
        if self._next >= len(self._times):
            return None
        focus = int(self._score.foci[self._next])
        origin: Origin = "ectopic atrial" if focus else "sinus"
        late_s = FOCUS_PR_S[focus] - FOCUS_PR_S[self._score.leader]
        return Impulse(self._times[self._next], self._next - RUN_IN, origin, focus, late_s)

    def pop(self) -> None:
        self._next += 1

    def reset(self, time_s: float) -> None:
        if self._next < len(self._times):
            wanted = self._clock.phase(time_s, self._score.cycle_s) + 1.0 + RESET_DELAY
            self._phases = self._phases + (wanted - self._phases[self._next])
            self._times = self._clock.times(self._phases, self._score.cycle_s).tolist()


def atrial_train(physiology: Physiology, rate: float, duration_s: float, seed: int, clock: SinusClock) -> AtrialTrain:
    """The train of P waves at ``rate`` per minute on average (pauses come on top)."""
    first_phase = stream(seed, "rhythm/first beat").uniform(0.15, 0.85)
    cycle_s = 60.0 / rate
    count = int(1.7 * (duration_s + AFTER_S + 1.0) / cycle_s) + RUN_IN + 12
    early = _premature_numbers(physiology, count, seed)
    cycle_s /= _mean_weight(physiology)
    weights, foci = np.ones(count), np.zeros(count, dtype=np.int64)
    if physiology.atrial_rhythm == "multifocal":
        weights = _irregular_weights(physiology, count, first_phase, cycle_s, duration_s, seed)
    foci += _leading_foci(physiology, count, seed)
    if physiology.atrial_rhythm == "wandering":
        weights *= WANDERING_CYCLE[foci]
    _place_early(weights, foci, early, physiology, seed)
    _place_pauses(weights, physiology, cycle_s, seed)
    leader = 1 if physiology.atrial_rhythm == "ectopic" else 0
    return AtrialTrain(Score(weights, foci, cycle_s, first_phase, leader), clock)


def spaced_numbers(burden: float, last: int, rng: np.random.Generator) -> Iterator[int]:
    """Numbers of beats that are premature: the first soon, then about every 1/``burden`` beats."""
    position = float(rng.integers(2, 5))
    while burden > 0 and position < last:
        yield int(position)
        position += max(2.0, round(rng.uniform(0.7, 1.3) / burden))


def _premature_numbers(physiology: Physiology, count: int, seed: int) -> list[int]:
    return list(spaced_numbers(physiology.pac_burden / 100, count - RUN_IN - 1, stream(seed, "rhythm/pac")))


def _mean_weight(physiology: Physiology) -> float:
    """Mean interval in cycles when premature beats shorten some."""
    lost = 1.0 - physiology.pac_coupling / 100 - RESET_DELAY
    return 1.0 - physiology.pac_burden / 100 * lost


def _place_early(
    weights: NDArray[np.float64], foci: NDArray[np.int64], early: list[int], physiology: Physiology, seed: int
) -> None:
    rng = stream(seed, "rhythm/pac foci")
    for number in early:
        at = number + RUN_IN
        weights[at - 1] = physiology.pac_coupling / 100
        weights[at] = 1.0 + RESET_DELAY
        foci[at] = 1 + int(rng.integers(physiology.atrial_foci))


def _place_pauses(weights: NDArray[np.float64], physiology: Physiology, cycle_s: float, seed: int) -> None:
    rng = stream(seed, "rhythm/pauses")
    first = RUN_IN + int(rng.integers(1, 4))
    if physiology.sinus_pause > 0:
        weights[first::10] = np.maximum(weights[first::10], physiology.sinus_pause / 1000 / cycle_s)
    if physiology.sa_block_cycle > 1:
        weights[first :: max(1, physiology.sa_block_cycle - 1)] = 2.0


def _irregular_weights(
    physiology: Physiology, count: int, first_phase: float, cycle_s: float, duration_s: float, seed: int
) -> NDArray[np.float64]:
    rng = stream(seed, "rhythm/multifocal")
    intervals, start = irregular_intervals(count, physiology.irregularity / 100, rng)
    times = placed(intervals[start - RUN_IN :], RUN_IN, first_phase * cycle_s, cycle_s, duration_s)
    return np.diff(times)[:count] / cycle_s


def _leading_foci(physiology: Physiology, count: int, seed: int) -> NDArray[np.int64]:
    rng = stream(seed, "rhythm/atrial foci")
    if physiology.atrial_rhythm == "ectopic":
        return np.ones(count, dtype=np.int64)
    if physiology.atrial_rhythm == "wandering":
        return _wandering(count, rng)
    if physiology.atrial_rhythm == "multifocal":
        places = max(3, physiology.atrial_foci)
        return np.concatenate([rng.permutation(places) + 1 for _ in range(count // places + 1)])[:count]
    return np.zeros(count, dtype=np.int64)


def _wandering(count: int, rng: np.random.Generator) -> NDArray[np.int64]:
    """To and fro between the sinus node and two lower places, two or three beats at each."""
    places = np.resize(np.roll([0, 2, 1, 2], rng.integers(4)), count)
    return np.repeat(places, rng.integers(2, 4, count))[:count]
