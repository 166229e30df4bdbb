"""The window's way in: ``run_window`` opens it and returns when it is closed."""

import json
import os
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from ecgstudio import __version__
from ecgstudio.core.paths import APP_NAME
from ecgstudio.gui.display import NO_DISPLAY, has_display, refuse_quietly

PROBE_VARIABLE = "ECGSTUDIO_STARTUP_PROBE"
"""When set, the window prints the moment of its first painting (Unix time) as JSON and closes; for ``benchmark startup``."""


def run_window(argv: Sequence[str] | None = None) -> int:
    """Open the window and run it; the exit code. Without a display: one line on standard error, and 1."""
    if not has_display():
        sys.stderr.write(NO_DISPLAY + "\n")
        return 1
    refuse_quietly()
    app = make_application([*(argv if argv is not None else sys.argv)])
    from ecgstudio.gui.kit.languages import speak
    from ecgstudio.gui.kit.store import Store

    store = Store(parent=app)
    speak(app, store.settings.language)
    from ecgstudio.gui.kit.icons import plain_icon
    from ecgstudio.gui.kit.services import make_services
    from ecgstudio.gui.main_window import MainWindow

    window = MainWindow(make_services(app, store, beside=True))
    window.setWindowIcon(plain_icon("ecgstudio"))
    catch_everything(window.frame.show_error)
    window.tell_troubles()
    probe = FirstPaint(window.frame.tabs) if os.environ.get(PROBE_VARIABLE) else None
    window.show()
    window.take_focus()
    app.asked_for.connect(lambda path: window.open_files([path]))
    files = [Path(name) for name in app.arguments()[1:]]
    if files:
        QTimer.singleShot(0, lambda: window.open_files(files))
    elif probe is None:
        tour = window.features.tour
        QTimer.singleShot(0, tour.begin_once)
    code = app.exec()
    del probe
    end_at_once_if_stuck(code)
    return code


def end_at_once_if_stuck(code: int) -> None:
    """End the process where a job would not stop: Python would wait for its thread without limit. All is written by then."""
    from ecgstudio.gui.kit.job_runner import something_is_stuck

    if something_is_stuck():
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def make_application(argv: Sequence[str]) -> "Application":
    """The Qt application with its name, style and scaling."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = Application([*argv] or ["ecgstudio"])
    app.setApplicationName("ecgstudio")
    app.setApplicationDisplayName(APP_NAME)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("ecgstudio")  # by which a desktop finds the window's icon
    app.setStyle("Fusion")
    return app


class Bridge(QObject):
    """Brings errors of other threads to the GUI thread."""

    raised = Signal(object)


def catch_everything(show: Callable[[BaseException], None]) -> Bridge:
    """Show errors that nobody caught instead of losing them; for the life of the process."""
    bridge = Bridge()
    bridge.raised.connect(show)

    def on_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        else:
            bridge.raised.emit(error)

    sys.excepthook = on_error
    threading.excepthook = lambda args: on_error(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)
    return bridge


class Application(QApplication):
    """``asked_for`` carries a file that the desktop wants opened while the program runs, as macOS does."""

    asked_for = Signal(object)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self.asked_for.emit(Path(event.file()))
        return super().event(event)


class FirstPaint(QObject):
    """Prints when a widget was painted first, and closes its window."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._done, self._widget = False, widget
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._done:
            self._done = True
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        painted_at = time.time()
        sys.stdout.write(json.dumps({"painted_at_s": painted_at, "torch_imported": "torch" in sys.modules}) + "\n")
        sys.stdout.flush()
        self._widget.window().close()
