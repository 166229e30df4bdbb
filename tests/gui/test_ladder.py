"""The ladder diagram in the window: its key, its place under the strip, estimates, and what quizzes hide."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import simulated
from ecgstudio.core.case import Case
from ecgstudio.core.delineation import Delineation
from ecgstudio.gui.main_window import MainWindow
from tests.gui.conftest import Settle

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def blocked() -> Case:
    return simulated(request_for(["MOB1"], seed=3))


def test_its_key_shows_it_under_the_strip_and_is_remembered(window: MainWindow, qtbot: QtBot, blocked: Case) -> None:
    window.services.document.open(blocked)
    sheet = window.features.case.view.sheet
    assert sheet.ladder.ladder is None
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_D, CONTROL_SHIFT)
    assert window.actions_["show_ladder"].isChecked()
    ladder = sheet.ladder.ladder
    assert ladder is not None
    assert ladder.blocks
    strip = next(trace for trace in sheet.page.traces if trace.strip)
    assert sheet.ladder.boundingRect().top() > strip.baseline_mm
    assert window.services.store.style().ladder
    qtbot.keyClick(window, Qt.Key.Key_D, CONTROL_SHIFT)
    assert sheet.ladder.ladder is None


def test_it_follows_a_slider(window: MainWindow, blocked: Case) -> None:
    window.services.document.open(blocked)
    window.actions_["show_ladder"].trigger()
    before = window.features.case.view.sheet.ladder.ladder
    window.features.physiology.adjusting.set_value("rate", 48.0, 1)
    window.features.physiology.adjusting.settle()
    after = window.features.case.view.sheet.ladder.ladder
    assert after is not None
    assert after != before


def test_a_real_ecg_has_an_estimate_once_it_is_measured(
    window: MainWindow, settle: Settle, blocked: Case, qtbot: QtBot
) -> None:
    recording = replace(blocked.recording, provenance=replace(blocked.recording.provenance, source="import"))
    window.actions_["show_ladder"].trigger()
    window.services.document.open(replace(blocked, recording=recording, delineation=Delineation(), physiology=None))
    assert "not been measured" in window.features.case.view.sheet.ladder.ladder.caption
    settle()
    ladder = window.features.case.view.sheet.ladder.ladder
    assert "ESTIMATED" in ladder.caption
    assert ladder.strokes


def test_it_is_hidden_with_the_diagnosis(window: MainWindow, blocked: Case) -> None:
    window.services.document.open(blocked)
    window.actions_["show_ladder"].trigger()
    sheet = window.features.case.view.sheet
    sheet.show_case(blocked, reveal=False)
    assert not sheet.ladder.ladder.strokes
    sheet.show_case(blocked)
    assert sheet.ladder.ladder.strokes
