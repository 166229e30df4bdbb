"""Which statements a record is drawn by, whose codes say more broadly than any statement does what it shows."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Final

from ecgstudio.core.catalogue import catalogue
from ecgstudio.engine.vocabulary import SCP_CODES, words_of_code

DRAWN_AS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "NST_": "NSTT",
        "NT_": "NSTT",
        "LOWT": "NSTT",
        "TAB_": "NSTT",
        "STD_": "SUBEND",
        "ISC_": "SUBEND",
        "ISCAL": "SUBEND",
        "ISCLA": "SUBEND",
        "ISCIL": "SUBEND",
        "INVT": "TINVANT",
        "HVOLT": "LVHV",
        "LPR": "AVB1",
        "AFLT": "AFLVAR",
        "PSVT": "AVNRT",
        "PACE": "VPACE",
        "2AVB": "MOB1",
        "3AVB": "CHBJ",
        "INJAS": "ASMI",
        "INJAL": "ALMI",
        "INJIN": "INFMI",
    }
)
"""How an engine draws what a database's code says more broadly than any statement."""
_LAST: Final = ("SARRH", "SR", "NORM")


def statements_of_words(words: Collection[str], drawable: Collection[str]) -> list[str]:
    """The statements, of those that can be drawn, by which such a record is drawn: the more special first, none that excludes one
    before it. ``words``: the vocabulary's, of statements and codes."""
    codes = [code for code in SCP_CODES if f"scp:{code}" in words]
    covered = {word for code in codes for word in _meanings(code)}
    plain = sorted(word for word in words if word in catalogue() and word not in covered)
    named = [_drawn_as(code, words) for code in codes]
    wanted = [item for item in dict.fromkeys([*plain, *named]) if item in drawable]
    kept: list[str] = []
    for item in sorted(wanted, key=lambda name: _LAST.index(name) + 1 if name in _LAST else 0):
        if not catalogue().excluded_by(item).intersection(kept):
            kept.append(item)
    return kept


def _meanings(code: str) -> list[str]:
    """The statements that a code can mean, the likelier first: an infarction is an old one unless it is said to be fresh."""
    told = [*words_of_code(code), *words_of_code(code, acute=True)]
    return [word for word in dict.fromkeys(told) if word in catalogue()]


def _drawn_as(code: str, words: Collection[str]) -> str:
    meanings = _meanings(code)
    likeliest = DRAWN_AS.get(code) or next(iter(meanings), "")
    return next((word for word in meanings if word in words), likeliest)
