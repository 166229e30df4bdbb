"""The sheet as pictures of its pages."""

from collections.abc import Sequence
from pathlib import Path

from ecgstudio.app.formats import CaseFormat
from ecgstudio.core.case import Case
from ecgstudio.core.paper import SheetStyle


def _write(case: Case, folder: Path, stem: str, style: SheetStyle) -> Sequence[Path]:
    from ecgstudio.app.ladder import with_ladder
    from ecgstudio.sheet import write_png

    return write_png(with_ladder(case, style), folder / f"{stem}.png", style)


FORMAT = CaseFormat(
    name="png", title="PNG picture", about="For slides, 300 dots per inch", endings=(".png",), place=30, write=_write
)
