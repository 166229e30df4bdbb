"""Sheets on a printer, in true millimetres."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from ecgstudio.core.case import Case
from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.paper.pair import PAIR_PAPERS, PairPaper
from ecgstudio.core.paths import APP_NAME
from ecgstudio.sheet.qt import painting_on

if TYPE_CHECKING:
    from ecgstudio.sheet.pair import Pair

_MM_PER_INCH = 25.4
_PAGES: Mapping[PairPaper, QPageSize.PageSizeId] = {
    "A4": QPageSize.PageSizeId.A4,
    "letter": QPageSize.PageSizeId.Letter,
    "A3": QPageSize.PageSizeId.A3,
}


def make_printer(paper: PairPaper, title: str = "") -> QPrinter:
    """A printer set to a paper: full page, no margins, A3 upright and the others lying. ``title`` names what is printed, and the
    file where it is printed to one."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(QPageLayout(QPageSize(_PAGES[paper]), _orientation(paper), QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    printer.setDocName(title or APP_NAME)
    printer.setCreator(APP_NAME)
    return printer


def print_sheet(printer: QPrinter, case: Case, style: SheetStyle) -> None:
    """Paint every page of a case's sheet. The paper is the one that the print dialog left in the printer, if it is known."""
    from ecgstudio.app.ladder import with_ladder
    from ecgstudio.sheet import paint, sheet_of

    paper = paper_of(printer)
    style = replace(style, paper=paper) if paper in ("A4", "letter") else style
    sheet = sheet_of(with_ladder(case, style), style)
    print_pages(printer, style.paper, [partial(paint, sheet=sheet, page=page) for page in sheet.geometry])


def print_pair(printer: QPrinter, pair: "Pair") -> None:
    """Paint every page of two compared cases, on the paper for which they are laid out."""
    from ecgstudio.sheet.pair import paint_pair

    pages = [partial(paint_pair, pair=pair, page=page) for page in pair.geometry.pages]
    print_pages(printer, pair.geometry.paper, pages)


def paper_of(printer: QPrinter) -> PairPaper | None:
    """The paper in a printer; None for one that is not laid out for."""
    chosen = printer.pageLayout().pageSize().id()
    return next((name for name, page in _PAGES.items() if page == chosen), None)


def print_pages(printer: QPrinter, paper: PairPaper, pages: Iterable[Callable[[QPainter], None]]) -> None:
    """Paint pages of a paper, each by a painter whose unit is 1 mm."""
    printer.setPageOrientation(_orientation(paper))
    printer.setFullPage(True)
    with painting_on(printer) as painter:
        for number, draw in enumerate(pages):
            if number:
                printer.newPage()
            painter.save()
            painter.scale(printer.logicalDpiX() / _MM_PER_INCH, printer.logicalDpiY() / _MM_PER_INCH)
            draw(painter)
            painter.restore()


def _orientation(paper: PairPaper) -> QPageLayout.Orientation:
    width, height = PAIR_PAPERS[paper]
    return QPageLayout.Orientation.Portrait if height > width else QPageLayout.Orientation.Landscape
