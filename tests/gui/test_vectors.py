"""The tab with axes and vector loops: its key, numbers as measured, loops between the measured bounds, reasons."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import simulated
from ecgstudio.gui.main_window import MainWindow
from tests.gui.conftest import Settle

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_its_key_shows_axes_and_loops_as_measured(window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    window.services.document.open(simulated(request_for(["LAFB"], seed=3)))
    settle()
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_V, CONTROL_SHIFT)
    assert window.frame.tabs.currentWidget() is window.features.vectors.page.widget
    view, case = window.features.vectors.view(), window.services.document.case
    found = view.vectors
    assert found is not None
    assert case is not None
    assert found.axes["QRS"].value == case.measurements.qrs_axis.value
    assert found.axes["QRS"].value < -30
    net = np.sum(found.loops["QRS"], axis=1)
    assert abs(math.degrees(math.atan2(net[1], net[0])) - found.axes["QRS"].value) < 30
    first = found.loops["QRS"][:, 0]
    assert np.linalg.norm(first) < 0.15 * np.abs(found.loops["QRS"]).max()
    assert f"QRS \N{MINUS SIGN}{-found.axes['QRS'].value:.0f}°" in view.lines()
    picture = view.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 2) for y in range(picture.height())}
    assert {"#0b57c2", "#0f7b4f", "#8a3ffc"} <= colours


def test_what_is_absent_has_its_reason(window: MainWindow, settle: Settle) -> None:
    window.services.document.open(simulated(request_for(["AFIB"], seed=3)))
    window.features.vectors.show()
    settle()
    found = window.features.vectors.view().vectors
    assert found is not None
    assert "P" not in found.loops
    assert f"P: {found.axes['P'].reason}" in window.features.vectors.view().lines()


def test_a_flat_recording_says_why_there_are_no_loops(window: MainWindow, settle: Settle) -> None:
    case = simulated(request_for(["NORM"], seed=3))
    flat = replace(case.recording, signal_mv=np.zeros_like(case.recording.signal_mv))
    window.services.document.open(replace(case, recording=flat))
    window.features.vectors.show()
    settle()
    found = window.features.vectors.view().vectors
    assert found is not None
    assert not found.loops
    assert found.reason


def test_they_are_printed_and_exported_on_a_page_of_their_own(
    window: MainWindow, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.services.document.open(simulated(request_for(["LAFB"], seed=3)))
    settle()
    window.features.vectors.show()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "loops"), ""))
    QTest.keySequence(window, window.actions_["export_vectors"].shortcut())

    def to_file(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", to_file)
    window.actions_["print"].trigger()
    for name in ("loops.pdf", "printed.pdf"):
        (page,) = PdfReader(tmp_path / name).pages
        assert float(page.mediabox.width) / 72 * 25.4 == pytest.approx(297.0, abs=0.4)
        text = " ".join(page.extract_text().split())
        assert "Left anterior fascicular block" in text
        assert "SYNTHETIC" in text
        assert "Page 1" not in text  # it is not the sheet
        (picture,) = page.images
        assert picture.image.width > 2500
