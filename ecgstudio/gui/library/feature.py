"""The library's panel: searching it, opening cases, moving them to the trash and back, a copy of it all."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QFileDialog

from ecgstudio.core.case import Case
from ecgstudio.gui.kit.action import EDIT, FILE, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame, Page
from ecgstudio.gui.kit.paths import ask_where_to_write
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import plural, tr
from ecgstudio.gui.library.controller import LibraryController
from ecgstudio.gui.library.measuring_again import MeasuringAgain
from ecgstudio.gui.library.panel import LibraryPanel
from ecgstudio.library import CollectionSummary, Query


class LibraryFeature(Feature):
    """``open_requested`` carries the id of a case to open; ``selection_changed``: other cases are selected or shown."""

    open_requested = Signal(str)
    selection_changed = Signal()

    def __init__(self, services: Services, frame: Frame) -> None:
        super().__init__(services, frame)
        self.controller = LibraryController(services, self)
        self.measuring_again = MeasuringAgain(services, frame, self.controller)
        self.panel = LibraryPanel()
        self.page = Page("library", tr("Library"), self.panel, "left", self.panel.search_edit)
        self.pages = (self.page,)
        self.actions = (
            Action("backup", tr("&Back up the library ..."), FILE, self.backup, (), "library",
                tr("Copy every case into one file"), self._is_file, 33),
            Action("restore_backup", tr("Restore the librar&y ..."), FILE, self.restore_backup, (), "",
                tr("Bring every case back from a backup; what is there now is kept beside it"), self._is_file, 34),
            Action("choose_library", tr("Open another &library ..."), FILE, self.choose, (), "",
                tr("Use another library, or make a new one"), place=35),
            Action("move_library", tr("&Move the library ..."), FILE, self.move, (), "",
                tr("Move its file to another place"), self._is_file, 36),
            Action("delete_cases", tr("Move &selected cases to trash"), EDIT, self.delete_selected,
                ("Ctrl+Backspace",), "trash", tr("They can be restored from the trash"), self.any_selected, 21),
            Action("go_library", tr("&Find in the library"), EDIT, lambda: frame.go(self.page), ("Ctrl+F",), "search",
                place=31),
        )  # fmt: skip
        self.selection_changed.connect(self.changed)
        self._listen_to_panel()
        self._listen_to_controller()

    def start(self) -> None:
        self.controller.load()
        QGuiApplication.instance().focusWindowChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def selected_ids(self) -> tuple[str, ...]:
        """The ids of the selected cases, from top to bottom."""
        return self.panel.selected_ids()

    def any_selected(self) -> bool:
        return bool(self.panel.selected_ids())

    def query(self) -> Query:
        """What is being looked for; InputError when what is typed cannot be understood."""
        return self.panel.query()

    @property
    def found(self) -> int:
        """How many cases are listed."""
        return self.panel.model.total

    @property
    def collections(self) -> tuple[CollectionSummary, ...]:
        """Collections and courses, in their order."""
        return self.panel.collections

    def backup(self) -> None:
        """Copy the library to a place that the user chooses."""
        title, name = tr("Back up the library"), "ecgstudio-library.sqlite"
        path = ask_where_to_write(self.frame.window, self.store, "backup_folder", title, name)
        if path is not None:
            self.controller.backup(path)

    def restore_backup(self) -> None:
        """Bring the library back to a backup that the user chooses, after asking."""
        folder = str(self.store.folder("backup_folder"))
        name, _ = QFileDialog.getOpenFileName(self.frame.window, tr("Restore the library"), folder, "*.sqlite")
        question = tr("Replace every case in the library by those of {name}? What is there now is kept beside it.")
        question = question.format(name=Path(name).name)
        if name and self.frame.confirmed(tr("Restore the library"), question, proposed=False):
            self.controller.restore_backup(Path(name))

    def choose(self) -> None:
        """Use another library that the user names; a new one is made where there is none."""
        folder = str(self.store.folder("library_folder"))
        dialog = QFileDialog(self.frame.window, tr("Open or make a library"), folder, "*.sqlite")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)  # so that a name that is not there yet can be given
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, tr("Open or make"))
        dialog.selectFile("library.sqlite")
        if dialog.exec():
            path = Path(dialog.selectedFiles()[0])
            self.store.remember("library_folder", str(path.parent))
            self.controller.use_place(path)
        dialog.deleteLater()

    def copy(self) -> None:
        """Copy the library to a place that the user chooses, and use the copy."""
        name = Path(self.controller.place).name
        path = ask_where_to_write(self.frame.window, self.store, "library_folder", tr("Copy the library"), name)
        if path is not None:
            self.controller.use_copy(path)

    def move(self) -> None:
        """Move the library's file to a place that the user chooses."""
        name = Path(self.controller.place).name
        path = ask_where_to_write(self.frame.window, self.store, "library_folder", tr("Move the library"), name)
        if path is not None:
            self.controller.move(path)

    def delete_selected(self) -> None:
        self.delete(self.selected_ids())

    def delete(self, case_ids: tuple[str, ...]) -> None:
        """Move cases to the trash, after asking."""
        if not case_ids:
            return
        question = plural(
            "Move the case to the trash? It can be restored.",
            "Move {count} cases to the trash? They can be restored.",
            len(case_ids),
        ).format(count=len(case_ids))
        if not self.store.settings.confirm_delete or self.frame.confirmed(tr("Move to trash"), question):
            self.controller.delete(case_ids)

    def empty_trash(self) -> None:
        """Remove what is in the trash for good, after asking."""
        question = tr("Remove every case in the trash for good?")
        if self.frame.confirmed(tr("Empty the trash"), question, proposed=False):
            self.controller.empty_trash()

    def _listen_to_panel(self) -> None:
        panel, controller = self.panel, self.controller
        panel.search_requested.connect(controller.search)
        panel.open_requested.connect(self.open_requested)
        panel.delete_requested.connect(self.delete)
        panel.restore_requested.connect(controller.restore)
        panel.empty_requested.connect(self.empty_trash)
        panel.selection_changed.connect(self.selection_changed)

    def _listen_to_controller(self) -> None:
        panel, controller, tell = self.panel, self.controller, self.frame.tell
        controller.found.connect(panel.show_page)
        controller.tags_found.connect(panel.show_tags)
        controller.changed.connect(panel.refresh)
        controller.unusable.connect(panel.show_problem)
        controller.unusable.connect(self._offer_another)
        controller.conflicted.connect(self._ask_which)
        controller.placed.connect(self._tell_place)
        controller.moved.connect(lambda path: tell(tr("The library is now {path}").format(path=path)))
        controller.restored.connect(self._tell_restored)
        controller.saved.connect(lambda case: tell(tr("Saved “{title}”").format(title=tr(case.title)), 4000))
        controller.trashed.connect(self._offer_restore)
        controller.backed_up.connect(self._tell_backed_up)

    def _is_file(self) -> bool:
        return self.controller.is_file

    def _on_focus(self, window: QWindow | None) -> None:
        if window is not None:
            self.controller.look_again()

    def _offer_another(self, text: str) -> None:
        again = (tr("Try again"), tr("It is there again"), self.controller.load)
        anew = (tr("Make a new one"), tr("A new library with the sample cases"), self.controller.make_anew)
        another = (tr("Choose another ..."), tr("Use another library"), self.choose)
        if self.controller.is_gone:
            self.panel.model.clear()
        self.frame.notify(text, [again, anew, another] if self.controller.is_gone else [again, another])

    def _ask_which(self, case: Case, text: str, beside: Callable[[], None], over: Callable[[], None]) -> None:
        both = (tr("Keep &both"), tr("Save this one as another case"), beside)
        newest = (tr("Save as the &newest"), tr("The other one stays among the versions"), over)
        self.frame.ask(tr("Saved elsewhere"), text, [both, newest])

    def _tell_place(self, place: Path | str, read_only: bool) -> None:
        if read_only:
            text = tr(
                "The library {path} can only be read here. Its cases can be opened, but nothing can be saved in it."
            )
            copied = (tr("Copy it ..."), tr("Use a copy, in which you can save"), self.copy)
            choices = [copied, (tr("Choose another ..."), tr("Use another library"), self.choose)]
            self.frame.notify(text.format(path=place), choices)
        else:
            self.frame.notice.hide()
            self.frame.tell(tr("The library is now {path}").format(path=place))

    def _tell_restored(self, before: Path | None) -> None:
        self.frame.notify(
            tr("Restored. What was there before is kept in {path}.").format(path=before) if before else tr("Restored.")
        )

    def _tell_backed_up(self, path: Path) -> None:
        self.frame.tell(tr("Backed up to {path}").format(path=path))

    def _offer_restore(self, case_ids: tuple[str, ...]) -> None:
        text = plural(
            "The case was moved to the trash.", "{count} cases were moved to the trash.", len(case_ids)
        ).format(count=len(case_ids))
        restore = (tr("Restore"), tr("Take them out of the trash again"), lambda: self.controller.restore(case_ids))
        self.frame.notify(text, [restore], wrong=False)
