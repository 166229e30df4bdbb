"""The quiz as it goes on: one question after the other, kept after each answer."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ecgstudio.core.annotations import Annotation
from ecgstudio.core.case import Case
from ecgstudio.core.jobs import Reporter
from ecgstudio.core.quiz.item import Item
from ecgstudio.core.quiz.progress import Schedule
from ecgstudio.core.quiz.quiz_request import QuizRequest
from ecgstudio.core.quiz.reading import StepName, items_of
from ecgstudio.core.quiz.session import Learner, Outcome, Question, QuizSession
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.library.controller import LibraryController
from ecgstudio.gui.quiz.clock import QuizClock
from ecgstudio.gui.quiz.ecgs import QuizEcgs
from ecgstudio.gui.quiz.learners import LearnersController
from ecgstudio.library import Query

if TYPE_CHECKING:
    from ecgstudio.app.examine import Examination
    from ecgstudio.app.quiz.marking import Feedback
    from ecgstudio.app.quiz.session import Learnt

_KEEP_EVERY = 5
_SEEDS = 2**31


class Quizzing(QObject):
    """Holds the session and does the work behind it.

    ``waiting``: the ECG of the open question is on its way; ``asked``: it is there; ``marked`` carries a Feedback; ``checked``
    what became of one step; ``ended``: the results are there; ``ticked``: seconds spent and the limit.
    """

    waiting = Signal()
    asked = Signal()
    marked = Signal(object)
    checked = Signal(tuple)
    ended = Signal()
    ticked = Signal(float, int)
    compared = Signal(object, object)

    def __init__(
        self, services: Services, shelf: LibraryController, people: LearnersController, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._quick, self._work, self._shelf, self._people = services.quick, services.work, shelf, people
        self.session: QuizSession | None = None
        self._learner: Learner | None = None
        self._schedules: dict[str, Schedule] = {}
        self._ecgs = QuizEcgs(services, shelf, self)
        self._ecgs.ready.connect(self._on_ready)
        self._ecgs.failed.connect(people.refuse)
        self._clock = QuizClock(self)
        self._clock.ticked.connect(self._on_tick)
        self._ticks = 0

    @property
    def examination(self) -> "Examination | None":
        """Of the open question, once it is there."""
        posed = self._ecgs.at(self.session)
        return posed.examination if posed else None

    @property
    def items(self) -> tuple[Item, ...]:
        """What is to be answered to the open question; nothing before it is there."""
        posed = self._ecgs.at(self.session)
        return posed.items if posed else ()

    # begin and end

    def begin(self, request: QuizRequest, selected: Sequence[str], listed: Query) -> None:
        """A new session for the chosen learner."""
        seed = secrets.randbelow(_SEEDS)

        def go(learner: Learner) -> None:
            self._shelf.use(
                lambda library: _kept().begin_for(library, learner, request, selected, listed, seed),
                lambda made: self._start(learner, *made),
                self._people.refuse,
            )

        self._people.someone(go)

    def resume(self, session: QuizSession) -> None:
        """Go on with a session of the chosen learner."""
        learner = self._people.current
        if learner is not None:
            self._shelf.use(
                lambda library: _kept().go_on_with(library, learner, session),
                lambda schedules: self._start(learner, session, schedules),
                self._people.refuse,
            )

    def end(self) -> None:
        """Mark what is not marked yet and show the results."""
        session = self._hold()
        if session is None:
            return
        if session.ended:
            self.ended.emit()
            return
        known, now = self._schedules, datetime.now(UTC)

        def mark_all(cases: dict[str, Case]) -> None:
            def job(report: Reporter) -> "tuple[QuizSession, Learnt]":
                from ecgstudio.app.quiz.session import end

                return end(session, cases, known, now, report)

            self._work.submit(job, lambda done: self._on_ended(*done), self._people.refuse)

        self._shelf.use(lambda library: _kept().cases_to_mark(library, session), mark_all, self._people.refuse)

    def keep(self) -> None:
        """Write the session away as it is now, with the time that was spent; the clock runs on."""
        self._spend(self._clock.spent())
        self._keep()

    def leave(self) -> None:
        """Put the session away, to be gone on with another time."""
        self._hold()
        self._keep()
        self.session = None
        self._ecgs.forget()
        self._people.look_for_unfinished()

    # answering

    def answer(self, said: Mapping[Item, str]) -> None:
        """What is answered so far, item by item."""
        session = self.session
        if session is not None and not session.ended:
            answer = session.answer
            for item, text in said.items():
                answer = answer.saying(item, text)
            self.session = session.with_answer(answer)

    def answer_steps(self, steps: dict[str, str]) -> None:
        """What of the systematic reading is answered so far."""
        self._change(steps=steps)

    def annotate(self, annotations: tuple[Annotation, ...]) -> None:
        """What is drawn on the ECG so far; what comes after the answer was handed in is not kept."""
        if self.examination is not None:
            self._change(annotations=annotations)

    def check_step(self, step: StepName) -> None:
        """Hold one step against the measurements; not in an exam."""
        session, found = self.session, self.examination
        if session is None or found is None or session.rules.exam:
            return
        answer, names = session.answer, {item.name for item in items_of(step)}

        def job(_: Reporter) -> tuple[object, ...]:
            from ecgstudio.app.quiz.marking import check_steps

            return tuple(item for item in check_steps(found, answer) if item.name in names)

        self._quick.submit(job, self.checked.emit, self._people.refuse, key="quiz step", quiet=True)

    def hand_in(self) -> None:
        """The answer to the open question is final: marked at once in practice, kept for the end in an exam."""
        session = self._hold()
        if session is None or session.answer.given or self.examination is None:
            return
        self.session = session = session.with_answer(replace(session.answer, given=True))
        self._keep()
        if not session.rules.exam:
            self._mark()
        elif session.open_places:
            later = [place for place in session.open_places if place > session.place]
            self.go(later[0] if later else session.open_places[0])
        else:
            self.end()

    def go(self, place: int) -> None:
        """Open another question."""
        session = self._hold()
        if session is not None:
            self.session = session.at(place)
            self._keep()
            self._ask()

    def step(self, by: int) -> None:
        """The question that many places on, where there is one and, in practice, this one is answered."""
        session = self.session
        if session is None or not 0 <= session.place + by < len(session.questions):
            return
        if by < 0 or session.rules.exam or session.answer.given or session.ended:
            self.go(session.place + by)

    def compare(self, statement_id: str) -> None:
        """This ECG beside one of its mimics; ``compared`` carries both."""
        found = self.examination
        if found is None:
            return

        def job(_: Reporter) -> Case:
            from ecgstudio.app.quiz.mimic import mimic_case

            return mimic_case(found.case, statement_id)

        self._quick.submit(
            job, lambda other: self.compared.emit(found.case, other), self._people.refuse, key="quiz mimic", quiet=True
        )

    # inside

    def _start(self, learner: Learner, session: QuizSession, schedules: dict[str, Schedule]) -> None:
        self._learner, self._schedules, self.session = learner, schedules, session
        self._ecgs.forget()
        self._keep()
        self._ask()

    def _change(self, **fields: object) -> None:
        session = self.session
        if session is not None and not session.ended:
            self.session = session.with_answer(replace(session.answer, **fields))  # type: ignore[arg-type]

    def _ask(self) -> None:
        """Show the open question, as soon as its ECG is there."""
        assert self.session is not None
        if self.examination is not None:
            self._on_asked()
            return
        self.waiting.emit()
        self._ecgs.prepare(self.session, self.session.place)

    def _on_ready(self, session_id: str, place: int, question: Question) -> None:
        if self.session is None or self.session.id != session_id:
            return
        self.session = self.session.with_question(place, question)
        if place == self.session.place:
            self._keep()
            self._on_asked()

    def _on_asked(self) -> None:
        assert self.session is not None
        self.asked.emit()
        answer = self.session.answer
        if self.session.ended or (answer.given and not self.session.rules.exam):
            self._mark()
        elif not answer.given:
            self._clock.start()
        self.ticked.emit(answer.seconds, self._limit())
        self._ecgs.prepare(self.session, self.session.place + 1)

    def _mark(self) -> None:
        session, found = self.session, self.examination
        if session is None or found is None:
            return

        def job(_: Reporter) -> "Feedback":
            from ecgstudio.app.quiz.marking import mark

            return mark(found, session.answer, session.rules)

        self._quick.submit(
            job, lambda feedback: self._on_marked(session, feedback), self._people.refuse, key="quiz mark", quiet=True
        )

    def _on_marked(self, marked: QuizSession, feedback: "Feedback") -> None:
        session = self.session
        if session is None or (session.id, session.place) != (marked.id, marked.place):
            return
        if session.outcomes[session.place] is None and not session.ended:
            from ecgstudio.app.quiz.marking import outcome_of
            from ecgstudio.app.quiz.session import learnt_from

            outcome: Outcome = outcome_of(feedback)
            learnt = learnt_from(outcome, self._schedules, datetime.now(UTC))
            self.session = session.with_outcome(session.place, outcome)
            self._keep(learnt)
        self.marked.emit(feedback)

    def _on_ended(self, session: QuizSession, learnt: "Learnt") -> None:
        self.session = session
        self._keep(learnt)
        self.ended.emit()

    def _hold(self) -> QuizSession | None:
        """Stop the clock and count what it has run."""
        self._spend(self._clock.stop())
        return self.session

    def _spend(self, seconds: float) -> None:
        session = self.session
        if session is not None and seconds:
            spent = session.answer.seconds + seconds
            self._change(seconds=round(min(spent, self._limit() or spent), 1))

    def _on_tick(self) -> None:
        self._spend(self._clock.spent())
        if self.session is None:
            return
        spent, limit = self.session.answer.seconds, self._limit()
        self.ticked.emit(spent, limit)
        self._ticks += 1
        if limit and spent >= limit:
            self.hand_in()
        elif self._ticks % _KEEP_EVERY == 0:
            self._keep()

    def _limit(self) -> int:
        return self.session.rules.seconds if self.session else 0

    def _keep(self, learnt: "Learnt | None" = None) -> None:
        """Write the session away, with what was learnt; a plain one only if no newer one waits."""
        session, learner = self.session, self._learner
        if session is None or learner is None:
            return
        if learnt is not None:
            self._schedules = {**self._schedules, **learnt.schedules}
        self._shelf.use(
            lambda library: _kept().keep(library, learner, session, learnt),
            None,
            self._people.refuse,
            key="" if learnt else f"quiz keep {session.id}",
        )


def _kept() -> ModuleType:
    """The library's side of the quiz, imported when it is first asked for, on the library's thread."""
    return import_module("ecgstudio.app.quiz.storage")
