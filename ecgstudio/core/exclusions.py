"""What cannot stand together: read from families, so that nobody lists 111 x 111 pairs."""

import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ecgstudio.core.errors import ResourceError

FILE_NAME = "exclusions.toml"
_FIELDS = {"one": list, "other": list, "spare": list, "but": list, "overridden": list, "reason": str}

Families = Mapping[str, Collection[str]]
"""Names of families and the ids of their members; "*" is every statement."""


@dataclass(frozen=True)
class Exclusion:
    """Every pair (left, right) is one that cannot stand together; ``reason`` may name them as {one} and {other}.
    ``overridden``: statements that give way when an ECG meets the criteria of both."""

    pairs: frozenset[tuple[str, str]]
    reason: str
    overridden: frozenset[str] = frozenset()


def read_exclusions(file: Path) -> list[Mapping[str, Any]]:
    """The entries of one file as they are written, none when there is no file; ResourceError when it cannot be read."""
    if not file.exists():
        return []
    try:
        return list(tomllib.loads(file.read_text(encoding="utf-8")).get("exclusion", []))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ResourceError(f"catalogue: {file.name} cannot be read ({error})") from error


def exclusion_of(entry: Mapping[str, Any], ids: Collection[str], families: Families) -> Exclusion:
    """One entry with its families resolved; ResourceError says what is wrong with it."""
    for name, value in entry.items():
        if not isinstance(value, _FIELDS.get(name, type(None))):
            raise ResourceError(f"catalogue: exclusion field '{name}' is unknown or of the wrong kind")
    if "one" not in entry or "reason" not in entry:
        raise ResourceError("catalogue: an exclusion needs 'one' and 'reason'")
    one = _members(entry["one"], ids, families)
    other = _members(entry.get("other", entry["one"]), ids, families)
    spared = _members(entry.get("spare", []), ids, families)
    allowed = {
        frozenset((a, b))
        for left, right in entry.get("but", [])
        for a in _members([left], ids, families)
        for b in _members([right], ids, families)
    }
    pairs = ((a, b) for a in one for b in other if a != b and not {a, b} & spared and frozenset((a, b)) not in allowed)
    overridden = _members(entry.get("overridden", []), ids, families)
    return Exclusion(frozenset(pairs), entry["reason"], frozenset(overridden))


def families_named_in(entries: Iterable[Mapping[str, Any]], ids: Collection[str]) -> frozenset[str]:
    """Every name in some entries that is no statement's."""
    names = {
        name for entry in entries for field in ("one", "other", "spare", "overridden") for name in entry.get(field, ())
    }
    names |= {name for entry in entries for pair in entry.get("but", ()) for name in pair}
    return frozenset(names.difference(ids))


def _members(names: Iterable[str], ids: Collection[str], families: Families) -> set[str]:
    members: set[str] = set()
    for name in names:
        if name == "*":
            members |= set(ids)
        elif name in ids:
            members.add(name)
        elif name in families:
            members |= set(families[name])
        else:
            raise ResourceError(f"catalogue: an exclusion refers to '{name}', which does not exist")
    return members
