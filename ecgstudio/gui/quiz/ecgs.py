"""The ECGs of the quiz: fetched or drawn and measured before they are asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ecgstudio.core.case import Case
from ecgstudio.core.jobs import Reporter
from ecgstudio.core.quiz.session import Question, QuizSession
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.library.controller import LibraryController

if TYPE_CHECKING:
    from ecgstudio.app.quiz.session import Posed
    from ecgstudio.library import Library


class QuizEcgs(QObject):
    """Holds those near the open question. ``ready`` carries the session's id, a place, and the question as it is to be kept;
    ``failed`` an error."""

    ready = Signal(str, int, object)
    failed = Signal(object)

    def __init__(self, services: Services, shelf: LibraryController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work, self._shelf = services.work, shelf
        self._session = ""
        self._known: dict[int, Posed] = {}
        self._wanted: set[int] = set()

    def at(self, session: QuizSession | None) -> "Posed | None":
        """The open question made ready, once it is."""
        return self._known.get(session.place) if session and session.id == self._session else None

    def forget(self) -> None:
        """Hold nothing."""
        self._session = ""
        self._known.clear()
        self._wanted.clear()

    def prepare(self, session: QuizSession, place: int) -> None:
        """See to the ECG of one question; nothing happens when it is there, on its way, or does not exist."""
        if session.id != self._session:
            self.forget()
            self._session = session.id
        if not 0 <= place < len(session.questions) or place in self._known or place in self._wanted:
            return
        self._wanted.add(place)
        question = session.questions[place]
        if question.request is None:
            self._shelf.use(
                lambda library: _fetch(library, question),
                lambda case: self._measure(session, place, case),
                lambda error: self._on_failed(place, error),
            )
        else:
            self._measure(session, place, None)

    def _measure(self, session: QuizSession, place: int, case: Case | None) -> None:
        question = session.questions[place]

        def job(_: Reporter) -> "Posed":
            from ecgstudio.app.quiz.session import pose

            return pose(question, session.rules, case)

        self._work.submit(
            job,
            lambda made: self._on_ready(session.id, place, made),
            lambda error: self._on_failed(place, error),
            quiet=True,
        )

    def _on_ready(self, session_id: str, place: int, posed: "Posed") -> None:
        """Late for another session is harmless."""
        if session_id != self._session:
            return
        self._wanted.discard(place)
        self._known[place] = posed
        self._known = {item: kept for item, kept in self._known.items() if abs(item - place) <= 1}
        self.ready.emit(session_id, place, posed.question)

    def _on_failed(self, place: int, error: Exception) -> None:
        self._wanted.discard(place)
        self.failed.emit(error)


def _fetch(library: "Library", question: Question) -> Case | None:
    from ecgstudio.app.quiz.deck import fetch

    return fetch(library, question)
