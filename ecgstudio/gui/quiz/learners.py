"""Learners behind the quiz: who is there, who it is now, how they stand."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from ecgstudio.core.errors import StudioError
from ecgstudio.core.quiz.session import Learner, QuizSession
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import sentence, tr
from ecgstudio.gui.library.controller import LibraryController

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecgstudio.library import Library
    from ecgstudio.library.learners.store import Learners

_REMEMBERED = "learner"


class LearnersController(QObject):
    """``changed`` carries every profile and the id of the chosen one. ``unfinished`` carries the session to go on with, or None;
    ``standing`` a name, its lines and their moment; ``written`` the file of results; ``refused`` one line."""

    changed = Signal(tuple, str)
    unfinished = Signal(object)
    standing = Signal(str, tuple, object)
    written = Signal(object)
    refused = Signal(str)

    def __init__(self, services: Services, shelf: LibraryController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._shelf = services.store, shelf
        self.all: tuple[Learner, ...] = ()
        self.current: Learner | None = None

    def load(self) -> None:
        """Look up who is there."""
        self._shelf.use(lambda library: _learners(library).all(), self._on_learners, self.refuse)

    def choose(self, learner_id: str) -> None:
        """It is this one now."""
        found = next((item for item in self.all if item.id == learner_id), None)
        if found is not None and found != self.current:
            self.current = found
            self._store.remember(_REMEMBERED, found.id)
            self._tell()
            self.look_for_unfinished()

    def add(self, name: str) -> None:
        """A new profile, which is chosen."""
        self._change(lambda learners: learners.add(name), lambda learner: self._store.remember(_REMEMBERED, learner.id))

    def rename(self, learner_id: str, name: str) -> None:
        self._change(lambda learners: learners.rename(learner_id, name))

    def remove(self, learner_id: str) -> None:
        self._change(lambda learners: learners.remove(learner_id))

    def someone(self, then: "Callable[[Learner], None]") -> None:
        """Go on with the chosen profile; the first time there is none, one is made."""
        if self.current is not None:
            then(self.current)
            return

        def made(learner: Learner) -> None:
            self.all, self.current = (learner,), learner
            self._tell()
            then(learner)

        self._shelf.use(lambda library: _learners(library).add(tr("Student")), made, self.refuse)

    def look_for_unfinished(self) -> None:
        """Whether there is a session to go on with."""
        learner = self.current
        if learner is None:
            self.unfinished.emit(None)
            return
        self._shelf.use(
            lambda library: _learners(library).unfinished(learner.id),
            self.unfinished.emit,
            self.refuse,
            key="quiz left",
        )

    def discard(self, session: QuizSession) -> None:
        """Forget a session."""
        self._change(lambda learners: learners.discard(session.id))

    def stand(self) -> None:
        """How the chosen one stands now."""
        learner = self.current
        if learner is None:
            self.standing.emit(tr("Student"), (), datetime.now(UTC))
            return
        self._shelf.use(
            lambda library: _standing(library, learner), lambda found: self.standing.emit(*found), self.refuse
        )

    def write_results(self, path: Path) -> None:
        """Every session of the chosen one as CSV."""
        learner = self.current
        if learner is not None:
            self._shelf.use(lambda library: _write(library, learner, path), self.written.emit, self.refuse)

    def refuse(self, error: Exception) -> None:
        """Say in one line what went wrong."""
        expected = isinstance(error, StudioError | OSError)
        self.refused.emit(sentence(str(error)) if expected else repr(error))

    def _change(self, act: "Callable[[Learners], Any]", then: "Callable[[Any], None] | None" = None) -> None:
        def done(result: Any) -> None:
            if then:
                then(result)
            self.load()

        self._shelf.use(lambda library: act(_learners(library)), done, self.refuse)

    def _tell(self) -> None:
        self.changed.emit(self.all, self.current.id if self.current else "")

    def _on_learners(self, learners: tuple[Learner, ...]) -> None:
        self.all = learners
        wanted = str(self._store.value(_REMEMBERED, ""))
        chosen = [item for item in learners if item.id == wanted] or list(learners[:1])
        self.current = chosen[0] if chosen else None
        self._tell()
        self.look_for_unfinished()


def _learners(library: "Library") -> "Learners":
    from ecgstudio.library.learners.store import Learners

    return Learners.of(library)


def _standing(library: "Library", learner: Learner) -> tuple[str, tuple[Any, ...], datetime]:
    from ecgstudio.app.quiz.storage import standing_of

    now = datetime.now(UTC)
    return learner.name, standing_of(library, learner, now), now


def _write(library: "Library", learner: Learner, path: Path) -> Path:
    from ecgstudio.app.quiz.results import write_results

    sessions = reversed(_learners(library).sessions(learner.id))
    return write_results([(learner, item) for item in sessions], path)
