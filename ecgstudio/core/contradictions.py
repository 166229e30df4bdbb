"""Contradictions: statements that cannot stand together, and numbers that the criteria of a statement do not allow.

Everything follows from the catalogue: exclusions, ranges, whether there are beats and P waves and whether these are conducted.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from ecgstudio.core.catalogue import Catalogue, catalogue
from ecgstudio.core.request import VALUE_LIMITS, Mention, Request, Sex
from ecgstudio.core.statement import Range, Statement, rounded

ADULT_FROM = 16.0
"""Years. Children have faster rates, shorter intervals and another axis; AHA Part III (Surawicz 2009) gives the limits of QRS
for adults, and others for children under 16."""
_OF_ADULTS = frozenset(["rate", "atrial_rate", "pr", "qrs", "axis"])
_IN_WORDS = {
    "rate": "a rate", "atrial_rate": "an atrial rate", "pr": "PR", "qrs": "QRS", "qt": "QT", "qtc": "QTc", "axis": "an axis",
    "potassium": "potassium", "calcium": "calcium",
}  # fmt: skip
_NEEDS_BEATS = ("rate", "pr", "qrs", "qt", "qtc")
_COMES_AND_GOES = frozenset(["paroxysmal", "intermittent", "limb"])
"""Modifiers of what need not stand in every beat or lead, so that its opposite may stand beside it."""
_EXPLAINS: Mapping[str, str] = {"aberrant": "qrs"}
"""Modifiers of a statement that explain another number than it assumes."""


@dataclass(frozen=True)
class Contradiction:
    """Things that cannot stand together, with the reason in one sentence. ``statements`` are ids (one, when a number clashes)."""

    statements: tuple[str, ...]
    reason: str


def contradictions(
    mentions: Sequence[Mention],
    values: Mapping[str, object],
    *,
    sex: Sex | None = None,
    statements: Catalogue | None = None,
) -> list[Contradiction]:
    """Everything that cannot be true at once, each with its reason; what is absent contradicts nothing.

    ``values``: numbers by the names and in the units of ``VALUE_LIMITS`` (rate in /min, intervals in ms, axis in degrees, age in
    years, serum in mmol/l), wherever they come from; other names and texts are passed over. QTc follows from QT and rate
    (Bazett) when it is not given.
    """
    known = statements or catalogue()
    numbers = _numbers(values)
    present = [mention for mention in mentions if mention.present and "otherwise" not in mention.modifiers]
    found = [*_both_ways(mentions, known), *_pairs(present, known)]
    for mention in present:
        others = [known[other.id] for other in present if other.id != mention.id]
        found += _of_numbers(mention, others, numbers, sex, known)
    return list(dict.fromkeys(found))


def contradictions_in(request: Request) -> list[Contradiction]:
    """The contradictions of a request: its mentions against one another and against every number that it fixes."""
    fixed = {name: value for name, value in {"rate": request.rate, "age": request.age}.items() if value is not None}
    return contradictions(request.mentions, {**request.values, **fixed}, sex=request.sex)


def _numbers(values: Mapping[str, object]) -> dict[str, float]:
    found = {name: float(value) for name, value in values.items() if name in VALUE_LIMITS and _is_number(value)}  # type: ignore[arg-type]
    if "qt" in found and found.get("rate", 0.0) > 0 and "qtc" not in found:
        found["qtc"] = found["qt"] * (found["rate"] / 60.0) ** 0.5
    return found


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _both_ways(mentions: Sequence[Mention], known: Catalogue) -> Iterator[Contradiction]:
    absent = {mention.id for mention in mentions if not mention.present}
    for mention in mentions:
        if mention.present and mention.id in absent:
            yield Contradiction((mention.id,), f"{known[mention.id].name} is said to be present and absent")


def _pairs(present: Sequence[Mention], known: Catalogue) -> Iterator[Contradiction]:
    for one, other in combinations(present, 2):
        reason = known.why_excluded(one.id, other.id)
        partial = _COMES_AND_GOES & {*one.modifiers, *other.modifiers}
        if reason and not partial and one.certainty == other.certainty == "certain":
            yield Contradiction((one.id, other.id), reason)


def _of_numbers(
    mention: Mention, others: Sequence[Statement], values: Mapping[str, float], sex: Sex | None, known: Catalogue
) -> Iterator[Contradiction]:
    statement = known[mention.id]
    if not statement.has_beats:
        yield from _without_beats(statement, values)
        return
    if "pr" in values and statement.conducted is False:
        why = "P waves are not conducted" if statement.has_p is not False else "there are no P waves"
        yield Contradiction((statement.id,), f"PR cannot be measured in {statement.in_words}, where {why}")
    explained = {_EXPLAINS[name] for name in mention.modifiers if name in _EXPLAINS}
    for quantity, limits in _limits(statement, sex, values).items():
        assumed = quantity in statement.assumed
        if quantity not in values or limits.allows(rounded(quantity, values[quantity])):
            continue
        if not (assumed and (quantity in explained or _explained(quantity, others, values, sex))):
            yield Contradiction(
                (statement.id,), _reason(statement, quantity, limits, values[quantity], assumed=assumed)
            )


def _limits(statement: Statement, sex: Sex | None, values: Mapping[str, float]) -> dict[str, Range]:
    """The limits of a statement's numbers for a patient of this sex and of ``values["age"]``."""
    limits = {**statement.ranges, **statement.stated, **(statement.male if sex == "male" else {})}
    child = values.get("age", ADULT_FROM) < ADULT_FROM
    return {name: bounds for name, bounds in limits.items() if not (child and name in _OF_ADULTS)}


def _explained(quantity: str, others: Sequence[Statement], values: Mapping[str, float], sex: Sex | None) -> bool:
    """Whether another statement that is there has the number in its limits: a broad QRS beside a bundle branch block."""
    found = (_limits(other, sex, values).get(quantity) for other in others)
    return any(limits is not None and limits.allows(rounded(quantity, values[quantity])) for limits in found)


def _without_beats(statement: Statement, values: Mapping[str, float]) -> Iterator[Contradiction]:
    for quantity in _NEEDS_BEATS:
        if values.get(quantity, 0.0) > 0:
            said = _said(quantity, values[quantity])
            yield Contradiction((statement.id,), f"{statement.in_words} has no beats, so it cannot have {said}")


def _reason(statement: Statement, quantity: str, limits: Range, value: float, *, assumed: bool) -> str:
    allowed, said = f"{_words(limits)}{_unit(quantity)}", _said(quantity, value)
    if assumed:
        return f"the criteria of {statement.in_words} want {allowed}, and {said} is asked for"
    return f"{statement.in_words} means {allowed}, and {said} is asked for"


def _said(quantity: str, value: float) -> str:
    return f"{_IN_WORDS[quantity]} of {rounded(quantity, value):g}{_unit(quantity)}"


def _words(limits: Range) -> str:
    if limits.lowest is None:
        return f"at most {limits.highest:g}"
    return f"at least {limits.lowest:g}" if limits.highest is None else f"{limits.lowest:g} to {limits.highest:g}"


def _unit(quantity: str) -> str:
    unit = VALUE_LIMITS[quantity][2]
    return unit if unit.startswith("/") else f" {unit}"
