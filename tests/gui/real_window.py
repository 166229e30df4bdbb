"""A real window on the display that is there, with real keys; run by test_real_keys.py, prints what became of it as JSON."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from ecgstudio.app import library as app_library
from ecgstudio.gui.kit.services import make_services
from ecgstudio.gui.kit.store import Store
from ecgstudio.gui.main_window import MainWindow
from ecgstudio.gui.start import make_application

_WAIT_S = 60.0


def wait_until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + _WAIT_S
    while not done():
        assert time.monotonic() < end, "waited in vain"
        QTest.qWait(20)


class RealKeys:
    """Presses keys of the X server, while Qt's events go on."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.edit = window.features.prompt.bar.edit
        self.services = window.services

    def press(self, *arguments: str) -> None:
        running = subprocess.Popen(["xdotool", *arguments])
        wait_until(lambda: running.poll() is not None)
        assert running.returncode == 0
        QTest.qWait(50)

    def type_text(self, text: str) -> None:
        """Into the empty prompt."""
        self.window.activateWindow()
        wait_until(self.window.isActiveWindow)
        self.edit.setFocus()
        self.press("key", "ctrl+a", "Delete")
        self.press("type", "--delay", "40", text)
        wait_until(lambda: self.edit.text() == text)

    def popup(self) -> QListView:
        return self.edit.completer_popup

    def wait_for_popup(self) -> None:
        wait_until(lambda: self.popup().isVisible())

    def idle(self) -> bool:
        services = self.services
        return all(runner.idle for runner in (services.quick, services.work, services.examine))


def enter(keys: RealKeys, text: str) -> dict[str, object]:
    """Type, wait for the list of completions, press Enter."""
    keys.type_text(text)
    keys.wait_for_popup()
    popup = keys.popup()
    rows, first = popup.model().rowCount(), popup.indexAt(popup.viewport().rect().topLeft()).row()
    empty = popup.viewport().height() - rows * popup.sizeHintForRow(0)
    keys.press("key", "Return")
    wait_until(lambda: keys.services.document.case is not None and keys.idle())
    case = keys.services.document.case
    keys.window.features.files.new()
    QTest.qWait(300)  # the welcome page has come by then
    return {"prompt": text, "drawn": case.request.text, "first_row": first, "spare_px": empty}


def choose(keys: RealKeys) -> str:
    """Move to the second completion and take it; what stands in the prompt then."""
    keys.type_text("AF")
    keys.wait_for_popup()
    keys.press("key", "Down", "Down", "Return")
    return keys.edit.text()


def enter_twice(keys: RealKeys) -> dict[str, object]:
    """Another diagnosis while the first is still drawn: prompt and sheet name the same in the end."""
    keys.type_text("sinus rhythm")
    keys.press("key", "Escape", "Return")
    keys.type_text("LBBB")
    keys.press("key", "Escape", "Return")
    wait_until(lambda: keys.idle() and keys.services.document.case is not None)
    return {"prompt": keys.edit.text(), "drawn": keys.services.document.case.request.text}


def main(folder: Path) -> None:
    app_library.add_samples = lambda *_: 0  # type: ignore[assignment]
    app = make_application(["ecgstudio"])
    store = Store(folder / "settings.ini")
    window = MainWindow(make_services(app, store))
    engine = window.features.engine.panel
    engine.show_choice("simulator", engine.options)
    window.show()
    QTest.qWaitForWindowActive(window)
    keys = RealKeys(window)
    wait_until(keys.idle)
    found = {
        "entered": [enter(keys, text) for text in ("AF", "LBBB", "normal")],
        "chosen": choose(keys),
        "twice": enter_twice(keys),
    }
    window.services.document._touched = False
    window.close()
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
