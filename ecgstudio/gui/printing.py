"""The sheet on a printer, in true millimetres."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from ecgstudio.core.case import Case
from ecgstudio.core.paper import PaperName, SheetStyle

_MM_PER_INCH = 25.4
_PAGES: Mapping[PaperName, QPageSize.PageSizeId] = {
    "A4": QPageSize.PageSizeId.A4,
    "letter": QPageSize.PageSizeId.Letter,
}


def make_printer(style: SheetStyle) -> QPrinter:
    """A printer set to the style's paper: landscape, full page, no margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    page = QPageSize(_PAGES[style.paper])
    printer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Landscape, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    return printer


def print_sheet(printer: QPrinter, case: Case, style: SheetStyle) -> None:
    """Paint every page of a case's sheet. The paper is the one that the print dialog left in the printer, if it is known."""
    from ecgstudio.app.ladder import with_ladder
    from ecgstudio.sheet import paint, sheet_of

    chosen = printer.pageLayout().pageSize().id()
    paper = next((name for name, page in _PAGES.items() if page == chosen), style.paper)
    sheet = sheet_of(with_ladder(case, style), replace(style, paper=paper))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setFullPage(True)
    painter = QPainter(printer)
    try:
        for page in sheet.geometry.pages:
            if page.number > 1:
                printer.newPage()
            painter.save()
            painter.scale(printer.logicalDpiX() / _MM_PER_INCH, printer.logicalDpiY() / _MM_PER_INCH)
            paint(painter, sheet, page)
            painter.restore()
    finally:
        painter.end()
