"""What others wrote is text and never markup: nothing of it is rendered, and no file that it names is opened."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QTextEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from ecgstudio.core.annotations import Annotation
from ecgstudio.core.calipers import Point
from ecgstudio.core.case import Case, Change
from ecgstudio.core.collection import Collection
from ecgstudio.core.errors import RecordError
from ecgstudio.core.quiz.session import Learner
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import Request
from ecgstudio.gui.kit.error_dialog import ErrorDialog
from ecgstudio.gui.library.collections_dialog import CollectionsDialog
from ecgstudio.gui.library.duplicates_dialog import DuplicatesDialog
from ecgstudio.gui.library.versions_dialog import VersionsDialog
from ecgstudio.gui.main_window import MainWindow
from ecgstudio.gui.quiz.learners_dialog import LearnersDialog
from ecgstudio.library.duplicates import Duplicates
from ecgstudio.library.query import CollectionSummary, Version
from tests.gui.conftest import Settle, make_case

TRAP = QColor(255, 0, 254)


@pytest.fixture
def markup(tmp_path: Path) -> str:
    """Text that, taken for HTML, opens a picture of a colour that nothing else has."""
    picture = QImage(400, 300, QImage.Format.Format_RGB32)
    picture.fill(TRAP)
    assert picture.save(str(tmp_path / "trap.png"))
    return f'<img src="file:///{tmp_path.as_posix().lstrip("/")}/trap.png"><b>bold</b><a href="x">link</a>'


@pytest.fixture
def marked_up(markup: str) -> Case:
    base = make_case()
    provenance = Provenance("import", markup, origin=markup, comments=(markup,))
    return replace(
        base,
        request=Request(text=markup, mentions=base.request.mentions),
        recording=Recording(base.recording.signal_mv, 500.0, provenance),
        title=markup,
        notes=markup,
        teaching_points=markup,
        tags=(markup,),
        annotations=(Annotation("text", "II", (Point(1.0, 0.5),), markup[:100]),),
        history=(Change(datetime(2030, 1, 1, tzinfo=UTC), markup),),
    )


def trapped(widget: QWidget) -> bool:
    """Whether the picture is seen anywhere on a widget."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    middle = range(0, image.width(), 20), range(0, image.height(), 20)
    return any(image.pixelColor(x, y) == TRAP for x in middle[0] for y in middle[1])


def assert_plain(widget: QWidget) -> None:
    labels = [item for item in widget.findChildren(QLabel) if item.isVisible() and item.text()]
    rich = [item.text()[:60] for item in labels if item.textFormat() != Qt.TextFormat.PlainText]
    assert not rich, f"taken for HTML where it looks like it: {rich}"
    for edit in widget.findChildren(QTextEdit):
        assert "<img" not in edit.document().toHtml()
    assert not trapped(widget)


def test_the_trap_works(qtbot: QtBot, markup: str, qapp: QApplication) -> None:
    label = QLabel(markup)
    qtbot.addWidget(label)
    label.show()
    assert trapped(label)


def test_a_case_full_of_markup_is_shown_as_it_was_written(
    window: MainWindow, settle: Settle, marked_up: Case, qtbot: QtBot
) -> None:
    window.errors_expected = True
    window.services.document.open(marked_up)
    settle()
    for dock in window.findChildren(QWidget):
        if dock.inherits("QDockWidget"):
            dock.show()
            dock.raise_()
            QApplication.processEvents()
            assert_plain(window)
    window.frame.notify(marked_up.title)
    QApplication.processEvents()
    assert_plain(window)


@pytest.fixture
def _no_tip_left() -> Iterator[None]:
    yield
    QToolTip.hideText()


@pytest.mark.usefixtures("_no_tip_left")
def test_tooltips_are_plain(window: MainWindow, markup: str, qtbot: QtBot) -> None:
    QToolTip.showText(QPoint(10, 10), markup, window, QRect(0, 0, 500, 500), 60_000)
    qtbot.waitUntil(QToolTip.isVisible)
    tips = [item for item in QApplication.topLevelWidgets() if item.inherits("QTipLabel") and item.isVisible()]
    assert [item.textFormat() for item in tips] == [Qt.TextFormat.PlainText]  # type: ignore[attr-defined]
    assert not any(map(trapped, tips))


def test_message_boxes_are_plain(window: MainWindow, markup: str, qtbot: QtBot) -> None:
    box = QMessageBox(QMessageBox.Icon.Question, markup, markup, QMessageBox.StandardButton.Yes, window)
    box.setInformativeText(markup)
    qtbot.addWidget(box)
    box.show()
    QApplication.processEvents()
    assert_plain(box)


_NOW = datetime(2030, 1, 1, tzinfo=UTC)


def collections_dialog(markup: str, parent: QWidget) -> CollectionsDialog:
    """A course and a collection of which every word is the markup."""
    dialog = CollectionsDialog(parent)
    course = CollectionSummary("course", markup, "course", 1)
    dialog.show_collections([course, CollectionSummary("part", markup, "collection", 1)])
    dialog.show_members(Collection(markup, kind="course", notes=markup, id="course"), {"case": markup})
    return dialog


def learners_dialog(markup: str, parent: QWidget) -> LearnersDialog:
    """A learner whose name is the markup, and a name that was not taken."""
    dialog = LearnersDialog([Learner("one", markup, _NOW)], parent)
    dialog.show_problem(markup)
    return dialog


_DIALOGS: Mapping[str, Callable[[str, QWidget], QDialog]] = {
    "versions": lambda text, parent: VersionsDialog(text, [Version(1, _NOW, text)], parent),
    "error": lambda text, parent: ErrorDialog(RecordError(text), parent),
    "duplicates": lambda text, parent: DuplicatesDialog([Duplicates("same", ("one", "two"))], {"one": text}, parent),
    "collections": collections_dialog,
    "learners": learners_dialog,
}


@pytest.mark.parametrize("name", _DIALOGS)
def test_dialogs_are_plain(window: MainWindow, markup: str, qtbot: QtBot, name: str) -> None:
    dialog = _DIALOGS[name](markup, window)
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    assert_plain(dialog)
    dialog.close()


def test_what_removing_a_learner_asks_is_plain(
    window: MainWindow, markup: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def look(box: QMessageBox) -> int:
        box.show()
        QApplication.processEvents()
        assert_plain(box)
        asked.append(box.text())
        return int(QMessageBox.StandardButton.No)

    dialog = learners_dialog(markup, window)
    qtbot.addWidget(dialog)
    dialog.list.setCurrentRow(0)
    monkeypatch.setattr(
        QMessageBox, "question", lambda parent, title, text, *_: look(QMessageBox(parent=parent, text=text))
    )
    dialog.remove.click()
    assert [markup in text for text in asked] == [True]


def test_titles_keep_their_signs_in_menus(qtbot: QtBot, window: MainWindow) -> None:
    dialog = collections_dialog("Heart & lung", window)
    qtbot.addWidget(dialog)
    assert [action.text() for action in dialog.part.menu().actions()] == ["Heart && lung"]
