"""Statements made of others: what stands in a whole, and which of its limits a part has only when it stands alone.

Left anterior fascicular block keeps the QRS below 120 ms; beside right bundle branch block, as bifascicular block, it does
not. So that nobody is marked wrong for naming a part, or the whole, rightly.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import cache

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.criteria import Criterion
from ecgstudio.core.statement import Range, Statement


def holding(statement_ids: Iterable[str]) -> frozenset[str]:
    """These statements, all that they entail, and every whole (bifascicular block) whose parts are all among them."""
    known = catalogue()
    found = set(statement_ids)
    found |= {part for item in found for part in known.entailed_by(item)}
    while more := {item.id for item in known.values() if _is_made_of(item, found)} - found:
        found |= more
    return frozenset(found)


def beside(statement: Statement, there: Collection[str]) -> Statement:
    """The statement without the ranges and criteria that what is there of the same whole makes impossible."""
    others = [catalogue()[item] for item in _companions().get(statement.id, frozenset()) & frozenset(there)]
    if not others:
        return statement
    ranges = {
        name: own
        for name, own in statement.ranges.items()
        if not any(name in other.ranges and _apart(own, other.ranges[name]) for other in others)
    }
    required = [rule for other in others for rule in other.criteria]
    criteria = tuple(rule for rule in statement.criteria if not any(_clash(rule, other) for other in required))
    return replace(statement, ranges=ranges, criteria=criteria)


def can_stand_together(one: str, other: str) -> bool:
    """Whether one ECG can meet the ranges and criteria of both and of all that they entail: not pericarditis, QRS below 120 ms,
    and a bundle branch block."""
    known = catalogue()
    first, second = ([known[item], *(known[part] for part in known.entailed_by(item))] for item in (one, other))
    return not any(_exclusive(left, right) for left in first for right in second)


def _exclusive(one: Statement, other: Statement) -> bool:
    """Whether no number meets a range, or a simple criterion, of both."""
    ranges = ((own, other.ranges[name]) for name, own in one.ranges.items() if name in other.ranges)
    clashing = any(_clash(rule, against) for rule in one.criteria for against in other.criteria)
    return clashing or any(_apart(own, against) for own, against in ranges)


def _is_made_of(statement: Statement, found: Collection[str]) -> bool:
    return len(statement.entails) > 1 and all(part in found for part in statement.entails)


@cache
def _companions() -> Mapping[str, frozenset[str]]:
    """For each part, what else stands in the same whole, and the whole."""
    known = catalogue()
    found: dict[str, set[str]] = {}
    for whole in known:
        parts = known.entailed_by(whole)
        for part in parts:
            found.setdefault(part, set()).update({whole, *parts} - {part} - known.entailed_by(part))
    return {part: frozenset(others) for part, others in found.items()}


def _apart(one: Range, other: Range) -> bool:
    """Whether no number lies in both."""
    if one.wraps or other.wraps:
        return False
    return _below(one, other) or _below(other, one)


def _below(one: Range, other: Range) -> bool:
    return one.highest is not None and other.lowest is not None and one.highest < other.lowest


def _clash(one: Criterion, other: Criterion) -> bool:
    """Whether no number meets both of two simple rules about the same thing."""
    if (one.feature, one.leads) != (other.feature, other.leads) or one.either or other.either:
        return False
    return _apart(_range(one), _range(other))


def _range(rule: Criterion) -> Range:
    lowest = rule.value if rule.op in (">", ">=", "=") else None
    highest = rule.value if rule.op in ("<", "<=", "=") else None
    return Range(lowest, highest)
