"""Comparison, quiz and presentation as they were, until each is a feature of its own; its attributes are those they look for."""

from types import SimpleNamespace

from PySide6.QtWidgets import QWidget

from ecgstudio.gui.case.feature import CaseFeature
from ecgstudio.gui.compare.comparing import Comparing
from ecgstudio.gui.compare.verbs import compare_selected, print_both
from ecgstudio.gui.compare.view import CompareView
from ecgstudio.gui.compare.wiring import wire_compare
from ecgstudio.gui.details.feature import DetailsFeature
from ecgstudio.gui.kit.action import FILE, LIBRARY, QUIZ, VIEW, Action
from ecgstudio.gui.kit.docks import Place
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame, Page, Zoomable
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.library.feature import LibraryFeature
from ecgstudio.gui.presentation.presenting import Presenting
from ecgstudio.gui.prompt.feature import PromptFeature
from ecgstudio.gui.quiz.learners import LearnersController
from ecgstudio.gui.quiz.quizzing import Quizzing
from ecgstudio.gui.quiz.reading import QuizReading
from ecgstudio.gui.quiz.verbs import QuizVerbs
from ecgstudio.gui.quiz.view import QuizView
from ecgstudio.gui.quiz.wiring import wire_quiz


class OldRooms(Feature):
    def __init__(
        self,
        services: Services,
        frame: Frame,
        case: CaseFeature,
        library: LibraryFeature,
        details: DetailsFeature,
        prompt: PromptFeature,
    ) -> None:
        super().__init__(services, frame)
        self.case_view, self.library, self.shelf, self.prompt = case.view, library.panel, library.controller, prompt.bar
        self.notice, self.status, self.tabs = frame.notice, frame.status, frame.tabs
        self.comparing = Comparing(services, self)
        self.quiz_people = LearnersController(services, self.shelf, self)
        self.quizzing = Quizzing(services, self.shelf, self.quiz_people, self)
        self.quiz_reading = QuizReading(services, self)
        self.presenting = Presenting(services, self.shelf, frame.window)
        self.compare_view, self.quiz_view = CompareView(self.store.style()), QuizView(self.store.style())
        self.compare_page = Page("compare", tr("Compare"), self.compare_view, sheet=self._first_sheet)
        self.pages = (self.compare_page, Page("quiz", tr("Quiz"), self.quiz_view))
        self.verbs = SimpleNamespace(
            quiz=QuizVerbs(self),
            compare=self.compare,
            compare_selected=lambda: compare_selected(self),
            print_both=lambda: print_both(self),
        )
        self.actions = (*self._compare_actions(library), *self._quiz_actions())
        details.answer_key_requested.connect(self.verbs.quiz.edit_answer_key)
        wire_compare(self)
        wire_quiz(self)

    @property
    def places(self) -> dict[str, Place]:
        return self.frame.places

    @property
    def widget(self) -> QWidget:
        return self.frame.window

    def compare(self) -> None:
        """Show the open case beside another one."""
        self.frame.show(self.compare_page)
        self.compare_view.bar.statements.setFocus()

    def _first_sheet(self) -> Zoomable:
        return self.compare_view.pair.sheets[0]

    def _compare_actions(self, library: LibraryFeature) -> tuple[Action, ...]:
        def two() -> bool:
            count = len(library.selected_ids())
            return count == 2 or (count == 1 and self.has_case())

        return (
            Action("print_both", tr("Print &A and B ..."), FILE, self.verbs.print_both, ("Ctrl+Shift+P",), "print",
                tr("Both ECGs of the comparison on one sheet, with B − A of what is measured"),
                lambda: None not in self.comparing.sides, 32),
            Action("compare", tr("Co&mpare"), VIEW, self.compare, ("Ctrl+Shift+2",), "compare",
                tr("The open case beside another one"), place=31),
            Action("compare_selected", tr("Co&mpare the selected"), LIBRARY, self.verbs.compare_selected,
                ("Ctrl+Alt+C",), "compare",
                tr("One selected case beside the open one, or two beside each other"), two, 41),
        )  # fmt: skip

    def _quiz_actions(self) -> tuple[Action, ...]:
        quiz = self.verbs.quiz
        return (
            Action("quiz", tr("&Quiz"), QUIZ, quiz.show, ("Ctrl+Shift+3",), "quiz",
                tr("Practise or sit an exam"), place=10),
            Action("quiz_hand_in", tr("&Hand in"), QUIZ, quiz.hand_in, ("Alt+Return",), "",
                tr("Hand the answer to this ECG in"), place=20),
            Action("quiz_next", tr("&Next ECG"), QUIZ, lambda: quiz.step(1), ("Alt+Right",), "",
                tr("The next ECG of the quiz"), place=21),
            Action("quiz_previous", tr("&Previous ECG"), QUIZ, lambda: quiz.step(-1), ("Alt+Left",), "",
                tr("The ECG of the quiz before this one"), place=22),
            Action("quiz_end", tr("&End the quiz"), QUIZ, quiz.end, (), "",
                tr("Mark every answer and show the results"), place=23),
            Action("quiz_leave", tr("&Leave the quiz"), QUIZ, quiz.leave, (), "",
                tr("Back to the first page; the quiz can be gone on with"), place=24),
            Action("quiz_asked", tr("&What is asked ..."), QUIZ, quiz.edit_answer_key, ("Ctrl+Shift+K",), "",
                tr("Which statements of the open case must and should be named"), self.has_case, 30),
            Action("quiz_progress", tr("P&rogress"), QUIZ, quiz.progress, (), "",
                tr("How each statement goes, and what is due"), place=40),
            Action("quiz_learners", tr("Le&arners ..."), QUIZ, quiz.edit_learners, (), "",
                tr("Profiles on this computer"), place=41),
            Action("quiz_results", tr("Results as &CSV ..."), QUIZ, quiz.write_results, (), "export",
                tr("Every sitting of the chosen learner as a table"), place=42),
            Action("present", tr("Pre&sentation"), QUIZ, quiz.present, ("F5",), "present",
                tr("Full screen for a projector: several selected cases, the candidates, or the open case"), place=50),
        )  # fmt: skip
