"""Verdicts in words: a criterion as a reader says it, its number, its outcome, its source."""

from ecgstudio.core.sources import cited
from ecgstudio.core.verdict import Verdict
from ecgstudio.core.verdict_words import criterion_text, number_text
from ecgstudio.gui.kit.words import decimal, sentence, tr

__all__ = ["criterion_text", "found_text", "number_text", "outcome_text", "whole_text"]


def found_text(verdict: Verdict) -> str:
    """What stands over the place on the sheet: the number, its limit and the outcome."""
    limit = verdict.limit
    limit = decimal(limit.replace(">=", "≥").replace("<=", "≤"))
    if verdict.number is None:
        return outcome_text(verdict)
    prefix = tr("must not be ") if verdict.criterion.startswith("not ") else ""
    return f"{number_text(verdict)}  ({prefix}{limit})"


def outcome_text(verdict: Verdict) -> str:
    return tr(verdict.outcome)


def whole_text(verdict: Verdict) -> str:
    """Everything about one verdict in a few lines, for the line under the list and for screen readers."""
    where = tr(" in {lead}").format(lead=verdict.lead) if verdict.lead else ""
    first = f"{sentence(verdict.outcome)}{where}: {found_text(verdict)}"
    if verdict.number is None:
        first = f"{sentence(verdict.outcome)}: {tr(verdict.reason)}"
    return "\n".join(part for part in (first, cited(verdict.source)) if part)
