"""Examine: a case measured, and the criteria of what was asked for held against the numbers.

Everything here is read from the samples; what the simulator knows of a case is never looked at.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from itertools import chain

from ecgstudio.app.findings import Finding, findings
from ecgstudio.app.measure import analysed
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.corrections import Corrections, corrected, shift_of
from ecgstudio.core.delineation import Delineation
from ecgstudio.core.errors import RecordError
from ecgstudio.core.evaluate import evaluate, features_of
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.core.verdict import Verdict
from ecgstudio.measure import Analysis
from ecgstudio.measure.annotate import delineation
from ecgstudio.measure.check import Calls, verdicts
from ecgstudio.measure.extra_waves import ExtraKind
from ecgstudio.measure.median import MedianBeat
from ecgstudio.measure.numbers import with_beat
from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.measure.rhythm import BeatLabel
from ecgstudio.measure.version import measured_with

TEACHER = "teacher"
_LONGEST_BEAT_SPAN_S = 1.5


@dataclass(frozen=True)
class ExtraMark:
    """One extra wave of one beat in one lead, in seconds of the recording."""

    kind: ExtraKind
    lead: str
    onset_s: float
    offset_s: float


@dataclass(frozen=True, eq=False)
class Examination:
    """A case with its measurements and verdicts, and where on the samples they were read.

    ``marks``: global waves of every beat, corrections applied. ``beats_s`` and ``labels``: when and what kind each beat is;
    the median beat stands for the dominant ones. ``findings``: what the analysis itself says. ``reason``: why nothing could be
    measured.
    """

    case: Case
    analysis: Analysis | None = None
    marks: Delineation = field(default_factory=Delineation)
    beats_s: tuple[float, ...] = ()
    labels: tuple[BeatLabel, ...] = ()
    findings: tuple[Finding, ...] = ()
    reason: str = ""

    @property
    def beat(self) -> MedianBeat | None:
        """The median beat with its bounds as corrected; None without QRS complexes."""
        median = self.analysis.median if self.analysis else None
        return None if median is None else _moved(median, self.case.corrections)

    def span_within(self, span_s: tuple[float, float], start_s: float, end_s: float) -> tuple[float, float] | None:
        """Where a verdict's span is seen in a stretch of the recording: there, or in the same part of another dominant beat.

        A span of several beats is cut to the stretch. None when no such beat lies in it.
        """
        first, last = span_s
        if last - first > _LONGEST_BEAT_SPAN_S:
            cut = max(first, start_s), min(last, end_s)
            return cut if cut[0] < cut[1] else None
        if start_s <= first and last <= end_s:
            return span_s
        median = self.analysis.median if self.analysis else None
        at_s = median.at_s if median else 0.0
        middle = (start_s + end_s) / 2
        moved = [(first + beat - at_s, last + beat - at_s) for beat in self._dominant_s()]
        inside = [span for span in moved if start_s <= span[0] and span[1] <= end_s]
        return min(inside, key=lambda span: abs(sum(span) / 2 - middle), default=None)

    @property
    def extra_marks(self) -> tuple[ExtraMark, ...]:
        """The delta, J, epsilon and U waves of every dominant beat, in the leads that show them."""
        if self.analysis is None or self.analysis.median is None:
            return ()
        at_s = self.analysis.median.at_s
        spans = [(wave.kind, span) for wave in self.analysis.extra for span in wave.leads]
        return tuple(
            ExtraMark(kind, span.lead, span.span_s[0] + beat - at_s, span.span_s[1] + beat - at_s)
            for beat in self._dominant_s()
            for kind, span in spans
        )

    def _dominant_s(self) -> Iterator[float]:
        return (at for at, label in zip(self.beats_s, self.labels, strict=True) if label == "dominant")


def examine(case: Case, report: Reporter = silent) -> Case:
    """The case with its recording measured and the criteria of its statements, and of those they entail, held.

    A recording that cannot be measured at all has the reason in every measurement and no verdicts. Cancelled when the
    reporter says stop.
    """
    report(0.0, "measuring")
    return examination(case).case


def up_to_date(case: Case, report: Reporter = silent) -> Case:
    """The case with the numbers and verdicts of today's measuring and criteria: examined again where it was stored with others
    or with none."""
    return case if case.measured_with == measured_with() else examine(case, report)


def examine_all(cases: Sequence[Case], report: Reporter = silent) -> list[Case]:
    """Every case examined. Cancelled when the reporter says stop."""
    examined = []
    for index, case in enumerate(cases):
        report(index / len(cases), f"measuring {index + 1} of {len(cases)}")
        examined.append(examine(case))
    report(1.0, "done")
    return examined


def examination(case: Case, known: Analysis | None = None) -> Examination:
    """``examine`` with all it was read from. ``known``: an analysis of the very same recording, so that it is not repeated."""
    try:
        analysis = known or analysed(case.recording)
    except RecordError as error:  # an analysis that fails marks its case, and nothing else
        return Examination(_unmeasured(case, str(error)), reason=str(error))
    numbers = measurements_of(analysis, case.corrections)
    marks, table = delineation(analysis), analysis.table
    beats_s = () if table is None else tuple((table.at / RATE_HZ).tolist())
    labels = () if table is None else table.label
    if case.corrections:
        marks = replace(marks, waves=corrected(marks.waves, case.corrections), author=TEACHER)
    held = tuple(verdicts_of(case, numbers, analysis.calls))
    examined = replace(case, measurements=numbers, verdicts=held, measured_with=measured_with())
    return Examination(examined, analysis, marks, beats_s, labels, findings(examined, analysis))


def verdicts_of(case: Case, measurements: Measurements, calls: Calls) -> Iterator[Verdict]:
    """The criteria of the statements that were asked for, then of what they entail, each statement once.

    A range that the asked statement states itself is not held again for its parts: a fascicular block alone keeps the QRS
    below 120 ms, together with right bundle branch block it does not.
    """
    statements, features = catalogue(), features_of(measurements)
    asked = case.request.statement_ids
    ranges = {name for item in asked for name in statements[item].ranges}
    for item in asked:
        yield from verdicts(item, features, calls)
    for item in dict.fromkeys(chain.from_iterable(statements[item].entails for item in asked)):
        if item not in asked:
            part = statements[item]
            own = {name: bounds for name, bounds in part.ranges.items() if name not in ranges}
            yield from evaluate(replace(part, ranges=own), features)


def measurements_of(analysis: Analysis, corrections: Corrections) -> Measurements:
    """The numbers of an analysis, read again between corrected bounds where there are some."""
    own, median = analysis.measurements, analysis.median
    if not corrections or median is None:
        return own
    rr_s = 60.0 / own.rate.value if own.rate.value else None
    return with_beat(own, _moved(median, corrections), analysis.quality, rr_s)


def _moved(beat: MedianBeat, corrections: Corrections) -> MedianBeat:
    def bounds(wave: str, now: tuple[int, int] | None) -> tuple[int, int] | None:
        if now is None:
            return None
        shifts = [round(RATE_HZ * shift_of(corrections, wave, edge)) for edge in ("onset", "offset")]  # type: ignore[arg-type]
        first = min(max(now[0] + shifts[0], 1), now[1] - 1)
        return first, min(max(now[1] + shifts[1], first + 1), beat.signal_mv.shape[1] - 2)

    qrs = bounds("QRS", beat.qrs)
    assert qrs is not None
    return replace(beat, qrs=qrs, p=bounds("P", beat.p), t=bounds("T", beat.t))


def _unmeasured(case: Case, reason: str) -> Case:
    blank = Measurements()
    found = {item.name: getattr(blank, item.name) for item in fields(Measurements)}
    none = {name: replace(value, reason=reason) for name, value in found.items() if isinstance(value, Measured)}
    blank = replace(blank, **none)  # type: ignore[arg-type]
    return replace(case, measurements=blank, verdicts=(), measured_with=measured_with())
