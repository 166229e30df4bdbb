"""Full-text search: the one place that differs between databases. SQLite's FTS5 here; another database adds its own."""

import re

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    MetaData,
    Select,
    Table,
    delete,
    insert,
    literal_column,
    select,
)

from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.request import Mention
from ecgstudio.library.tables import Words

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 32
# outside the metadata of the other tables: a virtual table is made by its own words in the migration
_text = Table(
    "case_text",
    MetaData(),
    Column("rowid", Integer, primary_key=True),
    *(Column(name, Words) for name in ("title", "notes", "teaching_points", "tags", "statements", "request")),
)


def index_case(connection: Connection, number: int, case: Case) -> None:
    """Make a case's words findable, in place of those it had before."""
    unindex(connection, [number])
    # casefold: the tokenizer folds case and accents, but would not find "gross" in "groß"
    words = {name: text.casefold() for name, text in _words(case).items()}
    connection.execute(insert(_text).values(rowid=number, **words))


def unindex(connection: Connection, numbers: list[int]) -> None:
    """Forget the words of cases."""
    connection.execute(delete(_text).where(_text.c.rowid.in_(numbers)))


def matching(text: str) -> Select[tuple[int]] | None:
    """The numbers of the cases in which every word of a text, or a word beginning with it, occurs; None for no word.

    Only letters and digits of the text are used, each word quoted, so nothing typed is taken for query syntax.
    """
    words = _WORD.findall(text.casefold())[:_MOST_WORDS]
    if not words:
        return None
    expression = " ".join(f'"{word}"*' for word in words)
    return select(_text.c.rowid).where(literal_column("case_text").op("MATCH")(expression))


def _words(case: Case) -> dict[str, str]:
    return {
        "title": case.title,
        "notes": case.notes,
        "teaching_points": case.teaching_points,
        "tags": " ".join(case.tags),
        "statements": " ".join(_names(mention) for mention in case.request.mentions if mention.present),
        "request": case.request.text,
    }


def _names(mention: Mention) -> str:
    """A statement's id with its English and German names, when this version's catalogue has it."""
    if mention.id not in catalogue():
        return mention.id
    statement = catalogue()[mention.id]
    return f"{statement.id} {statement.name} {statement.name_de}"
