"""The tables of learners, made and changed by the migrations alone, as all others."""

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, LargeBinary, String, Table

from ecgstudio.library.tables import Moment, Words, metadata

learners = Table(
    "learners",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Words(64), nullable=False, unique=True),
    Column("name", Words, nullable=False),
    Column("created", Moment, nullable=False),
)


def _of_learner(*, primary_key: bool = False) -> Column[int]:
    key = ForeignKey("learners.number", ondelete="CASCADE")
    return Column("learner_number", Integer, key, primary_key=primary_key, nullable=False)


sessions = Table(
    "sittings",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Words(64), nullable=False, unique=True),
    _of_learner(),
    Column("begun", Moment, nullable=False),
    Column("ended", Moment),
    Column("document", LargeBinary, nullable=False),
    Index("sittings_by_learner", "learner_number", "begun"),
)

attempts = Table(
    "attempts",
    metadata,
    Column("number", Integer, primary_key=True),
    _of_learner(),
    Column("at", Moment, nullable=False),
    Column("statement", Words(32), nullable=False),
    Column("role", String(8), nullable=False),
    Column("credit", Float, nullable=False),
    Index("attempts_by_learner", "learner_number", "statement", "at"),
)

schedules = Table(
    "schedules",
    metadata,
    _of_learner(primary_key=True),
    Column("statement", Words(32), primary_key=True),
    Column("due", Moment, nullable=False),
    Column("card", Words, nullable=False),
)
