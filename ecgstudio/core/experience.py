"""Experience: what else people with a diagnosis have, and how their numbers are spread, counted over many records.

The base holds counts alone: of patients who have one or two findings together (a context), by sex and age, how many have each
other finding, and quantiles of what was measured. No row of a patient, no count below ``FEWEST``, no quantiles of fewer than
``FEWEST_MEASURED``. A term is a statement's id, or "scp:CODE" where a database's code is no statement.
"""

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import Any, Final

from ecgstudio.core import paths
from ecgstudio.core.errors import InputError, ResourceError
from ecgstudio.core.request import Sex

FEWEST: Final = 5
FEWEST_MEASURED: Final = 20
BANDS: Final = (0.0, 40.0, 55.0, 70.0, 85.0)
"""Where each band of age begins, in years."""
LEVELS: Final = (0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98)
NUMBERS: Final = ("rate", "pr", "qrs", "qtc", "qrs_axis")

_MIDS: Final = (30.0, 47.5, 62.5, 77.5, 89.0)
_AGE_SD: Final = 10.0  # years, of the kernel
_OTHER_SEX: Final = 0.3
_SHARPNESS: Final = 4.0  # a context that has all that is asked counts so much the more than one that has half
_PRIOR: Final = 2.0  # patients of nobody in particular, against shares of 0 and 1
_ENOUGH: Final = 30.0
_Z: Final = 1.96
_OFTEN, _RARE = 0.1, 0.05
_LEAST_INSIDE: Final = 0.05  # of a spread must lie within limits, else it tells nothing of what is there

Spread = tuple[float, ...]
"""The values at LEVELS."""


@dataclass(frozen=True)
class PatientRecord:
    """One record's findings; ``numbers``: those of NUMBERS that were measured."""

    patient: str
    terms: frozenset[str]
    age: float | None
    sex: Sex | None
    fold: int
    numbers: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Cell:
    """``count`` patients of one sex and band of age (None: all) in a context; ``companions``: how many have each other term,
    where at least FEWEST do; ``measured``: the spread of each of NUMBERS, and of how many."""

    count: int
    companions: Mapping[str, int]
    measured: Mapping[str, tuple[int, Spread]]
    sex: Sex | None = None
    band: int | None = None


@dataclass(frozen=True)
class Context:
    """All who have ``terms``; the first cell is that of all."""

    terms: frozenset[str]
    cells: tuple[Cell, ...]

    @property
    def everybody(self) -> Cell:
        return self.cells[0]


@dataclass(frozen=True)
class Base:
    """``contexts``, the first without terms: all patients; ``records`` they were counted over."""

    contexts: tuple[Context, ...]
    records: int

    @property
    def everybody(self) -> Cell:
        return self.contexts[0].everybody

    def weight(self, term: str) -> float:
        """How much a term tells: the logarithm of how seldom it is."""
        has = self.everybody.companions.get(term, FEWEST)
        return math.log(1.0 + self.everybody.count / has)


@dataclass(frozen=True)
class Companion:
    """A term that ``share`` of the patients also have, with its 95 % interval (Wilson 1927)."""

    term: str
    share: float
    low: float
    high: float


@dataclass(frozen=True)
class Experience:
    """Of ``patients`` (weighted by how alike they are) who have what was asked for: other terms, most frequent first, and the
    ``spreads`` of numbers at LEVELS, each measured in about so many (``measured``). ``known``: the asked terms that the base
    speaks of; ``own``: the numbers whose spread is theirs, not everybody's; ``unseen``: terms common elsewhere that fewer than
    FEWEST have here."""

    patients: float
    companions: tuple[Companion, ...]
    spreads: Mapping[str, Spread]
    known: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()
    measured: Mapping[str, int] = field(default_factory=dict)
    own: frozenset[str] = frozenset()

    @property
    def often(self) -> tuple[Companion, ...]:
        return tuple(item for item in self.companions if item.share >= _OFTEN)

    @property
    def rare(self) -> tuple[Companion, ...]:
        return tuple(item for item in self.companions if item.share < _RARE)


@dataclass
class _Sum:
    """Counts that are being added up."""

    patients: float = 0.0
    companions: dict[str, float] = field(default_factory=dict)


def experience_of(terms: Iterable[str], age: float | None, sex: Sex | None, base: Base) -> Experience:
    """What the base says of patients with these terms, of this age and sex, as far as it tells: contexts weigh by the weighted
    Jaccard index of their terms and those asked for, and by age and sex; where few have all, those with a part count for more."""
    asked = frozenset(terms)
    found = [(context, _likeness(context, asked, base)) for context in base.contexts if context.terms <= asked]
    total = _Sum()
    for context, likeness in found:
        if likeness > 0:
            for cell, kernel in _cells(context, age, sex):
                _add(total, context, cell, likeness**_SHARPNESS * kernel)
    if not total.patients:
        for cell, kernel in _cells(base.contexts[0], age, sex):
            _add(total, base.contexts[0], cell, kernel)
    best = max(found, key=lambda item: (item[1], item[0].everybody.count))[0]
    companions = sorted(_companions(total, asked, base), key=lambda item: -item.share)
    spreads = {name: spread for name in NUMBERS if (spread := _spread(name, found, age, sex))}
    return Experience(
        patients=total.patients,
        companions=tuple(companions),
        spreads={name: spread for name, (spread, _, _) in spreads.items()},
        known=tuple(sorted(frozenset().union(*(context.terms for context, _ in found)))),
        unseen=_unseen(best.everybody, asked, base),
        measured={name: count for name, (_, count, _) in spreads.items()},
        own=frozenset(name for name, (_, _, own) in spreads.items() if own),
    )


def _likeness(context: Context, asked: frozenset[str], base: Base) -> float:
    every = sum(map(base.weight, asked | context.terms))
    return sum(map(base.weight, asked & context.terms)) / every if every else 0.0


def _cells(context: Context, age: float | None, sex: Sex | None) -> Iterator[tuple[Cell, float]]:
    """The cells that divide a context by sex and age, each with its kernel; the whole where it is not divided or nothing is
    said of the patient."""
    divided = [cell for cell in context.cells if cell.sex is not None and cell.band is not None]
    if not divided or (age is None and sex is None):
        yield context.everybody, 1.0
        return
    for cell in divided:
        assert cell.band is not None
        off = 0.0 if age is None else (age - _MIDS[cell.band]) / _AGE_SD
        yield cell, math.exp(-off * off / 2) * (1.0 if sex in (None, cell.sex) else _OTHER_SEX)


def _add(total: _Sum, context: Context, cell: Cell, weight: float) -> None:
    """A cell's counts; one that is not told is at most that of the whole context."""
    whole = context.everybody
    total.patients += weight * cell.count
    for term, has in whole.companions.items():
        likely = min(FEWEST - 1.0, cell.count * has / whole.count)
        total.companions[term] = total.companions.get(term, 0.0) + weight * cell.companions.get(term, likely)


def _companions(total: _Sum, asked: frozenset[str], base: Base) -> Iterator[Companion]:
    everybody = base.everybody
    for term, has in total.companions.items():
        if term not in asked:
            before = everybody.companions.get(term, 0) / everybody.count
            share = (has + _PRIOR * before) / (total.patients + _PRIOR)
            yield Companion(term, share, *_wilson(share, max(total.patients, 1.0)))


def _wilson(share: float, count: float) -> tuple[float, float]:
    middle = (share + _Z**2 / (2 * count)) / (1 + _Z**2 / count)
    half = _Z / (1 + _Z**2 / count) * math.sqrt(share * (1 - share) / count + _Z**2 / (4 * count**2))
    return max(0.0, middle - half), min(1.0, middle + half)


def _unseen(cell: Cell, asked: frozenset[str], base: Base) -> tuple[str, ...]:
    """Terms of which many would be expected here, and fewer than FEWEST were counted."""
    everybody = base.everybody
    expected = {term: cell.count * has / everybody.count for term, has in everybody.companions.items()}
    return tuple(
        term for term, many in expected.items() if many >= 10 and term not in cell.companions and term not in asked
    )


def _spread(
    name: str, found: list[tuple[Context, float]], age: float | None, sex: Sex | None
) -> tuple[Spread, int, bool] | None:
    """The spread of a number in the most alike context that has measured enough: of age and sex alike, else of all. Of how many,
    and whether they have anything of what was asked for."""
    for context, _ in sorted(found, key=lambda item: -item[1]):
        parts = [(kernel, *cell.measured[name]) for cell, kernel in _cells(context, age, sex) if name in cell.measured]
        alike = sum(kernel * count for kernel, count, _ in parts)
        if alike >= _ENOUGH:
            mixed = _mixed([(kernel * count, spread) for kernel, count, spread in parts])
            return mixed, round(alike), bool(context.terms)
        if name in context.everybody.measured:
            count, spread = context.everybody.measured[name]
            return spread, count, bool(context.terms)
    return None


def _mixed(parts: list[tuple[float, Spread]]) -> Spread:
    """The quantiles of several spreads together, each so much of the whole."""
    whole = sum(weight for weight, _ in parts)
    values = sorted({value for _, spread in parts for value in spread})
    mass = [sum(weight * below(value, spread) for weight, spread in parts) / whole for value in values]
    return tuple(_interpolated(level, mass, values) for level in LEVELS)


def cut(spread: Spread, lowest: float, highest: float) -> Spread | None:
    """The part of a spread between two limits; None where hardly any of it lies there."""
    low, high = below(lowest, spread), below(highest, spread)
    if high - low < _LEAST_INSIDE:
        return None
    levels = (low + level * (high - low) for level in LEVELS)
    return tuple(min(max(_interpolated(level, list(LEVELS), list(spread)), lowest), highest) for level in levels)


def below(value: float, spread: Spread) -> float:
    """The share of a spread that lies below a value, straight between its levels."""
    return (
        _interpolated(value, list(spread), list(LEVELS))
        if spread[0] <= value <= spread[-1]
        else float(value > spread[0])
    )


def _interpolated(at: float, xs: list[float], ys: list[float]) -> float:
    if at <= xs[0]:
        return ys[0]
    for (x0, y0), (x1, y1) in pairwise(zip(xs, ys, strict=True)):
        if at <= x1:
            return y0 + (y1 - y0) * (at - x0) / (x1 - x0) if x1 > x0 else y1
    return ys[-1]


def base_of(data: Mapping[str, Any]) -> Base:
    """The base from its plain data (``training.experience`` writes it); InputError when it is none."""
    try:
        contexts = tuple(
            Context(frozenset(item["terms"]), tuple(_cell(cell) for cell in item["cells"])) for item in data["contexts"]
        )
        base = Base(contexts, int(data["records"]))
        if not contexts or contexts[0].terms or not all(context.cells for context in contexts):
            raise ValueError("its first context is not all patients")
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"this is no base of experience ({error})") from error
    return base


def _cell(data: Mapping[str, Any]) -> Cell:
    measured = {name: (int(item[0]), tuple(map(float, item[1]))) for name, item in data["measured"].items()}
    return Cell(int(data["count"]), dict(data["companions"]), measured, data.get("sex"), data.get("band"))


@cache
def shipped_base() -> Base:
    """The base that comes with the program; ResourceError when it is missing or damaged."""
    file = paths.resource("experience", "base.json")
    try:
        return base_of(json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, InputError) as error:
        raise ResourceError(f"the base of experience cannot be read ({error}); install ECG Studio again") from error
