"""A Verdict: one criterion of a statement held against measurements."""

from dataclasses import dataclass
from typing import Literal

Outcome = Literal["met", "not met", "not measurable"]


@dataclass(frozen=True)
class Verdict:
    """``criterion`` is the rule as written in the catalogue; ``number`` what was found against ``limit``, in ``unit``.

    ``lead`` and ``span_s`` say where to look; ``reason`` says why it could not be measured; ``source`` is the key of
    the guideline the limit comes from.
    """

    statement_id: str
    criterion: str
    outcome: Outcome
    number: float | None = None
    limit: str = ""
    unit: str = ""
    lead: str = ""
    span_s: tuple[float, float] | None = None
    reason: str = ""
    source: str = ""
