"""A booklet: questions, the answer key and answers, as one PDF."""

from pathlib import Path

from ecgstudio.app.formats import HandoutFormat
from ecgstudio.core.handout import Handout
from ecgstudio.core.jobs import Reporter
from ecgstudio.core.paper import SheetStyle


def _write(handout: Handout, path: Path, style: SheetStyle, report: Reporter) -> Path:
    from ecgstudio.app.handout_pages import measured, second_half
    from ecgstudio.app.ladder import with_ladder
    from ecgstudio.sheet.booklet import write_booklet

    cases = [with_ladder(case, style) for case in measured(handout.cases, report)]
    notes, parts = handout.notes, handout.parts
    return write_booklet(handout.title, cases, path, style, notes=notes, parts=parts, report=second_half(report))


FORMAT = HandoutFormat(
    name="pdf",
    title="Booklet (PDF)",
    about="A question page each, the answer key, an answer page each",
    endings=(".pdf",),
    place=10,
    write=_write,
)
