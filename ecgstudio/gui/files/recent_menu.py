"""The menu of cases that were open lately."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from ecgstudio.gui.kit.icons import themed_icon
from ecgstudio.gui.kit.store import Store
from ecgstudio.gui.kit.words import as_written, tr


class RecentMenu(QMenu):
    """``chosen`` carries the id of a case."""

    chosen = Signal(str)

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(tr("&Recent cases"), parent)
        self._store = store
        self.setIcon(themed_icon("recent"))
        store.recent_changed.connect(self._fill)
        store.settings_changed.connect(lambda _: self._fill())
        self._fill()

    def _fill(self) -> None:
        self.clear()
        for item in self._store.recent():
            action = self.addAction(as_written(tr(item.title) or tr("Untitled")))
            action.triggered.connect(lambda _=False, case_id=item.id: self.chosen.emit(case_id))
        self.setEnabled(not self.isEmpty())
