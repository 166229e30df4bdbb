"""What an edit has moved: every measured number before and after, whether it was asked for, and how much it is of what two
recordings of one person differ by anyway. What moved and was not asked for is the edit's leak."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.core.statement import RHYTHM_GROUPS

_PHASES: Final[Mapping[str, frozenset[str]]] = {
    "rhythm": frozenset({"rate"}),
    "P": frozenset({"pr", "p_axis", "Pamp", "Pmin", "Pdur", "PTF", "PRdev"}),
    "QRS": frozenset(
        {"qrs", "qrs_axis", "axis", "R", "S", "Q", "Rp", "QRSnet", "RS", "RPT", "SL", "CORN", "Qdur", "Sdur", "QRSpp"}
    ),
    "ST-T": frozenset(
        {"qt", "qtc", "t_axis", "J", "J60", "Jabs", "Tmax", "Tmin", "Tamp", "Tabs", "TPEAK", "STFR", "QTcU", "Uamp"}
    ),
}
"""The numbers of each phase of the beat, as the rule language names them."""
_WAVES: Final[Mapping[str, frozenset[str]]] = {
    "rhythm": frozenset(),
    "P": frozenset({"P", "PR"}),
    "QRS": frozenset({"QRS", "complex"}),
    "ST-T": frozenset({"ST", "T", "QT", "QTc"}),
}
_WORD: Final = re.compile(r"[A-Za-z]\w*")
_SECONDARY: Final = 120.0
"""QRS of so many ms has T of its own: what a wide QRS changes of ST-T is asked for with it."""
_OF_VALUES: Final[Mapping[str, tuple[str, ...]]] = {
    "rate": ("rate", "qt"),
    "pr": ("pr",),
    "qrs": ("qrs", "qt"),
    "qt": ("qt", "qtc"),
    "qtc": ("qt", "qtc"),
    "axis": ("qrs_axis", "R", "S"),
}
"""What moves with a number that is set, by its nature."""
_WHOLE: Final = ("rate", "pr", "qrs", "qtc", "qrs_axis")
"""Numbers that are always told."""


@dataclass(frozen=True)
class Moved:
    """One number before and after; ``deviations``: its change in standard deviations between two recordings of one person, None
    where nobody counted them; ``asked``: it is what was asked for, or lives where that does."""

    name: str
    before: Measured
    after: Measured
    deviations: float | None
    asked: bool

    @property
    def by(self) -> float | None:
        """After less before, around the circle for an axis; None where one of them could not be measured."""
        if self.before.value is None or self.after.value is None:
            return None
        by = self.after.value - self.before.value
        return (by + 180) % 360 - 180 if self.name.endswith("axis") else by


def moved_numbers(
    before: Measurements,
    after: Measurements,
    asked: Iterable[str],
    values: Iterable[str],
    spread: Mapping[str, float],
) -> tuple[Moved, ...]:
    """Each number that one person's visits are known of, and those of the whole recording. ``asked``: the statements added or
    removed; ``values``: the numbers set; ``spread``: the standard deviation of each between visits, in its own unit."""
    phases = phases_of(asked)
    moved = {name for value in values for name in _OF_VALUES.get(value, (value,))}
    return tuple(
        _moved(name, number(before, name), number(after, name), spread.get(name), phases, moved)
        for name in dict.fromkeys((*_WHOLE, *spread))
    )


def _moved(
    name: str, before: Measured, after: Measured, deviation: float | None, phases: frozenset[str], moved: set[str]
) -> Moved:
    asked = stem(name) in moved or any(stem(name) in _PHASES[phase] for phase in phases)
    found = Moved(name, before, after, None, asked)
    by = found.by
    return found if by is None or not deviation else replace(found, deviations=abs(by) / deviation)


def phases_of(statements: Iterable[str]) -> frozenset[str]:
    """The phases of the beat in which the criteria of some statements live: "rhythm", "P", "QRS", "ST-T"."""
    return frozenset(phase for item in statements for phase in _phases(item))


def _phases(statement_id: str) -> set[str]:
    statement = catalogue()[statement_id]
    rhythm = {"rhythm", "P"} if statement.group in RHYTHM_GROUPS else set()
    stems = {stem(item.feature) for item in statement.criteria} | set(statement.ranges)
    limit = statement.ranges.get("qrs")
    wide = limit is not None and (limit.lowest or 0) >= _SECONDARY
    if limit is not None and not wide:
        stems.discard("qrs")
    named = {phase for phase, own in _PHASES.items() if stems.intersection(own)}
    return named | rhythm | ({"ST-T"} if wide else set())


def phases_named(text: str) -> frozenset[str]:
    """The phases whose numbers or waves a criterion or a sentence names: "QRS" of "Not met: ..., RPT[V5,V6]>60"."""
    words = set(_WORD.findall(text))
    return frozenset(phase for phase, own in _PHASES.items() if words & (own | _WAVES[phase]))


def stem(name: str) -> str:
    """The feature without its lead."""
    return name.partition("[")[0]


def number(measurements: Measurements, name: str) -> Measured:
    """A number by its name in the rule language, or of the whole recording."""
    found: Measured = measurements.features.get(name, Measured()) if "[" in name else getattr(measurements, name)
    return found
