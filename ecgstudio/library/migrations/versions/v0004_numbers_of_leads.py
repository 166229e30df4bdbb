"""Numbers of single leads as a narrow table for each, with a row per case, instead of one wide table with a row per lead.

A search then reads one table, of 5 MB with a hundred thousand cases, however many leads it speaks of. Ages have an index.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# as measurements named them when this step was written
_LEADS = ("I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2", "V3", "V4", "V5", "V6")
_OF_LEAD = (
    *("J", "Jabs", "J60", "Tamp", "Tmax", "Tmin", "Tabs", "Uamp", "Pamp", "Pmin", "Pdur", "PTF", "R", "S", "Q", "Rp"),
    *("Qdur", "Sdur", "QRSpp", "QRSnet", "RS", "RPT", "PRdev", "initslope"),
)
_CHUNK = 500


def upgrade() -> None:
    connection = op.get_bind()
    moves = [_table(name).insert().from_select(["case_number", *_LEADS], _across(name)) for name in _OF_LEAD]
    last = connection.execute(sa.text("SELECT max(case_number) FROM case_lead_numbers")).scalar() or 0
    # the same cases for every number in turn: they are still in memory
    for first in range(1, last + 1, _CHUNK):
        for move in moves:
            connection.execute(move, {"first": first, "last": first + _CHUNK - 1})
    op.drop_table("case_lead_numbers")
    op.create_index("cases_by_age", "cases", ["age"])


def _table(name: str) -> sa.Table:
    key = sa.ForeignKey("cases.number", ondelete="CASCADE")
    of_case = sa.Column("case_number", sa.Integer, key, primary_key=True)
    return op.create_table(f"lead_{name}", of_case, *(sa.Column(lead, sa.Float) for lead in _LEADS))


def _across(name: str) -> sa.Select[tuple[float, ...]]:
    """A number in all leads of cases from ``first`` to ``last``, as ten-thousandths, the rows of the leads side by side."""
    before = sa.table("case_lead_numbers", sa.column("lead"), sa.column("case_number"), sa.column(name))
    rows = [before.alias(f"in_{lead}") for lead in _LEADS]
    case_number = rows[0].c.case_number
    return sa.select(case_number, *(sa.func.round(row.c[name] * 10_000) for row in rows)).where(
        case_number.between(sa.bindparam("first"), sa.bindparam("last")),
        *(row.c.lead == lead for lead, row in zip(_LEADS, rows, strict=True)),
        *(row.c.case_number == case_number for row in rows[1:]),
    )
