"""The page "Add a tab, or an action" of CONTRIBUTING, followed: one feature and its line, and all of it is in the window."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ecgstudio.gui import features, main_window
from ecgstudio.gui.help.shortcuts import shortcut_html
from ecgstudio.gui.kit.action import VIEW, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame, Page
from ecgstudio.gui.kit.lazy import Lazy, LazyPage
from ecgstudio.gui.kit.services import Services, make_services
from ecgstudio.gui.kit.store import Store
from ecgstudio.gui.kit.words import tr
from tests.gui.conftest import make_case


class TrialFeature(Feature):
    """Says the title of the open case."""

    def __init__(self, services: Services, frame: Frame) -> None:
        super().__init__(services, frame)
        self.view = Lazy(QLabel)
        self.page = Page("trial", tr("Trial"), LazyPage(self.view))
        self.pages = (self.page,)
        self.actions = (
            Action("trial", tr("Tr&ial"), VIEW, self.show, ("Ctrl+Alt+T",), "", tr("The trial"), self.has_case, 35),
        )

    def show(self) -> None:
        self.frame.show(self.page)
        self.view().setText(self.document.case.title if self.document.case else "")


class WithTrial(features.Features):
    def __init__(self, services: Services, frame: Frame, rows: Callable[[], Sequence[Action]]) -> None:
        super().__init__(services, frame, rows)
        self.trial = TrialFeature(services, frame)


def test_a_feature_and_its_line_are_a_tab_an_action_and_a_key(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, samples: None, weights: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(main_window, "Features", WithTrial)
    window = main_window.MainWindow(make_services(qapp, Store(tmp_path / "settings.ini")))
    qtbot.addWidget(window)
    try:
        trial: TrialFeature = window.features.trial  # type: ignore[attr-defined]
        action = window.actions_["trial"]
        tabs = window.frame.tabs
        assert tabs.tabText(tabs.indexOf(trial.page.widget)) == "Trial"
        assert action in window.actions_.menus[VIEW].actions()
        assert "The trial (Ctrl+Alt+T)" in action.toolTip()
        assert "Trial" in shortcut_html(window.actions_.rows)
        assert not trial.view.made
        assert not action.isEnabled()
        window.services.document.open(make_case("Seen"))
        assert action.isEnabled()
        action.trigger()
        assert window.frame.in_front(trial.page)
        assert trial.view().text() == "Seen"
    finally:
        window.close()
