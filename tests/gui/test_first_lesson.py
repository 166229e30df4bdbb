"""The first lesson, walked through on the real window as its text says: titles, keys, words and what is typed are read
from ``resources/help/first_lesson.md``, so that the text and the window cannot drift apart.

``ECGSTUDIO_LESSON_PICTURES`` names a folder in which the walk leaves the lesson's pictures, larger than they are shipped.
"""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, NameObject
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.paths import resource
from ecgstudio.gui.help.lesson_dialog import LessonDialog
from ecgstudio.gui.kit.action import HELP
from ecgstudio.gui.library.collections_dialog import CollectionsDialog
from ecgstudio.gui.main_window import MainWindow
from tests.gui.conftest import Settle

PICTURES = "ECGSTUDIO_LESSON_PICTURES"
MOST_BYTES = 120_000
_TEXT_IN_PDF = rb"[^\n]*\bcm\b|\bq\b|\bQ\b|\bBT\b.*?\bET\b"
"""Texts of a page's content, and what says where they stand."""
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def samples() -> None:
    """The library begins as a user's does, with the sample cases."""


@pytest.fixture
def settle(qtbot: QtBot, window: MainWindow) -> Settle:
    """Wait until nothing is running or waiting; drawing and measuring take their time on a busy machine."""
    services = window.services

    def idle() -> bool:
        return all(runner.idle for runner in (services.quick, services.work, services.disk, services.examine))

    return lambda: qtbot.waitUntil(idle, timeout=120_000)


@dataclass(frozen=True)
class Step:
    """A numbered part of the lesson."""

    title: str
    text: str

    @property
    def typed(self) -> tuple[str, ...]:
        return tuple(re.findall("“([^”]+)”", self.text))

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the line for the keyboard, in order."""
        (line,) = re.findall(r"^- Keyboard: (.*)$", self.text, re.MULTILINE)[:1]
        return tuple(re.findall("`([^`]+)`", line))

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The table, less its head."""
        lines = [line for line in self.text.splitlines() if line.startswith("|")][2:]
        return tuple(tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines)


def lesson_text() -> str:
    return resource("help", "first_lesson.md").read_text(encoding="utf-8")


def lesson_steps() -> tuple[Step, ...]:
    parts = re.split(r"^## (?:\d+\. )?(.+)$", lesson_text(), flags=re.MULTILINE)[1:]
    return tuple(Step(title, text) for title, text in zip(parts[::2], parts[1::2], strict=True))


def plain(text: str) -> str:
    """A word of the window as the lesson writes it."""
    return text.replace("&", "").removesuffix(" ...").strip()


def words_of(top: QWidget) -> set[str]:
    """What can be read on a window, its menus and boxes included."""
    words = {top.windowTitle()}
    for kind in (QAbstractButton, QLabel):
        words |= {item.text() for item in top.findChildren(kind)}
    for box in top.findChildren(QComboBox):
        words |= {box.itemText(row) for row in range(box.count())}
    for bar in top.findChildren(QTabBar):
        words |= {bar.tabText(row) for row in range(bar.count())}
    for menu in top.findChildren(QMenu):
        words |= {menu.title(), *(action.text() for action in menu.actions())}
    return {plain(word) for word in words}


@dataclass
class Walk:
    """One teacher at the window."""

    window: MainWindow
    qtbot: QtBot
    settle: Settle
    folder: Path
    words: set[str] = field(default_factory=set)
    pictures: list[str] = field(default_factory=list)

    @property
    def case(self) -> Case:
        case = self.window.services.document.case
        assert case is not None
        return case

    def press(self, *keys: str) -> None:
        """Press keys where the cursor is, and wait for what comes of them."""
        for key in keys:
            self.come_back()
            place = QApplication.focusWidget() or self.window
            if len(key) == 1:
                QTest.keyClicks(place, key.lower())
            else:
                QTest.keySequence(place, QKeySequence(key))
            self.settle()

    def come_back(self) -> None:
        """After a dialog a desktop makes the window before it active again; the offscreen one leaves that to us."""
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            self.qtbot.waitUntil(self.window.isActiveWindow, timeout=5_000)

    def type(self, text: str) -> None:
        place = QApplication.focusWidget()
        assert place is not None
        self.qtbot.keyClicks(place, text)

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible()
        assert widget.isEnabled()
        self.qtbot.mouseClick(widget, LEFT)
        self.settle()

    def look(self, picture: str = "", what: QWidget | None = None) -> None:
        """Read what stands on the screen, and take a picture of it."""
        shown = what or self.window
        self.words |= words_of(shown)
        if picture:
            self.pictures.append(picture)
            if os.environ.get(PICTURES):
                self.settle()
                assert shown.grab().save(str(Path(os.environ[PICTURES]) / picture))


def on_the_dialog(kind: type[QWidget], act: Callable[[QWidget], None]) -> QTimer:
    """Do something with a modal dialog or a menu as soon as it is there."""
    timer = QTimer(interval=20)

    def look() -> None:
        found = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if isinstance(found, kind) and found.isVisible():
            timer.stop()
            act(found)

    timer.timeout.connect(look)
    timer.start()
    return timer


def choose_the_simulator(walk: Walk, step: Step) -> None:
    to_engine, simulator, to_seed, enter = step.keys
    (seed,) = dict.fromkeys(step.typed)
    walk.press(to_engine, simulator)
    assert walk.window.features.engine.panel.engine == "simulator"
    walk.press(to_seed)
    walk.type(seed)
    walk.press(enter)
    assert walk.window.features.prompt.generating.seed == int(seed)
    assert walk.window.features.prompt.bar.keep_seed.isChecked()


def type_five_diagnoses(walk: Walk, step: Step) -> None:
    window = walk.window
    to_prompt, enter, save = step.keys
    before = window.features.library.panel.model.total
    for count, (diagnosis, _) in enumerate(step.rows, 1):
        walk.press(to_prompt)
        walk.type(diagnosis)
        assert window.features.prompt.bar.edit.text() == diagnosis
        walk.press(enter)
        walk.qtbot.waitUntil(lambda: window.services.document.case is not None, timeout=20_000)
        walk.settle()
        (statement,) = walk.case.request.statement_ids
        assert statement == CASES[count - 1]
        assert {verdict.outcome for verdict in walk.case.verdicts} == {"met"}
        if statement == "CLBBB":
            window.frame.places["verdicts"].show()
            walk.look("lesson_sheet.png")
        walk.press(save)
        assert window.services.document.saved
        assert window.features.library.panel.model.total == before + count
    assert before > 0


CASES = ("NORM", "CRBBB", "CLBBB", "LAFB", "BIFA")


def put_them_into_a_collection(walk: Walk, step: Step) -> None:
    window = walk.window
    to_search, to_list, home, down, collect, enter, *to_box = step.keys + box_keys(step)
    (title,) = dict.fromkeys(step.typed)
    walk.look()
    walk.press(to_search, to_list, home, *4 * (down,))
    assert len(window.features.library.panel.selected_ids()) == len(CASES)

    def answer(dialog: QWidget) -> None:
        walk.look(what=dialog)
        edit = dialog.findChild(QLineEdit)
        QTest.keyClicks(edit, title)
        QTest.keySequence(edit, QKeySequence(enter))

    timer = on_the_dialog(QInputDialog, answer)
    walk.press(collect)
    assert not timer.isActive()
    walk.press(*to_box)
    assert window.features.library.panel.collection_box.currentText() == f"{title} ({len(CASES)})"
    assert kept(window) == tuple(reversed(CASES))


def box_keys(step: Step) -> tuple[str, ...]:
    """The keys of the second line for the keyboard."""
    line = re.findall(r"^- Keyboard: (.*)$", step.text, re.MULTILINE)[1]
    return tuple(re.findall("`([^`]+)`", line))


def kept(window: MainWindow) -> tuple[str, ...]:
    """The statements of the cases that the library lists, in its order."""
    ids = {catalogue()[item].name: item for item in CASES}
    return tuple(
        ids[window.features.library.panel.title_of(case_id)] for case_id in window.features.library.panel.model.ids()
    )


def put_normal_first(walk: Walk, step: Step) -> None:
    end, up = step.keys
    walk.window.features.library.panel.list.setFocus()
    walk.press(end, *4 * (up,))
    assert kept(walk.window)[0] == "NORM"
    (back,) = re.findall(r"^If it went wrong: `(.+?)`", step.text, re.MULTILINE)
    walk.press(back)
    assert kept(walk.window)[1] == "NORM"
    walk.press(up)
    assert kept(walk.window)[0] == "NORM"
    walk.look("lesson_collection.png", walk.window.features.library.panel)


def compare_each_with_normal(walk: Walk, step: Step) -> None:
    window = walk.window
    enter, compare, back, space = step.keys
    for place, (name, claim) in enumerate(step.rows):
        window.features.library.panel.list.setFocus()
        row = next(row for row in range(5) if window.features.library.panel.model.index(row).data() == name)
        window.features.library.panel.list.setCurrentIndex(window.features.library.panel.model.index(row))
        walk.press(enter)
        assert walk.case.title == name
        if place == 0:
            walk.press(compare, back, space)
        assert window.frame.tabs.currentWidget() is window.features.compare.view
        first, second = window.features.compare.comparing.sides
        assert first is not None
        assert second is not None
        assert (first.recording, second.request.statement_ids) == (walk.case.recording, ("NORM",))
        assert first.anatomy == second.anatomy
        check_numbers(window, claim)
        if first.request.statement_ids == ("LAFB",):
            walk.look("lesson_compare.png")
            window.features.compare.view.bar.pages.setCurrentText("Beats")
            walk.settle()
            walk.look("lesson_beats.png", window.features.compare.view)
            window.features.compare.view.bar.pages.setCurrentText("Numbers")
            slide_to_normal(walk)
    assert len(step.rows) == len(CASES) - 1


def check_numbers(window: MainWindow, claim: str) -> None:
    """Hold what the lesson says against the table of the comparison."""
    qrs, axis = number(window, "QRS"), number(window, "QRS axis")
    if wider := re.search(r"QRS wider.* by (\d+) ms", claim):
        assert qrs[0] - qrs[1] >= int(wider[1])
    if left := re.search(r"axis to the left.* by (\d+)°", claim):
        assert axis[1] - axis[0] >= int(left[1])
    if below := re.search(r"QRS below (\d+) ms", claim):
        assert qrs[0] < int(below[1])
    if near := re.search(r"axis within (\d+)° of normal", claim):
        assert abs(axis[0] - axis[1]) < int(near[1])
    assert wider or left


def number(window: MainWindow, name: str) -> tuple[float, float]:
    """A number of A and of B, read from the table."""
    table = window.features.compare.view.table
    row = next(row for row in range(table.rowCount()) if table.item(row, 0).text() == name)
    texts = [table.item(row, column).text().replace("\N{MINUS SIGN}", "-") for column in (1, 2)]
    return float(texts[0].split()[0]), float(texts[1].split()[0])


def slide_to_normal(walk: Walk) -> None:
    """Half of the way lies between both."""
    bar = walk.window.features.compare.view.morph
    assert bar.slider.isEnabled()
    bar.slider.setFocus()
    walk.press(*5 * ("PgDown",))
    assert bar.slider.value() == 50
    half = number(walk.window, "QRS axis")
    walk.press("End")
    whole = number(walk.window, "QRS axis")
    assert half[0] < half[1] < whole[1]


def print_the_booklet(walk: Walk, step: Step, to: Path) -> None:
    window = walk.window
    open_key, hand_out, down, enter, escape = step.keys
    walk.press(open_key)
    dialog = window.findChildren(CollectionsDialog)[-1]
    dialog.list.setFocus()
    assert dialog.chosen is not None
    assert dialog.chosen.cases == len(CASES)
    walk.look("lesson_booklet.png", dialog)

    def choose(menu: QWidget) -> None:
        QTest.keySequence(menu, QKeySequence(down))
        QTest.keySequence(menu, QKeySequence(enter))

    timer = on_the_dialog(QMenu, choose)
    walk.press(hand_out)
    walk.qtbot.waitUntil(lambda: not timer.isActive(), timeout=5_000)
    walk.qtbot.waitUntil(to.is_file, timeout=120_000)
    walk.settle()
    walk.press(escape)
    check_booklet(to)


def words_on(page: PageObject) -> str:
    """The text of a page, read without the thousands of strokes around it."""
    content = ContentStream(page["/Contents"].get_object(), page.pdf, "bytes")
    content.set_data(b"\n".join(re.findall(_TEXT_IN_PDF, content.get_data(), re.DOTALL)))
    page[NameObject("/Contents")] = content
    return " ".join(page.extract_text().split())


def check_booklet(path: Path) -> None:
    """Contents, a question without its diagnosis for each case, the key, and an answer for each."""
    pages = [words_on(page) for page in PdfReader(path).pages]
    names = [catalogue()[item].name for item in ("NORM", *reversed(CASES[1:]))]
    first_question = next(index for index, page in enumerate(pages) if "Question 1" in page)
    key = next(index for index, page in enumerate(pages) if "Answer key" in page)
    assert (first_question, key) == (1, 1 + len(CASES))
    assert "Bundle branch blocks" in pages[0]
    assert not [name for name in names for page in pages[:key] if name in page]
    assert all(name in pages[key] for name in names)
    for index, name in enumerate(names, 1):
        assert any(f"Answer {index} " in page and name in page for page in pages[key + 1 :])


def sit_the_quiz(walk: Walk, step: Step) -> None:
    window, view = walk.window, walk.window.features.quiz.view
    show, to_box, listed, again, space, enter, onward, menu, end = step.keys
    wrong = step.typed[-1]
    walk.press(show, to_box, listed)
    assert view.start.where.currentData() == "listed"
    walk.look()
    walk.press(again, space)
    assert view.asking
    for place in range(len(CASES)):
        found = window.features.quiz.quizzing.examination
        assert found is not None
        (statement,) = found.case.request.statement_ids
        walk.look()
        walk.type(wrong if statement == "CLBBB" else catalogue()[statement].name)
        walk.press(enter)
        credit = view.question.feedback.score.text()
        assert credit.startswith("100 %") == (statement != "CLBBB"), (statement, credit)
        if statement == "CLBBB":
            explain(walk)
        if place + 1 < len(CASES):
            walk.press(onward)
    timer = on_the_dialog(QMenu, lambda shown: QTest.keyClicks(shown, end.lower()))
    walk.press(menu)
    walk.qtbot.waitUntil(lambda: not timer.isActive(), timeout=5_000)
    walk.settle()
    session = window.features.quiz.quizzing.session
    assert session is not None
    assert session.ended
    assert view.pages.currentWidget() is view.result
    walk.look()
    scores = sorted(view.result.table.item(row, 4).text() for row in range(len(CASES)))
    assert scores.count("100 %") == len(CASES) - 1
    assert view.result.score.text() != "100 %"


def explain(walk: Walk) -> None:
    """The criteria of the wrong answer are not met, those of the right one are, and the place on the paper is shown."""
    question = walk.window.features.quiz.view.question
    tree = question.feedback.tree
    tops = {tree.topLevelItem(row).text(0): tree.topLevelItem(row) for row in range(tree.topLevelItemCount())}
    right, wrong = tops["Left bundle branch block"], tops["Right bundle branch block"]
    outcomes = [
        {item.child(row).data(0, Qt.ItemDataRole.UserRole).outcome for row in range(item.childCount())}
        for item in (right, wrong)
    ]
    assert outcomes[0] == {"met"}
    assert "not met" in outcomes[1]
    tree.setCurrentItem(right)
    tree.setFocus()
    walk.press("Down")
    assert question.where.isVisible()
    walk.look("lesson_quiz.png")


WALKED: dict[str, Callable[..., None]] = {
    "Choose the simulator and one patient": choose_the_simulator,
    "Type five diagnoses, keep each": type_five_diagnoses,
    "Put them into a collection": put_them_into_a_collection,
    "Put normal first": put_normal_first,
    "Compare each block with normal": compare_each_with_normal,
    "Print the booklet": print_the_booklet,
    "Sit the quiz": sit_the_quiz,
}


def test_the_first_lesson(
    window: MainWindow, qtbot: QtBot, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    booklet = tmp_path / "blocks.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(booklet), ""))
    window.resize(1280, 800)
    window.frame.places["library"].show()  # a screen of that width shows it from the start
    settle()
    store = window.services.store
    store.set_settings(replace(store.settings, candidates=1))  # the lesson keeps the first alone
    walk = Walk(window, qtbot, settle, tmp_path)
    *steps, closing = lesson_steps()
    assert [step.title for step in steps] == list(WALKED)
    for step in steps:
        with_file = (booklet,) if step.title == "Print the booklet" else ()
        WALKED[step.title](walk, step, *with_file)
    assert walk.pictures == re.findall(r"!\[[^\]]+\]\(([^)]+)\)", lesson_text())
    said = {plain(word) for word in re.findall(r"\*\*([^*]+)\*\*", lesson_text())} - {"bold"}
    assert not said - walk.words
    assert closing.title


def test_the_lesson_opens_from_the_help_menu_with_its_pictures(window: MainWindow, qtbot: QtBot) -> None:
    assert window.actions_["first_lesson"] in window.actions_.menus[HELP].actions()
    QTest.keySequence(window, window.actions_["first_lesson"].shortcut())
    (dialog,) = window.findChildren(LessonDialog)
    assert dialog.windowTitle() == "First lesson: bundle branch blocks"
    assert not dialog.isModal()
    shown = dialog.text.toPlainText()
    assert [step.title for step in lesson_steps() if step.title not in shown] == []
    pictures = re.findall(r"\]\(([^)]+)\)", lesson_text())
    assert 4 <= len(pictures) <= 6
    for name in pictures:
        file = resource("help", name)
        assert file.stat().st_size <= MOST_BYTES
        assert 0 < QImage(str(file)).width() <= dialog.text.viewport().width()
    dialog.close()
