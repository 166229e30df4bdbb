"""What a person brings that no other number says: waves and beats as they were seen in an ECG that was fitted.

Part of Anatomy. Waves are departures from what the simulator draws for the same numbers, by phase of the wave, so that they
widen, shorten and grow with it; beats are times, so that they slow down and speed up with the rate.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType
from typing import Any, Final, Literal

from ecgstudio.core.errors import InputError
from ecgstudio.core.parameters import Value

Rows = tuple[tuple[float, ...], ...]
Place = Literal["", "early", "ventricular"]

LEADS: Final = 8
P_BUMPS: Final = 8
QRS_BUMPS: Final = 11
RECOVERY_BUMPS: Final = 18
MOST_MV: Final = 10.0
MOST_BEATS: Final = 400


@dataclass(frozen=True)
class OwnWaves:
    """Departures in mV in I, II, V1 to V6, one row a lead: ``p`` [8, P_BUMPS], ``qrs`` [8, QRS_BUMPS], ``recovery`` (ST, T
    and U) [8, RECOVERY_BUMPS]; where each bump lies is said in ``sim/waves/own.py``. An empty tuple is none.

    ``entry`` and ``branch``: how the ventricles were activated when this was seen (``sim.waves.beats.Kind``), ``p_origin``
    where P came from; ``after`` names the real record whose person this is, empty for none; ``axis`` in degrees, from which
    QRS is turned; ``p_amplitude`` and ``t_amplitude``: the fields of Physiology then, in mV, with which P and T grow.
    """

    p: Rows = ()
    qrs: Rows = ()
    recovery: Rows = ()
    entry: str = "conducted"
    branch: str = "normal"
    p_origin: str = "sinus"
    after: str = ""
    axis: float = 0.0
    p_amplitude: float = 0.0
    t_amplitude: float = 0.0

    def __post_init__(self) -> None:
        for name, bumps in (("p", P_BUMPS), ("qrs", QRS_BUMPS), ("recovery", RECOVERY_BUMPS)):
            _check_rows(name, getattr(self, name), bumps)


@dataclass(frozen=True)
class OwnBeat:
    """One beat: the onset of its QRS in s, where it came from ("" the leading rhythm), and its PR interval in ms, None
    without a P wave of its own."""

    onset_s: float
    place: Place = ""
    pr_ms: float | None = None


@dataclass(frozen=True)
class OwnRhythm:
    """The beats of ``duration_s`` seconds at ``rate``, and P waves that led to none (``lone_p_s``, onsets).

    They hold for a Physiology that has the same rhythm, ``fields`` (those of rhythm and conduction that a beat's time hangs
    on); PR intervals move with the field ``pr``, which was ``pr_ms``.
    """

    beats: tuple[OwnBeat, ...]
    duration_s: float
    rate: float
    pr_ms: float
    lone_p_s: tuple[float, ...] = ()
    fields: Mapping[str, Value] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "fields", MappingProxyType(dict(self.fields)))
        times = [beat.onset_s for beat in self.beats]
        if not 2 <= len(times) <= MOST_BEATS or len(self.lone_p_s) > MOST_BEATS:
            raise InputError(f"a person's own rhythm has 2 to {MOST_BEATS} beats, not {len(times)}")
        sound = all(first < second for first, second in pairwise(times))
        if not sound or not 0 < self.duration_s <= 3600 or not 1 <= self.rate <= 500:
            raise InputError("a person's own rhythm needs beats in order, a duration and a rate")

    def __reduce__(self) -> tuple[Any, ...]:
        parts = (self.beats, self.duration_s, self.rate, self.pr_ms, self.lone_p_s, dict(self.fields))
        return (OwnRhythm, parts)

    def holds(self, physiology: object) -> bool:
        """Whether a Physiology still has the rhythm in which these beats were seen."""
        return all(getattr(physiology, name, None) == value for name, value in self.fields.items())


def _check_rows(name: str, rows: Iterable[Iterable[float]], bumps: int) -> None:
    table = [tuple(row) for row in rows]
    if table and (len(table) != LEADS or any(len(row) != bumps for row in table)):
        raise InputError(f"a person's own {name} needs {LEADS} leads of {bumps} numbers")
    if not all(-MOST_MV <= value <= MOST_MV for row in table for value in row):
        raise InputError(f"a person's own {name} holds a number beyond {MOST_MV:g} mV")
