"""The catalogue of statements: read from resources once, and checked against its schema when it is read."""

import math
import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from ecgstudio.core import paths
from ecgstudio.core.criteria import CALLS, parse_criterion
from ecgstudio.core.errors import InputError, ResourceError
from ecgstudio.core.exclusions import FILE_NAME as EXCLUSIONS
from ecgstudio.core.exclusions import Exclusion, exclusion_of, families_named_in, read_exclusions
from ecgstudio.core.related import (
    MIMICS_FILE,
    RELATED_FILE,
    Entries,
    Mimics,
    Related,
    mimics_of,
    own_tables,
    related_of,
    tables,
)
from ecgstudio.core.sources import FILE_NAME as SOURCES
from ecgstudio.core.sources import load_sources
from ecgstudio.core.statement import Chamber, Codes, Group, Level, PWave, Range, Regularity, Statement, Tier

RANGE_NAMES = ("rate", "atrial_rate", "pr", "qrs", "qtc", "axis")
STATED_NAMES = (*RANGE_NAMES, "potassium", "calcium")
_REQUIRED: Mapping[str, type] = MappingProxyType(
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
        "modifiers": list,
        "sources": list,
        "teaching": str,
        "limit": str,
    }
)
"""What every entry has; empty where there is nothing to say."""
_OPTIONAL: Mapping[str, type] = MappingProxyType(
    {
        "families": list,
        "always_read": bool,
        "no_finding": bool,
        "chamber": str,
        "assumed": list,
        "stated": dict,
        "male": dict,
        "call": str,
        "ruled_out_by": list,
        "excludes": list,
        "related": list,
        "mimics": list,
    }
)
_TABLES = frozenset(["excludes", "related", "mimics"])
"""Lists of tables rather than of texts."""
_NEVER_EMPTY = ("id", "name", "name_de", "synonyms", "synonyms_de", "sources", "teaching")
_SHARED = frozenset([EXCLUSIONS, RELATED_FILE, MIMICS_FILE, SOURCES])
_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "group": get_args(Group),
        "level": get_args(Level),
        "tier": get_args(Tier),
        "regularity": get_args(Regularity),
        "p_wave": get_args(PWave),
        "chamber": get_args(Chamber),
    }
)


class Catalogue(Mapping[str, Statement]):
    """Every statement by id, in the order of the files, which of them cannot stand together, and which stand close:
    ``related`` are families of diagnoses, ``mimics`` groups of what looks alike."""

    def __init__(
        self,
        statements: Iterable[Statement],
        exclusions: Iterable[Exclusion] = (),
        related: tuple[Related, ...] = (),
        mimics: tuple[Mimics, ...] = (),
    ) -> None:
        self._statements = {statement.id: statement for statement in statements}
        self._exclusions = tuple(exclusions)
        self.related, self.mimics = related, mimics
        self._check_links()
        self._entailed = {key: self._closure(key) for key in self._statements}
        self._excluded = self._spread(self._direct())
        self._overriding = self._overrides()

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
        """The statements that are met whenever this one is, itself not among them."""
        self[statement_id]
        return self._entailed[statement_id] - {statement_id}

    def excluded_by(self, statement_id: str) -> frozenset[str]:
        """The statements that cannot stand together with this one, whichever of the two (or what it entails) says so."""
        self[statement_id]
        return self._excluded.get(statement_id, frozenset())

    def overridden_by(self, statement_id: str) -> frozenset[str]:
        """The statements before which this one gives way when an ECG meets the criteria of both."""
        self[statement_id]
        return self._overriding.get(statement_id, frozenset())

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
                            return exclusion.reason.format(one=self[left].in_words, other=self[right].in_words)
        return f"{self[one].in_words} and {self[other].in_words} cannot stand together"

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

    def _overrides(self) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for exclusion in self._exclusions:
            for left, right in exclusion.pairs:
                for one, other in ((left, right), (right, left)):
                    if one in exclusion.overridden and other not in exclusion.overridden:
                        more = {key for key, closure in self._entailed.items() if other in closure}
                        found[one] = found.get(one, frozenset()) | more
        return found

    def _check_links(self) -> None:
        for statement in self._statements.values():
            for other in statement.entails:
                if other not in self._statements:
                    raise ResourceError(f"catalogue: {statement.id} refers to '{other}', which does not exist")


@cache
def catalogue() -> Catalogue:
    """The program's catalogue; ResourceError says which file and statement is wrong."""
    return load_catalogue(paths.resource("catalogue"))


def load_catalogue(folder: Path) -> Catalogue:
    """A catalogue from every ``*.toml`` in a folder, checked. ResourceError when one is damaged, doubled, or there is
    none."""
    entries = [entry for file in sorted(folder.glob("*.toml")) if file.name not in _SHARED for entry in _read(file)]
    ids = [entry["id"] for entry in entries]
    doubled = {item for item in ids if ids.count(item) > 1}
    if doubled:
        raise ResourceError(f"catalogue: {', '.join(sorted(doubled))} stands twice")
    if not entries:
        raise ResourceError(f"catalogue: no statements in {folder.name}")
    _check_sources(folder / SOURCES, entries)
    related = related_of([*tables(folder / RELATED_FILE, "related"), *_own(entries, "related")], ids)
    mimics = mimics_of([*tables(folder / MIMICS_FILE, "mimic"), *_own(entries, "mimics")], ids)
    lonely = set(ids).difference(*(group.statements for group in mimics))
    if mimics and lonely:
        raise ResourceError(f"catalogue: {', '.join(sorted(lonely))} has no mimics; say what it is taken for")
    exclusions = _exclusions(folder / EXCLUSIONS, entries, ids)
    return Catalogue([_statement(entry) for entry in entries], exclusions, related, mimics)


def _check_sources(file: Path, entries: Iterable[Mapping[str, Any]]) -> None:
    known = load_sources(file) if file.exists() else None
    for entry in entries:
        for source in entry["sources"]:
            if known is not None and source not in known:
                raise ResourceError(f"catalogue: {entry['id']} has the source '{source}', which is not in {file.name}")


def _own(entries: Iterable[Mapping[str, Any]], name: str) -> Entries:
    """What each statement's own entry says of others, with where it stands."""
    return [item for entry in entries for item in own_tables(entry["id"], name, entry.get(name, ()))]


def _exclusions(file: Path, entries: list[Mapping[str, Any]], ids: Collection[str]) -> list[Exclusion]:
    """Those of the file of families, then those of each statement's own entry."""
    shared = read_exclusions(file)
    own = [{"one": [entry["id"]], **item} for entry in entries for item in entry.get("excludes", ())]
    families: dict[str, list[str]] = {}
    known = families_named_in([*shared, *own], ids)
    for entry in entries:
        for family in entry.get("families", ()):
            if family not in known:
                raise ResourceError(f"catalogue: {entry['id']} is of the family '{family}', which no exclusion names")
            families.setdefault(family, []).append(entry["id"])
    return [exclusion_of(entry, ids, families) for entry in (*shared, *own)]


def _read(file: Path) -> list[Mapping[str, Any]]:
    """The entries of one file, each checked against the schema."""
    try:
        entries: list[Mapping[str, Any]] = tomllib.loads(file.read_text(encoding="utf-8")).get("statement", [])
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ResourceError(f"catalogue: {file.name} cannot be read ({error})") from error
    for entry in entries:
        try:
            _check_schema(entry)
            _statement(entry)
        except ResourceError as error:
            raise ResourceError(f"catalogue: {file.name}, {entry.get('id', '?')}: {error}") from error
    return entries


def _statement(entry: Mapping[str, Any]) -> Statement:
    given = {**_REQUIRED, **{name: kind for name, kind in _OPTIONAL.items() if name in entry}}
    values: dict[str, Any] = {
        name: tuple(entry[name]) if kind is list else entry[name] for name, kind in given.items() if name not in _TABLES
    }
    values["codes"] = _codes(entry["codes"])
    values["criteria"] = tuple(parse_criterion(rule) for rule in entry["criteria"])
    values["forbidden"] = tuple(parse_criterion(rule) for rule in entry["forbidden"])
    for name, allowed in (("ranges", RANGE_NAMES), ("stated", STATED_NAMES), ("male", STATED_NAMES)):
        if name in values:
            values[name] = _ranges(name, entry[name], allowed)
    return Statement(**values)


def _codes(entry: Mapping[str, Any]) -> Codes:
    blank = {item.name: item.default for item in fields(Codes)}
    values: dict[str, Any] = {name: tuple(code) if isinstance(code, list) else code for name, code in entry.items()}
    for name, code in values.items():
        if name not in blank or not isinstance(code, type(blank[name])):
            raise ResourceError(f"codes: '{name}' is not known or of the wrong kind")
    return Codes(**values)


def _check_schema(entry: Mapping[str, Any]) -> None:
    for name in entry.keys() - _REQUIRED.keys() - _OPTIONAL.keys():
        raise ResourceError(f"unknown field '{name}'")
    for name, kind in {**_REQUIRED, **{name: kind for name, kind in _OPTIONAL.items() if name in entry}}.items():
        if not isinstance(entry.get(name), kind):
            raise ResourceError(f"field '{name}' is missing or is no {kind.__name__}")
        if kind is list and not all(isinstance(item, dict if name in _TABLES else str) for item in entry[name]):
            raise ResourceError(f"field '{name}' holds something that is no {'table' if name in _TABLES else 'text'}")
    for name in _NEVER_EMPTY:
        if not entry[name]:
            raise ResourceError(f"field '{name}' is empty")
    if not entry["ranges"] and not entry["criteria"]:
        raise ResourceError("nothing of it can be evaluated; give it 'ranges' or 'criteria'")
    for name, words in _WORDS.items():
        if name in entry and entry[name] not in words:
            raise ResourceError(f"{name} '{entry[name]}' is not known; use {', '.join(words)}")
    for name in set(entry.get("assumed", ())) - entry["ranges"].keys():
        raise ResourceError(f"assumes a range of '{name}', which has none")
    for call in (*([entry["call"]] if "call" in entry else []), *entry.get("ruled_out_by", ())):
        if call not in CALLS:
            raise ResourceError(f"there is no call '{call}'; use {', '.join(sorted(CALLS))}")


def _ranges(field: str, entry: Mapping[str, Any], allowed: Collection[str]) -> Mapping[str, Range]:
    return MappingProxyType({name: _range(field, name, bounds, allowed) for name, bounds in entry.items()})


def _range(field: str, name: str, bounds: Any, allowed: Collection[str]) -> Range:
    if name not in allowed or not isinstance(bounds, list) or len(bounds) != 2:
        raise ResourceError(f"{field}: '{name}' is not one of {', '.join(allowed)} with two numbers")
    lowest, highest = (None if math.isnan(bound) else float(bound) for bound in bounds)
    wraps = lowest is not None and highest is not None and lowest > highest
    if wraps and name != "axis":
        raise ResourceError(f"{field}: '{name}' runs from {lowest} down to {highest}")
    return Range(lowest, highest, wraps)
