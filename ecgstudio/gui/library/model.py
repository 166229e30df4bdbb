"""The cases that were found, page by page, as a list that Qt can show."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ecgstudio.gui.kit.words import tr
from ecgstudio.library import CaseSummary, Page

SUMMARY_ROLE = Qt.ItemDataRole.UserRole
THUMBNAIL_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class LibraryModel(QAbstractListModel):
    """Holds the pages that have been shown so far; ``more_wanted`` asks for the page that begins at an offset."""

    more_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[CaseSummary] = []
        self._thumbnails: dict[str, NDArray[np.float32]] = {}
        self._total = 0
        self._asked = 0

    @property
    def total(self) -> int:
        """How many cases were found, shown or not."""
        return self._total

    def show_page(self, page: Page, thumbnails: Mapping[str, NDArray[np.float32]]) -> None:
        """A first page replaces everything; a later one is added when it continues what is shown."""
        if page.offset == 0:
            self.beginResetModel()
            self._items, self._thumbnails = list(page.items), dict(thumbnails)
            self._total, self._asked = page.total, len(page.items)
            self.endResetModel()
        elif page.offset == len(self._items) and page.items:
            self.beginInsertRows(QModelIndex(), page.offset, page.offset + len(page.items) - 1)
            self._items += page.items
            self._thumbnails.update(thumbnails)
            self._total = page.total
            self.endInsertRows()

    def clear(self) -> None:
        """Show no case."""
        self.show_page(Page((), 0), {})

    def ids(self) -> tuple[str, ...]:
        """The cases that are shown, from top to bottom."""
        return tuple(item.id for item in self._items)

    def reorder(self, ids: tuple[str, ...]) -> None:
        """Show the same cases in another order, until the library has answered."""
        by_id = {item.id: item for item in self._items}
        self.beginResetModel()
        self._items = [by_id[item] for item in ids]
        self.endResetModel()

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Rows can be dragged; they are dropped between rows."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def row_of(self, case_id: str) -> int:
        """The row that shows a case, or -1."""
        return next((row for row, item in enumerate(self._items) if item.id == case_id), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._items)

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and self._asked <= len(self._items) < self._total

    def fetchMore(self, parent: _Index) -> None:
        if self.canFetchMore(parent):
            self._asked = len(self._items) + 1
            self.more_wanted.emit(len(self._items))

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item = self._items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(item.title) or tr("Untitled")
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return tip_of(item)
        if role == SUMMARY_ROLE:
            return item
        if role == THUMBNAIL_ROLE:
            return self._thumbnails.get(item.id)
        return None


def tip_of(item: CaseSummary) -> str:
    """What is known of a case, in a few lines."""
    lines = [tr(item.title) or tr("Untitled"), ", ".join(map(tr, item.statements)), ", ".join(item.tags)]
    lines.append(
        tr("{difficulty}, saved {when}, version {version}").format(
            difficulty=tr(item.difficulty), when=f"{item.saved:%Y-%m-%d %H:%M}", version=item.version
        )
    )
    return "\n".join(line for line in lines if line)


def subtitle_of(item: CaseSummary) -> str:
    """Age, sex and tags in one short line."""
    sex = tr(item.sex) if item.sex else ""
    age = tr("{age:g} y").format(age=item.age) if item.age is not None else ""
    person = " ".join(part for part in (age, sex) if part)
    tags = "  ".join(f"#{tag}" for tag in item.tags)
    return "   ".join(part for part in (person, tags) if part) or ", ".join(map(tr, item.statements))
