"""The desk: the sheet is what one sees, everything can be reached in a small window, and nothing pushes it about."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ecgstudio.app.generate import generate
from ecgstudio.app.requests import request_for
from ecgstudio.gui.kit.veil import Veil
from ecgstudio.gui.main_window import MainWindow
from tests.gui.conftest import Settle

SMALLEST = (800, 470)
"""Logical px: a screen of 1600 x 1000 at 200 %, less the frame of the window; 1024 x 700 has more."""


@pytest.fixture(scope="module")
def drawn() -> list:
    return generate(request_for(["IMI"], seed=3), count=4)


@pytest.fixture
def desk(window: MainWindow, settle: Settle, drawn: list) -> Callable[[int, int], MainWindow]:
    """The window in a size, with four candidates."""

    def shown(width: int, height: int) -> MainWindow:
        window.resize(width, height)
        window.services.document.set_candidates(drawn)
        settle()
        QApplication.processEvents()
        return window

    return shown


def paper_of(window: MainWindow) -> QRectF:
    """The sheet of paper in px of the window."""
    sheet = window.features.case.sheet
    paper = sheet._content.paper
    corners = [sheet.point_of(QPointF(x, y)) for x, y in ((paper.x, paper.y), (paper.right, paper.bottom))]
    return QRectF(*(QPointF(sheet.mapTo(window, corner)) for corner in corners))


def px_per_mm(window: MainWindow) -> float:
    sheet = window.features.case.sheet
    return sheet.point_of(QPointF(1, 0)).x() - sheet.point_of(QPointF(0, 0)).x()


def test_the_sheet_takes_seventy_percent_of_the_window(desk: Callable[[int, int], MainWindow]) -> None:
    window = desk(1440, 900)
    paper = paper_of(window)
    assert paper.width() * paper.height() >= 0.70 * window.width() * window.height()
    assert QRectF(window.rect()).contains(paper)
    assert px_per_mm(window) >= 3


@pytest.mark.parametrize("size", [(1024, 700), (1280, 720)])
def test_the_millimetres_are_seen_in_a_small_window(
    desk: Callable[[int, int], MainWindow], size: tuple[int, int]
) -> None:
    window = desk(*size)
    assert (window.width(), window.height()) == size
    assert px_per_mm(window) >= 3


def test_everything_goes_into_the_smallest_window(desk: Callable[[int, int], MainWindow]) -> None:
    window = desk(*SMALLEST)
    for page in window.frame.pages:
        window.frame.show(page)
        QApplication.processEvents()
        least = window.minimumSizeHint()
        assert (window.width(), window.height()) == SMALLEST, page.name
        assert least.width() <= SMALLEST[0], page.name
        assert least.height() <= SMALLEST[1], page.name
    generate_button = window.features.prompt.bar.generate_button
    assert window.rect().contains(generate_button.mapTo(window, generate_button.rect().bottomRight()))


def test_what_was_understood_and_what_is_wrong_push_nothing_down(
    desk: Callable[[int, int], MainWindow], qtbot: QtBot, settle: Settle
) -> None:
    window = desk(1024, 700)
    before, bar = paper_of(window), window.features.prompt.bar
    bar.set_text(
        "LBBB and RBBB and atrial fibrillation, first-degree AV block, PR 240, xyzzy, left ventricular hypertrophy"
    )
    qtbot.waitUntil(lambda: bool(bar.warnings.texts) and len(bar.chips.chips) > 3, timeout=20_000)
    settle()
    assert paper_of(window) == before
    assert bar.warnings.isVisible()


def test_a_panel_is_brought_and_put_away_by_its_name_at_the_edge(desk: Callable[[int, int], MainWindow]) -> None:
    window = desk(1440, 900)
    place = window.frame.places["verdicts"]
    assert not place.seen
    place.open_.trigger()
    assert place.seen
    assert place.open_.isChecked()
    assert not window.frame.places["measurements"].open_.isChecked()
    window.frame.places["measurements"].open_.trigger()
    assert not place.open_.isChecked()
    window.frame.places["measurements"].open_.trigger()
    assert place.dock.isHidden()


def test_one_key_leaves_the_sheet_alone_and_escape_brings_the_rest_back(
    desk: Callable[[int, int], MainWindow], qtbot: QtBot
) -> None:
    window = desk(1440, 900)
    window.frame.places["physiology"].show()
    frame = window.frame
    around = [*frame.top, frame.status, frame.menu_bar, frame.tabs.tabBar(), window.features.case.view.strip]
    around.append(frame.places["physiology"].dock)
    assert all(widget.isVisible() for widget in around)
    window.actions_["bare"].trigger()
    assert not any(widget.isVisible() for widget in around)
    assert window.actions_["bare"].isChecked()
    qtbot.keyClick(window.features.case.sheet._canvas, Qt.Key.Key_Escape)
    assert all(widget.isVisible() for widget in around)


def test_what_is_of_the_ecg_before_says_so_while_the_next_is_drawn(
    desk: Callable[[int, int], MainWindow], qtbot: QtBot
) -> None:
    window = desk(1440, 900)
    view, places = window.features.case.view, window.frame.places
    places["physiology"].show()
    places["calipers"].show()
    window.features.case.begin_preview()

    def veiled() -> list[QWidget]:
        parts = (view.sheet, view.strip, places["physiology"].panel, places["calipers"].panel)
        return [part for part in parts if any(veil.isVisible() for veil in part.findChildren(Veil))]

    qtbot.waitUntil(lambda: len(veiled()) == 4)
    window.features.case.end_preview()
    assert not veiled()


def test_an_ecg_that_is_still_drawn_says_so(desk: Callable[[int, int], MainWindow], drawn: list) -> None:
    window = desk(1440, 900)
    case, view = window.features.case, window.features.case.view
    case.begin_preview()
    case.show_preview(drawn[1].recording, "an infarct")
    emerging = view._emerging()
    (veil,) = emerging.findChildren(Veil)
    assert view.previewing
    assert veil.isVisible()
    assert "provisional" in veil.accessibleName().lower()
    assert emerging._traces._colour != view.sheet._traces._colour
    case.end_preview()


def test_the_prompt_says_when_the_sheet_is_no_longer_what_it_asks_for(
    desk: Callable[[int, int], MainWindow], settle: Settle
) -> None:
    window = desk(1440, 900)
    bar = window.features.prompt.bar
    bar.set_text("left bundle branch block")
    assert "Enter" in bar.note.text()
    bar.set_text("")
    assert not bar.note.isVisible()


def test_a_click_on_generate_leads_to_the_sheet(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    window.take_focus()
    window.features.prompt.set_text("left bundle branch block")
    qtbot.mouseClick(window.features.prompt.bar.generate_button, Qt.MouseButton.LeftButton)
    settle()
    assert QApplication.focusWidget() is window.features.case.sheet._canvas
    assert not window.features.prompt.bar.note.isVisible()


def test_a_notice_pushes_nothing_about_and_stays_in_the_window(desk: Callable[[int, int], MainWindow]) -> None:
    window = desk(1024, 700)
    before = paper_of(window)
    window.frame.notify(
        "Something is to be told at some length, so that it needs more than one line of the window.", []
    )
    QApplication.processEvents()
    assert paper_of(window) == before
    assert window.frame.notice.isVisible()
    assert window.rect().contains(window.frame.notice.geometry())
