"""The library for teaching, through its real widgets: collections, order, edits, versions, handouts, what is typed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.gui.library.collections_dialog import CollectionsDialog
from ecgstudio.gui.library.duplicates_dialog import DuplicatesDialog
from ecgstudio.gui.library.ordered_list import moved_before, stepped
from ecgstudio.gui.library.versions_dialog import VersionsDialog
from ecgstudio.gui.main_window import MainWindow
from ecgstudio.library import Library
from tests.gui.conftest import Settle, make_case

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(window: MainWindow, settle: Settle) -> MainWindow:
    """A window on a library of four cases."""

    def fill(library: Library) -> None:
        for index, name in enumerate("abcd"):
            numbers = Measurements(rate=Measured(70.0, "/min"), qrs=Measured(80.0 + 25 * index, "ms"))
            library.save(make_case(f"Case {name}", index, id=name, measurements=numbers, tags=("x",)))

    window.features.library.controller.use(fill, lambda _: window.features.library.controller.tell_changed())
    settle()
    return window


@pytest.fixture
def title(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """``title("x")``: what the next questions for a text are answered."""
    return lambda text: monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (text, True))


def shown(window: MainWindow) -> str:
    return "".join(window.features.library.panel.model.ids())


def select(window: MainWindow, *case_ids: str) -> None:
    window.features.library.panel.list.clearSelection()
    window.features.library.panel._select_all(case_ids, case_ids[0])


def choose(menu: QMenu, *titles: str) -> None:
    """Trigger an action of a menu by the titles that lead to it."""
    for heading in titles[:-1]:
        menu = next(action.menu() for action in menu.actions() if action.text() == heading)
    next(action for action in menu.actions() if action.text() == titles[-1]).trigger()


@pytest.fixture
def collected(window: MainWindow, settle: Settle, title: Callable[[str], None]) -> MainWindow:
    """The window showing a collection of a, b and c in the order c, b, a."""
    select(window, "a", "b", "c")
    title("Blocks")
    window.actions_["collect"].trigger()
    settle()
    (made,) = window.features.library.panel.collections
    window.features.library.panel.choose_collection(made.id)
    settle()
    assert shown(window) == "cba"
    return window


def test_rows_go_before_a_row() -> None:
    ids = tuple("abcde")
    assert "".join(moved_before(ids, ("b", "d"), 0)) == "bdace"
    assert "".join(moved_before(ids, ("a",), 3)) == "bcade"
    assert "".join(moved_before(ids, ("c",), 5)) == "abdec"
    assert ["".join(stepped(ids, ("b", "c"), step)) for step in (-1, 1)] == ["bcade", "adbce"]
    assert ["".join(stepped(ids, (item,), step)) for item, step in (("a", -1), ("e", 1))] == ["abcde", "abcde"]


def test_a_collection_is_ordered_by_keys_and_taken_back(collected: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    select(collected, "a")
    qtbot.keyClick(collected.features.library.panel.list, KEY.Key_Up, ALT)
    settle()
    assert (shown(collected), collected.features.library.panel.selected_ids()) == ("cab", ("a",))
    collected.features.library.panel.list.moved.emit(0)
    settle()
    assert shown(collected) == "acb"
    for expected in ("cab", "cba"):
        collected.actions_["library_undo"].trigger()
        settle()
        assert shown(collected) == expected
    collected.actions_["library_redo"].trigger()
    settle()
    assert shown(collected) == "cab"


def test_delete_takes_out_of_the_collection_and_not_out_of_the_library(
    collected: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    select(collected, "b")
    qtbot.keyClick(collected.features.library.panel.list, KEY.Key_Delete)
    settle()
    assert shown(collected) == "ca"
    collected.features.library.panel.choose_collection("")
    settle()
    assert shown(collected) == "dcba"
    collected.actions_["library_undo"].trigger()
    collected.features.library.panel.choose_collection(collected.features.library.panel.collections[0].id)
    settle()
    assert shown(collected) == "cba"


def test_many_cases_are_edited_from_the_menu_and_taken_back(window: MainWindow, settle: Settle) -> None:
    select(window, "a", "d")
    choose(window.features.library.panel.menu_for(window.features.library.panel.selected_ids()), "Priority", "A")
    settle()
    assert [item.priority for item in window.features.library.panel.model._items] == ["A", "", "", "A"] or shown(
        window
    ) != "dcba"
    window.features.library.panel.sort_box.setCurrentIndex(window.features.library.panel.sort_box.findData("priority"))
    settle()
    assert set(shown(window)[:2]) == {"a", "d"}
    window.actions_["library_undo"].trigger()
    settle()
    assert {item.priority for item in window.features.library.panel.model._items} == {""}


def test_what_is_measured_is_typed_into_the_search(window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    qtbot.keyClicks(window.features.library.panel.search_edit, "case and QRS > 120")
    qtbot.waitUntil(lambda: shown(window) == "dc", timeout=20_000)
    window.features.library.panel.search_edit.setText("case and QRS > wide")
    qtbot.waitUntil(lambda: "a number must follow" in window.features.library.panel.count.text(), timeout=20_000)
    window.features.library.panel.search_edit.clear()
    qtbot.waitUntil(lambda: window.features.library.panel.count.text() == "4 cases", timeout=20_000)
    settle()


def test_the_trash_is_taken_back_too(window: MainWindow, settle: Settle) -> None:
    window.features.library.controller.delete(("b",))
    settle()
    assert shown(window) == "dca"
    window.actions_["library_undo"].trigger()
    settle()
    assert shown(window) == "dcba"


def test_an_empty_trash_says_so_where_one_looks(window: MainWindow, settle: Settle) -> None:
    window.frame.show(window.features.library.page)
    panel = window.features.library.panel
    full = panel.list.grab().toImage()
    panel.trash_button.click()
    settle()
    assert shown(window) == ""
    said = panel.list.grab().toImage()
    assert panel.count.text() == "The trash is empty."
    panel.list.say_when_empty("")
    assert said not in (full, panel.list.grab().toImage())


def dialog_of(window: MainWindow, kind: type) -> object:
    return window.findChildren(kind)[-1]


def test_a_course_is_made_in_the_window_of_collections(
    collected: MainWindow,
    qtbot: QtBot,
    settle: Settle,
    title: Callable[[str], None],
    answers: list[QMessageBox.StandardButton],
) -> None:
    collected.actions_["collections"].trigger()
    settle()
    dialog = dialog_of(collected, CollectionsDialog)
    assert isinstance(dialog, CollectionsDialog)
    title("Course")
    dialog.new_course.click()
    settle()
    dialog.list.setCurrentIndex(dialog.list.model().index(1, 0))
    settle()
    dialog.part.menu().actions()[0].trigger()
    settle()
    assert dialog.members.model().index(0, 0).data() == "Blocks"
    assert [item.cases for item in collected.features.library.panel.collections] == [3, 3]
    qtbot.keyClick(dialog.list, KEY.Key_Up, ALT)
    settle()
    assert [item.title for item in collected.features.library.panel.collections] == ["Course", "Blocks"]
    dialog.list.setCurrentIndex(dialog.list.model().index(1, 0))
    settle()
    assert [dialog.members.model().index(row, 0).data() for row in range(3)] == ["Case c", "Case b", "Case a"]
    dialog.members.setCurrentIndex(dialog.members.model().index(2, 0))
    qtbot.keyClick(dialog.members, KEY.Key_Up, ALT)
    settle()
    assert [dialog.members.model().index(row, 0).data() for row in range(3)] == ["Case c", "Case a", "Case b"]
    dialog.undo_requested.emit()
    settle()
    assert [dialog.members.model().index(row, 0).data() for row in range(3)] == ["Case c", "Case b", "Case a"]
    assert [action.text() for action in dialog.members.actions()] == ["Move up", "Move down", "Take out of collection"]
    dialog.members.actions()[0].trigger()
    settle()
    assert [dialog.members.model().index(row, 0).data() for row in range(3)] == ["Case c", "Case a", "Case b"]
    dialog.take_out.click()
    settle()
    assert dialog.members.model().rowCount() == 2
    answers.append(QMessageBox.StandardButton.No)
    dialog.remove.click()
    settle()
    assert len(collected.features.library.panel.collections) == 2
    answers.append(QMessageBox.StandardButton.Yes)
    qtbot.keyClick(dialog.list, KEY.Key_Delete)
    settle()
    assert [item.title for item in collected.features.library.panel.collections] == ["Course"]
    dialog.close_button.click()
    assert not dialog.isVisible()


def test_a_booklet_and_a_file_to_share_are_written_and_read(
    collected: MainWindow, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = collected.features.library.panel.collections[0]
    for kind, name in (("pdf", "b.pdf"), ("bundle", "c.ecgcollection")):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, name=name: (str(tmp_path / name), ""))
        collected.features.collections.hand_out(made.id, made.title, kind)
        settle()
        settle()
        assert (tmp_path / name).stat().st_size > 10_000
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "c.ecgcollection"), ""))
    collected.actions_["import_collection"].trigger()
    settle()
    assert [item.title for item in collected.features.library.panel.collections] == ["Blocks", "Blocks"]


def test_an_earlier_version_is_brought_back(window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    window.features.files.open_case("a")
    settle()
    qtbot.keyClicks(window.features.details.panel.title, " renamed")
    window.actions_["save"].trigger()
    settle()
    assert window.features.library.panel.title_of("a") == "Case a renamed"
    window.features.library.panel.select("a")
    window.actions_["versions"].trigger()
    settle()
    dialog = dialog_of(window, VersionsDialog)
    assert isinstance(dialog, VersionsDialog)
    assert not dialog.back.isEnabled()
    dialog.list.setCurrentItem(dialog.list.topLevelItem(1))
    dialog.back.click()
    settle()
    settle()
    assert window.features.library.panel.title_of("a") == "Case a"
    case = window.services.document.case
    assert case is not None
    assert case.title == "Case a"


def test_duplicates_are_shown_and_thrown_away(window: MainWindow, settle: Settle) -> None:
    window.features.library.controller.use(
        lambda library: library.save(make_case("Twin", 1, id="t")),
        lambda _: window.features.library.controller.tell_changed(),
    )
    settle()
    window.actions_["duplicates"].trigger()
    settle()
    dialog = dialog_of(window, DuplicatesDialog)
    assert isinstance(dialog, DuplicatesDialog)
    assert dialog.ticked() == ("t",)
    dialog.remove.click()
    settle()
    assert shown(window) == "dcba"
