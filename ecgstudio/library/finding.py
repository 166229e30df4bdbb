"""Which cases a query means, and some of them in order, quickly however many there are.

What a query asks for stands in several tables. One of them is read through, the others are looked up row by row, and reading
stops as soon as more cases are found than are worth sorting (``MOST_SORTED``). Few cases are then sorted; when there are
more, the cases are walked in the order asked for, along an index, until the page is full: where many match, that is soon.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select
from sqlalchemy import case as ranking

from ecgstudio.library import tables
from ecgstudio.library.numbers import measured
from ecgstudio.library.places import placed
from ecgstudio.library.query import Query
from ecgstudio.library.text_search import TextSearch

MOST_SORTED = 5000
MOST_LISTED = 40_000
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
    """Where cases are found by one thing: a column with their numbers and what must hold of its row.

    ``dear``: to look one case up costs as much as to read a hundred (full text), so where they are not very many they are
    ``listed`` at once.
    """

    number: ColumnElement[int]
    holds: Sequence[ColumnElement[bool]]
    dear: bool = False
    listed: bool = False

    @property
    def numbers(self) -> Select[Any]:
        """The numbers of its cases."""
        return select(self.number).where(*self.holds)

    def has(self, number: ColumnElement[int]) -> ColumnElement[bool]:
        """Whether a case, of another table's row, is among them: looked up, or first listed wholly."""
        if self.listed:
            return number.in_(self.numbers)
        return select(1).where(self.number == number, *self.holds).exists()


def find(connection: Connection, query: Query, text: TextSearch, limit: int, offset: int) -> Found:
    """Some of the cases that a query means, in its order."""
    cases, others = _of_cases(query), list(_others(query, text))
    if not others:
        total = _exact(connection, cases, others)
        return Found(_walk(connection, query, cases, others, limit, offset), total)
    few = list(connection.scalars(_matching(cases, others).limit(MOST_SORTED + 1)))
    if len(few) <= MOST_SORTED or query.sort == "arranged":
        chosen = _ordered(select(_cases.number).where(_cases.number.in_(few[:MOST_SORTED])), query)
        return Found(list(connection.scalars(chosen.limit(limit).offset(offset))), min(len(few), MOST_SORTED))
    numbers = _walk(connection, query, cases, [_eased(connection, source) for source in others], limit, offset)
    reached = offset + len(numbers)
    ended = limit > 0 and len(numbers) < limit
    return Found(numbers, reached if ended else max(MOST_SORTED, reached + 1), more=not ended)


def _eased(connection: Connection, source: _Source) -> _Source:
    """The source as it is best asked while walking."""
    if not source.dear:
        return source
    held = select(func.count()).select_from(source.numbers.limit(MOST_LISTED + 1).subquery())
    return replace(source, listed=(connection.scalar(held) or 0) <= MOST_LISTED)


def count(connection: Connection, query: Query, text: TextSearch) -> int:
    """How many cases a query means, counted to the last one."""
    return _exact(connection, _of_cases(query), list(_others(query, text)))


def _exact(connection: Connection, cases: _Source, others: Sequence[_Source]) -> int:
    return connection.scalar(select(func.count()).select_from(_matching(cases, others).subquery())) or 0


def _matching(cases: _Source, others: Sequence[_Source]) -> Select[Any]:
    """The numbers, in no order: read from the first of the others, which is expected to be the narrowest."""
    first, *rest = [*others, cases]
    return select(first.number).where(*first.holds, *(source.has(first.number) for source in rest))


def _walk(
    connection: Connection, query: Query, cases: _Source, others: Sequence[_Source], limit: int, offset: int
) -> list[int]:
    """A page read along the index of its order; an order by rank is walked rank after rank."""
    found: list[int] = []
    chosen = select(_cases.number).where(*cases.holds, *(source.has(_cases.number) for source in others))
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


def _of_cases(query: Query) -> _Source:
    holds = [_cases.trashed.is_not(None) if query.trashed else _cases.trashed.is_(None)]
    for name in ("difficulty", "priority", "level", "source"):
        if getattr(query, name) is not None:
            holds.append(_cases[name] == getattr(query, name))
    return _Source(_cases.number, holds)


def _others(query: Query, text: TextSearch) -> Iterator[_Source]:
    """What else the query asks for, the narrowest that is to be expected first."""
    if query.collection:
        places = placed(query.collection).subquery()
        yield _Source(places.c.case_number, ())
    words = text.matching(query.text)
    if words is not None:
        yield _Source(*words, dear=True)
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
