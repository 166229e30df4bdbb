"""Numbers, verdicts, marks, corrections and series on the real window."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from ecgstudio.app.examine import Examination, examine
from ecgstudio.app.generate import generate
from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import adjust
from ecgstudio.core.case import Case
from ecgstudio.core.progression import progression
from ecgstudio.gui.kit.services import make_services
from ecgstudio.gui.kit.store import Store
from ecgstudio.gui.main_window import MainWindow
from ecgstudio.gui.measurements.measuring import Measuring
from ecgstudio.gui.prompt.series_dialog import SeriesDialog
from tests.gui.conftest import Settle


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return generate(request_for(["CLBBB"], seed=3), 3)


@pytest.fixture
def examined(window: MainWindow, settle: Settle, cases: list[Case]) -> MainWindow:
    """The window with three candidates, measured."""
    window.services.document.set_candidates(cases)
    settle()
    assert window.features.measurements.measuring.up_to_date
    return window


def open_case(window: MainWindow) -> Case:
    assert window.services.document.case is not None
    return window.services.document.case


def rows(window: MainWindow):
    tree = window.features.measurements.verdicts.tree
    return [tree.topLevelItem(0).child(row) for row in range(tree.topLevelItem(0).childCount())]


def test_measured_without_being_asked(examined: MainWindow, cases: list[Case]) -> None:
    expected = examine(cases[0])
    assert open_case(examined).measurements.qrs == expected.measurements.qrs
    assert open_case(examined).verdicts == expected.verdicts
    assert examined.features.case.view.sheet.case is not None
    assert examined.features.case.view.sheet.case.measurements.available
    assert examined.services.document.undo_stack.count() == 1
    assert not examined.services.document.at_risk
    names = [card.accessibleName() for card in examined.features.case.view.strip.cards]
    assert all("expected findings present" in name for name in names)


def test_undo_and_redo_keep_the_numbers(examined: MainWindow, settle: Settle) -> None:
    window = examined
    window.actions_["candidate_2"].trigger()
    settle()
    second = open_case(window)
    window.actions_["undo"].trigger()
    assert open_case(window).measurements.available
    window.actions_["redo"].trigger()
    assert open_case(window) is second


def test_going_to_a_criterion_shows_where(examined: MainWindow, qtbot: QtBot) -> None:
    window, tree = examined, examined.features.measurements.verdicts.tree
    window.frame.places["verdicts"].show()
    place = next(row for row in rows(window) if row.data(0, Qt.ItemDataRole.UserRole).lead == "V6")
    tree.setCurrentItem(place)
    where = window.features.measurements.where()
    assert where.isVisible()
    assert [trace.lead for trace, _ in where.bands()] == ["V6"]
    trace, band = where.bands()[0]
    assert trace.x_mm - 1 <= band.left() < band.right() <= trace.x_end_mm + 1
    assert band.width() < 10
    assert "Part III" in window.features.measurements.verdicts.more.text()
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert where.verdict is not place.data(0, Qt.ItemDataRole.UserRole)
    tree.setCurrentItem(tree.topLevelItem(0))
    assert not where.isVisible()


def test_outcomes_are_said_in_words(examined: MainWindow) -> None:
    said = [row.data(0, Qt.ItemDataRole.AccessibleTextRole) for row in rows(examined)]
    assert all(text.endswith(("met", "not measurable")) for text in said)
    assert examined.features.measurements.verdicts.tree.topLevelItem(0).text(1).split()[1] == "of"


def test_numbers_follow_a_slider(examined: MainWindow, settle: Settle) -> None:
    before = open_case(examined).measurements.rate.value
    slider = examined.features.physiology.panel.reveal("rate").slider
    assert slider is not None
    slider.setValue(slider.value() + 30)
    settle()
    assert examined.features.measurements.measuring.up_to_date
    assert abs(open_case(examined).measurements.rate.value - before) > 10


def test_a_dragged_bound_is_kept_and_the_numbers_follow(
    examined: MainWindow, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    window, sheet = examined, examined.features.case.view.sheet
    before = open_case(window).measurements.qrs.value
    window.actions_["show_fiducials"].trigger()
    sheet.zoom_to_lead("V5")
    marks, canvas = window.features.measurements.marks(), sheet.focusProxy()
    tick = next(
        tick for tick in marks.ticks() if (tick.wave.kind, tick.edge, tick.trace.lead) == ("QRS", "offset", "V5")
        and sheet.rect().contains(sheet.point_of(QPointF(tick.x, tick.trace.baseline_mm)).toPoint())
    )  # fmt: skip
    start = canvas.from_mm(QPointF(tick.x, tick.trace.baseline_mm + 1.0)).toPoint()
    end = canvas.from_mm(QPointF(tick.x + 1.0, tick.trace.baseline_mm + 1.0)).toPoint()
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for share in (0.5, 1.0):
        qtbot.mouseMove(canvas.viewport(), start + (end - start) * share)
        QApplication.processEvents()
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=end)
    settle()
    case = open_case(window)
    assert [(item.wave, item.edge) for item in case.corrections] == [("QRS", "offset")]
    assert case.measurements.qrs.value == pytest.approx(before + 40, abs=8)
    assert window.services.document.undo_stack.count() == 2
    window.actions_["save"].trigger()
    settle()
    window.actions_["undo"].trigger()
    settle()
    assert open_case(window).measurements.qrs.value == before
    window.features.library.controller.open(case.id)
    settle()
    assert open_case(window).corrections == case.corrections
    window.actions_["remove_corrections"].trigger()
    settle()
    assert open_case(window).measurements.qrs.value == before


def test_beat_labels_stand_over_every_beat(examined: MainWindow) -> None:
    examined.actions_["show_beat_labels"].trigger()
    marks = examined.features.measurements.marks()
    found = examined.features.measurements.measuring.examination
    assert marks.isVisible()
    assert found is not None
    assert len(list(marks._beat_labels())) == len(found.beats_s)
    examined.actions_["show_beat_labels"].trigger()
    assert not marks.isVisible()


def test_what_cannot_be_measured_says_why(window: MainWindow, settle: Settle, cases: list[Case]) -> None:
    from dataclasses import replace

    signal = np.full((12, 5000), np.nan, np.float32)
    flat = replace(cases[0], recording=replace(cases[0].recording, signal_mv=signal), id="flat")
    window.services.document.open(flat)
    settle()
    assert open_case(window).measurements.qrs.reason
    assert open_case(window).verdicts == () or all(item.outcome != "met" for item in open_case(window).verdicts)


def test_a_series_stands_below_the_sheet(examined: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch) -> None:
    def choose(dialog: SeriesDialog) -> int:
        dialog.path.setCurrentIndex(dialog.path.findText(progression("potassium").name))
        dialog.count.setValue(6)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(SeriesDialog, "exec", choose)
    examined.actions_["series"].trigger()
    settle()
    cards = examined.features.case.view.strip.cards
    assert len(cards) == 6
    assert all(progression("potassium").name in card.accessibleName() for card in cards)
    assert cards[0]._title.startswith("4 ")
    examined.services.document.choose(5)
    settle()
    assert open_case(examined).title.startswith(progression("potassium").name)
    examined.actions_["undo"].trigger()


def test_limits_of_the_simulator_are_said(examined: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    from ecgstudio.core.catalogue import catalogue

    statements = {**catalogue(), "CLBBB": replace(catalogue()["CLBBB"], limit="no notches")}
    for module in ("measurements.verdicts_panel", "details.panel"):
        monkeypatch.setattr(f"ecgstudio.gui.{module}.catalogue", lambda: statements)
    case = open_case(examined)
    examined.features.measurements.verdicts.show_verdicts(case.verdicts)
    assert "no notches" in rows(examined)[-1].text(0)
    examined.features.details.panel.show_case(case)
    assert "no notches" in examined.features.details.panel.limits.text()


def test_measured_in_a_process_beside_the_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, cases: list[Case]
) -> None:
    services = make_services(qapp, Store(tmp_path / "settings.ini"), beside=True)
    document, examining = services.document, Measuring(services)
    found: list[Examination] = []
    examining.shown.connect(lambda item: found.append(item) if item else None)

    def open_until_settled() -> bool:
        if examining.up_to_date:
            document.open(replace(cases[0], id=str(len(found))))
        return services.measuring.settled

    qtbot.waitUntil(open_until_settled, timeout=120_000)
    assert services.measuring.pid is not None
    qtbot.waitUntil(lambda: examining.up_to_date, timeout=20_000)
    document.open(cases[1])
    qtbot.waitUntil(lambda: examining.up_to_date, timeout=20_000)
    assert document.case is not None
    assert document.case.verdicts == examine(cases[1]).verdicts
    assert found[-1].analysis is not None
    assert found[-1].analysis.found.prepared.samples == 0, "measured in the thread"
    services.shutdown()
    assert services.measuring.pid is None


def test_windows_of_tests_measure_in_their_thread(examined: MainWindow) -> None:
    assert examined.services.measuring.pid is None


def test_numbers_of_the_ecg_before_are_dimmed_until_this_one_is_measured(examined: MainWindow, settle: Settle) -> None:
    panel, verdicts = examined.features.measurements.panel, examined.features.measurements.verdicts
    assert panel.numbers.isEnabled()
    case = open_case(examined)
    assert case.physiology is not None
    examined.services.document.set_adjusted(adjust(case, case.physiology.with_values({"rate": 100.0})), "rate", "")
    assert not panel.numbers.isEnabled()
    assert not verdicts.tree.isEnabled()
    settle()
    assert panel.numbers.isEnabled()
    assert verdicts.tree.isEnabled()
    assert open_case(examined).measurements.rate.value == pytest.approx(100, abs=3)


def test_a_new_window_shows_no_numbers(examined: MainWindow, settle: Settle) -> None:
    panel = examined.features.measurements.panel
    assert any(label.text() != "–" for label in panel._values.values())
    examined.services.document.close()
    settle()
    assert {label.text() for label in panel._values.values()} == {"–"}
