"""What the actions do, one short method each."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox, QWidget

from ecgstudio.app.formats import file_filter, read_formats
from ecgstudio.gui.annotation_verbs import AnnotationVerbs
from ecgstudio.gui.library_verbs import LibraryVerbs
from ecgstudio.gui.printing import make_printer, print_sheet
from ecgstudio.gui.quiz_verbs import QuizVerbs
from ecgstudio.gui.vectors_paper import export_vectors, print_vectors
from ecgstudio.gui.words import tr

if TYPE_CHECKING:
    from ecgstudio.core.calipers import CaliperKind
    from ecgstudio.core.case import Case
    from ecgstudio.gui.main_window import MainWindow
    from ecgstudio.gui.sheet import SheetView

_Answer = QMessageBox.StandardButton


class Verbs:
    """Talks to the window's controllers; every dialog of the window is opened here."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._document = window.services.document
        self._store = window.services.store
        self.quiz = QuizVerbs(window)
        self.library = LibraryVerbs(window)
        self.annotations = AnnotationVerbs(window)

    @property
    def sheet(self) -> "SheetView":
        """The sheet that is seen; of two that are compared the first, which leads the other."""
        window = self._window
        comparing = window.tabs.currentWidget() is window.compare_view
        return window.compare_view.pair.sheets[0] if comparing else window.case_view.sheet

    # cases

    def new(self) -> None:
        self._unless_lost(self._start_anew)

    def open_case(self, case_id: str) -> None:
        """Open a case of the library, after asking about unsaved work."""
        self._unless_lost(lambda: self._window.shelf.open(case_id))

    def open_file(self) -> None:
        kinds = file_filter(tr("ECG records"), read_formats())
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Open record"), self._folder("open_folder"), kinds)
        if name:
            self._store.remember("open_folder", str(Path(name).parent))
            self.import_records([Path(name)])

    def import_records(self, records: Sequence[Path]) -> None:
        """Open the first of some records."""
        if records:
            self._unless_lost(lambda: self._window.filing.import_record(records[0]))

    def save(self, then: Callable[[], None] | None = None) -> None:
        self._window.shelf.save(then)

    def save_as_new(self) -> None:
        self._window.shelf.save_as_new()

    def delete_selected(self) -> None:
        self.delete(self._window.library.selected_ids())

    def delete(self, case_ids: tuple[str, ...]) -> None:
        """Move cases to the trash, after asking."""
        if not case_ids:
            return
        question = tr("Move {count} case(s) to the trash? They can be restored.").format(count=len(case_ids))
        if not self._store.settings.confirm_delete or self._confirmed(tr("Move to trash"), question):
            self._window.shelf.delete(case_ids)

    def empty_trash(self) -> None:
        """Remove what is in the trash for good, after asking."""
        if self._confirmed(tr("Empty the trash"), tr("Remove every case in the trash for good?")):
            self._window.shelf.empty_trash()

    # out of the window

    def export(self) -> None:
        from ecgstudio.app.files import file_name
        from ecgstudio.gui.dialogs.export_dialog import ExportDialog

        case = self._settled()
        if case is None:
            return
        formats = self._store.value("export_formats", ["pdf", "wfdb"])
        dialog = ExportDialog(
            file_name(case), Path(self._folder("export_folder")), formats, self._store.style(), self._window
        )
        if dialog.exec():
            choice = dialog.choice()
            self._store.remember("export_folder", str(choice.folder))
            self._store.remember("export_formats", list(choice.formats))
            self._window.filing.export(case, choice)

    def print(self) -> None:
        """Print the sheet, or the axes and loops while they are what is seen."""
        case = self._settled()
        if self._window.tabs.currentWidget() is self._window.vectors:
            print_vectors(self._window)
            return
        if case is None:
            return
        printer = make_printer(self._store.style().paper)
        if QPrintDialog(printer, self._window).exec():
            print_sheet(printer, case, self._store.style())

    def print_both(self) -> None:
        """Print the two ECGs of the comparison on one sheet."""
        from ecgstudio.gui.compare_verbs import print_both

        print_both(self._window)

    def backup(self) -> None:
        """Copy the library to a place that the user chooses."""
        proposed = str(Path(self._folder("backup_folder")) / "ecgstudio-library.sqlite")
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Back up the library"), proposed)
        if name:
            self._store.remember("backup_folder", str(Path(name).parent))
            self._window.shelf.backup(Path(name))

    # the case

    def generate(self) -> None:
        self._generate(keep_seed=self._window.prompt.keep_seed.isChecked())

    def other_patients(self) -> None:
        """Generate anew with another seed, also when the seed is kept: the new one is, then."""
        self._generate(keep_seed=False)

    def _generate(self, *, keep_seed: bool) -> None:
        panel = self._window.engine
        wish = replace(self._window.prompt.wish(), engine=panel.engine, options=panel.options)
        self._window.generating.generate(wish, keep_seed=keep_seed)

    def generate_example(self, text: str) -> None:
        """Put an example into the prompt and generate it."""
        self._window.prompt.set_text(text)
        self.generate()

    def stop(self) -> None:
        self._window.services.work.cancel()
        self._window.case_view.end_preview()

    def choose_candidate(self, index: int) -> None:
        self._document.choose(index)

    def undo(self) -> None:
        self._document.settle()
        self._document.undo_stack.undo()

    def redo(self) -> None:
        self._document.undo_stack.redo()

    def reset_physiology(self) -> None:
        self._window.adjusting.reset_all()

    # what was measured

    def series(self) -> None:
        """Draw the open patient along a path that the user chooses."""
        from ecgstudio.gui.dialogs.series_dialog import SeriesDialog

        if self._settled() is None:
            return
        dialog = SeriesDialog(self._window)
        if dialog.exec():
            self._window.generating.progress(*dialog.choice())

    def show_fiducials(self) -> None:
        self._window.case_view.marks.show_bounds(self._window.actions_["show_fiducials"].isChecked())

    def show_beat_labels(self) -> None:
        self._window.case_view.marks.show_labels(self._window.actions_["show_beat_labels"].isChecked())

    def show_vectors(self) -> None:
        self._window.tabs.setCurrentWidget(self._window.vectors)
        self._window.vectors.setFocus()

    def export_vectors(self) -> None:
        export_vectors(self._window)

    def show_ladder(self) -> None:
        view = self._window.case_view
        view.set_style(replace(view.style_bar.style, ladder=self._window.actions_["show_ladder"].isChecked()))

    def show_median(self) -> None:
        """The median beat, the cursor in it."""
        self._window.tabs.setCurrentWidget(self._window.median)
        self._window.median.view.setFocus()

    def remove_corrections(self) -> None:
        self._window.examining.remove_corrections()

    # calipers

    def add_caliper(self, kind: "CaliperKind") -> None:
        """Put a caliper where the mouse is, or in the middle, and let the arrows move it."""
        from ecgstudio.gui.sheet.placing import new_place

        self._window.tabs.setCurrentWidget(self._window.case_view)
        place = new_place(self.sheet)
        if place is not None:
            self._window.measuring.add(kind, *place)
            self._window.case_view.calipers.take_keys()

    def march_caliper(self) -> None:
        self._window.measuring.toggle_march()

    def remove_selected(self) -> None:
        """A caliper or an annotation is selected, never both."""
        self._window.measuring.remove()
        self._window.annotating.remove()

    def remove_caliper(self) -> None:
        self._window.measuring.remove()

    def remove_all_calipers(self) -> None:
        self._window.measuring.remove_all()

    def compare(self) -> None:
        """Show the open case beside another one."""
        self._window.tabs.setCurrentWidget(self._window.compare_view)
        self._window.compare_view.bar.statements.setFocus()

    def compare_selected(self) -> None:
        """Show the cases selected in the library in the comparison."""
        from ecgstudio.gui.compare_verbs import compare_selected

        compare_selected(self._window)

    # the window

    def go(self, place: str) -> None:
        """Bring a part of the window to the front and put the cursor there."""
        if place == "sheet":
            self._window.tabs.setCurrentWidget(self._window.case_view)
        if place in self._window.places:
            self._window.places[place].show()
        targets: dict[str, QWidget] = {
            "prompt": self._window.prompt.edit,
            "library": self._window.library.search_edit,
            "physiology": self._window.physiology.search_edit,
            "details": self._window.details.title,
            "engine": self._window.engine.engine_box,
            "calipers": self._window.calipers.list,
            "annotations": self._window.annotations.list,
        }
        target = targets.get(place) or self.sheet
        target.setFocus()
        if place == "sheet":
            self.annotations.take_keys()
        if place != "details" and isinstance(target, QLineEdit):
            target.selectAll()  # what is typed replaces what stands there

    def true_scale(self) -> None:
        self.sheet.set_true_scale(True)

    def set_theme(self, theme: str) -> None:
        self._store.set_settings(replace(self._store.settings, theme=theme))

    def edit_settings(self) -> None:
        from ecgstudio.gui.dialogs.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._store.settings, self._window)
        if dialog.exec():
            self._store.set_settings(dialog.settings())

    def show_shortcuts(self) -> None:
        from ecgstudio.gui.dialogs.shortcuts_dialog import ShortcutsDialog

        ShortcutsDialog(self._window.actions_.acts, self._window).open()

    def show_first_lesson(self) -> None:
        """Open the first lesson; the window stays usable beside it."""
        from ecgstudio.core.paths import resource
        from ecgstudio.gui.dialogs.lesson_dialog import LessonDialog

        LessonDialog(resource("help", "first_lesson.md"), self._window).show()

    def show_about(self) -> None:
        from ecgstudio.gui.dialogs.about_dialog import AboutDialog

        AboutDialog(self._window).open()

    def show_error(self, error: BaseException) -> None:
        """Say what went wrong, with details to copy."""
        from ecgstudio.gui.dialogs.error_dialog import ErrorDialog

        ErrorDialog(error, self._window).open()

    def quit(self) -> None:
        self._window.close()

    def may_close(self) -> bool:
        """Whether the window may close now; when the user wants to save first, it closes once that is done."""
        self._document.settle()
        if not self._document.at_risk:
            return True
        answer = self._ask_about_loss()
        if answer == _Answer.Save:
            self.save(self.quit)
        return answer == _Answer.Discard

    # inside

    def _unless_lost(self, act: Callable[[], None]) -> None:
        """Do it, unless the user would lose work and does not want to."""
        self._document.settle()
        if not self._document.at_risk:
            act()
            return
        answer = self._ask_about_loss()
        if answer == _Answer.Save:
            self.save(act)
        elif answer == _Answer.Discard:
            act()

    def _ask_about_loss(self) -> QMessageBox.StandardButton:
        title = self._document.case.title if self._document.case else ""
        question = tr("“{title}” has changes that are not saved.").format(title=title or tr("Untitled"))
        return QMessageBox.question(
            self._window, tr("Save changes?"), question, _Answer.Save | _Answer.Discard | _Answer.Cancel, _Answer.Save
        )

    def _confirmed(self, title: str, question: str) -> bool:
        answer = QMessageBox.question(self._window, title, question, _Answer.Yes | _Answer.No, _Answer.Yes)
        return answer == _Answer.Yes

    def _start_anew(self) -> None:
        self._document.close()
        self._window.prompt.set_text("")
        self._window.prompt.edit.setFocus()

    def _settled(self) -> "Case | None":
        self._document.settle()
        return self._document.case

    def _folder(self, name: str) -> str:
        return str(self._store.value(name, str(Path.home())))
