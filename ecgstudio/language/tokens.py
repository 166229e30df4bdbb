"""Text into tokens: words in one spelling, numbers and the signs that separate, each with its place in the text."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Kind = Literal["word", "number", "ratio", "date", "soft", "hard"]


@dataclass(frozen=True)
class Token:
    """One token. ``word`` is the spelling it is looked up by, ``start`` and ``end`` its characters in the text.

    ``soft`` is a comma, bracket or colon, ``hard`` a full stop, semicolon, line end or the number of a list.
    """

    word: str
    start: int
    end: int
    kind: Kind
    number: float = 0.0


_PATTERN = re.compile(
    r"""(?P<bullet>^[ \t]*\d{1,2}[.)][ \t]+(?!grad|degree|typ)(?=[^\W\d]))
      | (?P<date>\b\d{1,4}(?:[:./-]\d{1,4}){2,}\b
          | \b(?:[01]?\d|2[0-3]):[0-5]\d\b
          | \b\d{1,2}[ -](?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-z]*[ -]\d{4}\b)
      | (?P<ratio>\b\d{1,2}\s?:\s?\d{1,2}\b)
      | (?P<ordinal>\b\d(?:st|nd|rd|th)\b)
      | (?P<number>(?:(?<![\w)])[-−–+])?\d+(?:[.,]\d+)?)
      | (?P<glued>\b(?:k|ca|hr|hf|pr|pq|qrs|qt|qtc|age|rate)(?=\d))
      | (?P<dotted>\b[vz]\.\s?[an]\.|\b(?:[^\W\d_]\.){2,}(?![^\W\d_]))
      | (?P<word>[^\W\d_](?:[^\W_]|['’](?=s\b))*(?:\((?:s|n|es|en|er|e|a|t)\))?|°)
      | (?P<soft>[,:()\[\]&+=<>]|(?<=\s)[-–—/](?=\s))
      | (?P<query>\?)
      | (?P<picture>[↑↓→]|[☀-➿\U0001f000-\U0001faff\ufe0f]+)
      | (?P<hard>[.;!|]|\r?\n)""",
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "a", "é": "e", "è": "e", "ø": "oe", "æ": "ae", "’": "'"}
)
_SPELLINGS = (
    ("ae", "e"),
    ("oe", "o"),
    ("ue", "u"),
    ("ck", "k"),
    ("c", "k"),
    ("ph", "f"),
    ("isation", "ization"),
    ("y", "i"),
)
_PLURAL = re.compile(r"\((?:s|n|es|en|er|e|a)\)$", re.IGNORECASE)
_ABBREVIATED = frozenset([
    "inf", "ant", "lat", "post", "kompl", "inkompl", "wahrsch", "intraventr", "ventr", "supraventr", "chron", "evtl", "ev", "bzw",
    "path", "unbest", "mögl", "fragl", "approx", "ca", "resp", "vent", "susp", "unspez", "veränd", "verd", "st", "n", "sek",
    "unvollst", "vollst", "pat", "neg",
])  # fmt: skip
_IN_SMALL_LETTERS = {"pat": "patient", "Pat": "patient"}
"""What in capitals abbreviates a finding (PAT: paroxysmal atrial tachycardia)."""
_PLAIN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
_ORDINAL = re.compile(r"\s?(?:grad|typ|degree)", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def canonical(word: str) -> str:
    """One spelling for British, American and German variants: ischaemia, ischemia; Ischämie and Ischaemie."""
    folded = word.casefold().translate(_UMLAUTS).replace("'", "")
    if len(folded) > 3:
        for old, new in _SPELLINGS:
            folded = folded.replace(old, new)
    return folded


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A spelled word without its ending, so that singular, plural and German cases are one."""
    if len(word) < 5 or not word.isalpha():
        return word
    for ending in ("en", "er", "es", "em", "s", "e", "n", "a"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:-1] if word.endswith("i") and len(word) >= 5 else word


def tokenise(text: str) -> list[Token]:
    """The tokens of a text in order; characters that mean nothing are skipped."""
    tokens: list[Token] = []
    for match in _PATTERN.finditer(text):
        kind = match.lastgroup or ""
        if not (kind == "hard" and match.group() == "." and _after_abbreviation(tokens, text, match.end())):
            tokens.append(_sign(kind, match))
    return tokens


@lru_cache(maxsize=20_000)
def words(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as they are looked up, signs left out."""
    if _PLAIN.fullmatch(phrase):  # most phrases of the lexicon: several times faster than the tokeniser
        return tuple(canonical(word) for word in phrase.split())
    return tuple(token.word for token in tokenise(phrase) if token.kind not in ("soft", "hard"))


def _sign(kind: str, match: re.Match[str]) -> Token:
    text, start, end = match.group(), match.start(), match.end()
    if kind == "number":
        plain = text.replace(",", ".").replace("−", "-").replace("–", "-")
        return Token(plain.lstrip("+"), start, end, "number", float(plain))
    if kind in ("word", "glued", "ordinal", "dotted", "picture"):
        plain = re.sub(r"[.\s()]", "", _PLURAL.sub("", text))
        return Token(canonical(_IN_SMALL_LETTERS.get(plain, plain)), start, end, "word")
    if kind == "query":
        return Token("?", start, end, "word")
    if kind == "ratio":
        return Token(re.sub(r"\s", "", text), start, end, "ratio")
    if kind == "soft":
        return Token(text, start, end, "soft")
    return Token(text, start, end, "date" if kind == "date" else "hard")


def _after_abbreviation(tokens: list[Token], text: str, end: int) -> bool:
    """Whether a full stop belongs to an abbreviation or an ordinal ("unbest.", "1. Grades") and ends nothing."""
    if not tokens or tokens[-1].end != end - 1:
        return False
    last = text[tokens[-1].start : end - 1]
    if _ORDINAL.match(text, end):
        return True
    return last.casefold() in _ABBREVIATED and text[end : end + 1] not in ("", "\n")
