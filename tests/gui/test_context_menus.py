"""The right button offers what can be done with what lies under it."""

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication, QMenu

from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.core.verdict import Verdict
from ecgstudio.gui.main_window import MainWindow
from tests.gui.conftest import Settle, make_case


@pytest.fixture
def offered(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The names of what each menu that pops up offers."""
    shown: list[list[str]] = []
    monkeypatch.setattr(
        QMenu,
        "popup",
        lambda menu, *_: shown.append([action.objectName() or action.text() for action in menu.actions()]),
    )
    window.services.document.open(make_case())
    return shown


def test_the_sheet(window: MainWindow, offered: list[list[str]], settle: Settle) -> None:
    sheet = window.features.case.sheet
    sheet.menu_wanted.emit(QPointF(-5.0, -5.0), QPoint())
    assert {"caliper_time", "remark_arrow", "fit", "export", "print_preview"} <= set(offered[-1])
    assert "caliper_remove" not in offered[-1]


def test_a_caliper_is_selected_and_can_be_removed(window: MainWindow, offered: list[list[str]]) -> None:
    case = window.features.case
    window.actions_["caliper_time"].trigger()
    drawing = case.tools.layers.calipers._drawn()[0]
    case.tools.calipers.select(-1)
    case.sheet.menu_wanted.emit(QPointF(drawing.grips[0].line.x1, drawing.grips[0].line.y1), QPoint())
    assert {"caliper_remove", "caliper_march"} <= set(offered[-1])
    assert case.tools.calipers.caliper is not None


def test_a_candidate(window: MainWindow, offered: list[list[str]], settle: Settle) -> None:
    window.services.document.set_candidates([make_case(seed=1), make_case(seed=2)])
    window.features.case.view.candidate_menu_wanted.emit(QPoint())
    assert {"compare", "export", "twin", "save"} <= set(offered[-1])


def test_a_verdict_is_copied(window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch) -> None:
    verdict = Verdict("CLBBB", "QRS>=120", "met", 154.0, ">= 120", "ms", "V6", source="A3")
    measured = Measurements(qrs=Measured(154.0, "ms", ""))
    window.services.document.open(make_case(measurements=measured, verdicts=(verdict,)))
    panel = window.features.measurements.verdicts
    monkeypatch.setattr(QMenu, "popup", lambda menu, *_: menu.actions()[0].trigger())
    monkeypatch.setattr(panel.tree, "itemAt", lambda _: panel.tree.topLevelItem(0).child(0))
    panel._show_menu(QPoint())
    assert "154 ms" in QApplication.clipboard().text()
