"""Slides: an ECG each, the answer in the notes."""

from pathlib import Path
from typing import TYPE_CHECKING

from ecgstudio.app.formats import HandoutFormat
from ecgstudio.core.case import Case
from ecgstudio.core.handout import Handout
from ecgstudio.core.jobs import Reporter
from ecgstudio.core.paper import TEACHING_NOTICE, SheetStyle
from ecgstudio.core.translation import tr

if TYPE_CHECKING:
    from ecgstudio.formats.slides import Slide


def _write(handout: Handout, path: Path, style: SheetStyle, report: Reporter) -> Path:
    from ecgstudio.app.handout_pages import each, measured
    from ecgstudio.formats.slides import write_slides

    cases = measured(handout.cases, report)
    slides = [slide for number, case in each(cases, report) for slide in _slides(number, case, handout, style)]
    synthetic = any(case.recording.provenance.synthetic for case in cases)
    subtitle = "\n".join(part for part in (handout.notes, tr(TEACHING_NOTICE) if synthetic else "") if part)
    return write_slides(handout.title, subtitle, slides, path)


def _slides(number: int, case: Case, handout: Handout, style: SheetStyle) -> list["Slide"]:
    """The question; where the teacher has drawn on the ECG, the answer after it."""
    from ecgstudio.app.handout_pages import answer_picture, picture
    from ecgstudio.formats.slides import Slide
    from ecgstudio.sheet.answer import answer_of, answer_text

    answer = answer_of(case, handout.parts)
    lines = (answer.patient, tr(case.difficulty), *case.vignette.before)
    notes = answer_text(answer) if handout.parts.answers else ""
    made = [Slide(tr("Case {number}").format(number=number), lines, picture(case, style), notes)]
    if answer.annotations and handout.parts.answers:
        made.append(
            Slide(
                tr("Answer {number}").format(number=number), (answer.title, *lines), answer_picture(case, style), notes
            )
        )
    return made


FORMAT = HandoutFormat(
    name="pptx",
    title="Slides (PowerPoint)",
    about="An ECG each, with the answer in the notes",
    endings=(".pptx",),
    place=20,
    write=_write,
)
