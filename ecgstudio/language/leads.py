"""Leads named one by one ("II, III, aVF", "V1-V4", "v4,5,6") and the wall they look at."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ecgstudio.language.tokens import Token

_LIMB = {"i": "I", "ii": "II", "iii": "III", "avr": "aVR", "avl": "aVL", "avf": "aVF"}
_CHEST = re.compile(r"v([1-9])(r?)")
_PAIR = re.compile(r"([1-9])\.([1-9])")
_SHORT = {"l": "aVL", "f": "aVF", "r": "aVR"}
"""Within a list of leads ("ii, iii, f"), as German reports write them."""
_BETWEEN = frozenset(["and", "und", "or", "oder", "to", "bis", "eller", "og"])
_RANGE = frozenset(["to", "bis", "-"])
_BEFORE_LEAD = frozenset(["in", "lead", "leads", "abl", "ableitung", "ableitungen"])


@dataclass(frozen=True)
class LeadRun:
    """``length`` tokens that name ``leads``; no leads and 0 when there are none."""

    length: int
    leads: frozenset[str]


def lead_run(tokens: Sequence[Token], start: int) -> LeadRun:
    """The leads named from here on. A single "I", "II" or "III" may be a degree: it is a lead only after "in" or "lead"."""
    leads: list[str] = []
    index = end = start
    last_chest, ranged = 0, False
    while index < len(tokens):
        token = tokens[index]
        named = _lead(token, last_chest) or (
            _SHORT.get(token.word, "") if _continues(tokens, index, end, leads) else ""
        )
        if named:
            number = int(named[1]) if named[0] == "V" else 0
            close = token.start - tokens[index - 1].end <= 1 and tokens[index - 1].kind != "soft"
            if number and last_chest and (ranged or close):
                leads += [f"V{between}" for between in range(last_chest, number)]
            leads += [named, *_further(token, number)]
            last_chest, ranged, end = int(leads[-1][1]) if number else 0, False, index + 1
        elif leads and ((token.kind == "soft" and token.word in ",&+–-") or token.word in _BETWEEN):
            ranged = token.word in _RANGE
        else:
            break
        index += 1
    told = start > 0 and tokens[start - 1].word in _BEFORE_LEAD
    if set(leads) <= {"I", "II", "III"} and len(set(leads)) < (1 if told else 2):
        return LeadRun(0, frozenset())
    return LeadRun(end - start, frozenset(leads))


def _continues(tokens: Sequence[Token], index: int, end: int, leads: Sequence[str]) -> bool:
    """Whether the token before belongs to a list of leads and joins this one to it."""
    return bool(leads) and index > end and tokens[index - 1].kind == "soft"


def lead_places(leads: Collection[str]) -> list[str]:
    """The walls that the leads look at, by the names in words.toml."""
    places = []
    chest = {int(lead[1]) for lead in leads if lead[0] == "V" and len(lead) == 2}
    if len({"II", "III", "aVF"} & set(leads)) >= 2:
        places.append("inferior")
    if {"V3R", "V4R"} & set(leads):
        places.append("rightventricle")
    if chest & {7, 8, 9}:
        places.append("posterior")
    side = {"I", "aVL"} & set(leads)
    front = chest & {1, 2, 3, 4, 5, 6}
    if front:
        places.append(_front(front, bool(side)))
    elif side:
        places.append("highlateral")
    if "aVR" in leads and not front:
        places.append("avr")
    return places or ["one_limb" if len(set(leads)) == 1 else "limb"]


def _front(chest: set[int], side: bool) -> str:
    if chest <= {4, 5, 6} and (chest != {4} or side):
        return "lateral"
    if chest & {5, 6} or (side and chest & {3, 4}):
        return "anterolateral"
    if chest == {1}:
        return "v1"
    if chest <= {1, 2}:
        return "septal"
    return "anteroseptal" if chest <= {1, 2, 3} and 1 in chest else "anterior"


def _further(token: Token, first: int) -> list[str]:
    """The second of two leads that look like a decimal number ("V4,5,6": 5,6)."""
    pair = _PAIR.fullmatch(token.word) if token.kind == "number" and first else None
    return [f"V{pair[2]}"] if pair and int(pair[2]) > first else []


def _lead(token: Token, last_chest: int) -> str:
    if token.kind == "number" and last_chest and last_chest < token.number < 10:
        return f"V{token.number:.1g}" if not _PAIR.fullmatch(token.word) else f"V{token.word[0]}"
    chest = _CHEST.fullmatch(token.word)
    if chest:
        return f"V{chest[1]}{chest[2].upper()}"
    return _LIMB.get(token.word, "")
