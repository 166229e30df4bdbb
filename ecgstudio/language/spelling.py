"""Misspelled words: mended when one known word is clearly meant, left alone when two could be."""

from collections.abc import Iterable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ecgstudio.language.tokens import canonical, stem

_SHORTEST = 5
_LONG = 8
_LONGEST = 40
"""Letters of the longest word that is looked at for slips and compounds; the longest known ones have about 30."""


class Spelling:
    """Known words and the nearest of them to one that is not known.

    A word of 5 to 7 letters may have one slip, a longer one two (Damerau's slips: exchange, omission, insertion, transposition).
    """

    def __init__(self, vocabulary: Iterable[str], known: Iterable[str], opposites: Iterable[Sequence[str]]) -> None:
        self._vocabulary = sorted({word for word in vocabulary if word.isalpha()})
        self._guessable = [word for word in self._vocabulary if len(word) >= _SHORTEST - 1]
        self._stems = {stem(word) for word in self._vocabulary} | {stem(canonical(word)) for word in known}
        self._words = set(self._vocabulary) | {canonical(word) for word in known}
        self._opposites = [(canonical(one), canonical(other)) for one, other in opposites]

    def knows(self, word: str) -> bool:
        return word in self._words or stem(word) in self._stems

    def mend(self, word: str) -> str | None:
        """The known word that is meant, None when there is none or it is not sure which."""
        if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha():
            return None
        allowed = 2 if len(word) >= _LONG else 1
        nearest = process.extract(word, self._guessable, scorer=OSA.distance, score_cutoff=allowed, limit=6)
        near = [(found, int(distance)) for found, distance, _ in nearest if _same_start(word, found)]
        if not near:
            return None
        best, distance = near[0]
        if any(other == distance and stem(found) != stem(best) for found, other in near[1:]):
            return None
        return None if self._between_opposites(word, best, distance) else best

    def split(self, word: str) -> tuple[str, str] | None:
        """A German compound as two known words ("hinterwandinfarkt"), None when it is none."""
        if len(word) > _LONGEST:
            return None
        for cut in range(len(word) - 5, 3, -1):
            first, second = word[:cut], word[cut:]
            if self.knows(second):
                for head in (first, first.removesuffix("s")):
                    if len(head) >= 4 and head in self._words:
                        return head, second
        return None

    def _between_opposites(self, word: str, best: str, distance: int) -> bool:
        for one, other in self._opposites:
            for here, there in ((one, other), (other, one)):
                if here not in best:
                    continue
                opposite = best.replace(here, there)
                if OSA.distance(word, opposite) <= distance + (1 if self.knows(opposite) else 0):
                    return True
        return False


def _same_start(word: str, found: str) -> bool:
    """First letters are rarely mistyped; a transposed start and a lost letter of a long word are let through."""
    return word[0] == found[0] or word[:2] == found[1::-1] or (len(word) >= _LONG and word[1:4] in found[:5])
