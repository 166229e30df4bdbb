"""Check: a statement held against a recording, by its criteria and by the calls of the whole analysis."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.hold import features_of, hold
from ecgstudio.core.measurements import Measurements
from ecgstudio.core.quiz.wholes import beside
from ecgstudio.core.recording import Recording
from ecgstudio.core.verdict import Verdict
from ecgstudio.measure.analysis import Analysis, analyse

CALLED_BY = {
    **dict.fromkeys(["AFIB", "AFRVR", "AFSLOW", "AFLBBB"], "AFIB"),
    **dict.fromkeys(["AFL21", "AFL41", "AFLVAR"], "AFLT"),
    **dict.fromkeys(["VPACE", "AVPACE", "APACE"], "PACE"),
    **dict.fromkeys(["STACH", "SBRAD", "CLBBB", "CRBBB", "LAFB", "PVC", "PAC", "AVB1", "PMVT", "TDP"]),
    "PJC": "PAC",
    **dict.fromkeys(["CHBJ", "CHBV"], "CHB"),
    **dict.fromkeys(["VF", "ASYS"]),
}
"""Statements for which a call from all features together is held beside the criteria, and the call's name when another. A
junctional beat is early as abruptly as an atrial one; in sinus arrhythmia beats are early too."""

RULED_OUT_BY = {
    **dict.fromkeys(["JE", "AJR"], ("EAR",)),
    **dict.fromkeys(["IVR", "AIVR"], ("AVB1", "STACH")),
    "IVCD": ("CLBBB", "CRBBB"),
    "LPFB": ("CLBBB",),
    **dict.fromkeys(["OLDINF", "OLDANT", "OLDLAT", "ANEUR"], ("CLBBB", "PACE")),
}
"""Statements that mean that something else is not there, and the calls that say it is: Q waves tell of an old infarction only in
the absence of left bundle branch block (Thygesen 2018), which a stimulated right ventricle resembles; a
ventricular rhythm of its own has no P waves that lead it, a junctional one none 120 ms before QRS."""


@dataclass(frozen=True)
class Check:
    """One statement held against one recording: its verdicts, those of the statements it entails, and which statements that
    exclude it pass all their criteria too. ``called``: whether the analysis calls it, None where there is no such call;
    ``call``: why."""

    statement_id: str
    verdicts: tuple[Verdict, ...]
    entailed: Mapping[str, tuple[Verdict, ...]]
    contradicting: tuple[str, ...]
    called: bool | None = None
    call: str = ""

    @property
    def met(self) -> int:
        return sum(holds(verdict) for verdict in self.verdicts)

    @property
    def passed(self) -> bool:
        """Whether every criterion holds and no call speaks against it; a statement without criteria is never passed."""
        return bool(self.verdicts) and self.met == len(self.verdicts) and self.called is not False


def holds(verdict: Verdict) -> bool:
    """Whether a criterion speaks for its statement: met, or something forbidden that is not even there to be measured."""
    absent = verdict.outcome == "not measurable" and verdict.criterion.startswith("not ")
    return verdict.outcome == "met" or absent


def check(recording: Recording, statement_id: str) -> Check:
    """A statement's criteria held against a recording; InputError for an unknown statement, RecordError for a bad recording."""
    return check_analysed(analyse(recording), statement_id)


def check_analysed(analysis: Analysis, statement_id: str) -> Check:
    """The same of a recording already analysed."""
    checked = check_measured(analysis.measurements, statement_id)
    rivals = tuple(other for other in checked.contradicting if _called(analysis, other)[0] is not False)
    called, reason = _called(analysis, statement_id)
    return replace(checked, contradicting=rivals, called=called, call=reason)


def passing(analysis: Analysis) -> frozenset[str]:
    """The statements of the catalogue whose every criterion holds and against which no call speaks."""
    features = features_of(analysis.measurements)
    met = (item.id for item in catalogue().values() if _all_hold(hold(item, features)))
    return frozenset(item for item in met if _called(analysis, item)[0] is not False)


def _all_hold(verdicts: tuple[Verdict, ...]) -> bool:
    return bool(verdicts) and all(map(holds, verdicts))


def _called(analysis: Analysis, statement_id: str) -> tuple[bool | None, str]:
    """Whether and why the analysis calls a statement; None where there is no such call and none rules it out."""
    for call in analysis.calls:
        if call.id in RULED_OUT_BY.get(statement_id, ()):
            return False, f"{call.id} is called: {call.reason}"
    if statement_id not in CALLED_BY:
        return None, ""
    name = CALLED_BY[statement_id] or statement_id
    reason = next((call.reason for call in analysis.calls if call.id == name), "")
    return bool(reason), reason or f"the analysis as a whole does not call {name}"


def check_measured(measurements: Measurements, statement_id: str) -> Check:
    """A statement's criteria held against numbers already read, without the calls that need the beats. What it entails is not
    held to the limits that it has alone: a fascicular block keeps QRS below 120 ms, beside a bundle branch block it does not."""
    statements = catalogue()
    statement, features = statements[statement_id], features_of(measurements)
    whole = {statement_id, *statements.entailed_by(statement_id)}
    entailed = {other: hold(beside(statements[other], whole), features) for other in statement.entails}
    rivals = {other: hold(statements[other], features) for other in sorted(statements.excluded_by(statement_id))}
    both = tuple(other for other, found in rivals.items() if _all_hold(found))
    return Check(statement_id, hold(statement, features), entailed, both)
