"""What a screen reader is told: the tree of every tab, panel and dialog has a name for everything that can be used."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ecgstudio.gui.main_window import MainWindow
from tests.gui.conftest import Settle, make_case
from tests.gui.test_german import DIALOGS

ROLE = QAccessible.Role
USABLE = {
    ROLE.Button, ROLE.ButtonDropDown, ROLE.ButtonMenu, ROLE.CheckBox, ROLE.ComboBox, ROLE.EditableText, ROLE.Link, ROLE.List,
    ROLE.ListItem, ROLE.MenuItem, ROLE.PageTab, ROLE.RadioButton, ROLE.Slider, ROLE.SpinBox, ROLE.Table, ROLE.Tree, ROLE.TreeItem,
}  # fmt: skip
_INNER = {ROLE.ComboBox, ROLE.SpinBox}
"""Their parts are announced with them."""


def tree_of(top: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything that is seen below, in the order in which it is read."""
    for index in range(top.childCount()):
        child = top.child(index)
        if child is None or not child.isValid() or child.state().invisible:  # type: ignore[attr-defined]
            continue
        yield child
        if child.role() not in _INNER:
            yield from tree_of(child)


def nameless(widget: QWidget) -> list[str]:
    """What can be used and has no name."""
    found, named_row = [], False
    for item in tree_of(QAccessible.queryAccessibleInterface(widget)):
        has_name = bool(item.text(QAccessible.Text.Name).strip())
        if item.role() in USABLE and not has_name and not (item.role() == ROLE.TreeItem and named_row):
            found.append(_place(item))
        named_row = item.role() == ROLE.TreeItem and has_name  # the next cell of the row may be empty
    return found


def _place(item: QAccessibleInterface) -> str:
    owner = item.object() or (item.parent().object() if item.parent() else None)
    return f"{item.role().name} in {type(owner).__name__} {owner.objectName() if owner else ''}"


@pytest.fixture
def examined(window: MainWindow, settle: Settle) -> MainWindow:
    window.services.document.set_candidates([make_case(seed=number) for number in range(4)])
    settle()
    return window


def test_everything_that_can_be_used_has_a_name(examined: MainWindow, settle: Settle) -> None:
    found = {}
    for page in (page for page in examined.frame.pages if page.area != "top"):
        examined.frame.show(page)
        settle()
        found[page.name] = nameless(examined)
    assert not {name: items for name, items in found.items() if items}


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_has_names(qtbot: QtBot, name: str) -> None:
    dialog = DIALOGS[name]()
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    assert dialog.windowTitle()
    assert not nameless(dialog)


def test_tab_reaches_everything_and_comes_back(examined: MainWindow, settle: Settle) -> None:
    for page in (page for page in examined.frame.pages if page.area == "tab"):
        examined.frame.show(page)
        settle()
        examined.features.prompt.take_focus()
        met = _met_by_tab(examined)
        left = [item for item in _waiting(examined) if item not in met]
        assert not left, f"{page.name}: Tab does not come to {[item.accessibleName() or item for item in left]}"


def _met_by_tab(window: MainWindow) -> set[QWidget]:
    met = set[QWidget]()
    for _ in range(400):
        focus = QApplication.focusWidget()
        if focus in met:
            break
        if focus is not None:
            met.add(focus)
        QTest.keyClick(focus or window, Qt.Key.Key_Tab)
    return met


def _waiting(window: MainWindow) -> list[QWidget]:
    """What takes the focus by Tab, as Qt says it, and is seen."""
    return [
        item
        for item in window.findChildren(QWidget)
        if item.isVisible() and item.isEnabled() and item.focusProxy() is None
        and item.focusPolicy() & Qt.FocusPolicy.TabFocus and item.window() is window
    ]  # fmt: skip
