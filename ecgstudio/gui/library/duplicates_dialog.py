"""Cases that are the same ECG twice, group by group, to look at and to throw away."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from ecgstudio.gui.kit.controls import named, push_button, quiet_label
from ecgstudio.gui.kit.words import tr
from ecgstudio.library import Duplicates

_Button = QDialogButtonBox.StandardButton
_ID = Qt.ItemDataRole.UserRole


class DuplicatesDialog(QDialog):
    """``open_requested`` carries a case; ``delete_requested`` those that are ticked and go to the trash."""

    open_requested = Signal(str)
    delete_requested = Signal(tuple)

    def __init__(self, groups: Sequence[Duplicates], titles: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Duplicates"))
        tip = tr("Space ticks a case, Enter opens it")
        self.list = named(QTreeWidget(), tr("Cases that are alike"), tip, "duplicates")
        self.list.setHeaderHidden(True)
        for group in groups:
            self.list.addTopLevelItem(_group_item(group, titles))
        self.list.expandAll()
        self.remove = push_button(tr("&Move ticked to trash"), tr("They can be restored from there"), "primary")
        buttons = QDialogButtonBox(_Button.Close)
        named(buttons.button(_Button.Close), tr("Close"), tr("Change nothing"))
        buttons.addButton(self.remove, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.remove.clicked.connect(lambda _: self._remove())
        self.list.itemChanged.connect(lambda *_: self._refresh())
        self.list.itemActivated.connect(lambda item, _: self._open(item))
        found = tr(
            "In each group the oldest case stands first; the later ones are ticked where the signal is the same."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(quiet_label(found if groups else tr("No two cases are alike.")))
        layout.addWidget(self.list)
        self.list.setVisible(bool(groups))
        if not groups:
            layout.addStretch(1)
        layout.addWidget(buttons)
        self.resize(520, 420 if groups else 140)
        self._refresh()

    def ticked(self) -> tuple[str, ...]:
        """The cases that are ticked."""
        items = QTreeWidgetItemIterator(self.list, QTreeWidgetItemIterator.IteratorFlag.Checked)
        found: list[str] = []
        while items.value():
            found.append(items.value().data(0, _ID))
            items += 1
        return tuple(found)

    def _open(self, item: QTreeWidgetItem) -> None:
        if item.data(0, _ID):
            self.open_requested.emit(item.data(0, _ID))

    def _refresh(self) -> None:
        self.remove.setEnabled(bool(self.ticked()))

    def _remove(self) -> None:
        self.delete_requested.emit(self.ticked())
        self.accept()


def _group_item(group: Duplicates, titles: Mapping[str, str]) -> QTreeWidgetItem:
    words = tr("The same signal") if group.kind == "same" else tr("Nearly the same trace")
    top = QTreeWidgetItem([words])
    top.setFlags(Qt.ItemFlag.ItemIsEnabled)
    for place, case_id in enumerate(group.case_ids):
        item = QTreeWidgetItem([f"{titles.get(case_id) or tr('Untitled')}   {case_id[:8]}"])
        item.setData(0, _ID, case_id)
        ticked = place > 0 and group.kind == "same"
        item.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        top.addChild(item)
    return top
