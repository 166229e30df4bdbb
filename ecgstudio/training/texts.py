"""Texts for records: many ways to say the same, in German and English, with what each text says for certain, perhaps or not.

A text is made of findings (a statement or broader code, present, possible or denied), each put into words of its own, joined in
any order, with age, sex and rate about them and the slips of typing. Everything is a function of the random generator given.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import Final

import numpy as np

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.request import Sex
from ecgstudio.engine.vocabulary import together, words_of_statement
from ecgstudio.training import texts_wording as wording
from ecgstudio.training.texts_phrases import LANGUAGES, Deniable, Language, phrases
from ecgstudio.training.texts_slips import slipped

SCP: Final = "scp:"
POSSIBLE: Final = 0.5
SAYS_LESS: Final = frozenset(
    {"ANTMI", "ASMI", "ALMI", "LATMI", "INFMI", "POSTMI", "INFPOST", "OLDINF", "OLDANT", "OLDLAT", "LVHS", "AFIB"}
)
"""Statements whose code, given to a recording, says less than they do: an infarct of any age, fibrillation at any rate."""
_SURE: Final = 0.75
_DENIALS_ALONE: Final = 0.3


@dataclass(frozen=True)
class Text:
    """``present``: the vocabulary's words with their certainty; ``denied``: words said to be absent, None where nobody
    has read for that; ``unknown``: words that a broader one leaves open. Every other word is not there."""

    text: str
    present: Mapping[str, float] = field(default_factory=dict)
    denied: frozenset[str] | None = frozenset()
    unknown: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Person:
    """Whose ECG: ``age`` in years, ``rate`` in beats per minute; None is not spoken of."""

    age: float | None = None
    sex: Sex | None = None
    rate: float | None = None


@dataclass(frozen=True)
class _Clause:
    text: str
    denies: bool


def catalogue_text(rng: np.random.Generator, statement: str | None = None) -> Text:
    """A text on one to four statements that can stand together, or on none but denials; ``statement``: this one among them."""
    first = statement or _pick(rng, _every())
    if statement is None and rng.random() < _DENIALS_ALONE:
        return compose(rng, {}, _denials(rng, frozenset(), 1 + _number(rng, (0.6, 0.25, 0.15))), Person())
    present = [first]
    for _ in range(_number(rng, (0.45, 0.3, 0.15, 0.1))):
        other = _pick(rng, _every())
        if all(other not in _apart(one) for one in present):
            present.append(other)
    said = {one: POSSIBLE if rng.random() < 0.12 else 1.0 for one in present}
    together_with = _closure(present)
    denied = _denials(rng, together_with, _number(rng, (0.5, 0.3, 0.15, 0.05)))
    fiducials = catalogue()[first].ranges.get("rate")
    rate = None
    if fiducials and fiducials.lowest and fiducials.highest:
        rate = float(rng.uniform(fiducials.lowest, fiducials.highest))
    sex: Sex = "female" if rng.random() < 0.5 else "male"
    return compose(rng, said, denied, Person(float(rng.integers(18, 95)), sex, rate))


def as_recorded(certainty: Mapping[str, float]) -> dict[str, float]:
    """A recording's words without the statements that its codes do not tell for certain."""
    return {word: sure for word, sure in certainty.items() if word not in SAYS_LESS}


def record_text(rng: np.random.Generator, certainty: Mapping[str, float], person: Person, report: str = "") -> Text:
    """A text for a record that has these words: its own report when it has one and a coin says so, else a new one."""
    present = dict(certainty)
    if report and rng.random() < 0.65:
        return Text(slipped(report, rng, 0.3), present, None, left_open(present))
    said = {word: sure for word, sure in _said(present).items() if sure >= POSSIBLE or rng.random() < sure}
    denied = _denials(rng, frozenset(present), _number(rng, (0.6, 0.3, 0.1)))
    made = compose(rng, said, denied, person)
    return Text(made.text, present, (made.denied or frozenset()) - set(present), left_open(present))


def compose(
    rng: np.random.Generator, said: Mapping[str, float], denied: Sequence[str | Deniable], person: Person
) -> Text:
    """Words for what is said (statements and broader codes, with their certainty) and what is denied."""
    language = LANGUAGES[int(rng.random() < 0.5)]
    clauses = [_Clause(_told(rng, word, sure, language), False) for word, sure in said.items()]
    clauses += _refused(rng, denied, language)
    clauses += [_Clause(text, False) for text in _about(rng, person, language)]
    if rng.random() < 0.12:
        clauses.append(_Clause(_pick(rng, wording.AROUND[language]), False))
    text = _joined(rng, [clauses[place] for place in rng.permutation(len(clauses))], language)
    present = together(
        {word: sure} if word.startswith(SCP) else words_of_statement(word, sure) for word, sure in said.items()
    )
    return Text(slipped(text, rng), present, _denied_words(denied, present), left_open(present))


def _said(certainty: Mapping[str, float]) -> dict[str, float]:
    """What has to be told of a record's words: no code that a statement told already means, no statement that another entails."""
    told = {word: sure for word, sure in certainty.items() if not word.startswith(SCP)}
    entailed = {other for word in told for other in catalogue().entailed_by(word)}
    meant = {code for word in told for code in words_of_statement(word)}
    rest = {word: sure for word, sure in certainty.items() if word.startswith(SCP) and word not in meant}
    return {word: sure for word, sure in told.items() if word not in entailed} | rest


def _told(rng: np.random.Generator, word: str, sure: float, language: Language) -> str:
    phrase = phrase_for(rng, word, language)
    pattern = wording.PRESENT[language] if sure >= _SURE else wording.PERHAPS[language]
    return _pick(rng, pattern).format(phrase)


def phrase_for(rng: np.random.Generator, word: str, language: Language) -> str:
    """One way to say a word of the vocabulary, in this language (now and then in the other, as people do)."""
    if rng.random() < 0.08:
        language = LANGUAGES[1 - LANGUAGES.index(language)]
    table, kind = phrases(), rng.random()
    if word.startswith(SCP):
        return _pick(rng, table.broader[word, language])
    options: tuple[str, ...] = ()
    if kind < 0.2:
        options = table.composed.get((word, language), ())
    elif kind < 0.3:
        options = table.taught[word] if language == "english" else ()
    elif kind < 0.5:
        options = table.described[word, language]
    elif kind < 0.55:
        options = (word,) if len(word) > 2 else ()
    return _pick(rng, options or table.named[word, language])


def _refused(rng: np.random.Generator, denied: Sequence[str | Deniable], language: Language) -> list[_Clause]:
    names = [_short(rng, item, language) for item in denied]
    clauses = []
    if len(names) > 1 and rng.random() < 0.5:
        clauses.append(_Clause(_pick(rng, wording.OR[language]).format(names.pop(), names.pop()), True))
    return [*clauses, *(_Clause(_pick(rng, wording.DENIED[language]).format(name), True) for name in names)]


def _short(rng: np.random.Generator, item: str | Deniable, language: Language) -> str:
    """A name without a comma, so that it is clear what is denied."""
    if isinstance(item, Deniable):
        return _pick(rng, item.words[language])
    plain = [name for name in phrases().named[item, language] if "," not in name and len(name) < 50]
    return _pick(rng, plain or [item])


def _about(rng: np.random.Generator, person: Person, language: Language) -> list[str]:
    told = []
    if (person.age is not None or person.sex) and rng.random() < 0.3:
        told.append(_described(rng, person, language))
    if person.rate and rng.random() < 0.2:
        told.append(_pick(rng, wording.RATE[language]).format(round(person.rate)))
    return told


def _described(rng: np.random.Generator, person: Person, language: Language) -> str:
    sex = _pick(rng, wording.SEX[language][person.sex])
    if person.age is None or not np.isfinite(person.age):
        return sex
    return _pick(rng, wording.AGE[language]).format(age=round(person.age), sex=sex)


def _joined(rng: np.random.Generator, clauses: Sequence[_Clause], language: Language) -> str:
    """Clauses in a row; after a denial something hard stands, so that it reaches no further than it should."""
    text = clauses[0].text if clauses else ""
    for before, clause in pairwise(clauses):
        if before.denies:
            joint = wording.BUT[language] if rng.random() < 0.3 and not clause.denies else _pick(rng, wording.HARD)
        else:
            joint = _pick(rng, wording.JOINTS[language][: 3 if clause.denies else None])
        text += joint + clause.text
    return text + ("." if rng.random() < 0.3 else "")


def _denials(rng: np.random.Generator, present: frozenset[str], count: int) -> list[str | Deniable]:
    """Things that can be denied beside what is present: statements, and what is often denied."""
    drawn: list[str | Deniable] = []
    while len(drawn) < count:
        if rng.random() < 0.3:
            item = phrases().deniable[int(rng.integers(len(phrases().deniable)))]
            clear = not present & _entailing(item.statements) and not _codes(present) & _codes(item.statements)
            drawn += [item] if clear else []
        else:
            one = _pick(rng, _every())
            clear = one not in ("NORM", "SR") and not present & _entailing((one,))
            drawn += [one] if clear and not _codes(present) & _codes((one,)) else []
        count -= 0 if clear else rng.random() < 0.2
    return drawn


def _pick(rng: np.random.Generator, options: Sequence[str]) -> str:
    return options[int(rng.integers(len(options)))]


def _number(rng: np.random.Generator, shares: Sequence[float]) -> int:
    """0, 1, 2 ... with these probabilities, which sum to 1."""
    return min(int(np.searchsorted(np.cumsum(shares), rng.random(), "right")), len(shares) - 1)


@cache
def _every() -> tuple[str, ...]:
    return tuple(catalogue())


@cache
def _apart(statement: str) -> frozenset[str]:
    """What cannot be said beside a statement, or need not."""
    return catalogue().excluded_by(statement) | catalogue().entailed_by(statement) | {statement}


@cache
def _scp(statement: str) -> frozenset[str]:
    return frozenset(word for word in words_of_statement(statement) if word.startswith(SCP))


def _codes(items: Sequence[str] | frozenset[str]) -> set[str]:
    """The SCP-ECG codes among words and of statements."""
    found = {word for word in items if word.startswith(SCP)}
    return found.union(*(_scp(item) for item in items if not item.startswith(SCP)))


def _closure(statements: Sequence[str]) -> frozenset[str]:
    return frozenset(statements).union(*(catalogue().entailed_by(item) for item in statements))


@cache
def _entailing(statements: tuple[str, ...]) -> frozenset[str]:
    """These statements and every one that entails one of them."""
    return frozenset(one for one in catalogue() if {one, *catalogue().entailed_by(one)} & set(statements))


def _denied_words(denied: Sequence[str | Deniable], present: Mapping[str, float]) -> frozenset[str]:
    items = [item.statements if isinstance(item, Deniable) else (item,) for item in denied]
    return frozenset(one for statements in items for one in _entailing(statements)) - set(present)


def left_open(present: Mapping[str, float]) -> frozenset[str]:
    """Statements that a broader code among the words may mean; a text that says "inferior infarct" tells neither old nor new."""
    told = {word for word in present if not word.startswith(SCP)}
    codes = {word for word in present if word.startswith(SCP)} - _codes(frozenset(told))
    return frozenset(one for code in codes for one in _coded(code)) - told


@cache
def _coded(code: str) -> frozenset[str]:
    """The statements that entail or have a code."""
    return frozenset(one for one in catalogue() if code in _scp(one))
