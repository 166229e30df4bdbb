"""What a candidate's badge says of its verdicts."""

from dataclasses import dataclass

from ecgstudio.core.case import Case
from ecgstudio.gui.words import tr


@dataclass(frozen=True)
class Badge:
    """``text`` is shown, ``said`` is read out; ``good`` is None while nothing was measured."""

    text: str
    said: str
    good: bool | None


def badge_of(case: Case) -> Badge:
    """How many of the measurable criteria are met; "--" while there are none."""
    decided = [verdict for verdict in case.verdicts if verdict.outcome != "not measurable"]
    if not decided:
        return Badge("--", tr("not measured"), None)
    met = sum(verdict.outcome == "met" for verdict in decided)
    said = tr("{met} of {all} expected findings present").format(met=met, all=len(decided))
    return Badge(f"{met}/{len(decided)}", said, met == len(decided))
