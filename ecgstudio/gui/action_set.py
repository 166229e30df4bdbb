"""The table of actions as menus and shortcuts of a window."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QWidget

from ecgstudio.gui.actions import Act, Situation
from ecgstudio.gui.icons import recolour, set_icon
from ecgstudio.gui.verbs import Verbs


class ActionSet(QObject):
    """One QAction a row of the table; ``refresh`` enables those that can be done."""

    def __init__(self, acts: Sequence[Act], verbs: Verbs, window: QMainWindow) -> None:
        super().__init__(window)
        self.acts = tuple(acts)
        self._actions = {act.name: self._make(act, verbs, window) for act in acts}
        self.menus: dict[str, QMenu] = {}

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def menu_of(self, name: str) -> QMenu:
        """The menu in which an action stands, once the menus are filled."""
        return next(self.menus[act.menu] for act in self.acts if act.name == name)

    def fill_menus(self, bar: QMenuBar) -> None:
        """Make the menus of a menu bar."""
        for act in self.acts:
            menu = self.menus.get(act.menu)
            if menu is None:
                menu = self.menus[act.menu] = bar.addMenu(act.menu)
            if act.breaks:
                menu.addSeparator()
            menu.addAction(self._actions[act.name])

    def add_to_sheet(self, sheet: QWidget) -> None:
        """Give the sheet the keys that work there alone."""
        sheet.addActions([self._actions[act.name] for act in self.acts if act.on_sheet])

    def recolour(self) -> None:
        """Follow the colours of the theme."""
        recolour(self._actions.values())

    def refresh(self, now: Situation) -> None:
        """Enable what can be done now."""
        for act in self.acts:
            self._actions[act.name].setEnabled(act.when(now))

    def _make(self, act: Act, verbs: Verbs, window: QMainWindow) -> QAction:
        action = QAction(act.title, window)
        action.setObjectName(act.name)
        action.setCheckable(act.checkable)
        action.setShortcuts([QKeySequence(key) for key in act.keys])
        keys = f" ({QKeySequence(act.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)})" if act.keys else ""
        action.setToolTip(f"{act.tip or act.plain_title}{keys}")
        if act.icon:
            set_icon(action, act.icon)
        action.triggered.connect(lambda _=False: act.do(verbs))
        if act.on_sheet:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            window.addAction(action)
        return action
