"""A lesson driven on the real widgets: type, Enter, candidates, slider, undo, save, search, open, export."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.jobs import Reporter
from ecgstudio.core.request import Request
from ecgstudio.gui.files.export_dialog import ExportDialog
from ecgstudio.gui.kit.error_dialog import ErrorDialog
from ecgstudio.gui.main_window import MainWindow
from tests.gui.conftest import Settle, make_case

PROMPT = "Left bundle branch block"


def open_case(window: MainWindow) -> Case:
    assert window.services.document.case is not None
    return window.services.document.case


@pytest.fixture
def generated(window: MainWindow, qtbot: QtBot, settle: Settle) -> MainWindow:
    """The window after typing and Enter."""
    qtbot.keyClicks(window.features.prompt.bar.edit, PROMPT)
    qtbot.keyClick(window.features.prompt.bar.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.services.document.case is not None, timeout=20_000)
    settle()
    return window


def test_a_lesson(generated: MainWindow, qtbot: QtBot, settle: Settle, tmp_path: Path) -> None:
    window, document = generated, generated.services.document
    assert window.features.case.view.showing_sheet
    assert len(document.candidates) == 4
    first = open_case(window)
    window.actions_["candidate_2"].trigger()
    chosen = open_case(window)
    assert chosen.id != first.id

    slider = window.features.physiology.panel.reveal("pr").slider
    assert slider is not None
    slider.setValue(slider.value() + 12)
    settle()
    moved = open_case(window)
    assert moved.physiology is not None
    assert chosen.physiology is not None
    assert moved.physiology.pr == pytest.approx(chosen.physiology.pr + 60, abs=5)
    assert moved.recording is not chosen.recording
    window.actions_["undo"].trigger()
    assert open_case(window) is chosen
    window.actions_["redo"].trigger()
    assert open_case(window) is moved

    qtbot.keyClicks(window.features.details.panel.tags, "lecture 3")
    window.actions_["save"].trigger()
    settle()
    assert document.saved
    assert not window.actions_["save"].isEnabled()
    qtbot.waitUntil(lambda: window.features.library.panel.model.rowCount() == 1)

    window.actions_["new"].trigger()
    assert document.case is None
    assert not window.features.case.view.showing_sheet
    with qtbot.waitSignal(window.features.library.panel.model.modelReset, timeout=20_000):
        qtbot.keyClicks(window.features.library.panel.search_edit, "lecture")
    settle()
    window.features.library.panel.list.setCurrentIndex(window.features.library.panel.model.index(0))
    qtbot.keyClick(window.features.library.panel.list, Qt.Key.Key_Return)
    settle()
    assert open_case(window).tags == ("lecture 3",)
    assert document.saved
    assert [item.id for item in window.services.store.recent()] == [moved.id]


def test_export_writes_what_the_dialog_says(
    generated: MainWindow, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill_in(dialog: ExportDialog) -> int:
        dialog.folder.setText(str(tmp_path / "out"))
        dialog.name.setText("case")
        for key, box in dialog.formats.items():
            box.setChecked(key in ("json", "pdf"))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ExportDialog, "exec", fill_in)
    generated.actions_["export"].trigger()
    settle()
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["case.json", "case.pdf"]
    assert generated.services.store.value("export_formats") == ["pdf", "json"]

    before = open_case(generated)
    generated.services.document._touched = False
    generated.features.files.import_records([tmp_path / "out" / "case.json"])
    settle()
    assert open_case(generated) is not before
    assert open_case(generated).title == before.title


def test_a_dropped_record_is_opened(generated: MainWindow, settle: Settle, tmp_path: Path) -> None:
    from ecgstudio.app.files import export_case

    export_case(make_case("Dropped"), tmp_path, ["json"], None, "dropped")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "dropped.json"))])
    no_keys = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, no_keys)
    generated.dropEvent(event)
    settle()
    assert open_case(generated).title == "Dropped"
    assert generated.services.document.at_risk


def test_a_crossed_out_statement_is_left_out(window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    window.features.prompt.bar.set_text("right bundle branch block, first degree AV block")
    qtbot.waitUntil(lambda: any(chip.name == "AVB1" for chip in window.features.prompt.bar.chips.chips), timeout=10_000)
    window.features.prompt.bar.chips.toggled.emit("AVB1")
    window.features.prompt.generate()
    settle()
    ids = open_case(window).request.statement_ids
    assert "CRBBB" in ids
    assert "AVB1" not in ids
    assert {chip.kind for chip in window.features.prompt.bar.chips.chips if chip.name == "AVB1"} == {"removed"}


def test_nothing_understood_is_said_and_nothing_generated(window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    window.features.prompt.bar.set_text("qqqq zzzz")
    window.features.prompt.generate()
    settle()
    qtbot.waitUntil(
        lambda: any("understood" in text for text in window.features.prompt.bar.warnings.texts), timeout=20_000
    )
    settle()
    assert window.services.document.case is None


def test_same_seed_gives_the_same_patients(generated: MainWindow, settle: Settle) -> None:
    before = open_case(generated).recording.signal_mv
    generated.features.prompt.bar.keep_seed.setChecked(True)
    generated.features.prompt.generate()
    settle()
    assert (open_case(generated).recording.signal_mv == before).all()
    generated.features.prompt.bar.keep_seed.setChecked(False)
    generated.features.prompt.generate()
    settle()
    assert not (open_case(generated).recording.signal_mv == before).all()


def test_stop_ends_a_generation(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    started = threading.Event()

    def endless(request: object, count: int, report: Reporter, **_: object) -> list[Case]:
        started.set()
        while True:
            report(0.5, "endless")

    monkeypatch.setattr("ecgstudio.app.generate.generate", endless)
    window.features.prompt.bar.set_text(PROMPT)
    window.features.prompt.generate()
    assert started.wait(10)
    assert window.features.prompt.bar.stop_button.isEnabled()
    with qtbot.waitSignal(window.services.work.cancelled):
        window.actions_["stop"].trigger()
    assert not window.features.prompt.bar.stop_button.isEnabled()
    assert window.services.document.case is None


def test_what_is_asked_next_takes_the_place_of_what_is_being_drawn(
    window: MainWindow, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ecgstudio.app.generate import generate

    started, stopped = threading.Event(), threading.Event()

    def first_endless(request: Request, count: int, report: Reporter, **more: object) -> list[Case]:
        if "LBBB" in request.text:
            return generate(request, count, report)
        started.set()
        try:
            while True:
                report(0.5, "endless")
        finally:
            stopped.set()

    monkeypatch.setattr("ecgstudio.app.generate.generate", first_endless)
    prompt = window.features.prompt
    prompt.bar.set_text("sinus rhythm")
    prompt.generate()
    assert started.wait(10)
    assert prompt.bar.generate_button.isEnabled()
    prompt.bar.set_text("LBBB")
    with qtbot.assertNotEmitted(window.services.work.cancelled):  # "Stopped" would be said of the new one
        prompt.generate()
        settle()
    assert stopped.is_set()
    assert window.services.document.case.request.text == prompt.bar.edit.text() == "LBBB"


def test_closing_while_a_job_runs_ends_cleanly(window: MainWindow, qtbot: QtBot) -> None:
    started = threading.Event()

    def job(report: Reporter) -> None:
        started.set()
        while True:
            report(0.1)

    window.services.work.submit(job)
    assert started.wait(5)
    with qtbot.waitSignal(window.closed):
        window.close()
    assert not window.isVisible()


@pytest.mark.parametrize(
    ("answer", "closes"),
    [
        (QMessageBox.StandardButton.Cancel, False),
        (QMessageBox.StandardButton.Discard, True),
        (QMessageBox.StandardButton.Save, True),
    ],
)
def test_unsaved_work_is_asked_about(
    window: MainWindow,
    qtbot: QtBot,
    answers: list[QMessageBox.StandardButton],
    answer: QMessageBox.StandardButton,
    closes: bool,
) -> None:
    window.services.document.open(make_case())
    window.services.document.set_detail("title", "Mine", "Edit title")
    assert window.isWindowModified()
    answers.append(answer)
    window.close()
    if closes:
        qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
    else:
        assert window.isVisible()
    assert window.services.document.saved == (answer == QMessageBox.StandardButton.Save)


def test_trash_and_back(
    window: MainWindow, qtbot: QtBot, settle: Settle, answers: list[QMessageBox.StandardButton]
) -> None:
    window.services.document.open(make_case("To throw away"))
    window.features.files.save()
    settle()
    assert window.features.library.panel.model.rowCount() == 1
    window.features.library.panel.list.setCurrentIndex(window.features.library.panel.model.index(0))
    answers.append(QMessageBox.StandardButton.Yes)
    window.actions_["delete_cases"].trigger()
    settle()
    assert window.features.library.panel.model.rowCount() == 0
    assert window.frame.notice.isVisible()
    window.frame.notice.buttons[0].click()
    settle()
    assert window.features.library.panel.model.rowCount() == 1


def test_save_as_new_keeps_both(window: MainWindow, settle: Settle) -> None:
    document = window.services.document
    document.open(make_case("One"))
    window.features.files.save()
    settle()
    window.features.files._library.save_as_new()
    settle()
    assert window.features.library.panel.model.rowCount() == 2
    assert document.saved


def test_an_error_of_a_job_opens_the_dialog_with_details_to_copy(window: MainWindow, qtbot: QtBot) -> None:
    window.errors_expected = True  # type: ignore[attr-defined]

    def fail(_: Reporter) -> None:
        raise RecordError("record x.hea has 3 leads; choose a 12-lead record")

    window.services.work.submit(fail)
    qtbot.waitUntil(lambda: window.findChild(ErrorDialog) is not None)
    dialog = window.findChild(ErrorDialog)
    assert dialog.message.text() == "Record x.hea has 3 leads; choose a 12-lead record"
    dialog.copy_button.click()
    copied = dialog.details.toPlainText()
    assert "RecordError" in copied
    assert "ECG Studio" in copied
    dialog.close()


def test_a_refusal_of_the_simulator_stands_under_the_prompt(
    window: MainWindow, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> list[Case]:
        raise InputError("the simulator cannot draw yet: Brugada; leave it out")

    monkeypatch.setattr("ecgstudio.app.generate.generate", refuse)
    window.features.prompt.bar.set_text(PROMPT)
    window.features.prompt.generate()
    settle()
    qtbot.waitUntil(lambda: [chip.name for chip in window.features.prompt.bar.chips.chips] == ["CLBBB"], timeout=20_000)
    settle()
    assert "The simulator cannot draw yet: Brugada; leave it out" in window.features.prompt.bar.warnings.texts
    window.features.prompt.bar.set_text(PROMPT + " ")
    window.features.prompt.bar.set_text("normal")
    assert not any("Brugada" in text for text in window.features.prompt.bar.warnings.texts)


def test_an_imported_ecg_has_no_sliders(window: MainWindow) -> None:
    from dataclasses import replace

    window.services.document.open(replace(make_case(), physiology=None))
    assert not window.features.physiology.panel.hint.isHidden()
    assert not window.actions_["reset_physiology"].isEnabled()
    close = QCloseEvent()
    window.closeEvent(close)
    assert close.isAccepted()


def test_undo_keys_belong_to_the_window(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    window.services.document.open(make_case("One"))
    window.actions_["go_details"].trigger()
    window.features.details.panel.title.setFocus()
    qtbot.keyClicks(window.features.details.panel.title, "!")
    assert open_case(window).title == "One!"
    for field in (window.features.details.panel.title, window.features.details.panel.notes):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        event.ignore()
        QApplication.sendEvent(field, event)
        assert not event.isAccepted()
    window.actions_["undo"].trigger()
    assert open_case(window).title == "One"


def test_the_library_can_be_backed_up_and_the_trash_emptied(
    window: MainWindow,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answers: list[QMessageBox.StandardButton],
) -> None:
    window.services.document.open(make_case("One"))
    window.features.files.save()
    settle()
    target = tmp_path / "copy.sqlite"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.actions_["backup"].trigger()
    settle()
    assert target.stat().st_size > 0
    window.features.library.controller.delete((open_case(window).id,))
    settle()
    answers.append(QMessageBox.StandardButton.Yes)
    window.features.library.panel.trash_button.setChecked(True)
    settle()
    assert window.features.library.panel.model.rowCount() == 1
    window.features.library.empty_trash()
    settle()
    assert window.features.library.panel.model.rowCount() == 0
