"""The slips of typing: letters lost, doubled, swapped or hit beside, umlauts written out or lost, capitals, spaces."""

from typing import Final

import numpy as np

_OUT: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_LOST: Final = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "s", "Ä": "A", "Ö": "O", "Ü": "U"})
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST: Final = 5


def slipped(text: str, rng: np.random.Generator, chance: float = 0.35) -> str:
    """The text as somebody might type it; with probability 1 - ``chance`` as it is."""
    if rng.random() > chance:
        return text
    kind = rng.random()
    if kind < 0.2:
        return text.translate(_OUT)
    if kind < 0.35:
        return text.translate(_LOST)
    if kind < 0.5:
        return text.lower().replace("-", " " if rng.random() < 0.5 else "")
    if kind < 0.55:
        return text.upper()
    return " ".join(_mistyped(word, rng) if rng.random() < 0.2 else word for word in text.split(" "))


def _mistyped(word: str, rng: np.random.Generator) -> str:
    """One slip in a word; short ones and those with signs or numbers are typed with care."""
    if len(word) < _SHORTEST or not word.isalpha():
        return word
    place, kind = int(rng.integers(1, len(word) - 1)), int(rng.integers(4))
    if kind == 0:
        return word[:place] + word[place + 1 :]
    if kind == 1:
        return word[:place] + word[place] + word[place:]
    if kind == 2:
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return word[:place] + _LETTERS[int(rng.integers(26))] + word[place + 1 :]
