"""In the window every ECG can be moved: the button fits the simulator to it, and what needs a patient does so by itself."""

import numpy as np
import pytest
from PySide6.QtGui import QAction

from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import simulated
from ecgstudio.core.case import Case
from ecgstudio.core.progression import progression
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import Request
from ecgstudio.gui.main_window import MainWindow
from tests.gui.conftest import Settle


@pytest.fixture(scope="module")
def drawn() -> Case:
    """An ECG as a network would have drawn it."""
    made = simulated(request_for(["NORM"], seed=5))
    recording = Recording(made.recording.signal_mv, 500.0, Provenance("diffusion", "diffusion 0", 5))
    return Case(Request(seed=5), recording, "A drawn ECG")


@pytest.fixture
def opened(window: MainWindow, drawn: Case, settle: Settle) -> MainWindow:
    window.services.document.open(drawn)
    settle()
    return window


def action(window: MainWindow, name: str) -> QAction:
    return window.actions_[name]


def test_the_button_makes_it_movable_and_undo_brings_it_back(opened: MainWindow, drawn: Case, settle: Settle) -> None:
    panel, document = opened.features.physiology.panel, opened.services.document
    assert not panel.fit.isHidden()
    assert "Fit the simulator" in panel.hint.text()
    panel.fit.click()
    settle()
    assert document.case is not None
    assert document.case.physiology is not None
    assert panel.fit.isHidden()
    assert "A drawn ECG" in panel.note.text()
    assert "V6" in panel.note.text()
    assert document.undo_stack.undoText() == "Make movable"
    document.undo_stack.undo()
    assert document.case is drawn or np.array_equal(document.case.recording.signal_mv, drawn.recording.signal_mv)
    assert document.case.physiology is None
    document.undo_stack.redo()
    assert document.case.physiology is not None


def test_a_slider_moves_the_fitted_patient(opened: MainWindow, settle: Settle) -> None:
    opened.features.fit.fit()
    settle()
    document = opened.services.document
    before = document.case
    opened.features.physiology.adjusting.set_value("rate", 110.0, 1)
    settle()
    assert before is not None
    assert document.case is not None
    assert document.case.physiology is not None
    assert document.case.physiology.rate == 110.0
    assert document.case.fit is before.fit


def test_the_original_lies_behind_it_until_it_is_hidden(opened: MainWindow, settle: Settle) -> None:
    toggle, sheet = action(opened, "show_original"), opened.features.case.sheet
    assert not toggle.isEnabled()
    assert not sheet._original._points
    opened.features.fit.fit()
    settle()
    assert toggle.isEnabled()
    assert len(sheet._original._points) == len(sheet._traces._points)
    toggle.trigger()
    assert not sheet._original._points
    assert not toggle.isChecked()


def test_normal_and_the_way_between_make_it_movable_first(opened: MainWindow, settle: Settle) -> None:
    opened.features.compare.show()
    settle()
    view, comparing = opened.features.compare.view, opened.features.compare.comparing
    assert view.bar.normal.isEnabled()
    view.bar.normal.click()
    settle()
    settle()
    first, second = comparing.sides
    assert first is not None
    assert first.physiology is not None
    assert first is opened.services.document.case
    assert second is not None
    assert second.request.statement_ids == ("NORM",)
    assert view.morph.slider.isEnabled()


def test_the_way_to_an_ecg_of_the_library_fits_both(opened: MainWindow, drawn: Case, settle: Settle) -> None:
    comparing = opened.features.compare.comparing
    opened.features.compare.show()
    comparing.choose(Case(Request(), drawn.recording, "Another"))
    settle()
    opened.features.compare.view.morph.slider.setValue(50)
    for _ in range(3):
        settle()
    assert comparing.share == 0.5
    assert all(case is not None and case.physiology is not None for case in comparing.sides)


def test_a_series_of_what_was_drawn(opened: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ecgstudio.gui.prompt.series_dialog.SeriesDialog.exec", lambda self: 1)
    monkeypatch.setattr(
        "ecgstudio.gui.prompt.series_dialog.SeriesDialog.choice", lambda self: (progression("potassium"), 2)
    )
    assert action(opened, "series").isEnabled()
    action(opened, "series").trigger()
    for _ in range(3):
        settle()
    assert len(opened.services.document.candidates) == 2


def test_what_cannot_be_measured_is_told(window: MainWindow, settle: Settle) -> None:
    window.services.document.open(Case(Request(), Recording(np.zeros((12, 5000), np.float32), 500.0), "Flat"))
    settle()
    window.features.fit.fit()
    settle()
    assert "nothing to measure" in window.frame.notice.label.text()
    assert window.services.document.case is not None
    assert window.services.document.case.title == "Flat"


def test_it_can_be_stopped(opened: MainWindow, drawn: Case, settle: Settle) -> None:
    opened.features.fit.fit()
    opened.features.prompt.stop()
    settle()
    assert opened.services.document.case is not None
    assert opened.services.document.case.physiology is None
    assert action(opened, "make_movable").isEnabled()
