"""The main window: the features gathered into menus, tabs and docks; it decides nothing itself."""

from collections.abc import Sequence
from importlib import import_module
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QMainWindow

from ecgstudio.app.files import collection_paths, usable_paths
from ecgstudio.gui.features import Features
from ecgstudio.gui.kit.action import VIEW
from ecgstudio.gui.kit.action_set import ActionSet
from ecgstudio.gui.kit.frame import Frame
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr

_FIRST_SIZE = (1440, 900)
_STATE_VERSION = 3


class MainWindow(QMainWindow):
    """``closed`` is told when every thread has ended."""

    closed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self._started = self._finished = False
        self.frame = frame = Frame(self)
        self.setCentralWidget(frame.tabs)
        self.features = features = Features(services, frame, lambda: self.actions_.rows)
        frame.add_pages(chain.from_iterable(feature.pages for feature in features))
        self.actions_ = ActionSet(chain.from_iterable(feature.actions for feature in features), self)
        self._lay_out()
        self._restore_place()
        self._follow_work()
        self._follow_case()
        for feature in features:
            feature.changed.connect(self.actions_.refresh)
        services.theme.changed.connect(lambda _: self.actions_.recolour())
        self.actions_.refresh()
        self._show_title()
        self.setAcceptDrops(True)

    def start(self) -> None:
        """Everything that can wait until the window is on the screen."""
        if self._started:
            return
        self._started = True
        for feature in self.features:
            feature.start()
        self.services.quick.submit(lambda _: warm_up(), lambda _: self._prepare(), quiet=True)

    def tell_troubles(self) -> None:
        """Say what went wrong before there was a window."""
        if self.services.store.trouble:
            self.frame.notify(self.services.store.trouble)

    def take_focus(self) -> None:
        """Put the cursor into the prompt."""
        self.features.prompt.take_focus()

    def open_files(self, paths: Sequence[Path]) -> None:
        """Take collections into the library and open the first of the other files, after asking about unsaved work."""
        collections = collection_paths(paths)
        controller = self.features.collections.controller
        for path in collections:
            controller.take_in(path)
        others = [path for path in paths if path not in collections]
        self.features.files.import_records(usable_paths(others) or others)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self.start)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._finished:
            event.accept()
            return
        for feature in self.features:
            feature.closing()
        if all(feature.may_close() for feature in self.features):
            self._finish()
            event.accept()
        else:
            event.ignore()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        paths = _local_paths(event)
        if usable_paths(paths) or collection_paths(paths):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.open_files(_local_paths(event))

    def _lay_out(self) -> None:
        self.menu_bar = self.frame.menu_bar
        self.actions_.fill_menus(self.menu_bar)
        self.frame.fill_top()
        self.frame.add_docks()
        self._complete_menus()

    def _complete_menus(self) -> None:
        """What is no action of a feature; and the actions where they stand beside the menus."""
        actions, view = self.actions_, self.features.case.view
        for menu, before, submenu in chain.from_iterable(feature.submenus for feature in self.features):
            actions.menus[menu].insertMenu(actions[before], submenu)
        panels = actions.menus[VIEW].addMenu(tr("&Panels"))
        panels.addActions([place.open_ for place in self.frame.places.values()])
        actions.add_to_sheet(view)
        self.features.case.menu_wanted.connect(lambda kind, place: actions.context(kind).popup(place))
        view.style_bar.add_tools(actions.tools())

    def _follow_work(self) -> None:
        services, frame = self.services, self.frame
        work, disk, status = services.work, services.disk, frame.status
        for runner in (work, disk):
            runner.progressed.connect(status.show_progress)
            runner.busy_changed.connect(lambda _: status.set_busy(work.busy or disk.busy))
        work.busy_changed.connect(lambda _: self.actions_.refresh())
        for runner in (work, disk, services.quick, services.examine, services.engine, services.model):
            runner.failed.connect(frame.show_error)
        work.cancelled.connect(lambda: frame.tell(tr("Stopped"), 3000))

    def _follow_case(self) -> None:
        document = self.services.document
        document.changed.connect(lambda names: self._show_title() if names & {"*", "title"} else None)
        document.saved_changed.connect(lambda _: self._show_title())
        document.saved_changed.connect(lambda _: self.actions_.refresh())
        document.undo_changed.connect(self.actions_.refresh)
        self.frame.calm_changed.connect(lambda _: self._show_title())

    def _show_title(self) -> None:
        document = self.services.document
        name = (tr(document.case.title) or tr("Untitled")) if document.case and not self.frame.calm else ""
        parts = (f"{name}[*]" if name else "[*]", tr("ECG Studio"))
        self.setWindowTitle(" - ".join(part for part in parts if part != "[*]"))
        self.setWindowModified(bool(name) and not document.saved)

    def _prepare(self) -> None:
        """Build what the first case needs, a feature at a time, so that the window never stands still for long."""
        for feature in self.features:
            QTimer.singleShot(0, self, feature.prepare)

    def _restore_place(self) -> None:
        store = self.services.store
        geometry, state = store.window_bytes("geometry"), store.window_bytes("state")
        if geometry is None or not self.restoreGeometry(geometry):
            room = QGuiApplication.primaryScreen().availableGeometry().size()
            self.resize(min(_FIRST_SIZE[0], room.width()), min(_FIRST_SIZE[1], round(0.94 * room.height())))
        if state is None or not self.restoreState(state, _STATE_VERSION):
            self.frame.arrange()

    def _finish(self) -> None:
        self._finished = True
        store = self.services.store
        store.set_window_bytes("geometry", self.saveGeometry())
        store.set_window_bytes("state", self.saveState(_STATE_VERSION))
        store.sync()
        self.hide()
        for feature in self.features:
            feature.close()
        self.services.shutdown()
        for feature in self.features:
            feature.closed()
        self.closed.emit()


def warm_up() -> None:
    """Import what the first generation needs, off the GUI thread."""
    from ecgstudio.core.catalogue import catalogue

    for module in ("ecgstudio.app.generate", "ecgstudio.gui.sheet", "ecgstudio.app.verified"):
        import_module(module)
    catalogue()


def _local_paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
