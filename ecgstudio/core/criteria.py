"""The rule language in which statements say what must be measurable.

``feature[leads] op value[:k of n]`` or ``feature[lead] op feature[lead]``: ``J[II,III,aVF]>=0.10:3of3``, ``RRcv<=0.08``,
``J60[V5]<J[V5]``. Units are mV, ms, degrees and /min. Several leads without a count mean all of them. Where a guideline
names several ways to meet one criterion they stand with ``or`` between them: ``SL>=3.5 or CORN>=2.8``.
"""

import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from ecgstudio.core.errors import ResourceError
from ecgstudio.core.leads import LEAD_INDEX

OPERATORS: Mapping[str, Callable[[float, float], bool]] = MappingProxyType(
    {">=": operator.ge, "<=": operator.le, ">": operator.gt, "<": operator.lt, "=": operator.eq}
)

LEAD_FEATURES = frozenset(
    [
        "J",
        "Jabs",
        "J60",
        "Tamp",
        "Tmax",
        "Tmin",
        "Tabs",
        "Uamp",
        "Pamp",
        "Pmin",
        "Pdur",
        "PTF",
        "R",
        "S",
        "Q",
        "Rp",
        "Qdur",
        "Sdur",
        "QRSpp",
        "QRSnet",
        "RS",
        "RPT",
        "PRdev",
        "initslope",
    ]
)
GLOBAL_FEATURES = frozenset(
    [
        "RRcv",
        "RRmaxmin",
        "PPRR",
        "Pmorph",
        "Fhz",
        "PRinc",
        "PRsd",
        "DROP",
        "GROUP",
        "PREM",
        "COMP",
        "WIDEFRAC",
        "RUN",
        "AVDISS",
        "PAUSE",
        "PAUSEratio",
        "SPIKE",
        "VSPIKE",
        "AVSPIKE",
        "TWIST",
        "QRSaltR",
        "SL",
        "CORN",
        "TPEAK",
        "STFR",
        "QTcU",
        "TPBASE",
        "DELTA",
        "EPS",
    ]
)

CALLS = frozenset([
    "AFIB", "AFLT", "ASYS", "AVB1", "CHB", "CLBBB", "CRBBB", "EAR", "LAFB", "PAC", "PACE", "PMVT", "PVC", "SBRAD", "STACH",
    "SVT", "TDP", "VF",
])  # fmt: skip
"""What the analysis of a recording as a whole may call, each by a rule of its own (``measure/calls.py``)."""

_TERM = r"([A-Za-z]\w*)(?:\[([\w,]+)\])?"
_RULE = re.compile(rf"^{_TERM}\s*(>=|<=|>|<|=)\s*(?:(-?\d+(?:\.\d+)?)|{_TERM})(?::(\d+)of(\d+))?$")


@dataclass(frozen=True)
class Criterion:
    """One rule. ``leads`` is empty for a global feature; ``needed`` of the leads must meet it.

    Exactly one of ``value`` and ``other`` (a feature and its lead) is set. ``text`` is the rule as written.
    ``either``: the other ways to meet the same criterion, any of which is enough.
    """

    text: str
    feature: str
    leads: tuple[str, ...]
    op: str
    value: float | None
    other: tuple[str, str] | None
    needed: int
    either: tuple["Criterion", ...] = ()

    def met_by(self, found: float, limit: float) -> bool:
        """Whether one found number satisfies the rule's comparison with its limit."""
        return OPERATORS[self.op](found, limit)


def parse_criterion(text: str) -> Criterion:
    """One rule out of its text; ResourceError names the rule when it is not in the language."""
    first, *others = (_parse_way(way) for way in text.split(" or "))
    return replace(first, text=text.strip(), either=tuple(others))


def _parse_way(text: str) -> Criterion:
    match = _RULE.match(text.strip())
    if match is None:
        raise ResourceError(f"criterion '{text}' is not in the rule language")
    feature, lead_text, op, value, other, other_lead, needed, of = match.groups()
    leads = tuple(lead_text.split(",")) if lead_text else ()
    _check_names(text, feature, leads)
    if other is not None:
        _check_names(text, other, (other_lead,) if other_lead else ())
    if of is not None and int(of) != len(leads):
        raise ResourceError(f"criterion '{text}' counts {of} leads but names {len(leads)}")
    return Criterion(
        text=text.strip(),
        feature=feature,
        leads=leads,
        op=op,
        value=None if value is None else float(value),
        other=None if other is None else (other, other_lead or ""),
        needed=int(needed) if needed else max(1, len(leads)),
    )


def _check_names(text: str, feature: str, leads: tuple[str, ...]) -> None:
    if feature not in (LEAD_FEATURES if leads else GLOBAL_FEATURES):
        raise ResourceError(f"criterion '{text}' uses the unknown feature '{feature}'")
    for lead in leads:
        if lead not in LEAD_INDEX:
            raise ResourceError(f"criterion '{text}' uses the unknown lead '{lead}'")
