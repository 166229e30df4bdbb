"""Which statement of a sentence a qualifier belongs to: by nearness, the words between, and the side it usually stands on."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from ecgstudio.language.items import Item
from ecgstudio.language.lexicon import Entry

_COMMA, _JOINT, _ANCHOR = 6.0, 2.0, 3.0
"""How far a comma, an "and" or another statement between moves a qualifier away, in words."""
_FAR = 24.0
_WINDOW = 40
"""How many items away a qualifier may stand at most: in a written sentence nothing nearer than ``_FAR`` stands further."""
PLACES = frozenset([
    "inferior", "anterior", "anteroseptal", "septal", "anterolateral", "lateral", "highlateral", "inferolateral", "posterior",
    "limb", "v1",
])  # fmt: skip
"""Places that any finding of ischaemia or repolarisation may be said to have, though its meaning stays the same."""
_JOINS = frozenset(["and", "with", "filler", "qualifier", "preposition"])
"""What may stand between two signs that are seen together."""
_OPPOSED = {"st_elevation", "st_depression"}
"""Heads that no lead shows at once."""
_NO_ENTRY = Entry("filler", "")


class Belonging:
    """``accepts(anchor, name)``: whether a qualifier may belong to an anchor; ``trailing``: those that usually follow it."""

    def __init__(self, accepts: Callable[[Item, str], bool], trailing: frozenset[str]) -> None:
        self._accepts = accepts
        self._trailing = trailing

    def owner(self, items: Sequence[Item], place: int, given: dict[int, list[Item]]) -> int | None:
        best, least = None, _FAR
        last = self._last_place(items, place)
        only_before = "before" in (items[place].entry or _NO_ENTRY).extra
        for anchor in given:
            if only_before and not _stands_before(items, place, anchor):
                continue
            if abs(anchor - place) > _WINDOW or anchor > last or not self._accepts(items[anchor], items[place].value):
                continue
            cost = self._distance(items, place, anchor)
            if cost < least:
                best, least = anchor, cost
        return None if best is not None and self._is_of_unlisted(items, place, least) else best

    def _is_of_unlisted(self, items: Sequence[Item], place: int, least: float) -> bool:
        """Whether leads stand nearer to a finding that has no statement ("T hoch in V2") than to the best anchor."""
        near = range(max(0, place - _WINDOW), place) if is_lead_list(items[place]) else range(0)
        return any(items[index].kind == "unlisted" and self._distance(items, place, index) < least for index in near)

    def _last_place(self, items: Sequence[Item], place: int) -> int:
        """Where what a qualifier can belong to ends: "in V1" after a finding says nothing of what follows a comma."""
        end = _edge(items, place, 1)
        follows = place > 0 and items[place - 1].is_anchor and "after" in (items[place].entry or _NO_ENTRY).extra
        if not follows and not self._introduced(items, place):
            return len(items)
        before = items[_edge(items, place, -1) + 1 : place]
        about = any(item.is_anchor or item.kind in ("unknown", "unlisted") for item in before)
        return end if about else len(items)

    def _distance(self, items: Sequence[Item], place: int, anchor: int) -> float:
        """How far a qualifier stands from an anchor: words, commas, joints, other statements, and its habitual side."""
        low, high = sorted((place, anchor))
        cost = 0.0
        for item in items[low + 1 : high]:
            weight = {
                "soft": _COMMA,
                "and": _JOINT,
                "or": _JOINT,
                "stop": _FAR,
                "conclusion": _COMMA,
                "qualifier": 0.2,
                "preposition": 0.1,
                "with": 0.1,
            }
            cost += _ANCHOR if item.is_anchor else weight.get(item.kind, 1.0)
        entry = items[place].entry
        after = entry is not None and "after" in entry.extra
        trailing = after or items[place].value in self._trailing or self._introduced(items, place)
        return cost + (0.0 if (anchor < place) == trailing else 1.5)

    def _introduced(self, items: Sequence[Item], place: int) -> bool:
        """Whether "with", "in" or "of" stands before it, so that it belongs to what went before."""
        earlier, later = items[max(0, place - _WINDOW) : place], items[place + 1 : place + _WINDOW]
        before = next((item for item in reversed(earlier) if item.kind not in ("qualifier", "filler")), None)
        after = next((item for item in later if item.kind != "qualifier"), None)
        if before is None or before.kind not in ("with", "preposition"):
            return False
        begins_next = after is not None and after.is_anchor and self._accepts(after, items[place].value)
        return before.kind == "preposition" or not begins_next

    def share_places(self, items: Sequence[Item], given: Mapping[int, list[Item]]) -> None:
        """Two joined signs have the leads both that stand with one ("Q waves and T inversion in II, III, aVF")."""
        for first, second in pairwise(sorted(given)):
            joined = all(item.kind in _JOINS for item in items[first + 1 : second])
            of_signs = items[first].kind == items[second].kind == "head"
            if not joined or not of_signs or {items[first].value, items[second].value} == _OPPOSED:
                continue
            for one, other in ((first, second), (second, first)):
                if not any(item.value in PLACES for item in given[one]):
                    behind = [item for item in given[other] if item.value in PLACES and is_lead_list(item)]
                    given[one].extend(item for item in behind if self._accepts(items[one], item.value))


def is_lead_list(item: Item) -> bool:
    return item.entry is not None and "leads" in item.entry.extra


def _stands_before(items: Sequence[Item], place: int, anchor: int) -> bool:
    """Whether a qualifier stands before an anchor with nothing but other qualifiers between."""
    return place < anchor and all(item.kind == "qualifier" for item in items[place:anchor])


def _edge(items: Sequence[Item], place: int, step: int) -> int:
    """The nearest comma or the like before (-1) or after (1) a place; where there is none, the end of what is looked at."""
    index = place + step
    while 0 <= index < len(items) and abs(index - place) <= _WINDOW and items[index].kind != "soft":
        index += step
    return index
