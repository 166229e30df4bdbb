"""The tab with one person's conditions: drawn as candidates, shown and handed out on one page."""

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from ecgstudio.gui.main_window import MainWindow
from tests.gui.conftest import Settle
from tests.gui.test_editing import blocked
from tests.gui.test_leaving import real_twin


def test_conditions_become_candidates_on_one_page(window: MainWindow, settle: Settle, tmp_path, monkeypatch) -> None:
    document, feature = window.services.document, window.features.together
    assert not window.actions_["together"].isEnabled()
    document.open(blocked())
    window.actions_["together"].trigger()
    settle()
    view = feature.view()
    assert [sheet.header.statements for sheet in view.paper.together.sheets] == [("Left bundle branch block",)]
    view.conditions.setText("no LBBB; hyperkalaemia, no LBBB")
    view.conditions.returnPressed.emit()
    settle()
    assert len(document.candidates) == 3
    assert len(view.paper.together.sheets) == 3
    view.papers.setCurrentIndex(view.papers.findData("A3"))
    settle()
    assert view.paper.together.geometry.paper == "A3"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "page.pdf"), ""))
    view.file.click()
    settle()
    assert (tmp_path / "page.pdf").stat().st_size > 10_000
    document.undo_stack.undo()
    settle()
    assert document.case.id == blocked().id
    assert len(view.paper.together.sheets) == 1


def test_what_is_not_understood_is_said_over_the_page(window: MainWindow, settle: Settle) -> None:
    window.services.document.open(blocked())
    window.actions_["together"].trigger()
    view = window.features.together.view()
    view.draw_requested.emit("gibberish")
    settle()
    assert "names no finding" in view.note.text()
    assert len(window.services.document.candidates) == 0


def test_a_real_persons_twin_is_asked_about(
    window: MainWindow, settle: Settle, answers: list[QMessageBox.StandardButton], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: asked.append(1) or ("", ""))
    window.services.document.open(real_twin())
    window.actions_["together"].trigger()
    settle()
    for answer, count in ((QMessageBox.StandardButton.No, 0), (QMessageBox.StandardButton.Yes, 1)):
        answers.append(answer)
        window.features.together.write()
        assert len(asked) == count
