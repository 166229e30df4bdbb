"""Reading the prompt while it is typed, and generating from it."""

import secrets
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError, StudioError
from ecgstudio.core.jobs import Reporter
from ecgstudio.core.recording import Recording
from ecgstudio.gui.engine.loader import EngineLoader
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.prompt.entry import PromptEntry, request_of

if TYPE_CHECKING:
    from ecgstudio.app.diffusion import Load
    from ecgstudio.app.diffusion_previews import Show
    from ecgstudio.app.experience import Offer
    from ecgstudio.core.progression import Progression
    from ecgstudio.core.request import Request
    from ecgstudio.language import Reading

    _Found = tuple[Reading, tuple[str, ...], tuple[str, ...], tuple[Offer, ...]]

_READ_DELAY_MS = 90
_SEEDS = 2**31
_DRAWING = "generate"


class Generating(QObject):
    """``read`` carries what was understood (None when the text is empty), problems with numbers and what is seldom; ``offered``
    what often goes with it; ``refused`` one line why nothing was generated, ``told`` why not as it was asked for;
    ``completions`` a prefix and its completions; ``seed_changed`` the seed of the first candidate; ``began`` that drawing has
    begun, ``emerging`` how the first candidate looks meanwhile."""

    read = Signal(object, tuple, tuple)
    offered = Signal(tuple)
    refused = Signal(str)
    told = Signal(str)
    completions = Signal(str, tuple)
    seed_changed = Signal(int)
    began = Signal()
    emerging = Signal(object)
    _seen = Signal(int, object)

    def __init__(self, services: Services, loader: EngineLoader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loader = loader
        self._number = 0
        self._seen.connect(self._on_seen)
        self._document, self._quick, self._work = services.document, services.quick, services.work
        self._store = services.store
        self._entry = PromptEntry()
        self._seed = secrets.randbelow(_SEEDS)
        self._timer = QTimer(self, singleShot=True, interval=_READ_DELAY_MS)
        self._timer.timeout.connect(self._read)

    @property
    def seed(self) -> int:
        """The seed of the first candidate that was generated last, or is generated next when the seed is kept."""
        return self._seed

    def set_seed(self, seed: int) -> None:
        """The seed that is kept from now on."""
        self._seed = seed

    def set_entry(self, entry: PromptEntry) -> None:
        """Read the text soon, if it has changed."""
        self._entry = entry
        self._timer.start()

    def generate(self, entry: PromptEntry, *, keep_seed: bool = False, person: Case | None = None) -> None:
        """Draw candidates and open the first, in place of those that are being drawn; after other work that is running. With a
        ``person`` they are its twins."""
        self._work.drop(_DRAWING)
        self.set_entry(entry)
        if not keep_seed:
            self._seed = secrets.randbelow(_SEEDS)
        self.seed_changed.emit(self._seed)
        self._number += 1
        self.began.emit()
        count, number = self._store.settings.candidates, self._number
        job = self._twin_job(entry, count, person) if person else self._job(entry, self._seed, count, number)
        self._work.submit(job, self._on_generated, self._on_failed, key=_DRAWING)

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

    def _job(self, entry: PromptEntry, seed: int, count: int, number: int) -> Callable[[Reporter], list[Case]]:
        if entry.engine == "simulator":
            return lambda report: _generate(entry, seed, count, report)
        load = self._loader.waiter() if self._loader.state != "absent" else None

        def show(recordings: Sequence[Recording]) -> None:
            self._seen.emit(number, recordings[0])

        return lambda report: _generate(entry, seed, count, report, load, show)

    def _twin_job(self, entry: PromptEntry, count: int, person: Case) -> Callable[[Reporter], list[Case]]:
        load, seed = (self._loader.waiter() if self._loader.state != "absent" else None), self._seed
        return lambda report: _twins(person, entry, seed, count, report, load)

    @Slot(int, object)
    def _on_seen(self, number: int, recording: Recording) -> None:
        """In the window's thread; what comes late, after a stop, is passed over."""
        if number == self._number and self._work.busy:
            self.emerging.emit(recording)

    def _on_generated(self, cases: list[Case]) -> None:
        self._loader.refresh()
        self._document.set_candidates(cases)
        making = cases[0].making
        if making and making.told:
            self.told.emit(f"{making.told}.")

    def _read(self) -> None:
        entry = self._entry
        if not entry.text:
            self.read.emit(None, (), ())
            self.offered.emit(())
            return
        offering = self._store.settings.offer_companions
        self._quick.submit(
            lambda _: _read(entry, offering=offering),
            lambda found: self._on_read(entry, *found),
            key="read",
            quiet=True,
        )

    def _on_read(
        self,
        entry: PromptEntry,
        reading: "Reading",
        problems: tuple[str, ...],
        notes: tuple[str, ...],
        offers: tuple["Offer", ...],
    ) -> None:
        if entry.text == self._entry.text:
            self.read.emit(reading, problems, notes)
            self.offered.emit(offers)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, StudioError):
            self.refused.emit(tr(str(error)))
        else:
            self._work.failed.emit(error)


def _read(entry: PromptEntry, *, offering: bool) -> "_Found":
    from ecgstudio.app.left_open import seldom
    from ecgstudio.language import LONGEST, Reading, read

    try:
        request, reading = request_of(entry)
    except StudioError as error:
        return read(entry.text) if len(entry.text) <= LONGEST else Reading(entry.text), (tr(str(error)),), (), ()
    return (reading, (), seldom(request), _offers(request)) if offering else (reading, (), (), ())


def _offers(request: "Request") -> "tuple[Offer, ...]":
    """What often goes with a request; nothing where nothing was asked for."""
    from ecgstudio.app.experience import experience, offers

    asked = request.statement_ids
    return offers(experience(asked, request.age, request.sex), asked) if asked else ()


def _generate(
    entry: PromptEntry, seed: int, count: int, report: Reporter, load: "Load | None" = None, show: "Show | None" = None
) -> list[Case]:
    from ecgstudio.app.generate import generate

    return generate(_understood(entry, seed), count, report, load=load, show=show)


def _twins(
    person: Case, entry: PromptEntry, seed: int, count: int, report: Reporter, load: "Load | None"
) -> list[Case]:
    from ecgstudio.app.twin import twins

    return twins(person, _understood(entry, seed), count, load, report)


def _understood(entry: PromptEntry, seed: int) -> "Request":
    """The request; InputError where a text says nothing that can be drawn."""
    request, _ = request_of(entry, seed)
    if entry.text and not (request.statement_ids or request.values or request.rate):
        raise InputError(tr("Nothing to draw was understood; type a diagnosis, for example “atrial fibrillation”"))
    return request


def _complete(prefix: str) -> tuple[str, ...]:
    from ecgstudio import language

    complete = getattr(language, "complete", None)
    return tuple(complete(prefix)) if complete else ()
