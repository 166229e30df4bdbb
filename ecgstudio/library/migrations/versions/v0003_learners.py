"""Learners with their sessions, attempts and schedules."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "learners",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String(64), nullable=False, unique=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("created", sa.DateTime, nullable=False),
    )
    op.create_table(
        "sittings",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String(64), nullable=False, unique=True),
        _of_learner(),
        sa.Column("begun", sa.DateTime, nullable=False),
        sa.Column("ended", sa.DateTime),
        sa.Column("document", sa.LargeBinary, nullable=False),
    )
    op.create_index("sittings_by_learner", "sittings", ["learner_number", "begun"])
    op.create_table(
        "attempts",
        sa.Column("number", sa.Integer, primary_key=True),
        _of_learner(),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("statement", sa.String(32), nullable=False),
        sa.Column("role", sa.String(8), nullable=False),
        sa.Column("credit", sa.Float, nullable=False),
    )
    op.create_index("attempts_by_learner", "attempts", ["learner_number", "statement", "at"])
    op.create_table(
        "schedules",
        _of_learner(primary_key=True),
        sa.Column("statement", sa.String(32), primary_key=True),
        sa.Column("due", sa.DateTime, nullable=False),
        sa.Column("card", sa.Text, nullable=False),
    )


def _of_learner(*, primary_key: bool = False) -> sa.Column[int]:
    key = sa.ForeignKey("learners.number", ondelete="CASCADE")
    return sa.Column("learner_number", sa.Integer, key, primary_key=primary_key, nullable=False)
