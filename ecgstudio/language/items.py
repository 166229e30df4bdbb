"""Tokens into items: the longest known phrase at each place, misspellings mended, leads turned into places."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ecgstudio.language.leads import lead_places, lead_run
from ecgstudio.language.lexicon import LONGEST_PHRASE, Entry, Lexicon
from ecgstudio.language.tokens import Token, tokenise

_LONGEST_PART = 40
"""Letters of the longest compound whose end is looked for."""


@dataclass(frozen=True)
class Item:
    """One thing read: an entry of the lexicon, a sign that separates ("soft", "hard"), or something unknown (no entry).

    ``inner`` are the qualifiers within a phrase ("rapid" in "rapid AF"), ``number`` the value of a number that stands alone.
    """

    start: int
    end: int
    entry: Entry | None = None
    sign: str = ""
    number: float | None = None
    inner: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return self.sign or (self.entry.kind if self.entry else "unknown")

    @property
    def value(self) -> str:
        return self.entry.value if self.entry else ""

    @property
    def is_anchor(self) -> bool:
        """Whether it is, or becomes with its qualifiers, a statement."""
        return self.kind in ("statement", "otherwise", "head")


def items_of(text: str, known: Lexicon, taken: Sequence[tuple[int, int]]) -> list[Item]:
    """The items of a text in order; ``taken`` are character ranges already understood (numbers)."""
    tokens = [
        token for token in tokenise(text) if not any(start < token.end and token.start < end for start, end in taken)
    ]
    return _matched(_mended(_completed(tokens, text, known), known), known)


def _completed(tokens: Sequence[Token], text: str, known: Lexicon) -> list[Token]:
    """What was left out with a hyphen put back: "Links- und Rechtsschenkelblock", "Vorder-/Hinterwandinfarkt"."""
    following = [*tokens[2:], None, None] if "- " in text or "-/" in text else [None] * len(tokens)
    return [_whole(token, later, text, known) for token, later in zip(tokens, following, strict=False)]


def _whole(token: Token, later: Token | None, text: str, known: Lexicon) -> Token:
    if later is None or token.kind != "word" or text[token.end : token.end + 2] not in ("- ", "-/"):
        return token
    whole = (token.word + later.word[cut:] for cut in range(3, min(len(later.word), _LONGEST_PART) - 3))
    return replace(
        token, word=next((word for word in whole if known.find([word]) or known.spelling.knows(word)), token.word)
    )


def _mended(tokens: Sequence[Token], known: Lexicon) -> list[Token]:
    return [part for token in tokens for part in _mended_token(token, known)]


def _mended_token(token: Token, known: Lexicon) -> list[Token]:
    """The token with a misspelling mended, or the halves of a German compound."""
    word = token.word
    if token.kind != "word" or known.find([word]):
        return [token]
    if not known.spelling.knows(word):
        word = known.spelling.mend(word) or word
    whole = known.spelling.knows(word) and word not in known.compounds
    halves = None if whole else known.spelling.split(word)
    return [replace(token, word=part) for part in halves or (word,)]


def _matched(tokens: Sequence[Token], known: Lexicon) -> list[Item]:
    items: list[Item] = []
    named: list[str] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.word == ":":
            index += 1
            continue
        if token.kind in ("soft", "hard"):
            items.append(Item(token.start, token.end, sign=_sign(token)))
            index += 1
            continue
        phrase = _uncrossed(tokens, index, known)
        run = lead_run(tokens, index)
        if run.length > (phrase[1] if phrase else 0):
            named = lead_places(run.leads)
            items += _places(named, token.start, tokens[index + run.length - 1].end)
            index += run.length
        elif phrase and phrase[0].kind == "same_leads":
            items += _places(named, token.start, tokens[index + phrase[1] - 1].end)
            index += phrase[1]
        elif phrase:
            end = index + phrase[1]
            inner = _inner(tokens[index:end], known) if phrase[0].kind in ("statement", "head") else ()
            items.append(Item(token.start, tokens[end - 1].end, phrase[0], inner=inner))
            index = end
        else:
            items.append(_unknown(token))
            index += 1
    return items


def _places(named: Sequence[str], start: int, end: int) -> list[Item]:
    return [Item(start, end, Entry("qualifier", place, ("after", "leads"))) for place in named]


def _sign(token: Token) -> str:
    if token.word in ("&", "+"):
        return "and"
    return token.kind


def _unknown(token: Token) -> Item:
    if token.kind == "date":
        return Item(token.start, token.end, Entry("filler", ""))
    return Item(token.start, token.end, number=token.number if token.kind == "number" else None)


def _inner(tokens: Sequence[Token], known: Lexicon) -> tuple[str, ...]:
    """The qualifiers named within a phrase."""
    found = []
    for start in range(len(tokens)):
        for end in range(start + 1, len(tokens) + 1):
            entry = known.find([token.word for token in tokens[start:end]])
            if entry and entry.kind == "qualifier":
                found.append(entry.value)
    return tuple(found)


def _longest(tokens: Sequence[Token], start: int, known: Lexicon) -> tuple[Entry, int] | None:
    """The longest phrase from here and its number of tokens; over a comma only where its name has one, never a full stop."""
    best: tuple[Entry, int] | None = None
    phrase: list[str] = []
    over_sign = False
    for length, token in enumerate(tokens[start:], 1):
        if token.kind == "hard" or len(phrase) == LONGEST_PHRASE:
            break
        if token.kind == "soft":
            over_sign = True
            continue
        phrase.append(token.word)
        found = known.find(phrase)
        if found and (not over_sign or known.has_sign(phrase)) and not _cuts_leads(tokens, start, length):
            best = (found, length)
    return best


def _uncrossed(tokens: Sequence[Token], start: int, known: Lexicon) -> tuple[Entry, int] | None:
    """The longest phrase from here, cut where a head reaches beyond it ("controlled AF" in "controlled AF/flutter")."""
    whole = _longest(tokens, start, known)
    if whole is None or whole[0].kind != "statement":
        return whole
    for index in range(start + 1, start + whole[1]):
        crossing = _longest(tokens, index, known)
        if crossing and crossing[0].kind == "head" and index + crossing[1] > start + whole[1]:
            return _longest(tokens[:index], start, known) or whole
    return whole


def _cuts_leads(tokens: Sequence[Token], start: int, length: int) -> bool:
    """Whether a phrase ends within a list of leads ("ST depression in II, III, aVF" before ", V4, V5")."""
    end = start + length
    for index in range(start + 1, end):
        run = lead_run(tokens, index).length
        if run:
            return index + run > end
    return False
