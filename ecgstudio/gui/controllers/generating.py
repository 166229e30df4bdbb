"""Reading the prompt while it is typed, and generating from it."""

import secrets
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError, StudioError
from ecgstudio.core.jobs import Reporter
from ecgstudio.gui.services import Services
from ecgstudio.gui.wish import Wish, request_of
from ecgstudio.gui.words import tr

if TYPE_CHECKING:
    from ecgstudio.core.progression import Progression
    from ecgstudio.language import Reading

_READ_DELAY_MS = 90
_SEEDS = 2**31


class Generating(QObject):
    """``read`` carries what was understood (None when the text is empty) and problems with numbers; ``refused`` one line
    why nothing was generated; ``completions`` a prefix and its completions."""

    read = Signal(object, tuple)
    refused = Signal(str)
    completions = Signal(str, tuple)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._quick, self._work = services.document, services.quick, services.work
        self._store = services.store
        self._wish = Wish()
        self._seed = secrets.randbelow(_SEEDS)
        self._timer = QTimer(self, singleShot=True, interval=_READ_DELAY_MS)
        self._timer.timeout.connect(self._read)

    @property
    def seed(self) -> int:
        """The seed of the first candidate that was generated last."""
        return self._seed

    def set_wish(self, wish: Wish) -> None:
        """Read the text soon, if it has changed."""
        self._wish = wish
        self._timer.start()

    def generate(self, wish: Wish, *, keep_seed: bool = False) -> None:
        """Draw candidates and open the first. Nothing happens while other work is running."""
        if self._work.busy:
            return
        self.set_wish(wish)
        if not keep_seed:
            self._seed = secrets.randbelow(_SEEDS)
        seed, count = self._seed, self._store.settings.candidates
        self._work.submit(
            lambda report: _generate(wish, seed, count, report), self._document.set_candidates, self._on_failed
        )

    def progress(self, path: "Progression", count: int | None) -> None:
        """Draw the open patient along a path; its ECGs become the candidates. Nothing happens while other work runs."""
        case = self._document.case
        if case is None or self._work.busy:
            return

        def job(report: Reporter) -> list[Case]:
            from ecgstudio.app.progress import progress

            return progress(case, path, count, report)

        self._work.submit(
            job,
            lambda cases: self._document.set_candidates(cases, tr("Series: {name}").format(name=path.name)),
            self._on_failed,
        )

    def complete(self, prefix: str) -> None:
        """Look up completions of what is being typed."""
        self._quick.submit(
            lambda _: (prefix, _complete(prefix)),
            lambda found: self.completions.emit(*found),
            key="complete",
            quiet=True,
        )

    def _read(self) -> None:
        wish = self._wish
        if not wish.text:
            self.read.emit(None, ())
            return
        self._quick.submit(lambda _: _read(wish), lambda found: self._on_read(wish, *found), key="read", quiet=True)

    def _on_read(self, wish: Wish, reading: "Reading", problems: tuple[str, ...]) -> None:
        if wish.text == self._wish.text:
            self.read.emit(reading, problems)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, StudioError):
            self.refused.emit(str(error))
        else:
            self._work.failed.emit(error)


def _read(wish: Wish) -> "tuple[Reading, tuple[str, ...]]":
    from ecgstudio.language import read

    try:
        _, reading = request_of(wish)
    except StudioError as error:
        return read(wish.text), (str(error),)
    return reading, ()


def _generate(wish: Wish, seed: int, count: int, report: Reporter) -> list[Case]:
    from ecgstudio.app.generate import generate

    request, _ = request_of(wish, seed)
    if wish.text and not (request.statement_ids or request.values or request.rate):
        raise InputError(tr("Nothing to draw was understood; type a diagnosis, for example “atrial fibrillation”"))
    return generate(request, count, report)


def _complete(prefix: str) -> tuple[str, ...]:
    from ecgstudio import language

    complete = getattr(language, "complete", None)
    return tuple(complete(prefix)) if complete else ()
