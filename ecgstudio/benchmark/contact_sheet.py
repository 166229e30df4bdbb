"""Many ECGs on one picture, each on true paper: to look at every statement, lead by lead, side by side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import LibraryError
from ecgstudio.core.paper import SheetStyle, Text
from ecgstudio.core.recording import Recording
from ecgstudio.core.request import Request, Sex
from ecgstudio.sheet.lettering import draw_text
from ecgstudio.sheet.painter import Sheet, paint, sheet_of
from ecgstudio.sheet.qt import ensure_application
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate

_MM_PER_INCH = 25.4
_TITLE_MM = 8.0


@dataclass(frozen=True, eq=False)
class Tile:
    """One recording and the line above it."""

    recording: Recording
    title: str


def statement_tiles(
    statement_ids: Iterable[str] = (), *, seed: int = 1, age: float | None = None, sex: Sex | None = None
) -> list[Tile]:
    """Every statement (or those named), each drawn for the same patient; InputError when one is not known."""
    tiles = []
    for statement_id in tuple(statement_ids) or tuple(catalogue()):
        physiology = draw_physiology([statement_id], seed=seed, age=age, sex=sex)
        simulation = simulate(physiology, draw_anatomy(seed=seed, age=age, sex=sex), seed=seed)
        tiles.append(Tile(simulation.recording, f"{statement_id}   {catalogue()[statement_id].name}   (seed {seed})"))
    return tiles


def people_tiles(statement_id: str, count: int = 20) -> list[Tile]:
    """One statement in different people."""
    return [tile for seed in range(count) for tile in statement_tiles([statement_id], seed=seed)]


def write_contact_sheet(
    path: Path, tiles: Sequence[Tile], *, columns: int = 2, dpi: int = 75, style: SheetStyle | None = None
) -> Path:
    """Draw the tiles, ``columns`` beside each other, into one PNG and return its path; LibraryError when it cannot be written."""
    ensure_application()
    sheets = [
        sheet_of(Case(request=Request(), recording=tile.recording, title=tile.title), style, "screen") for tile in tiles
    ]
    pages = [sheet.geometry.pages[0] for sheet in sheets]
    width, height = max(page.width_mm for page in pages), max(page.height_mm for page in pages) + _TITLE_MM
    rows = -(-len(tiles) // columns)
    scale = dpi / _MM_PER_INCH
    image = QImage(round(columns * width * scale), round(rows * height * scale), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for index, (tile, sheet) in enumerate(zip(tiles, sheets, strict=True)):
        painter.save()
        painter.scale(scale, scale)
        painter.translate(index % columns * width, index // columns * height)
        _paint_tile(painter, tile, sheet, QRectF(0.0, 0.0, width, height))
        painter.restore()
    painter.end()
    if not image.save(str(path), "PNG"):  # type: ignore[call-overload]
        raise LibraryError(f"the contact sheet cannot be written to {path}; choose a folder that exists")
    return path


def _paint_tile(painter: QPainter, tile: Tile, sheet: Sheet, area: QRectF) -> None:
    """Title, then the page under it; what is taller than the tile is cut, so that neighbours stay readable."""
    painter.setClipRect(area)
    painter.translate(0.0, _TITLE_MM)
    paint(painter, sheet, sheet.geometry.pages[0])
    draw_text(painter, Text(tile.title, 4.0, -2.0, size_pt=11.0, bold=True), sheet.colours.text)
