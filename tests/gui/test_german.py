"""The window in German: it starts, every word of it is German, none is cut, and what leaves it stays as it was."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDoubleSpinBox
from pytestqt.qtbot import QtBot

from ecgstudio.app.files import export_case
from ecgstudio.core.answer_key import AnswerKey
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.core.handout_parts import ALL_PARTS
from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.quiz.session import Learner
from ecgstudio.core.settings import Settings
from ecgstudio.core.translation import language, read_entries, translation_file, use_language
from ecgstudio.gui.compare.pair_dialog import PairDialog
from ecgstudio.gui.files.export_dialog import ExportDialog
from ecgstudio.gui.help.about_dialog import AboutDialog
from ecgstudio.gui.kit.error_dialog import ErrorDialog
from ecgstudio.gui.kit.languages import speak
from ecgstudio.gui.library.collections_dialog import CollectionsDialog
from ecgstudio.gui.library.duplicates_dialog import DuplicatesDialog
from ecgstudio.gui.library.handout_dialog import HandoutDialog
from ecgstudio.gui.library.versions_dialog import VersionsDialog
from ecgstudio.gui.main_window import MainWindow
from ecgstudio.gui.prompt.series_dialog import SeriesDialog
from ecgstudio.gui.quiz.answer_key_dialog import AnswerKeyDialog
from ecgstudio.gui.quiz.learners_dialog import LearnersDialog
from ecgstudio.gui.settings.settings_dialog import SettingsDialog
from ecgstudio.library.query import Version
from ecgstudio.sheet.answer import answer_of, answer_text
from tests.gui.conftest import Settle, make_case
from tests.gui.languages import cut, texts_of
from tests.gui.test_mnemonics import seen, twice

NOW = datetime(2030, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    speak(qapp, "Deutsch")
    yield
    speak(qapp, "English")
    QLocale.setDefault(before)


@pytest.fixture
def examined(_german: None, window: MainWindow, settle: Settle) -> MainWindow:
    """The window with candidates, one of them open and measured, and every group of numbers unfolded."""
    window.services.document.set_candidates([make_case(seed=number) for number in range(4)])
    for group in window.features.physiology.panel.groups:
        group.header.setChecked(True)
    settle()
    return window


def english_left(texts: Iterator[str]) -> set[str]:
    """Texts that are a source with another translation."""
    sources = {entry.source for entry in read_entries(translation_file("de")) if entry.source not in entry.forms}
    return sources.intersection(text for text in texts if len(text) > 2)


@pytest.mark.parametrize("size", [(1440, 900), (800, 560)], ids=["100 %", "200 % of 1600x1120"])
def test_the_window_speaks_german_and_nothing_is_cut(
    examined: MainWindow, settle: Settle, size: tuple[int, int]
) -> None:
    examined.resize(*size)
    left, short = {}, {}
    # the title of a case is the teacher's; an example in an empty field is elided where the window is small, and is its tip too
    may_be_long = ("QLabel 'A   Linksschenkelblock", *(("QLineEdit",) if size[0] < 1000 else ()))
    for page in (page for page in examined.frame.pages if page.area != "top"):
        examined.frame.show(page)
        settle()
        left[page.name] = english_left(texts_of(examined))
        for _ in range(20):  # a page is laid out over several turns of the event loop
            short[page.name] = [text for text in cut(examined) if not text.startswith(may_be_long)]
            if not short[page.name]:
                break
            QTest.qWait(50)
    assert not {name: found for name, found in left.items() if found}
    assert not {name: found for name, found in short.items() if found}
    assert [action.text() for action in examined.menu_bar.actions()][:2] == ["&Datei", "&Bearbeiten"]
    assert not english_left(iter(examined.actions_[row.name].text() for row in examined.actions_.rows))


def test_no_letter_means_two_things(examined: MainWindow, settle: Settle) -> None:
    rows = examined.actions_.rows
    menus = {row.menu for row in rows}
    assert not {menu: found for menu in menus if (found := twice(row.title for row in rows if row.menu == menu))}
    for name, place in examined.frame.places.items():
        place.show()
        assert not twice(seen(examined)), name


DIALOGS: Mapping[str, Callable[[], QDialog]] = {
    "settings": lambda: SettingsDialog(Settings()),
    "export": lambda: ExportDialog("name", Path("/"), ["pdf"], SheetStyle()),
    "about": AboutDialog,
    "error": lambda: ErrorDialog(InputError("a learner needs a name; type one")),
    "pair": lambda: PairDialog(SheetStyle(), (10.0, 10.0), "A4"),
    "handout": lambda: HandoutDialog(ALL_PARTS),
    "collections": CollectionsDialog,
    "learners": lambda: LearnersDialog([Learner("one", "Anna", NOW)]),
    "duplicates": lambda: DuplicatesDialog([], {}),
    "versions": lambda: VersionsDialog("Fall", [Version(1, NOW, "made")]),
    "series": SeriesDialog,
    "answer key": lambda: AnswerKeyDialog(AnswerKey(("CLBBB",)), AnswerKey(("CLBBB",)), ("CLBBB",)),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_is_german_and_whole(qtbot: QtBot, name: str) -> None:
    dialog = DIALOGS[name]()
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    assert not english_left(texts_of(dialog))
    assert not cut(dialog)


def test_qt_itself_speaks_german(qapp: QApplication) -> None:
    assert qapp.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_numbers_have_a_comma_in_fields_and_a_point_in_files(
    qtbot: QtBot, make_case: Callable[..., Case], tmp_path: Path
) -> None:
    field = QDoubleSpinBox()
    qtbot.addWidget(field)
    field.setValue(0.25)
    assert field.text() == "0,25"
    case = make_case()
    said = answer_text(answer_of(case))
    assert "Linksschenkelblock" in said
    assert "gemessen" not in said.splitlines()[0]
    german = _written(case, tmp_path / "de")
    use_language("en")
    assert german == _written(case, tmp_path / "en")


def _written(case: Case, folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    files = export_case(replace(case, title="LBBB"), folder, ["wfdb", "json"], SheetStyle(), "ecg")
    return {file.name: file.read_bytes() for file in files}


def test_the_language_is_a_setting_or_the_systems(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    for names, code in ((["de-AT", "en"], "de"), (["fr-FR"], "en"), ([], "en")):
        monkeypatch.setattr(QLocale, "uiLanguages", lambda _, names=names: names)
        speak(qapp, "system")
        assert language().code == code
    speak(qapp, "Deutsch")
    assert language().code == "de"
