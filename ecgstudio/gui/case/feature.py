"""The tab of the open case: its sheet with what is drawn on it, its candidates, undo, zoom and print."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrintPreviewDialog

from ecgstudio.core.delineation import Delineation
from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.recording import Recording
from ecgstudio.gui.case.view import CaseView
from ecgstudio.gui.kit.action import CASE, EDIT, FILE, VIEW, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame, Page
from ecgstudio.gui.kit.leaving import may_leave
from ecgstudio.gui.kit.printing import make_printer, print_sheet
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import as_written, tr
from ecgstudio.gui.sheet_tools.sheet_tools import SheetTools

if TYPE_CHECKING:
    from ecgstudio.gui.sheet import SheetView

_MOST_CANDIDATES = 4


class CaseFeature(Feature):
    """``style_changed`` carries how sheets look from now on; ``example_chosen`` a text of the welcome page, ``menu_wanted`` what
    was clicked with the right button, and where. ``tools`` are the calipers and annotations on the sheet."""

    style_changed = Signal(object)
    example_chosen = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, services: Services, frame: Frame) -> None:
        super().__init__(services, frame)
        self.view = view = CaseView(self.store.style())
        self.tools = SheetTools(self.document, services.quick, view.lazy_sheet, parent=self)
        self.page = Page(
            "case", tr("Case"), view, sheet=lambda: view.sheet, prints=self.print_sheet, bar=view.style_bar
        )
        self.pages = (self.page,)
        self.actions = (*self._edit_actions(), *self._candidate_actions(), *self._view_actions())
        self.document.changed.connect(self._show)
        self.document.candidates_changed.connect(view.show_candidates)
        self.document.candidates_examined.connect(view.show_examined)
        for tool in (self.tools.calipers, self.tools.annotations):
            tool.shown.connect(lambda *_: self.changed.emit())
        view.candidate_chosen.connect(self.document.choose)
        view.read_out.connect(frame.show_read_out)
        view.not_to_scale.connect(frame.status.set_not_to_scale)
        view.style_changed.connect(self._on_style)
        view.sheet_menu_wanted.connect(
            lambda mm, place: self.menu_wanted.emit(self.tools.choose_at(mm) or "sheet", place)
        )
        view.candidate_menu_wanted.connect(lambda place: self.menu_wanted.emit("candidate", place))
        view.welcome.chosen.connect(self.example_chosen)
        view.drawing_changed.connect(frame.set_former)
        frame.bare_changed.connect(view.set_bare)
        frame.bare_changed.connect(self.changed)
        services.theme.changed.connect(view.set_dark)
        view.set_dark(services.theme.dark)

    def prepare(self) -> None:
        self.view.lazy_sheet()

    @property
    def sheet(self) -> "SheetView":
        """The sheet, made now if need be."""
        return self.view.sheet

    @property
    def style(self) -> SheetStyle:
        """How the sheet looks."""
        return self.view.style

    def set_style(self, style: SheetStyle) -> None:
        """Lay the sheet out in another style; it is remembered."""
        self.view.set_style(style)

    def show_page(self) -> None:
        """Bring the sheet to the front."""
        self.frame.show(self.page)

    def show(self) -> None:
        """Bring the sheet to the front, the cursor on it; the arrows move what is selected."""
        self.show_page()
        self.view.sheet.setFocus()
        self.tools.take_keys()

    def show_estimate(self, case_id: str, delineation: Delineation) -> None:
        """What the ladder of a case is drawn from when it was not simulated."""
        self.view.sheet.show_estimate(case_id, delineation)

    def show_original(self, on: bool) -> None:
        """Show behind a fitted ECG the one that it was fitted to, or not."""
        self.view.show_original(on)

    def begin_preview(self) -> None:
        """From now on, and until another case is opened, what is drawn may be shown."""
        self.view.begin_preview()

    def show_preview(self, recording: Recording, title: str) -> None:
        """Show an ECG that is still drawn over the open case."""
        self.view.show_preview(recording, title)

    def end_preview(self) -> None:
        """Show the open case again."""
        self.view.end_preview()

    def undo(self) -> None:
        self.document.settle()
        self.document.undo_stack.undo()

    def redo(self) -> None:
        self.document.undo_stack.redo()

    def print_front(self) -> None:
        """Print what is seen: the sheet, or what another tab prints."""
        self.document.settle()
        (self.frame.front.prints or self.print_sheet)()

    def print_sheet(self) -> None:
        """Print the open case at true scale."""
        case, style = self.document.case, self.store.style()
        if case is None or not may_leave(self.frame, case):
            return
        printer = make_printer(style.paper, case.title)
        if QPrintDialog(printer, self.frame.window).exec():
            print_sheet(printer, case, style)
            self.frame.tell_printed(printer.outputFileName())

    def toggle_bare(self) -> None:
        """Nothing but the page in front, or everything again."""
        self.frame.set_bare(not self.frame.bare)
        if self.has_case() and self.frame.in_front(self.page):
            self.view.sheet.setFocus()

    def _is_bare(self) -> bool:
        return self.frame.bare

    def preview_sheet(self) -> None:
        """Show the open case as it will be printed; printing goes on from there."""
        self.document.settle()
        case, style = self.document.case, self.store.style()
        if case is None or not may_leave(self.frame, case):
            return
        dialog = QPrintPreviewDialog(make_printer(style.paper, case.title), self.frame.window)
        dialog.setWindowTitle(tr("Print preview"))
        dialog.paintRequested.connect(lambda printer: print_sheet(printer, case, style))
        dialog.exec()
        dialog.deleteLater()

    def _show(self, names: frozenset[str]) -> None:
        """Show the open case, but only what is new of it."""
        case = self.document.case
        if not names <= {"calipers", "annotations"}:
            self.view.show_case(case, names)
        if "*" in names:
            self.frame.status.show_case(case)

    def _on_style(self, style: SheetStyle) -> None:
        self.store.set_style(style)
        self.style_changed.emit(style)

    def _edit_actions(self) -> tuple[Action, ...]:
        stack = self.document.undo_stack
        return (
            Action("print", tr("&Print ..."), FILE, self.print_front, ("Ctrl+P",), "print",
                tr("Print the sheet at true scale, or the vectors while they are seen"), self.has_case, 31, context=("sheet",)),
            Action("print_preview", tr("Print pre&view ..."), FILE, self.preview_sheet, (), "print",
                tr("The sheet as it will be printed, page by page"), self.has_case, 32, context=("sheet",)),
            Action("undo", tr("&Undo"), EDIT, self.undo, ("Ctrl+Z",), "undo", tr("Take the last change back"),
                stack.canUndo, 10, titled=self._undo_title),
            Action("redo", tr("&Redo"), EDIT, self.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo",
                tr("Do again what was taken back"), stack.canRedo, 11, titled=self._redo_title),
            Action("remove_selected", tr("&Delete what is selected"), EDIT, self.tools.remove_selected, ("Delete",), "",
                tr("Take the selected caliper or annotation off the paper"), self.tools.has_selected, 12,
                on_sheet=True),
            Action("go_sheet", tr("Go to the s&heet"), EDIT, self.show, ("Ctrl+D",), enabled=self.has_case, place=35),
        )  # fmt: skip

    def _undo_title(self) -> str:
        what = self.document.undo_stack.undoText()
        return tr("&Undo: {what}").format(what=as_written(what)) if what else tr("&Undo")

    def _redo_title(self) -> str:
        what = self.document.undo_stack.redoText()
        return tr("&Redo: {what}").format(what=as_written(what)) if what else tr("&Redo")

    def _candidate_actions(self) -> tuple[Action, ...]:
        def row(number: int) -> Action:
            return Action(
                f"candidate_{number}",
                tr("Candidate &{number}").format(number=number),
                CASE,
                partial(self.document.choose, number - 1),
                (f"Ctrl+{number}",),
                tip=tr("Open this candidate"),
                enabled=lambda: len(self.document.candidates) >= number,
                place=20 + number,
            )

        return tuple(row(number) for number in range(1, _MOST_CANDIDATES + 1))

    def _view_actions(self) -> tuple[Action, ...]:
        frame = self.frame
        return (
            Action("zoom_in", tr("Zoom &in"), VIEW, lambda: frame.sheet.zoom_in(), ("Ctrl++", "Ctrl+="), "zoom_in",
                tr("Show the sheet larger"), self.has_case, 10, tool=41, context=("sheet",)),
            Action("zoom_out", tr("Zoom &out"), VIEW, lambda: frame.sheet.zoom_out(), ("Ctrl+-",), "zoom_out",
                tr("Show the sheet smaller"), self.has_case, 11, tool=40, context=("sheet",)),
            Action("fit", tr("&Fit"), VIEW, lambda: frame.sheet.fit(), ("Ctrl+0",), "fit",
                tr("The whole sheet in view"), self.has_case, 12, tool=42, context=("sheet",)),
            Action("true_scale", tr("&True scale"), VIEW, lambda: frame.sheet.set_true_scale(True), ("Ctrl+Shift+0",),
                "true_scale", tr("1 mm on the screen is 1 mm on paper"), self.has_case, 13, tool=43, context=("sheet",)),
            Action("bare", tr("Onl&y the sheet"), VIEW, self.toggle_bare, ("F11",), "sheet",
                tr("Hide everything but the sheet; the same key or Escape brings it back"), place=20,
                checked=self._is_bare, tool=44, context=("sheet",)),
            Action("show_case", tr("&Case"), VIEW, self.show, ("Ctrl+Shift+1",), "", tr("The open case"), place=30),
        )  # fmt: skip
