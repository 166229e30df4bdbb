"""Statements to choose from: grouped, searched as one types, ticked with Space."""

from collections.abc import Collection, Iterable, Iterator

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ecgstudio.core.catalogue import catalogue
from ecgstudio.gui.kit.controls import named, push_button, quiet_label
from ecgstudio.gui.kit.words import tr

_ID = Qt.ItemDataRole.UserRole
_TICKED, _BARE = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class StatementPicker(QWidget):
    """Shows statements by group. ``changed`` carries the ids that are ticked, in the order of the catalogue.

    ``with_levels`` adds buttons that tick everything everybody must know, all, or none.
    """

    changed = Signal(tuple)

    def __init__(self, name: str, tip: str, *, with_levels: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = named(QLineEdit(), tr("Find a statement"), tr("Part of a name or of a synonym"), "find_statement")
        self.search.setPlaceholderText(tr("Find a statement"))
        self.search.setClearButtonEnabled(True)
        self.tree = named(QTreeWidget(), name, tip, "statements")
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(14)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setUniformRowHeights(True)
        self.count = quiet_label(wrap=False)
        self.must_know = push_button(tr("Must know"), tr("Tick what every student must know (level M)"), "pick_must")
        self.all = push_button(tr("All"), tr("Tick every statement"), "pick_all")
        self.none = push_button(tr("None"), tr("Take every tick away"), "pick_none")
        self._lay_out(with_levels)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._go_to_first)
        self.tree.itemChanged.connect(lambda *_: self._tell())
        self.must_know.clicked.connect(lambda _: self.tick(self._of_level("M")))
        self.all.clicked.connect(lambda _: self.tick(self._ids()))
        self.none.clicked.connect(lambda _: self.tick(()))

    def show_statements(self, statement_ids: Iterable[str]) -> None:
        """Offer these, none of them ticked."""
        known, groups = catalogue(), dict[str, QTreeWidgetItem]()
        with QSignalBlocker(self.tree):
            self.tree.clear()
            for statement_id in statement_ids:
                statement = known[statement_id]
                if statement.group not in groups:
                    groups[statement.group] = _item(tr(statement.group), "")
                    self.tree.addTopLevelItem(groups[statement.group])
                item = _item(tr(statement.name), statement_id)
                item.setToolTip(0, ", ".join(statement.synonyms[:4]))
                groups[statement.group].addChild(item)
            for group in groups.values():
                group.setFlags(group.flags() | Qt.ItemFlag.ItemIsAutoTristate)
            self.tree.expandAll()
        self._tell()

    def ticked(self) -> tuple[str, ...]:
        """The ids that are ticked."""
        return tuple(item.data(0, _ID) for item in self._items() if item.checkState(0) == _TICKED)

    def tick(self, statement_ids: Collection[str]) -> None:
        """Tick these and no others."""
        with QSignalBlocker(self.tree):
            for item in self._items():
                item.setCheckState(0, _TICKED if item.data(0, _ID) in statement_ids else _BARE)
        self.tree.viewport().update()
        self._tell()

    def clear(self) -> None:
        """Nothing ticked, nothing searched for."""
        self.search.clear()
        self.tick(())

    def _tell(self) -> None:
        chosen = self.ticked()
        self.count.setText(tr("{count} chosen").format(count=len(chosen)))
        self.changed.emit(chosen)

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        for item in self._items():
            statement = catalogue()[item.data(0, _ID)]
            said = " ".join((statement.id, statement.name, statement.name_de, *statement.synonyms)).casefold()
            item.setHidden(not all(word in said for word in words))
        for group in self._groups():
            group.setHidden(all(child.isHidden() for child in _children(group)))

    def _go_to_first(self) -> None:
        """Enter in the search: to the first statement that is left, where Space ticks it."""
        first = next((item for item in self._items() if not item.isHidden()), None)
        if first is not None:
            self.tree.setCurrentItem(first)
            self.tree.setFocus(Qt.FocusReason.TabFocusReason)

    def _ids(self) -> tuple[str, ...]:
        return tuple(item.data(0, _ID) for item in self._items())

    def _of_level(self, level: str) -> tuple[str, ...]:
        return tuple(item for item in self._ids() if catalogue()[item].level == level)

    def _groups(self) -> Iterator[QTreeWidgetItem]:
        for row in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(row)
            if group is not None:
                yield group

    def _items(self) -> Iterator[QTreeWidgetItem]:
        for group in self._groups():
            yield from _children(group)

    def _lay_out(self, with_levels: bool) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        for button in (self.must_know, self.all, self.none):
            row.addWidget(button)
            button.setVisible(with_levels)
        layout.addLayout(row)


def _children(group: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (group.child(row) for row in range(group.childCount()))
    return [item for item in found if item is not None]


def _item(text: str, statement_id: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([text])
    item.setData(0, _ID, statement_id)
    item.setCheckState(0, _BARE)
    return item
