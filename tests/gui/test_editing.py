"""Editing in the window: what is collected as chips and numbers is done at once, can be undone, and says what it changed."""

from functools import cache

import pytest
from PySide6.QtWidgets import QPushButton

from ecgstudio.app.examine import examine
from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import simulated
from ecgstudio.core.case import Case
from ecgstudio.core.jobs import Cancelled
from ecgstudio.core.paths import resource
from ecgstudio.gui.editing.pending import Pending
from ecgstudio.gui.main_window import MainWindow
from tests.gui.conftest import Settle, make_case


@cache
def blocked() -> Case:
    return examine(simulated(request_for(["CLBBB"], seed=8, age=58, sex="male", rate=64)))


def shown(window: MainWindow) -> list[tuple[str, str]]:
    return [(chip.name, chip.kind) for chip in window.features.edit.panel.chips.chips]


def enter(window: MainWindow, settle: Settle, text: str) -> None:
    edit = window.features.edit.panel.edit
    edit.setText(text)
    edit.returnPressed.emit()
    settle()


def test_findings_come_and_go_and_undo_brings_them_back(window: MainWindow, settle: Settle) -> None:
    document, feature = window.services.document, window.features.edit
    assert not window.actions_["go_edit"].isEnabled()
    document.open(blocked())
    window.actions_["go_edit"].trigger()
    settle()
    assert shown(window) == [("CLBBB", "present")]
    assert not window.actions_["apply_edit"].isEnabled()
    enter(window, settle, "remove the LBBB, hyperkalaemia, PR 190")
    assert shown(window) == [("CLBBB", "removed"), ("HYPERK1", "possible"), ("pr", "value")]
    window.actions_["apply_edit"].trigger()
    settle()
    assert document.case is not None
    assert document.case.request.statement_ids == ("HYPERK1",)
    assert document.case.measurements.pr.value == pytest.approx(190, abs=10)
    assert document.case.history[-1].what.startswith("edited: + ")
    assert shown(window) == [("HYPERK1", "present")]
    assert feature.panel.changes.isVisibleTo(feature.panel)
    assert not document.saved
    document.undo_stack.undo()
    assert document.case is blocked() or document.case.id == blocked().id
    assert not feature.panel.changes.isVisibleTo(feature.panel)
    document.undo_stack.redo()
    assert feature.panel.changes.isVisibleTo(feature.panel)


def test_what_an_edit_changed_is_told_and_shown_beside_the_original(window: MainWindow, settle: Settle) -> None:
    document, feature = window.services.document, window.features.edit
    document.open(blocked())
    window.actions_["go_edit"].trigger()
    settle()
    feature.panel.boxes["pr"].setValue(260)
    feature.panel.apply.click()
    settle()
    tree = feature.panel.changes.tree
    asked, other = tree.topLevelItem(0), tree.topLevelItem(1)
    rows = [asked.child(at).text(0) for at in range(asked.childCount())]
    assert rows[0] == "PR"
    assert "→ 2" in asked.child(0).text(1)
    assert other.text(0) == "What else moved: nothing"
    window.actions_["compare_edit"].trigger()
    settle()
    first, second = window.features.compare.comparing.sides
    assert (first.id, second.id) == (blocked().id, document.case.id)


def test_numbers_and_chips_are_left_out_again(window: MainWindow, settle: Settle) -> None:
    document, panel = window.services.document, window.features.edit.panel
    document.open(blocked())
    window.actions_["go_edit"].trigger()
    settle()
    measured = panel.boxes["qrs"].value()
    panel.boxes["qrs"].setValue(measured + 20)
    assert ("qrs", "value") in shown(window)
    panel.boxes["qrs"].setValue(measured)
    assert ("qrs", "value") not in shown(window)
    panel.boxes["axis"].setValue(-60)
    (button,) = [item for item in panel.chips.findChildren(QPushButton) if item.property("chip_name") == "axis"]
    button.click()
    assert shown(window) == [("CLBBB", "present")]
    assert panel.boxes["axis"].value() != -60


def test_what_cannot_be_done_is_said_in_the_panel(window: MainWindow, settle: Settle) -> None:
    document, panel = window.services.document, window.features.edit.panel
    document.open(blocked())
    window.actions_["go_edit"].trigger()
    settle()
    enter(window, settle, "gibberish")
    assert "names no finding" in panel.problem.text()
    enter(window, settle, "hyperkalaemia")
    assert panel.problem.text() == ""


def test_a_stopped_edit_changes_nothing(window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> Case:
        raise Cancelled

    monkeypatch.setattr("ecgstudio.app.edit.edited", stopped)
    document = window.services.document
    document.open(blocked())
    window.actions_["go_edit"].trigger()
    settle()
    enter(window, settle, "hyperkalaemia")
    window.actions_["apply_edit"].trigger()
    settle()
    assert document.case.id == blocked().id
    assert ("HYPERK1", "possible") in shown(window)
    assert window.actions_["apply_edit"].isEnabled()


def test_what_is_there_is_not_added_and_what_is_not_there_not_removed() -> None:
    pending = Pending(("CLBBB",)).taking(("CLBBB", "AFIB"), ("AVB1",), {"pr": 240.0})
    assert (pending.added, pending.removed) == (("AFIB",), ())
    assert pending.taking((), ("AFIB",), {}).added == ()
    assert pending.text.endswith("PR 240 ms")
    assert not pending.toggled("AFIB").toggled("pr").anything


def test_the_help_page_names_the_actions_of_editing(window: MainWindow) -> None:
    text = resource("help", "twins.md").read_text(encoding="utf-8")
    rows = {row.name: row for row in window.actions_.rows}
    for name in ("apply_edit", "compare_edit"):
        assert f"**{rows[name].plain_title}**" in text
    assert f"`{rows['go_edit'].keys[0]}`" in text


def test_what_waits_is_not_done_to_another_ecg(window: MainWindow, settle: Settle) -> None:
    document = window.services.document
    document.open(blocked())
    window.actions_["go_edit"].trigger()
    settle()
    enter(window, settle, "hyperkalaemia")
    assert window.actions_["apply_edit"].isEnabled()
    window.features.details.frame.show(window.features.details.page)
    document.open(make_case("Another"))
    settle()
    assert not window.actions_["apply_edit"].isEnabled()
