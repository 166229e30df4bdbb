"""Several ECGs on one page, a row each: one person through several conditions, with what each is and what was measured."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtGui import QPainter

from ecgstudio.core.case import Case
from ecgstudio.core.paper import Rect, SheetStyle, Text
from ecgstudio.core.paper.pair import PairPaper
from ecgstudio.core.paper.together import LEADS_SHOWN, TogetherGeometry, lay_out_together
from ecgstudio.sheet.export import pdf_document, save_files
from ecgstudio.sheet.filters import for_display
from ecgstudio.sheet.header import SheetHeader
from ecgstudio.sheet.lettering import draw_text, fitted
from ecgstudio.sheet.painter import Sheet, paint_paper, paint_trace, sheet_of
from ecgstudio.sheet.patches import draw_on_patch
from ecgstudio.sheet.qt import ensure_application

_TITLE_PT, _CAPTION_PT, _SMALL_PT = 13.0, 9.5, 7.5


@dataclass(frozen=True, eq=False)
class Together:
    """All that the page shows: ``sheets`` are its rows."""

    geometry: TogetherGeometry
    title: str
    sheets: tuple[Sheet, ...]


def together_of(
    cases: Sequence[Case],
    title: str,
    style: SheetStyle | None = None,
    paper: PairPaper = "A4",
    leads: Sequence[str] = LEADS_SHOWN,
) -> Together:
    """Cases laid out on one page in their order, each sample at its own rate. InputError when they cannot be."""
    style = style or SheetStyle()
    shown = [for_display(case.recording.signal_mv, case.recording.sampling_rate_hz, style) for case in cases]
    geometry = lay_out_together(
        style,
        [case.recording.duration_s for case in cases],
        paper,
        leads,
        filter_text=shown[0].text if shown else "none",
        synthetic=any(case.recording.provenance.synthetic for case in cases),
    )
    sheets = tuple(sheet_of(case, style) for case in cases)
    return Together(geometry, title, sheets)


def write_together(together: Together, path: Path) -> Path:
    """Write the page as a vector PDF; InputError when it cannot be written."""
    ensure_application()
    page = partial(paint_together, together=together)
    return save_files([(path, pdf_document(together.title, together.geometry.paper, [page]))])[0]


def paint_together(painter: QPainter, together: Together) -> None:
    """Draw the page. The painter's unit is 1 mm and its origin the page's top left corner."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    geometry = together.geometry
    paint_paper(painter, geometry.page, geometry.style)
    _paint_title(painter, together)
    for number, (sheet, caption) in enumerate(zip(together.sheets, geometry.captions, strict=True), 1):
        _paint_caption(painter, f"{number}   {_name(sheet.header)}", sheet, caption)
    for trace in geometry.page.traces:
        paint_trace(painter, geometry.page, trace, together.sheets[trace.row])


def _paint_title(painter: QPainter, together: Together) -> None:
    """Whose ECGs they are, and where each comes from."""
    room, colours = together.geometry.title, together.geometry.style.colours
    origins = "; ".join(dict.fromkeys(sheet.header.engine for sheet in together.sheets))
    for line, size, bold, y in ((together.title, _TITLE_PT, True, 5.0), (origins, _SMALL_PT, False, 9.5)):
        text = Text(fitted(line, room.width, size, bold), room.x, room.y + y, size_pt=size, bold=bold)
        draw_text(painter, text, colours.text)


def _paint_caption(painter: QPainter, name: str, sheet: Sheet, room: Rect) -> None:
    """What the row is, and what was measured of it; waves run over it, so that none is hidden."""
    colours, y, half = sheet.colours, room.y + 3.6, room.width / 2
    numbers = "   ".join(f"{line.label} {line.value} {line.unit}".rstrip() for line in sheet.header.measurements)
    for text in (
        Text(fitted(name, half, _CAPTION_PT, True), room.x + 1.5, y, size_pt=_CAPTION_PT, bold=True),
        Text(fitted(numbers, half - 4.0, _SMALL_PT), room.right - 1.5, y, "right", _SMALL_PT),
    ):
        draw_on_patch(painter, text, colours.text, colours.paper)


def _name(header: SheetHeader) -> str:
    """What the ECG states; its own title where it states nothing."""
    return "; ".join(header.statements) or header.own_title or header.title
