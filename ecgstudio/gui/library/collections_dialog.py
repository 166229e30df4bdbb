"""Collections and courses: the list, what stands in the chosen one, and what can be done with it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ecgstudio.core.collection import Collection
from ecgstudio.gui.kit.controls import named, push_button, quiet_label
from ecgstudio.gui.kit.words import as_written, plural, tr
from ecgstudio.gui.library.menus import handout_words
from ecgstudio.gui.library.ordered_list import OrderedList, moved_before, stepped
from ecgstudio.library import CollectionSummary

_ID = Qt.ItemDataRole.UserRole


class CollectionsDialog(QDialog):
    """Shows what it is given; its signals say what the user wants."""

    new_requested = Signal(str)
    rename_requested = Signal(str, str)
    delete_requested = Signal(str)
    arrange_requested = Signal(tuple)
    members_requested = Signal(str)
    order_requested = Signal(str, tuple)
    take_out_requested = Signal(str, tuple)
    part_requested = Signal(str, str)
    notes_edited = Signal(str, str)
    handout_requested = Signal(str, str, str)
    import_requested = Signal()
    shown_requested = Signal(str)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Collections and courses"))
        self.collections: tuple[CollectionSummary, ...] = ()
        tip = tr("Enter shows its cases in the library; drag, or Alt+↑ ↓, to put it elsewhere; Delete removes it")
        self.list = self._make_list(tr("Collections and courses"), tip, "collections_list")
        tip = tr("Drag, or Alt+↑ ↓, to put it elsewhere; Delete takes it out")
        self.members = self._make_list(tr("In the collection"), tip, "collection_members")
        self.notes = named(QLineEdit(), tr("Notes"), tr("Printed under the title of the booklet"), "collection_notes")
        self.notes.setPlaceholderText(tr("Notes, printed under the title of the booklet"))
        self.new = push_button(tr("&New collection ..."), tr("Make an empty collection"), "collection_new")
        self.new_course = push_button(tr("New &course ..."), tr("A course strings collections together"), "course_new")
        self.take_in = push_button(tr("&Import ..."), tr("Take in a colleague's collection"), "collection_import")
        self.rename = push_button(tr("&Rename ..."), tr("Give it another title"), "collection_rename")
        self.part = push_button(tr("&Add collection"), tr("Put a collection at the end of the course"), "course_add")
        self.hand_out = push_button(tr("&Hand out"), tr("As booklet, slides, cards or a file to share"), "hand_out")
        self.remove = push_button(tr("Delete collection"), tr("Its cases stay in the library"), "collection_delete")
        self.take_out = push_button(tr("Take out of collection"), tr("They stay in the library"), "collection_take_out")
        self.close_button = push_button(tr("Close"), tr("Close the window"), "collections_close")
        self.part.setMenu(QMenu(self.part))
        self.hand_out.setMenu(self._handout_menu())
        self.hint = quiet_label(tr("Select cases in the library and choose “Add to” in their menu to put them in."))
        self._lay_out()
        self._connect()
        self._refresh()

    def show_collections(self, collections: Sequence[CollectionSummary]) -> None:
        """Show the list; the chosen one stays chosen."""
        chosen = self.chosen.id if self.chosen else ""
        self.collections = tuple(collections)
        lines = {item.id: _line(item) for item in collections}
        with QSignalBlocker(self.list.selectionModel()):
            _fill(self.list, lines, chosen or next(iter(lines), ""))
        self._choose()

    def show_members(self, collection: Collection, titles: Mapping[str, str]) -> None:
        """Show what stands in the chosen collection."""
        if not self.chosen or self.chosen.id != collection.id:
            return
        kept = _ids(self.members, selected=True)
        _fill(self.members, {key: title or tr("Untitled") for key, title in titles.items()}, *kept)
        if not self.notes.hasFocus():
            self.notes.setText(collection.notes)

    @property
    def chosen(self) -> CollectionSummary | None:
        """The collection that is chosen in the list."""
        wanted = self.list.currentIndex().data(_ID)
        return next((item for item in self.collections if item.id == wanted), None)

    def _choose(self) -> None:
        self._refresh()
        if self.chosen:
            self.members_requested.emit(self.chosen.id)
        else:
            _fill(self.members, {})
            self.notes.clear()

    def _refresh(self) -> None:
        chosen = self.chosen
        for widget in (self.rename, self.remove, self.take_out, self.hand_out, self.notes, self.members):
            widget.setEnabled(chosen is not None)
        others = [item for item in self.collections if item.kind == "collection"]
        self.part.setEnabled(chosen is not None and chosen.kind == "course" and bool(others))
        menu = self.part.menu()
        menu.clear()
        for item in others:
            menu.addAction(as_written(item.title), partial(self._with_chosen, self.part_requested.emit, item.id))

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(lambda *_: self._choose())
        self.list.activated.connect(lambda _: self._with_chosen(self.shown_requested.emit))
        self.list.delete_pressed.connect(lambda: self._with_chosen(self.delete_requested.emit))
        self.new.clicked.connect(lambda _: self.new_requested.emit("collection"))
        self.new_course.clicked.connect(lambda _: self.new_requested.emit("course"))
        self.take_in.clicked.connect(lambda _: self.import_requested.emit())
        self.rename.clicked.connect(lambda _: self._with_title(self.rename_requested.emit))
        self.notes.editingFinished.connect(lambda: self._with_chosen(self.notes_edited.emit, self.notes.text()))
        self.remove.clicked.connect(lambda _: self.list.delete_pressed.emit())
        self.take_out.clicked.connect(lambda _: self.members.delete_pressed.emit())
        self.close_button.clicked.connect(lambda _: self.close())
        self._offer_menu(self.list, self.rename, self.remove)
        self._offer_menu(self.members, self.take_out)
        self.members.delete_pressed.connect(
            lambda: self._with_chosen(self.take_out_requested.emit, _ids(self.members, selected=True))
        )
        self._order_by(self.list, self.arrange_requested.emit)
        self._order_by(self.members, lambda ids: self._with_chosen(self.order_requested.emit, ids))
        for keys, signal in (
            (QKeySequence.StandardKey.Undo, self.undo_requested),
            (QKeySequence.StandardKey.Redo, self.redo_requested),
        ):
            QShortcut(QKeySequence(keys), self, signal.emit)

    def _offer_menu(self, view: OrderedList, *buttons: QPushButton) -> None:
        """What the keys and these buttons do, under the right button."""
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for title, step in ((tr("Move up"), -1), (tr("Move down"), 1)):
            view.addAction(title, partial(view.stepped.emit, step))
        for button in buttons:
            view.addAction(button.text().replace("&", ""), button.click)

    def _order_by(self, view: OrderedList, ordered: Callable[[tuple[str, ...]], object]) -> None:
        def move(ids: tuple[str, ...]) -> None:
            if ids != _ids(view):
                chosen = _ids(view, selected=True)
                titles = {item: view.model().index(row, 0).data() for row, item in enumerate(_ids(view))}
                _fill(view, {item: titles[item] for item in ids}, *chosen)
                ordered(ids)

        view.moved.connect(lambda row: move(moved_before(_ids(view), _ids(view, selected=True), row)))
        view.stepped.connect(lambda step: move(stepped(_ids(view), _ids(view, selected=True), step)))

    def _with_chosen(self, then: Callable[..., object], *more: object) -> None:
        if self.chosen:
            then(self.chosen.id, *more)

    def _with_title(self, then: Callable[..., object], *more: object) -> None:
        if self.chosen:
            then(self.chosen.id, self.chosen.title, *more)

    def _handout_menu(self) -> QMenu:
        menu = QMenu(self)
        for kind, title in handout_words("cases", "collection").items():
            menu.addAction(title, partial(self._with_title, self.handout_requested.emit, kind))
        return menu

    def _make_list(self, name: str, tip: str, object_name: str) -> OrderedList:
        view = named(OrderedList(), name, tip, object_name)
        view.setModel(QStandardItemModel(view))
        view.setEditTriggers(OrderedList.EditTrigger.NoEditTriggers)
        view.setSpacing(3)
        view.set_orderable(True)
        return view

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.addWidget(QLabel(tr("Collections and courses")), 0, 0)
        grid.addWidget(QLabel(tr("In the chosen one, in order")), 0, 1)
        grid.addWidget(self.list, 1, 0, 2, 1)
        grid.addWidget(self.members, 1, 1)
        grid.addWidget(self.notes, 2, 1)
        left, right = QHBoxLayout(), QHBoxLayout()
        for button in (self.new, self.new_course, self.take_in):
            left.addWidget(button)
        for button in (self.rename, self.part, self.hand_out):
            right.addWidget(button)
        grid.addLayout(left, 3, 0)
        grid.addLayout(right, 3, 1)
        grid.addWidget(self.remove, 4, 0)
        grid.addWidget(self.take_out, 4, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(grid)
        below = QHBoxLayout()
        below.addWidget(self.hint, 1)
        below.addWidget(self.close_button)
        layout.addLayout(below)
        self.resize(780, 520)


def _line(item: CollectionSummary) -> str:
    cases = plural("{count} case", "{count} cases", item.cases).format(count=item.cases)
    return f"{item.title}   {tr('course')}, {cases}" if item.kind == "course" else f"{item.title}   {cases}"


def _fill(view: OrderedList, lines: Mapping[str, str], *chosen: str) -> None:
    """Show these lines by their ids and select the chosen ones."""
    model = view.model()
    assert isinstance(model, QStandardItemModel)
    model.clear()
    for item_id, line in lines.items():
        item = QStandardItem(line)
        item.setData(item_id, _ID)
        item.setDropEnabled(False)
        model.appendRow(item)
    flag = view.selectionModel().SelectionFlag
    for row in range(model.rowCount()):
        if model.index(row, 0).data(_ID) in chosen:
            view.selectionModel().setCurrentIndex(model.index(row, 0), flag.NoUpdate)
            view.selectionModel().select(model.index(row, 0), flag.Select)


def _ids(view: OrderedList, *, selected: bool = False) -> tuple[str, ...]:
    rows = range(view.model().rowCount())
    indexes = [view.model().index(row, 0) for row in rows]
    return tuple(index.data(_ID) for index in indexes if not selected or view.selectionModel().isSelected(index))
