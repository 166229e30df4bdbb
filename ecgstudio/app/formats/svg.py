"""The sheet as drawings of its pages."""

from collections.abc import Sequence
from pathlib import Path

from ecgstudio.app.formats import CaseFormat
from ecgstudio.core.case import Case
from ecgstudio.core.paper import SheetStyle


def _write(case: Case, folder: Path, stem: str, style: SheetStyle) -> Sequence[Path]:
    from ecgstudio.app.ladder import with_ladder
    from ecgstudio.sheet import write_svg

    return write_svg(with_ladder(case, style), folder / f"{stem}.svg", style)


FORMAT = CaseFormat(
    name="svg", title="SVG drawing", about="For drawing programs", endings=(".svg",), place=40, write=_write
)
