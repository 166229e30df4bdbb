"""Sheets as files: PDF, PNG and SVG, true to scale.

A file is made whole in memory, written beside its place under a temporary name and then renamed: nothing half-written.
"""

import contextlib
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from ecgstudio import __version__
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError, UnavailableError
from ecgstudio.core.files import write_beside
from ecgstudio.core.paper import Page, SheetStyle
from ecgstudio.core.paper.pair import PAIR_PAPERS
from ecgstudio.core.paths import APP_NAME
from ecgstudio.sheet.lettering import hold_widths
from ecgstudio.sheet.painter import Sheet, paint, sheet_of
from ecgstudio.sheet.qt import ensure_application, painting_on

PDF_DPI = 1200
SVG_UNITS_PER_MM = 50
MM_PER_INCH = 25.4
_PT_PER_MM = 72.0 / MM_PER_INCH
_PAGE_SIZES = {"A4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter, "A3": QPageSize.PageSizeId.A3}


def write_pdf(
    case: Case, path: Path, style: SheetStyle | None = None, *, confirmed: bool = False, reveal: bool = True
) -> list[Path]:
    """Write one vector PDF with all pages; gives the file written. InputError when it cannot be written."""
    ensure_application()
    return save_files([(path, pdf_bytes(sheet_of(case, style, confirmed=confirmed, reveal=reveal)))])


def write_png(
    case: Case,
    path: Path,
    style: SheetStyle | None = None,
    dpi: int = 300,
    *,
    confirmed: bool = False,
    reveal: bool = True,
) -> list[Path]:
    """Write one PNG a page (name-1.png, name-2.png where there are several), with its physical size stored in it.

    ``dpi`` 150 to 1200. Gives the files written; InputError when they cannot be.
    """
    if not 150 <= dpi <= 1200:
        raise InputError(f"{dpi} dpi is out of range; use 150 to 1200")
    ensure_application()
    sheet = sheet_of(case, style, confirmed=confirmed, reveal=reveal)
    return save_files(_each_page(path, sheet, lambda page: png_bytes(sheet, page, dpi)))


def write_svg(
    case: Case, path: Path, style: SheetStyle | None = None, *, confirmed: bool = False, reveal: bool = True
) -> list[Path]:
    """Write one SVG a page, named as ``write_png`` names; gives the files written. InputError when they cannot be."""
    ensure_application()
    sheet = sheet_of(case, style, confirmed=confirmed, reveal=reveal)
    return save_files(_each_page(path, sheet, lambda page: svg_bytes(sheet, page)))


def pdf_bytes(sheet: Sheet) -> bytes:
    """The sheet as a PDF document in memory; needs an application (``ensure_application``)."""
    pages = [partial(paint, sheet=sheet, page=page) for page in sheet.geometry]
    return pdf_document(sheet.header.title, sheet.geometry.page_name, pages)


def pdf_document(title: str, paper: str, pages: Iterable[Callable[[QPainter], None]]) -> bytes:
    """Pages of a paper (A4, letter, upright A3) as a PDF in memory; each is painted by a painter whose unit is 1 mm."""
    content, buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator(f"{APP_NAME} {__version__}")
    writer.setResolution(PDF_DPI)
    _set_page(writer, paper)
    with painting_on(writer) as painter:
        for number, draw in enumerate(pages):
            if number:
                writer.newPage()
            painter.save()
            painter.scale(PDF_DPI / MM_PER_INCH, PDF_DPI / MM_PER_INCH)
            draw(painter)
            painter.restore()
    buffer.close()
    return bytes(content.data())


def _set_page(writer: QPdfWriter, paper: str) -> None:
    """Full page, no margins; Qt rounds to whole points, so the result is looked at."""
    width_mm, height_mm = PAIR_PAPERS[paper]  # type: ignore[index]
    upright = height_mm > width_mm
    orientation = QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape
    layout = QPageLayout(QPageSize(_PAGE_SIZES[paper]), orientation, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    made: QSizeF = layout.fullRect(QPageLayout.Unit.Point).size()
    off = max(abs(made.width() - width_mm * _PT_PER_MM), abs(made.height() - height_mm * _PT_PER_MM))
    if not writer.setPageLayout(layout) or off > 1.0:
        raise UnavailableError(f"this Qt cannot make a {paper} page; write PNG or SVG instead")


def png_bytes(sheet: Sheet, page: Page, dpi: int) -> bytes:
    """One page as a PNG in memory; its pHYs chunk says how large it is."""
    width, height = (round(mm / MM_PER_INCH * dpi) for mm in (page.width_mm, page.height_mm))
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    image.setDotsPerMeterX(round(dpi / MM_PER_INCH * 1000))
    image.setDotsPerMeterY(round(dpi / MM_PER_INCH * 1000))
    with painting_on(image) as painter:
        painter.scale(dpi / MM_PER_INCH, dpi / MM_PER_INCH)
        paint(painter, sheet, page)
    return image_bytes(image)


def image_bytes(image: QImage) -> bytes:
    """A picture as a PNG in memory."""
    content, buffer = _buffer()
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return bytes(content.data())


def svg_bytes(sheet: Sheet, page: Page) -> bytes:
    """One page as an SVG document in memory, its size given in mm."""
    from PySide6.QtSvg import QSvgGenerator

    content, buffer = _buffer()
    generator = QSvgGenerator()
    size = QSize(round(page.width_mm * SVG_UNITS_PER_MM), round(page.height_mm * SVG_UNITS_PER_MM))
    generator.setResolution(round(SVG_UNITS_PER_MM * MM_PER_INCH))
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(sheet.header.title)
    generator.setDescription(f"{APP_NAME} {__version__}; {sheet.geometry.scale_text}")
    generator.setOutputDevice(buffer)
    with painting_on(generator) as painter:
        painter.scale(SVG_UNITS_PER_MM, SVG_UNITS_PER_MM)
        paint(painter, sheet, page)
    buffer.close()
    return hold_widths(bytes(content.data()).decode()).encode()


def _buffer() -> tuple[QByteArray, QBuffer]:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return content, buffer


def _each_page(path: Path, sheet: Sheet, render: Callable[[Page], bytes]) -> list[tuple[Path, bytes]]:
    if len(sheet.geometry.pages) == 1:
        return [(path, render(sheet.geometry.pages[0]))]
    return [(path.with_name(f"{path.stem}-{page.number}{path.suffix}"), render(page)) for page in sheet.geometry]


def save_files(files: Iterable[tuple[Path, bytes]]) -> list[Path]:
    """Write all under temporary names, then put all in place; InputError when one cannot be written."""
    waiting: list[tuple[Path, Path]] = []
    path = Path()
    try:
        for path, content in files:
            waiting.append((write_beside(path, content), path))
        for made, path in waiting:
            made.replace(path)
    except OSError as error:
        raise InputError(f"{path} cannot be written ({error.strerror}); choose another folder or name") from error
    finally:
        for made, _ in waiting:
            with contextlib.suppress(OSError):
                made.unlink(missing_ok=True)
    return [path for _, path in waiting]
