"""Check: a statement evaluated on a recording, by its criteria, by the calls of the whole analysis, and by what else is met."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.evaluate import Features, all_met, evaluate, features_of
from ecgstudio.core.measurements import Measurements
from ecgstudio.core.quiz.wholes import beside
from ecgstudio.core.verdict import Verdict
from ecgstudio.measure.analysis import Analysis
from ecgstudio.measure.calls import Call

Calls = Sequence[Call] | None
"""What an analysis calls; None where only numbers are known, and no call speaks for or against anything."""

_NOTHING_ELSE = "no finding that excludes it"


@dataclass(frozen=True)
class Check:
    """One statement evaluated on one recording: its verdicts, those of the statements it entails, and which statements that
    exclude it, and do not give way to it, pass too. ``called``: whether the analysis calls it, None where there is no such
    call; ``call``: why."""

    statement_id: str
    verdicts: tuple[Verdict, ...]
    entailed: Mapping[str, tuple[Verdict, ...]]
    contradicting: tuple[str, ...]
    called: bool | None = None
    call: str = ""

    @property
    def met(self) -> int:
        return sum(verdict.speaks_for for verdict in self.verdicts)

    @property
    def passed(self) -> bool:
        """Whether every criterion is met and no call speaks against it; a statement without criteria is never passed."""
        return 0 < self.met == len(self.verdicts) and self.called is not False


def check_analysed(analysis: Analysis, statement_id: str) -> Check:
    """A statement's criteria evaluated on what was read from a recording; InputError for an unknown statement."""
    return _check(analysis.measurements, statement_id, analysis.calls)


def check_measured(measurements: Measurements, statement_id: str) -> Check:
    """A statement's criteria evaluated on numbers already read, without the calls that need the beats."""
    return _check(measurements, statement_id, None)


def passing(analysis: Analysis) -> frozenset[str]:
    """The statements of the catalogue whose every criterion is met, against which no call speaks, and which give way to none
    of the others."""
    features = features_of(analysis.measurements)
    return settled(item for item in catalogue() if _met(item, features, analysis.calls))


def settled(statement_ids: Iterable[str]) -> frozenset[str]:
    """Of statements whose criteria are all met those that give way to none of the others."""
    met = frozenset(statement_ids)
    return frozenset(item for item in met if not catalogue().overridden_by(item) & met)


def verdicts(statement_id: str, features: Features, calls: Calls) -> tuple[Verdict, ...]:
    """One verdict for each criterion, and for a statement that gives way to others a last one: whether none of them is met."""
    others = (item for item in catalogue().overridden_by(statement_id) if _met(item, features, calls))
    return _verdicts(statement_id, features, others)


def _verdicts(statement_id: str, features: Features, others: Iterable[str]) -> tuple[Verdict, ...]:
    own, overriding = evaluate(catalogue()[statement_id], features), catalogue().overridden_by(statement_id)
    if not overriding:
        return own
    return (*own, _nothing_else(statement_id, sorted(overriding.intersection(others)), features))


def _nothing_else(statement_id: str, met: Sequence[str], features: Features) -> Verdict:
    """It stands where the first criterion of what is met stands, so that it can be seen."""
    if not met:
        return Verdict(statement_id, _NOTHING_ELSE, "met", reason="nothing that excludes it is met")
    known = catalogue()
    names = ", ".join(known[item].name for item in met)
    seen = next((verdict for verdict in evaluate(known[met[0]], features) if verdict.lead), None)
    return Verdict(
        statement_id,
        _NOTHING_ELSE,
        "not met",
        lead=seen.lead if seen else "",
        span_s=seen.span_s if seen else None,
        reason=f"{names}: all criteria are met too, which excludes it",
        source=", ".join(known[met[0]].sources),
    )


def _check(measurements: Measurements, statement_id: str, calls: Calls) -> Check:
    """What it entails is not bound by the limits that it has alone: a fascicular block keeps QRS below 120 ms, beside a bundle
    branch block it does not."""
    known = catalogue()
    statement, features = known[statement_id], features_of(measurements)
    whole = {statement_id, *known.entailed_by(statement_id)}
    entailed = {other: evaluate(beside(known[other], whole), features) for other in statement.entails}
    rivals = (item for item in known.excluded_by(statement_id) if statement_id not in known.overridden_by(item))
    both = tuple(sorted(item for item in rivals if _met(item, features, calls)))
    speaking, why = called(statement_id, calls)
    return Check(statement_id, _verdicts(statement_id, features, both), entailed, both, speaking, why)


def _met(statement_id: str, features: Features, calls: Calls) -> bool:
    """Whether every criterion of it is met and no call speaks against it, whatever else may be met. What needs a call is not met
    where none is known: the criteria of ventricular fibrillation alone fit a normal ECG."""
    if calls is None and catalogue()[statement_id].call:
        return False
    return called(statement_id, calls)[0] is not False and all_met(catalogue()[statement_id], features)


def called(statement_id: str, calls: Calls) -> tuple[bool | None, str]:
    """Whether and why the analysis calls a statement; None where there is no such call and none rules it out."""
    statement = catalogue()[statement_id]
    if calls is None:
        return None, ""
    for call in calls:
        if call.id in statement.ruled_out_by:
            return False, f"{call.id} is called: {call.reason}"
    if not statement.call:
        return None, ""
    reason = next((call.reason for call in calls if call.id == statement.call), "")
    return bool(reason), reason or f"the analysis as a whole does not call {statement.call}"
