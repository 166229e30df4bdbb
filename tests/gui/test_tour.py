"""The tour and the manual: for whoever sees the window for the first time."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from ecgstudio.gui.help.manual_dialog import ManualDialog
from ecgstudio.gui.main_window import MainWindow


def test_the_tour_goes_once_by_itself_step_by_step(window: MainWindow, qtbot: QtBot) -> None:
    tour = window.features.tour
    window.take_focus()
    tour.begin_once()
    bubble, seen = tour.bubble(), []
    while bubble.isVisible():
        assert QRect(0, 0, window.width(), window.height()).contains(bubble.geometry())
        seen.append(bubble.title.text())
        qtbot.mouseClick(bubble.next, Qt.MouseButton.LeftButton)
    assert len(set(seen)) == 6
    assert window.features.prompt.bar.edit.hasFocus()
    tour.begin_once()
    assert not bubble.isVisible()


def test_whoever_draws_has_done_the_first_step(window: MainWindow) -> None:
    tour = window.features.tour
    tour.begin_once()
    title = tour.bubble().title.text()
    window.features.prompt.generating.began.emit()
    second = tour.bubble().title.text()
    window.features.prompt.generating.began.emit()
    assert (second != title, tour.bubble().title.text()) == (True, second)


def test_the_tour_is_skipped_and_comes_from_the_menu(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["tour"].trigger()
    bubble = window.features.tour.bubble()
    qtbot.mouseClick(bubble.skip, Qt.MouseButton.LeftButton)
    assert not bubble.isVisible()


def test_f1_opens_the_manual_with_its_glossary_beside_the_keys(window: MainWindow) -> None:
    window.actions_["manual"].trigger()
    (dialog,) = window.findChildren(ManualDialog)
    manual, keys = (dialog.tabs.widget(index) for index in (0, 1))
    assert isinstance(manual, QTextBrowser)
    assert isinstance(keys, QTextBrowser)
    for word in ("Badge", "A, B, C, D", "Verdict", "Provisional", "Twin"):
        assert word in manual.toPlainText()
    assert "Ctrl+P" in keys.toPlainText()
    dialog.close()
