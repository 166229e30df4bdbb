"""What the prompt bar offers while something is being typed."""

import re
from functools import cache

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.statement import Statement
from ecgstudio.language.tokens import canonical

_BREAK = re.compile(r"[,;.\n]|\b(?:and|with|und|mit|no|possible|kein|keine)\s", re.IGNORECASE)
_LEVELS = {"M": 0, "C": 1, "A": 2}


class Suggestion(str):
    """The text to put in place of what is being typed, with the ``id`` of the statement it means."""

    __slots__ = ("id",)
    id: str

    def __new__(cls, text: str, statement_id: str) -> "Suggestion":
        made = super().__new__(cls, text)
        made.id = statement_id
        return made


def complete(prefix: str, limit: int = 8) -> list[Suggestion]:
    """The statements that what stands last in ``prefix`` may be the beginning of, the likeliest first, each once.

    An abbreviation typed whole comes first, then names that begin so, then names with a word that begins so; within these the
    must-know statements before the rarer ones. English and German names answer alike. Nothing typed, nothing offered.
    """
    starts = [0, *(match.end() for match in _BREAK.finditer(prefix))]
    hard = max((match.end() for match in _BREAK.finditer(prefix) if not match.group().strip().isalpha()), default=0)
    for start in starts:
        offered = _offered(_spelled(prefix[start:]), limit) if start >= hard else []
        if offered:
            return offered
    return []


def _offered(typed: str, limit: int) -> list[Suggestion]:
    if not typed:
        return []
    best: dict[str, tuple[tuple[int, int, int], str]] = {}
    for spelled, text, statement, place in _offers():
        rank = _rank(typed, spelled)
        if rank is None:
            continue
        key = (rank, _LEVELS[statement.level], place)
        if statement.id not in best or key < best[statement.id][0]:
            best[statement.id] = (key, text)
    ranked = sorted(best.items(), key=lambda item: item[1][0])
    return [Suggestion(text, statement_id) for statement_id, (_, text) in ranked[:limit]]


def _rank(typed: str, spelled: str) -> int | None:
    if spelled == typed:
        return 0
    if spelled.startswith(typed):
        return 1
    return 2 if f" {typed}" in spelled else None


@cache
def _offers() -> list[tuple[str, str, Statement, int]]:
    """(spelled, text, statement, place): every name and synonym; an abbreviation offers the name it stands for."""
    offers = []
    for place, statement in enumerate(catalogue().values()):
        for name, names in ((statement.name, statement.synonyms), (statement.name_de, statement.synonyms_de)):
            for text in (name, *names):
                if text:
                    offers.append((_spelled(text), text if len(text) > 6 else name, statement, place))
    return offers


def _spelled(text: str) -> str:
    return " ".join(canonical(word) for word in re.findall(r"[^\W_]+", text))
