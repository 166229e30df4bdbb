"""The library: search, tags, the cases, and what can be done with them."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from ecgstudio.gui.controls import icon_button, named, quiet_label
from ecgstudio.gui.panels.library_delegate import LibraryDelegate
from ecgstudio.gui.panels.library_model import SUMMARY_ROLE, LibraryModel
from ecgstudio.gui.words import tr
from ecgstudio.library import CaseSummary, Page, Query

_SEARCH_DELAY_MS = 120


class LibraryPanel(QWidget):
    """Shows pages of cases. Its signals say what the user wants; it does nothing to the library itself."""

    search_requested = Signal(object, int)
    open_requested = Signal(str)
    delete_requested = Signal(tuple)
    restore_requested = Signal(tuple)
    empty_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tip = tr("Words or beginnings of words in title, notes, tags, statements")
        self.search_edit = named(QLineEdit(), tr("Search the library"), tip, "search_library")
        self.search_edit.setPlaceholderText(tr("Search cases"))
        self.search_edit.setClearButtonEnabled(True)
        self.tag_box = named(QComboBox(), tr("Tag"), tr("Show only cases with this tag"), "library_tag")
        self.trash_button = icon_button(
            "trash", tr("Show the trash"), tr("Show deleted cases instead"), "library_trash"
        )
        self.trash_button.setCheckable(True)
        self.model = LibraryModel(self)
        self.list = named(
            _CaseList(), tr("Cases"), tr("Enter opens a case, Delete moves it to the trash"), "library_list"
        )
        self.list.setModel(self.model)
        self.list.setItemDelegate(LibraryDelegate(self.list))
        self.count = quiet_label(tr("opening the library ..."))
        self._timer = QTimer(self, singleShot=True, interval=_SEARCH_DELAY_MS)
        self.show_tags({})
        self._lay_out()
        self._connect()

    def query(self) -> Query:
        """What is being looked for."""
        tag = self.tag_box.currentData()
        return Query(
            text=self.search_edit.text().strip(), tags=(tag,) if tag else (), trashed=self.trash_button.isChecked()
        )

    def show_page(self, page: Page, thumbnails: Mapping[str, NDArray[np.float32]]) -> None:
        """Show what was found; the selected case stays selected when it is still there."""
        kept = self.current_id()
        self.model.show_page(page, thumbnails)
        if page.offset == 0 and kept:
            self.select(kept)
        self.count.setText(_count_text(page.total, self.query()))

    def show_tags(self, tags: Mapping[str, int]) -> None:
        """Offer these tags, each with the number of its cases."""
        chosen = self.tag_box.currentData()
        self.tag_box.blockSignals(True)
        self.tag_box.clear()
        self.tag_box.addItem(tr("all tags"), "")
        for tag, count in tags.items():
            self.tag_box.addItem(f"{tag} ({count})", tag)
        self.tag_box.setCurrentIndex(max(0, self.tag_box.findData(chosen)))
        self.tag_box.blockSignals(False)

    def show_problem(self, text: str) -> None:
        """Say why there is no library."""
        self.count.setText(text)

    def select(self, case_id: str) -> None:
        """Make a case the current one, if it is in the list."""
        row = self.model.row_of(case_id)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))

    def current_id(self) -> str:
        """The id of the current case, or empty."""
        item = self.list.currentIndex().data(SUMMARY_ROLE)
        return item.id if item else ""

    def selected_ids(self) -> tuple[str, ...]:
        """The ids of the selected cases, from top to bottom."""
        chosen = sorted(self.list.selectionModel().selectedIndexes(), key=QModelIndex.row)
        items: Sequence[CaseSummary] = [index.data(SUMMARY_ROLE) for index in chosen]
        return tuple(item.id for item in items)

    def refresh(self) -> None:
        """Ask for the first page again."""
        self._timer.stop()
        self.search_requested.emit(self.query(), 0)

    def _connect(self) -> None:
        self._timer.timeout.connect(self.refresh)
        self.search_edit.textChanged.connect(lambda _: self._timer.start())
        self.search_edit.returnPressed.connect(self.list.setFocus)
        self.tag_box.currentIndexChanged.connect(lambda _: self.refresh())
        self.trash_button.toggled.connect(lambda _: self.refresh())
        self.model.more_wanted.connect(lambda offset: self.search_requested.emit(self.query(), offset))
        self.list.activated.connect(lambda index: self.open_requested.emit(index.data(SUMMARY_ROLE).id))
        self.list.delete_pressed.connect(self._delete)
        self.list.customContextMenuRequested.connect(self._show_menu)

    def _delete(self) -> None:
        chosen = self.selected_ids()
        if chosen and not self.trash_button.isChecked():
            self.delete_requested.emit(chosen)

    def _show_menu(self, place: QPoint) -> None:
        menu = self.menu_for(self.selected_ids())
        if menu:
            menu.popup(self.list.viewport().mapToGlobal(place))

    def menu_for(self, chosen: tuple[str, ...]) -> QMenu | None:
        """What can be done with some cases."""
        if not chosen:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Open"), lambda: self.open_requested.emit(chosen[0]))
        if self.trash_button.isChecked():
            menu.addAction(tr("Restore"), lambda: self.restore_requested.emit(chosen))
            menu.addSeparator()
            menu.addAction(tr("Empty the trash ..."), self.empty_requested.emit)
        else:
            menu.addAction(tr("Move to trash"), lambda: self.delete_requested.emit(chosen))
        return menu

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(10, 8, 6, 4)
        top.addWidget(self.search_edit)
        second = QHBoxLayout()
        second.setContentsMargins(10, 0, 6, 4)
        second.addWidget(self.tag_box, 1)
        second.addWidget(self.trash_button)
        self.count.setContentsMargins(12, 4, 12, 6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addLayout(second)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.count)


class _CaseList(QListView):
    delete_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_pressed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _count_text(total: int, query: Query) -> str:
    if query.trashed:
        return tr("{count} in the trash").format(count=total) if total else tr("The trash is empty.")
    if total:
        return tr("1 case") if total == 1 else tr("{count} cases").format(count=total)
    searching = query.text or query.tags
    return tr("Nothing found. Try fewer words.") if searching else tr("No case yet. Save one with Ctrl+S.")
