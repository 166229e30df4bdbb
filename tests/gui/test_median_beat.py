"""The median beat and what the analysis itself says, on the real window."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from ecgstudio.app.generate import generate
from ecgstudio.app.requests import request_for
from ecgstudio.core.case import Case
from ecgstudio.gui.main_window import MainWindow
from ecgstudio.gui.median.view import MedianView
from ecgstudio.measure import analyse
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate
from tests.gui.conftest import Settle

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def blocked() -> Case:
    return generate(request_for(["CLBBB"], seed=3), 1)[0]


@pytest.fixture
def beat(window: MainWindow, settle: Settle, qtbot: QtBot, blocked: Case) -> MedianView:
    """The view of the median beat of a left bundle branch block, opened by its key."""
    window.activateWindow()
    window.services.document.open(blocked)
    settle()
    window.features.case.view.sheet.setFocus()
    qtbot.keyClick(window, KEY.Key_M, Qt.KeyboardModifier.ControlModifier | SHIFT)
    qtbot.waitUntil(lambda: window.features.median.view.made and window.features.median.view().hasFocus())
    return window.features.median.view()


def open_case(window: MainWindow) -> Case:
    assert window.services.document.case is not None
    return window.services.document.case


def tab_to(qtbot: QtBot, view: MedianView, wave: str, edge: str) -> None:
    for _ in range(len(view.bounds)):
        qtbot.keyClick(view, KEY.Key_Tab)
        if view.chosen is not None and view.chosen.key == (wave, edge):
            return
    raise AssertionError(f"Tab does not come to {wave} {edge}")


def test_bounds_are_where_the_intervals_are_read(window: MainWindow, beat: MedianView) -> None:
    at_ms = {bound.key: 1000 * bound.time_s for bound in beat.bounds}
    numbers = open_case(window).measurements
    assert [bound.time_s for bound in beat.bounds] == sorted(bound.time_s for bound in beat.bounds)
    assert at_ms["QRS", "offset"] - at_ms["QRS", "onset"] == pytest.approx(numbers.qrs.value)
    assert at_ms["QRS", "onset"] - at_ms["P", "onset"] == pytest.approx(numbers.pr.value)
    assert at_ms["T", "offset"] - at_ms["QRS", "onset"] == pytest.approx(numbers.qt.value)


def test_arrows_move_the_bound_that_tab_came_to(
    window: MainWindow, beat: MedianView, settle: Settle, qtbot: QtBot
) -> None:
    before, steps = open_case(window).measurements.qrs.value, window.services.document.undo_stack.count()
    rate_hz = open_case(window).recording.sampling_rate_hz
    tab_to(qtbot, beat, "QRS", "offset")
    qtbot.keyClick(beat, KEY.Key_Right)
    qtbot.keyClick(beat, KEY.Key_Right, SHIFT)
    qtbot.keyClick(beat, KEY.Key_Left)
    settle()
    correction = open_case(window).corrections[0]
    assert (correction.wave, correction.edge) == ("QRS", "offset")
    assert correction.shift_s == pytest.approx(10 / rate_hz)
    assert open_case(window).measurements.qrs.value == pytest.approx(before + 10_000 / rate_hz)
    assert beat.chosen is not None
    assert beat.chosen.key == ("QRS", "offset")
    assert f"QRS {open_case(window).measurements.qrs.value:.0f} ms" in beat.accessibleDescription()
    assert window.services.document.undo_stack.count() == steps + 1
    window.actions_["undo"].trigger()
    settle()
    assert open_case(window).measurements.qrs.value == before
    assert not open_case(window).corrections


def test_tab_leaves_after_the_last_bound(beat: MedianView, qtbot: QtBot) -> None:
    tab_to(qtbot, beat, "T", "offset")
    qtbot.keyClick(beat, KEY.Key_Tab)
    assert not beat.hasFocus()


def test_one_lead_alone_by_keys(beat: MedianView, qtbot: QtBot) -> None:
    small = beat.frame().scale
    for _ in range(6):
        qtbot.keyClick(beat, KEY.Key_Down)
    qtbot.keyClick(beat, KEY.Key_Return)
    assert beat.shown_leads() == ("V1",)
    assert beat.frame().scale > small
    qtbot.keyClick(beat, KEY.Key_Up)
    assert beat.shown_leads() == ("aVF",)
    qtbot.keyClick(beat, KEY.Key_Return)
    assert len(beat.shown_leads()) == 12


def test_a_bound_follows_the_mouse(window: MainWindow, beat: MedianView, settle: Settle, qtbot: QtBot) -> None:
    before = open_case(window).measurements.qt.value
    bound = beat.bounds[-1]
    start = beat.point_of(bound, "V5").toPoint()
    qtbot.mousePress(beat, Qt.MouseButton.LeftButton, pos=start)
    end = start + QPoint(round(0.04 * 25 * beat.frame().scale), 0)
    for place in ((start + end) / 2, end):
        qtbot.mouseMove(beat, place)
    qtbot.mouseRelease(beat, Qt.MouseButton.LeftButton, pos=end)
    settle()
    assert beat.lead == "V5"
    assert open_case(window).measurements.qt.value == pytest.approx(before + 40, abs=6)
    assert "V5" in beat.read_out()


def test_the_pointer_reads_time_and_voltage(beat: MedianView, qtbot: QtBot) -> None:
    onset = next(bound for bound in beat.bounds if bound.key == ("QRS", "onset"))
    frame = beat.frame()
    up = QPointF(0.05 * 25 * frame.scale, -0.5 * 10 * frame.scale)
    qtbot.mouseMove(beat, (beat.point_of(onset, "II") + up).toPoint())
    said = beat.read_out().rsplit("II: ")[1]
    assert float(said.split()[0]) == pytest.approx(50, abs=3)
    assert float(said.split("QRS, ")[1].split()[0]) == pytest.approx(0.5, abs=0.03)


def test_the_analysis_says_what_it_calls(window: MainWindow, settle: Settle, blocked: Case) -> None:
    from dataclasses import replace

    window.services.document.open(blocked)
    settle()
    said = findings_of(window)
    assert any(text.startswith("Left bundle branch block") and "QRS" in text for text in said)
    window.services.document.open(replace(blocked, id="other", request=request_for(["CRBBB"], seed=3)))
    settle()
    said = findings_of(window)
    assert any(text.startswith("Not called: Right bundle branch block") for text in said)


def test_exchanged_arms_are_suspected(window: MainWindow, settle: Settle) -> None:
    from dataclasses import replace

    drawn = (
        simulate(replace(draw_physiology(["NORM"], seed=seed), electrodes="RA/LA"), draw_anatomy(seed=seed), seed=seed)
        for seed in range(6)
    )
    recording = next(item.recording for item in drawn if analyse(item.recording).lead_reversals)
    window.services.document.open(Case(request_for(["NORM"]), recording))
    settle()
    assert any("RA/LA" in text and "exchanged" in text for text in findings_of(window))


def findings_of(window: MainWindow) -> list[str]:
    tree = window.features.measurements.verdicts.tree
    last = tree.topLevelItem(tree.topLevelItemCount() - 1)
    assert last.text(0) == "The analysis itself"
    return [last.child(row).data(0, Qt.ItemDataRole.AccessibleTextRole) for row in range(last.childCount())]
