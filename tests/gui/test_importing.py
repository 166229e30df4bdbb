"""A file of another program opens in the window, which says what is not as it stands in it."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QFileDialog

from ecgstudio.gui.files.import_dialog import ImportDialog
from ecgstudio.gui.main_window import MainWindow


def put(folder: Path) -> Path:
    """A table of seven leads in uV, with a signal beside them."""
    time = np.arange(2500) / 500
    beats = np.exp(-(((time % 0.8 - 0.4) / 0.02) ** 2)) * 1000
    header = "time_s,D1_uV,D2_uV,V1_uV,V2_uV,V3_uV,V4_uV,V5_uV,Pleth"
    path = folder / "cart.csv"
    np.savetxt(path, np.column_stack([time, *[beats] * 8]), "%.3f", ",", header=header, comments="")
    return path


def test_what_was_changed_is_told_and_shown(
    window: MainWindow, settle: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def chosen(parent: object, title: str, folder: str, kinds: str) -> tuple[str, str]:
        asked.append(kinds)
        return str(put(tmp_path)), kinds

    monkeypatch.setattr(QFileDialog, "getOpenFileName", chosen)
    assert not window.actions_["import_report"].isEnabled()
    window.actions_["open"].trigger()
    settle()
    assert "*.dcm" in asked[0]
    assert "*.edf" in asked[0]
    told = window.frame.notice.label.text()
    assert "missing: V6; they stay empty" in told
    assert "more)" in told
    window.actions_["import_report"].trigger()
    (dialog,) = window.findChildren(ImportDialog)
    shown = [
        (item.text(0), item.text(1)) for item in map(dialog.list.topLevelItem, range(dialog.list.topLevelItemCount()))
    ]
    assert ("Missing", "V6; they stay empty") in shown
    assert ("Derived", "III, aVR, aVL, aVF from I and II") in shown
    assert ("Left out", "signals that are none of the twelve leads (Pleth)") in shown
    dialog.reject()


def test_an_ecg_of_our_own_has_no_report(window: MainWindow) -> None:
    assert not window.actions_["import_report"].isEnabled()
