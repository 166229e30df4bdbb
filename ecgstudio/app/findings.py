"""Findings: what the analysis itself says of an ECG, beside the criteria of what was asked for."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.measure import Analysis
from ecgstudio.measure.check import Check, check_analysed

FindingKind = Literal["called", "not called", "contradiction", "suspicion"]

_NAMES = MappingProxyType({"AFLT": "Atrial flutter", "PACE": "Paced rhythm", "CHB": "Complete AV block"})
"""Calls that stand for several statements of the catalogue."""


@dataclass(frozen=True)
class Finding:
    """``name``: a statement or two cables; ``reason``: what decided. ``confirms``: a call that agrees with what was asked for."""

    kind: FindingKind
    name: str
    reason: str
    confirms: bool = False


def findings(case: Case, analysis: Analysis) -> tuple[Finding, ...]:
    """The analysis' calls, then what speaks against the statements that were asked for, then suspected cables.

    ``case`` has its measurements; the statements are held against those, corrections and all.
    """
    read = replace(analysis, measurements=case.measurements)
    checks = [check_analysed(read, item) for item in case.request.statement_ids]
    known = catalogue()
    asked = {known[check.statement_id].call or check.statement_id for check in checks}
    asked |= {known[item].call or item for check in checks for item in check.entailed}
    calls = (Finding("called", call_name(call.id), call.reason, call.id in asked) for call in analysis.calls)
    suspected = (Finding("suspicion", item.cables, item.reason) for item in analysis.lead_reversals)
    return (*calls, *_against(checks), *suspected)


def call_name(call_id: str) -> str:
    """What a call is called."""
    return _NAMES.get(call_id) or catalogue()[call_id].name


def _against(checks: list[Check]) -> Iterator[Finding]:
    """What was asked for and is not called, and what excludes it and passes too; each once."""
    statements, told = catalogue(), set()
    for check in checks:
        if check.called is False:
            yield Finding("not called", statements[check.statement_id].name, check.call)
        for other in check.contradicting:
            if other not in told:
                told.add(other)
                why = f"every criterion of it is met too, yet it excludes {statements[check.statement_id].name}"
                yield Finding("contradiction", statements[other].name, why)
