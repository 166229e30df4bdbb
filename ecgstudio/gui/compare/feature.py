"""The tab in which two ECGs are compared, and printed on one sheet."""

from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrintDialog

from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.paper.pair import PairPaper
from ecgstudio.gui.case.feature import CaseFeature
from ecgstudio.gui.compare.comparing import Comparing
from ecgstudio.gui.compare.view import CompareView
from ecgstudio.gui.fit.feature import FitFeature
from ecgstudio.gui.kit.action import FILE, LIBRARY, VIEW, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame, Page, Zoomable
from ecgstudio.gui.kit.leaving import may_leave
from ecgstudio.gui.kit.paths import ask_where_to_write
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import sentence, tr
from ecgstudio.gui.library.feature import LibraryFeature

if TYPE_CHECKING:
    from ecgstudio.sheet.pair import Pair


class CompareFeature(Feature):
    """A is the open case, B is chosen here."""

    def __init__(
        self, services: Services, frame: Frame, case: CaseFeature, library: LibraryFeature, fit: FitFeature
    ) -> None:
        super().__init__(services, frame)
        self._library = library
        self.comparing = Comparing(services, fit.movable, self)
        self.view = CompareView(self.store.style())
        self.page = Page("compare", tr("Compare"), self.view, sheet=self._leading_sheet)
        self.pages = (self.page,)
        self.actions = self._actions()
        self._listen_to_view()
        self._listen_to_comparing()
        self.document.candidates_changed.connect(self._show_candidates)
        self.document.changed.connect(lambda _: self._show_possible())
        library.selection_changed.connect(self._show_possible)
        case.style_changed.connect(self.view.set_style)
        services.theme.changed.connect(self.view.set_dark)
        self.view.set_dark(services.theme.dark)
        self._show_candidates(())

    def show(self) -> None:
        """Show the open case beside another one, the cursor where B is chosen."""
        self.frame.show(self.page)
        self.view.take_focus()

    def show_both(self, first: Case, second: Case) -> None:
        """Show these two, whatever is open."""
        self.comparing.show(first, second)
        self.frame.show(self.page)

    def compare_selected(self) -> None:
        """The case selected in the library as B beside the open one; two selected ones as A and B."""
        chosen, cases, comparing = self._library.selected_ids(), self._library.controller, self.comparing
        self.show()
        if len(chosen) == 1:
            cases.fetch(chosen[0], comparing.choose)
        elif len(chosen) == 2:
            cases.use(lambda library: [library.get(item) for item in chosen], lambda pair: comparing.show(*pair))

    def print_both(self) -> None:
        """A and B as they are shown now, on one sheet: on a printer, or as a file."""
        from ecgstudio.gui.compare.pair_dialog import PairDialog

        first, second = self.comparing.sides
        if first is None or second is None or not may_leave(self.frame, first, second):
            return
        durations, style = (first.recording.duration_s, second.recording.duration_s), self.store.style()
        dialog = PairDialog(style, durations, str(self.store.value("pair_paper", style.paper)), self.frame.window)
        if not dialog.exec():
            return
        self.store.remember("pair_paper", dialog.paper)
        if dialog.to_file:
            self._write((first, second), dialog.paper)
        else:
            self._print((first, second), dialog.paper)

    def _write(self, cases: tuple[Case, Case], paper: PairPaper) -> None:
        from ecgstudio.app.compare_sheet import write_comparison

        style, title = self.store.style(), tr("A and B as PDF")
        path = ask_where_to_write(self.frame.window, self.store, "export_folder", title, "comparison", ".pdf")
        if path is not None:
            self.services.work.submit(
                lambda _: write_comparison(*cases, path, style, paper),
                self.frame.tell_written,
            )

    def _print(self, cases: tuple[Case, Case], paper: PairPaper) -> None:
        """The paper is the one that the print dialog leaves in the printer, if it is known."""
        from ecgstudio.app.compare_sheet import comparison_of
        from ecgstudio.gui.kit.printing import make_printer, paper_of, print_pair

        printer, style = make_printer(paper), self.store.style()
        if QPrintDialog(printer, self.frame.window).exec():
            chosen = paper_of(printer) or paper

            def print_it(pair: "Pair") -> None:
                print_pair(printer, pair)
                self.frame.tell_printed(printer.outputFileName())

            self.services.work.submit(lambda _: comparison_of(*cases, style, chosen), print_it)

    def _leading_sheet(self) -> Zoomable:
        """The first sheet, which leads the other."""
        return self.view.pair.sheets[0]

    def _listen_to_view(self) -> None:
        view, bar, comparing = self.view, self.view.bar, self.comparing
        view.seen.connect(comparing.set_active)
        view.seen.connect(lambda seen: self._prepare() if seen else None)
        bar.statement_chosen.connect(lambda statement_id: comparing.give((statement_id,)))
        bar.candidate_chosen.connect(lambda index: comparing.choose(self.document.candidates[index]))
        bar.library_chosen.connect(self.compare_selected)
        bar.swap.clicked.connect(lambda _: comparing.swap())
        bar.kept.toggled.connect(comparing.keep)
        bar.print.clicked.connect(lambda _: self.print_both())
        view.morph.moved.connect(comparing.set_share)

    def _listen_to_comparing(self) -> None:
        comparing, view = self.comparing, self.view
        comparing.changed.connect(self._show)
        comparing.b_moved.connect(lambda: view.show_cases(*comparing.sides))
        comparing.measured.connect(lambda: view.show_looks(*comparing.looks))
        comparing.refused.connect(lambda text: self.frame.notify(sentence(text)))

    def _prepare(self) -> None:
        """Fill the list of statements when the tab is first seen."""
        if not self.view.bar.offers_statements:
            from ecgstudio.app.compare import possible_statements

            known = catalogue()
            names = sorted((tr(known[item].name), item) for item in possible_statements())
            self.view.bar.show_statements([(sentence(name), item) for name, item in names])
        self._show()

    def _show(self) -> None:
        comparing, view = self.comparing, self.view
        view.show_cases(*comparing.sides)
        view.morph.show_share(comparing.share, possible=self._has_both())
        self._show_possible()
        self.changed.emit()

    def _show_candidates(self, cases: tuple[Case, ...]) -> None:
        self.view.bar.show_candidates([tr(case.title) for case in cases])

    def _show_possible(self) -> None:
        case = self.document.case
        self.view.bar.show_possible(
            has_case=case is not None,
            library=self._can_compare_selected(),
            kept=self.comparing.kept,
            both=self._has_both(),
        )

    def _has_both(self) -> bool:
        return None not in self.comparing.sides

    def _can_compare_selected(self) -> bool:
        return len(self._library.selected_ids()) in ((1, 2) if self.has_case() else (2,))

    def _actions(self) -> tuple[Action, ...]:
        return (
            Action("print_both", tr("Print &A and B ..."), FILE, self.print_both, ("Ctrl+Shift+P",), "print",
                tr("Both ECGs of the comparison on one sheet, with B − A of what is measured"), self._has_both, 32),
            Action("compare", tr("Co&mpare"), VIEW, self.show, ("Ctrl+Shift+2",), "compare",
                tr("The open case beside another one"), place=31, context=("candidate", "sheet")),
            Action("compare_selected", tr("Co&mpare the selected"), LIBRARY, self.compare_selected, ("Ctrl+Alt+C",),
                "compare", tr("One selected case beside the open one, or two beside each other"),
                self._can_compare_selected, 41),
        )  # fmt: skip
