"""Axes and vector loops on a page: whose they are above, the four fields below, as PDF or on a printer."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog

from ecgstudio.core.case import Case
from ecgstudio.core.paper import PAPER_SIZES_MM, SCHEMES, TEACHING_NOTICE, PaperName, Text
from ecgstudio.gui.words import tr

if TYPE_CHECKING:
    from ecgstudio.app.vectors import Vectors
    from ecgstudio.gui.main_window import MainWindow

_MARGIN_MM, _HEAD_MM = 12.0, 16.0
_VIEW_PX = 1060
_DOTS_PER_PX = 3.0
"""So many dots for each pixel of the view: over 290 dpi on A4."""


def print_vectors(window: "MainWindow") -> None:
    """What the tab shows, on a printer."""
    from ecgstudio.gui.printing import make_printer, paper_of, print_pages

    shown = _shown(window)
    if shown is None:
        return
    style = window.services.store.style()
    printer = make_printer(style.paper)
    if QPrintDialog(printer, window).exec():
        chosen = paper_of(printer)
        paper: PaperName = chosen if chosen in ("A4", "letter") else style.paper
        print_pages(printer, paper, [partial(paint_page, case=shown[0], found=shown[1], paper=paper)])


def export_vectors(window: "MainWindow") -> None:
    """What the tab shows, as a PDF that the user names."""
    from ecgstudio.sheet.export import pdf_document, save_files

    shown = _shown(window)
    if shown is None:
        return
    store = window.services.store
    proposed = str(Path(str(store.value("export_folder", str(Path.home())))) / "vectors.pdf")
    name, _ = QFileDialog.getSaveFileName(window, tr("Axes and loops as PDF"), proposed, "*.pdf")
    if not name:
        return
    path = Path(name) if Path(name).suffix else Path(name).with_suffix(".pdf")
    store.remember("export_folder", str(path.parent))
    paper = store.style().paper
    page = partial(paint_page, case=shown[0], found=shown[1], paper=paper)
    save_files([(path, pdf_document(shown[0].title or tr("Axes and loops"), paper, [page]))])
    window.status.showMessage(tr("Written to {path}").format(path=path), 8000)


def paint_page(painter: QPainter, case: Case, found: "Vectors", paper: PaperName) -> None:
    """One page, under a painter in mm."""
    from ecgstudio.sheet.header import header_of
    from ecgstudio.sheet.lettering import draw_text, fitted

    width, height = PAPER_SIZES_MM[paper]
    colours, header, right = SCHEMES["red"], header_of(case), width - _MARGIN_MM
    title = header.own_title or "; ".join(header.statements) or header.title
    draw_text(painter, Text(fitted(title, 190.0, 14.0, True), _MARGIN_MM, 14.0, size_pt=14.0, bold=True), colours.text)
    said = "   ".join(header.identity_lines)
    draw_text(painter, Text(fitted(said, right - _MARGIN_MM, 8.0), _MARGIN_MM, 19.0, size_pt=8.0), colours.text)
    if header.synthetic:
        draw_text(painter, Text(TEACHING_NOTICE, right, 14.0, "right", 8.0, True), colours.accent)
    room = QRectF(_MARGIN_MM, 8.0 + _HEAD_MM, width - 2 * _MARGIN_MM, height - 16.0 - _HEAD_MM)
    painter.drawImage(room, _picture(found, room.height() / room.width()))


def _picture(found: "Vectors", shape: float) -> QImage:
    """The fields on light ground, finely drawn."""
    from ecgstudio.gui.sheet.vectors_view import VectorsView

    view = VectorsView()
    view.resize(_VIEW_PX, round(_VIEW_PX * shape))
    view.show_vectors(found)
    image = QImage(view.size() * _DOTS_PER_PX, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_DOTS_PER_PX)
    image.fill(0xFFFFFFFF)
    view.render(image)
    image.setDevicePixelRatio(1.0)
    view.deleteLater()
    return image


def _shown(window: "MainWindow") -> "tuple[Case, Vectors] | None":
    """The open case and its vectors; a notice when nothing was measured yet."""
    from ecgstudio.app.vectors import vectors_of

    found = window.examining.examination
    if found is None:
        window.notice.show_notice(tr("Open an ECG first: its axes and loops can be printed once they are measured."))
        return None
    return found.case, vectors_of(found)
