"""The tab of the quiz: its pages, whose quiz it is, and what the menu Quiz does."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ecgstudio.core.errors import InputError
from ecgstudio.core.plain import from_plain, to_plain
from ecgstudio.core.quiz.quiz_request import QuizRequest
from ecgstudio.core.quiz.session import QuizSession
from ecgstudio.gui.case.feature import CaseFeature
from ecgstudio.gui.compare.feature import CompareFeature
from ecgstudio.gui.details.feature import DetailsFeature
from ecgstudio.gui.files.feature import FilesFeature
from ecgstudio.gui.kit.action import QUIZ, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame, Page
from ecgstudio.gui.kit.paths import ask_where_to_write
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import plural, tr
from ecgstudio.gui.library.feature import LibraryFeature
from ecgstudio.gui.quiz.asking import Asking
from ecgstudio.gui.quiz.calm import Calm
from ecgstudio.gui.quiz.learners import LearnersController
from ecgstudio.gui.quiz.quizzing import Quizzing
from ecgstudio.gui.quiz.tools import QuizTools
from ecgstudio.gui.quiz.view import QuizView
from ecgstudio.library import Query

if TYPE_CHECKING:
    from ecgstudio.app.quiz.standing import Line


class QuizFeature(Feature):
    """``quizzing`` holds the session, ``learners`` the profiles, ``tools`` what is measured and written on the ECG."""

    def __init__(
        self,
        services: Services,
        frame: Frame,
        case: CaseFeature,
        library: LibraryFeature,
        files: FilesFeature,
        details: DetailsFeature,
        compare: CompareFeature,
    ) -> None:
        super().__init__(services, frame)
        self._case, self._library = case, library
        self._unfinished: QuizSession | None = None
        self.learners = LearnersController(services, library.controller, self)
        self.quizzing = Quizzing(services, library.controller, self.learners, self)
        self.view = QuizView(self.store.style())
        self.page = Page("quiz", tr("Quiz"), self.view)
        self.pages = (self.page,)
        self.actions = (*self._quiz_actions(), *self._other_actions())
        self._listen_to_start()
        self._listen_to_learners()
        self._asking = Asking(services, self.view, self.quizzing, self)
        self._listen_to_results()
        self.tools = QuizTools(frame, services.quick, self.view.question, self.quizzing)
        self._calm = Calm(frame, self.page, self.view)
        self.quizzing.compared.connect(compare.show_both)
        details.answer_key_requested.connect(self.edit_answer_key)
        library.selection_changed.connect(self._show_possible)
        files.opened.connect(self._show_opened)
        case.style_changed.connect(self.view.question.set_style)
        services.theme.changed.connect(self.view.set_dark)
        self.view.set_dark(services.theme.dark)

    def closing(self) -> None:
        """Before the window keeps its arrangement everything is back; the quiz is kept as it is."""
        self.quizzing.keep()
        if self._calm.on:
            self._case.show_page()

    def show(self) -> None:
        """Bring the quiz to the front."""
        self.frame.show(self.page)
        self.view.take_focus()

    def next(self) -> None:
        self.quizzing.step(1)

    def previous(self) -> None:
        self.quizzing.step(-1)

    def end(self) -> None:
        """Show the results, after asking when answers are missing."""
        session = self.quizzing.session
        if session is None:
            return
        missing = len(session.open_places)
        question = plural(
            "An ECG is not answered. End the quiz all the same?",
            "{count} ECGs are not answered. End the quiz all the same?",
            missing,
        ).format(count=missing)
        if session.ended or not missing or self.frame.confirmed(tr("End the quiz"), question, proposed=False):
            self.quizzing.end()

    def leave(self) -> None:
        """Back to the first page."""
        self.quizzing.leave()
        self._show_start()

    def show_progress(self) -> None:
        """How each statement goes, for the chosen learner."""
        self.frame.show(self.page)
        self.learners.stand()

    def edit_learners(self) -> None:
        """Open the profiles."""
        from ecgstudio.gui.quiz.learners_dialog import LearnersDialog

        learners = self.learners
        dialog = LearnersDialog(learners.all, self.frame.window)
        dialog.add_requested.connect(learners.add)
        dialog.rename_requested.connect(learners.rename)
        dialog.remove_requested.connect(learners.remove)
        learners.changed.connect(dialog.show_learners)
        learners.refused.connect(dialog.show_problem)
        dialog.exec()
        dialog.deleteLater()

    def write_results(self) -> None:
        """Write the results to a place that the user chooses."""
        learner = self.learners.current
        if learner is None:
            self.frame.notify(tr("There are no results yet: nobody has answered anything."))
            return
        name, kinds = f"ecg-quiz-{_plain(learner.name)}.csv", tr("Tables (*.csv)")
        title = tr("Results as CSV")
        path = ask_where_to_write(self.frame.window, self.store, "results_folder", title, name, kinds=kinds)
        if path is not None:
            self.learners.write_results(path)

    def edit_answer_key(self) -> None:
        """Let the teacher say what a quiz asks of the open case; one step of undo."""
        from ecgstudio.app.quiz.marking import key_of_statements
        from ecgstudio.gui.quiz.answer_key_dialog import AnswerKeyDialog

        self.document.settle()
        case = self.document.case
        if case is None:
            return
        stated = case.request.statement_ids
        dialog = AnswerKeyDialog(case.answer_key, key_of_statements(case), stated, self.frame.window)
        if dialog.exec():
            self.document.set_detail("answer_key", dialog.choice(), tr("Change what a quiz asks"))
        dialog.deleteLater()

    # connections

    def _listen_to_start(self) -> None:
        start, learners, quizzing = self.view.start, self.learners, self.quizzing
        self.view.seen.connect(lambda seen: self._prepare() if seen else None)
        start.learner_chosen.connect(learners.choose)
        start.learners_requested.connect(self.edit_learners)
        start.progress_requested.connect(learners.stand)
        start.begin_requested.connect(self._begin)
        start.resume_requested.connect(lambda: self._with_unfinished(quizzing.resume))
        start.discard_requested.connect(lambda: self._with_unfinished(learners.discard))

    def _listen_to_learners(self) -> None:
        learners, start = self.learners, self.view.start
        learners.unfinished.connect(self._show_unfinished)
        learners.changed.connect(start.show_learners)
        learners.refused.connect(self._show_problem)
        learners.standing.connect(self._show_standing)
        learners.written.connect(self._tell_written)

    def _listen_to_results(self) -> None:
        result, progress = self.view.result, self.view.progress
        self.view.question.end_requested.connect(self.end)
        result.export_requested.connect(self.write_results)
        result.new_requested.connect(self.leave)
        progress.closed.connect(self._show_start)
        progress.export_requested.connect(self.write_results)
        progress.practise_requested.connect(self._practise)

    def _prepare(self) -> None:
        """Fill the first page when the tab is first seen."""
        if not self.view.start.offers_statements:
            from ecgstudio.app.quiz.fresh import askable

            self.view.offer_statements(askable())
            self.learners.load()
            self._show_possible()
            self._show_last()
        self._show_possible()

    def _begin(self, asked: QuizRequest) -> None:
        """Begin, and propose the same the next time."""
        library, collection = self._library, self.view.start.collection_id
        self.store.remember("quiz", {"request": to_plain(asked), "collection": collection})
        listed = Query(collection=collection, sort="arranged") if collection else library.query()
        self.quizzing.begin(asked, library.selected_ids(), listed)

    def _show_last(self) -> None:
        last = self.store.value("quiz", {})
        try:
            self.view.start.show_request(from_plain(QuizRequest, last["request"]), str(last["collection"]))
        except (InputError, KeyError):
            return  # there was none, or what is kept is damaged

    def _show_opened(self) -> None:
        """What was opened while the quiz was in front is what the user wants to see; an exam goes on."""
        session = self.quizzing.session
        if not self.frame.in_front(self.page):
            return
        if self.view.asking and session is not None and session.rules.exam and not session.ended:
            self.frame.notify(tr("It is open under Case; the exam goes on."), wrong=False)
        else:
            self._case.show_page()

    def _show_start(self) -> None:
        self.view.show_page(self.view.start)

    def _show_possible(self) -> None:
        self.view.start.show_possible(len(self._library.selected_ids()), self._library.found)
        self.view.start.show_collections(self._library.collections)

    def _show_unfinished(self, session: QuizSession | None) -> None:
        self._unfinished = session
        self.view.start.show_unfinished(_left_text(session) if session else "")

    def _with_unfinished(self, act: Callable[[QuizSession], None]) -> None:
        if self._unfinished is not None:
            act(self._unfinished)

    def _show_standing(self, name: str, lines: "tuple[Line, ...]", now: datetime) -> None:
        self.view.show_page(self.view.progress)
        self.view.progress.show_lines(name, lines, now)

    def _practise(self, due: tuple[str, ...]) -> None:
        """Propose a quiz of what is due."""
        self.view.start.propose(due)
        self._show_start()
        self.view.take_focus()

    def _show_problem(self, text: str) -> None:
        """Where it can be seen: on the page in front."""
        if self.view.asking:
            self.view.question.show_problem(text)
        self.view.start.show_problem(text)
        if not self.view.starting:
            self.frame.notify(text)

    def _tell_written(self, path: Path) -> None:
        self.frame.tell_written(path)

    # actions

    def _quiz_actions(self) -> tuple[Action, ...]:
        return (
            Action("quiz", tr("&Quiz"), QUIZ, self.show, ("Ctrl+Shift+3",), "quiz",
                tr("Practise or sit an exam"), place=10),
            Action("quiz_hand_in", tr("&Hand in"), QUIZ, self.quizzing.hand_in, ("Alt+Return",), "",
                tr("Hand the answer to this ECG in"), place=20),
            Action("quiz_next", tr("&Next ECG"), QUIZ, self.next, ("Alt+Right",), "",
                tr("The next ECG of the quiz"), place=21),
            Action("quiz_previous", tr("&Previous ECG"), QUIZ, self.previous, ("Alt+Left",), "",
                tr("The ECG of the quiz before this one"), place=22),
            Action("quiz_end", tr("&End the quiz"), QUIZ, self.end, (), "",
                tr("Mark every answer and show the results"), place=23),
            Action("quiz_leave", tr("&Leave the quiz"), QUIZ, self.leave, (), "",
                tr("Back to the first page; the quiz can be gone on with"), place=24),
        )  # fmt: skip

    def _other_actions(self) -> tuple[Action, ...]:
        return (
            Action("quiz_asked", tr("&What is asked ..."), QUIZ, self.edit_answer_key, ("Ctrl+Shift+K",), "",
                tr("Which statements of the open case must and should be named"), self.has_case, 30),
            Action("quiz_progress", tr("P&rogress"), QUIZ, self.show_progress, (), "",
                tr("How each statement goes, and what is due"), place=40),
            Action("quiz_learners", tr("Le&arners ..."), QUIZ, self.edit_learners, (), "",
                tr("Profiles on this computer"), place=41),
            Action("quiz_results", tr("Results as &CSV ..."), QUIZ, self.write_results, (), "export",
                tr("Every session of the chosen learner as a table"), place=42),
        )  # fmt: skip


def _left_text(session: QuizSession) -> str:
    done = sum(answer.given for answer in session.answers)
    kind = tr("An exam") if session.rules.exam else tr("A practice quiz")
    text = tr("{kind} of {when} was not ended: {done} of {count} ECGs are answered.")
    when = session.begun.astimezone().strftime("%Y-%m-%d %H:%M")
    return text.format(kind=kind, when=when, done=done, count=len(session.questions))


def _plain(name: str) -> str:
    """A name as part of a file name."""
    return "".join(letter if letter.isalnum() else "-" for letter in name).strip("-") or "learner"
