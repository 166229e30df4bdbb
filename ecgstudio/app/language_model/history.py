"""A case's history, worded by the model from facts that are given to it; a sentence that says anything else is dropped.

A sentence names the facts it is made of. It passes when each of its words and numbers stands in those facts or is one of a few
words that join them. So no symptom, drug or disease comes in that nobody counted or asked for.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from ecgstudio.app.experience import experience, offers
from ecgstudio.app.language_model.endpoint import Endpoint
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import UnavailableError
from ecgstudio.core.from_experience import SOURCE
from ecgstudio.core.jobs import Reporter, silent

_MOST: Final = 6
_LONGEST: Final = 300
_INSTRUCTION: Final = (
    "You write the short history of a teaching case of electrocardiography. Use the numbered facts and nothing else: no symptom, "
    "drug, place or name. Two to four plain sentences. Answer with JSON alone: "
    '{"sentences": [{"text": "...", "facts": [1, 2]}]}, where facts are the numbers of those that the sentence is made of.'
)
_JOIN: Final = """
    a an and also are about as at be been by can did do does for from had has have he her him his in is it its of often on or
    other patient patients person she shows show shown so some such that the their them there these they this to too was were
    which who whose will with years year old aged man woman male female ecg ekg recording recorded heart beats beat per minute
    found finding findings seen sign signs measured measures among one each every
"""
_JOINING: Final = frozenset(_JOIN.split())
_WORD: Final = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)?")


@dataclass(frozen=True)
class History:
    """``sentences`` to be confirmed; ``dropped``: the model's others; ``facts`` that it was given."""

    sentences: tuple[str, ...]
    dropped: tuple[str, ...]
    facts: tuple[str, ...]


def facts_of(case: Case) -> tuple[str, ...]:
    """What may be told of a case: its patient, its statements, what was measured, and what patients alike often have."""
    return tuple(_facts(case))


def write_history(endpoint: Endpoint, case: Case, report: Reporter = silent) -> History:
    """The model's sentences of which every word is covered. InputError, UnavailableError, Cancelled as of ``Endpoint.answer``."""
    facts = facts_of(case)
    listed = "\n".join(f"{number}. {fact}" for number, fact in enumerate(facts, start=1))
    answer = endpoint.answer(_INSTRUCTION, listed, _schema(len(facts)), report)
    said = answer.get("sentences") if isinstance(answer, dict) else None
    if not isinstance(said, list):
        raise UnavailableError("the model's answer holds no sentences; ask again or choose another model")
    texts = [(_text(item), _cited(item, facts)) for item in said[: 4 * _MOST]]
    passed = [text for text, cited in texts if text and _covered(text, cited)]
    dropped = [text for text, _ in texts if text and text not in passed]
    return History(tuple(passed[:_MOST]), tuple(dropped[:_MOST]), facts)


def _facts(case: Case) -> Iterator[str]:
    request, known = case.request, catalogue()
    who = {"female": "a woman", "male": "a man"}.get(request.sex or "", "a patient")
    if request.age is not None or request.sex:
        yield f"The patient is {who}" + ("" if request.age is None else f" of {request.age:.0f} years")
    for item in request.statement_ids:
        yield f"The ECG shows {known[item].in_words}"
    numbers = case.measurements
    for name, found in (("heart rate", numbers.rate), ("PR", numbers.pr), ("QRS", numbers.qrs), ("QTc", numbers.qtc)):
        if found.value is not None:
            yield f"The {name} is {found.value:.0f} {found.unit}"
    for offer in offers(experience(request.statement_ids, request.age, request.sex), request.statement_ids):
        yield (
            f"Of {offer.patients} patients alike in {SOURCE} {100 * offer.share:.0f} % also have "
            f"{known[offer.statement_id].in_words}"
        )


def _text(item: object) -> str:
    said = item.get("text") if isinstance(item, dict) else None
    text = said[: 2 * _LONGEST] if isinstance(said, str) else ""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())[:_LONGEST]


def _cited(item: object, facts: Sequence[str]) -> list[str]:
    numbers = item.get("facts") if isinstance(item, dict) else None
    listed = numbers if isinstance(numbers, list) else []
    return [facts[number - 1] for number in listed if type(number) is int and 1 <= number <= len(facts)]


def _covered(text: str, cited: Sequence[str]) -> bool:
    told = {word.casefold() for fact in cited for word in _WORD.findall(fact)}
    words = {word.casefold() for word in _WORD.findall(text)}
    return bool(cited) and words - _JOINING <= told


def _schema(facts: int) -> dict[str, Any]:
    cited = {"type": "array", "items": {"type": "integer", "minimum": 1, "maximum": facts}, "minItems": 1}
    sentence = {
        "type": "object",
        "properties": {"text": {"type": "string"}, "facts": cited},
        "required": ["text", "facts"],
        "additionalProperties": False,
    }
    return {
        "type": "object",
        "properties": {"sentences": {"type": "array", "items": sentence, "maxItems": _MOST}},
        "required": ["sentences"],
        "additionalProperties": False,
    }
