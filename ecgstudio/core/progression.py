"""A Progression: how Physiology moves in time or dose, for a series of ECGs of one patient."""

import tomllib
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from ecgstudio.core import paths
from ecgstudio.core.errors import InputError, ResourceError, StudioError
from ecgstudio.core.parameters import Value
from ecgstudio.core.physiology import Physiology

_MINUTES_A_DAY = 24 * 60
TIMES: Final[Mapping[str, str]] = {"days": "day", "hours": "hour", "minutes": "minute"}
"""Units of time, and one of each."""


@dataclass(frozen=True)
class Stage:
    """Physiology values at one position (a time or a dose in the progression's unit)."""

    position: float
    label: str
    values: Mapping[str, Value]


@dataclass(frozen=True)
class Progression:
    """Stages in rising order of position. Between two stages numbers move linearly and choices keep the earlier stage's.

    Every stage names the same fields, so that any position says all of them. ``source`` is where the course is described.
    """

    id: str
    name: str
    unit: str
    source: str
    stages: tuple[Stage, ...]

    def __post_init__(self) -> None:
        positions = [stage.position for stage in self.stages]
        if len(positions) < 2 or sorted(set(positions)) != positions:
            raise ResourceError(f"progression {self.id}: needs at least two stages at rising positions")
        if len({frozenset(stage.values) for stage in self.stages}) != 1:
            raise ResourceError(f"progression {self.id}: its stages do not name the same fields")
        for stage in self.stages:
            Physiology().with_values(stage.values)

    def position_text(self, position: float) -> str:
        """A position with its unit as it is said: "15 minutes" rather than "0.01 days"."""
        unit, amount = self.unit, position
        if unit == "days" and 0 < round(position * _MINUTES_A_DAY) < _MINUTES_A_DAY:
            minutes = position * _MINUTES_A_DAY
            unit, amount = ("minutes", minutes) if minutes < 59.5 else ("hours", minutes / 60)
            amount = float(round(amount)) if unit == "minutes" or amount >= 10 else round(amount, 1)
        singular = unit in TIMES and amount == 1
        return f"{amount:.3g} {TIMES[unit] if singular else unit}"

    def at(self, position: float) -> Mapping[str, Value]:
        """The values at a position; InputError outside the stages."""
        first, last = self.stages[0].position, self.stages[-1].position
        if not first <= position <= last:
            raise InputError(
                f"{self.name}: {position:g} {self.unit} is out of range; use {first:g} to {last:g} {self.unit}"
            )
        index = min(bisect_right([stage.position for stage in self.stages], position), len(self.stages) - 1)
        before, after = self.stages[index - 1], self.stages[index]
        share = (position - before.position) / (after.position - before.position)
        return {name: _between(value, after.values[name], share) for name, value in before.values.items()}


def _between(start: Value, end: Value, share: float) -> Value:
    if isinstance(start, (bool, str)) or isinstance(end, (bool, str)):
        return end if share >= 1 else start
    return start + share * (end - start)


@cache
def progressions() -> Mapping[str, Progression]:
    """Every progression that ships with the program, by id."""
    found = [_read(file) for file in sorted(paths.resource("progressions").glob("*.toml"))]
    return MappingProxyType({item.id: item for item in found})


def progression(progression_id: str) -> Progression:
    """One progression; InputError names what there is when the id is unknown."""
    try:
        return progressions()[progression_id]
    except KeyError:
        known = ", ".join(progressions())
        raise InputError(f"there is no progression '{progression_id}'; known are {known}") from None


def _read(file: Path) -> Progression:
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
        stages = tuple(_stage(item) for item in data["stage"])
        return Progression(file.stem, data["name"], data["unit"], data["source"], stages)
    except (OSError, tomllib.TOMLDecodeError, KeyError, StudioError) as error:
        raise ResourceError(f"progression {file.name} cannot be read ({error})") from error


def _stage(item: Mapping[str, Any]) -> Stage:
    return Stage(float(item["at"]), item["label"], MappingProxyType(dict(item["set"])))
