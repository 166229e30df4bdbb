"""One person through several conditions on one page: drawn by editing the person's ECG, laid out together, written."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ecgstudio.app.edit import edited
from ecgstudio.app.edit_request import edit_words
from ecgstudio.app.examine import up_to_date
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent, stretch
from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.paper.pair import PairPaper
from ecgstudio.core.paper.together import LEADS_SHOWN, MOST
from ecgstudio.core.translation import tr

if TYPE_CHECKING:
    from ecgstudio.app.diffusion import Load
    from ecgstudio.sheet.together import Together


def conditions_of(text: str) -> tuple[str, ...]:
    """The conditions that a text names, apart by semicolons or lines: "LBBB; hyperkalaemia; AF, rate 110"."""
    parts = (part.strip() for part in text.replace("\n", ";").split(";"))
    return tuple(part for part in parts if part)


def in_conditions(
    case: Case, conditions: Sequence[str], load: "Load | None" = None, report: Reporter = silent
) -> list[Case]:
    """The case itself, measured, and then the same person in each condition, which is named as in ``edit_words``.

    InputError when there are none, too many for a page, or one is not understood; else as ``edited``.
    """
    if not 1 <= len(conditions) < MOST:
        raise InputError(f"{len(conditions)} conditions cannot stand on one page beside the ECG; name 1 to {MOST - 1}")
    wanted = [edit_words(condition) for condition in conditions]
    made = [up_to_date(case)]
    for place, (add, remove, values) in enumerate(wanted):
        part = stretch(report, place / len(wanted), (place + 1) / len(wanted))
        part(0.0, f"{conditions[place]}, {place + 1} of {len(wanted)}")
        made.append(edited(made[0], add, remove, values, load, part))
    return made


def page_of(
    cases: Sequence[Case],
    style: SheetStyle | None = None,
    paper: PairPaper = "A4",
    leads: Sequence[str] = LEADS_SHOWN,
) -> "Together":
    """The cases on one page, under the name of the first. InputError when they cannot stand on one."""
    from ecgstudio.sheet import ensure_application
    from ecgstudio.sheet.together import together_of

    ensure_application()
    measured = [up_to_date(case) for case in cases]
    return together_of(measured, _title(cases), style, paper, leads)


def _title(cases: Sequence[Case]) -> str:
    own = cases[0].request if cases else None
    age = "" if own is None or own.age is None else tr("{age:g} y").format(age=own.age)
    said = ", ".join(part for part in (age, tr(own.sex or "") if own else "") if part)
    name = tr(cases[0].title) if cases else ""
    return "   ".join(part for part in (name or tr("One person"), said) if part)
