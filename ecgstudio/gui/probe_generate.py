"""The window timed while the diffusion engine loads, draws and is stopped; asked for by ``gui.probe``."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from ecgstudio.core.case import Case
from ecgstudio.core.errors import UnavailableError
from ecgstudio.gui.kit.services import make_services
from ecgstudio.gui.kit.store import Store
from ecgstudio.gui.main_window import MainWindow
from ecgstudio.gui.start import make_application

TEXT = "Left bundle branch block"
COUNTS = (1, 4)
_BEAT_MS = 5
_LOOK_MS = 2
_MOST_S = 300.0


def generating(repeats: int) -> dict[str, object]:
    """Seconds until the window was ready to draw, until each of ``repeats`` times one and four candidates stood on the sheet,
    until the first preview, and from Stop until nothing ran; the longest time without an answer while loading, in s; MB.

    UnavailableError when no weights are installed.
    """
    app = QApplication.instance() or make_application(["ecgstudio"])
    assert isinstance(app, QApplication)
    with TemporaryDirectory() as folder:
        services = make_services(app, Store(Path(folder) / "settings.ini"))
        window = MainWindow(services)
        try:
            answer = _figures(window, repeats)
        finally:
            services.document.clear()
            window.close()
    return answer | {"platform": app.platformName(), "peak_memory_mb": peak_memory_mb()}


def _figures(window: MainWindow, repeats: int) -> dict[str, object]:
    probe = _Probe(window)
    loader = probe.loader
    if loader.state == "absent":
        raise UnavailableError("the weights of the diffusion engine are not installed; there is nothing to time")
    answer = probe.load()
    answer |= {f"candidates_{count}": [probe.draw(count) for _ in range(repeats)] for count in COUNTS}
    return answer | {"stop_s": [probe.stop() for _ in range(repeats)], "device": loader.device}


class _Probe:
    """Types, waits and looks at the clock."""

    def __init__(self, window: MainWindow) -> None:
        features, services = window.features, window.services
        self.loader, self._measuring = features.engine.loader, features.measurements.measuring
        self._prompt, self._view = features.prompt, features.case.view
        self._work, self._store, self._document = services.work, services.store, services.document
        window.show()

    def load(self) -> dict[str, object]:
        """The window shown, until the engine is ready; how long the window was busy with it at most."""
        gaps, last = [0.0], perf_counter()

        def beat() -> None:
            nonlocal last
            now = perf_counter()
            gaps.append(now - last)
            last = now

        timer = QTimer(interval=_BEAT_MS)
        self._until(lambda: self.loader.state in ("loading", "ready", "failed"))
        start = last = perf_counter()
        timer.timeout.connect(beat)
        timer.start()
        self._until(lambda: self.loader.state in ("ready", "failed"))
        timer.stop()
        if self.loader.state == "failed":
            raise UnavailableError(self.loader.problem)
        return {"load_s": perf_counter() - start, "longest_stall_s": max(gaps)}

    def draw(self, count: int) -> dict[str, object]:
        """One generation: until the first preview and until the candidates stand there; how many were drawn for them."""
        start = self._begin(count)
        self._until(lambda: self._view.previewing or not self._work.busy)
        self._paint()
        preview_s = perf_counter() - start
        self._until(lambda: not self._work.busy)
        self._paint()
        shown_s = perf_counter() - start
        case: Case | None = self._document.case
        self._until(lambda: self._measuring.up_to_date)
        making = case.making if case else None
        return {"preview_s": preview_s, "shown_s": shown_s, "drawn": making.tries if making else 0}

    def stop(self) -> float:
        """Four candidates, stopped as soon as something is seen."""
        self._begin(4)
        self._until(lambda: self._view.previewing or not self._work.busy)
        start = perf_counter()
        self._prompt.stop()
        self._until(lambda: self._work.idle)
        return perf_counter() - start

    def _begin(self, count: int) -> float:
        self._store.set_settings(replace(self._store.settings, candidates=count))
        self._prompt.set_text(TEXT)
        start = perf_counter()
        self._prompt.generate()
        return start

    def _paint(self) -> None:
        self._view.repaint()
        QApplication.processEvents()

    @staticmethod
    def _until(done: Callable[[], bool]) -> None:
        """Run the window's own event loop: unlike waiting in a test, it lets the other threads work."""
        end = perf_counter() + _MOST_S
        loop, timer = QEventLoop(), QTimer(interval=_LOOK_MS)
        timer.timeout.connect(lambda: loop.quit() if done() or perf_counter() > end else None)
        timer.start()
        loop.exec()
        timer.stop()
        if not done():
            raise UnavailableError(f"the window did not come to an end within {_MOST_S:g} s")


def peak_memory_mb() -> float | None:
    """The most memory this process has held so far; None where the system does not say."""
    if sys.platform == "win32":
        return None
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e6 / 1024)
