"""What handouts are made of: cases that are measured, and pictures of their sheets."""

from collections.abc import Iterator, Sequence

from ecgstudio.app.examine import up_to_date
from ecgstudio.core.case import Case
from ecgstudio.core.jobs import Reporter
from ecgstudio.core.paper import SheetStyle

DPI = 150


def measured(cases: Sequence[Case], report: Reporter) -> list[Case]:
    """The cases, each with today's numbers and verdicts; the first half of the work that ``report`` is told of."""
    made = []
    for index, case in enumerate(cases):
        report(0.5 * index / len(cases), f"measuring case {index + 1} of {len(cases)}")
        made.append(up_to_date(case))
    return made


def each(cases: Sequence[Case], report: Reporter) -> Iterator[tuple[int, Case]]:
    """The cases with their numbers from 1; ``report`` is told of each as it is drawn, in the second half of the work."""
    told = second_half(report)
    for index, case in enumerate(cases):
        told(index / len(cases), f"drawing case {index + 1} of {len(cases)}")
        yield index + 1, case


def answer_picture(case: Case, style: SheetStyle) -> bytes:
    """The first page of the sheet with the diagnosis and what the teacher marked, as a PNG."""
    return picture(case, style.of_answer, reveal=True)


def picture(case: Case, style: SheetStyle, *, reveal: bool = False) -> bytes:
    """The first page of the sheet as a PNG; without ``reveal`` nothing on it gives the diagnosis away."""
    from ecgstudio.sheet import ensure_application, png_bytes, sheet_of

    ensure_application()
    sheet = sheet_of(case, style, reveal=reveal)
    return png_bytes(sheet, sheet.geometry.pages[0], DPI)


def second_half(report: Reporter) -> Reporter:
    """A reporter for what is done after measuring."""

    def told(fraction: float, message: str = "") -> None:
        report(0.5 + fraction / 2, message)

    return told
