"""A Verdict: one criterion of a statement evaluated on measurements."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ecgstudio.core.translation import tr

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

    @property
    def speaks_for(self) -> bool:
        """Met, or something forbidden that is not even there to be measured."""
        return self.outcome == "met" or (self.outcome == "not measurable" and self.criterion.startswith("not "))


@dataclass(frozen=True)
class Tally:
    """How many of the criteria that could be decided are met, and how many could not be."""

    met: int
    decided: int
    open: int

    @property
    def text(self) -> str:
        """ "7 of 8"; empty while nothing is decided."""
        return tr("{met} of {all}").format(met=self.met, all=self.decided) if self.decided else ""

    @property
    def all_met(self) -> bool:
        return 0 < self.decided == self.met


def tally(verdicts: Iterable[Verdict]) -> Tally:
    """The summary of some verdicts."""
    known = list(verdicts)
    met = sum(item.speaks_for for item in known)
    missed = sum(item.outcome == "not met" for item in known)
    return Tally(met, met + missed, len(known) - met - missed)
