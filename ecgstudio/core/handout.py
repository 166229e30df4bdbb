"""A Handout: what is handed out, before it is a booklet, slides, cards or a file to share."""

from collections.abc import Sequence
from dataclasses import dataclass

from ecgstudio.core.case import Case
from ecgstudio.core.collection import Collection
from ecgstudio.core.handout_parts import ALL_PARTS, HandoutParts


@dataclass(frozen=True)
class Handout:
    """Cases in order under a title. ``id`` stays the same for the same collection or case; ``parts``: what is said beside the
    ECGs; ``collections``: the collection whose cases these are, its parts before it, none when the cases were chosen."""

    title: str
    cases: Sequence[Case]
    notes: str = ""
    id: str = ""
    parts: HandoutParts = ALL_PARTS
    collections: tuple[Collection, ...] = ()
