"""What to look for in the library, and what is found."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from ecgstudio.core.case import Difficulty, Level, Priority
from ecgstudio.core.collection import CollectionKind
from ecgstudio.core.recording import Source
from ecgstudio.core.request import Sex
from ecgstudio.library.query_parser import Condition, parse_query

Sort = Literal["newest", "oldest", "title", "priority", "difficulty", "level", "arranged"]


@dataclass(frozen=True)
class CollectionSummary:
    """One line of the list of collections. ``cases``: how many, those of a course's collections included."""

    id: str
    title: str
    kind: CollectionKind
    cases: int


@dataclass(frozen=True)
class Query:
    """Everything set must hold; what is empty does not count.

    ``text``: words or beginnings of words, all of which occur in title, notes, teaching points, vignette, the teacher's
    annotations, tags, statement ids and names or request text; any characters may be typed. ``statements``: ids that are all
    present. ``tags``: all of them. ``trashed`` looks in the trash instead. ``collection``: the id of a collection or course
    that holds the cases; the order "arranged" is theirs in it (newest first where no collection is given). ``measured``:
    conditions on measured numbers.
    """

    text: str = ""
    statements: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    difficulty: Difficulty | None = None
    priority: Priority | None = None
    level: Level | None = None
    source: Source | None = None
    trashed: bool = False
    sort: Sort = "newest"
    collection: str = ""
    measured: tuple[Condition, ...] = ()


def read_query(typed: str, query: Query | None = None) -> Query:
    """A query with what is typed into a search field added; InputError says what cannot be understood (``library.wording``)."""
    base, said = query or Query(), parse_query(typed)
    return replace(
        base,
        text=" ".join(filter(None, (base.text, said.text))),
        statements=(*base.statements, *said.statements),
        tags=(*base.tags, *said.tags),
        measured=(*base.measured, *said.measured),
    )


@dataclass(frozen=True)
class CaseSummary:
    """One line of a list. ``statements`` are the ids that are present; ``saved`` is when the last version was kept."""

    id: str
    title: str
    statements: tuple[str, ...]
    age: float | None
    sex: Sex | None
    created: datetime
    saved: datetime
    tags: tuple[str, ...]
    difficulty: Difficulty
    priority: Priority
    source: Source
    version: int
    level: Level = ""


@dataclass(frozen=True)
class Page:
    """Some of the cases found, from ``offset`` on: ``total`` counts all of them, with ``more`` at least so many."""

    items: tuple[CaseSummary, ...]
    total: int
    offset: int = 0
    more: bool = False

    def __iter__(self) -> Iterator[CaseSummary]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


@dataclass(frozen=True)
class Version:
    """One kept state of a case; ``what`` is the last line of its history then."""

    number: int
    saved: datetime
    what: str
