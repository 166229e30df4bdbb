"""Collections, bulk edits and handouts connected to the window."""

from pathlib import Path
from typing import TYPE_CHECKING

from ecgstudio.core.collection import Member
from ecgstudio.gui.words import tr

if TYPE_CHECKING:
    from ecgstudio.gui.dialogs.collections_dialog import CollectionsDialog
    from ecgstudio.gui.main_window import MainWindow


def wire_library(window: "MainWindow") -> None:
    """Connect the panel, the controller and the shelf."""
    panel, collecting, shelf, verbs = window.library, window.collecting, window.shelf, window.verbs.library
    panel.collect_requested.connect(verbs.collect)
    panel.take_out_requested.connect(collecting.take_out)
    panel.order_requested.connect(collecting.order)
    panel.edit_requested.connect(collecting.edit)
    panel.handout_requested.connect(verbs.hand_out_cases)
    panel.versions_requested.connect(verbs.versions)
    panel.collections_requested.connect(verbs.collections)
    shelf.changed.connect(collecting.refresh)
    shelf.trashed.connect(collecting.note_trashed)
    collecting.listed.connect(panel.show_collections)
    collecting.changed.connect(shelf.tell_changed)
    collecting.changed.connect(lambda: _follow(window))
    collecting.told.connect(lambda text: window.status.showMessage(text, 5000))
    collecting.written.connect(lambda path: _tell_written(window, path))
    collecting.undo_changed.connect(lambda: _show_undo(window))
    _show_undo(window)


def wire_collections_dialog(window: "MainWindow", dialog: "CollectionsDialog") -> None:
    """Connect the collections' own window, for as long as it is open."""
    collecting, verbs = window.collecting, window.verbs.library
    dialog.new_requested.connect(verbs.new_collection)
    dialog.rename_requested.connect(verbs.rename)
    dialog.delete_requested.connect(collecting.delete)
    dialog.arrange_requested.connect(collecting.arrange)
    dialog.order_requested.connect(collecting.order)
    dialog.take_out_requested.connect(collecting.take_out)
    dialog.part_requested.connect(
        lambda course, part: collecting.change(
            course, tr("Add to course"), lambda one: one.with_members(Member(part, "collection"))
        )
    )
    dialog.notes_edited.connect(collecting.set_notes)
    dialog.handout_requested.connect(verbs.hand_out)
    dialog.import_requested.connect(verbs.take_in)
    dialog.shown_requested.connect(window.library.choose_collection)
    dialog.undo_requested.connect(collecting.undo)
    dialog.redo_requested.connect(collecting.redo)
    dialog.members_requested.connect(collecting.find_members)
    collecting.members_found.connect(dialog.show_members)
    collecting.listed.connect(dialog.show_collections)
    collecting.refresh()


def _follow(window: "MainWindow") -> None:
    """Read the open case again when nothing in it is unsaved: it may have been edited in the library."""
    document = window.services.document
    if document.case is not None and document.saved:
        window.shelf.fetch(document.case.id, lambda case: _show_again(window, case))


def _show_again(window: "MainWindow", case: object) -> None:
    document, now = window.services.document, window.services.document.case
    if now is not None and document.saved and now.id == case.id and len(now.history) != len(case.history):  # type: ignore[attr-defined]
        document.open(case, in_library=True)  # type: ignore[arg-type]


def _tell_written(window: "MainWindow", path: Path) -> None:
    window.status.showMessage(tr("Written to {path}").format(path=path), 8000)


def _show_undo(window: "MainWindow") -> None:
    """Name in the menu what would be taken back."""
    undo, redo = window.actions_["library_undo"], window.actions_["library_redo"]
    titles = window.collecting.undo_title, window.collecting.redo_title
    undo.setText(tr("&Undo: {what}").format(what=titles[0]) if titles[0] else tr("&Undo in the library"))
    redo.setText(tr("&Redo: {what}").format(what=titles[1]) if titles[1] else tr("&Redo in the library"))
