"""A case's measured numbers as rows, so that cases can be found by what was measured in them."""

import math
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, delete, insert

from ecgstudio.core.leads import LEADS
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.library import tables

OF_CASE = tuple(column.name for column in tables.case_numbers.columns if column.name != "case_number")
"""Numbers of the whole recording, by the names of the rule language; ``axis`` is that of QRS."""

OF_LEAD = tuple(
    column.name for column in tables.case_lead_numbers.columns if column.name not in ("lead", "case_number")
)
"""Numbers of one lead (``QRSnet[V1]``), by the names of the rule language."""

_RENAMED = {"qrs_axis": "axis"}
_DECIMALS = 4


def index_numbers(connection: Connection, number: int, measurements: Measurements) -> None:
    """Make a case's numbers findable, in place of those it had before."""
    unindex_numbers(connection, [number])
    found = features(measurements)
    if found:
        connection.execute(insert(tables.case_numbers).values(row_of_case(number, found)))
        connection.execute(insert(tables.case_lead_numbers), list(rows_of_leads(number, found)))


def unindex_numbers(connection: Connection, numbers: list[int]) -> None:
    """Forget the numbers of cases."""
    for table in (tables.case_numbers, tables.case_lead_numbers):
        chosen = delete(table).where(table.c.case_number.in_(numbers))
        # the leads stand first in the key
        connection.execute(chosen.where(table.c.lead.in_(LEADS)) if "lead" in table.c else chosen)


def features(measurements: Measurements) -> dict[str, float]:
    """What was measured, by the names of the rule language, to four decimals; what could not be had is not in it."""
    values = {item.name: getattr(measurements, item.name) for item in fields(measurements)}
    own = {_RENAMED.get(name, name): item for name, item in values.items() if isinstance(item, Measured)}
    named = {name: item.value for name, item in (own | dict(measurements.features)).items()}
    return {
        name: round(value, _DECIMALS) for name, value in named.items() if value is not None and math.isfinite(value)
    }


def row_of_case(number: int, found: dict[str, float]) -> dict[str, Any]:
    """The row of ``case_numbers``."""
    return {"case_number": number} | {name: found.get(name) for name in OF_CASE}


def rows_of_leads(number: int, found: dict[str, float]) -> Iterator[dict[str, Any]]:
    """The twelve rows of ``case_lead_numbers``."""
    for lead in LEADS:
        yield {"lead": lead, "case_number": number} | {name: found.get(f"{name}[{lead}]") for name in OF_LEAD}
