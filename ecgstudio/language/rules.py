"""The rules that make statements of words, read from ``resources/language/rules.toml`` and checked when read."""

import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ecgstudio.core.catalogue import Catalogue
from ecgstudio.core.errors import ResourceError

_ONE_LEAD = frozenset(["one_limb", "v1"])
"""Each says less than a wall that is named beside it."""


@dataclass(frozen=True)
class HeadRule:
    """With these qualifiers a head gives these statements; ``assumed`` says what was taken for granted.

    A ``silent`` rule gives nothing because nothing more is said ("reciprocal ST depression").
    """

    needs: frozenset[str]
    gives: tuple[str, ...]
    assumed: str = ""
    silent: bool = False


@dataclass(frozen=True)
class Head:
    """A word such as "infarct" that means a statement only together with its qualifiers; the first rule that fits holds.

    With ``shared`` a name such as "lateral infarct" is read word by word, so that "inferior and lateral infarct" is both.
    ``walls``: what each wall means where no rule with qualifiers fits; several walls mean all of theirs. A ``sign`` is described
    rather than diagnosed, and ``explained`` are statements that say what it is instead. ``doubtful``: it names several of which
    nobody knows which ("flutter/fibrillation"). ``denied``: what "no bundle branch block" denies.
    """

    name: str
    words: tuple[str, ...]
    rules: tuple[HeadRule, ...]
    acute_words: tuple[str, ...] = ()
    old_words: tuple[str, ...] = ()
    shared: bool = False
    walls: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sign: bool = False
    explained: frozenset[str] = frozenset()
    doubtful: bool = False
    denied: tuple[str, ...] = ()

    def rule(self, qualifiers: Collection[str]) -> HeadRule | None:
        """The first rule whose qualifiers are all there; before one that needs none, what the walls mean."""
        fitting = next((rule for rule in self.rules if rule.needs <= set(qualifiers)), None)
        walls = self._of_walls(qualifiers)
        if fitting is not None and fitting.needs and not (walls and fitting.needs <= _ONE_LEAD):
            return fitting
        return walls or fitting

    def _of_walls(self, qualifiers: Collection[str]) -> HeadRule | None:
        named = [wall for wall in self.walls if wall in qualifiers]
        gives = dict.fromkeys(statement for wall in named for statement in self.walls[wall])
        return HeadRule(frozenset(named), tuple(gives)) if named else None

    @property
    def accepts(self) -> frozenset[str]:
        return frozenset((*self.walls, *(name for rule in self.rules for name in rule.needs)))

    @property
    def gives(self) -> frozenset[str]:
        """Every statement that it can come to mean."""
        walls = (statement for meant in self.walls.values() for statement in meant)
        return frozenset((*walls, *(statement for rule in self.rules for statement in rule.gives)))


@dataclass(frozen=True)
class Refinement:
    """One of ``source`` becomes ``target`` with the qualifiers ``needs`` or a ``quantity`` within ``limits``."""

    source: frozenset[str]
    target: tuple[str, ...]
    needs: frozenset[str]
    unless: frozenset[str]
    quantity: str
    limits: tuple[float, float]
    assumed_only: bool


@dataclass(frozen=True)
class Implication:
    """A ``quantity`` within ``limits`` by itself means ``target``, unless the text speaks of ``unless``."""

    quantity: str
    limits: tuple[float, float]
    target: str
    unless: frozenset[str]
    assumed: str


@dataclass(frozen=True)
class Contrary:
    """A qualifier ``word`` that none of ``statements`` can have, with the reason."""

    word: str
    statements: frozenset[str]
    reason: str


@dataclass(frozen=True)
class Combination:
    """Parts that together are one: statements (combine) or qualifiers in one sentence (describe)."""

    parts: tuple[str, ...]
    target: str


@dataclass(frozen=True)
class Neighbour:
    """``source`` means ``target`` when one of ``beside`` stands in the same text and none of ``unless``."""

    source: str
    target: str
    beside: frozenset[str]
    unless: frozenset[str]


@dataclass(frozen=True)
class Rules:
    """Everything of rules.toml."""

    heads: Mapping[str, Head]
    refinements: tuple[Refinement, ...]
    combinations: tuple[Combination, ...]
    descriptions: tuple[Combination, ...]
    neighbours: tuple[Neighbour, ...]
    implications: tuple[Implication, ...]
    contraries: tuple[Contrary, ...]
    passing: frozenset[str]
    described: frozenset[str]
    placed: frozenset[str]
    same_wall: Mapping[str, frozenset[str]]
    alone: Mapping[str, str]
    before_names: tuple[str, ...]
    unlisted: tuple[str, ...]
    diseases: tuple[str, ...]
    phrases: Mapping[str, list[str]]
    otherwise: Mapping[str, list[str]]


def load_rules(file: Path, statements: Catalogue) -> Rules:
    """The rules of one file; ResourceError when it cannot be read or names a statement that does not exist."""
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
        rules = _rules(content)
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise ResourceError(f"language: {file.name} cannot be read ({error})") from error
    for statement_id in _named(rules):
        if statement_id not in statements:
            raise ResourceError(f"language: {file.name} names the statement '{statement_id}', which does not exist")
    return rules


def _rules(content: Mapping[str, Any]) -> Rules:
    heads = {entry["name"]: _head(entry) for entry in content["head"]}
    return Rules(
        heads=heads,
        refinements=tuple(_refinement(entry) for entry in content["refine"]),
        combinations=tuple(Combination(tuple(entry["all"]), entry["to"]) for entry in content["combine"]),
        descriptions=tuple(Combination(tuple(entry["all"]), entry["to"]) for entry in content["describe"]),
        neighbours=tuple(
            Neighbour(entry["from"], entry["to"], frozenset(entry["with"]), frozenset(entry.get("unless", ())))
            for entry in content["beside"]
        ),
        implications=tuple(
            Implication(
                entry["quantity"], _limits(entry["from_to"]), entry["to"], frozenset(entry["unless"]), entry["assumed"]
            )
            for entry in content["implied"]
        ),
        contraries=tuple(
            Contrary(entry["word"], frozenset(entry["to"]), entry["reason"]) for entry in content["contrary"]
        ),
        passing=frozenset(content["passing"]),
        described=frozenset(content["described"]),
        placed=frozenset(content["placed"]),
        same_wall={wall: frozenset(statements) for wall, statements in content["same_wall"].items()},
        alone=content["alone"],
        before_names=(*content["alone"], *content["before_names"]),
        unlisted=tuple(content["unlisted"]["phrases"]),
        diseases=tuple(content["unlisted"]["diseases"]),
        phrases=content["phrases"],
        otherwise=content["otherwise"],
    )


def _head(entry: Mapping[str, Any]) -> Head:
    rules = tuple(
        HeadRule(frozenset(rule["with"]), tuple(rule["gives"]), rule.get("assumed", ""), rule.get("silent", False))
        for rule in entry["rules"]
    )
    acute, old = (tuple(entry.get(key, ())) for key in ("acute_words", "old_words"))
    walls = {wall: tuple(meant) for wall, meant in entry.get("walls", {}).items()}
    return Head(
        name=entry["name"],
        words=tuple(entry["words"]),
        rules=rules,
        acute_words=acute,
        old_words=old,
        shared=bool(entry.get("shared", False)),
        walls=walls,
        sign=bool(entry.get("sign", False)),
        explained=frozenset(entry.get("explained", ())),
        doubtful=bool(entry.get("doubtful", False)),
        denied=tuple(entry.get("denied", ())),
    )


def _refinement(entry: Mapping[str, Any]) -> Refinement:
    quantity = next((name for name in ("rate", "potassium") if name in entry), "")
    return Refinement(
        source=frozenset(entry["from"]),
        target=tuple(entry["to"]),
        needs=frozenset(entry.get("with", ())),
        unless=frozenset(entry.get("unless", ())),
        quantity=quantity,
        limits=_limits(entry.get(quantity, (0, 0))),
        assumed_only=bool(entry.get("assumed_only", False)),
    )


def _limits(pair: Sequence[float]) -> tuple[float, float]:
    lowest, highest = pair
    return float(lowest), float(highest)


def _named(rules: Rules) -> Iterable[str]:
    for head in rules.heads.values():
        yield from (*head.gives, *head.explained, *head.denied)
    for refinement in rules.refinements:
        yield from (*refinement.source, *refinement.target)
    for combination in rules.combinations:
        yield from (*combination.parts, combination.target)
    yield from (description.target for description in rules.descriptions)
    for neighbour in rules.neighbours:
        yield from (neighbour.source, neighbour.target, *neighbour.beside, *neighbour.unless)
    for implication in rules.implications:
        yield from (implication.target, *implication.unless)
    for contrary in rules.contraries:
        yield from contrary.statements
    for walls in rules.same_wall.values():
        yield from walls
    yield from (*rules.described, *rules.placed)
    yield from (*rules.passing, *rules.alone.values(), *rules.phrases, *rules.otherwise)
