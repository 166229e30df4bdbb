"""Full-text search, one class for each kind of database: SQLite's FTS5, PostgreSQL's tsvector.

Every implementation finds the cases in which each word of a text, or a word beginning with it, occurs; case, accents and sharp
s do not matter; nothing that is typed is taken for query syntax.
"""

import re
import unicodedata
from collections.abc import Mapping
from typing import Protocol

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Integer,
    MetaData,
    Table,
    delete,
    func,
    insert,
    literal_column,
)

from ecgstudio.core.annotations import of_layer
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.request import Mention
from ecgstudio.library.tables import Words, storable

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 32
_MOST_CHARACTERS = 200_000  # a tsvector holds 1 MB (postgresql.org, "Limitations" of text search)
# outside the metadata of the other tables: made by their own words in the migrations
_fts5 = Table(
    "case_text",
    MetaData(),
    Column("rowid", Integer, primary_key=True),
    *(Column(name, Words) for name in ("title", "notes", "teaching_points", "tags", "statements", "request")),
)
_vectors = Table("case_text", MetaData(), Column("case_number", Integer, primary_key=True), Column("words", Words))


Matching = tuple[ColumnElement[int], list[ColumnElement[bool]]]


class TextSearch(Protocol):
    """What a database must be able to do with words."""

    def index(self, connection: Connection, cases: Mapping[int, Case]) -> None:
        """Make the words of cases, by their numbers, findable; they had none before."""

    def unindex(self, connection: Connection, numbers: list[int]) -> None:
        """Forget the words of cases."""

    def matching(self, text: str) -> Matching | None:
        """The column of the cases' numbers and what must hold of its row for a text; None when it has no word."""


class SqliteText:
    """FTS5, whose tokenizer folds case and accents."""

    def index(self, connection: Connection, cases: Mapping[int, Case]) -> None:
        # casefold: the tokenizer folds case and accents, but would not find "gross" in "groß"
        folded = [
            {"rowid": number} | {name: text.casefold() for name, text in _words(case).items()}
            for number, case in cases.items()
        ]
        connection.execute(insert(_fts5), folded)

    def unindex(self, connection: Connection, numbers: list[int]) -> None:
        connection.execute(delete(_fts5).where(_fts5.c.rowid.in_(numbers)))

    def matching(self, text: str) -> Matching | None:
        words = _WORD.findall(text.casefold())[:_MOST_WORDS]
        if not words:
            return None
        expression = " ".join(f'"{word}"*' for word in words)
        return _fts5.c.rowid, [literal_column("case_text").op("MATCH")(expression)]


class PostgresText:
    """A tsvector of folded words; the configuration "simple" takes words as they are, without stems or stop words."""

    def index(self, connection: Connection, cases: Mapping[int, Case]) -> None:
        for number, case in cases.items():
            words = " ".join(_WORD.findall(_folded(" ".join(_words(case).values()))))[:_MOST_CHARACTERS]
            connection.execute(insert(_vectors).values(case_number=number, words=func.to_tsvector("simple", words)))

    def unindex(self, connection: Connection, numbers: list[int]) -> None:
        connection.execute(delete(_vectors).where(_vectors.c.case_number.in_(numbers)))

    def matching(self, text: str) -> Matching | None:
        words = _WORD.findall(_folded(text))[:_MOST_WORDS]
        if not words:
            return None
        wanted = func.to_tsquery("simple", " & ".join(f"{word}:*" for word in words))
        return _vectors.c.case_number, [_vectors.c.words.op("@@")(wanted)]


def text_search(dialect: str) -> TextSearch:
    """The search of a database by SQLAlchemy's name of its kind."""
    kinds: Mapping[str, type[SqliteText] | type[PostgresText]] = {"sqlite": SqliteText, "postgresql": PostgresText}
    return kinds[dialect]()


def _folded(text: str) -> str:
    """Without case and accents, as FTS5's tokenizer has it."""
    spread = unicodedata.normalize("NFKD", storable(text).casefold())
    return "".join(char for char in spread if not unicodedata.combining(char))


def _words(case: Case) -> dict[str, str]:
    return {
        "title": case.title,
        "notes": " ".join((case.notes, *(annotation.text for annotation in of_layer(case.annotations, "teacher")))),
        "teaching_points": f"{case.teaching_points} {case.vignette.words}",
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
