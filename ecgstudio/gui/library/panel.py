"""The library: search, collections, tags, the cases, and what can be done with them."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from ecgstudio.core.errors import InputError
from ecgstudio.gui.kit.controls import icon_button, named, quiet_label
from ecgstudio.gui.kit.words import plural, sentence, tr
from ecgstudio.gui.library.case_requests import CaseRequests
from ecgstudio.gui.library.delegate import LibraryDelegate
from ecgstudio.gui.library.menus import cases_menu, trash_menu
from ecgstudio.gui.library.model import SUMMARY_ROLE, LibraryModel
from ecgstudio.gui.library.ordered_list import OrderedList, moved_before, stepped
from ecgstudio.library import CaseSummary, CollectionSummary, Page, Query, read_query

_SEARCH_DELAY_MS = 120


class LibraryPanel(CaseRequests):
    """Shows pages of cases. Its signals say what the user wants; it does nothing to the library itself."""

    search_requested = Signal(object, int)
    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tip = tr(
            "Words or beginnings of words in title, notes, the teacher's annotations, tags, statements;\n"
            "and what was measured:\n"
            "left bundle and QRS > 150 and V1 negative\n"
            "ST in II, III, aVF > 1 mm     rate = 60 to 100     tag: exam     statement: CLBBB"
        )
        self.search_edit = named(QLineEdit(), tr("Search the library"), tip, "search_library")
        self.search_edit.setPlaceholderText(tr("Search: words, QRS > 120 and V1 positive"))
        self.search_edit.setClearButtonEnabled(True)
        tip = tr("Show only the cases of a collection or course, in its order")
        self.collection_box = named(QComboBox(), tr("Collection"), tip, "library_collection")
        self.collections_button = icon_button(
            "collection",
            tr("Collections and courses"),
            tr("Make, order, share and hand out collections"),
            "collections",
        )
        self.tag_box = named(QComboBox(), tr("Tag"), tr("Show only cases with this tag"), "library_tag")
        self.sort_box = named(QComboBox(), tr("Order"), tr("In which order the cases are shown"), "library_sort")
        for sort, word in _sort_words().items():
            self.sort_box.addItem(word, sort)
        self.trash_button = icon_button(
            "trash", tr("Show the trash"), tr("Show deleted cases instead"), "library_trash"
        )
        self.trash_button.setCheckable(True)
        self.model = LibraryModel(self)
        tip = tr(
            "Enter opens a case, Delete moves it to the trash; in a collection Delete takes it out, Alt+↑ ↓ moves it"
        )
        self.list = named(OrderedList(), tr("Cases"), tip, "library_list")
        self.list.setModel(self.model)
        self.list.setItemDelegate(LibraryDelegate(self.list))
        self.count = quiet_label(tr("opening the library ..."))
        self._timer = QTimer(self, singleShot=True, interval=_SEARCH_DELAY_MS)
        self.show_tags({})
        self.show_collections(())
        self._lay_out()
        self._connect()

    def query(self) -> Query:
        """What is being looked for; InputError when what is typed cannot be understood."""
        tag = self.tag_box.currentData()
        base = Query(
            tags=(tag,) if tag else (),
            trashed=self.trash_button.isChecked(),
            sort=self.sort_box.currentData(),
            collection=self.collection_id(),
        )
        return read_query(self.search_edit.text().strip(), base)

    def collection_id(self) -> str:
        """The collection that is shown; empty for the whole library."""
        return str(self.collection_box.currentData() or "")

    @property
    def orderable(self) -> bool:
        """Whether what is shown is a whole collection in its own order, not a course: its cases stand in its collections."""
        chosen = next((item for item in self.collections if item.id == self.collection_id()), None)
        plain = not (self.search_edit.text().strip() or self.tag_box.currentData() or self.trash_button.isChecked())
        return bool(chosen and chosen.kind == "collection" and plain and self.sort_box.currentData() == "arranged")

    def show_page(self, page: Page, thumbnails: Mapping[str, NDArray[np.float32]]) -> None:
        """Show what was found; the selected case stays selected when it is still there."""
        kept = self.current_id()
        self.model.show_page(page, thumbnails)
        if page.offset == 0 and kept:
            self.select(kept)
        self.list.set_orderable(self.orderable)
        searching = bool(self.search_edit.text().strip() or self.tag_box.currentData() or self.collection_id())
        said = _count_text(page, self.trash_button.isChecked(), searching)
        self.count.setText(said)
        self.list.say_when_empty("" if page.total else said)

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

    def show_collections(self, collections: Sequence[CollectionSummary]) -> None:
        """Offer these collections; the one that is shown stays chosen when it is still there."""
        chosen = self.collection_id()
        self.collections = tuple(collections)
        with QSignalBlocker(self.collection_box):
            self.collection_box.clear()
            self.collection_box.addItem(tr("all cases"), "")
            for item in collections:
                self.collection_box.addItem(f"{item.title} ({item.cases})", item.id)
            self.collection_box.setCurrentIndex(max(0, self.collection_box.findData(chosen)))
        if chosen and not self.collection_id():
            self._choose_collection()

    def choose_collection(self, collection_id: str) -> None:
        """Show a collection."""
        self.collection_box.setCurrentIndex(max(0, self.collection_box.findData(collection_id)))

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

    def title_of(self, case_id: str) -> str:
        """The title of a case that is shown; empty for another."""
        item = self.model.index(self.model.row_of(case_id)).data(SUMMARY_ROLE)
        return tr(item.title) if item else ""

    def selected_ids(self) -> tuple[str, ...]:
        """The ids of the selected cases, from top to bottom."""
        chosen = sorted(self.list.selectionModel().selectedIndexes(), key=QModelIndex.row)
        return tuple(index.data(SUMMARY_ROLE).id for index in chosen)

    def refresh(self) -> None:
        """Ask for the first page again."""
        self._search(0)

    def take_out(self) -> None:
        """Take the selected cases out of the collection that is shown."""
        if self.collection_id() and self.selected_ids():
            self.take_out_requested.emit(self.collection_id(), self.selected_ids())

    def _search(self, offset: int) -> None:
        self._timer.stop()
        try:
            query = self.query()
        except InputError as error:
            self.show_problem(sentence(str(error)))
            return
        self.search_requested.emit(query, offset)

    def _connect(self) -> None:
        self._timer.timeout.connect(self.refresh)
        self.search_edit.textChanged.connect(lambda _: self._timer.start())
        self.search_edit.returnPressed.connect(self.list.setFocus)
        self.collection_box.currentIndexChanged.connect(lambda _: self._choose_collection())
        self.collections_button.clicked.connect(lambda _: self.collections_requested.emit())
        for box in (self.tag_box, self.sort_box):
            box.currentIndexChanged.connect(lambda _: self.refresh())
        self.trash_button.toggled.connect(lambda _: self.refresh())
        self.model.more_wanted.connect(self._search)
        self.list.activated.connect(lambda index: self.open_requested.emit(index.data(SUMMARY_ROLE).id))
        self.list.delete_pressed.connect(self._delete)
        self.list.moved.connect(lambda row: self._order(moved_before(self.model.ids(), self.selected_ids(), row)))
        self.list.stepped.connect(lambda step: self._order(stepped(self.model.ids(), self.selected_ids(), step)))
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        self.model.modelReset.connect(self.selection_changed)

    def _choose_collection(self) -> None:
        """A collection is shown as it is arranged; the whole library newest first."""
        with QSignalBlocker(self.sort_box):
            self.sort_box.setCurrentIndex(self.sort_box.findData("arranged" if self.collection_id() else "newest"))
        self.refresh()

    def _order(self, ids: tuple[str, ...]) -> None:
        if ids != self.model.ids():
            chosen, current = self.selected_ids(), self.current_id()
            self.model.reorder(ids)
            self._select_all(chosen, current)
            self.order_requested.emit(self.collection_id(), ids)

    def _select_all(self, case_ids: tuple[str, ...], current: str) -> None:
        self.select(current)
        for case_id in case_ids:
            index = self.model.index(self.model.row_of(case_id))
            self.list.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)

    def _delete(self) -> None:
        if self.trash_button.isChecked() or not self.selected_ids():
            return
        if self.collection_id():
            self.take_out()
        else:
            self.delete_requested.emit(self.selected_ids())

    def _show_menu(self, place: QPoint) -> None:
        menu = self.menu_for(self.selected_ids())
        if menu:
            menu.popup(self.list.viewport().mapToGlobal(place))

    def menu_for(self, chosen: tuple[str, ...]) -> QMenu | None:
        """What can be done with some cases."""
        items: list[CaseSummary] = [self.model.index(self.model.row_of(item)).data(SUMMARY_ROLE) for item in chosen]
        if not items:
            return None
        return trash_menu(self, items) if self.trash_button.isChecked() else cases_menu(self, items)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(10, 8, 6, 4)
        top.addWidget(self.search_edit)
        second = QHBoxLayout()
        second.setContentsMargins(10, 0, 6, 4)
        second.addWidget(self.collection_box, 1)
        second.addWidget(self.collections_button)
        third = QHBoxLayout()
        third.setContentsMargins(10, 0, 6, 4)
        third.setSpacing(6)
        third.addWidget(self.tag_box, 1)
        third.addWidget(self.sort_box, 1)
        third.addWidget(self.trash_button)
        for box in (self.collection_box, self.tag_box, self.sort_box):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        self.count.setContentsMargins(12, 4, 12, 6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addLayout(second)
        layout.addLayout(third)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.count)


def _count_text(page: Page, trashed: bool, searching: bool) -> str:
    total = page.total
    if page.more:
        return tr("more than {count} cases").format(count=f"{total:,}")
    if trashed:
        return tr("{count} in the trash").format(count=total) if total else tr("The trash is empty.")
    if total:
        return plural("{count} case", "{count} cases", total).format(count=total)
    return tr("Nothing found. Try fewer words.") if searching else tr("No case yet. Save one with Ctrl+S.")


def _sort_words() -> dict[str, str]:
    return {
        "newest": tr("newest first"),
        "oldest": tr("oldest first"),
        "title": tr("by title"),
        "priority": tr("by priority"),
        "difficulty": tr("by difficulty"),
        "level": tr("by level"),
        "arranged": tr("as arranged"),
    }
