"""What is absent and what is only possible: the reach of "no", "possible", "ruled out" and their like over one sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ecgstudio.core.request import Certainty
from ecgstudio.language.items import Item

_FORWARD = {"absent_before": "absent", "absent_before_list": "absent", "possible_before": "possible", "risk": "unsaid"}
_REACH = 60
"""How many items back a cue looks at most; a sentence has not so many."""
_BACKWARD = {"absent_after": "absent", "possible_after": "possible"}


@dataclass(frozen=True)
class Standing:
    """Whether a statement is said to be present, and how surely; ``unsaid``: it may come ("at risk of complete heart block")."""

    present: bool = True
    certainty: Certainty = "certain"
    unsaid: bool = False


def denied_qualifiers(items: Sequence[Item]) -> set[int]:
    """The qualifiers that a negation takes away from the statement before it ("AF without rapid response")."""
    denied: set[int] = set()
    for cue, item in enumerate(items):
        if _FORWARD.get(item.kind) == "absent":
            denied |= _bare_qualifiers(items, cue)
    return denied


def _bare_qualifiers(items: Sequence[Item], cue: int) -> set[int]:
    """The qualifiers right after a cue, when no statement follows them in the same part of the sentence."""
    found: set[int] = set()
    for index in range(cue + 1, len(items)):
        if items[index].is_anchor:
            return set()
        if items[index].kind in ("soft", "stop", "and") or items[index].kind in _FORWARD:
            break
        if items[index].kind == "qualifier":
            found.add(index)
    return found


def _object_follows(items: Sequence[Item], cue: int) -> bool:
    """Whether a cue has something of its own after it, though no statement ("without block patterns")."""
    for item in items[cue + 1 :]:
        if item.kind in ("soft", "stop", "and") or item.kind in _FORWARD:
            return False
        if item.kind in ("unknown", "unlisted", "qualifier"):
            return True
    return False


def standings(items: Sequence[Item]) -> dict[int, Standing]:
    """The standing of every anchor of a sentence, by its index among the items."""
    marks: dict[int, set[str]] = {index: set() for index, item in enumerate(items) if item.is_anchor}
    for index, item in enumerate(items):
        if item.kind in _FORWARD or _heads_a_part(items, index):
            if not _forward(items, index, marks) and not _object_follows(items, index):
                _backward(items, index, _mark(item), marks)
        elif item.kind in _BACKWARD:
            _backward(items, index, _BACKWARD[item.kind], marks)
        elif item.kind == "absent_beside" and index and items[index - 1].is_anchor:
            marks[index - 1].add("absent")
    _alternatives(items, marks)
    return {index: _standing(found) for index, found in marks.items()}


def _standing(marks: set[str]) -> Standing:
    return Standing("absent" not in marks, "possible" if "possible" in marks else "certain", "unsaid" in marks)


def _forward(items: Sequence[Item], cue: int, marks: dict[int, set[str]]) -> bool:
    """Mark what follows a cue; whether anything did."""
    mark = _mark(items[cue])
    reached = ""
    linked = True
    if mark == "absent" and _bare_qualifiers(items, cue):
        return False
    for index in range(cue + 1, len(items)):
        item = items[index]
        if item.is_anchor:
            if (
                reached
                and not linked
                and not (mark == "possible" and reached == item.value and _follows_on(items, index))
            ):
                break
            marks[index].add(mark)
            reached, linked = reached or item.value, False
        elif _ends(item, mark) or (item.kind in _FORWARD and (reached or _FORWARD[item.kind] == mark)):
            break
        elif item.kind == "soft":
            if not _listed(items, index):
                break
            linked = True
        elif item.kind in ("and", "or", "with"):
            if reached and not _carries(items[cue].kind, item.kind):
                break
            linked = True
    return bool(reached)


def _ends(item: Item, mark: str) -> bool:
    """Whether a word ends what runs forward: what is absent does not reach its cause ("not recognised due to artefact")."""
    return item.kind in ("stop", "conclusion") or (mark == "absent" and item.kind == "cause")


def _mark(cue: Item) -> str:
    return _FORWARD.get(cue.kind) or _BACKWARD[cue.kind]


def _heads_a_part(items: Sequence[Item], index: int) -> bool:
    """Whether a doubt that usually follows stands first in its part of the sentence and before a finding ("fraglich AF")."""
    before = items[index - 1].kind if index else "hard"
    if items[index].kind != "possible_after" or before not in ("soft", "hard", "and", "or"):
        return False
    later = (item for item in items[index + 1 :] if item.kind not in ("qualifier", "filler"))
    following = next(later, None)
    return following is not None and following.is_anchor


def _follows_on(items: Sequence[Item], index: int) -> bool:
    """Whether a finding follows the one before with nothing but its own words between, as in the lists of carts."""
    place = index - 1
    while place >= 0 and items[place].kind == "qualifier":
        place -= 1
    return place >= 0 and items[place].is_anchor


def _carries(cue: str, connector: str) -> bool:
    """Bare "no" ends at "and" ("no RVR and LBBB"); "no evidence of" and "possible" go on; "or" always carries on."""
    if connector == "and":
        return cue != "absent_before"
    return connector == "or"


def _listed(items: Sequence[Item], comma: int) -> bool:
    """Whether a comma stands in a list that an "or" closes ("no A, B or C")."""
    for item in items[comma + 1 :]:
        if item.kind == "or":
            return True
        if item.kind == "stop" or item.kind in _FORWARD or item.kind in _BACKWARD:
            return False
    return False


def _backward(items: Sequence[Item], cue: int, mark: str, marks: dict[int, set[str]]) -> None:
    """Mark what stands before a cue: the nearest statement, and those joined to it."""
    joined = True
    for index in range(cue - 1, max(-1, cue - _REACH), -1):
        item = items[index]
        if item.is_anchor:
            if not joined:
                return
            marks[index].add(mark)
            joined = False
        elif item.kind == "stop" or item.kind in _BACKWARD:
            return
        elif item.kind == "or" or (item.kind == "and" and mark == "absent"):
            joined = True


def _alternatives(items: Sequence[Item], marks: dict[int, set[str]]) -> None:
    """ "A or B" leaves both possible."""
    anchors = sorted(marks)
    for one, other in pairwise(anchors):
        between = [items[index].kind for index in range(one + 1, other)]
        if "or" in between and "soft" not in between and "stop" not in between:
            for index in (one, other):
                if "absent" not in marks[index]:
                    marks[index].add("possible")
