"""A library in a PostgreSQL database, for a department: opened by a URL, made and brought up to date in one transaction.

One program writes at a time, as with the file; the others read meanwhile.
"""

from time import monotonic, sleep
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool

from ecgstudio.core.errors import LibraryError, UnavailableError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.library import schema
from ecgstudio.library.database_errors import plain_errors

SCHEMES = ("postgresql", "postgres", "postgresql+psycopg")
_LOCK = 0x45434753
""" "ECGS": the lock that writers of a library take in turn."""
_WAIT_S = 10.0
_LOOK_S = 0.02
_KEY = "hashtext(current_schema())"
"""The lock's second number: a database may hold several libraries in schemas of their own."""
_TRY = f"SELECT pg_try_advisory_xact_lock({_LOCK}, {_KEY})"
_HOLDER = f"""
    SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = {_LOCK}
    AND objid = ({_KEY}::bigint & 4294967295)::oid AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""


def open_engine(url_text: str, report: Reporter = silent) -> Engine:
    """An engine on the library in a database, made when the database is empty, migrated when it is of an older version.

    LibraryError when the server cannot be reached, or the library is newer or none; the database is left as it was.
    """
    url = _url(url_text)
    engine = _engine(url)
    with plain_errors(name_of(url_text)), engine.connect() as connection, connection.begin():
        _take_turn(connection)
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
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_WAIT_S:g}s'")
    if options.get("writes", False):
        _take_turn(connection)


def _take_turn(connection: Connection) -> None:
    """Wait until nobody else writes to this library; LibraryError when one program holds it for ``_WAIT_S``."""
    holder, since = None, monotonic()
    while not connection.exec_driver_sql(_TRY).scalar():
        now = connection.exec_driver_sql(_HOLDER).scalar()
        if now != holder:
            holder, since = now, monotonic()
        elif monotonic() - since > _WAIT_S:
            raise LibraryError(f"the library {connection.engine.url.database} is busy in another program; try again")
        sleep(_LOOK_S)


def _check_empty(connection: Connection, url_text: str) -> None:
    if inspect(connection).get_table_names():
        raise LibraryError(f"{name_of(url_text)} is a database of another program; choose an empty one")
