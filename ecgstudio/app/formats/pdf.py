"""The sheet as a PDF, true to scale."""

from collections.abc import Sequence
from pathlib import Path

from ecgstudio.app.formats import CaseFormat
from ecgstudio.core.case import Case
from ecgstudio.core.paper import SheetStyle


def _write(case: Case, folder: Path, stem: str, style: SheetStyle) -> Sequence[Path]:
    from ecgstudio.app.ladder import with_ladder
    from ecgstudio.sheet import write_pdf

    return write_pdf(with_ladder(case, style), folder / f"{stem}.pdf", style)


FORMAT = CaseFormat(
    name="pdf",
    title="PDF sheet",
    about="Calibrated paper, lines stay lines at any size",
    endings=(".pdf",),
    place=20,
    write=_write,
)
