"""An answer sheet with fields to fill in, and its key beside it."""

from pathlib import Path

from ecgstudio.app.formats import HandoutFormat
from ecgstudio.core.errors import InputError
from ecgstudio.core.handout import Handout
from ecgstudio.core.jobs import Reporter
from ecgstudio.core.paper import SheetStyle


def _write(handout: Handout, path: Path, style: SheetStyle, report: Reporter) -> Path:
    from ecgstudio.app.handout_pages import measured
    from ecgstudio.sheet.answer_sheet import write_answer_sheet

    if not handout.cases:
        raise InputError("an answer sheet needs at least one case; put one into the collection first")
    return write_answer_sheet(handout.title, measured(handout.cases, report), path, style)[0]


FORMAT = HandoutFormat(
    name="answers",
    title="Answer sheet (PDF form)",
    about="Fields to fill in for each ECG, on paper or on a screen, and the key as a second file",
    endings=(".pdf",),
    place=12,
    write=_write,
)
