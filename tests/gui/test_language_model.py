"""The user's language model in the window: off at first, proposes, is confirmed by a click, blocks nothing."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ecgstudio.app.language_model.history import History
from ecgstudio.core.settings import Settings
from ecgstudio.gui.details.history_dialog import HistoryDialog
from ecgstudio.gui.kit.asking import Asking
from ecgstudio.gui.main_window import MainWindow
from ecgstudio.gui.settings.settings_dialog import SettingsDialog
from tests.app import model_server as server
from tests.gui.conftest import Settle, make_case
from tests.gui.test_offers import typed

TEXT = "LBBB, slowpulse"
ANSWER = {"statements": [{"id": "SBRAD", "words": "slowpulse"}, {"id": "MADEUP"}]}


def use(window: MainWindow, address: str) -> None:
    store = window.services.store
    store.set_settings(
        replace(store.settings, use_language_model=True, language_model_address=address, language_model_name="small")
    )


@pytest.fixture
def answering() -> Iterator[str]:
    with server.served(server.answers(ANSWER)) as (address, _):
        yield address


def test_it_is_off_at_first(window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    assert not Settings().use_language_model
    assert not Settings().language_model_elsewhere
    typed(window, TEXT, qtbot, settle)
    assert window.features.prompt.bar.proposals.isHidden()
    window.services.document.open(make_case())
    assert not window.actions_["write_history"].isEnabled()


def test_a_proposal_is_taken_by_a_click_and_undone(
    window: MainWindow, qtbot: QtBot, settle: Settle, answering: str
) -> None:
    bar = window.features.prompt.bar
    use(window, answering)
    typed(window, TEXT, qtbot, settle)
    assert bar.proposals.isVisible()
    bar.proposals.button.click()
    assert not bar.proposals.button.isEnabled()
    settle()
    assert [chip.name for chip in bar.proposals.chips.chips] == ["SBRAD"]
    assert "MADEUP" in bar.proposals.dropped.text()
    assert bar.edit.text() == TEXT
    (button,) = bar.proposals.chips.findChildren(QPushButton)
    button.click()
    assert bar.edit.text() == "LBBB, Sinus bradycardia"
    qtbot.wait(150)
    settle()
    assert "SBRAD" in [chip.name for chip in bar.chips.chips]
    assert bar.proposals.isHidden()
    bar.edit.undo()
    assert bar.edit.text() == TEXT


def test_an_answer_for_another_text_is_nobodys(
    window: MainWindow, qtbot: QtBot, settle: Settle, answering: str
) -> None:
    bar = window.features.prompt.bar
    use(window, answering)
    typed(window, TEXT, qtbot, settle)
    bar.proposals.button.click()
    typed(window, "RBBB, slowpulse", qtbot, settle)
    assert not bar.proposals.chips.chips


def test_a_wait_blocks_nothing_and_stop_ends_it(window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    bar = window.features.prompt.bar
    with server.served(server.silent) as (address, _):
        use(window, address)
        typed(window, TEXT, qtbot, settle)
        bar.proposals.button.click()
        assert window.actions_["stop"].isEnabled()
        bar.set_text("RBBB, slowpulse")
        qtbot.waitUntil(lambda: "CRBBB" in [chip.name for chip in bar.chips.chips], timeout=5000)
        assert not window.services.model.idle
        window.features.prompt.stop()
        assert bar.proposals.button.isEnabled()
        settle()
    assert not bar.warnings.texts or "in time" not in " ".join(bar.warnings.texts)


def test_why_there_is_no_answer_is_one_line(window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    bar = window.features.prompt.bar
    with server.served(server.raw(server.head(b"<html>", kind="text/html"))) as (address, _):
        use(window, address)
        typed(window, TEXT, qtbot, settle)
        bar.proposals.button.click()
        settle()
    assert any("no JSON" in text for text in bar.warnings.texts)
    assert bar.proposals.button.isEnabled()


def test_the_history_is_added_sentence_by_sentence(
    window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentence = {"text": "The ECG shows left bundle branch block.", "facts": [1]}
    window.services.document.open(make_case(notes="Mine."))
    settle()

    def tick(dialog: HistoryDialog) -> bool:
        assert dialog.text == ""
        dialog.boxes[0].setChecked(True)
        return True

    monkeypatch.setattr(HistoryDialog, "exec", tick)
    with server.served(server.answers({"sentences": [sentence]})) as (address, _):
        use(window, address)
        window.actions_["write_history"].trigger()
        settle()
    document = window.services.document
    assert document.case is not None
    assert document.case.notes == "Mine.\nThe ECG shows left bundle branch block."
    window.actions_["undo"].trigger()
    assert document.case is not None
    assert document.case.notes == "Mine."


def test_what_was_dropped_is_shown(qtbot: QtBot) -> None:
    dialog = HistoryDialog(History((), ("He smokes.",), ("The ECG shows asystole",)))
    qtbot.addWidget(dialog)
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
    shown = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "He smokes." in shown
    assert "The ECG shows asystole" in shown


def test_the_test_button_lists_models(window: MainWindow, qtbot: QtBot, settle: Settle, answering: str) -> None:
    dialog = SettingsDialog(replace(Settings(), language_model_address=answering))
    qtbot.addWidget(dialog)
    asking = Asking(window.services.model)
    dialog.test_requested.connect(
        lambda settings: asking.ask(
            settings, lambda endpoint, report: endpoint.models(report), dialog.show_models, dialog.show_refusal
        )
    )
    dialog.test.click()
    settle()
    assert dialog.tested.text() == "It answers: small, large"
    assert dialog.settings().language_model_name == "small"
    dialog.editors["language_model_address"].show_value("http://192.0.2.1")
    dialog.test.click()
    settle()
    assert "another computer" in dialog.tested.text()
