"""A statement's criteria evaluated on features: met, not met or not measurable, with the number, the limit and the lead.

Pure: it knows neither where the features come from (measured, or a simulation's truth) nor how they look.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace

from ecgstudio.core.criteria import Criterion
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.core.statement import Range, Statement, rounded
from ecgstudio.core.verdict import Outcome, Verdict

Features = Mapping[str, Measured]
"""Features by the names of the rule language (``J[V2]``, ``RRcv``) and global measurements (``rate``, ``pr``, ``axis``)."""

_RENAMED = {"qrs_axis": "axis"}
_TOLERANCE = 1e-6
_MOST_TELLING: Mapping[bool, tuple[Outcome, ...]] = {
    False: ("met", "not measurable", "not met"),
    True: ("not met", "not measurable", "met"),
}
"""Outcomes of the ways to meet a wanted (False) or a forbidden criterion, the one that decides first."""


def features_of(measurements: Measurements) -> dict[str, Measured]:
    """A recording's measurements as features: the global ones beside the named ones."""
    values = {item.name: getattr(measurements, item.name) for item in fields(measurements)}
    own = {_RENAMED.get(name, name): value for name, value in values.items() if isinstance(value, Measured)}
    return own | dict(measurements.features)


def evaluate(statement: Statement, features: Features) -> tuple[Verdict, ...]:
    """One verdict for each range, each criterion and each forbidden criterion of a statement, in this order."""
    return tuple(_verdicts(statement, features))


def all_met(statement: Statement, features: Features) -> bool:
    """Whether every criterion of a statement speaks for it, looked at no farther than the first that does not."""
    some = statement.ranges or statement.criteria or statement.forbidden
    return bool(some) and all(verdict.speaks_for for verdict in _verdicts(statement, features))


def _verdicts(statement: Statement, features: Features) -> Iterator[Verdict]:
    for name, bounds in statement.ranges.items():
        yield _range_verdict(statement, name, bounds, features)
    for rule in statement.criteria:
        yield _verdict(statement, rule, features, forbidden=False)
    for rule in statement.forbidden:
        yield _verdict(statement, rule, features, forbidden=True)


def _range_verdict(statement: Statement, name: str, bounds: Range, features: Features) -> Verdict:
    limit = _limit_text(bounds)
    found = features.get(name, Measured())
    text = f"{name} {limit}"
    if found.value is None:
        return Verdict(statement.id, text, "not measurable", limit=limit, unit=found.unit, reason=found.reason)
    met = bounds.allows(rounded(name, found.value))
    return Verdict(
        statement.id,
        text,
        _outcome(met),
        found.value,
        limit,
        found.unit,
        found.lead,
        found.span_s,
        source=_source(statement),
    )


def _limit_text(bounds: Range) -> str:
    if bounds.lowest is None:
        return f"<= {bounds.highest:g}"
    if bounds.highest is None:
        return f">= {bounds.lowest:g}"
    return f"{bounds.lowest:g} to {bounds.highest:g}"


def _verdict(statement: Statement, rule: Criterion, features: Features, *, forbidden: bool) -> Verdict:
    """Of several ways to meet a criterion the first that does decides; else one that could not be measured leaves it open."""
    ways = [_way_verdict(statement, way, features, forbidden=forbidden) for way in (rule, *rule.either)]
    order = _MOST_TELLING[forbidden]
    deciding = min(ways, key=lambda way: order.index(way.outcome))
    text = f"not {rule.text}" if forbidden else rule.text
    return deciding if deciding.criterion == text else replace(deciding, criterion=text)


def _way_verdict(statement: Statement, rule: Criterion, features: Features, *, forbidden: bool) -> Verdict:
    names = [f"{rule.feature}[{lead}]" for lead in rule.leads] or [rule.feature]
    tried = [(name, features.get(name, Measured()), _limit(rule, features)) for name in names]
    results = [_is_met(rule, found, limit) for _, found, limit in tried]
    outcome = _together(results, rule.needed, forbidden)
    _, shown, limit = tried[_telling(tried, results, outcome == "met", forbidden)]
    return Verdict(
        statement_id=statement.id,
        criterion=rule.text,
        outcome=outcome,
        number=shown.value,
        limit=f"{rule.op} {limit:g}" if limit is not None else f"{rule.op} {_other_name(rule)}",
        unit=shown.unit,
        lead=shown.lead or _lead_of(rule, tried, shown),
        span_s=shown.span_s,
        reason=_reason(tried) if outcome == "not measurable" else "",
        source=_source(statement),
    )


def _limit(rule: Criterion, features: Features) -> float | None:
    if rule.value is not None:
        return rule.value
    return features.get(_other_name(rule), Measured()).value


def _other_name(rule: Criterion) -> str:
    if rule.other is None:
        return ""
    feature, lead = rule.other
    return f"{feature}[{lead}]" if lead else feature


def _is_met(rule: Criterion, found: Measured, limit: float | None) -> bool | None:
    """Whether one lead satisfies the rule; None where it cannot be said. Rounding in the last digit is forgiven."""
    if found.value is None or limit is None:
        return None
    return rule.met_by(round(found.value, 6), limit) or (
        rule.op in (">=", "<=", "=") and abs(found.value - limit) < _TOLERANCE
    )


def _together(results: list[bool | None], needed: int, forbidden: bool) -> Outcome:
    """Enough leads meet it: met. Even the unmeasured could not make it enough: not met. Turned round for what must not be."""
    holding, unknown = results.count(True), results.count(None)
    if holding >= needed:
        return _outcome(not forbidden)
    if holding + unknown < needed:
        return _outcome(forbidden)
    return "not measurable"


def _outcome(met: bool) -> Outcome:
    return "met" if met else "not met"


def _telling(
    tried: list[tuple[str, Measured, float | None]], results: list[bool | None], met: bool, forbidden: bool
) -> int:
    """Which lead to show: one that decided the outcome, else the first that was measured."""
    wanted = met is not forbidden
    for index, result in enumerate(results):
        if result is wanted:
            return index
    return next((index for index, (_, found, _) in enumerate(tried) if found.available), 0)


def _lead_of(rule: Criterion, tried: list[tuple[str, Measured, float | None]], shown: Measured) -> str:
    if not rule.leads:
        return ""
    return rule.leads[next(index for index, (_, found, _) in enumerate(tried) if found is shown)]


def _reason(tried: list[tuple[str, Measured, float | None]]) -> str:
    missing = [(name, found) for name, found, _ in tried if not found.available]
    name, found = missing[0] if missing else tried[0][:2]
    return found.reason if name == "" else f"{name}: {found.reason}"


def _source(statement: Statement) -> str:
    return ", ".join(statement.sources)
