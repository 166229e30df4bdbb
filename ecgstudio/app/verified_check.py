"""Holding a drawn ECG against what was asked for: statements, what must be absent, and fixed numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from ecgstudio.app.examine import examination
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.core.quiz.wholes import holding
from ecgstudio.core.request import Request
from ecgstudio.core.verdict import tally
from ecgstudio.measure.check import CALLED_BY, check_measured, passing

if TYPE_CHECKING:
    from ecgstudio.core.measurements import Measurements
    from ecgstudio.measure import Analysis

TOLERANCES = {"rate": 2.0, "pr": 15.0, "qrs": 15.0, "qt": 15.0, "qtc": 15.0}
"""How far a measured number may be from what was asked for, in /min and ms."""

_PLAIN: Final = ("NORM", "SR")
"""What an ECG may show beside what was asked for without being the worse for it."""


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
    speaking = (*_calls(case.request, found.analysis), *numbers, *_strays(case))
    beside = passing(found.analysis) - holding((*case.request.statement_ids, *_PLAIN))
    return Judged(found.case, speaking, beside)


def _calls(request: Request, analysis: "Analysis") -> Iterator[str]:
    """Statements that the analysis as a whole does not call, and absent ones whose criteria are all met."""
    called = {call.id for call in analysis.calls}
    for item in request.statement_ids:
        if item in CALLED_BY and (CALLED_BY[item] or item) not in called:
            yield f"The analysis does not call it {catalogue()[item].name}"
    for mention in request.mentions:
        if not mention.present and check_measured(analysis.measurements, mention.id).passed:
            yield f"It meets the criteria of {catalogue()[mention.id].name}"


def _numbers(request: Request, measured: "Measurements") -> Iterator[str]:
    """Fixed numbers that are not met; one that cannot be measured, as PR in fibrillation, is passed over."""
    wanted = {"rate": request.rate, **request.values}
    for name, tolerance in TOLERANCES.items():
        value, found = wanted.get(name), getattr(measured, name)
        if value is not None and found.value is not None and abs(found.value - float(value)) > tolerance:
            label = name if name == "rate" else {"qtc": "QTc"}.get(name, name.upper())
            yield f"Its {label} measures {found.value:.0f} {found.unit} instead of {float(value):.0f}"


def _strays(case: Case) -> Iterator[str]:
    """A complex in a drawn ECG where its conduction model has no beat."""
    if case.recording.provenance.source != "diffusion" or not case.delineation.activations:
        return
    from ecgstudio.engine.stray import STRAY, largest_stray
    from ecgstudio.engine.track import events_of

    eight = eight_from_twelve(case.recording.signal_mv).astype(np.float32)
    if largest_stray(eight, events_of(case.delineation)) > STRAY:
        yield "A complex stands in it that belongs to no beat"
