"""The frame around the features: what any of them may ask of the window."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDockWidget,
    QLineEdit,
    QMainWindow,
    QMenuBar,
    QMessageBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ecgstudio.gui.kit.docks import DockArea, Place, add_docks, arrange_docks
from ecgstudio.gui.kit.notice_bar import NoticeBar
from ecgstudio.gui.kit.rail import Rail
from ecgstudio.gui.kit.status_line import StatusLine
from ecgstudio.gui.kit.tab_corner import TabCorner
from ecgstudio.gui.kit.veil import Veil
from ecgstudio.gui.kit.words import plural, tr

Area = Literal["top", "tab"] | DockArea
_TOLD_MS = 8000
_Answer = QMessageBox.StandardButton


class Zoomable(Protocol):
    """A sheet, as far as looking at it goes."""

    def zoom_in(self) -> None: ...
    def zoom_out(self) -> None: ...
    def fit(self) -> None: ...
    def set_true_scale(self, on: bool) -> None: ...
    def setFocus(self) -> None: ...


@dataclass(frozen=True, eq=False)
class Page:
    """A widget of a feature with its place in the window: over everything, a tab, or a dock.

    ``focus`` is where the cursor goes when the page is gone to, ``sheet`` what is zoomed while the page is in front, ``prints``
    what Print does then, ``bar`` what stands beside the tabs then. ``of_case``: it shows the open case, so it is veiled while
    another ECG is drawn in its place.
    """

    name: str
    title: str
    widget: QWidget
    area: Area = "tab"
    focus: QWidget | None = None
    sheet: Callable[[], Zoomable] | None = None
    prints: Callable[[], None] | None = None
    bar: QWidget | None = None
    of_case: bool = False


class Frame(QObject):
    """Holds the pages of all features, the line of notices and the status bar. ``front_changed``: another tab is seen;
    ``bare_changed``: nothing but the page in front is to be seen, or everything again; ``calm_changed``: a question is asked, or
    no longer."""

    front_changed = Signal()
    bare_changed = Signal(bool)
    calm_changed = Signal(bool)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.tabs, self.notice, self.status = QTabWidget(), NoticeBar(window), StatusLine()
        self.tabs.setDocumentMode(True)
        self.tabs.setTabBarAutoHide(True)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its bar takes the focus; a hidden one would catch Tab
        self._corner = TabCorner(self.tabs)
        self.tabs.currentChanged.connect(lambda _: self._on_front())
        self.pages: tuple[Page, ...] = ()
        self.places: dict[str, Place] = {}
        self.menu_bar = QMenuBar()  # not QMainWindow.menuBar(), which would throw out what stands beside it
        self._veils: dict[str, Veil] = {}
        self.bare = self.calm = False
        self._back = QShortcut(QKeySequence(Qt.Key.Key_Escape), window, lambda: self.set_bare(False))
        self._back.setEnabled(False)
        self._put_away: dict[str, list[QWidget]] = {}

    # laying out, by the window alone

    def add_pages(self, pages: Iterable[Page]) -> None:
        """Take every page, and put the tabs where they belong; called once."""
        self.pages = tuple(pages)
        for page in self._in("tab"):
            self.tabs.addTab(page.widget, page.title)

    def add_docks(self) -> None:
        """Put the docks around the tabs; Tab comes to them after all else."""
        docked = {area: self._in(area) for area in ("left", "upper", "lower")}
        self.places = add_docks(
            self.window,
            {area: {page.name: (page.title, page.widget) for page in found} for area, found in docked.items()},
        )

    def arrange(self) -> None:
        """Sizes for the first start."""
        arrange_docks(self.window, self.docks)

    @property
    def top(self) -> list[QWidget]:
        """What stands over the tabs."""
        return [page.widget for page in self._in("top")]

    @property
    def docks(self) -> list[QDockWidget]:
        return list(dict.fromkeys(place.dock for place in self.places.values()))

    def fill_top(self) -> None:
        """Menus, and what stands over the tabs."""
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.menu_bar, *self.top):
            column.addWidget(widget)
        self.window.setMenuWidget(top)
        self.window.setStatusBar(self.status)

    # what is seen

    @property
    def front(self) -> Page:
        """The tab that is seen."""
        return next(page for page in self._in("tab") if page.widget is self.tabs.currentWidget())

    def in_front(self, page: Page) -> bool:
        return self.tabs.currentWidget() is page.widget

    def show(self, page: Page) -> None:
        """Bring a page to the front."""
        if page.area == "tab":
            self.tabs.setCurrentWidget(page.widget)
        elif page.name in self.places:
            self.places[page.name].show()

    def go(self, page: Page, *, select: bool = True) -> None:
        """Bring a page to the front and put the cursor there; what is typed replaces what stands there (``select``)."""
        self.show(page)
        target = page.focus or page.widget
        target.setFocus()
        if select and isinstance(target, QLineEdit):
            target.selectAll()

    @property
    def sheet(self) -> Zoomable:
        """The sheet in front; that of the first tab where the tab in front has none."""
        own = self.front.sheet or self._in("tab")[0].sheet
        assert own is not None
        return own()

    def set_calm(self, calm: bool) -> None:
        """Hide what stands around the tabs and what tells of the open case, or show again what was hidden."""
        self.calm = calm
        self._hide("calm", calm, [*self.top, *self._sides, self.status.engine])
        self.calm_changed.emit(calm)

    def set_bare(self, bare: bool) -> None:
        """Hide everything but the page in front, or show again what was hidden."""
        self.bare = bare
        self._back.setEnabled(bare)
        around = [self.menu_bar, *self.top, *self._sides, self.tabs.tabBar(), self._corner, self.status]
        self._hide("bare", bare, around)
        self.bare_changed.emit(bare)

    @property
    def rails(self) -> list[Rail]:
        """The names of the panels at the edges, from left to right."""
        return self.window.findChildren(Rail)

    def bar_in_front(self) -> QWidget:
        """What stands beside the tabs; the tabs themselves where there is nothing."""
        return self.tabs.tabBar() if self._corner.isHidden() else self._corner

    @property
    def _sides(self) -> list[QWidget]:
        return [*self.rails, *self.docks]

    def _hide(self, why: str, hidden: bool, widgets: Iterable[QWidget]) -> None:
        """What is hidden for two reasons is shown again when none is left."""
        if hidden:
            self._put_away[why] = [widget for widget in widgets if not widget.isHidden()]
            for widget in self._put_away[why]:
                widget.hide()
            return
        shown = self._put_away.pop(why, [])
        for others in self._put_away.values():
            others += shown
        for widget in [] if self._put_away else shown:
            widget.show()

    def _on_front(self) -> None:
        self._corner.show_bar(self.front.bar)
        self.front_changed.emit()

    def set_former(self, former: bool) -> None:
        """Veil what shows the open case while another ECG is drawn in its place, or no longer."""
        text = tr("Of the ECG before; the next one is being drawn.") if former else ""
        for page in self.pages:
            if not page.of_case:
                continue
            if former and page.name not in self._veils:
                self._veils[page.name] = Veil(page.widget)
            if page.name in self._veils:
                self._veils[page.name].say(text)

    # what is told and asked

    def tell(self, text: str, ms: int = _TOLD_MS) -> None:
        """A line in the status bar, for a while."""
        self.status.showMessage(text, ms)

    def tell_written(self, path: Path, count: int = 1) -> None:
        """Say where files were written; the line stays, with a way to the folder."""
        folder = path if path.is_dir() else path.parent
        one = tr("Written to {path}").format(path=path)
        many = plural("A file was written to {folder}", "{count} files were written to {folder}", count)
        text = one if count == 1 else many.format(count=count, folder=folder)

        def show() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

        self.notice.show_notice(
            text, [(tr("Open folder"), tr("Show the folder in the file manager"), show)], wrong=False
        )

    def tell_printed(self, file: str) -> None:
        """Say that it was printed; to a ``file``, or to paper where that is empty."""
        if file:
            self.tell_written(Path(file))
        else:
            self.tell(tr("Sent to the printer."))

    def show_read_out(self, text: str) -> None:
        """What is under the pointer."""
        self.status.read_out.setText(text)

    def notify(
        self, text: str, choices: Sequence[tuple[str, str, Callable[[], None]]] = (), *, wrong: bool = True
    ) -> None:
        """A note over the lower edge that stays: with buttons (word, tooltip, what it does); yellow where something is
        ``wrong``."""
        self.notice.show_notice(text, choices, wrong=wrong)

    def ask(self, title: str, text: str, choices: Sequence[tuple[str, str, Callable[[], None]]]) -> None:
        """A question with a button for each choice (word, tooltip, what it does), or none of them; returns at once."""
        box = QMessageBox(QMessageBox.Icon.Question, title, text, _Answer.Cancel, self.window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        for word, tip, act in choices:
            button = box.addButton(word, QMessageBox.ButtonRole.AcceptRole)
            button.setToolTip(tip)
            button.clicked.connect(lambda _, act=act: act())
        box.open()

    def show_error(self, error: BaseException) -> None:
        """Say what went wrong, with details to copy."""
        from ecgstudio.gui.kit.error_dialog import ErrorDialog

        ErrorDialog(error, self.window).open()

    def confirmed(self, title: str, question: str, *, proposed: bool = True) -> bool:
        """Ask yes or no; ``proposed`` is what Enter answers."""
        default = _Answer.Yes if proposed else _Answer.No
        return QMessageBox.question(self.window, title, question, _Answer.Yes | _Answer.No, default) == _Answer.Yes

    def _in(self, area: str) -> list[Page]:
        return [page for page in self.pages if page.area == area]
