"""The tab with axes and vector loops of the open case."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrintDialog

from ecgstudio.core.case import Case
from ecgstudio.core.paper import PaperName
from ecgstudio.gui.kit.action import VIEW, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame, Page
from ecgstudio.gui.kit.lazy import Lazy, LazyPage
from ecgstudio.gui.kit.leaving import may_leave
from ecgstudio.gui.kit.paths import ask_where_to_write
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.measurements.measuring import Measuring

if TYPE_CHECKING:
    from ecgstudio.app.vectors import Vectors
    from ecgstudio.gui.vectors.view import VectorsView


class VectorsFeature(Feature):
    """Shows what was measured; only while the tab is seen, since a slider measures anew many times a second."""

    def __init__(self, services: Services, frame: Frame, measuring: Measuring) -> None:
        super().__init__(services, frame)
        self._measuring = measuring
        self.view = Lazy(self._make_view)
        self.page = Page("vectors", tr("Vectors"), LazyPage(self.view), prints=self.print, of_case=True)
        self.pages = (self.page,)
        self.actions = (
            Action("vectors", tr("&Vectors"), VIEW, self.show, ("Ctrl+Shift+V",), "",
                tr("Axes of P, QRS and T on the hexaxial diagram, and the vector loops in three planes"), place=32),
            Action("export_vectors", tr("Axes and loo&ps as PDF ..."), VIEW, self.export, ("Ctrl+Shift+E",), "export",
                tr("What the tab Vectors shows, on a page; Print prints it while it is seen"), self.has_case, 33),
        )  # fmt: skip
        measuring.shown.connect(lambda _: self._show())
        self.document.changed.connect(lambda _: self._show())
        frame.front_changed.connect(self._show)
        services.theme.changed.connect(lambda dark: self.view.if_made(lambda view: view.set_dark(dark)))

    def show(self) -> None:
        """Bring the tab to the front, the cursor in it."""
        self.frame.show(self.page)
        self.view().setFocus()

    def print(self) -> None:
        """What the tab shows, on a printer."""
        from ecgstudio.gui.kit.printing import make_printer, paper_of, print_pages
        from ecgstudio.gui.vectors.paper import paint_page

        shown = self._measured()
        if shown is None or not may_leave(self.frame, shown[0]):
            return
        style = self.store.style()
        printer = make_printer(style.paper)
        if QPrintDialog(printer, self.frame.window).exec():
            chosen = paper_of(printer)
            paper: PaperName = chosen if chosen in ("A4", "letter") else style.paper
            print_pages(printer, paper, [partial(paint_page, case=shown[0], found=shown[1], paper=paper)])
            self.frame.tell_printed(printer.outputFileName())

    def export(self) -> None:
        """What the tab shows, as a PDF that the user names."""
        from ecgstudio.gui.vectors.paper import paint_page
        from ecgstudio.sheet.export import pdf_document, save_files

        shown = self._measured()
        if shown is None or not may_leave(self.frame, shown[0]):
            return
        title = tr("Axes and loops as PDF")
        path = ask_where_to_write(self.frame.window, self.store, "export_folder", title, "vectors", ".pdf")
        if path is None:
            return
        paper = self.store.style().paper
        page = partial(paint_page, case=shown[0], found=shown[1], paper=paper)
        save_files([(path, pdf_document(shown[0].title or tr("Axes and loops"), paper, [page]))])
        self.frame.tell_written(path)

    def _measured(self) -> "tuple[Case, Vectors] | None":
        """The open case and its vectors; a notice when nothing was measured yet."""
        from ecgstudio.app.vectors import vectors_of

        found = self._measuring.examination
        if found is None:
            self.frame.notify(tr("Open an ECG first: its axes and loops can be printed once they are measured."))
            return None
        return found.case, vectors_of(found)

    def _make_view(self) -> "VectorsView":
        from ecgstudio.gui.vectors.view import VectorsView

        view = VectorsView()
        view.set_dark(self.services.theme.dark)
        return view

    def _show(self) -> None:
        if not self.frame.in_front(self.page):
            return
        from ecgstudio.app.vectors import vectors_of

        found = self._measuring.examination
        self.view().show_vectors(vectors_of(found) if found else None)
