"""Which statements stand close to each other: related diagnoses, of which naming one for the other is partly right, and mimics,
which look alike and are not."""

import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ecgstudio.core.errors import ResourceError

RELATED_FILE, MIMICS_FILE = "related.toml", "mimics.toml"

Entries = Iterable[tuple[str, Mapping[str, Any]]]
"""Tables as they are written, each with where it stands."""


@dataclass(frozen=True)
class Related:
    """Statements of one family of diagnoses. ``credit``: what naming another member is worth; ``left_open``: what the family
    alone is worth, when the answer did not say which member; ``reason`` says what the difference is. ``general``: the member
    by whose name the whole family goes, empty where there is none; ``name``: what all members are, in words, where their own
    names say more than that."""

    statements: frozenset[str]
    credit: float
    left_open: float
    reason: str
    general: str = ""
    name: str = ""


@dataclass(frozen=True)
class Mimics:
    """Statements that are taken for each other; ``tell`` is what to look at."""

    statements: tuple[str, ...]
    tell: str


def related_of(entries: Entries, ids: Collection[str]) -> tuple[Related, ...]:
    """Families of diagnoses, checked; ResourceError says what is wrong with which."""
    found = []
    for place, entry in entries:
        kinds: dict[str, type] = {"statements": list, "credit": float, "left_open": float, "reason": str}
        _check(place, entry, ids, kinds | {name: str for name in ("general", "name") if name in entry})
        found.append(Related(**{**entry, "statements": frozenset(entry["statements"])}))
    return tuple(found)


def mimics_of(entries: Entries, ids: Collection[str]) -> tuple[Mimics, ...]:
    """Groups of mimics, checked; ResourceError says what is wrong with which."""
    found = []
    for place, entry in entries:
        _check(place, entry, ids, {"statements": list, "tell": str})
        found.append(Mimics(tuple(entry["statements"]), entry["tell"]))
    return tuple(found)


def tables(file: Path, name: str) -> Entries:
    """The tables of one name in a file, none when there is no file; ResourceError when it cannot be read."""
    if not file.exists():
        return []
    try:
        entries = tomllib.loads(file.read_text(encoding="utf-8")).get(name, [])
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ResourceError(f"catalogue: {file.name} cannot be read ({error})") from error
    return [(f"an entry of {file.name}", entry) for entry in entries]


def own_tables(statement_id: str, name: str, entries: Iterable[Mapping[str, Any]]) -> Entries:
    """The tables of a statement's own entry, in which ``with`` names the others."""
    for entry in entries:
        others = {name: value for name, value in entry.items() if name != "with"}
        yield f"'{name}' of {statement_id}", {**others, "statements": [statement_id, *entry.get("with", ())]}


def _check(place: str, entry: Mapping[str, Any], ids: Collection[str], kinds: Mapping[str, type]) -> None:
    if entry.keys() != kinds.keys() or not all(isinstance(entry[name], kind) for name, kind in kinds.items()):
        raise ResourceError(f"catalogue: {place} has not exactly {', '.join(kinds)}, each of its kind")
    for name, kind in kinds.items():
        if kind is float and not 0.0 <= entry[name] <= 1.0:
            raise ResourceError(f"catalogue: {place} gives {name} {entry[name]:g}; use 0 to 1")
    for statement_id in entry["statements"]:
        if statement_id not in ids:
            raise ResourceError(f"catalogue: {place} refers to '{statement_id}', which does not exist")
