"""What an answer is worth, and why: Must and Should, over-calling, entailment, related diagnoses.

Each Must is worth one point. A Should that is named earns back what over-calling cost and never makes up for a Must that was
missed; one that is not named costs nothing. The numbers are those of ``RULES``, each with its reason.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ecgstudio.core.catalogue import Catalogue, catalogue
from ecgstudio.core.quiz.neighbours import is_general_name, related_by
from ecgstudio.core.quiz.wholes import holding

SINUS_RHYTHM = "SR"
How = Literal["named", "more special", "its parts", "less special", "near", "left open", "missed"]
Role = Literal["must", "should"]
Fault = Literal["over-called", "beyond", "contradicts", "denied"]


@dataclass(frozen=True)
class Rules:
    """What each kind of answer is worth, in Musts.

    ``part``: a less special name ("LVH by voltage" for LVH with strain) says half of it. ``unsure``: "possible X" counts
    half, for and against. ``over_called``: a finding that is not there costs a quarter, so that four guesses undo one right
    answer. ``beyond``: a more special name of which this ECG does not show the rest was right in part, so half of that.
    ``contradicts``: what cannot stand beside the truth, or denies it, would mislead treatment: twice an over-call.
    ``should``: one Should makes up for one over-call.
    """

    part: float = 0.5
    unsure: float = 0.5
    over_called: float = 0.25
    beyond: float = 0.125
    contradicts: float = 0.5
    should: float = 0.25


RULES = Rules()


@dataclass(frozen=True)
class Key:
    """What is to be named. ``must``: the main statements; ``should``: others that are present. ``shown``: what is there
    besides, measured or stated, which costs nothing and earns nothing."""

    must: tuple[str, ...]
    should: tuple[str, ...] = ()
    shown: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Named:
    """One statement of an answer. ``present`` False: "no X"; ``sure`` False: "possible X"; ``left_open``: what the answer
    did not say and was assumed ("the wall was not named")."""

    id: str
    present: bool = True
    sure: bool = True
    left_open: str = ""


@dataclass(frozen=True)
class Credit:
    """What one statement of the key earned (0 to 1), how, and by which statements of the answer."""

    id: str
    role: Role
    how: How
    credit: float
    by: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True)
class Charge:
    """What one wrong statement of the answer cost."""

    id: str
    fault: Fault
    cost: float
    reason: str


@dataclass(frozen=True)
class Score:
    """``also_there``: named, not asked for, and measured in this ECG."""

    credits: tuple[Credit, ...]
    charges: tuple[Charge, ...] = ()
    also_there: tuple[str, ...] = ()

    @property
    def fraction(self) -> float:
        """0 to 1: the mean of the Musts, less what wrong statements cost after the Shoulds have made up for it."""
        musts = [item.credit for item in self.credits if item.role == "must"]
        earned_back = RULES.should * sum(item.credit for item in self.credits if item.role == "should")
        cost = max(0.0, sum(item.cost for item in self.charges) - earned_back)
        return max(0.0, (sum(musts) - cost) / len(musts)) if musts else 0.0


def score(key: Key, answer: Iterable[Named]) -> Score:
    """An answer held against the key."""
    return _Scoring(key, tuple(dict.fromkeys(answer)), catalogue()).score()


class _Scoring:
    def __init__(self, key: Key, answer: Sequence[Named], known: Catalogue) -> None:
        self._key, self._known = key, known
        said = sorted((item for item in answer if item.present), key=lambda item: not item.sure)
        self._said = {item.id: item for item in said}  # a hedge takes back what was said without one
        self._denied = [item for item in answer if not item.present and item.id not in self._said]
        self._truth = holding((*key.must, *key.should))
        self._there = holding((*self._truth, *key.shown, *self._rhythm()))

    def score(self) -> Score:
        musts = [self._credit(item, "must") for item in self._key.must]
        credits = (*musts, *(self._credit(item, "should") for item in self._key.should))
        used = {name for item in credits for name in item.by}
        left = [
            item for item in self._said.values() if item.id not in used or self._is_more_than_true(item.id, credits)
        ]
        also = [item.id for item in left if item.id in self._there and item.id not in self._truth]
        wrong = [item for item in left if item.id not in self._there and not self._says_less(item.id)]
        charges = (*(self._charge(item) for item in wrong), *self._denials())
        return Score(credits, charges, tuple(also))

    def _rhythm(self) -> tuple[str, ...]:
        """Sinus rhythm, where what is asked for comes with P waves of the sinus node and nothing in it speaks against that."""
        asked = (*self._key.must, *self._key.should)
        of_sinus = any(self._known[item].p_wave == self._known[SINUS_RHYTHM].p_wave for item in asked)
        return (SINUS_RHYTHM,) if of_sinus and not self._why_not(SINUS_RHYTHM) else ()

    # what is right

    def _credit(self, wanted: str, role: Role) -> Credit:
        best = max(self._ways(wanted, role), key=lambda item: item.credit, default=None)
        return best if best and best.credit > 0 else Credit(wanted, role, "missed", 0.0)

    def _ways(self, wanted: str, role: Role) -> Iterator[Credit]:
        for item in self._said.values():
            yield from self._way(wanted, role, item)
        parts = self._known[wanted].entails
        if len(parts) > 1:
            each = [self._credit(part, role) for part in parts]
            by = tuple(dict.fromkeys(name for part in each for name in part.by))
            yield Credit(wanted, role, "its parts", sum(part.credit for part in each) / len(each), by, "")

    def _way(self, wanted: str, role: Role, item: Named) -> Iterator[Credit]:
        """What one statement of the answer does for one of the key."""
        sure, by = 1.0 if item.sure else RULES.unsure, (item.id,)
        family = related_by(wanted, item.id)
        if item.id == wanted and not item.left_open:
            yield Credit(wanted, role, "named", sure, by)
        elif self._is_measured_instead(wanted, item):
            yield Credit(wanted, role, "named", sure, by, f"measured, this is {self._name(item.id)}")
        elif item.id == wanted:
            yield Credit(wanted, role, "left open", RULES.part * sure, by, item.left_open)
        elif wanted in self._known.entailed_by(item.id) and not item.left_open:
            yield Credit(wanted, role, "more special", sure, by, f"{self._name(item.id)} includes it")
        elif item.id in self._known.entailed_by(wanted):
            yield Credit(
                wanted, role, "less special", RULES.part * sure, by, f"{self._name(item.id)} is only part of it"
            )
        if family is not None:
            how: How = "left open" if item.left_open else "near"
            worth = family.left_open if item.left_open else family.credit
            yield Credit(wanted, role, how, worth * sure, by, family.reason)

    def _is_measured_instead(self, wanted: str, item: Named) -> bool:
        """Whether the answer names that member of the family which the ECG shows, where the key has another, as a code does that
        tells of fibrillation and not of its rate."""
        shown = self._key.shown
        alike = related_by(wanted, item.id) is not None and bool(self._known.why_excluded(wanted, item.id))
        return alike and item.id in shown and wanted not in shown and not item.left_open

    # what is wrong

    def _is_beyond(self, name: str) -> bool:
        """More special than the truth: it includes some of it, and more that this ECG does not show."""
        return bool(self._known.entailed_by(name) & self._truth) and name not in self._there

    def _is_more_than_true(self, name: str, credits: Iterable[Credit]) -> bool:
        """Right for one statement of the key, yet beyond what the ECG shows, or not to be reconciled with another one."""
        earned = {item.id for item in credits if name in item.by}
        others = {*self._key.must, *self._key.should} - earned
        return self._is_beyond(name) or any(self._known.why_excluded(other, name) for other in others)

    def _says_less(self, name: str) -> bool:
        """Named beside the right member of its family, whose general name it is ("sinus rhythm" beside its tachycardia)."""
        return any(is_general_name(name, other) for other in self._said if other in self._truth)

    def _charge(self, item: Named) -> Charge:
        weight = 1.0 if item.sure else RULES.unsure
        if self._is_beyond(item.id):
            return Charge(item.id, "beyond", RULES.beyond * weight, "it says more than this ECG shows")
        why = self._why_not(item.id)
        if why:
            return Charge(item.id, "contradicts", RULES.contradicts * weight, why)
        return Charge(item.id, "over-called", RULES.over_called * weight, "this ECG does not show it")

    def _why_not(self, name: str) -> str:
        asked = (*self._key.must, *self._key.should)
        return next((why for truth in asked if (why := self._known.why_excluded(truth, name))), "")

    def _denials(self) -> Iterator[Charge]:
        for item in self._denied:
            if item.id in self._truth:
                cost = RULES.contradicts * (1.0 if item.sure else RULES.unsure)
                yield Charge(item.id, "denied", cost, "the answer rules it out, and it is there")

    def _name(self, statement_id: str) -> str:
        return self._known[statement_id].name


def rhythm_and_axis(shown: Collection[str], must: Collection[str]) -> tuple[str, ...]:
    """What every reading names though nobody asked: the sinus rhythm and a deviated axis, where they are shown and neither
    clash with the main statements nor follow from them."""
    known = catalogue()
    settled = {*must}.union(*(known.entailed_by(item) | known.excluded_by(item) for item in must))
    return tuple(item.id for item in known.values() if item.always_read and item.id in shown and item.id not in settled)
