"""Panels and editors on their own."""

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.parameters import Parameter
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.request import Mention
from ecgstudio.core.vignette import Vignette
from ecgstudio.gui.case.style_bar import StyleBar
from ecgstudio.gui.details.panel import parse_tags
from ecgstudio.gui.kit.completing_edit import CompletingEdit
from ecgstudio.gui.kit.editors import decimals_of, make_editor, tip_of
from ecgstudio.gui.kit.parameter_row import ParameterRow
from ecgstudio.gui.library.model import LibraryModel
from ecgstudio.gui.library.panel import LibraryPanel
from ecgstudio.gui.main_window import MainWindow
from ecgstudio.gui.physiology.panel import PhysiologyPanel
from ecgstudio.gui.prompt.chips import chips_of, warnings_of
from ecgstudio.gui.prompt.entry import PromptEntry, request_of
from ecgstudio.language import Contradiction, Reading, Unread
from ecgstudio.library import Page
from tests.gui.conftest import make_case, make_summary

RATE = Parameter("rate", "Heart rate", "Rhythm", 70.0, "/min", 20.0, 300.0, 1.0, help="Ventricular rate")


def test_chips_tell_present_absent_possible_and_removed_apart() -> None:
    reading = Reading(
        "LBBB, no AF, possible LVH, rate 90",
        (Mention("CLBBB"), Mention("AFIB", present=False), Mention("LVHV", certainty="possible")),
        {"rate": 90.0, "pr": 220.0},
        "male",
    )
    chips = {chip.name: chip for chip in chips_of(reading, PromptEntry(removed=frozenset({"pr"})))}
    kinds = {name: chip.kind for name, chip in chips.items()}
    assert kinds == {
        "CLBBB": "present",
        "AFIB": "absent",
        "LVHV": "possible",
        "rate": "value",
        "pr": "removed",
        "sex": "value",
    }
    assert chips["rate"].text == "rate 90 /min"
    assert chips["AFIB"].text.startswith("no ")


def test_a_field_beside_the_text_takes_the_chip_away() -> None:
    reading = Reading("rate 90", values={"rate": 90.0, "age": 60.0}, sex="male")
    chips = chips_of(reading, PromptEntry(rate=70.0, sex="female"))
    assert [chip.name for chip in chips] == ["age"]


def test_warnings_give_reasons_and_what_was_not_understood() -> None:
    reading = Reading(
        "x", contradictions=(Contradiction(("A", "B"), "A needs P waves"),), not_understood=(Unread("zz", (0, 2)),)
    )
    assert warnings_of(reading, PromptEntry()) == (("A needs P waves", "Not understood: “zz”"), ())
    assert warnings_of(reading, PromptEntry(removed=frozenset({"A"}))) == (("Not understood: “zz”",), ())


def test_a_crossed_out_number_is_not_asked_for() -> None:
    request, _ = request_of(PromptEntry("left bundle branch block", rate=90.0, removed=frozenset({"rate", "CLBBB"})))
    assert request.rate == 90.0
    assert request.statement_ids == ()


@pytest.mark.parametrize(("step", "decimals"), [(1.0, 0), (5.0, 0), (0.5, 1), (0.05, 2), (0.005, 3), (0.0, 0)])
def test_decimals_follow_the_step(step: float, decimals: int) -> None:
    assert decimals_of(step) == decimals


def test_every_parameter_has_an_editor_that_keeps_its_values(qtbot: QtBot) -> None:
    for parameter in Physiology.parameters():
        editor = make_editor(parameter)
        qtbot.addWidget(editor)
        editor.show_value(parameter.default)
        assert editor.value() == (pytest.approx(parameter.default) if parameter.kind == "number" else parameter.default)
        assert parameter.unit in tip_of(parameter)


def test_showing_a_value_is_not_editing_it(qtbot: QtBot) -> None:
    row = ParameterRow(RATE)
    qtbot.addWidget(row)
    with qtbot.assertNotEmitted(row.changed):
        row.show_value(120.0, 70.0)
    assert row.slider is not None
    assert row.slider.value() == 100
    assert row.reset_button.isEnabled()


def test_slider_number_field_and_reset_move_together(qtbot: QtBot) -> None:
    row = ParameterRow(RATE)
    qtbot.addWidget(row)
    seen: list[tuple[str, float, int]] = []
    row.changed.connect(lambda *told: seen.append(told))
    assert row.slider is not None
    row.slider.setSliderDown(True)
    for ticks in (10, 20, 30):
        row.slider.setValue(ticks)
    row.slider.setSliderDown(False)
    assert [item[1] for item in seen] == [30.0, 40.0, 50.0]
    assert len({item[2] for item in seen}) == 1
    assert row.editor.value() == 50.0
    row.slider.setSliderDown(True)
    row.slider.setValue(40)
    assert seen[-1][2] == seen[0][2] + 1
    with qtbot.waitSignal(row.reset_requested):
        row.reset_button.setEnabled(True)
        row.reset_button.click()


def test_search_shows_what_matches(qtbot: QtBot) -> None:
    panel = PhysiologyPanel()
    qtbot.addWidget(panel)
    panel.show_physiology(Physiology(), Physiology())
    panel.show()
    panel.search_edit.setText("pr interval")
    shown = [row.parameter.name for group in panel.groups for row in group.rows if row.isVisible()]
    assert "pr" in shown
    assert "rate" not in shown
    panel.search_edit.setText("no such thing")
    assert panel.nothing_found.isVisible()
    panel.search_edit.clear()
    assert all(group.isVisible() for group in panel.groups)


def test_every_parameter_can_be_found(qtbot: QtBot) -> None:
    panel = PhysiologyPanel()
    qtbot.addWidget(panel)
    panel.show_physiology(Physiology(), Physiology())
    names = [name for group in panel.groups for name in group.names]
    assert sorted(names) == sorted(parameter.name for parameter in Physiology.parameters())


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("atr", "Atrial fibrillation"),
        ("LBBB, atr", "LBBB, Atrial fibrillation"),
        ("LBBB and atr", "LBBB and Atrial fibrillation"),
        ("LBBB, no atr", "LBBB, no Atrial fibrillation"),
        ("sandy atr", "Atrial fibrillation"),
    ],
)
def test_completion_takes_the_place_of_what_is_being_typed(qtbot: QtBot, typed: str, completed: str) -> None:
    edit = CompletingEdit()
    qtbot.addWidget(edit)
    with qtbot.waitSignal(edit.prefix_typed):
        qtbot.keyClicks(edit, typed)
    edit._take("Atrial fibrillation")
    assert edit.text() == completed


def test_old_completions_are_not_shown(qtbot: QtBot) -> None:
    edit = CompletingEdit()
    qtbot.addWidget(edit)
    edit.show()
    qtbot.keyClicks(edit, "atrial")
    edit.offer("atr", ["Atrial fibrillation"])
    assert not edit._popup.isVisible()


def test_style_bar_gives_the_chosen_style(qtbot: QtBot) -> None:
    bar = StyleBar()
    qtbot.addWidget(bar)
    bar.show_style(SheetStyle(layout="3x4+3", rhythm_leads=("I", "II", "III")))
    with qtbot.waitSignal(bar.style_chosen) as told:
        bar.boxes["layout"].setCurrentIndex(bar.boxes["layout"].findData("12x1"))
    assert told.args[0] == SheetStyle(layout="12x1")
    with qtbot.waitSignal(bar.style_chosen) as told:
        bar._groups["notch_hz"].actions()[1].trigger()
    assert told.args[0].notch_hz == 50


def test_library_pages_follow_each_other(qtbot: QtBot) -> None:
    model = LibraryModel()
    items = tuple(make_summary(str(number)) for number in range(5))
    model.show_page(Page(items[:3], total=5), {"0": np.zeros(192, np.float32)})
    assert model.rowCount() == 3
    assert model.canFetchMore(QModelIndex())
    with qtbot.waitSignal(model.more_wanted) as told:
        model.fetchMore(QModelIndex())
    assert told.args == [3]
    with qtbot.assertNotEmitted(model.more_wanted):
        model.fetchMore(QModelIndex())
    model.show_page(Page(items[3:], total=5, offset=3), {})
    assert model.rowCount() == 5
    assert not model.canFetchMore(QModelIndex())
    model.show_page(Page(items[3:], total=5, offset=3), {})
    assert model.rowCount() == 5
    assert model.data(model.index(4)) == "Case 4"


def test_library_panel_deletes_with_the_key(qtbot: QtBot) -> None:
    panel = LibraryPanel()
    qtbot.addWidget(panel)
    panel.show_page(Page((make_summary("a"), make_summary("b")), total=2), {})
    panel.select("b")
    with qtbot.waitSignal(panel.delete_requested) as told:
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert told.args == [("b",)]


def test_tags_are_words_between_commas() -> None:
    assert parse_tags(" ward round, AF ,, AF") == ("ward round", "AF")


def test_a_vignette_is_typed_and_taken_back_field_by_field(window: MainWindow, qtbot: QtBot) -> None:
    document, fields = window.services.document, window.features.details.panel.vignette
    document.open(make_case())
    qtbot.keyClicks(fields["complaint"], "Syncope")
    qtbot.keyClicks(fields["answer"], "Pace")
    assert document.case is not None
    assert document.case.vignette == Vignette("Syncope", answer="Pace")
    window.actions_["undo"].trigger()
    assert (document.case.vignette, fields["answer"].toPlainText()) == (Vignette("Syncope"), "")
