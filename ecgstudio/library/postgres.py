"""A library in a PostgreSQL database, for a department: opened by a URL, made and brought up to date in one transaction.

One program writes at a time, as with the file; the others read meanwhile.
"""

from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool

from ecgstudio.core.errors import LibraryError, UnavailableError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.library import schema
from ecgstudio.library.database_errors import plain_errors

SCHEMES = ("postgresql", "postgres", "postgresql+psycopg")
_LOCK = 0x45434753
""" "ECGS": the lock that writers of a library take in turn."""
_WAIT = "10s"


def open_engine(url_text: str, report: Reporter = silent) -> Engine:
    """An engine on the library in a database, made when the database is empty, migrated when it is of an older version.

    LibraryError when the server cannot be reached, or the library is newer or none; the database is left as it was.
    """
    url = _url(url_text)
    engine = _engine(url)
    with plain_errors(name_of(url_text)), engine.connect() as connection, connection.begin():
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        version = schema.stored_version(connection)
        if version is None:
            _check_empty(connection, url_text)
        else:
            schema.check_version(version, name_of(url_text))
        if version != schema.CURRENT:
            report(0.0, f"bringing the library from version {version or 'none'} to {schema.CURRENT}")
            schema.upgrade(connection)
    return engine


def name_of(url_text: str) -> str:
    """The URL as it may be shown: without the password."""
    return _url(url_text).render_as_string(hide_password=True).replace("+psycopg", "", 1)


def _url(text_: str) -> URL:
    try:
        url = make_url(text_)
    except ArgumentError as error:
        raise LibraryError(f"'{text_}' is no library's URL; write postgresql://user@server/database") from error
    return url.set(drivername="postgresql+psycopg")


def _engine(url: URL) -> Engine:
    try:
        engine = create_engine(url, poolclass=NullPool)
    except ImportError as error:
        raise UnavailableError(
            "the driver for PostgreSQL is missing; install it with: pip install 'psycopg[binary]'"
        ) from error
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_begin(connection: Connection) -> None:
    options: Any = connection.get_execution_options()
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_WAIT}'")
    if options.get("writes", False):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")


def _check_empty(connection: Connection, url_text: str) -> None:
    if inspect(connection).get_table_names():
        raise LibraryError(f"{name_of(url_text)} is a database of another program; choose an empty one")
