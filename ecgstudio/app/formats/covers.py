"""Pictures with covers: a card for each number, name of a lead and word of an annotation."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ecgstudio.app.formats import HandoutFormat
from ecgstudio.core.case import Case
from ecgstudio.core.handout import Handout
from ecgstudio.core.jobs import Reporter
from ecgstudio.core.paper import SheetStyle

if TYPE_CHECKING:
    from ecgstudio.formats.anki_covers import CoveredPicture


def _write(handout: Handout, path: Path, style: SheetStyle, report: Reporter) -> Path:
    from ecgstudio.app.handout_pages import each, measured
    from ecgstudio.formats.anki_covers import write_covered_deck

    pictures = [
        picture
        for number, case in each(measured(handout.cases, report), report)
        for picture in _pictures(number, case, handout, style)
    ]
    return write_covered_deck(handout.title, handout.id or handout.title, pictures, path)


def _pictures(number: int, case: Case, handout: Handout, style: SheetStyle) -> Iterator["CoveredPicture"]:
    """Numbers and leads on the sheet without its diagnosis; words of annotations on the sheet of the answer."""
    from ecgstudio.app.handout_pages import DPI
    from ecgstudio.formats.anki_covers import CoveredPicture
    from ecgstudio.sheet import ensure_application, png_bytes, sheet_of
    from ecgstudio.sheet.answer import answer_of, answer_text
    from ecgstudio.sheet.covers import KINDS, covers_of

    ensure_application()
    answer = answer_of(case, handout.parts)
    back = answer_text(answer) if handout.parts.answers else ""
    for kind in KINDS:
        reveal = kind == "annotations"
        sheet = sheet_of(case, style.of_answer if reveal else style, reveal=reveal)
        page = sheet.geometry.pages[0]
        boxes = tuple((item.left, item.top, item.width, item.height) for item in covers_of(sheet, page, kind))
        if boxes:
            header = f"{handout.title} {number:03d}: {answer.patient}"
            told = (f"{case.id}/{kind}", header, png_bytes(sheet, page, DPI), boxes, back, (*case.tags, kind))
            yield CoveredPicture(*told)


FORMAT = HandoutFormat(
    name="covers",
    title="Cards with covers (Anki)",
    about="Anki's image occlusion: numbers, names of leads and annotations are covered and asked for, one a card",
    endings=(".apkg",),
    place=31,
    write=_write,
)
