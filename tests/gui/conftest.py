"""A window on an empty library, and the rule that no test leaves a thread running."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QThread
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from ecgstudio.core.case import Case
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import Mention, Request
from ecgstudio.gui.kit.job_runner import JobRunner
from ecgstudio.gui.kit.services import Services, make_services
from ecgstudio.gui.kit.store import Store
from ecgstudio.gui.main_window import MainWindow
from ecgstudio.library import CaseSummary


def make_case(title: str = "Left bundle branch block", seed: int = 0, **fields: object) -> Case:
    """A small simulated case without a simulation."""
    signal = 0.1 * np.random.default_rng(seed).standard_normal((12, 5000)).astype(np.float32)
    recording = Recording(signal, 500.0, Provenance("simulator", "simulator 0", seed))
    request = Request("LBBB", (Mention("CLBBB"),), seed=seed)
    return Case(request, recording, title, physiology=Physiology(), **fields)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _no_thread_left(qapp: QApplication) -> Iterator[None]:
    yield
    running = [thread for thread in qapp.findChildren(QThread) if thread.isRunning()]
    assert not running, f"left running: {[thread.objectName() for thread in running]}"


@pytest.fixture(autouse=True)
def _own_looks(qapp: QApplication) -> Iterator[None]:
    """No window's colours reach the next test."""
    palette = qapp.palette()
    yield
    qapp.setStyleSheet("")
    qapp.setPalette(palette)


@pytest.fixture(autouse=True)
def _pointer_elsewhere(qapp: QApplication) -> None:
    """The pointer is over no window, wherever the test before left it: what is new goes where the pointer is."""
    QCursor.setPos(-1000, -1000)
    qapp.processEvents()


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[QMessageBox.StandardButton]:
    """What the next questions are answered; a question that nobody expects fails the test."""
    waiting: list[QMessageBox.StandardButton] = []

    def answer(*_: object) -> QMessageBox.StandardButton:
        assert waiting, "an unexpected question"
        return waiting.pop(0)

    monkeypatch.setattr(QMessageBox, "question", answer)
    return waiting


@pytest.fixture
def samples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new library begins empty."""
    monkeypatch.setattr("ecgstudio.app.library.add_samples", lambda *_: 0)


@pytest.fixture
def weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where the diffusion engine's weights would be: empty, whatever is installed."""
    folder = tmp_path / "weights"
    folder.mkdir()
    monkeypatch.setattr("ecgstudio.app.diffusion_weights.weights_folder", lambda: folder)
    return folder


@pytest.fixture
def window(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    samples: None,
    weights: Path,
    answers: list[QMessageBox.StandardButton],
) -> Iterator[MainWindow]:
    """The whole window, shown, with its library open."""
    store = Store(tmp_path / "settings.ini")
    window = MainWindow(make_services(qapp, store))
    qtbot.addWidget(window, before_close_func=lambda _: forgive(window))
    errors: list[BaseException] = []
    for runner in _runners(window.services):
        runner.failed.connect(errors.append)
    window.show()
    qtbot.waitUntil(lambda: window.services.disk.idle and window.services.quick.idle, timeout=20_000)
    yield window
    forgive(window)
    window.close()
    assert not errors or getattr(window, "errors_expected", False), errors


def forgive(window: MainWindow) -> None:
    """Let the window close without a question."""
    document = window.services.document
    document.give_up(*document.endangered)


def _runners(services: Services) -> tuple[JobRunner, ...]:
    return services.quick, services.work, services.disk, services.examine, services.engine, services.model


Settle = Callable[[], None]


@pytest.fixture
def settle(qtbot: QtBot, window: MainWindow) -> Settle:
    """Wait until nothing is running or waiting."""
    services = window.services

    def idle() -> bool:
        return all(runner.idle for runner in _runners(services))

    return lambda: qtbot.waitUntil(idle, timeout=20_000)


def make_summary(case_id: str) -> CaseSummary:
    now = datetime(2030, 1, 1, tzinfo=UTC)
    return CaseSummary(case_id, f"Case {case_id}", (), None, None, now, now, (), "medium", "", "simulator", 1)
