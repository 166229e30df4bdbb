"""The page of one question connected to the quiz: what is asked, answered and marked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ecgstudio.core.catalogue import catalogue
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.quiz.quizzing import Quizzing
from ecgstudio.gui.quiz.reading import QuizReading
from ecgstudio.gui.quiz.view import QuizView

if TYPE_CHECKING:
    from ecgstudio.app.quiz.marking import Feedback
    from ecgstudio.language import Reading


class Asking(QObject):
    """Shows what the quiz is at, and gives it what is answered."""

    def __init__(self, services: Services, view: QuizView, quizzing: Quizzing, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._quizzing = view, quizzing
        self._reading = QuizReading(services, self)
        self._listen_to_quiz()
        self._listen_to_page()
        self._listen_to_answer()

    def _listen_to_quiz(self) -> None:
        quizzing, page = self._quizzing, self._view.question
        quizzing.waiting.connect(self._show_waiting)
        quizzing.asked.connect(self._show_question)
        quizzing.marked.connect(self._show_feedback)
        quizzing.ended.connect(self._show_result)
        quizzing.checked.connect(page.steps.show_checked)
        quizzing.ticked.connect(page.show_clock)

    def _listen_to_page(self) -> None:
        quizzing, page = self._quizzing, self._view.question
        page.steps.changed.connect(quizzing.answer_steps)
        page.steps.check_requested.connect(quizzing.check_step)
        page.next_requested.connect(lambda: quizzing.step(1))
        page.previous_requested.connect(lambda: quizzing.step(-1))
        page.feedback.mimic_chosen.connect(quizzing.compare)
        self._view.result.review_requested.connect(quizzing.go)

    def _listen_to_answer(self) -> None:
        quizzing, reading, answer = self._quizzing, self._reading, self._view.question.answer
        answer.changed.connect(quizzing.answer)
        answer.changed.connect(lambda _: reading.read(answer.edit.text()))
        answer.handed_in.connect(quizzing.hand_in)
        answer.edit.prefix_typed.connect(reading.complete)
        reading.completions.connect(answer.edit.offer)
        reading.understood.connect(lambda found: answer.show_understood(_understood(found)))

    def _show_waiting(self) -> None:
        session, view = self._quizzing.session, self._view
        if session is not None:
            view.start.show_problem("")
            view.show_page(view.question)
            view.question.show_waiting(session)

    def _show_question(self) -> None:
        session, found, view = self._quizzing.session, self._quizzing.examination, self._view
        if session is not None and found is not None:
            view.show_page(view.question)
            view.question.show_question(session, found.case, self._quizzing.items)

    def _show_feedback(self, feedback: "Feedback") -> None:
        from ecgstudio.app.quiz.results import answer_text

        session = self._quizzing.session
        if session is not None:
            self._view.question.show_feedback(session, feedback, answer_text(session.answer))

    def _show_result(self) -> None:
        session, view = self._quizzing.session, self._view
        if session is not None:
            view.show_page(view.result)
            view.result.show_session(session)


def _understood(reading: "Reading | None") -> str:
    """What was read in the words of an answer."""
    if reading is None:
        return ""
    prefix = {True: "", False: tr("no "), None: tr("possible ")}
    said = [
        prefix[None if item.present and item.certainty == "possible" else item.present] + tr(catalogue()[item.id].name)
        for item in reading.mentions
    ]
    lines = [tr("Understood: {names}").format(names="; ".join(said))] if said else []
    lines += [f"({tr(item.reason)})" for item in reading.assumptions]
    unread = ", ".join(f"“{part.text.strip()}”" for part in reading.not_understood)
    lines += [tr("Not understood: {words}").format(words=unread)] if unread else []
    return "\n".join(lines)
