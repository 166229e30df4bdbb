"""Statements for words that the parser did not understand: the model chooses among the catalogue's, the user confirms each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from ecgstudio.app.language_model.endpoint import Endpoint
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import InputError, UnavailableError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.language import Reading
from ecgstudio.sim import supported_statements

_MOST: Final = 5
_LONGEST_SHOWN: Final = 60
_LONGEST_ASKED: Final = 500
_INSTRUCTION: Final = (
    "You help a teacher of electrocardiography. Some words of a request were not understood. Choose from the list below the ids "
    "of the ECG statements that these words mean; choose none where you are not sure. Answer with JSON alone: "
    '{"statements": [{"id": "...", "words": "the words it stands for"}]}.\n\nid: name\n'
)


@dataclass(frozen=True)
class Proposed:
    """A statement of the catalogue, and the part of the text that it is to stand for ("" where the model named none of it)."""

    statement_id: str
    name: str
    words: str


@dataclass(frozen=True)
class Proposal:
    """``statements`` to be confirmed one by one; ``dropped``: what else the model said, as it may be shown."""

    statements: tuple[Proposed, ...] = ()
    dropped: tuple[str, ...] = ()


def propose(endpoint: Endpoint, reading: Reading, report: Reporter = silent) -> Proposal:
    """What the model makes of the words of a reading that were not understood; only statements that can be drawn and are not
    there pass. InputError where all was understood; InputError, UnavailableError and Cancelled as of ``Endpoint.answer``."""
    unread = [item.text.strip() for item in reading.not_understood if item.text.strip()]
    if not unread:
        raise InputError("every word was understood; there is nothing to propose")
    known = [item for item in catalogue().values() if item.id in supported_statements()]
    listed = "\n".join(f"{item.id}: {item.name}" for item in known)
    question = f"Request: {reading.text[:_LONGEST_ASKED]}\nNot understood: {'; '.join(unread)[:_LONGEST_ASKED]}"
    answer = endpoint.answer(_INSTRUCTION + listed, question, _schema([item.id for item in known]), report)
    said = answer.get("statements") if isinstance(answer, dict) else None
    if not isinstance(said, list):
        raise UnavailableError("the model's answer names no statements; ask again or choose another model")
    return _checked(said, reading, unread)


def _checked(said: Sequence[Any], reading: Reading, unread: Sequence[str]) -> Proposal:
    there = {mention.id for mention in reading.mentions}
    passed: dict[str, Proposed] = {}
    dropped: list[str] = []
    for item in said:
        name = item.get("id") if isinstance(item, dict) else item
        if not (isinstance(name, str) and name in supported_statements()) or name in there or len(passed) >= _MOST:
            dropped.append(_shown(name))
        else:
            passed[name] = Proposed(name, catalogue()[name].name, _words(item, unread))
    return Proposal(tuple(passed.values()), tuple(dict.fromkeys(dropped))[:_MOST])


def _words(item: object, unread: Sequence[str]) -> str:
    """The part that was not understood to which the model's words belong."""
    said = item.get("words") if isinstance(item, dict) else None
    own = said.strip().casefold() if isinstance(said, str) else ""
    return next((part for part in unread if own and (own in part.casefold() or part.casefold() in own)), "")


def _shown(thing: object) -> str:
    """Something that the model said, short and without letters that cannot be seen."""
    text = thing if isinstance(thing, str) else type(thing).__name__
    seen = "".join(letter if letter.isprintable() else " " for letter in text[: 4 * _LONGEST_SHOWN])
    return " ".join(seen.split())[:_LONGEST_SHOWN] or "an empty name"


def _schema(ids: Sequence[str]) -> dict[str, Any]:
    statement = {
        "type": "object",
        "properties": {"id": {"type": "string", "enum": list(ids)}, "words": {"type": "string"}},
        "required": ["id", "words"],
        "additionalProperties": False,
    }
    statements = {"type": "array", "items": statement, "maxItems": _MOST}
    return {
        "type": "object",
        "properties": {"statements": statements},
        "required": ["statements"],
        "additionalProperties": False,
    }
