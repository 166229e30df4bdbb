"""A search as it is typed: words, and conditions on what was measured ("LBBB and QRS > 150 and V1 negative").

    search    = part { "and" part }
    part      = condition | "tag:" name | "statement:" id | words
    condition = name [leads] ( comparison number [unit] | "=" number "to" number | "positive" | "negative" )
              | leads ( "positive" | "negative" )                    of QRS
    leads     = ["in"] lead { ("," | "/" | "+" | blank) lead } | lead "-" lead

Upper and lower case are the same. A name is one of NAMES or of the rule language (``RRcv``, ``Tabs[V2]``); several leads mean all
of them. A recording in which the number could not be measured does not meet a condition on it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from ecgstudio.core.criteria import GLOBAL_FEATURES, LEAD_FEATURES
from ecgstudio.core.errors import InputError
from ecgstudio.core.leads import LEADS

Comparison = Literal["<", "<=", ">", ">=", "="]


@dataclass(frozen=True)
class Condition:
    """``feature`` (of ``lead``, empty for the whole recording) compared with a number in the feature's own unit."""

    feature: str
    lead: str
    op: Comparison
    value: float


@dataclass(frozen=True)
class ParsedQuery:
    """What a typed search says."""

    text: str = ""
    statements: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    measured: tuple[Condition, ...] = ()


NAMES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "rate": ("rate", "/min"),
        "heart rate": ("rate", "/min"),
        "hr": ("rate", "/min"),
        "atrial rate": ("atrial_rate", "/min"),
        "pr": ("pr", "ms"),
        "pq": ("pr", "ms"),
        "qrs": ("qrs", "ms"),
        "qt": ("qt", "ms"),
        "qtc": ("qtc", "ms"),
        "axis": ("axis", "degrees"),
        "qrs axis": ("axis", "degrees"),
        "p axis": ("p_axis", "degrees"),
        "t axis": ("t_axis", "degrees"),
        "age": ("age", "years"),
    }
)
"""What is typed for a number of the whole recording, with its feature and unit."""

LEAD_NAMES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "p": ("Pamp", "mV"),
        "q": ("Q", "mV"),
        "r": ("R", "mV"),
        "s": ("S", "mV"),
        "r'": ("Rp", "mV"),
        "st": ("J", "mV"),
        "j": ("J", "mV"),
        "t": ("Tamp", "mV"),
        "u": ("Uamp", "mV"),
        "qrs": ("QRSnet", "mV"),
    }
)
"""What is typed for a number of one lead. ``ST`` is the level of the J point; ``QRS`` the sum of its deflections."""

_UNITS: Mapping[str, tuple[str, float]] = MappingProxyType(
    {
        "ms": ("ms", 1.0),
        "s": ("ms", 1000.0),
        "mv": ("mV", 1.0),
        "mm": ("mV", 0.1),
        "/min": ("/min", 1.0),
        "bpm": ("/min", 1.0),
        "°": ("degrees", 1.0),
        "deg": ("degrees", 1.0),
        "degrees": ("degrees", 1.0),
        "y": ("years", 1.0),
        "years": ("years", 1.0),
    }
)
_OPS: Mapping[str, Comparison] = {"≤": "<=", "=<": "<=", "≥": ">=", "=>": ">=", "==": "="}
_SIGNS: Mapping[str, Comparison] = {"positive": ">", "negative": "<"}
_LEADS = {lead.lower(): lead for lead in LEADS}
_AND = re.compile(r"\s+and\s+|\s*&&?\s*|\s*;\s*", re.IGNORECASE)
_COMPARED = re.compile(r"(.*?)\s*(<=|>=|=<|=>|==|[<>=≤≥])\s*(.*)", re.DOTALL)
_SIGNED = re.compile(r"(.*?)\s+(?:is\s+)?(positive|negative)", re.IGNORECASE | re.DOTALL)
_NUMBER = re.compile(r"([-−+]?\d+(?:[.,]\d+)?)\s*(?:to\s*([-−+]?\d+(?:[.,]\d+)?)\s*)?([^\d\s.,].*)?", re.IGNORECASE)
_FIELD = re.compile(r"(tag|statement)\s*:\s*(.+)", re.IGNORECASE | re.DOTALL)


def parse_query(typed: str) -> ParsedQuery:
    """What a typed search says; InputError names the part that cannot be understood and what could stand there."""
    words, statements, tags = [], [], []
    measured: list[Condition] = []
    for part in (part.strip() for part in _AND.split(typed)):
        field = _FIELD.fullmatch(part)
        if field:
            name, value = field[1].lower(), field[2].strip()
            tags.append(value) if name == "tag" else statements.append(value.upper())
        elif (compared := _COMPARED.fullmatch(part)) is not None:
            measured += _compared(part, *compared.groups())
        elif (signed := _SIGNED.fullmatch(part)) is not None and _has_lead(signed[1]):
            feature, leads, _ = _subject(part, signed[1])
            measured += [Condition(feature, lead, _SIGNS[signed[2].lower()], 0.0) for lead in leads]
        elif part:
            words.append(part)
    return ParsedQuery(" ".join(words), tuple(statements), tuple(tags), tuple(measured))


def _compared(part: str, subject: str, sign: str, amount: str) -> Iterator[Condition]:
    feature, leads, unit = _subject(part, subject)
    op: Comparison = _OPS.get(sign, sign)  # type: ignore[arg-type]
    found = _NUMBER.fullmatch(amount.strip())
    if found is None:
        raise InputError(f"'{part}': a number must follow '{sign}', for example QRS > 120")
    first, last, written = found.groups()
    factor = _factor(part, unit, (written or "").strip())
    if last is not None and op != "=":
        raise InputError(f"'{part}': two numbers go with '=', for example QRS = 100 to 120")
    bounds: tuple[tuple[Comparison, str], ...] = ((op, first),) if last is None else ((">=", first), ("<=", last))
    for lead in leads:
        for comparison, number in bounds:
            value = float(number.replace("−", "-").replace(",", "."))
            yield Condition(feature, lead, comparison, round(value * factor, 6))


def _factor(part: str, unit: str, written: str) -> float:
    """What a number in the unit that was written is multiplied by; 1 when none was."""
    if not written:
        return 1.0
    known, factor = _UNITS.get(written.lower(), ("", 1.0))
    if not known or (unit and known != unit):
        raise InputError(f"'{part}': '{written}' is no unit of it" + (f"; it is measured in {unit}" if unit else ""))
    return factor


def _subject(part: str, subject: str) -> tuple[str, tuple[str, ...], str]:
    """Feature, leads (one empty name for the whole recording) and unit, empty where any is taken."""
    words = [word for word in re.split(r"[\s,/+\[\]()]+", subject) if word and word.lower() != "in"]
    leads = [lead for word in words for lead in _leads_of(part, word)]
    name = " ".join(word for word in words if not _leads_of(part, word)).lower()
    if leads:
        feature, unit = _feature_of_lead(part, name or "qrs")
        return feature, tuple(dict.fromkeys(leads)), unit
    if name in NAMES:
        return NAMES[name][0], ("",), NAMES[name][1]
    exact = {item.lower(): item for item in GLOBAL_FEATURES}
    if name in exact:
        return exact[name], ("",), ""
    if name in LEAD_NAMES or name in {item.lower() for item in LEAD_FEATURES}:
        raise InputError(f"'{part}': in which lead? Write for example {subject.strip()} in V1")
    known = "rate, PR, QRS, QT, QTc, axis, P axis, T axis, atrial rate or age; P, Q, R, S, ST, T with a lead"
    raise InputError(f"'{part}': '{subject.strip()}' is not measured; use {known}")


def _feature_of_lead(part: str, name: str) -> tuple[str, str]:
    if name in LEAD_NAMES:
        return LEAD_NAMES[name]
    exact = {item.lower(): item for item in LEAD_FEATURES}
    if name in exact:
        return exact[name], ""
    raise InputError(f"'{part}': '{name}' is not measured in a lead; use P, Q, R, S, ST, T or QRS")


def _leads_of(part: str, word: str) -> tuple[str, ...]:
    """The leads that a word names ("V1", "V1-V4"); none when it is another word."""
    if word.lower() in _LEADS:
        return (_LEADS[word.lower()],)
    first, dash, last = word.lower().replace("–", "-").partition("-")
    if not dash or first not in _LEADS or last not in _LEADS:
        return ()
    start, end = LEADS.index(_LEADS[first]), LEADS.index(_LEADS[last])
    if start > end:
        raise InputError(f"'{part}': leads go from left to right, for example V1-V4")
    return LEADS[start : end + 1]


def _has_lead(subject: str) -> bool:
    return any(_leads_of(subject, word) for word in re.split(r"[\s,/+\[\]()]+", subject))
