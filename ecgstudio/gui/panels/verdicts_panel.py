"""Verdicts of the open case: every criterion of its statements, met, not met or not measurable."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.verdict import Verdict
from ecgstudio.gui.controls import named, quiet_label
from ecgstudio.gui.icons import themed_icon
from ecgstudio.gui.words import tr

_ICONS = {"met": "check", "not met": "cross", "not measurable": "unknown"}


class VerdictsPanel(QWidget):
    """Activating a verdict tells where to look: ``pointed`` carries it."""

    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.empty = quiet_label(tr("Not measured yet: no criterion has been held against this ECG."))
        self.empty.setContentsMargins(12, 8, 12, 8)
        tip = tr("Criteria of each statement with number and limit; Enter shows where")
        self.tree = named(QTreeWidget(), tr("Verdicts"), tip, "verdicts")
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(2)
        self.tree.setIndentation(14)
        self.tree.itemActivated.connect(self._on_activated)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.empty)
        layout.addWidget(self.tree, 1)
        layout.addStretch(0)
        self.show_verdicts(())

    def show_verdicts(self, verdicts: Sequence[Verdict]) -> None:
        """Show verdicts under their statements."""
        self.tree.clear()
        self.empty.setVisible(not verdicts)
        self.tree.setVisible(bool(verdicts))
        parents: dict[str, QTreeWidgetItem] = {}
        for verdict in verdicts:
            parent = parents.setdefault(verdict.statement_id, self._statement(verdict.statement_id, parents))
            parent.addChild(_row(verdict))
        self.tree.expandAll()
        self.tree.resizeColumnToContents(0)

    def _statement(self, statement_id: str, parents: dict[str, QTreeWidgetItem]) -> QTreeWidgetItem:
        if statement_id in parents:
            return parents[statement_id]
        item = QTreeWidgetItem(self.tree, [catalogue()[statement_id].name])
        item.setFirstColumnSpanned(True)
        return item

    def _on_activated(self, item: QTreeWidgetItem) -> None:
        verdict = item.data(0, Qt.ItemDataRole.UserRole)
        if verdict is not None:
            self.pointed.emit(verdict)


def _row(verdict: Verdict) -> QTreeWidgetItem:
    number = verdict.reason if verdict.number is None else f"{verdict.number:g} {verdict.unit}".strip()
    item = QTreeWidgetItem([verdict.criterion, number])
    item.setIcon(0, themed_icon(_ICONS[verdict.outcome]))
    item.setData(0, Qt.ItemDataRole.UserRole, verdict)
    limit = f" ({verdict.limit})" if verdict.limit else ""
    tip = "\n".join(part for part in (f"{tr(verdict.outcome)}{limit}", verdict.lead, verdict.source) if part)
    for column in (0, 1):
        item.setToolTip(column, tip)
    return item
