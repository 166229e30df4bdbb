"""Libraries of earlier versions, made by their own steps, open with everything in them."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ecgstudio.core.case import Case
from ecgstudio.core.plain import case_to_plain
from ecgstudio.library import Library, rows, tables

MakeCase = Callable[..., Case]


@pytest.fixture
def first(make_earlier: Callable[[str], Path], make_case: MakeCase) -> Path:
    """A library of version 0001 with two cases, the second in the trash."""
    path = make_earlier("0001")
    with closing(sqlite3.connect(path)) as database:
        for number, trashed in ((1, None), (2, "2026-01-01 00:00:00.000000")):
            _insert(database, number, make_case(number, id=f"case{number}"), trashed)
        database.commit()
    return path


def _insert(database: sqlite3.Connection, number: int, case: Case, trashed: str | None) -> None:
    made = rows.prepare(case)
    now = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S.000000}"
    columns = {name: value for name, value in made.columns.items() if name != "level"}
    columns |= {"number": number, "version": 1, "created": now, "saved": now, "trashed": trashed}
    marks = ", ".join("?" * len(columns))
    database.execute("INSERT INTO signals VALUES (?, ?)", (made.digest, made.signal))
    database.execute(f"INSERT INTO cases ({', '.join(columns)}) VALUES ({marks})", tuple(columns.values()))
    database.execute("INSERT INTO versions VALUES (?, 1, ?, '', ?, ?)", (number, now, made.document, made.digest))
    database.execute("INSERT INTO case_text (rowid, title) VALUES (?, ?)", (number, case.title.casefold()))


def test_cases_words_and_trash_are_kept(first: Path, make_case: MakeCase) -> None:
    with Library.open(first) as library:
        case = make_case(1, id="case1")
        got, wanted = case_to_plain(library.get("case1")), case_to_plain(case)
        assert {**got, "created": ""} == {**wanted, "created": ""}
        assert [item.id for item in library.search("bund")] == ["case1"]
        assert library.search("l").total == 1
        assert library.collections.all() == ()
        assert library.check() == ()
        library.save(case.changed("more", notes="x"))
        assert library.restore("case2") == 1


def test_numbers_that_were_measured_are_indexed(first: Path) -> None:
    with Library.open(first), closing(sqlite3.connect(first)) as database:
        assert database.execute("SELECT case_number, rate, pr, RRcv FROM case_numbers").fetchall() == [
            (1, 71.4, None, None),
            (2, 71.4, None, None),
        ]
        found = database.execute("SELECT case_number, V5, V6 FROM lead_R").fetchall()
        assert found == [(1, 12500, None), (2, 12500, None)]


def test_a_step_names_the_numbers_that_are_declared(tmp_path: Path, first: Path, make_case: MakeCase) -> None:
    """What a migration read from documents is what saving anew writes."""
    with Library.open(first) as library, closing(sqlite3.connect(first)) as database:
        names = [table.name for table in (tables.case_numbers, *tables.LEAD_NUMBERS.values())]
        before = [database.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in names]
        for number in (1, 2):
            library.save(make_case(number, id=f"case{number}", notes="anew"))
        after = [database.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in names]
    assert before == after
