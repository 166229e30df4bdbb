"""The catalogue of statements: read from resources once, and checked against its schema when it is read."""

import math
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from ecgstudio.core import paths
from ecgstudio.core.criteria import parse_criterion
from ecgstudio.core.errors import InputError, ResourceError
from ecgstudio.core.statement import Codes, Level, Range, Statement, Tier

RANGE_NAMES = ("rate", "atrial_rate", "pr", "qrs", "qtc", "axis")
_SCHEMA: Mapping[str, type] = MappingProxyType(
    {
        "id": str,
        "group": str,
        "name": str,
        "name_de": str,
        "synonyms": list,
        "synonyms_de": list,
        "codes": dict,
        "level": str,
        "tier": str,
        "regularity": str,
        "p_wave": str,
        "ranges": dict,
        "criteria": list,
        "forbidden": list,
        "entails": list,
        "excludes": list,
        "modifiers": list,
        "sources": list,
        "source_seen": bool,
        "note": str,
        "teaching": str,
        "limit": str,
    }
)


class Catalogue(Mapping[str, Statement]):
    """Every statement by id, in the order of the files."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._statements = {statement.id: statement for statement in statements}
        self._check_links()

    def __getitem__(self, statement_id: str) -> Statement:
        """One statement; InputError when there is none of that id."""
        try:
            return self._statements[statement_id]
        except KeyError:
            raise InputError(
                f"there is no statement '{statement_id}'; 'ecgstudio parse' finds statements by name"
            ) from None

    def __iter__(self) -> Any:
        return iter(self._statements)

    def __contains__(self, statement_id: object) -> bool:
        return statement_id in self._statements

    def __len__(self) -> int:
        return len(self._statements)

    def excluded_by(self, statement_id: str) -> frozenset[str]:
        """The statements that cannot stand together with this one, whichever of the two says so."""
        own = set(self[statement_id].excludes)
        return frozenset(own | {other.id for other in self._statements.values() if statement_id in other.excludes})

    def _check_links(self) -> None:
        for statement in self._statements.values():
            for other in (*statement.entails, *statement.excludes):
                if other not in self._statements:
                    raise ResourceError(f"catalogue: {statement.id} refers to '{other}', which does not exist")


@cache
def catalogue() -> Catalogue:
    """The program's catalogue; ResourceError says which file and statement is wrong."""
    return load_catalogue(paths.resource("catalogue"))


def load_catalogue(folder: Path) -> Catalogue:
    """A catalogue from every ``*.toml`` in a folder, checked."""
    statements = [statement for file in sorted(folder.glob("*.toml")) for statement in _read(file)]
    ids = [statement.id for statement in statements]
    doubled = {item for item in ids if ids.count(item) > 1}
    if doubled:
        raise ResourceError(f"catalogue: {', '.join(sorted(doubled))} stands twice")
    if not statements:
        raise ResourceError(f"catalogue: no statements in {folder.name}")
    return Catalogue(statements)


def _read(file: Path) -> list[Statement]:
    try:
        entries = tomllib.loads(file.read_text(encoding="utf-8")).get("statement", [])
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ResourceError(f"catalogue: {file.name} cannot be read ({error})") from error
    statements = []
    for entry in entries:
        try:
            statements.append(_statement(entry))
        except ResourceError as error:
            raise ResourceError(f"catalogue: {file.name}, {entry.get('id', '?')}: {error}") from error
    return statements


def _statement(entry: Mapping[str, Any]) -> Statement:
    _check_schema(entry)
    values: dict[str, Any] = {
        name: tuple(entry[name]) if kind is list else entry[name] for name, kind in _SCHEMA.items()
    }
    values["codes"] = Codes(**entry["codes"])
    values["criteria"] = tuple(parse_criterion(rule) for rule in entry["criteria"])
    values["forbidden"] = tuple(parse_criterion(rule) for rule in entry["forbidden"])
    values["ranges"] = MappingProxyType({name: _range(name, bounds) for name, bounds in entry["ranges"].items()})
    return Statement(**values)


def _check_schema(entry: Mapping[str, Any]) -> None:
    for name in entry.keys() - _SCHEMA.keys():
        raise ResourceError(f"unknown field '{name}'")
    for name, kind in _SCHEMA.items():
        if not isinstance(entry.get(name), kind):
            raise ResourceError(f"field '{name}' is missing or is no {kind.__name__}")
        if kind is list and not all(isinstance(item, str) for item in entry[name]):
            raise ResourceError(f"field '{name}' holds something that is no text")
    if entry["level"] not in get_args(Level) or entry["tier"] not in get_args(Tier):
        raise ResourceError(f"level '{entry['level']}' or tier '{entry['tier']}' is not known")


def _range(name: str, bounds: Any) -> Range:
    if name not in RANGE_NAMES or not isinstance(bounds, list) or len(bounds) != 2:
        raise ResourceError(f"range '{name}' is not one of {', '.join(RANGE_NAMES)} with two numbers")
    lowest, highest = (None if math.isnan(bound) else float(bound) for bound in bounds)
    wraps = lowest is not None and highest is not None and lowest > highest
    if wraps and name != "axis":
        raise ResourceError(f"range '{name}' runs from {lowest} down to {highest}")
    return Range(lowest, highest, wraps)
