"""Contact sheets: many recordings side by side on one picture, to be looked over lead by lead."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QImage, QPainter

from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.core.paper import SheetStyle, Text
from ecgstudio.sheet.export import image_bytes, save_files
from ecgstudio.sheet.lettering import draw_text, fitted
from ecgstudio.sheet.painter import Sheet, paint, sheet_of
from ecgstudio.sheet.qt import ensure_application, painting_on

_GAP_MM = 6.0
_TITLE_MM = 11.0
_TITLE_PT = 22.0
_TEXT_COLOUR = "#101418"


def write_contact_sheet(
    cases: Sequence[Case], path: Path, *, columns: int = 3, width_px: int = 1920, style: SheetStyle | None = None
) -> Path:
    """Write one PNG with all cases in rows of ``columns``, each under its title; every trace is whole and to one scale.

    InputError when there is nothing to draw or the file cannot be written.
    """
    if not cases:
        raise InputError("there is no ECG to draw on a contact sheet; name at least one statement")
    ensure_application()
    sheets = [sheet_of(case, style, "screen") for case in cases]
    return save_files([(path, image_bytes(_drawn(sheets, [case.title for case in cases], columns, width_px)))])[0]


def _drawn(sheets: Sequence[Sheet], titles: Sequence[str], columns: int, width_px: int) -> QImage:
    cell_width = max(sheet.geometry.pages[0].width_mm for sheet in sheets) + _GAP_MM
    cell_height = max(sheet.geometry.pages[0].height_mm for sheet in sheets) + _TITLE_MM + _GAP_MM
    rows = -(-len(sheets) // columns)
    scale = width_px / (columns * cell_width)
    image = QImage(width_px, round(rows * cell_height * scale), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    with painting_on(image) as painter:
        for index, (sheet, title) in enumerate(zip(sheets, titles, strict=True)):
            painter.save()
            painter.scale(scale, scale)
            painter.translate(index % columns * cell_width + _GAP_MM / 2, index // columns * cell_height + _GAP_MM / 2)
            _draw_cell(painter, sheet, fitted(title, cell_width - 2 * _GAP_MM, _TITLE_PT, True))
            painter.restore()
    return image.convertToFormat(QImage.Format.Format_Indexed8)


def _draw_cell(painter: QPainter, sheet: Sheet, title: str) -> None:
    draw_text(painter, Text(title, _GAP_MM, _TITLE_MM - 2.5, size_pt=_TITLE_PT, bold=True), _TEXT_COLOUR)
    painter.translate(0.0, _TITLE_MM)
    paint(painter, sheet, sheet.geometry.pages[0])
