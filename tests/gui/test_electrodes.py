"""Electrodes of the open ECG exchanged or taken off, by the menu."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QInputDialog

from ecgstudio.gui.main_window import MainWindow
from tests.gui.conftest import Settle, make_case


def test_a_fault_is_chosen_shown_and_taken_back(
    window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, offered = window.services.document, []

    def choose(*arguments: object) -> tuple[str, bool]:
        offered.append(arguments[3])
        return "Electrode V2 off", True

    monkeypatch.setattr(QInputDialog, "getItem", choose)
    case = replace(make_case(), physiology=None)
    document.open(case)
    window.actions_["electrodes"].trigger()
    settle()
    assert document.case is not None
    assert np.abs(document.case.recording.lead("V2")).max() == 0.0
    assert "Electrodes as they should be" not in offered[0]
    assert window.actions_["undo"].isEnabled()
    window.actions_["undo"].trigger()
    assert document.case.recording is case.recording
