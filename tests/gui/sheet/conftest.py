"""A case whose beats are known to the sample, a view that shows it, and pixels to look at."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ecgstudio.core.case import Case
from ecgstudio.core.leads import twelve_from_eight
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import Request
from ecgstudio.gui.sheet import SheetView

RATE_HZ = 500.0
BEATS_S = tuple(0.4 + 0.8 * beat for beat in range(12))
SHARES = np.array([0.6, 1.0, -0.3, 0.4, 0.8, 1.2, 1.1, 0.9])


@pytest.fixture
def make_case() -> Callable[..., Case]:
    """Cases with R peaks of 1 mV (times a lead's share) at BEATS_S, exactly on samples."""

    def make(duration_s: float = 10.0, height: float = 1.0, **fields: Any) -> Case:
        time = np.arange(round(duration_s * RATE_HZ)) / RATE_HZ
        beats = np.sum([np.exp(-(((time - beat) / 0.012) ** 2)) for beat in BEATS_S], axis=0)
        provenance = Provenance(source="simulator", engine="simulator 0.1.0", seed=42)
        recording = Recording(twelve_from_eight(height * SHARES[:, None] * beats), RATE_HZ, provenance)
        return Case(**({"request": Request(seed=42), "recording": recording, "title": "Sinus rhythm"} | fields))

    return make


@pytest.fixture
def view(qtbot: QtBot) -> SheetView:
    """A shown view of 1200 x 800 px."""
    made = SheetView()
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    QApplication.processEvents()
    return made


@pytest.fixture
def pixels() -> Callable[[QWidget], NDArray[np.int16]]:
    """What a widget shows, as red, green and blue of [row, column, 3]."""

    def grab(widget: QWidget) -> NDArray[np.int16]:
        image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
        return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(np.int16)

    return grab
