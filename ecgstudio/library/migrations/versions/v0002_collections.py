"""Collections and courses, measured numbers beside each case, levels, and a search that is quick for one letter.

The numbers of cases that are there already are read from their documents; a case that cannot be read has none.
"""

import json
import math
import zlib
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# as measurements named them when this step was written
_LEADS = ("I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2", "V3", "V4", "V5", "V6")
_GLOBAL = (
    *("rate", "pr", "qrs", "qt", "qtc", "p_axis", "axis", "t_axis", "atrial_rate"),
    *("RRcv", "RRmaxmin", "PPRR", "Pmorph", "Fhz", "PRinc", "PRsd", "DROP", "GROUP", "PREM", "COMP", "WIDEFRAC"),
    *("RUN", "AVDISS", "PAUSE", "PAUSEratio", "SPIKE", "VSPIKE", "AVSPIKE", "TWIST", "QRSaltR", "SL", "CORN"),
    *("TPEAK", "STFR", "QTcU", "TPBASE", "DELTA", "EPS"),
)
_OF_LEAD = (
    *("J", "Jabs", "J60", "Tamp", "Tmax", "Tmin", "Tabs", "Uamp", "Pamp", "Pmin", "Pdur", "PTF", "R", "S", "Q", "Rp"),
    *("Qdur", "Sdur", "QRSpp", "QRSnet", "RS", "RPT", "PRdev", "initslope"),
)
_CHUNK = 500


def upgrade() -> None:
    _collections()
    _numbers()
    op.add_column("cases", sa.Column("level", sa.String(1), nullable=False, server_default=""))
    op.drop_index("cases_by_saved", "cases")
    op.drop_index("cases_by_title", "cases")
    op.create_index("cases_by_saved", "cases", ["trashed", "saved", "number"])
    for column in ("title", "priority", "difficulty", "level"):
        op.create_index(f"cases_by_{column}", "cases", ["trashed", column, "saved", "number"])
    if op.get_bind().dialect.name == "sqlite":
        _sqlite_text()
    else:
        _postgres_text()
    _fill()


def _collections() -> None:
    op.create_table(
        "collections",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String(64), nullable=False, unique=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("notes", sa.Text, nullable=False),
        sa.Column("created", sa.DateTime, nullable=False),
        sa.Column("trashed", sa.DateTime),
        sa.Column("position", sa.Integer, nullable=False),
    )
    op.create_table(
        "collection_members",
        _to("collections", "collection_number", primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        _to("cases", "case_number"),
        _to("collections", "part_number"),
    )
    op.create_index("collections_by_case", "collection_members", ["case_number"])
    op.create_index("courses_by_part", "collection_members", ["part_number"])


def _numbers() -> None:
    op.create_table(
        "case_numbers",
        _to("cases", "case_number", primary_key=True),
        *(sa.Column(name, sa.Float) for name in _GLOBAL),
    )
    op.create_table(
        "case_lead_numbers",
        sa.Column("lead", sa.String(3), primary_key=True),
        sa.Column("case_number", sa.Integer, primary_key=True),
        *(sa.Column(name, sa.Float) for name in _OF_LEAD),
        sqlite_with_rowid=False,
    )


def _to(table: str, column: str, primary_key: bool = False) -> sa.Column[int]:
    key = sa.ForeignKey(f"{table}.number", ondelete="CASCADE")
    return sa.Column(column, sa.Integer, key, primary_key=primary_key)


def _sqlite_text() -> None:
    """The same words with an index of beginnings of one letter too."""
    op.execute("ALTER TABLE case_text RENAME TO case_text_before")
    op.execute(
        "CREATE VIRTUAL TABLE case_text USING fts5(title, notes, teaching_points, tags, statements, request,"
        " tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')"
    )
    columns = "rowid, title, notes, teaching_points, tags, statements, request"
    op.execute(f"INSERT INTO case_text({columns}) SELECT {columns} FROM case_text_before")
    op.execute("DROP TABLE case_text_before")


def _postgres_text() -> None:
    op.execute(
        "CREATE TABLE case_text (case_number integer PRIMARY KEY REFERENCES cases(number) ON DELETE CASCADE,"
        " words tsvector NOT NULL)"
    )
    op.execute("CREATE INDEX case_text_words ON case_text USING gin (words)")


def _fill() -> None:
    connection = op.get_bind()
    numbers = [row[0] for row in connection.execute(sa.text("SELECT number FROM cases"))]
    for start in range(0, len(numbers), _CHUNK):
        of_cases: list[dict[str, Any]] = []
        of_leads: list[dict[str, Any]] = []
        for number in numbers[start : start + _CHUNK]:
            features = _features(connection, number)
            if features:
                of_cases.append({"case_number": number} | {name: features.get(name) for name in _GLOBAL})
                of_leads += _rows_of_leads(number, features)
        if of_cases:
            op.bulk_insert(_table("case_numbers", _GLOBAL), of_cases)
            op.bulk_insert(_table("case_lead_numbers", ("lead", *_OF_LEAD)), of_leads)


def _table(name: str, columns: tuple[str, ...]) -> sa.TableClause:
    return sa.table(name, sa.column("case_number"), *(sa.column(column) for column in columns))


def _rows_of_leads(number: int, features: dict[str, float]) -> Iterator[dict[str, Any]]:
    for lead in _LEADS:
        values = {name: features.get(f"{name}[{lead}]") for name in _OF_LEAD}
        yield {"lead": lead, "case_number": number} | values


def _features(connection: sa.Connection, number: int) -> dict[str, float]:
    """The numbers in the document of a case's newest version, by the names of the rule language."""
    chosen = sa.text(
        "SELECT versions.document FROM versions JOIN cases ON cases.number = versions.case_number"
        " AND cases.version = versions.version WHERE cases.number = :number"
    )
    try:
        document = json.loads(zlib.decompress(bytes(connection.execute(chosen, {"number": number}).scalar_one())))
        kept = document["measurements"]
        named = {"axis" if name == "qrs_axis" else name: item for name, item in kept.items()} | kept["features"]
        values = {name: item.get("value") for name, item in named.items() if isinstance(item, dict)}
    except (zlib.error, ValueError, KeyError, TypeError, AttributeError, sa.exc.NoResultFound):
        return {}
    usable = {name: value for name, value in values.items() if isinstance(value, (int, float))}
    return {name: round(value, 4) for name, value in usable.items() if math.isfinite(value)}
