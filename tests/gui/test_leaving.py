"""Nobody's twin leaves the window unasked, whichever way: file, paper, handout."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QMessageBox

import ecgstudio.gui
from ecgstudio.app.formats import handout_formats
from ecgstudio.core.case import Case
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.gui.main_window import MainWindow
from tests.gui.conftest import Settle, make_case

NO, YES = QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes
GUI = Path(ecgstudio.gui.__file__).parent
OUT = re.compile(
    r"QPrintDialog\(printer|save_files\(|= ExportDialog\(|write_handout\(|write_comparison\(|write_together\("
)
"""What only a way out of the program calls."""


def real_twin(case_id: str = "twin") -> Case:
    case = make_case("Mrs. Smith with hyperkalaemia", id=case_id)
    made = Provenance("diffusion", "diffusion 0", 3, after="ward7")
    return replace(case, recording=Recording(case.recording.signal_mv, 500, made), physiology=None)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The dialogs that come after the question; each is left without anything done."""
    seen: list[str] = []

    def noted(name: str, answer: Any) -> Callable[..., Any]:
        return lambda *_: seen.append(name) or answer

    monkeypatch.setattr("ecgstudio.gui.files.export_dialog.ExportDialog.exec", noted("export", 0))
    monkeypatch.setattr("ecgstudio.gui.compare.pair_dialog.PairDialog.exec", noted("pair", 0))
    monkeypatch.setattr(QPrintDialog, "exec", noted("print", 0))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", noted("file", ("", "")))
    return seen


WAYS: dict[str, Callable[[MainWindow], object]] = {
    "export": lambda window: window.features.files.export(),
    "print": lambda window: window.features.case.print_sheet(),
    "pair": lambda window: window.features.compare.print_both(),
    "vectors on paper": lambda window: window.features.vectors.print(),
    "vectors": lambda window: window.features.vectors.export(),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_real_persons_twin_is_asked_about_first(
    way: str, window: MainWindow, settle: Settle, answers: list[QMessageBox.StandardButton], asked: list[str]
) -> None:
    window.services.document.open(real_twin())
    window.features.compare.comparing.show(make_case("Made of nobody"), real_twin())
    settle()
    answers.append(NO)
    WAYS[way](window)
    assert asked == []
    answers.append(YES)
    WAYS[way](window)
    assert len(asked) == 1
    assert answers == []


def test_who_is_nobodys_twin_leaves_unasked(window: MainWindow, settle: Settle, asked: list[str]) -> None:
    window.services.document.open(make_case("Made of nobody"))
    window.features.compare.comparing.show(make_case("One"), make_case("Another"))
    settle()
    for way in WAYS.values():
        way(window)
    assert len(asked) == len(WAYS)


@pytest.mark.parametrize("kind", [item.name for item in handout_formats()])
def test_a_handout_with_one_is_asked_about_first(
    kind: str,
    window: MainWindow,
    settle: Settle,
    answers: list[QMessageBox.StandardButton],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    written: list[str] = []
    monkeypatch.setattr(
        "ecgstudio.gui.library.collections._write", lambda handout, kind, path, *_: written.append(kind) or path
    )
    controller = window.features.collections.controller
    window.features.library.controller.use(
        lambda library: [library.save(real_twin("one")), library.save(make_case("Two", id="two"))], lambda _: None
    )
    settle()
    made = controller.create("Blocks", case_ids=("two", "one"))
    settle()
    for answer, count in ((NO, 0), (YES, 1)):
        answers.append(answer)
        controller.hand_out(made.id, kind, tmp_path / "out")
        settle()
        assert len(written) == count
        answers.append(answer)
        controller.hand_out_cases("Blocks", ("one", "two"), kind, tmp_path / "out")
        settle()
        assert len(written) == 2 * count
    controller.hand_out_cases("Blocks", ("two",), kind, tmp_path / "out")
    settle()
    assert len(written) == 3


def test_every_way_out_asks() -> None:
    """A new one is found by what it calls."""
    texts = {path.relative_to(GUI): path.read_text(encoding="utf-8") for path in GUI.rglob("*.py")}
    ways = {path for path, text in texts.items() if OUT.search(text)}
    assert len(ways) >= 5
    assert [path for path in ways if "may_leave" not in texts[path]] == []
