"""The draft survives what the window does not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ecgstudio.gui.files.drafts import Drafts
from ecgstudio.gui.kit.services import Services, make_services
from ecgstudio.gui.kit.store import Store
from ecgstudio.gui.main_window import MainWindow
from ecgstudio.library import read_draft, write_draft
from tests.gui.conftest import Settle, make_case


@pytest.fixture
def services(qapp: QApplication, tmp_path: Path) -> Iterator[Services]:
    services = make_services(qapp, Store(tmp_path / "settings.ini"))
    yield services
    services.shutdown()


def test_unsaved_work_is_kept_and_offered_again(services: Services, qtbot: QtBot, tmp_path: Path) -> None:
    drafts = Drafts(services, tmp_path)
    drafts.start()
    services.document.open(make_case(), touched=True)
    services.document.set_detail("title", "Mine", "Edit title")
    drafts.keep()
    qtbot.waitUntil(lambda: services.disk.idle)
    kept = read_draft(tmp_path)
    assert kept is not None
    assert kept.title == "Mine"
    drafts.unlock()

    later = Drafts(services, tmp_path)
    with qtbot.waitSignal(later.found) as told:
        later.start()
    assert told.args[0].title == "Mine"


def test_saving_and_closing_clear_the_draft(services: Services, qtbot: QtBot, tmp_path: Path) -> None:
    drafts = Drafts(services, tmp_path)
    drafts.start()
    for end in (lambda: services.document.mark_saved(services.document.case), drafts.close):
        services.document.open(make_case(), touched=True)
        drafts.keep()
        qtbot.waitUntil(lambda: services.disk.idle)
        assert read_draft(tmp_path) is not None
        end()
        qtbot.waitUntil(lambda: services.disk.idle)
        assert read_draft(tmp_path) is None


def test_an_untouched_candidate_needs_no_draft(services: Services, qtbot: QtBot, tmp_path: Path) -> None:
    drafts = Drafts(services, tmp_path)
    drafts.start()
    services.document.set_candidates([make_case()])
    drafts.keep()
    qtbot.waitUntil(lambda: services.disk.idle)
    assert read_draft(tmp_path) is None


def test_a_second_window_leaves_the_draft_of_the_first(services: Services, qtbot: QtBot, tmp_path: Path) -> None:
    first, second = Drafts(services, tmp_path), Drafts(services, tmp_path)
    first.start()
    qtbot.waitUntil(lambda: services.disk.idle)
    write_draft(tmp_path, make_case())
    with qtbot.assertNotEmitted(second.found, wait=100):
        second.start()
    second.close()
    assert read_draft(tmp_path) is not None


def test_the_window_offers_what_was_left(window: MainWindow, settle: Settle) -> None:
    window.features.files.drafts.found.emit(make_case("Left behind"))
    assert window.frame.notice.isVisible()
    assert "Left behind" in window.frame.notice.label.text()
    window.frame.notice.buttons[0].click()
    assert not window.frame.notice.isVisible()
    assert window.services.document.case is not None
    assert window.services.document.case.title == "Left behind"
    assert window.services.document.at_risk


def test_a_folder_that_cannot_be_written_is_said(services: Services, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    drafts = Drafts(services, tmp_path / "file" / "draft")
    with qtbot.waitSignal(drafts.impossible) as told:
        drafts.start()
    assert "Drafts cannot be kept" in told.args[0]
    drafts.clear()
    drafts.close()
    drafts.unlock()


def test_two_windows_in_one_process(window: MainWindow, settle: Settle, qapp: QApplication, tmp_path: Path) -> None:
    window.services.document.open(make_case(), touched=True)
    settle()
    other = MainWindow(make_services(qapp, Store(tmp_path / "other.ini")))
    other.show()
    assert other.frame.window.isVisible()
    other.close()
    assert window.services.document.case is not None
