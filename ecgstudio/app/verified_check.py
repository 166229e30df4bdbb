"""Holding a drawn ECG against what was asked for: statements, what must be absent, and fixed numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from ecgstudio.app.examine import examination
from ecgstudio.app.verified_people import beyond_people
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.cautions import unmet
from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.core.quiz.wholes import holding
from ecgstudio.core.request import Request
from ecgstudio.core.verdict import tally
from ecgstudio.measure.check import check_measured, passing

if TYPE_CHECKING:
    from ecgstudio.core.measurements import Measurements
    from ecgstudio.measure import Analysis

_LIKE: Final = {"P": "a P wave", "QRS": "a QRS", "T": "a T wave"}


@dataclass(frozen=True, eq=False)
class Judged:
    """``case`` with its measurements and verdicts; ``off``: what speaks against it beside its verdicts, in sentences;
    ``beside``: what nobody asked for and whose criteria are met too."""

    case: Case
    off: tuple[str, ...]
    beside: frozenset[str] = frozenset()

    @property
    def met(self) -> bool:
        """Whether every criterion that can be decided is met, and nothing else speaks against it."""
        verdicts = self.case.verdicts
        return not self.off and (tally(verdicts).all_met if verdicts else self.case.measurements.available)

    @property
    def objections(self) -> tuple[str, ...]:
        """What stands against it, in sentences: criteria that are not met, and what is off besides."""
        unmet = [item for item in self.case.verdicts if item.outcome == "not met"]
        return (*(f"Not met: {catalogue()[item.statement_id].name}, {item.criterion}" for item in unmet), *self.off)

    @property
    def rank(self) -> tuple[bool, float, int, bool]:
        """Larger is better: met, then the share of criteria met less what is off; of equals the one that shows the least beside,
        then the simulator's, which is surer."""
        count = tally(self.case.verdicts)
        share = count.met / max(1, count.decided + count.open)
        sure = self.case.request.engine == "simulator" or self.met
        return self.met, round(share - 0.1 * len(self.off), 6), -len(self.beside), sure


def judge(case: Case) -> Judged:
    """The case measured and checked. A recording that cannot be measured meets nothing, and says why."""
    found = examination(case)
    if found.analysis is None:
        return Judged(found.case, (found.reason,))
    numbers = _numbers(case.request, found.case.measurements)
    drawn = (*_beyond(found.case), *_strays(case, found.analysis))
    speaking = (*_calls(case.request, found.analysis), *numbers, *drawn)
    beside = passing(found.analysis) - holding((*case.request.statement_ids, *_plain()))
    return Judged(found.case, speaking, beside)


def _plain() -> list[str]:
    """What an ECG may show beside what was asked for without being the worse for it."""
    return [item.id for item in catalogue().values() if item.no_finding]


def _calls(request: Request, analysis: "Analysis") -> Iterator[str]:
    """Statements that the analysis as a whole does not call, and absent ones whose criteria are all met."""
    calls = {call.id for call in analysis.calls}
    for statement in map(catalogue().__getitem__, request.statement_ids):
        if statement.call and statement.call not in calls:
            yield f"The analysis does not call it {statement.name}"
    for mention in request.mentions:
        if not mention.present and check_measured(analysis.measurements, mention.id).passed:
            yield f"It meets the criteria of {catalogue()[mention.id].name}"


def _numbers(request: Request, measured: "Measurements") -> Iterator[str]:
    """Fixed numbers that are not met; one that cannot be measured, as PR in fibrillation, is passed over."""
    return (item.text for item in unmet(request, measured) if item.found is not None)


def _beyond(case: Case) -> Iterator[str]:
    """What a drawn ECG has and people have not."""
    if case.recording.provenance.source == "diffusion":
        yield from beyond_people(case.request, case.measurements)


def _strays(case: Case, analysis: "Analysis") -> Iterator[str]:
    """What looks like a wave, or a whole complex, in a drawn ECG where its conduction model has no beat."""
    if case.recording.provenance.source != "diffusion" or not case.delineation.activations:
        return
    from ecgstudio.engine.stray import STRAY, largest_stray, strays
    from ecgstudio.engine.track import events_of

    eight = eight_from_twelve(case.recording.signal_mv).astype(np.float32)
    events, qt_ms = events_of(case.delineation), analysis.measurements.qt.value
    if largest_stray(eight, events) > STRAY:
        yield "A complex stands in it that belongs to no beat"
    found = strays(eight, events, None if qt_ms is None else qt_ms / 1000)
    if found:
        worst = max(found, key=lambda stray: stray.height_mv)
        yield f"What looks like {_LIKE[worst.like]} and belongs to no beat stands in {worst.lead} at {worst.at_s:.1f} s"
