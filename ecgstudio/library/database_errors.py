"""What the database says when it cannot, in one line that says what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from ecgstudio.core.errors import LibraryError

# by what the database's message contains (sqlite.org/rescode.html; libpq's own words)
_ADVICE = (
    ("locked", "is busy in another program; try again"),
    ("malformed", "is damaged; open a backup"),
    ("not a database", "is damaged or no library; open a backup"),
    ("full", "cannot grow: the disk is full; make room and try again"),
    ("readonly", "cannot be written; copy it to a place of your own"),
    ("no such table: cases", "is no longer the one that was opened (its file was replaced); open it again"),
    ("unable to open", "cannot be opened; see that its folder exists and can be written"),
    ("lock timeout", "is busy in another program; try again"),
    ("could not serialize", "was changed by another program meanwhile; try again"),
    ("connection refused", "cannot be reached; see that its server runs and that the address is right"),
    ("could not translate host name", "cannot be reached: its server is not known; see that the address is right"),
    ("failed to resolve host", "cannot be reached: its server is not known; see that the address is right"),
    ("password", "cannot be opened: its server does not take this user and password"),
    ("does not exist", "is not there; see that the database and the user of its address exist"),
    ("permission denied", "cannot be written by this user; ask who keeps the server"),
    ("disk i/o error", "cannot be read or written: the disk reports an error; try again or open a backup"),
)


_GONE = "is gone (its file was moved or deleted); put it back or open another"


@contextmanager
def plain_errors(place: Path | str, new: bool = False) -> Iterator[None]:
    """Turn what the database, its driver or the file system raises into a LibraryError of one line. ``new``: the file is only
    being made."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        gone = not new and isinstance(place, Path) and not place.exists()
        raise LibraryError(f"the library {place} {_GONE if gone else _advice(error)}") from error
    except OSError as error:
        raise LibraryError(f"the library {place} cannot be used ({error.strerror}); choose another place") from error


def _advice(error: Exception) -> str:
    message = str(error.orig if isinstance(error, DBAPIError) else error)
    for sign, advice in _ADVICE:
        if sign in message.lower():
            return advice
    return f"cannot do that ({' '.join(message.split())})"
