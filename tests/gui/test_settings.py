"""Settings, what the window remembers, and its colours."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ecgstudio.core.errors import InputError
from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.settings import Settings, settings_from
from ecgstudio.gui.kit.colours import CONTRAST, DARK, LIGHT, Colours
from ecgstudio.gui.kit.store import Store
from ecgstudio.gui.kit.theme import make_palette
from ecgstudio.gui.main_window import MainWindow
from ecgstudio.gui.settings.settings_dialog import SettingsDialog


def test_declared_limits_are_checked() -> None:
    with pytest.raises(InputError, match="candidates 9 is out of range; use 1 to 4"):
        Settings(candidates=9)


def test_damaged_values_take_their_default() -> None:
    stored = {"theme": "purple", "candidates": "3", "draft_seconds": "soon", "confirm_delete": "False", "gone": 1}
    assert settings_from(stored) == Settings(candidates=3, confirm_delete=False)


def test_settings_round_trip(tmp_path: Path, qtbot: QtBot) -> None:
    wanted = Settings(theme="dark", candidates=2, confirm_delete=False, draft_seconds=30)
    store = Store(tmp_path / "settings.ini")
    with qtbot.waitSignal(store.settings_changed):
        store.set_settings(wanted)
    store.set_style(SheetStyle(layout="6x2", speed_mm_per_s=50.0, notch_hz=50))
    store.add_recent("a", "One")
    store.add_recent("b", "Two")
    store.add_recent("a", "One again")
    store.set_window_bytes("geometry", QByteArray(b"\x01\x02"))
    store.remember("export_folder", "/somewhere")
    store.sync()
    again = Store(tmp_path / "settings.ini")
    assert again.settings == wanted
    assert again.style() == SheetStyle(layout="6x2", speed_mm_per_s=50.0, notch_hz=50)
    assert [(item.id, item.title) for item in again.recent()] == [("a", "One again"), ("b", "Two")]
    assert again.window_bytes("geometry") == QByteArray(b"\x01\x02")
    assert again.value("export_folder") == "/somewhere"


def test_a_damaged_file_gives_defaults(tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_text('[General]\nsheet_style="{\\"layout\\": \\"9x9\\"}"\nrecent=oops\n')
    store = Store(tmp_path / "settings.ini")
    assert store.style() == SheetStyle()
    assert store.recent() == ()
    assert store.settings == Settings()


def test_a_file_of_an_earlier_version_opens(tmp_path: Path) -> None:
    old = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    old.setValue("settings_version", 1)
    old.setValue("settings/theme", "dark")
    old.setValue("settings/candidates", "2")
    old.setValue("recent", json.dumps([["a", 'Größe "心", 2']]))
    old.setValue("remember/export_folder", json.dumps("C:\\Users\\a b"))
    old.setValue("window/geometry", QByteArray(bytes(range(256))))
    old.sync()
    store = Store(tmp_path / "settings.ini")
    assert store.trouble == ""
    assert store.settings == Settings(theme="dark", candidates=2)
    assert [item.title for item in store.recent()] == ['Größe "心", 2']
    assert store.value("export_folder", "") == "C:\\Users\\a b"
    assert store.window_bytes("geometry") == QByteArray(bytes(range(256)))


class Pickled:
    """Leaves a file behind when it is unpickled."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return open, (self.path, "w")


def test_an_object_in_the_file_is_never_made(tmp_path: Path) -> None:
    ran = tmp_path / "ran"
    old = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    for name in ("settings/theme", "sheet_style", "recent", "remember/engine", "window/geometry"):
        old.setValue(name, Pickled(str(ran)))
    old.sync()
    ran.unlink(missing_ok=True)
    store = Store(tmp_path / "settings.ini")
    assert (store.settings, store.style(), store.recent()) == (Settings(), SheetStyle(), ())
    assert (store.value("engine"), store.window_bytes("geometry")) == (None, None)
    assert not ran.exists()


def test_what_is_remembered_has_the_type_of_its_default(tmp_path: Path) -> None:
    store = Store(tmp_path / "settings.ini")
    for stored in (5, {"a": 1}, [1, 2], "x", None, True):
        store.remember("some", stored)
        assert type(store.value("some", "")) is str
        assert all(isinstance(item, str) for item in store.value("some", ["a"]))


def test_recent_cases_are_limited(tmp_path: Path) -> None:
    store = Store(tmp_path / "settings.ini")
    store.set_settings(replace(Settings(), recent_cases=2))
    for name in "abc":
        store.add_recent(name, name)
    assert [item.id for item in store.recent()] == ["c", "b"]
    store.forget_recent("c")
    assert [item.id for item in store.recent()] == ["b"]


def test_the_dialog_gives_back_what_it_was_given(qtbot: QtBot) -> None:
    wanted = Settings(theme="light", candidates=1, recent_cases=0, confirm_delete=False)
    dialog = SettingsDialog(wanted)
    qtbot.addWidget(dialog)
    assert dialog.settings() == wanted
    dialog.buttons.button(dialog.buttons.StandardButton.RestoreDefaults).click()
    assert dialog.settings() == Settings()
    assert set(dialog.editors) == {parameter.name for parameter in Settings.parameters()}


def test_theme_changes_the_window_and_leaves_the_paper(window: MainWindow, qapp: QApplication) -> None:
    window.features.case.view.lazy_sheet()
    scheme = window.features.case.view.sheet.style().scheme
    window.actions_["theme_dark"].trigger()
    assert window.services.store.settings.theme == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    assert window.features.case.view.sheet.style().scheme == scheme
    window.actions_["theme_light"].trigger()
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.window)


def test_high_contrast_is_more_than_that() -> None:
    """WCAG 2.2, 1.4.6 and 1.4.11: 7:1 for text, 3:1 and more for the edges of what can be used."""
    words = (CONTRAST.text, CONTRAST.quiet, CONTRAST.accent, CONTRAST.warn, CONTRAST.bad, CONTRAST.good)
    assert all(contrast(word, CONTRAST.field) >= 7 for word in words)
    assert contrast(CONTRAST.line, CONTRAST.field) >= 4.5
    assert contrast(CONTRAST.accent_text, CONTRAST.accent) >= 7


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST])
def test_text_stands_out(colours: Colours) -> None:
    """WCAG 2.2: 4.5:1 for text."""
    for ground in (colours.window, colours.panel, colours.field):
        for text in (colours.text, colours.quiet):
            assert contrast(text, ground) >= 4.5
    assert contrast(colours.accent_text, colours.accent) >= 4.5
    assert contrast(colours.warn, colours.warn_soft) >= 4.5
    assert contrast(colours.text, colours.accent_soft) >= 4.5
    palette = make_palette(colours)
    assert palette.color(QPalette.ColorRole.Text) == QColor(colours.text)


def contrast(one: str, other: str) -> float:
    """Contrast ratio after WCAG 2.2."""

    def luminance(name: str) -> float:
        parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in QColor(name).getRgbF()[:3]]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
