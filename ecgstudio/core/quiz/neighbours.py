"""Which statements stand close to each other: kin, of which naming one for the other is partly right, and mimics, which look
alike and are not."""

import tomllib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ecgstudio.core import paths
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import ResourceError


@dataclass(frozen=True)
class Kin:
    """Statements of one family. ``credit``: what naming another member is worth; ``left_open``: what the family alone is
    worth, when the answer did not say which member; ``reason`` says what the difference is. ``general``: the member by
    whose name the whole family goes, empty where there is none; ``name``: what all members are, in words, where their own names
    say more than a code does."""

    statements: frozenset[str]
    credit: float
    left_open: float
    reason: str
    general: str = ""
    name: str = ""


@dataclass(frozen=True)
class Lookalikes:
    """Statements that are taken for each other; ``tell`` is what to look at."""

    statements: tuple[str, ...]
    tell: str


@dataclass(frozen=True)
class Mimic:
    """One statement that looks like another, and what tells them apart."""

    id: str
    tell: str


@cache
def kin() -> tuple[Kin, ...]:
    """The program's families; ResourceError says what is wrong with the file."""
    return load_kin(paths.resource("quiz", "kin.toml"), catalogue())


@cache
def lookalikes() -> tuple[Lookalikes, ...]:
    """The program's groups of mimics; ResourceError says what is wrong with the file."""
    return load_lookalikes(paths.resource("quiz", "mimics.toml"), catalogue())


def family_of(one: str, other: str) -> Kin | None:
    """The family in which both stand, the closest one; None when they are no kin."""
    shared = [item for item in kin() if one != other and {one, other} <= item.statements]
    return max(shared, key=lambda item: item.credit, default=None)


def common_name(statement_id: str) -> str:
    """What all members of a statement's family are, in words; empty where no family of it has such a name."""
    return next((item.name for item in kin() if item.name and statement_id in item.statements), "")


def is_general_name(name: str, other: str) -> bool:
    """Whether a statement's name is also that of the family in which the other stands."""
    return any(item.general == name != other and other in item.statements for item in kin())


def mimics_of(statements: Iterable[str], leave_out: Collection[str] = ()) -> tuple[Mimic, ...]:
    """What looks like some statements, never the statements themselves; first what is alike in the most ways."""
    wanted = set(statements)
    groups = [group for group in lookalikes() if wanted & set(group.statements)]
    ways = Counter(other for group in groups for other in group.statements)
    found: dict[str, Mimic] = {}
    for group in groups:
        for other in group.statements:
            if other not in wanted and other not in leave_out:
                found.setdefault(other, Mimic(other, group.tell))
    return tuple(sorted(found.values(), key=lambda mimic: -ways[mimic.id]))


def tell_apart(one: str, other: str) -> str:
    """What tells two statements apart, in one sentence; empty when nobody takes one for the other."""
    return next((group.tell for group in lookalikes() if {one, other} <= set(group.statements)), "")


def load_kin(file: Path, known: Collection[str]) -> tuple[Kin, ...]:
    """The families of one file, checked."""
    found = []
    for entry in _entries(file, "kin"):
        kinds: dict[str, type] = {"statements": list, "credit": float, "left_open": float, "reason": str}
        _check(file, entry, known, kinds | {name: str for name in ("general", "name") if name in entry})
        found.append(Kin(**{**entry, "statements": frozenset(entry["statements"])}))
    return tuple(found)


def load_lookalikes(file: Path, known: Collection[str]) -> tuple[Lookalikes, ...]:
    """The groups of one file, checked."""
    found = []
    for entry in _entries(file, "mimic"):
        _check(file, entry, known, {"statements": list, "tell": str})
        found.append(Lookalikes(tuple(entry["statements"]), entry["tell"]))
    return tuple(found)


def _entries(file: Path, name: str) -> list[Mapping[str, Any]]:
    try:
        entries = tomllib.loads(file.read_text(encoding="utf-8")).get(name, [])
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ResourceError(f"quiz: {file.name} cannot be read ({error})") from error
    return list(entries)


def _check(file: Path, entry: Mapping[str, Any], known: Collection[str], kinds: Mapping[str, type]) -> None:
    if entry.keys() != kinds.keys() or not all(isinstance(entry[name], kind) for name, kind in kinds.items()):
        raise ResourceError(f"quiz: an entry of {file.name} has not exactly {', '.join(kinds)}, each of its kind")
    for name, kind in kinds.items():
        if kind is float and not 0.0 <= entry[name] <= 1.0:
            raise ResourceError(f"quiz: {file.name} gives {name} {entry[name]:g}; use 0 to 1")
    for statement_id in entry["statements"]:
        if statement_id not in known:
            raise ResourceError(f"quiz: {file.name} refers to '{statement_id}', which does not exist")
