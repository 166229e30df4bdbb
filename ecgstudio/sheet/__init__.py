"""The sheet drawn: one painter in millimetres for PDF, PNG, SVG and the window's paper."""

from ecgstudio.sheet.contact import write_contact_sheet
from ecgstudio.sheet.export import pdf_bytes, png_bytes, svg_bytes, write_pdf, write_png, write_svg
from ecgstudio.sheet.filters import Displayed, filter_text, for_display
from ecgstudio.sheet.header import HeaderLine, SheetHeader, header_of, measurement_lines, statement_text
from ecgstudio.sheet.painter import Sheet, paint, paint_grid, paint_ladder, paint_paper, paint_trace, sheet_of
from ecgstudio.sheet.qt import ensure_application, sheet_font
from ecgstudio.sheet.thumbnail import paint_thumbnail
from ecgstudio.sheet.wording import preferred

__all__ = [
    "Displayed",
    "HeaderLine",
    "Sheet",
    "SheetHeader",
    "ensure_application",
    "filter_text",
    "for_display",
    "header_of",
    "measurement_lines",
    "paint",
    "paint_grid",
    "paint_ladder",
    "paint_paper",
    "paint_thumbnail",
    "paint_trace",
    "pdf_bytes",
    "png_bytes",
    "preferred",
    "sheet_font",
    "sheet_of",
    "statement_text",
    "svg_bytes",
    "write_contact_sheet",
    "write_pdf",
    "write_png",
    "write_svg",
]
