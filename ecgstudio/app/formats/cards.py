"""Cards: the ECG on the front, the answer on the back."""

from pathlib import Path
from typing import TYPE_CHECKING

from ecgstudio.app.formats import HandoutFormat
from ecgstudio.core.case import Case
from ecgstudio.core.handout import Handout
from ecgstudio.core.jobs import Reporter
from ecgstudio.core.paper import SheetStyle

if TYPE_CHECKING:
    from ecgstudio.formats.anki import Card


def _write(handout: Handout, path: Path, style: SheetStyle, report: Reporter) -> Path:
    from ecgstudio.app.handout_pages import each, measured
    from ecgstudio.formats.anki import write_deck

    cards = [_card(case, handout, style) for _, case in each(measured(handout.cases, report), report)]
    return write_deck(handout.title, handout.id or handout.title, cards, path)


def _card(case: Case, handout: Handout, style: SheetStyle) -> "Card":
    from ecgstudio.app.handout_pages import answer_picture, picture
    from ecgstudio.formats.anki import Card
    from ecgstudio.sheet.answer import answer_of, answer_text

    answer = answer_of(case, handout.parts)
    marked = answer_picture(case, style) if answer.annotations else b""
    front = "\n".join((answer.patient, *case.vignette.before))
    return Card(case.id, front, picture(case, style), answer_text(answer), case.tags, marked)


FORMAT = HandoutFormat(
    name="anki",
    title="Cards (Anki)",
    about="The ECG on the front, the answer on the back",
    endings=(".apkg",),
    place=30,
    write=_write,
)
