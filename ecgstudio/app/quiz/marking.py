"""Marking: an answer read, held against the case and against what was measured, and explained.

What was named and what was measured stay apart: the key comes from the case's statements, every number and criterion from
the samples alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ecgstudio.app.examine import Examination
from ecgstudio.app.quiz.types import Asked, Understood, question_type
from ecgstudio.core.answer_key import AnswerKey
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.evaluate import evaluate, features_of
from ecgstudio.core.measurements import NOT_MEASURED
from ecgstudio.core.quiz.item import Checked, Item
from ecgstudio.core.quiz.neighbours import Mimic, mimics_of, tell_apart
from ecgstudio.core.quiz.reading import ITEMS, check_item
from ecgstudio.core.quiz.score import Key, Score, rhythm_and_axis, score
from ecgstudio.core.quiz.session import Answer, Outcome, QuizSettings
from ecgstudio.core.quiz.wholes import beside, holding
from ecgstudio.core.verdict import Verdict
from ecgstudio.core.vignette import NO_VIGNETTE
from ecgstudio.measure.check import called, settled

_TYPED = QuizSettings()


@dataclass(frozen=True)
class WrongAnswer:
    """A statement that was named and is not there: its criteria that are not met in this ECG, and what tells it from what is.

    ``all_met``: every one of its criteria is met all the same, so that the criteria alone do not decide.
    """

    id: str
    against: tuple[Verdict, ...]
    all_met: bool
    tell: str


@dataclass(frozen=True)
class Feedback:
    """All that is said about one answer. ``fraction``: what it is worth, 0 to 1; ``score``: of the statements named, empty where
    the question asks for none; ``verdicts``: the criteria of the key's statements, by statement; ``checked``: what became of
    ``items`` that are held against the measurements, ``steps``: of those of the systematic reading."""

    key: Key
    score: Score
    fraction: float
    understood: Understood
    verdicts: Mapping[str, tuple[Verdict, ...]]
    wrong: tuple[WrongAnswer, ...]
    items: tuple[Item, ...]
    checked: tuple[Checked, ...]
    steps: tuple[Checked, ...]
    mimics: tuple[Mimic, ...]
    examination: Examination


def blind(case: Case) -> Case:
    """The case as it is shown before the answer: without title, measurements, notes, or anything else that tells."""
    provenance = replace(case.recording.provenance, seed=None, origin="", comments=(), faults=())
    return replace(
        case,
        title="",
        recording=replace(case.recording, provenance=provenance),
        request=replace(case.request, text="", mentions=(), values={}, seed=0, rate=None),
        measurements=NOT_MEASURED,
        verdicts=(),
        calipers=(),
        annotations=(),
        corrections=(),
        notes="",
        teaching_points="",
        vignette=NO_VIGNETTE,
        tags=(),
        answer_key=None,
        history=(),
    )


def shown_by(found: Examination, asked: Iterable[str] = ()) -> frozenset[str]:
    """The statements all of whose criteria are met and against which no call of the whole analysis speaks, with what follows
    from them. Only those that criteria decide (tier A). Beside what is ``asked``, or shown too, a part of the same whole is
    not held to the limits that it has alone. What gives way to another that is shown is not shown."""
    features, known = features_of(found.case.measurements), catalogue()
    calls = found.analysis.calls if found.analysis else ()
    decided = [item for item in known.values() if item.tier == "A" and called(item.id, calls)[0] is not False]
    there, before = holding(asked), None
    shown: frozenset[str] = frozenset()
    while shown != before:
        before = shown
        met = (item.id for item in decided if _all_speak_for(evaluate(beside(item, there | shown), features)))
        shown = holding((*shown, *met))
    return settled(shown)


def _all_speak_for(verdicts: tuple[Verdict, ...]) -> bool:
    return bool(verdicts) and all(verdict.speaks_for for verdict in verdicts)


def key_of(found: Examination) -> Key:
    """What is to be named: what the teacher has said, or else follows from the case.

    Must: the statements of the case, of which it is certain if of any. Should: those it calls possible, and the rhythm and
    the axis that the measurements show. Where the teacher has said it, all else that the case states costs nothing. A case
    without statements has an empty key.
    """
    stated = key_of_statements(found.case)
    asked = _known(found.case.answer_key) or stated
    shown = shown_by(found, (*asked.must, *asked.should)) if asked else shown_by(found)
    if asked is None:
        return Key((), rhythm_and_axis(shown, ()), shown)
    if asked is stated:
        others = (*asked.should, *rhythm_and_axis(shown, asked.must))
        return Key(asked.must, tuple(dict.fromkeys(others)), shown)
    free = (*stated.must, *stated.should) if stated else ()
    return Key(asked.must, asked.should, holding((*shown, *free)))


def key_of_statements(case: Case) -> AnswerKey | None:
    """What the statements of a case alone ask for; None when it has none."""
    mentions = [item for item in case.request.mentions if item.present]
    certain = [item.id for item in mentions if item.certainty == "certain"]
    must = certain or [item.id for item in mentions]
    return AnswerKey(tuple(must), tuple(item.id for item in mentions)) if must else None


def _known(asked: AnswerKey | None) -> AnswerKey | None:
    """Without statements that this version does not know; None when nothing is left that must be named."""
    if asked is None:
        return None
    must, should = ([item for item in part if item in catalogue()] for part in (asked.must, asked.should))
    return AnswerKey(tuple(must), tuple(should)) if must else None


def asked_of(found: Examination) -> Asked:
    """What a question about an ECG may speak of."""
    return Asked(key_of(found), found.case.measurements)


def mark(found: Examination, answer: Answer, rules: QuizSettings = _TYPED) -> Feedback:
    """An answer marked against an ECG that was measured; InputError for a type of question that is not known."""
    kind, asked = question_type(rules.answer_by), asked_of(found)
    said = kind.understand(answer) if kind.understand else Understood()
    checked = kind.check(asked, answer) if kind.check else ()
    key, named = asked.key, kind.understand is not None
    marked = score(key, said.named) if named else Score(())
    features, known = features_of(found.case.measurements), catalogue()
    must_and_should = (*key.must, *key.should)
    there = holding((*must_and_should, *key.shown))
    return Feedback(
        key=key,
        score=marked,
        fraction=marked.fraction if named else _share_right(checked),
        understood=said,
        verdicts={item: evaluate(beside(known[item], there), features) for item in _with_parts(must_and_should)},
        wrong=tuple(
            _explained(item.id, key, evaluate(beside(known[item.id], there), features))
            for item in marked.charges
            if item.fault != "denied"
        ),
        items=kind.items(asked),
        checked=checked,
        steps=_check_steps(asked, answer) if rules.systematic else (),
        mimics=mimics_of(key.must),
        examination=found,
    )


def check_steps(found: Examination, answer: Answer) -> tuple[Checked, ...]:
    """The systematic reading of an answer held against the measurements, item by item."""
    return _check_steps(asked_of(found), answer)


def _check_steps(asked: Asked, answer: Answer) -> tuple[Checked, ...]:
    return tuple(check_item(item, answer.steps.get(item.name, ""), asked.measurements, asked.there) for item in ITEMS)


def _share_right(checked: tuple[Checked, ...]) -> float:
    return sum(item.counts_as_right for item in checked) / len(checked) if checked else 0.0


def outcome_of(feedback: Feedback) -> Outcome:
    """What of a feedback is kept."""
    found = feedback.score
    return Outcome(
        score=round(feedback.fraction, 4),
        must={item.id: item.credit for item in found.credits if item.role == "must"},
        should={item.id: item.credit for item in found.credits if item.role == "should"},
        wrong={item.id: item.cost for item in found.charges},
        named=tuple(dict.fromkeys(item.id for item in feedback.understood.named if item.present)),
        steps_right=sum(item.counts_as_right for item in feedback.steps),
        steps_asked=len(feedback.steps),
        title=", ".join(catalogue()[item].name for item in feedback.key.must),
    )


def _with_parts(asked: Iterable[str]) -> tuple[str, ...]:
    known = catalogue()
    parts = [part for item in asked for part in (item, *known[item].entails)]
    return tuple(dict.fromkeys(parts))


def _explained(statement_id: str, key: Key, verdicts: tuple[Verdict, ...]) -> WrongAnswer:
    against = tuple(item for item in verdicts if not item.speaks_for)
    tell = next((text for item in key.must if (text := tell_apart(item, statement_id))), "")
    return WrongAnswer(statement_id, against, bool(verdicts) and not against, tell)
