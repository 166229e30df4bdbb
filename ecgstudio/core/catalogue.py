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
from ecgstudio.core.exclusions import FILE_NAME as EXCLUSIONS
from ecgstudio.core.exclusions import Exclusion, load_exclusions
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
    """Every statement by id, in the order of the files, and which of them cannot stand together."""

    def __init__(self, statements: Iterable[Statement], exclusions: Iterable[Exclusion] = ()) -> None:
        self._statements = {statement.id: statement for statement in statements}
        self._exclusions = tuple(exclusions)
        self._check_links()
        self._entailed = {key: self._closure(key) for key in self._statements}
        self._excluded = self._spread(self._direct())
        self._gives_way = self._yielding()

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

    def entailed_by(self, statement_id: str) -> frozenset[str]:
        """The statements that hold whenever this one does, itself not among them."""
        self[statement_id]
        return self._entailed[statement_id] - {statement_id}

    def excluded_by(self, statement_id: str) -> frozenset[str]:
        """The statements that cannot stand together with this one, whichever of the two (or what it entails) says so."""
        self[statement_id]
        return self._excluded.get(statement_id, frozenset())

    def gives_way_to(self, statement_id: str) -> frozenset[str]:
        """The statements before which this one gives way when an ECG meets the criteria of both."""
        self[statement_id]
        return self._gives_way.get(statement_id, frozenset())

    def why_excluded(self, one: str, other: str) -> str:
        """The reason in one plain sentence why two statements cannot stand together; empty when they can."""
        if other not in self.excluded_by(one):
            return ""
        one, other = sorted((one, other), key=list(self._statements).index)
        for exclusion in self._exclusions:
            for a in sorted(self._entailed[one]):
                for b in sorted(self._entailed[other]):
                    for left, right in ((a, b), (b, a)):
                        if (left, right) in exclusion.pairs:
                            return exclusion.reason.format(one=self._plain(left), other=self._plain(right))
        return f"{self._plain(one)} and {self._plain(other)} cannot stand together"

    def _plain(self, statement_id: str) -> str:
        name = self._statements[statement_id].name
        return name[0].lower() + name[1:] if name[1:2].islower() else name

    def _closure(self, statement_id: str) -> frozenset[str]:
        found: set[str] = set()
        waiting = [statement_id]
        while waiting:
            current = waiting.pop()
            if current not in found:
                found.add(current)
                waiting.extend(self._statements[current].entails)
        return frozenset(found)

    def _direct(self) -> set[tuple[str, str]]:
        pairs = {pair for exclusion in self._exclusions for pair in exclusion.pairs}
        pairs |= {(statement.id, other) for statement in self._statements.values() for other in statement.excludes}
        return pairs | {(right, left) for left, right in pairs}

    def _spread(self, direct: set[tuple[str, str]]) -> dict[str, frozenset[str]]:
        """Exclusions handed up to whatever entails an excluded statement, never between a statement and its own part."""
        entailing: dict[str, set[str]] = {}
        for key, closure in self._entailed.items():
            for part in closure:
                entailing.setdefault(part, set()).add(key)
        spread: dict[str, set[str]] = {}
        for left, right in direct:
            for one in entailing[left]:
                spread.setdefault(one, set()).update(entailing[right])
        return {one: frozenset(others - self._entailed[one] - entailing[one]) for one, others in spread.items()}

    def _yielding(self) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for exclusion in self._exclusions:
            for left, right in exclusion.pairs:
                for one, other in ((left, right), (right, left)):
                    if one in exclusion.yields and other not in exclusion.yields:
                        more = {key for key, closure in self._entailed.items() if other in closure}
                        found[one] = found.get(one, frozenset()) | more
        return found

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
    """A catalogue from every ``*.toml`` in a folder, checked. ResourceError when one is damaged, doubled, or there is
    none."""
    statements = [
        statement for file in sorted(folder.glob("*.toml")) if file.name != EXCLUSIONS for statement in _read(file)
    ]
    ids = [statement.id for statement in statements]
    doubled = {item for item in ids if ids.count(item) > 1}
    if doubled:
        raise ResourceError(f"catalogue: {', '.join(sorted(doubled))} stands twice")
    if not statements:
        raise ResourceError(f"catalogue: no statements in {folder.name}")
    return Catalogue(statements, load_exclusions(folder / EXCLUSIONS, ids))


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
