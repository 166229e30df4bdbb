"""Every control has a name and a tooltip; every visible word goes through tr; every key is used once."""

import ast
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

import ecgstudio.gui
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.paths import resource
from ecgstudio.core.settings import Settings
from ecgstudio.core.verdict import Verdict
from ecgstudio.gui.files.export_dialog import ExportDialog
from ecgstudio.gui.help.about_dialog import AboutDialog
from ecgstudio.gui.help.manual_dialog import ManualDialog
from ecgstudio.gui.help.shortcuts import shortcut_html
from ecgstudio.gui.kit.action import EDIT, Action
from ecgstudio.gui.kit.error_dialog import ErrorDialog
from ecgstudio.gui.main_window import MainWindow
from ecgstudio.gui.settings.settings_dialog import SettingsDialog
from tests.gui.conftest import Settle, make_case

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QTextEdit)
_WORD_CALLS = {
    "setText",
    "setToolTip",
    "setWindowTitle",
    "setPlaceholderText",
    "setAccessibleName",
    "addTab",
    "addMenu",
    "addAction",
    "showMessage",
    "QLabel",
    "QPushButton",
    "QGroupBox",
    "push_button",
    "quiet_label",
}


def controls_of(top: QWidget) -> list[QWidget]:
    """What a user can reach, less the inner parts of Qt's own controls and what another control stands for."""
    found = []
    for widget in top.findChildren(QWidget):
        inner = widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar)
        owner = widget.parentWidget()
        part = isinstance(owner, QAbstractSpinBox | QComboBox | QLineEdit)
        part = part or (
            owner is not None and type(owner).__name__ in ("QDockWidget", "QTabBar", "QComboBoxPrivateContainer")
        )
        if isinstance(widget, CONTROLS) and not inner and not part and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            found.append(widget)
    return found


def assert_named(top: QWidget) -> None:
    bare = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in controls_of(top)
        if not (widget.accessibleName() and widget.toolTip())
    ]
    assert not bare


def test_every_control_of_the_window_is_named(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    window.services.document.set_candidates([make_case(seed=number) for number in range(4)])
    for group in window.features.physiology.panel.groups:
        group.header.setChecked(True)
    window.frame.notice.show_notice("text", [("Do", "does it", lambda: None)])
    settle()
    assert len(controls_of(window)) > 150
    assert_named(window)


@pytest.mark.parametrize(
    "make",
    [
        AboutDialog,
        lambda: ErrorDialog(ValueError("x")),
        lambda: ExportDialog("name", Path("/"), ["pdf"], SheetStyle()),
        lambda: SettingsDialog(Settings()),
        lambda: ManualDialog(resource("help", "manual.md"), [Action("one", "One", EDIT, lambda: None, ("F9",))]),
    ],
)
def test_every_control_of_the_dialogs_is_named(qtbot: QtBot, make: type[QWidget]) -> None:
    dialog = make()
    qtbot.addWidget(dialog)
    assert controls_of(dialog)
    assert_named(dialog)


def test_no_key_is_used_twice_and_names_are_unique(window: MainWindow) -> None:
    rows = window.actions_.rows
    assert max(Counter(row.name for row in rows).values()) == 1
    assert max(Counter(key for row in rows for key in row.keys).values()) == 1


def test_the_shortcut_sheet_shows_every_key_of_the_table(window: MainWindow) -> None:
    rows = window.actions_.rows
    html = shortcut_html(rows)
    missing = [row.name for row in rows if row.keys and row.plain_title.replace("'", "&#x27;") not in html]
    assert not missing


def test_every_action_has_a_tooltip_and_its_handler_exists(window: MainWindow) -> None:
    for row in window.actions_.rows:
        assert window.actions_[row.name].toolTip()


def test_visible_words_go_through_tr() -> None:
    """A literal handed to a widget without tr() cannot be translated."""
    folder = Path(ecgstudio.gui.__file__).parent
    bare = []
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _called(node) in _WORD_CALLS:
                bare += [
                    f"{file.name}:{node.lineno} {argument.value!r}"
                    for argument in node.args[:2]
                    if isinstance(argument, ast.Constant)
                    and isinstance(argument.value, str)
                    and any(letter.isalpha() for letter in argument.value)
                ]
    assert not bare


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def test_tab_order_goes_along_the_prompt(window: MainWindow) -> None:
    prompt = window.features.prompt.bar
    order = [prompt.edit, prompt.age, prompt.sex, prompt.rate, prompt.keep_seed, prompt.generate_button]
    reached: list[QWidget] = [prompt.edit]
    widget = prompt.edit.nextInFocusChain()
    while widget is not prompt.edit and len(reached) < len(order):
        if widget in order:
            reached.append(widget)
        widget = widget.nextInFocusChain()
    assert reached == order


def test_panels_say_that_nothing_is_measured(window: MainWindow) -> None:
    window.services.document.open(make_case())
    assert "not measured yet" in window.features.measurements.panel.reason.text().lower()
    assert not window.features.measurements.verdicts.empty.isHidden()


def test_panels_show_measurements_and_verdicts(window: MainWindow) -> None:
    measured = Measurements(rate=Measured(72.4, "/min"), qrs=Measured(154.0, "ms"), pr=Measured(reason="no P waves"))
    verdict = Verdict("CLBBB", "QRS>=120", "met", 154.0, ">= 120", "ms", "V6", source="A3")
    window.services.document.open(make_case(measurements=measured, verdicts=(verdict,)))
    texts = {name: label.text() for name, label in window.features.measurements.panel._values.items()}
    assert texts["rate"] == "72 /min"
    assert texts["pr"] == "–"
    tree = window.features.measurements.verdicts.tree
    assert tree.topLevelItemCount() == 1
    assert tree.topLevelItem(0).child(0).text(1) == "154 ms"
