"""The tab in which one person is seen through several conditions, all on one page that is printed true to scale."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrintDialog

from ecgstudio.core.case import Case
from ecgstudio.core.errors import StudioError
from ecgstudio.core.jobs import Reporter
from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.paper.pair import PairPaper
from ecgstudio.gui.engine.feature import EngineFeature
from ecgstudio.gui.kit.action import VIEW, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame, Page
from ecgstudio.gui.kit.lazy import Lazy, LazyPage
from ecgstudio.gui.kit.leaving import may_leave
from ecgstudio.gui.kit.paths import ask_where_to_write
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr

if TYPE_CHECKING:
    from ecgstudio.app.diffusion import Load
    from ecgstudio.gui.together.view import TogetherView
    from ecgstudio.sheet.together import Together


class TogetherFeature(Feature):
    """Shows the candidates on one page, whatever they are: conditions drawn here, twins, a series."""

    def __init__(self, services: Services, frame: Frame, engine: EngineFeature) -> None:
        super().__init__(services, frame)
        self._loader, self._work = engine.loader, services.work
        self.view = Lazy(self._make_view)
        self.page = Page("together", tr("Together"), LazyPage(self.view), prints=self.print)
        self.pages = (self.page,)
        self.actions = (
            Action("together", tr("Toget&her"), VIEW, self.show, ("Ctrl+Shift+X",), "",
                tr("One person through several conditions, or all candidates, on one page"), self.has_case, 34),
        )  # fmt: skip

    def show(self) -> None:
        """Bring the tab to the front, the cursor where conditions are named."""
        self.frame.show(self.page)
        self.view().setFocus()

    def draw(self, text: str) -> None:
        """The open ECG's person in the conditions that a text names, as candidates; the ECG itself is the first of them."""
        from ecgstudio.app.together import conditions_of

        self.document.settle()
        case, conditions = self.document.case, conditions_of(text)
        if case is None or not conditions:
            self._show()
            return
        load = self._loader.waiter() if self._loader.state != "absent" else None
        self._work.submit(
            lambda report: _drawn(case, conditions, load, report), self._on_drawn, self._on_failed, key="together"
        )

    def print(self) -> None:
        """The page on a printer."""
        from ecgstudio.gui.kit.printing import make_printer, print_pages
        from ecgstudio.sheet.together import paint_together

        together, cases = self.view().paper.together, self._cases()
        if together is None or not may_leave(self.frame, *cases):
            return
        paper = together.geometry.paper
        printer = make_printer(paper)
        if QPrintDialog(printer, self.frame.window).exec():
            print_pages(printer, paper, [partial(paint_together, together=together)])
            self.frame.tell_printed(printer.outputFileName())

    def write(self) -> None:
        """The page as a PDF that the user names."""
        from ecgstudio.sheet.together import write_together

        together, cases = self.view().paper.together, self._cases()
        if together is None or not may_leave(self.frame, *cases):
            return
        title = tr("The page as PDF")
        path = ask_where_to_write(self.frame.window, self.store, "export_folder", title, "together", ".pdf")
        if path is not None:
            self._work.submit(
                lambda _: write_together(together, path),
                self.frame.tell_written,
            )

    def _cases(self) -> tuple[Case, ...]:
        """The candidates; the open case where there are none."""
        case = self.document.case
        return self.document.candidates or ((case,) if case is not None else ())

    def _show(self) -> None:
        if self.frame.in_front(self.page):
            cases, view, style = self._cases(), self.view(), self.store.style()
            paper, leads = view.chosen_paper, view.chosen_leads
            if cases:
                self._work.submit(
                    lambda _: _laid_out(cases, style, paper, leads),
                    view.show_page,
                    self._on_failed,
                    key="page",
                    quiet=True,
                )
            else:
                view.show_page(None, tr("Open an ECG, or generate some: they stand here on one page."))

    def _on_drawn(self, cases: Sequence[Case]) -> None:
        self._loader.refresh()
        self.document.set_candidates(cases, tr("Several conditions"))

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, StudioError):
            self.view().show_page(None, tr(str(error)))
        else:
            self._work.failed.emit(error)

    def _make_view(self) -> "TogetherView":
        from ecgstudio.gui.together.view import TogetherView

        view = TogetherView()
        view.paper.set_dark(self.services.theme.dark)
        self.services.theme.changed.connect(view.paper.set_dark)
        view.draw_requested.connect(self.draw)
        view.changed.connect(self._show)
        view.print_requested.connect(self.print)
        view.file_requested.connect(self.write)
        self.document.candidates_changed.connect(lambda _: self._show())
        self.document.candidates_examined.connect(lambda _: self._show())
        self.document.changed.connect(lambda names: self._show() if "*" in names or "recording" in names else None)
        self.frame.front_changed.connect(self._show)
        return view


def _drawn(case: Case, conditions: Sequence[str], load: "Load | None", report: Reporter) -> list[Case]:
    from ecgstudio.app.together import in_conditions

    return in_conditions(case, conditions, load, report)


def _laid_out(cases: Sequence[Case], style: SheetStyle, paper: PairPaper, leads: Sequence[str]) -> "Together":
    from ecgstudio.app.together import page_of

    return page_of(cases, style, paper, leads)
