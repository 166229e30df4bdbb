"""A Statement: one coded ECG finding, with everything known of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ecgstudio.core.criteria import Criterion

Level = Literal["M", "C", "A"]
Tier = Literal["A", "B", "C"]


@dataclass(frozen=True)
class Range:
    """An interval of allowed numbers, either end open when None. An axis range with lowest > highest wraps through 180."""

    lowest: float | None
    highest: float | None
    wraps: bool = False

    def holds(self, number: float) -> bool:
        above = self.lowest is None or number >= self.lowest
        below = self.highest is None or number <= self.highest
        return (above or below) if self.wraps else (above and below)


@dataclass(frozen=True)
class Codes:
    """The statement in other vocabularies; empty where it has none."""

    scp: str = ""
    aha: str = ""
    snomed: str = ""


@dataclass(frozen=True)
class Statement:
    """One row of the catalogue.

    ``ranges``: allowed numbers for rate and atrial_rate (/min), pr, qrs, qtc (ms), axis (degrees) where they are part of what
    the statement means; what merely goes with it is not held against an ECG. ``criteria`` must hold, ``forbidden`` must not.
    ``entails`` and ``excludes`` are ids. ``level``: M must know, C core, A advanced. ``tier``: A decided automatically, B soft,
    C for human review. ``limit`` says what the simulator cannot show of it.
    """

    id: str
    group: str
    name: str
    name_de: str
    synonyms: tuple[str, ...]
    synonyms_de: tuple[str, ...]
    codes: Codes
    level: Level
    tier: Tier
    regularity: str
    p_wave: str
    ranges: Mapping[str, Range]
    criteria: tuple[Criterion, ...]
    forbidden: tuple[Criterion, ...]
    entails: tuple[str, ...]
    excludes: tuple[str, ...]
    modifiers: tuple[str, ...]
    sources: tuple[str, ...]
    source_seen: bool
    note: str
    teaching: str
    limit: str
