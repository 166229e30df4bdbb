"""What the actions of the library do, one short method each."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QInputDialog

from ecgstudio.app.formats import file_filter, handout_format, handout_formats
from ecgstudio.gui.words import tr

if TYPE_CHECKING:
    from ecgstudio.core.collection import CollectionKind
    from ecgstudio.gui.main_window import MainWindow


class LibraryVerbs:
    """Talks to the library's controllers; every dialog of the library is opened here."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._store = window.services.store

    def collections(self) -> None:
        """Open the collections; the window stays usable beside them."""
        from ecgstudio.gui.dialogs.collections_dialog import CollectionsDialog
        from ecgstudio.gui.library_wiring import wire_collections_dialog

        dialog = CollectionsDialog(self._window)
        wire_collections_dialog(self._window, dialog)
        dialog.show()

    def collect_selected(self) -> None:
        self.collect("", self._window.library.selected_ids())

    def collect(self, collection_id: str, case_ids: tuple[str, ...]) -> None:
        """Put cases into a collection; into a new one, after asking for its title, when none is named."""
        if collection_id:
            self._window.collecting.add(collection_id, case_ids)
            return
        self.new_collection("collection", case_ids)

    def new_collection(self, kind: "CollectionKind", case_ids: tuple[str, ...] = ()) -> None:
        """Make a collection or course, after asking for its title."""
        heading = tr("New course") if kind == "course" else tr("New collection")
        title, given = QInputDialog.getText(self._window, heading, tr("Title"))
        if given and title.strip():
            self._window.collecting.create(title.strip(), kind, case_ids)

    def rename(self, collection_id: str, title: str) -> None:
        """Give a collection another title, after asking for it."""
        new, given = QInputDialog.getText(self._window, tr("Rename"), tr("Title"), text=title)
        if given and new.strip() and new.strip() != title:
            self._window.collecting.rename(collection_id, new.strip())

    def take_in(self) -> None:
        """Import a colleague's collection."""
        kinds = file_filter(tr("Collections"), handout_formats("collection"))
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Import a collection"), self._folder(), kinds)
        if name:
            self._remember(Path(name))
            self._window.collecting.take_in(Path(name))

    def hand_out(self, collection_id: str, title: str, kind: str) -> None:
        """Write a collection to a file that the user chooses."""
        path = self._file_for(title, kind)
        if path:
            self._window.collecting.hand_out(collection_id, kind, path)

    def hand_out_cases(self, kind: str, case_ids: tuple[str, ...]) -> None:
        """Write the selected cases to a file that the user chooses, in the order of the list."""
        title = self._window.library.title_of(case_ids[0]) if len(case_ids) == 1 else tr("ECGs")
        path = self._file_for(title, kind)
        if path:
            self._window.collecting.hand_out_cases(title, case_ids, kind, path)

    def choose_parts(self) -> None:
        """Choose what handouts include from now on."""
        from ecgstudio.gui.dialogs.handout_dialog import HandoutDialog

        dialog = HandoutDialog(self._window.collecting.parts, self._window)
        if dialog.exec():
            self._window.collecting.set_parts(dialog.choice())
        dialog.deleteLater()

    def undo(self) -> None:
        self._window.collecting.undo()

    def redo(self) -> None:
        self._window.collecting.redo()

    def versions(self, case_id: str = "") -> None:
        """Show what is kept of a case."""
        wanted = case_id or self._window.library.current_id()
        if wanted:
            self._window.shelf.use(lambda library: library.versions(wanted), lambda found: self._show(wanted, found))

    def duplicates(self) -> None:
        """Look for cases that are alike and show them."""
        from ecgstudio.gui.dialogs.duplicates_dialog import DuplicatesDialog

        def show(found: object) -> None:
            dialog = DuplicatesDialog(*found, parent=self._window)  # type: ignore[misc]
            dialog.open_requested.connect(self._window.verbs.open_case)
            dialog.delete_requested.connect(self._window.shelf.delete)
            dialog.show()

        self._window.collecting.find_duplicates(show)

    def _show(self, case_id: str, versions: object) -> None:
        from ecgstudio.gui.dialogs.versions_dialog import VersionsDialog

        title = self._window.library.title_of(case_id)
        dialog = VersionsDialog(title, versions, self._window)  # type: ignore[arg-type]
        dialog.back_requested.connect(lambda number: self._window.collecting.bring_back(case_id, number))
        dialog.show()

    def _file_for(self, title: str, kind: str) -> Path | None:
        from ecgstudio.formats.names import record_name

        wanted = handout_format(kind)
        proposed = str(wanted.fitted(Path(self._folder()) / record_name(title)))
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Write to"), proposed, f"*{wanted.ending}")
        if not name:
            return None
        path = wanted.fitted(Path(name))
        self._remember(path)
        return path

    def _folder(self) -> str:
        return str(self._store.value("handout_folder", str(Path.home())))

    def _remember(self, path: Path) -> None:
        self._store.remember("handout_folder", str(path.parent))
