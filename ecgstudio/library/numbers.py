"""A case's measured numbers as rows, so that cases can be found by what was measured in them."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, insert

from ecgstudio.core.criteria import OPERATORS
from ecgstudio.core.errors import InputError
from ecgstudio.core.leads import LEADS
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.library import tables
from ecgstudio.library.query_parser import Condition

OF_CASE = tuple(column.name for column in tables.case_numbers.columns if column.name != "case_number")
"""Numbers of the whole recording, by the names of the rule language; ``axis`` is that of QRS."""

OF_LEAD = tuple(tables.LEAD_NUMBERS)
"""Numbers of one lead (``QRSnet[V1]``), by the names of the rule language."""

_RENAMED = {"qrs_axis": "axis"}
_DECIMALS = 4


def index_numbers(connection: Connection, number: int, measurements: Measurements) -> None:
    """Make a case's numbers findable, in place of those it had before."""
    unindex_numbers(connection, [number])
    found = features(measurements)
    if found:
        connection.execute(insert(tables.case_numbers).values(row_of_case(number, found)))
        for name, table in tables.LEAD_NUMBERS.items():
            connection.execute(insert(table).values(row_of_leads(number, name, found)))


def unindex_numbers(connection: Connection, numbers: list[int]) -> None:
    """Forget the numbers of cases."""
    for table in (tables.case_numbers, *tables.LEAD_NUMBERS.values()):
        connection.execute(delete(table).where(table.c.case_number.in_(numbers)))


def features(measurements: Measurements) -> dict[str, float]:
    """What was measured, by the names of the rule language, to four decimals; what could not be had is not in it."""
    values = {item.name: getattr(measurements, item.name) for item in fields(measurements)}
    own = {_RENAMED.get(name, name): item for name, item in values.items() if isinstance(item, Measured)}
    named = {name: item.value for name, item in (own | dict(measurements.features)).items()}
    return {
        name: round(value, _DECIMALS) for name, value in named.items() if value is not None and math.isfinite(value)
    }


def measured(
    conditions: Iterable[Condition],
) -> Iterator[tuple[ColumnElement[int], list[ColumnElement[bool]]]]:
    """For each table to be read the column of the cases' numbers and what must hold of a row.

    InputError for a number that is not kept beside cases.
    """
    by_table: dict[Table, list[Condition]] = {}
    for condition in conditions:
        by_table.setdefault(_table_of(condition), []).append(condition)
    for table, together in by_table.items():
        rows = table.alias()
        holds = [_compared(rows.c[condition.lead or condition.feature], condition) for condition in together]
        yield rows.c["number" if table is tables.cases else "case_number"], holds


def _table_of(condition: Condition) -> Table:
    if condition.feature == "age":
        return tables.cases
    table = tables.LEAD_NUMBERS.get(condition.feature) if condition.lead else tables.case_numbers
    if table is None or (condition.lead or condition.feature) not in table.c:
        raise InputError(f"'{condition.feature}' cannot be searched for; use another number")
    return table


def _compared(column: ColumnElement[float], condition: Condition) -> ColumnElement[bool]:
    """Equal means to the last digit that is typed for whole numbers: 120 ms is 119.5 to 120.5."""
    if condition.op == "=":
        reach = 0.5 if float(condition.value).is_integer() and not condition.lead else 0.0005
        return column.between(condition.value - reach, condition.value + reach)
    return OPERATORS[condition.op](column, condition.value)  # type: ignore[arg-type, return-value]


def row_of_case(number: int, found: dict[str, float]) -> dict[str, Any]:
    """The row of ``case_numbers``."""
    return {"case_number": number} | {name: found.get(name) for name in OF_CASE}


def row_of_leads(number: int, name: str, found: dict[str, float]) -> dict[str, Any]:
    """The row of one of ``LEAD_NUMBERS``."""
    return {"case_number": number} | {lead: found.get(f"{name}[{lead}]") for lead in LEADS}
