"""What the actions of the quiz do, one short method each."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QMessageBox

from ecgstudio.gui.words import tr

if TYPE_CHECKING:
    from ecgstudio.gui.main_window import MainWindow

_Answer = QMessageBox.StandardButton


class QuizVerbs:
    """Talks to the quiz's controllers; every dialog of the quiz is opened here."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def show(self) -> None:
        """Bring the quiz to the front."""
        window = self._window
        window.tabs.setCurrentWidget(window.quiz_view)
        if window.quiz_view.pages.currentWidget() is window.quiz_view.start:
            window.quiz_view.start.begin.setFocus()

    def hand_in(self) -> None:
        self._window.quizzing.hand_in()

    def step(self, by: int) -> None:
        self._window.quizzing.step(by)

    def end(self) -> None:
        """Show the results, after asking when answers are missing."""
        session = self._window.quizzing.session
        if session is None:
            return
        missing = len(session.open_places)
        question = tr("{count} ECG(s) are not answered. End the quiz all the same?").format(count=missing)
        if session.ended or not missing or self._confirmed(tr("End the quiz"), question):
            self._window.quizzing.end()

    def leave(self) -> None:
        """Back to the first page."""
        self._window.quizzing.leave()
        self._window.quiz_view.show_page(self._window.quiz_view.start)

    def progress(self) -> None:
        self._window.tabs.setCurrentWidget(self._window.quiz_view)
        self._window.quiz_people.stand()

    def edit_learners(self) -> None:
        """Open the profiles."""
        from ecgstudio.gui.dialogs.learners_dialog import LearnersDialog

        people = self._window.quiz_people
        dialog = LearnersDialog(people.all, self._window)
        dialog.add_requested.connect(people.add)
        dialog.rename_requested.connect(people.rename)
        dialog.remove_requested.connect(people.remove)
        people.changed.connect(dialog.show_learners)
        people.refused.connect(dialog.show_problem)
        dialog.exec()
        dialog.deleteLater()

    def write_results(self) -> None:
        """Write the results to a place that the user chooses."""
        store, people = self._window.services.store, self._window.quiz_people
        if people.current is None:
            self._window.notice.show_notice(tr("There are no results yet: nobody has answered anything."))
            return
        folder = Path(str(store.value("results_folder", str(Path.home()))))
        proposed = str(folder / f"ecg-quiz-{_plain(people.current.name)}.csv")
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Results as CSV"), proposed, tr("Tables (*.csv)"))
        if name:
            store.remember("results_folder", str(Path(name).parent))
            people.write_results(Path(name))

    def edit_answer_key(self) -> None:
        """Let the teacher say what a quiz asks of the open case; one step of undo."""
        from ecgstudio.app.quiz.marking import key_of_statements
        from ecgstudio.gui.dialogs.asked_dialog import AnswerKeyDialog

        document = self._window.services.document
        document.settle()
        case = document.case
        if case is None:
            return
        dialog = AnswerKeyDialog(case.answer_key, key_of_statements(case), case.request.statement_ids, self._window)
        if dialog.exec():
            document.set_detail("answer_key", dialog.choice(), tr("Change what a quiz asks"))
        dialog.deleteLater()

    def present(self) -> None:
        """Full screen: the cases selected in the library if several are, otherwise the candidates or the open case."""
        window = self._window
        selected = window.library.selected_ids()
        document = window.services.document
        if len(selected) > 1:
            window.presenting.present_kept(selected)
        elif len(document.candidates) > 1:
            kept = (
                document.case if document.case and item.id == document.case.id else item for item in document.candidates
            )
            window.presenting.present(tuple(kept), document.case.id if document.case else "")
        elif document.case is not None:
            window.presenting.present((document.case,))
        else:
            window.notice.show_notice(tr("Open an ECG, or select some in the library: then they can be presented."))

    def _confirmed(self, title: str, question: str) -> bool:
        answer = QMessageBox.question(self._window, title, question, _Answer.Yes | _Answer.No, _Answer.No)
        return answer == _Answer.Yes


def _plain(name: str) -> str:
    """A name as part of a file name."""
    return "".join(letter if letter.isalnum() else "-" for letter in name).strip("-") or "learner"
