"""What tells candidates apart, and in which leads one looks for what they were asked to show."""

from collections import Counter
from collections.abc import Mapping, Sequence

from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.leads import LEADS
from ecgstudio.gui.kit.words import tr

MOST_LEADS = 2
_USUAL = ("II", "V1")
_SEEN_APART: Mapping[str, float] = {"rate": 5, "pr": 15, "qrs": 8, "qtc": 20, "qrs_axis": 15}
"""Differences from which one ECG looks another, in the unit of each measurement."""
_WORDS: Mapping[str, str] = {
    "rate": "{value:.0f} /min",
    "pr": "PR {value:.0f}",
    "qrs": "QRS {value:.0f}",
    "qtc": "QTc {value:.0f}",
    "qrs_axis": "axis {value:.0f}°",
}


def telling_leads(case: Case) -> tuple[str, ...]:
    """The leads that the criteria of what was asked for speak of most, in the order of the sheet; II and V1 where of none."""
    statements = [catalogue()[item.id] for item in case.request.mentions if item.present and item.id in catalogue()]
    rules = [rule for item in statements for rule in (*item.criteria, *item.forbidden)]
    counted = Counter(lead for rule in rules for way in (rule, *rule.either) for lead in way.leads if lead in LEADS)
    most = [lead for lead, _ in counted.most_common(MOST_LEADS)]
    return tuple(sorted(most, key=LEADS.index)) or _USUAL


def told_apart(cases: Sequence[Case], count: int = 2) -> list[str]:
    """Of each case the measurements in which all differ most, at most ``count`` of them; empty where nothing is measured."""
    values = {
        name: [getattr(case.measurements, name).value for case in cases if getattr(case.measurements, name).available]
        for name in _SEEN_APART
    }
    spread = {name: (max(own) - min(own)) / _SEEN_APART[name] for name, own in values.items() if len(own) > 1}
    most = sorted((name for name, much in spread.items() if much >= 1), key=lambda name: -spread[name])[:count]
    return [", ".join(_said(case, name) for name in most) for case in cases]


def _said(case: Case, name: str) -> str:
    value = getattr(case.measurements, name).value
    return "–" if value is None else tr(_WORDS[name]).format(value=value)
