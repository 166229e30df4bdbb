"""What a candidate's badge says of its verdicts."""

from dataclasses import dataclass

from ecgstudio.core.case import Case
from ecgstudio.core.cautions import cautions
from ecgstudio.core.verdict import tally
from ecgstudio.gui.kit.words import tr


@dataclass(frozen=True)
class Badge:
    """``text`` is shown, ``said`` is read out; ``good`` is None while nothing was measured."""

    text: str
    said: str
    good: bool | None


def badge_of(case: Case) -> Badge:
    """How many of the measurable criteria are met; "--" while there are none."""
    count = tally(case.verdicts)
    if not count.decided:
        return Badge("--", tr("not measured"), None)
    said = tr("{met} of {all} expected findings present").format(met=count.met, all=count.decided)
    said += tr(", {open} not measurable").format(open=count.open) if count.open else ""
    objections = case.making.objections if case.making else ()
    said = "\n".join((said, *(text for text in cautions(case) if text not in map(tr, objections))))
    return Badge(tr("{met} of {all}").format(met=count.met, all=count.decided), said, count.all_met)
