"""Cases with their versions, signals, statements, tags and full text."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _signals()
    _cases()
    _versions()
    _list("case_statements", "statement", sa.String(32), "cases_by_statement")
    _list("case_tags", "tag", sa.Text, "cases_by_tag")
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE case_text USING fts5(title, notes, teaching_points, tags, statements, request,"
            " tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
        )


def _signals() -> None:
    op.create_table(
        "signals",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )


def _cases() -> None:
    op.create_table(
        "cases",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String(64), nullable=False, unique=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("age", sa.Float),
        sa.Column("sex", sa.String(8)),
        sa.Column("created", sa.DateTime, nullable=False),
        sa.Column("saved", sa.DateTime, nullable=False),
        sa.Column("trashed", sa.DateTime),
        sa.Column("difficulty", sa.String(8), nullable=False),
        sa.Column("priority", sa.String(1), nullable=False),
        sa.Column("source", sa.String(16), nullable=False),
        sa.Column("engine", sa.Text, nullable=False),
        sa.Column("seed", sa.BigInteger),
        sa.Column("digest", sa.String(64), sa.ForeignKey("signals.digest"), nullable=False),
        sa.Column("thumbnail", sa.LargeBinary, nullable=False),
    )
    for column in ("saved", "title", "digest"):
        op.create_index(f"cases_by_{column}", "cases", [column])


def _versions() -> None:
    op.create_table(
        "versions",
        _of_case(),
        sa.Column("version", sa.Integer, primary_key=True),
        sa.Column("saved", sa.DateTime, nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("document", sa.LargeBinary, nullable=False),
        sa.Column("digest", sa.String(64), sa.ForeignKey("signals.digest"), nullable=False),
    )
    op.create_index("versions_by_digest", "versions", ["digest"])


def _list(table: str, column: str, kind: type[sa.Text] | sa.String, index: str) -> None:
    op.create_table(
        table,
        _of_case(),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column(column, kind, nullable=False),
    )
    op.create_index(index, table, [column, "case_number"])


def _of_case() -> sa.Column[int]:
    return sa.Column("case_number", sa.Integer, sa.ForeignKey("cases.number", ondelete="CASCADE"), primary_key=True)
