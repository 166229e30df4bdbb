"""The quiz and the presentation connected to the window."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDockWidget

from ecgstudio.core.case import Case
from ecgstudio.core.quiz.session import QuizSession
from ecgstudio.gui.quiz_annotations import QuizAnnotations
from ecgstudio.gui.quiz_calipers import QuizCalipers
from ecgstudio.gui.words import tr

if TYPE_CHECKING:
    from ecgstudio.app.quiz.marking import Feedback
    from ecgstudio.app.quiz.standing import Line
    from ecgstudio.gui.main_window import MainWindow
    from ecgstudio.language import Reading


def wire_quiz(window: "MainWindow") -> None:
    """Connect the tab, its controllers, the library and the comparison."""
    _wire_start(window)
    _wire_question(window)
    _wire_others(window)
    QuizAnnotations(window, QuizCalipers(window))
    calm = Calm(window)
    view = window.quiz_view
    window.tabs.currentChanged.connect(lambda _: calm.follow())
    view.page_changed.connect(calm.follow)
    window.services.theme.changed.connect(view.set_dark)
    view.set_dark(window.services.theme.dark)
    window.case_view.style_changed.connect(view.question.set_style)
    window.case_view.style_changed.connect(window.presenting.set_style)


def _wire_start(window: "MainWindow") -> None:
    start, people, quizzing = window.quiz_view.start, window.quiz_people, window.quizzing
    window.quiz_view.seen.connect(lambda seen: _prepare(window) if seen else None)
    start.learner_chosen.connect(people.choose)
    start.learners_requested.connect(window.verbs.quiz.edit_learners)
    start.progress_requested.connect(people.stand)
    start.begin_requested.connect(
        lambda wish: quizzing.begin(wish, window.library.selected_ids(), window.library.query())
    )
    left: list[QuizSession] = []

    def show_unfinished(session: QuizSession | None) -> None:
        left[:] = [session] if session else []
        start.show_unfinished(_left_text(session) if session else "")

    people.unfinished.connect(show_unfinished)
    start.resume_requested.connect(lambda: quizzing.resume(left[0]) if left else None)
    start.discard_requested.connect(lambda: people.discard(left[0]) if left else None)
    people.changed.connect(start.show_learners)
    people.refused.connect(lambda text: _show_problem(window, text))
    window.library.list.selectionModel().selectionChanged.connect(lambda *_: _show_possible(window))
    window.library.model.modelReset.connect(lambda: _show_possible(window))


def _wire_question(window: "MainWindow") -> None:
    view, quizzing = window.quiz_view, window.quizzing
    page = view.question
    quizzing.waiting.connect(lambda: _show_waiting(window))
    quizzing.asked.connect(lambda: _show_question(window))
    quizzing.marked.connect(lambda feedback: _show_feedback(window, feedback))
    quizzing.checked.connect(page.steps.show_checked)
    quizzing.ticked.connect(page.show_clock)
    quizzing.ended.connect(lambda: _show_result(window))
    page.steps.changed.connect(quizzing.answer_steps)
    page.steps.check_requested.connect(quizzing.check_step)
    page.answer.changed.connect(quizzing.answer)
    page.answer.changed.connect(lambda text, _: window.quiz_reading.read(text))
    page.answer.handed_in.connect(quizzing.hand_in)
    page.answer.edit.prefix_typed.connect(window.quiz_reading.complete)
    window.quiz_reading.completions.connect(page.answer.edit.offer)
    window.quiz_reading.understood.connect(lambda reading: page.answer.show_understood(_understood(reading)))
    page.next_requested.connect(lambda: quizzing.step(1))
    page.previous_requested.connect(lambda: quizzing.step(-1))
    page.end_requested.connect(window.verbs.quiz.end)
    page.feedback.mimic_chosen.connect(quizzing.compare)


def _wire_others(window: "MainWindow") -> None:
    view, people, verbs = window.quiz_view, window.quiz_people, window.verbs
    view.result.review_requested.connect(window.quizzing.go)
    view.result.export_requested.connect(verbs.quiz.write_results)
    view.result.new_requested.connect(verbs.quiz.leave)
    view.progress.closed.connect(lambda: view.show_page(view.start))
    view.progress.export_requested.connect(verbs.quiz.write_results)
    view.progress.practise_requested.connect(lambda due: _practise(window, due))
    people.standing.connect(lambda name, lines, now: _show_standing(window, name, lines, now))
    people.written.connect(
        lambda path: window.status.showMessage(tr("Results written to {path}").format(path=path), 8000)
    )
    window.quizzing.compared.connect(lambda first, second: _compare(window, first, second))
    window.presenting.refused.connect(window.notice.show_notice)


def _prepare(window: "MainWindow") -> None:
    """Fill the first page when the tab is first seen."""
    start = window.quiz_view.start
    if start.statements.tree.topLevelItemCount() == 0:
        from ecgstudio.app.quiz.fresh import askable

        offered = askable()
        start.statements.show_statements(offered)
        window.quiz_view.question.answer.picker.show_statements(offered)
        window.quiz_people.load()
    _show_possible(window)


def _show_possible(window: "MainWindow") -> None:
    window.quiz_view.start.show_possible(len(window.library.selected_ids()), window.library.model.total)


def _show_waiting(window: "MainWindow") -> None:
    view, session = window.quiz_view, window.quizzing.session
    if session is not None:
        view.start.show_problem("")
        view.show_page(view.question)
        view.question.show_waiting(session)


def _show_question(window: "MainWindow") -> None:
    view, session, found = window.quiz_view, window.quizzing.session, window.quizzing.examination
    if session is not None and found is not None:
        view.show_page(view.question)
        view.question.show_question(session, found.case)


def _show_feedback(window: "MainWindow", feedback: "Feedback") -> None:
    from ecgstudio.app.quiz.results import answer_text

    session = window.quizzing.session
    if session is not None:
        window.quiz_view.question.show_feedback(session, feedback, answer_text(session.answer))


def _show_result(window: "MainWindow") -> None:
    view, session = window.quiz_view, window.quizzing.session
    if session is not None:
        view.show_page(view.result)
        view.result.show_session(session)


def _show_standing(window: "MainWindow", name: str, lines: "tuple[Line, ...]", now: datetime) -> None:
    view = window.quiz_view
    view.show_page(view.progress)
    view.progress.show_lines(name, lines, now)


def _practise(window: "MainWindow", due: tuple[str, ...]) -> None:
    start = window.quiz_view.start
    start.where.setCurrentIndex(start.where.findData("fresh"))
    start.statements.tick(due)
    start.count.setValue(len(due))
    window.quiz_view.show_page(start)
    start.begin.setFocus()


def _show_problem(window: "MainWindow", text: str) -> None:
    """Where it can be seen: on the page in front."""
    view = window.quiz_view
    if view.asking:
        view.question.show_problem(text)
    view.start.show_problem(text)
    if view.pages.currentWidget() is not view.start:
        window.notice.show_notice(text)


def _compare(window: "MainWindow", first: Case, second: Case) -> None:
    window.comparing.show(first, second)
    window.tabs.setCurrentWidget(window.compare_view)


def _left_text(session: QuizSession) -> str:
    done = sum(answer.given for answer in session.answers)
    kind = tr("An exam") if session.rules.exam else tr("A practice quiz")
    text = tr("{kind} of {when} was not ended: {done} of {count} ECGs are answered.")
    when = session.begun.astimezone().strftime("%Y-%m-%d %H:%M")
    return text.format(kind=kind, when=when, done=done, count=len(session.questions))


def _understood(reading: "Reading | None") -> str:
    """What was read in the words of an answer."""
    if reading is None:
        return ""
    from ecgstudio.core.catalogue import catalogue

    prefix = {True: "", False: tr("no "), None: tr("possible ")}
    said = [
        prefix[None if item.present and item.certainty == "possible" else item.present] + catalogue()[item.id].name
        for item in reading.mentions
    ]
    lines = [tr("Understood: {names}").format(names="; ".join(said))] if said else []
    lines += [f"({item.reason})" for item in reading.assumptions]
    unread = ", ".join(f"“{part.text.strip()}”" for part in reading.not_understood)
    lines += [tr("Not understood: {words}").format(words=unread)] if unread else []
    return "\n".join(lines)


class Calm(QObject):
    """While a question is in front, what stands around the tab is hidden, so that nothing distracts or tells."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._hidden: list[QDockWidget] = []
        self._calm = False
        window.installEventFilter(self)

    def follow(self) -> None:
        """Hide or show, as the page in front asks."""
        window = self._window
        wanted = window.quiz_view.asking and window.tabs.currentWidget() is window.quiz_view
        if wanted == self._calm:
            return
        self._calm = wanted
        window.prompt.setVisible(not wanted)
        if wanted:
            docks = {place.dock for place in window.places.values()}
            self._hidden = [dock for dock in docks if not dock.isHidden()]
        for dock in self._hidden:
            dock.setVisible(not wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Before the window closes and keeps its arrangement, everything is back; the quiz is kept as it is."""
        if event.type() == QEvent.Type.Close:
            self._window.quizzing.keep()
            if self._calm:
                self._window.tabs.setCurrentWidget(self._window.case_view)
        return False
