"""The diffusion engine in the window: loading, previews, stopping, candidates, the advanced panel, falling back."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from ecgstudio.app.diffusion_previews import Show
from ecgstudio.core.case import Case
from ecgstudio.core.engine_options import EngineOptions
from ecgstudio.core.errors import ResourceError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.request import Request
from ecgstudio.gui.main_window import MainWindow
from tests.app.drawers import Sampler
from tests.gui.conftest import Settle, make_case

PROMPT = "Left bundle branch block"


class Held(Sampler):
    """Shows one preview, then draws on as long as it is held."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on, self.seen = threading.Event(), threading.Event()

    def draw(self, request: Request, count: int, report: Reporter = silent, show: Show | None = None) -> list[Case]:
        cases = super().draw(request, count, report, show)
        self.seen.set()
        while not self.go_on.wait(0.01):
            report(0.5, "step 8 of 16")
        return cases


@pytest.fixture
def window(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Measuring takes its time: two candidates, and one more at most."""
    store = window.services.store
    store.set_settings(replace(store.settings, candidates=2))
    monkeypatch.setattr("ecgstudio.app.verified.MORE", 1)
    return window


@pytest.fixture
def installed(weights: Path) -> None:
    """Weights are there, as far as anybody looks."""
    (weights / "denoiser.safetensors").touch()


@pytest.fixture
def install(installed: None, monkeypatch: pytest.MonkeyPatch) -> Callable[[Sampler], Sampler]:
    def put(drawer: Sampler) -> Sampler:
        monkeypatch.setattr("ecgstudio.app.diffusion.load", drawer.load)
        return drawer

    return put


@pytest.fixture
def drawer(install: Callable[[Sampler], Sampler]) -> Sampler:
    return install(Sampler())


@pytest.fixture
def held(install: Callable[[Sampler], Sampler]) -> Held:
    drawer = Held()
    install(drawer)
    return drawer


def open_case(window: MainWindow) -> Case:
    assert window.services.document.case is not None
    return window.services.document.case


def test_it_loads_in_the_background_and_draws_what_is_typed(
    drawer: Sampler, window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    assert window.features.engine.panel.engine == "diffusion"
    qtbot.waitUntil(lambda: window.features.engine.loader.state == "ready", timeout=10_000)
    assert window.frame.status.device.text() == "network ready · CPU"
    qtbot.keyClicks(window.features.prompt.bar.edit, PROMPT)
    qtbot.keyClick(window.features.prompt.bar.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.services.document.case is not None, timeout=20_000)
    settle()
    case = open_case(window)
    assert case.recording.provenance.source == "diffusion"
    assert len(window.services.document.candidates) == 2
    assert all("of" in card._badge.text for card in window.features.case.view.strip.cards)
    assert window.features.engine.panel.seed.value() == drawer.asked[0].seed
    assert case.request.seed in {request.seed for request in drawer.asked}
    assert "seed" in window.frame.status.engine.text()
    assert "network" in window.features.physiology.panel.hint.text()
    window.actions_["undo"].trigger()
    assert window.services.document.case is None


def test_candidates_are_chosen_by_keys_and_mouse(
    drawer: Sampler, window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    window.features.prompt.generate_example(PROMPT)
    settle()
    ids = [case.id for case in window.services.document.candidates]
    cards = window.features.case.view.strip.cards
    qtbot.mouseClick(cards[1], Qt.MouseButton.LeftButton)
    assert open_case(window).id == ids[1]
    qtbot.keyClick(cards[1], Qt.Key.Key_Left)
    qtbot.keyClick(cards[0], Qt.Key.Key_Return)
    assert open_case(window).id == ids[0]
    window.actions_["candidate_2"].trigger()
    assert open_case(window).id == ids[1]


def test_the_sheet_shows_the_ecg_emerging_and_leaves_the_open_case_alone(
    held: Held, window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    mine = make_case("Mine")
    window.services.document.open(mine)
    window.services.document.set_detail("title", "My title", "Edit title")
    window.features.prompt.bar.set_text(PROMPT)
    window.features.prompt.generate()
    qtbot.waitUntil(lambda: window.features.case.view.previewing, timeout=10_000)
    emerging = window.features.case.view._emerging()
    assert emerging.case is not None
    assert emerging.case.recording.provenance.source == "diffusion"
    assert open_case(window).title == "My title"
    assert window.features.case.view.sheet.case is not None
    assert window.features.case.view.sheet.case.recording is mine.recording
    held.go_on.set()
    settle()
    assert not window.features.case.view.previewing
    assert open_case(window).recording.provenance.source == "diffusion"
    window.actions_["undo"].trigger()
    assert open_case(window).title == "My title"


def test_numbers_of_the_ecg_before_are_marked_while_the_next_is_drawn_and_gone_with_it(
    held: Held, window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    panel, verdicts = window.features.measurements.panel, window.features.measurements.verdicts
    window.services.document.open(make_case("Mine"))
    settle()
    assert panel.numbers.isEnabled()
    assert panel.former.isHidden()
    window.features.prompt.bar.set_text(PROMPT)
    for end in (window.actions_["stop"].trigger, held.go_on.set):
        window.features.prompt.generate()
        qtbot.waitUntil(lambda: window.features.case.view.previewing, timeout=10_000)
        assert not panel.numbers.isEnabled()
        assert not verdicts.tree.isEnabled()
        assert not window.frame.status.engine.isEnabled()
        assert [line.isHidden() for line in (panel.former, verdicts.former)] == [False, False]
        end()
        settle()
        assert panel.numbers.isEnabled()
        assert verdicts.tree.isEnabled()
        assert window.frame.status.engine.isEnabled()
        assert [line.isHidden() for line in (panel.former, verdicts.former)] == [True, True]
    assert any(label.text() != "–" for label in panel._values.values())
    window.features.files.new()
    assert [label.text() for label in panel._values.values()] == ["–"] * len(panel._values)
    assert window.frame.status.engine.text() == ""
    assert not verdicts.tree.isVisible()


def test_the_first_ecg_that_emerges_fills_the_sheet(held: Held, window: MainWindow, qtbot: QtBot) -> None:
    window.show()
    window.features.prompt.bar.set_text(PROMPT)
    window.features.prompt.generate()
    qtbot.waitUntil(lambda: window.features.case.view.previewing, timeout=10_000)
    emerging = window.features.case.view._emerging()
    paper = emerging.page.width_mm

    def width_px() -> float:
        return emerging.point_of(QPointF(paper, 0)).x() - emerging.point_of(QPointF(0, 0)).x()

    qtbot.waitUntil(lambda: 0.6 * emerging.width() < width_px() <= emerging.width(), timeout=10_000)
    held.go_on.set()


def test_stop_is_quick_and_gives_the_open_case_back(
    held: Held, window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    window.features.prompt.bar.set_text(PROMPT)
    window.features.prompt.generate()
    qtbot.waitUntil(lambda: window.features.case.view.previewing, timeout=10_000)
    start = monotonic()
    window.actions_["stop"].trigger()
    assert not window.features.case.view.showing_sheet
    assert window.features.prompt.bar.generate_button.isEnabled()
    qtbot.waitUntil(lambda: window.services.work.idle, timeout=5_000)
    assert monotonic() - start < 1.0
    assert window.services.document.case is None
    held.go_on.set()
    window.features.prompt.generate()
    settle()
    assert open_case(window).recording.provenance.source == "diffusion"


def test_opening_another_case_meanwhile_shows_it(held: Held, window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    window.features.prompt.bar.set_text(PROMPT)
    window.features.prompt.generate()
    qtbot.waitUntil(lambda: window.features.case.view.previewing, timeout=10_000)
    window.services.document.open(make_case("Another"))
    assert not window.features.case.view.previewing
    assert window.features.case.view.showing_sheet
    window.actions_["stop"].trigger()
    settle()
    assert open_case(window).title == "Another"


def test_asking_while_it_loads_waits_for_it(
    install: Callable[[Sampler], Sampler],
    window: MainWindow,
    qtbot: QtBot,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawer, may_load = Sampler(), threading.Event()

    def load(report: Reporter) -> Sampler:
        assert may_load.wait(10)
        return drawer

    monkeypatch.setattr("ecgstudio.app.diffusion.load", load)
    window.features.prompt.generate_example(PROMPT)
    qtbot.waitUntil(lambda: "loading" in window.frame.status.step.text(), timeout=5_000)
    assert window.features.engine.loader.state == "loading"
    window.actions_["stop"].trigger()
    qtbot.waitUntil(lambda: window.services.work.idle, timeout=5_000)
    window.features.prompt.generate()
    may_load.set()
    settle()
    assert open_case(window).recording.provenance.source == "diffusion"


def test_the_panel_says_how_it_draws_and_remembers(drawer: Sampler, window: MainWindow, settle: Settle) -> None:
    panel = window.features.engine.panel
    slider = panel.rows["realism"].slider
    assert slider is not None
    slider.setValue(slider.value() - 8)
    panel.rows["steps"].editor.control.setValue(8)  # type: ignore[attr-defined]
    panel.rows["guidance"].editor.control.setValue(3.5)  # type: ignore[attr-defined]
    wanted = EngineOptions(realism=0.6, steps=8, guidance=3.5)
    assert panel.options == wanted
    window.features.prompt.generate_example(PROMPT)
    settle()
    assert {request.options for request in drawer.asked} == {wanted}
    assert "realism 0.6" in window.frame.status.engine.text()
    assert window.services.store.value("engine_options") == {"realism": 0.6, "beats": 1.0, "steps": 8, "guidance": 3.5}
    panel.rows["realism"].reset_button.click()
    assert panel.options.realism == 1


def test_a_typed_seed_is_kept_and_the_dice_draw_others(drawer: Sampler, window: MainWindow, settle: Settle) -> None:
    window.features.engine.panel.seed.setValue(41)
    assert window.features.prompt.bar.keep_seed.isChecked()
    window.features.prompt.generate_example(PROMPT)
    settle()
    assert {case.request.seed for case in window.services.document.candidates} == {41, 42}
    window.features.engine.panel.dice.click()
    settle()
    other = window.features.engine.panel.seed.value()
    assert other != 41
    assert {case.request.seed for case in window.services.document.candidates} == {other, other + 1}
    assert window.features.prompt.bar.keep_seed.isChecked()


def test_the_simulator_can_be_chosen_and_is_remembered(drawer: Sampler, window: MainWindow, settle: Settle) -> None:
    box = window.features.engine.panel.engine_box
    box.setCurrentIndex(box.findData("simulator"))
    assert not window.features.engine.panel.rows["realism"].isEnabled()
    window.features.prompt.generate_example(PROMPT)
    settle()
    assert open_case(window).physiology is not None
    assert not drawer.asked
    assert window.services.store.value("engine") == "simulator"


def test_without_weights_the_window_says_so_and_the_simulator_draws(window: MainWindow, settle: Settle) -> None:
    assert window.features.engine.panel.engine == "simulator"
    assert "not installed" in window.features.engine.panel.state.text()
    assert window.frame.status.device.text() == "simulator only"
    box = window.features.engine.panel.engine_box
    assert not box.model().item(box.findData("diffusion")).isEnabled()  # type: ignore[attr-defined]
    assert window.services.store.value("engine") is None
    window.features.prompt.generate_example(PROMPT)
    settle()
    assert open_case(window).recording.provenance.source == "simulator"


def test_weights_that_cannot_be_read_are_said_and_the_simulator_draws(
    installed: None, window: MainWindow, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(report: Reporter) -> Sampler:
        raise ResourceError("weights denoiser.safetensors cannot be read (bad); install ECG Studio again")

    monkeypatch.setattr("ecgstudio.app.diffusion.load", load)
    window.features.prompt.generate_example(PROMPT)
    settle()
    assert window.features.engine.loader.state == "failed"
    assert "cannot be read" in window.features.engine.panel.state.text()
    assert open_case(window).recording.provenance.source == "simulator"
    assert any("cannot be read" in text for text in window.features.prompt.bar.warnings.texts)


def test_the_way_that_was_taken_is_said(
    install: Callable[[Sampler], Sampler], window: MainWindow, settle: Settle
) -> None:
    install(Sampler(lambda request: request.options.realism < 1))
    window.features.prompt.generate_example(PROMPT)
    settle()
    assert "No ECG at realism 1 met every criterion." in window.features.prompt.bar.warnings.texts
    assert "realism 0.5" in window.frame.status.engine.text()
    assert "chosen from" in window.features.details.panel.facts.text()
    assert "realism 0.5" in window.features.case.view.strip.cards[0]._way_text()
