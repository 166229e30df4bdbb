"""The tables. ``cases`` and its lists describe each case's newest version for searching; ``versions`` holds every one whole.

Signals are kept once each, by their digest, however many versions and cases share them. The tables are made and changed by
the migrations alone; a test holds these declarations against what the migrations make.
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
)
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator[datetime]):
    """A moment in UTC: aware in the program, without a zone in the database, to the microsecond."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


class Words(TypeDecorator[str]):
    """Text without what UTF-8 cannot hold (lone surrogates, from odd file names); a case's document keeps it as it was."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else storable(value)


def storable(text: str) -> str:
    """The text with "?" for what UTF-8 cannot hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


metadata = MetaData()

signals = Table(
    "signals",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

cases = Table(
    "cases",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Words(64), nullable=False, unique=True),
    Column("version", Integer, nullable=False),
    Column("title", Words, nullable=False),
    Column("age", Float),
    Column("sex", String(8)),
    Column("created", Moment, nullable=False),
    Column("saved", Moment, nullable=False),
    Column("trashed", Moment),
    Column("difficulty", String(8), nullable=False),
    Column("priority", String(1), nullable=False),
    Column("source", String(16), nullable=False),
    Column("engine", Words, nullable=False),
    Column("seed", BigInteger),
    Column("digest", String(64), ForeignKey("signals.digest"), nullable=False),
    Column("thumbnail", LargeBinary, nullable=False),
    Index("cases_by_saved", "saved"),
    Index("cases_by_title", "title"),
    Index("cases_by_digest", "digest"),
)


def _of_case() -> Column[int]:
    return Column("case_number", Integer, ForeignKey("cases.number", ondelete="CASCADE"), primary_key=True)


versions = Table(
    "versions",
    metadata,
    _of_case(),
    Column("version", Integer, primary_key=True),
    Column("saved", Moment, nullable=False),
    Column("what", Words, nullable=False),
    Column("document", LargeBinary, nullable=False),
    Column("digest", String(64), ForeignKey("signals.digest"), nullable=False),
    Index("versions_by_digest", "digest"),
)

case_statements = Table(
    "case_statements",
    metadata,
    _of_case(),
    Column("position", Integer, primary_key=True),
    Column("statement", Words(32), nullable=False),
    Index("cases_by_statement", "statement", "case_number"),
)

case_tags = Table(
    "case_tags",
    metadata,
    _of_case(),
    Column("position", Integer, primary_key=True),
    Column("tag", Words, nullable=False),
    Index("cases_by_tag", "tag", "case_number"),
)
