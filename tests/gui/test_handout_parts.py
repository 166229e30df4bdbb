"""What handouts include is chosen once, by keys, and remembered."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from ecgstudio.core.handout_parts import HandoutParts
from ecgstudio.gui.library.handout_dialog import HandoutDialog
from ecgstudio.gui.main_window import MainWindow


def test_the_choice_is_kept_and_goes_into_the_handout(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def leave_criteria_out(dialog: HandoutDialog) -> int:
        assert all(box.isChecked() for box in dialog.boxes.values())
        QTest.keyClick(dialog.boxes["criteria"], " ")
        dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
        return dialog.result()

    monkeypatch.setattr(HandoutDialog, "exec", leave_criteria_out)
    QTest.keySequence(window, window.actions_["handout_parts"].shortcut())
    assert window.features.collections.controller.parts == HandoutParts(criteria=False)
    window.services.store.remember("handout_left_out", ["a part of a newer version"])
    assert window.features.collections.controller.parts == HandoutParts()
