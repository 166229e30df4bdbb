"""The case as something to keep: new, open, save, export, and nothing lost on the way."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox

from ecgstudio.app.formats import file_filter, read_formats
from ecgstudio.core.case import Case
from ecgstudio.gui.files.drafts import Drafts
from ecgstudio.gui.files.filing import Filing
from ecgstudio.gui.files.recent_menu import RecentMenu
from ecgstudio.gui.kit.action import FILE, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame
from ecgstudio.gui.kit.leaving import may_leave
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.library.feature import LibraryFeature

_Answer = QMessageBox.StandardButton


class FilesFeature(Feature):
    """Asks before unsaved work would be lost. ``begun_anew``: the window is empty and waits for what to draw;
    ``opened``: a case of the library or a record was opened."""

    begun_anew = Signal()
    opened = Signal()

    def __init__(self, services: Services, frame: Frame, library: LibraryFeature) -> None:
        super().__init__(services, frame)
        self._library = library.controller
        self._filing = Filing(services, self)
        self.drafts = Drafts(services, parent=self)
        self.recent = RecentMenu(self.store, frame.window)
        self.submenus = ((FILE, "save", self.recent),)
        self.actions = (
            Action("new", tr("&New"), FILE, self.new, ("Ctrl+N",), "new", tr("Start with an empty window"), place=10),
            Action("open", tr("&Open record ..."), FILE, self.open_file, ("Ctrl+O",), "import",
                tr("Open a 12-lead record of any format that can be read, or a case file"), place=11),
            Action("import_report", tr("&Import report ..."), FILE, self.show_import_report, (), "",
                tr("What was left out, renamed, derived or is missing since the ECG was imported"),
                self._has_import_report, 12),
            Action("save", tr("&Save"), FILE, self.save, ("Ctrl+S",), "save", tr("Keep the case in the library"),
                self._can_save, 20, tool=10, context=("sheet", "candidate")),
            Action("save_new", tr("Save as ne&w"), FILE, self._library.save_as_new, ("Ctrl+Shift+S",), "save_new",
                tr("Keep the case as another one"), self.has_case, 21, context=("candidate",)),
            Action("export", tr("&Export ..."), FILE, self.export, ("Ctrl+E",), "export",
                tr("Write the case as PDF, picture or record"), self.has_case, 30, tool=11, context=("sheet", "candidate")),
            Action("quit", tr("&Quit"), FILE, self.quit, ("Ctrl+Q",), "quit", tr("Close the window"), place=50),
        )  # fmt: skip
        self.recent.chosen.connect(self.open_case)
        self._library.opened.connect(lambda _: self.opened.emit())
        library.open_requested.connect(self.open_case)
        self.drafts.found.connect(self._offer_draft)
        self.drafts.impossible.connect(frame.notify)
        self._filing.imported.connect(self._open_imported)
        self._filing.exported.connect(self._tell_exported)

    def start(self) -> None:
        self.drafts.start()

    def close(self) -> None:
        self.drafts.close()

    def closed(self) -> None:
        self.drafts.unlock()

    def new(self) -> None:
        """An empty window, after asking about unsaved work."""
        self._unless_lost(self._begin_anew)

    def open_case(self, case_id: str) -> None:
        """Open a case of the library, after asking about unsaved work."""
        self._unless_lost(lambda: self._library.open(case_id))

    def open_file(self) -> None:
        """Open a record that the user chooses."""
        folder = str(self.store.folder("open_folder"))
        kinds = ";;".join((file_filter(tr("ECG records"), read_formats()), tr("All files (*)")))
        name, _ = QFileDialog.getOpenFileName(self.frame.window, tr("Open record"), folder, kinds)
        if name:
            self.store.remember("open_folder", str(Path(name).parent))
            self.import_records([Path(name)])

    def import_records(self, records: Sequence[Path]) -> None:
        """Open the first of some records, after asking about unsaved work."""
        if records:
            self._unless_lost(lambda: self._filing.import_record(records[0]))

    def save(self) -> None:
        """Keep the open case in the library."""
        self._library.save()

    def export(self) -> None:
        """Write the open case as files, in the formats that the user chooses."""
        from ecgstudio.app.files import file_name
        from ecgstudio.gui.files.export_dialog import ExportDialog

        self.document.settle()
        case = self.document.case
        if case is None or not may_leave(self.frame, case):
            return
        formats, folder = self.store.value("export_formats", ["pdf", "wfdb"]), self.store.folder("export_folder")
        dialog = ExportDialog(file_name(case), folder, formats, self.store.style(), self.frame.window)
        if dialog.exec():
            choice = dialog.choice()
            self.store.remember("export_folder", str(choice.folder))
            self.store.remember("export_formats", list(choice.formats))
            self._filing.export(case, choice)

    def show_import_report(self) -> None:
        """What became of the open ECG when it was imported."""
        from ecgstudio.gui.files.import_dialog import ImportDialog

        case = self.document.case
        if case is not None:
            provenance = case.recording.provenance
            ImportDialog(provenance.origin, provenance.import_notes, self.frame.window).open()

    def _has_import_report(self) -> bool:
        case = self.document.case
        return case is not None and bool(case.recording.provenance.import_notes)

    def _open_imported(self, case: Case) -> None:
        self.document.open(case, touched=True)
        self.opened.emit()
        notes = case.recording.provenance.import_notes
        if notes:
            text = tr("Not all is as it stands in the file: {note}").format(note=tr(notes[0]))
            text += tr(" (and {count} more)").format(count=len(notes) - 1) if len(notes) > 1 else ""
            show = (tr("Show all"), tr("What was left out, renamed, derived or is missing"), self.show_import_report)
            self.frame.notify(text, [show])

    def quit(self) -> None:
        self.frame.window.close()

    def may_close(self) -> bool:
        """Whether the window may close now; when the user wants to save first, it closes once that is done."""
        wanted = self._ask_about_loss()
        if wanted:
            self._save_each(wanted, self.quit)
        return wanted == ()

    def _can_save(self) -> bool:
        return self.has_case() and not self.document.saved

    def _begin_anew(self) -> None:
        self.document.close()
        self.begun_anew.emit()

    def _unless_lost(self, act: Callable[[], None]) -> None:
        """Do it, unless the user would lose work and does not want to."""
        wanted = self._ask_about_loss()
        if wanted is not None:
            self._save_each(wanted, act)

    def _save_each(self, cases: tuple[Case, ...], then: Callable[[], None]) -> None:
        if cases:
            self._library.save(lambda: self._save_each(cases[1:], then), cases[0])
        else:
            then()

    def _ask_about_loss(self) -> tuple[Case, ...] | None:
        """Ask about each case that is at risk, whatever is drawn meanwhile: those to be saved first; None to leave it all."""
        self.document.settle()
        answers = []
        for case in self.document.endangered:
            answers.append((case, self._ask_about(case)))
            if answers[-1][1] == _Answer.Cancel:
                return None
        self.document.give_up(*(case for case, answer in answers if answer == _Answer.Discard))
        return tuple(case for case, answer in answers if answer == _Answer.Save)

    def _ask_about(self, case: Case) -> QMessageBox.StandardButton:
        question = tr("“{title}” has changes that are not saved.").format(title=tr(case.title) or tr("Untitled"))
        choices = _Answer.Save | _Answer.Discard | _Answer.Cancel
        return QMessageBox.question(self.frame.window, tr("Save changes?"), question, choices, _Answer.Save)

    def _offer_draft(self, case: Case) -> None:
        text = tr("“{title}” was not saved when ECG Studio ended last time.").format(
            title=tr(case.title) or tr("Untitled")
        )
        restore = (tr("Restore"), tr("Open the draft"), lambda: self.document.open(case, touched=True))
        discard = (tr("Discard"), tr("Throw the draft away"), self.drafts.clear)
        self.frame.notify(text, [restore, discard])

    def _tell_exported(self, files: tuple[Path, ...]) -> None:
        if files:
            self.frame.tell_written(files[0], len(files))
