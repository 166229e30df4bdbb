"""The library is shared, deleted, moved, restored and exchanged while its window is open, and nothing is lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from ecgstudio.core.quiz.session import Learner
from ecgstudio.gui.library.controller import LibraryController
from ecgstudio.gui.main_window import MainWindow
from ecgstudio.gui.quiz.learners_dialog import LearnersDialog
from ecgstudio.library import Library
from tests.gui.conftest import Settle, make_case


@contextmanager
def elsewhere(window: MainWindow) -> Iterator[Library]:
    """The window's library, as another window has it open."""
    with Library.open(window.features.library.controller.place) as library:
        yield library


@pytest.fixture
def window(window: MainWindow, settle: Settle) -> MainWindow:
    """A window with a saved case open."""
    window.services.document.open(make_case("One", id="one"))
    window.features.files.save()
    settle()
    return window


def rename_and_save(window: MainWindow, title: str, settle: Settle) -> None:
    window.services.document.set_detail("title", title, "Edit title")
    window.features.files.save()
    settle()


def press(window: MainWindow, word: str) -> None:
    """Press a button of the question that is open."""
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    next(button for button in box.buttons() if button.text().replace("&", "") == word).click()


def titles(window: MainWindow) -> list[str]:
    with elsewhere(window) as library:
        return sorted(item.title for item in library.search().items)


@pytest.mark.parametrize(
    ("word", "kept"),
    [("Keep both", ["Mine", "Theirs"]), ("Save as the newest", ["Mine"]), ("Cancel", ["Theirs"])],
)
def test_saving_over_a_newer_version_of_another_window_asks(
    window: MainWindow, settle: Settle, word: str, kept: list[str]
) -> None:
    rename_and_save(window, "Also mine", settle)
    with elsewhere(window) as library:
        library.save(make_case("Theirs", id="one"))
    rename_and_save(window, "Mine", settle)
    press(window, word)
    settle()
    assert titles(window) == kept
    assert window.services.document.saved == (word != "Cancel")


def test_the_list_shows_what_another_window_saved(window: MainWindow, settle: Settle) -> None:
    with elsewhere(window) as library:
        library.save(make_case("Theirs", id="two"))
    window.features.library._on_focus(window.windowHandle())
    settle()
    assert set(window.features.library.panel.model.ids()) == {"one", "two"}


def test_a_deleted_library_is_said_and_made_anew(window: MainWindow, settle: Settle) -> None:
    Path(window.features.library.controller.place).unlink()
    rename_and_save(window, "Mine", settle)
    notice = window.frame.notice
    assert "is gone" in notice.label.text()
    assert window.features.library.panel.model.ids() == ()
    next(button for button in notice.buttons if button.text() == "Make a new one").click()
    settle()
    assert notice.isHidden()
    window.features.files.save()
    settle()
    assert titles(window) == ["Mine"]


def test_a_library_is_chosen_moved_and_remembered(
    window: MainWindow, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Path(window.features.library.controller.place)
    labels: list[str] = []

    def type_and_accept(dialog: QFileDialog) -> int:
        labels.append(dialog.labelText(QFileDialog.DialogLabel.Accept))
        dialog.selectFile(str(tmp_path / "other.sqlite"))
        return 1

    monkeypatch.setattr(QFileDialog, "exec", type_and_accept)
    window.actions_["choose_library"].trigger()
    settle()
    assert (titles(window), first.exists(), labels) == ([], True, ["Open or make"])
    assert not window.services.document.saved
    window.features.files.save()
    settle()
    assert titles(window) == ["One"]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "moved.sqlite"), ""))
    window.actions_["move_library"].trigger()
    settle()
    assert not (tmp_path / "other.sqlite").exists()
    assert titles(window) == ["One"]
    assert window.services.store.value("library", "") == str(tmp_path / "moved.sqlite")


def test_a_backup_is_restored(
    window: MainWindow,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answers: list[QMessageBox.StandardButton],
) -> None:
    window.features.library.controller.backup(tmp_path / "backup.sqlite")
    rename_and_save(window, "Later", settle)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(tmp_path / "backup.sqlite"), ""))
    answers.append(QMessageBox.StandardButton.Yes)
    window.actions_["restore_backup"].trigger()
    settle()
    assert titles(window) == ["One"]
    assert "kept in" in window.frame.notice.label.text()


def test_enter_alone_replaces_and_removes_nothing(
    window: MainWindow, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[str] = []

    def press_enter(_: object, title: str, *more: object) -> object:
        asked.append(title)
        return more[-1]

    monkeypatch.setattr(QMessageBox, "question", press_enter)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(tmp_path / "backup.sqlite"), ""))
    window.features.library.controller.backup(tmp_path / "backup.sqlite")
    rename_and_save(window, "Later", settle)
    window.actions_["restore_backup"].trigger()
    window.features.library.empty_trash()
    learners = LearnersDialog([Learner("one", "Ann", datetime(2030, 1, 1, tzinfo=UTC))], window)
    qtbot.addWidget(learners)
    learners.list.setCurrentRow(0)
    with qtbot.assertNotEmitted(learners.remove_requested):
        learners.remove.click()
    settle()
    assert asked == ["Restore the library", "Empty the trash", "Remove learner"]
    assert titles(window) == ["Later"]


def test_a_library_that_can_only_be_read_is_shown_and_said(
    window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    controller = window.features.library.controller
    monkeypatch.setattr("ecgstudio.library.sqlite._can_be_written", lambda path: False)
    controller.use_place(Path(controller.place))
    settle()
    assert window.features.library.panel.model.ids() == ("one",)
    assert "can only be read" in window.frame.notice.label.text()
    monkeypatch.undo()
    copy = tmp_path / "copy.sqlite"
    monkeypatch.setattr("ecgstudio.gui.library.feature.ask_where_to_write", lambda *_: copy)
    next(button for button in window.frame.notice.buttons if button.text() == "Copy it ...").click()
    settle()
    assert controller.place == copy
    assert window.features.library.panel.model.ids() == ("one",)


def test_a_chosen_library_that_is_gone_at_the_next_start_is_said_and_not_made(
    window: MainWindow, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    window.features.library.controller.use_place(tmp_path / "stick.sqlite")
    settle()
    (tmp_path / "stick.sqlite").unlink()
    later = LibraryController(window.services)
    with qtbot.waitSignal(later.unusable, timeout=20_000) as told:
        later.load()
    assert "stick.sqlite is gone" in told.args[0]
    assert not (tmp_path / "stick.sqlite").exists()
    with qtbot.waitSignal(later.placed, timeout=20_000):
        later.make_anew()
    settle()


def test_the_library_of_last_time_that_is_gone_is_said_even_where_none_was_chosen(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    place = Path(window.features.library.controller.place)
    assert not window.services.store.value("library", "")
    place.unlink()
    later = LibraryController(window.services)
    with qtbot.waitSignal(later.unusable, timeout=20_000) as told:
        later.load()
    assert "is gone" in told.args[0]
    assert not place.exists()


def test_recent_cases_of_another_library_are_not_offered(window: MainWindow, settle: Settle, tmp_path: Path) -> None:
    store = window.services.store
    assert [item.title for item in store.recent()] == ["One"]
    window.features.library.controller.use_place(tmp_path / "other.sqlite")
    settle()
    assert not store.recent()


def test_an_open_case_without_changes_is_shown_as_another_window_saved_it(window: MainWindow, settle: Settle) -> None:
    document = window.services.document
    with elsewhere(window) as library:
        library.save(make_case("Theirs", id="one"))
    window.features.library._on_focus(window.windowHandle())
    settle()
    assert document.case is not None
    assert document.case.title == "Theirs"
    assert document.saved
    rename_and_save(window, "Mine after theirs", settle)
    assert titles(window) == ["Mine after theirs"]


def test_an_open_case_with_changes_stays_as_it_is(window: MainWindow, settle: Settle) -> None:
    document = window.services.document
    document.set_detail("title", "Mine", "Edit title")
    with elsewhere(window) as library:
        library.save(make_case("Theirs", id="one"))
    window.features.library._on_focus(window.windowHandle())
    settle()
    assert document.case is not None
    assert document.case.title == "Mine"
