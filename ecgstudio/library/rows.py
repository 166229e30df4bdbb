"""Between core values and table rows: what one case writes, and what a list line is read from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, RowMapping, select

from ecgstudio.core.case import Case
from ecgstudio.library import tables
from ecgstudio.library.packing import pack_document
from ecgstudio.library.query import CaseSummary
from ecgstudio.library.signals import encode_signal, signal_digest
from ecgstudio.library.thumbnails import make_thumbnail

T = TypeVar("T")
_cases = tables.cases.c
_CHUNK = 500


@dataclass(frozen=True)
class Prepared:
    """All that one case writes, made before the transaction begins."""

    case: Case
    columns: Mapping[str, Any]
    document: bytes
    digest: str
    signal: bytes
    what: str


def prepare(case: Case) -> Prepared:
    """The rows of a case; LibraryError when it could not be read back."""
    provenance = case.recording.provenance
    digest = signal_digest(case.recording.signal_mv)
    columns = {
        "id": case.id,
        "title": case.title,
        "age": case.request.age,
        "sex": case.request.sex,
        "created": case.created,
        "difficulty": case.difficulty,
        "priority": case.priority,
        "level": case.level,
        "source": provenance.source,
        "engine": provenance.engine,
        "seed": provenance.seed,
        "digest": digest,
        "thumbnail": make_thumbnail(case.recording),
    }
    what = case.history[-1].what if case.history else ""
    return Prepared(case, columns, pack_document(case), digest, encode_signal(case.recording.signal_mv), what)


def summaries(connection: Connection, numbers: list[int]) -> tuple[CaseSummary, ...]:
    """The list lines of cases, in the order of their numbers given."""
    return tuple(line for chunk in chunks(numbers) for line in _some_summaries(connection, chunk))


def chunks(items: Iterable[T]) -> Iterator[list[T]]:
    """Lists short enough for one statement: SQLite takes 32,766 values at most (sqlite.org/limits.html)."""
    held = list(items)
    for start in range(0, len(held), _CHUNK):
        yield held[start : start + _CHUNK]


def _some_summaries(connection: Connection, numbers: list[int]) -> Iterator[CaseSummary]:
    rows = connection.execute(select(tables.cases).where(_cases.number.in_(numbers))).mappings()
    by_number = {row["number"]: row for row in rows}
    statements = _lists(connection, tables.case_statements, "statement", numbers)
    tags = _lists(connection, tables.case_tags, "tag", numbers)
    return (_summary(by_number[item], statements.get(item, ()), tags.get(item, ())) for item in numbers)


def list_rows(number: int, column: str, values: Iterable[str]) -> list[dict[str, Any]]:
    """Rows for one of a case's lists, each value once, in order."""
    places = enumerate(dict.fromkeys(values))
    return [{"case_number": number, "position": place, column: value} for place, value in places]


def _summary(row: RowMapping, statements: tuple[str, ...], tags: tuple[str, ...]) -> CaseSummary:
    names = ("id", "title", "age", "sex", "created", "saved", "difficulty", "priority", "level", "source", "version")
    return CaseSummary(**{name: row[name] for name in names}, statements=statements, tags=tags)


def _lists(connection: Connection, table: Any, column: str, numbers: list[int]) -> dict[int, tuple[str, ...]]:
    chosen = select(table.c.case_number, table.c[column]).where(table.c.case_number.in_(numbers))
    lists: dict[int, tuple[str, ...]] = {}
    for number, value in connection.execute(chosen.order_by(table.c.case_number, table.c.position)):
        lists[number] = (*lists.get(number, ()), value)
    return lists
