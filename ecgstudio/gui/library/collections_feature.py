"""Collections and courses, edits of many cases, versions, duplicates and handouts, and undo for all of them."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog, QInputDialog

from ecgstudio.app.formats import file_filter, handout_format, handout_formats
from ecgstudio.core.collection import CollectionKind, Member
from ecgstudio.gui.kit.action import LIBRARY, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame
from ecgstudio.gui.kit.leaving import may_leave
from ecgstudio.gui.kit.paths import ask_where_to_write
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.library.collections import CollectionsController
from ecgstudio.gui.library.feature import LibraryFeature

if TYPE_CHECKING:
    from ecgstudio.gui.library.collections_dialog import CollectionsDialog


class CollectionsFeature(Feature):
    """What is done to the library beside opening its cases; the menu Library."""

    def __init__(self, services: Services, frame: Frame, library: LibraryFeature) -> None:
        super().__init__(services, frame)
        self._library, self._cases, self._panel = library, library.controller, library.panel
        self.controller = CollectionsController(services, self._cases, partial(may_leave, frame), self)
        self.actions = (*self._collection_actions(), *self._other_actions())
        self._listen_to_panel()
        self._cases.changed.connect(self.controller.refresh)
        self._cases.trashed.connect(self.controller.note_trashed)
        self._cases.placed.connect(lambda *_: self.controller.forget_steps())
        self._cases.restored.connect(lambda _: self.controller.forget_steps())
        self._listen_to_controller()

    # collections

    def show_collections(self) -> None:
        """Open the collections; the window stays usable beside them."""
        from ecgstudio.gui.library.collections_dialog import CollectionsDialog

        dialog = CollectionsDialog(self.frame.window)
        self._listen_to_dialog(dialog)
        dialog.show()

    def collect_selected(self) -> None:
        self.collect("", self._library.selected_ids())

    def collect(self, collection_id: str, case_ids: tuple[str, ...]) -> None:
        """Put cases into a collection; into a new one, after asking for its title, when none is named."""
        if collection_id:
            self.controller.add(collection_id, case_ids)
            return
        self.new_collection("collection", case_ids)

    def new_collection(self, kind: CollectionKind, case_ids: tuple[str, ...] = ()) -> None:
        """Make a collection or course, after asking for its title."""
        heading = tr("New course") if kind == "course" else tr("New collection")
        title, given = QInputDialog.getText(self.frame.window, heading, tr("Title"))
        if given and title.strip():
            self.controller.create(title.strip(), kind, case_ids)

    def rename(self, collection_id: str, title: str) -> None:
        """Give a collection another title, after asking for it."""
        new, given = QInputDialog.getText(self.frame.window, tr("Rename"), tr("Title"), text=title)
        if given and new.strip() and new.strip() != title:
            self.controller.rename(collection_id, new.strip())

    def delete(self, collection_id: str) -> None:
        """Remove a collection or course, after asking."""
        question = tr("Delete the collection? Its cases stay in the library.")
        if not self.store.settings.confirm_delete or self.frame.confirmed(tr("Delete collection"), question):
            self.controller.delete(collection_id)

    def take_in(self) -> None:
        """Import a colleague's collection."""
        kinds = file_filter(tr("Collections"), handout_formats("collection"))
        folder = str(self.store.folder("handout_folder"))
        name, _ = QFileDialog.getOpenFileName(self.frame.window, tr("Import a collection"), folder, kinds)
        if name:
            self.store.remember("handout_folder", str(Path(name).parent))
            self.controller.take_in(Path(name))

    # handouts

    def hand_out(self, collection_id: str, title: str, kind: str) -> None:
        """Write a collection to a file that the user chooses."""
        path = self._file_for(title, kind)
        if path:
            self.controller.hand_out(collection_id, kind, path)

    def hand_out_cases(self, kind: str, case_ids: tuple[str, ...]) -> None:
        """Write the selected cases to a file that the user chooses, in the order of the list."""
        title = self._panel.title_of(case_ids[0]) if len(case_ids) == 1 else tr("ECGs")
        path = self._file_for(title, kind)
        if path:
            self.controller.hand_out_cases(title, case_ids, kind, path)

    def choose_parts(self) -> None:
        """Choose what handouts include from now on."""
        from ecgstudio.gui.library.handout_dialog import HandoutDialog

        dialog = HandoutDialog(self.controller.parts, self.frame.window)
        if dialog.exec():
            self.controller.set_parts(dialog.choice())
        dialog.deleteLater()

    # versions and duplicates

    def show_versions(self, case_id: str = "") -> None:
        """Show what is kept of a case, the current one when none is named."""
        wanted = case_id or self._panel.current_id()
        if wanted:
            self._cases.use(lambda library: library.versions(wanted), lambda found: self._show_versions(wanted, found))

    def show_duplicates(self) -> None:
        """Look for cases that are alike and show them."""
        from ecgstudio.gui.library.duplicates_dialog import DuplicatesDialog

        def show(found: Any) -> None:
            cases, titles = found
            dialog = DuplicatesDialog(cases, titles, self.frame.window)
            dialog.open_requested.connect(self._library.open_requested)
            dialog.delete_requested.connect(self._cases.delete)
            dialog.show()

        self.controller.find_duplicates(show)

    def _show_versions(self, case_id: str, versions: Any) -> None:
        from ecgstudio.gui.library.versions_dialog import VersionsDialog

        dialog = VersionsDialog(self._panel.title_of(case_id), versions, self.frame.window)
        dialog.back_requested.connect(lambda number: self.controller.bring_back(case_id, number))
        dialog.show()

    def _file_for(self, title: str, kind: str) -> Path | None:
        from ecgstudio.formats.names import record_name

        wanted, parent = handout_format(kind), self.frame.window
        name, kinds = wanted.fitted(Path(record_name(title))).name, f"*{wanted.ending}"
        path = ask_where_to_write(parent, self.store, "handout_folder", tr("Write to"), name, kinds=kinds)
        return wanted.fitted(path) if path else None

    # connections

    def _listen_to_panel(self) -> None:
        panel, controller = self._panel, self.controller
        panel.collect_requested.connect(self.collect)
        panel.take_out_requested.connect(controller.take_out)
        panel.order_requested.connect(controller.order)
        panel.edit_requested.connect(controller.edit)
        panel.handout_requested.connect(self.hand_out_cases)
        panel.versions_requested.connect(self.show_versions)
        panel.collections_requested.connect(self.show_collections)

    def _listen_to_controller(self) -> None:
        controller, frame = self.controller, self.frame
        controller.listed.connect(self._panel.show_collections)
        controller.changed.connect(self._cases.tell_changed)
        controller.changed.connect(self._follow)
        controller.told.connect(lambda text: frame.tell(text, 5000))
        controller.written.connect(frame.tell_written)
        controller.undo_changed.connect(self.changed)

    def _listen_to_dialog(self, dialog: "CollectionsDialog") -> None:
        """For as long as it is open."""
        controller = self.controller
        dialog.new_requested.connect(self.new_collection)
        dialog.rename_requested.connect(self.rename)
        dialog.delete_requested.connect(self.delete)
        dialog.arrange_requested.connect(controller.arrange)
        dialog.order_requested.connect(controller.order)
        dialog.take_out_requested.connect(controller.take_out)
        dialog.part_requested.connect(self._add_part)
        dialog.notes_edited.connect(controller.set_notes)
        dialog.handout_requested.connect(self.hand_out)
        dialog.import_requested.connect(self.take_in)
        dialog.shown_requested.connect(self._panel.choose_collection)
        dialog.undo_requested.connect(controller.undo)
        dialog.redo_requested.connect(controller.redo)
        dialog.members_requested.connect(controller.find_members)
        controller.members_found.connect(dialog.show_members)
        controller.listed.connect(dialog.show_collections)
        controller.refresh()

    def _add_part(self, course: str, part: str) -> None:
        self.controller.change(course, tr("Add to course"), lambda one: one.with_members(Member(part, "collection")))

    def _follow(self) -> None:
        """Read the open case again when nothing in it is unsaved: it may have been edited in the library."""
        case = self.document.case
        if case is not None and self.document.saved:
            self._cases.follow(case.id)

    # actions

    def _collection_actions(self) -> tuple[Action, ...]:
        any_selected = self._library.any_selected
        return (
            Action("collections", tr("&Collections and courses ..."), LIBRARY, self.show_collections,
                ("Ctrl+Shift+L",), "collection", tr("Make, order, share and hand out collections"), place=10),
            Action("collect", tr("&New collection of the selected cases ..."), LIBRARY, self.collect_selected,
                ("Ctrl+Shift+N",), "", tr("Put the cases selected in the library into a new collection"),
                any_selected, 11),
            Action("import_collection", tr("&Import a collection ..."), LIBRARY, self.take_in, (), "import",
                tr("Take in what a colleague has exported, whole or not at all"), place=12),
        )  # fmt: skip

    def _other_actions(self) -> tuple[Action, ...]:
        controller = self.controller
        return (
            Action("library_undo", tr("&Undo in the library"), LIBRARY, controller.undo, ("Ctrl+Alt+Z",), "undo",
                tr("Take the last edit of the library back"), place=20, titled=self._undo_title),
            Action("library_redo", tr("&Redo in the library"), LIBRARY, controller.redo, ("Ctrl+Alt+Shift+Z",), "redo",
                tr("Do again what was taken back in the library"), place=21, titled=self._redo_title),
            Action("versions", tr("&Versions of the case ..."), LIBRARY, self.show_versions, ("Ctrl+H",), "recent",
                tr("What is kept of the selected case, to look at and to bring back"),
                self._library.any_selected, 30),
            Action("handout_parts", tr("What &handouts include ..."), LIBRARY, self.choose_parts, ("Ctrl+Shift+H",), "",
                tr("Answers, measurements, criteria, teaching points, annotations"), place=40),
            Action("duplicates", tr("&Duplicates ..."), LIBRARY, self.show_duplicates, (), "copy",
                tr("Cases that are the same ECG twice, or nearly"), place=42),
        )  # fmt: skip

    def _undo_title(self) -> str:
        what = self.controller.undo_title
        return tr("&Undo: {what}").format(what=what) if what else tr("&Undo in the library")

    def _redo_title(self) -> str:
        what = self.controller.redo_title
        return tr("&Redo: {what}").format(what=what) if what else tr("&Redo in the library")
