"""A library filled with very many cases in a minute: rows written in bulk, made from a few hundred real ones.

Every case has its own id, title, words, numbers, tags and document; only the signals are shared, which no search reads.
"""

import json
import zlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
from sqlalchemy import Connection, insert

from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.leads import LEADS
from ecgstudio.core.plain import case_to_plain
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import Mention, Request
from ecgstudio.library import Library, numbers, rows, tables

_CHUNK = 2000
_TAGS = ("exam", "ward round", "first lesson", "rare", "paediatric")
# mean and spread of numbers of the whole recording, near those of a hospital's archive
_SPREAD = {"rate": (75, 18), "pr": (165, 28), "qrs": (100, 22), "qt": (395, 38), "qtc": (425, 30), "axis": (30, 45)}


def make_cases(count: int) -> list[Case]:
    """Cases of every statement in turn, all of one recording of 10 s."""
    rng = np.random.default_rng(1)
    statements = list(catalogue().values())
    shared = Recording(rng.normal(0, 0.1, (12, 5000)).astype(np.float32), 500, Provenance("simulator", seed=1))
    made = []
    for index in range(count):
        statement = statements[index % len(statements)]
        request = Request(text=statement.name, mentions=(Mention(statement.id),), age=20 + index % 70)
        tags = (statement.group, _TAGS[index % len(_TAGS)])
        title = f"{statement.name} {index}"
        priority, level = ("A", "B", "C", "D")[index % 4], statement.level
        made.append(Case(request, shared, title, notes=statement.teaching, tags=tags, priority=priority, level=level))  # type: ignore[arg-type]
    return made


def fill(library: Library, count: int, report: Reporter = silent) -> list[str]:
    """Put cases into an empty library; their ids, first saved first."""
    patterns = _patterns()
    found = _many_numbers(np.random.default_rng(2))
    begin = datetime.now(UTC) - timedelta(minutes=count)
    with library._writing() as connection:
        first = patterns[0]
        connection.execute(insert(tables.signals).values(digest=first.digest, data=first.signal))
        for start in range(0, count, _CHUNK):
            report(start / count, f"case {start} of {count}")
            chunk = range(start, min(start + _CHUNK, count))
            _fill_cases(library, connection, patterns, chunk, begin)
            _fill_numbers(connection, found, chunk)
    return [_id(index) for index in range(count)]


def _patterns() -> list[rows.Prepared]:
    """One case of each statement, prepared; the signal they share is packed once."""
    cases = make_cases(len(catalogue()))
    first = rows.prepare(cases[0])
    return [
        replace(
            first,
            case=case,
            columns={
                **first.columns,
                "title": case.title,
                "age": case.request.age,
                "priority": case.priority,
                "level": case.level,
            },
            document=json.dumps(case_to_plain(case), separators=(",", ":")).encode(),
        )
        for case in cases
    ]


def _fill_cases(
    library: Library, connection: Connection, patterns: list[rows.Prepared], chunk: range, begin: datetime
) -> None:
    of: dict[str, list[dict[str, Any]]] = {name: [] for name in ("cases", "versions", "case_statements", "case_tags")}
    words: dict[int, Case] = {}
    for index in chunk:
        pattern, number, saved = patterns[index % len(patterns)], index + 1, begin + timedelta(minutes=index)
        title = f"{pattern.case.title} {index}"
        of["cases"].append(
            dict(pattern.columns)
            | {"number": number, "id": _id(index), "title": title, "version": 1, "saved": saved, "trashed": None}
        )
        document = pattern.document.replace(pattern.case.id.encode(), _id(index).encode())
        kept = {"case_number": number, "version": 1, "saved": saved, "what": "made", "digest": pattern.digest}
        of["versions"].append({**kept, "document": zlib.compress(document, 1)})
        of["case_statements"] += rows.list_rows(number, "statement", pattern.case.request.statement_ids)
        of["case_tags"] += rows.list_rows(number, "tag", pattern.case.tags)
        words[number] = replace(pattern.case, title=title)
    for name, values in of.items():
        connection.execute(insert(tables.metadata.tables[name]), values)
    library._text.index(connection, words)


def _fill_numbers(connection: Connection, found: list[dict[str, float]], chunk: range) -> None:
    together = [(index + 1, numbers_of_case) for index, numbers_of_case in zip(chunk, found, strict=False)]
    connection.execute(insert(tables.case_numbers), [numbers.row_of_case(*one) for one in together])
    for name, table in tables.LEAD_NUMBERS.items():
        connection.execute(insert(table), [numbers.row_of_leads(number, name, of) for number, of in together])


def _id(index: int) -> str:
    return f"{index * 2654435761 % 2**32:08x}{index:024x}"


def _many_numbers(rng: np.random.Generator) -> list[dict[str, float]]:
    """Numbers of as many cases as a chunk has."""
    made = []
    for _ in range(_CHUNK):
        found = dict(zip(numbers.OF_CASE, rng.normal(0.5, 0.3, len(numbers.OF_CASE)).round(4).tolist(), strict=True))
        found |= {name: round(float(rng.normal(mean, spread)), 1) for name, (mean, spread) in _SPREAD.items()}
        for name, values in zip(numbers.OF_LEAD, rng.normal(0, 0.5, (len(numbers.OF_LEAD), 12)).round(4), strict=True):
            found |= {f"{name}[{lead}]": float(value) for lead, value in zip(LEADS, values, strict=True)}
        made.append(found)
    return made
