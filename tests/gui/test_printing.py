"""The sheet on a printer that writes a PDF."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from pytestqt.qtbot import QtBot

from ecgstudio.core.paper import PAPER_SIZES_MM, PaperName, SheetStyle
from ecgstudio.gui.kit.printing import make_printer, print_sheet
from ecgstudio.gui.main_window import MainWindow
from tests.gui.conftest import make_case


@pytest.mark.parametrize("paper", ["A4", "letter"])
def test_every_page_has_the_size_of_the_paper(qtbot: QtBot, tmp_path: Path, paper: PaperName) -> None:
    style = replace(SheetStyle(), paper=paper)
    printer = make_printer(paper)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    print_sheet(printer, make_case(), style)
    [page] = PdfReader(tmp_path / "sheet.pdf").pages
    size_mm = [float(points) / 72 * 25.4 for points in page.mediabox[2:]]
    assert size_mm == pytest.approx(PAPER_SIZES_MM[paper], abs=0.36)
    assert "TEACHING" in page.extract_text()


@pytest.mark.parametrize("name", ["sheet.pdf", ""])
def test_a_word_follows_what_was_printed(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    printer = make_printer("A4")
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    monkeypatch.setattr("ecgstudio.gui.case.feature.make_printer", lambda *_: printer)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: 1)
    if not name:
        monkeypatch.setattr(QPrinter, "outputFileName", lambda _: "")
    window.services.document.open(make_case())
    window.actions_["print"].trigger()
    told = window.frame.notice.label.text() if name else window.frame.status.currentMessage()
    assert told == (f"Written to {tmp_path / name}" if name else "Sent to the printer.")
