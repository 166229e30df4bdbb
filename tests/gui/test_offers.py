"""Chips that offer what often goes with the typed diagnosis: a click adds one, a setting turns them off."""

from dataclasses import replace

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ecgstudio.gui.main_window import MainWindow
from tests.gui.conftest import Settle


def offered(window: MainWindow) -> list[str]:
    return [chip.name for chip in window.features.prompt.bar.offers.chips]


def typed(window: MainWindow, text: str, qtbot: QtBot, settle: Settle) -> None:
    window.features.prompt.set_text(text)
    qtbot.wait(150)
    settle()


def test_a_click_adds_what_often_goes_with_it(window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    bar = window.features.prompt.bar
    typed(window, "atrial fibrillation", qtbot, settle)
    first, *_ = bar.offers.chips
    assert first.kind == "offered"
    assert "% of" in first.text
    button = next(item for item in bar.offers.findChildren(QPushButton) if item.property("chip_name") == first.name)
    assert button.accessibleName() == first.text
    button.click()
    qtbot.wait(150)
    settle()
    assert first.name in [chip.name for chip in bar.chips.chips]
    assert first.name not in offered(window)
    bar.edit.undo()
    assert bar.edit.text() == "atrial fibrillation"


def test_nothing_is_offered_for_nothing_or_when_it_is_turned_off(
    window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    typed(window, "AFIB", qtbot, settle)
    assert offered(window)
    typed(window, "", qtbot, settle)
    assert not offered(window)
    store = window.services.store
    store.set_settings(replace(store.settings, offer_companions=False))
    typed(window, "AFIB", qtbot, settle)
    assert not offered(window)


def test_what_hardly_anybody_had_is_told_while_it_is_typed(window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    typed(window, "LBBB, rate 190", qtbot, settle)
    assert any("in PTB-XL, and 190 is asked for" in text for text in window.features.prompt.bar.warnings.texts)


def test_the_case_says_what_came_from_experience_unless_it_is_turned_off(
    window: MainWindow, qtbot: QtBot, settle: Settle, weights: object
) -> None:
    prompt, store = window.features.prompt, window.services.store
    for used in (True, False):
        store.set_settings(replace(store.settings, use_experience=used, candidates=1))
        typed(window, "LBBB", qtbot, settle)
        prompt.generate()
        settle()
        case = window.services.document.case
        assert case is not None
        assert (case.experience is not None) is used
        assert ("Drawn from experience" in window.features.details.panel.facts.text()) is used
