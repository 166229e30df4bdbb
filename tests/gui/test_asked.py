"""What a quiz asks of a case, said in its own dialog: undoable, kept with the case."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox

from ecgstudio.core.answer_key import AnswerKey
from ecgstudio.core.request import Mention, Request
from ecgstudio.gui.main_window import MainWindow
from ecgstudio.gui.quiz.answer_key_dialog import AnswerKeyDialog
from tests.gui.conftest import Settle, make_case

Act = Callable[[AnswerKeyDialog], None]


@pytest.fixture
def teacher(monkeypatch: pytest.MonkeyPatch) -> list[Act]:
    """What is done in the next dialogs before they end."""
    acts: list[Act] = []

    def run(dialog: AnswerKeyDialog) -> int:
        dialog.show()
        acts.pop(0)(dialog)
        return dialog.result()

    monkeypatch.setattr(AnswerKeyDialog, "exec", run)
    return acts


def choose(dialog: AnswerKeyDialog, statement_id: str, role: str) -> None:
    """By keyboard: must, should and free stand below each other."""
    box = dialog.boxes[statement_id]
    while box.currentData() != role:
        row = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() == row + 1


def end(dialog: AnswerKeyDialog, *, kept: bool = True) -> None:
    button = QDialogButtonBox.StandardButton.Ok if kept else QDialogButtonBox.StandardButton.Cancel
    dialog.buttons.button(button).click()


def test_must_and_should_are_chosen_undone_and_kept(window: MainWindow, settle: Settle, teacher: list[Act]) -> None:
    document = window.services.document
    request = Request("LBBB, AVB1", (Mention("CLBBB"), Mention("AVB1")))
    document.open(replace(make_case(id="a" * 32), request=request))
    assert window.features.details.panel.asked_text.text() == "asks what the case states"

    def teach(dialog: AnswerKeyDialog) -> None:
        assert [box.currentData() for box in dialog.boxes.values()] == ["must", "must"]
        choose(dialog, "AVB1", "should")
        dialog.more.setCurrentText("Left axis deviation")
        dialog.more.setFocus()
        QTest.keyClick(dialog.more.lineEdit(), Qt.Key.Key_Return)
        assert dialog.isVisible()
        choose(dialog, "LAD", "free")
        end(dialog)

    teacher.append(teach)
    QTest.keySequence(window, window.actions_["quiz_asked"].shortcut())
    assert document.case.answer_key == AnswerKey(("CLBBB",), ("AVB1",))
    assert "Must: Left bundle branch block" in window.features.details.panel.asked_text.text()
    window.actions_["undo"].trigger()
    assert document.case.answer_key is None
    window.actions_["redo"].trigger()
    window.actions_["save"].trigger()
    settle()
    found = []
    window.features.library.controller.fetch("a" * 32, found.append)
    settle()
    assert found[0].answer_key == AnswerKey(("CLBBB",), ("AVB1",))


def test_back_to_what_the_case_states_and_nothing_is_no_key(window: MainWindow, teacher: list[Act]) -> None:
    document = window.services.document
    document.open(make_case(answer_key=AnswerKey(("LAD",), ("CLBBB",))))

    def leave_nothing(dialog: AnswerKeyDialog) -> None:
        choose(dialog, "LAD", "free")
        assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
        assert "at least one" in dialog.note.text()
        end(dialog, kept=False)
        assert dialog.result() == QDialog.DialogCode.Rejected

    def derive(dialog: AnswerKeyDialog) -> None:
        dialog.derive.click()
        assert [(name, box.currentData()) for name, box in dialog.boxes.items()] == [("CLBBB", "must")]
        end(dialog)

    teacher += [leave_nothing, derive]
    window.features.details.panel.asked.click()
    assert document.case.answer_key == AnswerKey(("LAD",), ("CLBBB",))
    window.features.details.panel.asked.click()
    assert document.case.answer_key is None
