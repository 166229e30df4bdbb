"""The sheet as pictures, and beside them where each lead stands on them."""

from dataclasses import replace
from pathlib import Path

from ecgstudio.app.formats import CaseFormat
from ecgstudio.core.case import Case
from ecgstudio.core.paper import SheetStyle


def _write(case: Case, folder: Path, stem: str, style: SheetStyle) -> list[Path]:
    from ecgstudio.app.ladder import with_ladder
    from ecgstudio.formats.lead_boxes import write_lead_boxes
    from ecgstudio.sheet import write_png
    from ecgstudio.sheet.painter import sheet_of

    shown = with_ladder(case, style)
    pictures = write_png(shown, folder / f"{stem}.png", style, _DPI)
    sheet = sheet_of(shown, style)
    drawn = replace(case.recording, signal_mv=sheet.signal_mv)
    boxes = folder / f"{stem}_leads.json"
    return [*pictures, write_lead_boxes(sheet.geometry, drawn, boxes, [file.name for file in pictures], _DPI)]


_DPI = 300
FORMAT = CaseFormat(
    name="boxes",
    title="PNG with lead boxes",
    about="The picture, and where each lead stands on it in mm (.png, .json), to train or test readers of pictures",
    endings=(".png",),
    place=64,
    write=_write,
)
