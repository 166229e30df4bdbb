"""Contradictions: statements that cannot stand together, and numbers that a statement does not allow."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from ecgstudio.core.catalogue import Catalogue
from ecgstudio.core.request import VALUE_LIMITS, Mention
from ecgstudio.core.statement import Range, Statement
from ecgstudio.language.reading import Contradiction

_DEFINES: Mapping[str, frozenset[str]] = {
    "rate": frozenset([
        "NORM", "SR", "SBRAD", "STACH", "AFIB", "AFRVR", "AFSLOW", "AFLBBB", "AFL21", "AFL41", "AT", "MAT", "SVT", "AVNRT",
        "AVRT", "JE", "AJR", "JT", "VT", "PMVT", "TDP", "IVR", "AIVR", "WAP",
    ]),
    "pr": frozenset(["NORM", "AVB1", "TRIF", "SHORTPR", "WPW"]),
    "qrs": frozenset([
        "NORM", "CRBBB", "IRBBB", "CLBBB", "ILBBB", "BIFA", "TRIF", "IVCD", "VT", "IVR", "AIVR", "SGARB", "AFLBBB", "LAFB",
        "LPFB",
    ]),
    "qtc": frozenset(["NORM", "LQT", "SQT"]),
    "axis": frozenset(["NORM", "LAD", "RAD", "XAD", "LAFB", "LPFB", "BIFA", "TRIF"]),
}  # fmt: skip
"""The statements whose range for a quantity is part of what they mean; elsewhere it is only what the simulator draws."""
_SAID = {
    "rate": "a rate", "pr": "PR", "qrs": "QRS", "qtc": "QTc", "axis": "an axis", "potassium": "potassium", "calcium": "calcium",
}  # fmt: skip
_NO_P = frozenset(["AFIB", "AFRVR", "AFSLOW", "AFLBBB", "AFL21", "AFL41", "AFLVAR", "PMVT", "TDP"])
_WIDER: Mapping[tuple[str, str], float] = {("VT", "rate"): 100, ("IRBBB", "qrs"): 100, ("ILBBB", "qrs"): 100}
"""Lower ends that carts and textbooks use beside the catalogue's (VT over 100/min; incomplete block from 100 ms)."""
_SERUM: Mapping[str, tuple[str, Range]] = {
    "HYPERK1": ("potassium", Range(5.0, None)),
    "HYPERK2": ("potassium", Range(5.5, None)),
    "HYPOK": ("potassium", Range(None, 3.6)),
    "HYPERCA": ("calcium", Range(2.5, None)),
    "HYPOCA": ("calcium", Range(None, 2.25)),
}
"""Serum values (mmol/l) that a statement named for them allows; the limits of the laboratory, a little widened."""
_NOT_CONDUCTED = frozenset(["CHBJ", "CHBV", "VT", "IVR", "AIVR"])
_COMES_AND_GOES = frozenset(["paroxysmal", "intermittent", "limb"])
"""Modifiers of what need not stand in every beat or lead, so that its opposite may stand beside it."""
_NO_BEATS = {"ASYS": "asystole", "VF": "ventricular fibrillation"}
_BORDER = 0.001


def contradictions(
    mentions: Sequence[Mention], values: Mapping[str, float], statements: Catalogue
) -> list[Contradiction]:
    """Everything in a reading that cannot be true at once, each with its reason; what is absent contradicts nothing."""
    present = [mention for mention in mentions if mention.present and "otherwise" not in mention.modifiers]
    found = [*_both_ways(mentions, statements), *_pairs(present, statements)]
    for mention in present:
        found += _numbers(statements[mention.id], values)
    return list(dict.fromkeys(found))


def _both_ways(mentions: Sequence[Mention], statements: Catalogue) -> Iterator[Contradiction]:
    absent = {mention.id for mention in mentions if not mention.present}
    for mention in mentions:
        if mention.present and mention.id in absent:
            yield Contradiction((mention.id,), f"{statements[mention.id].name} is said to be present and absent")


def _pairs(present: Sequence[Mention], statements: Catalogue) -> Iterator[Contradiction]:
    for one, other in combinations(present, 2):
        reason = statements.why_excluded(one.id, other.id)
        partial = _COMES_AND_GOES & {*one.modifiers, *other.modifiers}
        if reason and not partial and one.certainty == other.certainty == "certain":
            yield Contradiction((one.id, other.id), reason)


def _numbers(statement: Statement, values: Mapping[str, float]) -> Iterator[Contradiction]:
    name = statement.name
    if statement.id in _NO_BEATS:
        yield from _without_beats(statement.id, values)
        return
    if statement.id in _NO_P and "pr" in values:
        yield Contradiction((statement.id,), f"PR cannot be measured in {_lower(name)}, which has no P waves")
    if statement.id in _NOT_CONDUCTED and "pr" in values:
        yield Contradiction(
            (statement.id,), f"PR cannot be measured in {_lower(name)}, where P waves are not conducted"
        )
    for quantity, limits in _defined(statement):
        if quantity not in values:
            continue
        if not _holds(limits, values[quantity], quantity):
            unit = _unit(quantity)
            said = f"{_SAID[quantity]} of {values[quantity]:g}{unit}"
            yield Contradiction(
                (statement.id,), f"{_lower(name)} means {_words(limits)}{unit}, and {said} is asked for"
            )


def _defined(statement: Statement) -> Iterator[tuple[str, Range]]:
    """The quantities with their ranges that a statement means."""
    for quantity, defined in _DEFINES.items():
        limits = statement.ranges.get(quantity)
        if limits is not None and statement.id in defined:
            lowest = _WIDER.get((statement.id, quantity), limits.lowest)
            yield quantity, replace(limits, lowest=lowest)
    if statement.id in _SERUM:
        yield _SERUM[statement.id]


def _without_beats(statement_id: str, values: Mapping[str, float]) -> Iterator[Contradiction]:
    for quantity in ("rate", "pr", "qrs", "qt", "qtc"):
        if values.get(quantity, 0) > 0:
            said = f"{_SAID.get(quantity, 'QT')} of {values[quantity]:g}{_unit(quantity)}"
            why = "no beats" if statement_id == "ASYS" else "no QRS complexes"
            yield Contradiction((statement_id,), f"{_NO_BEATS[statement_id]} has {why}, so it cannot have {said}")


def _holds(limits: Range, value: float, quantity: str) -> bool:
    """Whether a number is in a range; of a fast rate only the lower end counts, of a slow one only the upper."""
    if quantity == "rate" and limits.lowest is not None and limits.lowest >= 100:
        return value >= limits.lowest - _BORDER
    if quantity == "rate" and limits.highest is not None and limits.highest < 60:
        return value <= limits.highest + _BORDER
    return limits.holds(value)


def _words(limits: Range) -> str:
    if limits.lowest is None:
        return f"at most {limits.highest:g}"
    return f"at least {limits.lowest:g}" if limits.highest is None else f"{limits.lowest:g} to {limits.highest:g}"


def _unit(quantity: str) -> str:
    unit = VALUE_LIMITS[quantity][2]
    return unit if unit.startswith("/") else f" {unit}"


def _lower(name: str) -> str:
    return name[0].lower() + name[1:] if name[1:2].islower() else name
