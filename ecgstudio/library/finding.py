"""Which cases a query means, and some of them in order, quickly however many there are.

What a query asks for stands in several tables. The one with the fewest of its cases is read through, the others are looked up
row by row, and reading stops as soon as more cases are found than are worth sorting (``MOST_SORTED``). Few cases are then
sorted; when there are more, the cases are walked in the order asked for, along an index, until the page is full: where many
match, that is soon.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select
from sqlalchemy import case as ranking

from ecgstudio.library import tables
from ecgstudio.library.numbers import measured
from ecgstudio.library.positions import placed
from ecgstudio.library.query import Query
from ecgstudio.library.text_search import TextSearch

MOST_SORTED = 5000
_SAMPLED = 100
_cases = tables.cases.c
_RANKS = {"priority": ("A", "B", "C", "D", ""), "difficulty": ("easy", "medium", "hard"), "level": ("M", "C", "A", "")}


@dataclass(frozen=True)
class Found:
    """The numbers of a page's cases. ``total``: how many there are; with ``more`` at least so many."""

    numbers: list[int]
    total: int
    more: bool = False


@dataclass(frozen=True, eq=False)
class _Source:
    """Where cases are found by one thing: a column with their numbers, each there once, and what must hold of its row.

    ``listed``: looking one case up is dear (full text, courses), so they are listed at once.
    """

    number: ColumnElement[int]
    holds: Sequence[ColumnElement[bool]]
    listed: bool = False

    @property
    def numbers(self) -> Select[Any]:
        """The numbers of its cases."""
        return select(self.number).where(*self.holds)

    def has(self, number: ColumnElement[int]) -> ColumnElement[bool]:
        """Whether a case, of another table's row, is among them."""
        if self.listed:
            return _unindexed(number).in_(self.numbers)
        return select(1).where(self.number == number, *self.holds).exists()

    def within(self, chosen: Select[Any], number: ColumnElement[int]) -> Select[Any]:
        """Those chosen cases, read in the order of another table's rows, that are among them: quicker than ``has`` for many."""
        if self.listed:
            return chosen.where(self.has(number))
        return chosen.join(self.number.table, self.number == _unindexed(number)).where(*self.holds)


def find(connection: Connection, query: Query, text: TextSearch, limit: int, offset: int) -> Found:
    """Some of the cases that a query means, in its order."""
    sources = _narrowest_first(connection, list(_sources(query, text)))
    if not sources:
        return Found(_walk(connection, query, sources, limit, offset), _exact(connection, query, sources))
    few = list(connection.scalars(_matching(query, sources).limit(MOST_SORTED + 1)))
    if len(few) <= MOST_SORTED or query.sort == "arranged":
        chosen = _ordered(select(_cases.number).where(_cases.number.in_(few[:MOST_SORTED])), query)
        return Found(list(connection.scalars(chosen.limit(limit).offset(offset))), min(len(few), MOST_SORTED))
    numbers = _walk(connection, query, sources, limit, offset)
    reached = offset + len(numbers)
    ended = limit > 0 and len(numbers) < limit
    return Found(numbers, reached if ended else max(MOST_SORTED, reached + 1), more=not ended)


def count(connection: Connection, query: Query, text: TextSearch) -> int:
    """How many cases a query means, counted to the last one."""
    return _exact(connection, query, _narrowest_first(connection, list(_sources(query, text))))


def _exact(connection: Connection, query: Query, sources: Sequence[_Source]) -> int:
    return connection.scalar(select(func.count()).select_from(_matching(query, sources).subquery())) or 0


def _matching(query: Query, sources: Sequence[_Source]) -> Select[Any]:
    """The numbers, in no order, read from the first of the sources."""
    if not sources:
        return select(_cases.number).where(*_of_case(query))
    first, *rest = sources
    chosen = select(first.number).where(*first.holds, *_of_case(query, first.number))
    for source in rest:
        chosen = source.within(chosen, first.number)
    return chosen


def _unindexed(number: ColumnElement[int]) -> ColumnElement[int]:
    """The same number as a sum, which has no index: so SQLite reads the tables in the order that was chosen here."""
    return number + 0


def _narrowest_first(connection: Connection, sources: list[_Source]) -> list[_Source]:
    """The sources by how many cases each has: of text that is counted, of others estimated from cases spread evenly."""
    if len(sources) < 2:
        return sources
    last = connection.scalar(select(func.max(_cases.number))) or 0
    step = max(1, last // _SAMPLED)
    sample = range(1, last + 1, step)

    def size(source: _Source) -> int:
        chosen = source.numbers if source.listed else source.numbers.where(source.number.in_(sample))
        found = connection.scalar(select(func.count()).select_from(chosen.subquery())) or 0
        return found if source.listed else found * step

    return sorted(sources, key=size)


def _walk(connection: Connection, query: Query, sources: Sequence[_Source], limit: int, offset: int) -> list[int]:
    """A page read along the index of its order; an order by rank is walked rank after rank."""
    found: list[int] = []
    chosen = select(_cases.number).where(*_of_case(query), *(source.has(_cases.number) for source in sources))
    ranks: Sequence[str | None] = _RANKS.get(query.sort, (None,))
    for rank in ranks:
        left = offset + limit - len(found)
        if left <= 0:
            break
        of_rank = chosen if rank is None else chosen.where(_cases[query.sort] == rank)
        found += connection.scalars(_ordered(of_rank, query, ranked=rank is None).limit(left))
    return found[offset:]


def _ordered(chosen: Select[Any], query: Query, *, ranked: bool = True) -> Select[Any]:
    """The same cases in the order that the query asks for; ties newest first."""
    first: tuple[Any, ...] = ()
    if query.sort == "oldest":
        first = (_cases.saved, _cases.number)
    elif query.sort == "title":
        first = (_cases.title,)
    elif query.sort in _RANKS and ranked:
        first = (_rank(_cases[query.sort], _RANKS[query.sort]),)
    elif query.sort == "arranged" and query.collection:
        places = placed(query.collection).subquery()
        chosen, first = chosen.join(places, places.c.case_number == _cases.number), (places.c.place,)
    return chosen.order_by(*first, _cases.saved.desc(), _cases.number.desc())


def _of_case(query: Query, number: ColumnElement[int] | None = None) -> Iterator[ColumnElement[bool]]:
    """What must hold of a case itself: of its row or, where its number stands in another table, of that number."""
    asked = {name: getattr(query, name) for name in ("difficulty", "priority", "level", "source")}
    trashed = _cases.trashed.is_not(None) if query.trashed else _cases.trashed.is_(None)
    holds = [trashed, *(_cases[name] == value for name, value in asked.items() if value is not None)]
    if number is None:
        yield from holds
    elif len(holds) > 1 or query.trashed:
        yield _Source(_cases.number, holds).has(number)
    else:
        # the trash is small, the rows of cases are large
        yield number.not_in(select(_cases.number).where(_cases.trashed.is_not(None)))


def _sources(query: Query, text: TextSearch) -> Iterator[_Source]:
    """What the query asks for beside the cases' own rows."""
    if query.collection:
        places = placed(query.collection).subquery()
        yield _Source(places.c.case_number, (), listed=True)
    words = text.matching(query.text)
    if words is not None:
        yield _Source(*words, listed=True)
    for statement in query.statements:
        listed = tables.case_statements.alias()
        yield _Source(listed.c.case_number, (listed.c.statement == statement,))
    for number, holds in measured(query.measured):
        yield _Source(number, holds)
    for tag in query.tags:
        listed = tables.case_tags.alias()
        yield _Source(listed.c.case_number, (listed.c.tag == tag,))


def _rank(column: Any, order: Sequence[str]) -> Any:
    return ranking({value: place for place, value in enumerate(order)}, value=column, else_=len(order))
