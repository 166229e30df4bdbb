"""The Compare tab on the real window."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPointF, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from ecgstudio.app.compare_sheet import comparison_of
from ecgstudio.app.generate import generate
from ecgstudio.app.requests import request_for
from ecgstudio.core.case import Case
from ecgstudio.core.paper.pair import PAIR_PAPERS
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import Request
from ecgstudio.gui.compare.pair_dialog import PairDialog
from ecgstudio.gui.kit.printing import make_printer, print_pair
from ecgstudio.gui.main_window import MainWindow
from tests.gui.conftest import Settle


@pytest.fixture(scope="module")
def normal() -> Case:
    return generate(request_for(["NORM"], seed=3), count=1)[0]


@pytest.fixture
def comparing(window: MainWindow, normal: Case, settle: Settle) -> MainWindow:
    """A normal ECG as A, the Compare tab in front."""
    window.services.document.open(normal)
    window.actions_["compare"].trigger()
    settle()
    return window


def choose(box: QComboBox, index: int) -> None:
    """As by hand."""
    box.setCurrentIndex(index)
    box.activated.emit(index)


def give(window: MainWindow, statement_id: str, settle: Settle) -> Case:
    box = window.features.compare.view.bar.statements
    choose(box, box.findData(statement_id))
    settle()
    second = window.features.compare.comparing.sides[1]
    assert second is not None
    return second


def test_same_patient_other_disease(comparing: MainWindow, normal: Case, settle: Settle) -> None:
    second = give(comparing, "CLBBB", settle)
    assert second.anatomy == normal.anatomy
    assert second.request.seed == normal.request.seed
    assert comparing.features.compare.comparing.sides[0].recording is normal.recording
    assert "Left bundle branch block" in comparing.features.compare.view.pair.captions[1].text()
    assert comparing.services.document.case.recording is normal.recording
    rows = {table_text(comparing, row, 0): row for row in range(comparing.features.compare.view.table.rowCount())}
    assert table_text(comparing, rows["QRS"], 3).endswith(" ms")
    assert table_text(comparing, rows["R in V1"], 1).endswith(" mV")
    assert "QRS" in comparing.features.compare.view.morph.numbers.text()


def table_text(window: MainWindow, row: int, column: int) -> str:
    item = window.features.compare.view.table.item(row, column)
    assert item is not None
    return item.text()


def test_normal_in_one_click(comparing: MainWindow, settle: Settle) -> None:
    comparing.features.compare.view.bar.normal.click()
    settle()
    assert comparing.features.compare.comparing.sides[1].request.statement_ids == ("NORM",)


def test_the_sheets_move_together_and_alone(comparing: MainWindow, settle: Settle) -> None:
    give(comparing, "CLBBB", settle)
    first, second = comparing.features.compare.view.pair.sheets
    first.zoom_in()
    first.zoom_in()
    assert second.zoom == pytest.approx(first.zoom)
    second.zoom_to_lead("V2")
    assert first.focused_lead == "V2"
    assert first.zoom == pytest.approx(second.zoom)
    comparing.features.compare.view.bar.linked.click()
    first.fit()
    assert second.focused_lead == "V2"
    comparing.features.compare.view.bar.stacked.click()
    comparing.features.compare.view.bar.linked.click()
    assert second.focused_lead is None


def test_both_are_as_large_whatever_room_each_has(comparing: MainWindow, settle: Settle) -> None:
    give(comparing, "CLBBB", settle)
    pair = comparing.features.compare.view.pair
    first, second = pair.sheets
    for widths in ((500, 330), (330, 500)):
        pair.setSizes(list(widths))
        assert second.zoom == pytest.approx(first.zoom)
        assert first.width() != second.width()
    pair.setSizes([420, 420])
    first.fit()
    assert second.zoom == pytest.approx(first.zoom)


def test_the_pointer_is_shown_on_the_other_sheet(comparing: MainWindow, settle: Settle) -> None:
    give(comparing, "CLBBB", settle)
    pair = comparing.features.compare.view.pair
    trace = next(item for item in pair.sheets[0].page.traces if item.lead == "V3")
    pair.sheets[0].pointed.emit(QPointF(trace.x_mm + 10, trace.baseline_mm))
    cross = pair._crosses[1]
    assert cross.isVisible()
    assert trace.time_of(cross.pos().x()) == pytest.approx(trace.t_start_s + 0.4)
    pair.sheets[0].pointed.emit(None)
    assert not cross.isVisible()


def test_the_way_from_a_to_b(comparing: MainWindow, normal: Case, settle: Settle) -> None:
    chosen = give(comparing, "CLBBB", settle)
    slider = comparing.features.compare.view.morph.slider
    assert slider.isEnabled()
    slider.setValue(0)
    settle()
    assert np.array_equal(comparing.features.compare.comparing.sides[1].recording.signal_mv, normal.recording.signal_mv)
    slider.setValue(40)
    settle()
    between = comparing.features.compare.comparing.sides[1].physiology
    assert between.rate == pytest.approx(0.6 * normal.physiology.rate + 0.4 * chosen.physiology.rate)
    assert "40 %" in comparing.features.compare.view.pair.captions[1].text()
    slider.setValue(100)
    settle()
    assert comparing.features.compare.comparing.sides[1] is chosen


def test_swap(comparing: MainWindow, normal: Case, settle: Settle) -> None:
    second = give(comparing, "CLBBB", settle)
    table = comparing.features.compare.view.table
    row = next(row for row in range(table.rowCount()) if table_text(comparing, row, 0) == "QRS")
    before = [table_text(comparing, row, column) for column in (1, 2)]
    comparing.features.compare.view.bar.swap.click()
    settle()
    assert [side.id for side in comparing.features.compare.comparing.sides] == [second.id, normal.id]
    assert [table_text(comparing, row, column) for column in (2, 1)] == before
    assert comparing.features.compare.view.pair.captions[0].text().startswith("A   Left")
    assert comparing.features.compare.view.bar.kept.isChecked()
    comparing.features.compare.view.morph.slider.setValue(0)
    settle()
    assert np.array_equal(comparing.features.compare.comparing.sides[1].recording.signal_mv, second.recording.signal_mv)
    comparing.features.compare.view.bar.swap.click()
    assert [side.id for side in comparing.features.compare.comparing.sides] == [normal.id, second.id]
    assert not comparing.features.compare.view.bar.kept.isChecked()


def test_a_is_kept_or_follows_the_open_case(comparing: MainWindow, normal: Case, settle: Settle) -> None:
    other, third = (replace(normal, id=name * 32, title=name) for name in ("b", "c"))
    comparing.features.compare.view.bar.kept.click()
    comparing.services.document.open(other)
    assert comparing.features.compare.comparing.sides[0].recording is normal.recording
    comparing.features.compare.view.bar.kept.click()
    assert comparing.features.compare.comparing.sides[0] is other
    comparing.services.document.open(third)
    assert comparing.features.compare.comparing.sides[0] is third
    settle()


def test_a_candidate_and_a_case_of_the_library(
    comparing: MainWindow, normal: Case, settle: Settle, qtbot: QtBot
) -> None:
    cases = [replace(normal, id=f"{number}" * 32, title=f"Number {number}") for number in range(3)]
    comparing.services.document.set_candidates(cases)
    choose(comparing.features.compare.view.bar.candidates, 2)
    settle()
    assert [side.id for side in comparing.features.compare.comparing.sides] == [cases[0].id, cases[1].id]
    comparing.actions_["save"].trigger()
    settle()
    assert not comparing.features.compare.view.bar.library.isEnabled()
    qtbot.waitUntil(lambda: comparing.features.library.panel.model.rowCount() == 1)
    comparing.features.library.panel.list.setCurrentIndex(comparing.features.library.panel.model.index(0))
    comparing.features.compare.view.bar.library.click()
    settle()
    assert comparing.features.compare.comparing.sides[1].id == cases[0].id


def test_other_sampling_rates_are_compared_in_time(comparing: MainWindow, normal: Case, settle: Settle) -> None:
    slow = Case(Request(), Recording(normal.recording.signal_mv[:, ::5], 100.0, Provenance("import")), "Slow")
    comparing.features.compare.comparing.choose(slow)
    settle()
    shown = comparing.features.compare.view.pair.sheets[1].case
    assert shown.recording.samples == 1000
    assert "different sampling rates" in comparing.features.compare.view.note.text()
    pair = comparing.features.compare.view.pair
    trace = pair.sheets[0].page.traces[0]
    pair.sheets[0].pointed.emit(QPointF(trace.x_mm + 25.0, trace.baseline_mm))
    assert pair._crosses[1].isVisible()


def test_beats_lie_over_each_other(comparing: MainWindow, settle: Settle) -> None:
    give(comparing, "CLBBB", settle)
    view = comparing.features.compare.view
    view.bar.pages.setCurrentIndex(1)
    assert view.beats.isVisible()
    assert view.bar.difference.isVisible()
    plain = view.beats.grab().toImage()
    view.bar.difference.click()
    assert view.beats.grab().toImage() != plain


def test_nothing_is_measured_while_nobody_looks(comparing: MainWindow, normal: Case, settle: Settle) -> None:
    first = comparing.features.compare.comparing.sides[0]
    comparing.actions_["show_case"].trigger()
    comparing.services.document.open(replace(normal, id="d" * 32))
    settle()
    assert comparing.features.compare.comparing.sides[0] is first
    comparing.actions_["compare"].trigger()
    assert comparing.features.compare.comparing.sides[0] is comparing.services.document.case
    settle()


def test_without_a_case_it_says_what_to_do(window: MainWindow, settle: Settle) -> None:
    window.actions_["compare"].trigger()
    settle()
    assert window.features.compare.view.note.text().startswith("Generate or open")
    assert not window.features.compare.view.bar.normal.isEnabled()


def test_the_menu_zooms_the_sheets_that_are_seen(comparing: MainWindow, settle: Settle) -> None:
    give(comparing, "CLBBB", settle)
    first, second = comparing.features.compare.view.pair.sheets
    hidden, before = comparing.features.case.view.sheet.zoom, first.zoom
    comparing.actions_["zoom_in"].trigger()
    assert second.zoom == pytest.approx(1.25 * before)
    assert comparing.features.case.view.sheet.zoom == hidden


def test_a_caliper_brings_the_case_to_the_front(comparing: MainWindow) -> None:
    comparing.actions_["caliper_time"].trigger()
    assert comparing.frame.tabs.currentWidget() is comparing.features.case.view
    assert len(comparing.services.document.case.calipers) == 1


def test_both_on_one_sheet_by_keys(
    comparing: MainWindow, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    action = comparing.actions_["print_both"]
    assert not action.isEnabled()
    assert not comparing.features.compare.view.bar.print.isEnabled()
    give(comparing, "CLBBB", settle)
    assert comparing.features.compare.view.bar.print.isEnabled()
    said: list[str] = []

    def write_on_a3(dialog: PairDialog) -> int:
        said.append(dialog.room.text())
        dialog.papers.setCurrentIndex(dialog.papers.findData("A3"))
        said.append(dialog.room.text())
        dialog.pdf.click()
        return dialog.result()

    monkeypatch.setattr(PairDialog, "exec", write_on_a3)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "both"), ""))
    QTest.keySequence(comparing, action.shortcut())
    settle()
    assert "has no room" in said[0]
    assert "has no room" not in said[1]
    (page,) = PdfReader(tmp_path / "both.pdf").pages
    text = " ".join(page.extract_text().split())
    assert "Left bundle branch block" in text
    assert "Normal ECG" in text
    qrs = next(row for row in range(20) if table_text(comparing, row, 0) == "QRS")
    assert table_text(comparing, qrs, 3).replace("\N{MINUS SIGN}", "−") in text


def test_the_printer_gets_the_paper_that_is_laid_out(comparing: MainWindow, settle: Settle, tmp_path: Path) -> None:
    give(comparing, "CLBBB", settle)
    printer = make_printer("A3")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_pair(printer, comparison_of(*comparing.features.compare.comparing.sides, paper="A3"))
    (page,) = PdfReader(tmp_path / "printed.pdf").pages
    size_mm = [float(points) / 72 * 25.4 for points in page.mediabox[2:]]
    assert size_mm == pytest.approx(PAIR_PAPERS["A3"], abs=0.36)


def test_the_library_is_compared_by_keys(comparing: MainWindow, normal: Case, settle: Settle) -> None:
    names = ("a", "b")
    comparing.features.library.controller.use(
        lambda library: library.save_all([replace(normal, id=name * 32, title=f"Case {name}") for name in names])
    )
    comparing.features.library.controller.tell_changed()
    settle()
    comparing.frame.tabs.setCurrentWidget(comparing.features.case.view)
    compare = comparing.actions_["compare_selected"]
    comparing.features.library.panel.list.setFocus()
    comparing.features.library.panel.list.setCurrentIndex(comparing.features.library.panel.model.index(0))
    QTest.keySequence(comparing, compare.shortcut())
    settle()
    assert comparing.frame.tabs.currentWidget() is comparing.features.compare.view
    assert comparing.features.compare.comparing.sides[1].id == comparing.features.library.panel.model.ids()[0]
    comparing.features.library.panel.list.selectAll()
    QTest.keySequence(comparing, compare.shortcut())
    settle()
    assert {side.id for side in comparing.features.compare.comparing.sides} == {name * 32 for name in names}
    assert comparing.features.compare.comparing.kept
    table = comparing.features.compare.view.table
    comparing.features.compare.view.bar.pages.setCurrentText("Numbers")
    table.setCurrentCell(0, 0)
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.currentRow() == table.rowCount() - 1
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert table.currentRow() == 0
