"""What a desktop asks for: a file opens in the window, a collection goes into the library."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ecgstudio import __main__ as way_in
from ecgstudio.app.files import export_case
from ecgstudio.app.handouts import export_collection
from ecgstudio.gui.kit.error_dialog import ErrorDialog
from ecgstudio.gui.main_window import MainWindow
from ecgstudio.library import Library
from tests.gui.conftest import Settle, make_case


@pytest.mark.parametrize("name", ["ecgcase", "json", "wfdb"])
def test_a_file_is_opened(name: str, window: MainWindow, settle: Settle, tmp_path: Path) -> None:
    window.open_files(export_case(make_case("Asked for"), tmp_path, [name], None, "asked"))
    settle()
    assert window.services.document.case is not None
    assert window.services.document.case.title == "Asked for"


def test_a_collection_goes_into_the_library(window: MainWindow, settle: Settle, tmp_path: Path) -> None:
    settle()  # Alembic makes one library at a time in a process
    with Library.open(tmp_path / "theirs.sqlite") as theirs:
        theirs.save(make_case("Theirs", id="one"))
        made = theirs.collections.create("Blocks", ["one"])
        file = export_collection(theirs, made.id, "bundle", tmp_path / "blocks.ecgcollection")
    window.open_files([file])
    settle()
    assert [item.title for item in window.features.library.panel.collections] == ["Blocks"]


def test_a_file_that_is_no_ecg_is_said(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    window.open_files([tmp_path / "letter.txt"])
    qtbot.waitUntil(lambda: window.findChild(ErrorDialog) is not None)
    dialog = window.findChild(ErrorDialog)
    assert "etter.txt is no ECG record" in dialog.message.text()
    dialog.close()
    window.errors_expected = True  # type: ignore[attr-defined]


def test_files_open_the_window_and_commands_do_not(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a.ecgcase").touch()
    (tmp_path / "library").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(way_in, "_window", lambda: 11)
    monkeypatch.setattr(way_in, "_command", lambda: 12)
    for arguments, code in (([], 11), (["a.ecgcase"], 11), (["library"], 12), (["measure", "a.ecgcase"], 12)):
        monkeypatch.setattr(sys, "argv", ["ecgstudio", *arguments])
        with pytest.raises(SystemExit) as ended:
            way_in.main()
        assert ended.value.code == code


LATER = """
import sys
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from ecgstudio.gui.start import make_application
app = make_application(["ecgstudio"])
app.asked_for.connect(lambda path: print(path.name))
app.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile(sys.argv[1])))
"""


def test_what_the_desktop_says_later_is_told(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LATER, str(tmp_path / "a.hea")], capture_output=True, text=True, check=True
    )
    assert done.stdout == "a.hea\n"
