"""The actions of every feature, gathered once: as menus, shortcuts, the bar over the sheet and the sheet of keys."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QWidget

from ecgstudio.gui.kit.action import Action, in_order
from ecgstudio.gui.kit.icons import recolour, set_icon
from ecgstudio.gui.kit.words import tr


class ActionSet(QObject):
    """One QAction a row; ``refresh`` shows of all what can be done, what is on, and what it is called now."""

    def __init__(self, rows: Iterable[Action], window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.rows = tuple(sorted(rows, key=in_order))
        self._actions = {row.name: _make(row, window) for row in self.rows}
        self.menus: dict[str, QMenu] = {}
        for row in self.rows:
            if row.button is not None:
                row.button(self._actions[row.name])

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def fill_menus(self, bar: QMenuBar) -> None:
        """Make the menus of a menu bar."""
        group = 0
        for row in self.rows:
            if not row.menu:
                continue
            menu = self.menus.get(row.menu)
            if menu is None:
                menu = self.menus[row.menu] = bar.addMenu(tr(row.menu))
            elif row.place // 10 != group:
                menu.addSeparator()
            group = row.place // 10
            menu.addAction(self._actions[row.name])

    def tools(self) -> list[list[QAction]]:
        """What stands in the bar over the sheet, in groups: each ten is one."""
        rows = sorted((row for row in self.rows if row.tool), key=lambda row: row.tool)
        return [[self._actions[row.name] for row in group] for _, group in groupby(rows, lambda row: row.tool // 10)]

    def context(self, kind: str) -> QMenu:
        """A menu of what can be done with something now, groups apart as in the menus."""
        menu, group = QMenu(self._window), ("", 0)
        for row in self.rows:
            if kind not in row.context or not self._actions[row.name].isEnabled():
                continue
            if (row.menu, row.place // 10) != group and menu.actions():
                menu.addSeparator()
            group = (row.menu, row.place // 10)
            menu.addAction(self._actions[row.name])
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def add_to_sheet(self, sheet: QWidget) -> None:
        """Give the sheet the keys that work there alone."""
        sheet.addActions([self._actions[row.name] for row in self.rows if row.on_sheet])

    def recolour(self) -> None:
        """Follow the colours of the theme."""
        recolour(self._actions.values())

    def refresh(self) -> None:
        """Ask every row how it stands."""
        for row in self.rows:
            action = self._actions[row.name]
            action.setEnabled(row.enabled())
            if row.checked is not None:
                action.setChecked(row.checked())
            if row.titled is not None:
                action.setText(row.titled())


def _make(row: Action, window: QMainWindow) -> QAction:
    action = QAction(row.title, window)
    action.setObjectName(row.name)
    action.setCheckable(row.checked is not None)
    action.setShortcuts([QKeySequence(key) for key in row.keys])
    keys = f" ({QKeySequence(row.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)})" if row.keys else ""
    action.setToolTip(f"{row.tip or row.plain_title}{keys}")
    if row.icon:
        set_icon(action, row.icon)
    action.triggered.connect(lambda _=False: row.run())
    if row.on_sheet:
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    else:
        window.addAction(action)
    return action
