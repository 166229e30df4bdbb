"""Numbers of an older measuring in the library are offered to be made again, and that can be taken back."""

from dataclasses import replace

import pytest

from ecgstudio.gui.main_window import MainWindow
from tests.gui.conftest import Settle, make_case
from tests.gui.test_keeping import elsewhere


@pytest.fixture
def stale(window: MainWindow, settle: Settle) -> MainWindow:
    """A window at whose start the library has a case of another measuring."""
    with elsewhere(window) as library:
        library.save(replace(make_case("Old numbers", id="old"), measured_with="another-one"))
    window.features.library.controller.load()
    settle()
    return window


def press(window: MainWindow, word: str, settle: Settle) -> None:
    next(button for button in window.frame.notice.buttons if button.text() == word).click()
    settle()
    settle()


def measured_with(window: MainWindow) -> tuple[str, int]:
    with elsewhere(window) as library:
        return library.get("old").measured_with, library.newest("old")


def test_it_is_offered_done_and_undone(stale: MainWindow, settle: Settle) -> None:
    assert "an earlier version" in stale.frame.notice.label.text()
    press(stale, "Measure again", settle)
    assert measured_with(stale)[0] not in ("", "another-one")
    assert "A case was measured again" in stale.frame.notice.label.text()
    press(stale, "Undo", settle)
    assert measured_with(stale) == ("another-one", 3)


def test_who_does_not_want_it_is_not_asked_again(stale: MainWindow, settle: Settle) -> None:
    press(stale, "Not now", settle)
    stale.frame.notice.hide()
    stale.features.library.controller.load()
    settle()
    assert stale.frame.notice.isHidden()
    assert measured_with(stale) == ("another-one", 1)


def test_where_all_is_of_today_nothing_is_offered(window: MainWindow, settle: Settle) -> None:
    window.features.library.controller.load()
    settle()
    assert window.frame.notice.isHidden()
