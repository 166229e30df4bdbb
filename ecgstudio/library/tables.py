"""The tables. ``cases`` and its lists describe each case's newest version for searching; ``versions`` holds every one whole.

Signals are kept once each, by their digest, however many versions and cases share them. The tables are made and changed by
the migrations alone; a test holds these declarations against what the migrations make.
"""

from collections.abc import Mapping
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

from ecgstudio.core.leads import LEADS


class Moment(TypeDecorator[datetime]):
    """A moment in UTC: aware in the program, without a zone in the database, to the microsecond."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


class Words(TypeDecorator[str]):
    """Text without what a database cannot hold (see ``storable``); a case's document keeps it as it was."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else storable(value)


class TenThousandths(TypeDecorator[float]):
    """A number to four decimals, kept as so many ten-thousandths: whole, SQLite holds it in two or three bytes, not in eight."""

    impl = Float
    cache_ok = True

    def process_bind_param(self, value: float | None, dialect: Dialect) -> float | None:
        return None if value is None else round(value * 10_000, 3)

    def process_result_value(self, value: float | None, dialect: Dialect) -> float | None:
        return None if value is None else value / 10_000


def storable(text: str) -> str:
    """The text with "?" for what UTF-8 (lone surrogates, from odd file names) or PostgreSQL (NUL) cannot hold."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "?")


metadata = MetaData()

ORDERS = ("title", "priority", "difficulty", "level")
"""What cases are sorted by beside the time; each order has its index, so that a page is read from its beginning."""

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
    Column("level", String(1), nullable=False),
    Index("cases_by_saved", "trashed", "saved", "number"),
    *(Index(f"cases_by_{name}", "trashed", name, "saved", "number") for name in ORDERS),
    Index("cases_by_digest", "digest"),
    Index("cases_by_age", "age"),
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

collections = Table(
    "collections",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Words(64), nullable=False, unique=True),
    Column("kind", String(16), nullable=False),
    Column("title", Words, nullable=False),
    Column("notes", Words, nullable=False),
    Column("created", Moment, nullable=False),
    Column("trashed", Moment),
    Column("position", Integer, nullable=False),
)

collection_members = Table(
    "collection_members",
    metadata,
    Column("collection_number", Integer, ForeignKey("collections.number", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("case_number", Integer, ForeignKey("cases.number", ondelete="CASCADE")),
    Column("part_number", Integer, ForeignKey("collections.number", ondelete="CASCADE")),
    Index("collections_by_case", "case_number"),
    Index("courses_by_part", "part_number"),
)

# the columns are what measurements are named in the rule language; a new name needs a migration before it can be searched for
case_numbers = Table(
    "case_numbers",
    metadata,
    _of_case(),
    *(
        Column(name, Float)
        for name in (
            *("rate", "pr", "qrs", "qt", "qtc", "p_axis", "axis", "t_axis", "atrial_rate"),
            *("RRcv", "RRmaxmin", "PPRR", "Pmorph", "Fhz", "PRinc", "PRsd", "DROP", "GROUP", "PREM", "COMP"),
            *("WIDEFRAC", "RUN", "AVDISS", "PAUSE", "PAUSEratio", "SPIKE", "VSPIKE", "AVSPIKE", "TWIST", "QRSaltR"),
            *("SL", "CORN", "TPEAK", "STFR", "QTcU", "TPBASE", "DELTA", "EPS"),
        )
    ),
)

LEAD_NUMBERS: Mapping[str, Table] = {
    name: Table(f"lead_{name}", metadata, _of_case(), *(Column(lead, TenThousandths) for lead in LEADS))
    for name in (
        *("J", "Jabs", "J60", "Tamp", "Tmax", "Tmin", "Tabs", "Uamp", "Pamp", "Pmin", "Pdur", "PTF"),
        *("R", "S", "Q", "Rp", "Qdur", "Sdur", "QRSpp", "QRSnet", "RS", "RPT", "PRdev", "initslope"),
    )
}
"""Numbers of single leads, a narrow table each with a row per case: a search reads one, however many leads it speaks of."""
