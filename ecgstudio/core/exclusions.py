"""What cannot stand together: read from families, so that nobody lists 111 x 111 pairs."""

import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ecgstudio.core.errors import ResourceError

FILE_NAME = "exclusions.toml"
_FIELDS = {"one": list, "other": list, "spare": list, "but": list, "yields": list, "reason": str}


@dataclass(frozen=True)
class Exclusion:
    """Every pair (left, right) is one that cannot stand together; ``reason`` may name them as {one} and {other}. ``yields``:
    statements that give way when an ECG meets the criteria of both."""

    pairs: frozenset[tuple[str, str]]
    reason: str
    yields: frozenset[str] = frozenset()


def load_exclusions(file: Path, ids: Collection[str]) -> tuple[Exclusion, ...]:
    """The exclusions of one file, in order; ResourceError names the entry that is wrong, no file means none."""
    if not file.exists():
        return ()
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ResourceError(f"catalogue: {file.name} cannot be read ({error})") from error
    families = {"*": list(ids), **content.get("families", {})}
    return tuple(_exclusion(entry, families, frozenset(ids)) for entry in content.get("exclusion", []))


def _exclusion(entry: Mapping[str, Any], families: Mapping[str, list[str]], ids: frozenset[str]) -> Exclusion:
    for name, value in entry.items():
        if not isinstance(value, _FIELDS.get(name, type(None))):
            raise ResourceError(f"catalogue: exclusion field '{name}' is unknown or of the wrong kind")
    if "one" not in entry or "reason" not in entry:
        raise ResourceError("catalogue: an exclusion needs 'one' and 'reason'")
    one = _members(entry["one"], families, ids)
    other = _members(entry.get("other", entry["one"]), families, ids)
    spared = _members(entry.get("spare", []), families, ids)
    allowed = {
        frozenset((a, b))
        for left, right in entry.get("but", [])
        for a in _members([left], families, ids)
        for b in _members([right], families, ids)
    }
    pairs = ((a, b) for a in one for b in other if a != b and not {a, b} & spared and frozenset((a, b)) not in allowed)
    yields = _members(entry.get("yields", []), families, ids)
    return Exclusion(frozenset(pairs), entry["reason"], frozenset(yields))


def _members(names: Iterable[str], families: Mapping[str, list[str]], ids: frozenset[str]) -> set[str]:
    members: set[str] = set()
    for name in names:
        if name in ids:
            members.add(name)
        elif name in families:
            members |= _members(families[name], families, ids)
        else:
            raise ResourceError(f"catalogue: an exclusion refers to '{name}', which does not exist")
    return members
