"""The middle of the window: the welcome, or the sheet with the candidates below."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGraphicsView, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from ecgstudio.core.case import Case
from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.recording import Recording
from ecgstudio.core.request import Request
from ecgstudio.gui.case.style_bar import StyleBar
from ecgstudio.gui.case.welcome import Welcome
from ecgstudio.gui.kit.document import SIGNAL_FIELDS
from ecgstudio.gui.kit.lazy import Lazy
from ecgstudio.gui.kit.veil import Veil
from ecgstudio.gui.kit.words import tr

if TYPE_CHECKING:
    from ecgstudio.gui.sheet import CandidateStrip, SheetView

_LEAST_SIZE = (320, 180)
_LEAST_HEIGHT_WITH_STRIP = 380


class CaseView(QWidget):
    """Shows the open case. The sheet is made on first use, so that the window need not wait for pyqtgraph.

    ``drawing_changed``: another ECG is being drawn in place of the open one, or no longer.
    """

    candidate_chosen = Signal(int)
    style_changed = Signal(object)
    read_out = Signal(str)
    not_to_scale = Signal(bool)
    drawing_changed = Signal(bool)
    sheet_menu_wanted = Signal(QPointF, QPoint)
    candidate_menu_wanted = Signal(QPoint)

    def __init__(self, style: SheetStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._dark = style, False
        self._case: Case | None = None
        self._has_choice = self._drawing = self._original = self._bare = False
        self.welcome, self.style_bar = Welcome(), StyleBar()
        self.style_bar.show_style(style)
        self.style_bar.style_chosen.connect(self.set_style)
        self.lazy_sheet = Lazy(self._make_sheet)
        self._strip = Lazy(self._make_strip)
        self._emerging = Lazy(self._make_emerging)
        self._veils: list[Veil] = []
        self._page, self._papers = QWidget(), QStackedWidget()
        self._page_layout = QVBoxLayout(self._page)
        self._page_layout.setContentsMargins(0, 0, 0, 0)
        self._page_layout.setSpacing(0)
        self.setMinimumSize(*_LEAST_SIZE)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.welcome)
        self._stack.addWidget(self._page)

    @property
    def sheet(self) -> "SheetView":
        """The sheet, made now if need be."""
        return self.lazy_sheet()

    @property
    def strip(self) -> "CandidateStrip":
        """The strip of candidates, made with the sheet."""
        self.lazy_sheet()
        return self._strip()

    @property
    def style(self) -> SheetStyle:  # type: ignore[override]
        """How the sheet looks (not the widget's style)."""
        return self._style

    @property
    def showing_sheet(self) -> bool:
        return self._stack.currentWidget() is self._page

    def _make_sheet(self) -> "SheetView":
        from ecgstudio.gui.sheet import SheetView

        sheet = SheetView()
        sheet.set_style(self._style)
        sheet.set_dark(self._dark)
        sheet.show_original(self._original)
        sheet.style_changed.connect(self._on_style_changed)
        sheet.read_out.connect(self.read_out)
        sheet.menu_wanted.connect(self.sheet_menu_wanted)
        sheet.not_to_scale.connect(self.not_to_scale)
        for canvas in sheet.findChildren(QGraphicsView):
            canvas.setAcceptDrops(False)  # so that a record dropped on the paper reaches the window
        self._papers.addWidget(sheet)
        self._page_layout.addWidget(self._papers, 1)
        self._page_layout.addWidget(self._strip())
        return sheet

    def _make_strip(self) -> "CandidateStrip":
        from ecgstudio.gui.sheet import CandidateStrip

        strip = CandidateStrip()
        strip.chosen.connect(self.candidate_chosen)
        strip.menu_wanted.connect(self.candidate_menu_wanted)
        strip.hide()
        return strip

    def show_case(self, case: Case | None, names: frozenset[str]) -> None:
        """Show a case of which the fields in ``names`` are new ("*": all); the fast path when only samples are."""
        self._case = case
        if "*" in names:
            self.end_preview()
        if case is None:
            self._stack.setCurrentWidget(self.welcome)
            return
        if names <= {"verdicts", "corrections"} and self.showing_sheet:
            return
        if names <= SIGNAL_FIELDS - {"measurements", "verdicts"} and self.showing_sheet:
            self.sheet.show_recording(case.recording, case.delineation)
        else:
            self.sheet.show_case(case)
        self._stack.setCurrentWidget(self._page)
        self._mark_candidate()

    def show_candidates(self, cases: tuple[Case, ...]) -> None:
        """Show the candidates to choose from; the strip hides when there is no choice."""
        self._has_choice = len(cases) > 1
        if self._has_choice:
            self.strip.set_cases(list(cases))
            self._mark_candidate()
        self._show_strip()

    def show_original(self, on: bool) -> None:
        """Show behind a fitted ECG the one that it was fitted to, or not."""
        self._original = on
        self.lazy_sheet.if_made(lambda sheet: sheet.show_original(on))

    @property
    def drawing(self) -> bool:
        """Whether another ECG is being drawn in place of the open one."""
        return self._drawing

    def _set_drawing(self, drawing: bool) -> None:
        if drawing == self._drawing:
            return
        self._drawing = drawing
        if drawing and self._case is not None:
            text = tr("The ECG before; the next one is being drawn.")
            self._veils = [Veil(self.sheet), Veil(self.strip)]
            for veil in self._veils:
                veil.say(text)
        else:
            for veil in self._veils:
                veil.say("")
                veil.deleteLater()
            self._veils = []
        self.drawing_changed.emit(drawing)

    @property
    def previewing(self) -> bool:
        """Whether an ECG that is still drawn covers the open case."""
        return self._emerging.made and self._papers.currentWidget() is self._emerging()

    def begin_preview(self) -> None:
        """From now on, and until another case is opened, what is drawn may be shown."""
        self._set_drawing(True)

    def show_preview(self, recording: Recording, title: str) -> None:
        """Show an ECG that is still drawn, on a sheet of its own over that of the open case."""
        if not self._drawing:
            return
        case = Case(Request(title), recording, title)
        emerging = self._emerging()
        if self.previewing:
            emerging.show_recording(recording)
            return
        emerging.set_style(self._style)
        emerging.set_dark(self._dark)
        emerging.show_case(case)
        self._papers.setCurrentWidget(emerging)
        self._stack.setCurrentWidget(self._page)
        emerging.look_like(self.sheet)

    def end_preview(self) -> None:
        """Show the open case again, or the welcome when there is none."""
        self._set_drawing(False)
        if self.previewing:
            self._papers.setCurrentWidget(self.sheet)
            self._stack.setCurrentWidget(self._page if self._case else self.welcome)

    def _make_emerging(self) -> "SheetView":
        from ecgstudio.gui.sheet import SheetView

        self.lazy_sheet()
        emerging = SheetView()
        emerging.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        emerging.set_provisional()
        Veil(emerging, dim=False).say(
            tr("Provisional: it is still being drawn, and nothing of it is measured"), soon=True
        )
        self._papers.addWidget(emerging)
        return emerging

    def show_examined(self, cases: tuple[Case, ...]) -> None:
        """The same candidates with their badges."""
        self._strip.if_made(lambda strip: strip.show_examined(cases))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_strip()

    def _mark_candidate(self) -> None:
        case = self._case
        if case is not None:
            self._strip.if_made(lambda strip: strip.mark_case(case.id))

    def set_style(self, style: SheetStyle) -> None:
        """Lay the sheet out in another style."""
        self._style = style
        if self.lazy_sheet.made:
            self.sheet.set_style(style)
        else:
            self._on_style_changed(style)

    def set_dark(self, dark: bool) -> None:
        """Colour what surrounds the paper."""
        self._dark = dark
        self.lazy_sheet.if_made(lambda sheet: sheet.set_dark(dark))

    def set_bare(self, bare: bool) -> None:
        """The sheet alone, without the candidates, or with them again."""
        self._bare = bare
        self._show_strip()

    def _show_strip(self) -> None:
        """A low window leaves its room to the sheet; the keys still choose candidates."""
        shown = self._has_choice and not self._bare and self.height() >= _LEAST_HEIGHT_WITH_STRIP
        self._strip.if_made(lambda strip: strip.setVisible(shown))

    def _on_style_changed(self, style: SheetStyle) -> None:
        self._style = style
        self.style_bar.show_style(style)
        self.style_changed.emit(style)
