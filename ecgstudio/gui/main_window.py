"""The main window: panels, controllers and actions put together; it decides nothing itself."""

from importlib import import_module
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QMainWindow, QMenuBar, QTabWidget, QVBoxLayout, QWidget

from ecgstudio.app.files import usable_paths
from ecgstudio.gui.action_set import ActionSet
from ecgstudio.gui.actions import all_acts
from ecgstudio.gui.controllers.adjusting import Adjusting
from ecgstudio.gui.controllers.annotating import Annotating
from ecgstudio.gui.controllers.collecting import Collecting
from ecgstudio.gui.controllers.comparing import Comparing
from ecgstudio.gui.controllers.drafts import Drafts
from ecgstudio.gui.controllers.engine import EngineKeeper
from ecgstudio.gui.controllers.examining import Examining
from ecgstudio.gui.controllers.filing import Filing
from ecgstudio.gui.controllers.generating import Generating
from ecgstudio.gui.controllers.measuring import Measuring
from ecgstudio.gui.controllers.presenting import Presenting
from ecgstudio.gui.controllers.quiz_people import QuizPeople
from ecgstudio.gui.controllers.quiz_reading import QuizReading
from ecgstudio.gui.controllers.quizzing import Quizzing
from ecgstudio.gui.controllers.shelf import Shelf
from ecgstudio.gui.docks import add_docks, arrange_docks
from ecgstudio.gui.panels.annotations_panel import AnnotationsPanel
from ecgstudio.gui.panels.calipers_panel import CalipersPanel
from ecgstudio.gui.panels.case_view import CaseView
from ecgstudio.gui.panels.compare_view import CompareView
from ecgstudio.gui.panels.details_panel import DetailsPanel
from ecgstudio.gui.panels.engine_panel import EnginePanel
from ecgstudio.gui.panels.library_panel import LibraryPanel
from ecgstudio.gui.panels.measurements_panel import MeasurementsPanel
from ecgstudio.gui.panels.median_panel import MedianPanel
from ecgstudio.gui.panels.notice_bar import NoticeBar
from ecgstudio.gui.panels.physiology_panel import PhysiologyPanel
from ecgstudio.gui.panels.prompt_bar import PromptBar
from ecgstudio.gui.panels.quiz_view import QuizView
from ecgstudio.gui.panels.status_line import StatusLine
from ecgstudio.gui.panels.vectors_panel import VectorsPanel
from ecgstudio.gui.panels.verdicts_panel import VerdictsPanel
from ecgstudio.gui.recent_menu import RecentMenu
from ecgstudio.gui.services import Services
from ecgstudio.gui.verbs import Verbs
from ecgstudio.gui.wiring import wire
from ecgstudio.gui.words import tr

_FIRST_SIZE = (1440, 900)
_STATE_VERSION = 2
_LOAD_AFTER_MS = 100
"""The window answers before the engine loads."""
CALIPER_ACTIONS = ("caliper_time", "caliper_amplitude", "caliper_angle", "caliper_remove")
ANNOTATION_ACTIONS = ("remark_text", "remark_arrow", "remark_span", "remark_highlight", "remark_remove")


class MainWindow(QMainWindow):
    """Holds the parts by name. ``closed`` is told when every thread has ended."""

    closed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self._started = self._finished = False
        self._make_controllers()
        self.prompt = PromptBar()
        self.notice = NoticeBar()
        self.library = LibraryPanel()
        self.physiology = PhysiologyPanel()
        self.details = DetailsPanel()
        self.engine = EnginePanel()
        self.measurements = MeasurementsPanel()
        self.verdicts = VerdictsPanel()
        self.status = StatusLine()
        self.verbs = Verbs(self)
        self.actions_ = ActionSet(all_acts(), self.verbs, self)
        sheet_actions = [self.actions_[name] for name in ("zoom_out", "zoom_in", "fit", "true_scale", "export", "save")]
        self.case_view = CaseView(services.store.style(), sheet_actions)
        self.median = MedianPanel()
        self.compare_view = CompareView(services.store.style())
        self.quiz_view = QuizView(services.store.style())
        self.vectors = VectorsPanel()
        self.actions_.add_to_sheet(self.case_view)
        self.calipers = CalipersPanel([self.actions_[name] for name in CALIPER_ACTIONS])
        self.annotations = AnnotationsPanel([self.actions_[name] for name in ANNOTATION_ACTIONS])
        self._lay_out()
        self._restore_place()
        wire(self)
        self.setAcceptDrops(True)

    def start(self) -> None:
        """Everything that can wait until the window is on the screen."""
        if self._started:
            return
        self._started = True
        self.shelf.load()
        self.drafts.start()
        self.services.quick.submit(lambda _: warm_up(), lambda _: self._prepare(), quiet=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self.start)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._finished:
            event.accept()
        elif self.verbs.may_close():
            self._finish()
            event.accept()
        else:
            event.ignore()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if usable_paths(_local_paths(event)):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.verbs.import_records(usable_paths(_local_paths(event)))

    def _make_controllers(self) -> None:
        self.examining = Examining(self.services, self)
        self.keeper = EngineKeeper(self.services, self)
        self.generating = Generating(self.services, self.keeper, self)
        self.adjusting = Adjusting(self.services, self)
        self.shelf = Shelf(self.services, self)
        self.collecting = Collecting(self.services, self.shelf, self)
        self.filing = Filing(self.services, self)
        self.measuring = Measuring(self.services, self)
        self.annotating = Annotating(self.services.document, parent=self)
        self.comparing = Comparing(self.services, self)
        self.quiz_people = QuizPeople(self.services, self.shelf, self)
        self.quizzing = Quizzing(self.services, self.shelf, self.quiz_people, self)
        self.quiz_reading = QuizReading(self.services, self)
        self.presenting = Presenting(self.services, self.shelf, self)
        self.drafts = Drafts(self.services, parent=self)

    def _lay_out(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setTabBarAutoHide(True)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its bar takes the focus; a hidden one would catch Tab
        self.tabs.addTab(self.case_view, tr("Case"))
        self.tabs.addTab(self.compare_view, tr("Compare"))
        self.tabs.addTab(self.quiz_view, tr("Quiz"))
        self.tabs.addTab(self.vectors, tr("Vectors"))
        self.tabs.addTab(self.median, tr("Median beat"))
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.setCentralWidget(self.tabs)
        self.menu_bar = QMenuBar()  # not QMainWindow.menuBar(), which would throw out what stands beside it
        self.actions_.fill_menus(self.menu_bar)
        column.addWidget(self.menu_bar)
        column.addWidget(self.prompt)
        column.addWidget(self.notice)
        self.setMenuWidget(top)
        self.setStatusBar(self.status)
        panels = {
            "library": self.library,
            "physiology": self.physiology,
            "details": self.details,
            "engine": self.engine,
            "measurements": self.measurements,
            "verdicts": self.verdicts,
            "calipers": self.calipers,
            "annotations": self.annotations,
        }
        self.places = add_docks(self, panels)
        view = self.actions_.menu_of("zoom_in")
        view.addSeparator()
        for dock in dict.fromkeys(place.dock for place in self.places.values()):
            view.addAction(dock.toggleViewAction())
        self.recent = RecentMenu(self.services.store, self)
        file = self.actions_.menu_of("open")
        file.insertMenu(self.actions_["save"], self.recent)

    def _prepare(self) -> None:
        """Build what the first case needs; in two steps, so that the window never stands still for long."""
        self.case_view.make_sheet()
        QTimer.singleShot(0, self, self.physiology.prepare)
        if self.engine.engine == "diffusion":
            QTimer.singleShot(_LOAD_AFTER_MS, self, self.keeper.load)

    def _restore_place(self) -> None:
        store = self.services.store
        geometry, state = store.window_bytes("geometry"), store.window_bytes("state")
        if geometry is None or not self.restoreGeometry(geometry):
            room = QGuiApplication.primaryScreen().availableGeometry().size()
            self.resize(min(_FIRST_SIZE[0], room.width()), min(_FIRST_SIZE[1], round(0.94 * room.height())))
        if state is None or not self.restoreState(state, _STATE_VERSION):
            arrange_docks(self, self.places)

    def _finish(self) -> None:
        self._finished = True
        store = self.services.store
        store.set_window_bytes("geometry", self.saveGeometry())
        store.set_window_bytes("state", self.saveState(_STATE_VERSION))
        store.sync()
        self.hide()
        self.drafts.close()
        self.services.shutdown()
        self.drafts.unlock()
        self.closed.emit()


def warm_up() -> None:
    """Import what the first generation needs, off the GUI thread."""
    from ecgstudio.core.catalogue import catalogue

    for module in ("ecgstudio.app.generate", "ecgstudio.gui.sheet", "ecgstudio.app.verified"):
        import_module(module)
    catalogue()


def _local_paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
