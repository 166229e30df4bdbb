"""The tables a data set is planned from: requests row by row, or labels as PTB-XL has them. Everything is read and checked before
anything is drawn; whatever is wrong is named with its line."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ecgstudio.app.requests import read_request, request_for
from ecgstudio.core.contradictions import contradictions_in
from ecgstudio.core.errors import InputError, StudioError
from ecgstudio.core.request import VALUE_LIMITS, Request, Sex
from ecgstudio.engine.drawn_as import statements_of_words
from ecgstudio.engine.vocabulary import together, words_of_code
from ecgstudio.formats.ptbxl import read_ptbxl_labels
from ecgstudio.sim import supported_statements

_SEXES: Final[Mapping[str, Sex]] = {
    **dict.fromkeys(("female", "f", "w", "1"), "female"),
    **dict.fromkeys(("male", "m", "0"), "male"),
}
_NUMBERS: Final = ("pr", "qrs", "qt", "qtc", "axis")
COLUMNS: Final = ("text", "statements", "age", "sex", "rate", *_NUMBERS, "count")
MOST_ROWS: Final = 1_000_000
SURE: Final = 0.5
"""A label counts when its record is at least so sure of it."""


@dataclass(frozen=True)
class Row:
    """One row of a table: what it asks for, how often, and the record that it is like ("" for none)."""

    request: Request
    count: int = 1
    like: str = ""


def read_requests(table: Path) -> list[Row]:
    """A CSV table with a column "text" or "statements" (ids or names, separated by ";"), and any other of COLUMNS. InputError
    names the line of what cannot be read, is no statement, out of range, contradictory or cannot be drawn."""
    rows: list[Row] = []
    for line, cells in _lines(table):
        try:
            rows.append(_row(cells))
        except StudioError as error:
            raise InputError(f"{table.name}, line {line}: {error}") from error
    return rows


def read_like(table: Path, folds: Sequence[int]) -> list[Row]:
    """The rows of a table like PTB-XL's own whose codes can be drawn, each once: statements, age and sex. Folds that are not
    among ``folds`` are left out. InputError as of ``read_ptbxl_labels``."""
    drawable = supported_statements()
    rows: list[Row] = []
    for row in read_ptbxl_labels(table):
        words = together(words_of_code(code, sure, row.acute) for code, sure in row.codes.items() if sure >= SURE)
        statements = statements_of_words(words, drawable)
        if statements and row.fold in folds:
            rows.append(Row(request_for(statements, age=row.age, sex=row.sex), like=str(row.number)))
    return rows


def _lines(table: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row that is not empty, with its line in the file; what is empty in it is left out."""
    try:
        with table.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            _check_columns(table, reader.fieldnames or ())
            for number, row in enumerate(reader):
                if None in row:
                    raise InputError(f"{table.name}, line {reader.line_num}: it has more cells than the first line")
                if number >= MOST_ROWS:
                    raise InputError(f"{table.name} has more than {MOST_ROWS} rows; cut it in parts")
                cells = {name.strip(): (text or "").strip() for name, text in row.items()}
                if any(cells.values()):
                    yield reader.line_num, {name: text for name, text in cells.items() if text}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{table} cannot be read as a table ({error})") from error


def _check_columns(table: Path, found: Sequence[str]) -> None:
    names = [name.strip() for name in found]
    unknown = [name for name in names if name not in COLUMNS]
    if unknown:
        raise InputError(f"{table.name} has a column '{unknown[0]}'; use {', '.join(COLUMNS)}")
    if not {"text", "statements"} & set(names):
        raise InputError(f"{table.name} needs a column text or statements in its first line")
    if len(set(names)) < len(names):
        raise InputError(f"{table.name} has a column twice")


def _row(cells: Mapping[str, str]) -> Row:
    if "text" in cells and "statements" in cells:
        raise InputError("it has a text and statements; give one of them")
    values = {name: _number(name, cells[name]) for name in _NUMBERS if name in cells}
    age, rate = (_number(name, cells[name]) if name in cells else None for name in ("age", "rate"))
    sex = _sex(cells["sex"]) if "sex" in cells else None
    if "text" in cells:
        request, reading = read_request(cells["text"], age=age, sex=sex, rate=rate, values=values)
        if reading.not_understood:
            raise InputError(f"not understood: '{reading.not_understood[0].text.strip()}'")
    else:
        names = [name.strip() for name in cells.get("statements", "").split(";") if name.strip()]
        request = request_for(names, age=age, sex=sex, rate=rate, values=values)
    _check(request)
    return Row(request, _count(cells.get("count", "1")))


def _check(request: Request) -> None:
    if not request.statement_ids:
        raise InputError("it names no statement that is to be there")
    if undrawn := [item for item in request.statement_ids if item not in supported_statements()]:
        raise InputError(f"{undrawn[0]} cannot be drawn")
    if clashes := contradictions_in(request):
        raise InputError(clashes[0].reason)


def _number(name: str, text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        raise InputError(f"{name} '{text}' is no number") from None
    lowest, highest, unit = VALUE_LIMITS[name]
    if not lowest <= value <= highest:
        raise InputError(f"{name} {text} is out of range; use {lowest:g} to {highest:g} {unit}")
    return value


def _sex(text: str) -> Sex:
    try:
        return _SEXES[text.lower()]
    except KeyError:
        raise InputError(f"sex '{text}' is unknown; use female or male") from None


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) <= MOST_ROWS:
        raise InputError(f"count '{text}' is no whole number from 1 to {MOST_ROWS}")
    return int(text)
