"""Measuring what is open: in the background, the open case first, then the other candidates."""

from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ecgstudio.core.case import Case
from ecgstudio.core.corrections import Edge, shift_of, with_shift
from ecgstudio.core.delineation import WaveKind
from ecgstudio.core.jobs import Reporter
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr

if TYPE_CHECKING:
    from ecgstudio.app.examine import Examination

_KEPT = 12


class Measuring(QObject):
    """Examines cases one after another; while one is examined only the newest state of the open case waits, so that the
    numbers follow a slider as fast as the machine allows. ``shown`` carries the open case's Examination, or None.
    """

    shown = Signal(object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._runner, self._measuring = services.document, services.examine, services.measuring
        self._known: OrderedDict[str, Examination] = OrderedDict()
        self._running = False
        self._document.changed.connect(self._on_changed)
        self._document.candidates_changed.connect(lambda _: self._go_on())

    @property
    def examination(self) -> "Examination | None":
        """Of the open case; for a moment it may be that of the samples before."""
        case = self._document.case
        return self._known.get(case.id) if case else None

    @property
    def up_to_date(self) -> bool:
        """Whether nothing waits to be examined."""
        return not self._running and self._next() is None

    def correct(self, wave: WaveKind, edge: Edge, shift_s: float, gesture: int) -> None:
        """Move a bound this far from where it was measured; moves of one gesture are one step of undo."""
        self._document.settle()
        case = self._document.case
        if case is None:
            return
        corrections = with_shift(case.corrections, wave, edge, shift_s)
        if corrections != case.corrections:
            words = {"onset": tr("onset"), "offset": tr("end")}
            text = tr("Correct {wave} {edge}").format(wave=wave, edge=words[edge])
            self._document.set_adjusted(replace(case, corrections=corrections), text, f"{case.id}/correct/{gesture}")

    def nudge(self, wave: WaveKind, edge: Edge, samples: int, gesture: int) -> None:
        """Move a bound by so many samples from where it stands; presses of one gesture are one step of undo."""
        case = self._document.case
        if case is not None:
            shift_s = shift_of(case.corrections, wave, edge) + samples / case.recording.sampling_rate_hz
            self.correct(wave, edge, round(shift_s, 6), gesture)

    def remove_corrections(self) -> None:
        """Every bound back to where it was measured."""
        self._document.settle()
        case = self._document.case
        if case is not None and case.corrections:
            self._document.set_adjusted(replace(case, corrections=()), tr("Remove corrections"), "")

    def _on_changed(self, names: frozenset[str]) -> None:
        case = self._document.case
        if case is None:
            self.shown.emit(None)
        elif names & {"*", "recording", "corrections", "measurements", "request"}:
            if not self._needs(case):
                self._document.set_examined(self._known[case.id].case)
            if "*" in names:
                self.shown.emit(self.examination)
            self._go_on()

    def _go_on(self) -> None:
        case = self._next()
        if self._running or case is None:
            return
        self._running = True
        before = self._known.get(case.id)
        known = before.analysis if before and before.case.recording is case.recording else None

        def job(report: Reporter) -> "Examination":
            return self._measuring.examination(case, known, report)

        self._runner.submit(job, self._on_examined, self._on_failed, quiet=True)

    def _next(self) -> Case | None:
        """What is to be examined next. The open case may be further than the candidate that it was; candidates that came with
        their numbers wait until they are opened."""
        case = self._document.case
        if case is None:
            return None
        others = (item for item in self._document.candidates if item.id != case.id)
        waiting = [case, *(item for item in others if item.id in self._known or not item.measurements.available)]
        return next(filter(self._needs, waiting), None)

    def _needs(self, case: Case) -> bool:
        known = self._known.get(case.id)
        return known is None or any(
            getattr(known.case, name) is not getattr(case, name) for name in ("recording", "corrections", "request")
        )

    def _on_examined(self, found: "Examination") -> None:
        self._running = False
        self._known[found.case.id] = found
        self._known.move_to_end(found.case.id)
        while len(self._known) > max(_KEPT, len(self._document.candidates) + 1):
            self._known.popitem(last=False)
        self._document.set_examined(found.case)
        if self._document.case is not None and found.case.id == self._document.case.id:
            self.shown.emit(found)
        self._go_on()

    def _on_failed(self, error: Exception) -> None:
        """Tell it once; the case stays unmeasured until something else is opened."""
        self._running = False
        self._runner.failed.emit(error)
