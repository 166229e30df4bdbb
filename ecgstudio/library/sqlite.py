"""A library as one SQLite file: looked at before it is touched, made whole, opened, copied.

Write-ahead log, so that others may read while one writes; every commit is flushed to the disk before it counts.
"""

import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

from ecgstudio.core.errors import LibraryError
from ecgstudio.core.files import sync_folder
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.library import schema, turns
from ecgstudio.library.database_errors import plain_errors

APPLICATION_ID = 0x45434753
""" "ECGS" in the file's header tells a library from any other SQLite file."""

_MAGIC = b"SQLite format 3\x00"
_TABLES = frozenset({"signals", "cases", "versions", "case_statements", "case_tags", "case_text"})
_WAIT_S = 10.0
_CHECKED_WHOLE_BYTES = 32 * 2**20
_STEP_PAGES = 2000
_CONNECTION_PRAGMAS = (
    "foreign_keys=ON",
    "synchronous=FULL",
    # on macOS only a full sync reaches the disk itself
    "fullfsync=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
)


def open_engine(path: Path, report: Reporter = silent) -> Engine:
    """An engine on the library at ``path``, made when there is none, migrated when it is of an older version.

    Where it cannot be written the engine reads only, and says so in its execution options: ``read_only``.
    LibraryError when the file is damaged, newer or no library, or an older one that cannot be written; it is left as it was.
    """
    if _is_empty(path):
        # an earlier version left such a file where a library had been deleted while it was open
        path.unlink()
    if not path.exists():
        report(0.0, f"making the library {path.name}")
        with turns.turn(path, lambda: changes(path)):
            if not path.exists():
                _create(path)
    version = inspect_file(path)
    if not _can_be_written(path):
        return _reading_engine(path, version)
    engine = _engine(path)
    with plain_errors(path):
        _use_wal(path)
        if version != schema.CURRENT:
            _migrate(engine, path, version, report)
    return engine


def inspect_file(path: Path) -> str:
    """The version of the library in a file, found without changing a byte; LibraryError says what is wrong with it."""
    while True:
        seen = changes(path)
        try:
            return _inspected(path)
        except LibraryError:
            # what is read without a lock while another program moves its log into the file may look damaged
            if changes(path) == seen:
                raise


def _inspected(path: Path) -> str:
    _check_header(path)
    with plain_errors(path), closing(_untouching(path)) as database:
        version = _version(database, path)
        _check_content(database, path)
    return version


def copy_database(source: sqlite3.Connection, target: Path, report: Reporter = silent) -> None:
    """A consistent copy of an open database as one file, moved into place when it is whole; OSError, sqlite3.Error."""
    beside = target.with_name(f".{target.name}.{uuid4().hex[:8]}")
    try:
        with closing(sqlite3.connect(beside)) as copy:
            # a read transaction held over the steps keeps to one state, whatever others write meanwhile
            source.execute("BEGIN")
            source.execute("SELECT count(*) FROM sqlite_master").fetchone()
            source.backup(copy, pages=_STEP_PAGES, progress=_progress(report))
            source.execute("COMMIT")
            copy.execute("PRAGMA journal_mode=DELETE")
        beside.replace(target)
        sync_folder(target.parent)
    finally:
        if source.in_transaction:
            source.execute("ROLLBACK")
        _remove(beside)


def reader(path: Path) -> sqlite3.Connection:
    """A plain connection in this thread, in which transactions begin only where they are asked for; never a new file."""
    return _connection(path, "mode=rw") if _can_be_written(path) else _untouching(path)


def changes(path: Path) -> object:
    """Another value when a file or its log has been written to; OSError is no change, but a library that is gone."""
    found = []
    for name in (path.name, f"{path.name}-wal"):
        with suppress(OSError):
            state = path.with_name(name).stat()
            found.append((name, state.st_ino, state.st_mtime_ns, state.st_size))
    return tuple(found)


def _engine(path: Path, make: bool = False) -> Engine:
    """Without ``make`` a file that has gone is not made anew, empty, by the next who asks for it."""
    # no pool: a connection is made, used and closed in the thread that needs it, within a millisecond
    mode = "rwc" if make else "rw"
    engine = create_engine("sqlite://", poolclass=NullPool, creator=lambda: _connection(path, f"mode={mode}"))
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", partial(_on_begin, path=path))
    return engine


def _reading_engine(path: Path, version: str) -> Engine:
    if version != schema.CURRENT:
        raise LibraryError(
            f"the library {path} is of an older version and cannot be written; copy it to a place of your own"
        )
    options = {"read_only": True}
    engine = create_engine(
        "sqlite://", poolclass=NullPool, creator=lambda: _untouching(path), execution_options=options
    )
    event.listen(engine, "begin", partial(_on_begin, path=path))
    return engine


def _connection(path: Path, options: str) -> sqlite3.Connection:
    uri = f"{path.resolve().as_uri()}?{options}"
    return sqlite3.connect(uri, uri=True, timeout=_WAIT_S, isolation_level=None)


def _on_connect(connection: Any, record: Any) -> None:
    # the driver's own idea of transactions would commit before DDL; SQLAlchemy's events begin them instead
    connection.isolation_level = None
    for pragma in _CONNECTION_PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _on_begin(connection: Connection, path: Path) -> None:
    if connection.get_execution_options().get("writes", False):
        _begin_writing(connection, path)
    else:
        connection.exec_driver_sql("BEGIN")


def _begin_writing(connection: Connection, path: Path) -> None:
    """Wait for others who write without a turn: SQLite gives up after ``_WAIT_S``, which counts anew while others write."""
    while True:
        seen = changes(path)
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            return
        except OperationalError:
            if changes(path) == seen:
                raise


def _create(path: Path) -> None:
    """Make an empty library beside its place and move it in whole; if another process was faster, theirs stays."""
    if not path.parent.is_dir():
        raise LibraryError(f"the library's folder {path.parent} does not exist; make it or choose another")
    beside = path.with_name(f".{path.name}.{uuid4().hex[:8]}")
    with plain_errors(path, new=True):
        try:
            engine = _engine(beside, make=True)
            with engine.connect().execution_options(writes=True) as connection, connection.begin():
                connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
                schema.upgrade(connection)
            _use_wal(beside)
            _set_aside_log(path)
            _move_unless_there(beside, path)
        finally:
            _remove(beside)


def _set_aside_log(path: Path) -> None:
    """Keep a log that outlived its removed library away from the new one, to which SQLite would apply it."""
    if _has_log(path) and not path.exists():
        log = path.with_name(f"{path.name}-wal")
        log.rename(path.with_name(f"{log.name}-left-{uuid4().hex[:8]}"))


def _move_unless_there(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except FileExistsError:
        return
    except OSError:
        # a file system without hard links
        if not target.exists():
            source.rename(target)
    sync_folder(target.parent)


def _use_wal(path: Path) -> None:
    # the file format's write and read version; 2 is WAL
    if _head(path)[18:20] == b"\x02\x02":
        return
    with closing(reader(path)) as database:
        database.execute("PRAGMA journal_mode=WAL")


def _migrate(engine: Engine, path: Path, version: str, report: Reporter) -> None:
    report(0.0, f"bringing the library from version {version} to {schema.CURRENT}")
    stamp = f"{datetime.now(UTC):%Y%m%d-%H%M%S}"
    kept = path.with_name(f"{path.stem}.before-{schema.CURRENT}-{stamp}{path.suffix}")
    with closing(reader(path)) as database:
        copy_database(database, kept, report)
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        # another process may have done it since
        if schema.stored_version(connection) != schema.CURRENT:
            schema.upgrade(connection)
    report(1.0, f"the library was brought to version {schema.CURRENT}; the earlier state is in {kept.name}")


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(100)
    except OSError as error:
        raise LibraryError(f"the library {path} cannot be read ({error.strerror}); choose another file") from error


def _check_header(path: Path) -> None:
    head = _head(path)
    if len(head) < 100 or not head.startswith(_MAGIC):
        raise LibraryError(f"{path} is no ECG Studio library (or its beginning is damaged); choose another file")
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise LibraryError(f"{path} is a database of another program; choose another file")
    page = int.from_bytes(head[16:18], "big")
    expected = (65536 if page == 1 else page) * int.from_bytes(head[28:32], "big")
    if not _has_log(path) and path.stat().st_size < expected:
        raise LibraryError(f"the library {path} is damaged (its end is missing); open a backup")


def _has_log(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _untouching(path: Path) -> sqlite3.Connection:
    """A connection that leaves no trace: without a log to read, SQLite need not make its side files."""
    return _connection(path, "mode=ro" if _has_log(path) else "mode=ro&immutable=1")


def _version(database: sqlite3.Connection, path: Path) -> str:
    found = database.execute("SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    row = database.execute("SELECT version_num FROM alembic_version").fetchone() if found[0] else None
    version = str(row[0]) if row else None
    schema.check_version(version, str(path))
    return version or ""


def _check_content(database: sqlite3.Connection, path: Path) -> None:
    tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables >= _TABLES:
        missing = ", ".join(sorted(_TABLES - tables))
        raise LibraryError(f"the library {path} is damaged (without {missing}); open a backup")
    if path.stat().st_size <= _CHECKED_WHOLE_BYTES:
        (answer,) = database.execute("PRAGMA quick_check(1)").fetchone()
        if answer != "ok":
            raise LibraryError(f"the library {path} is damaged ({' '.join(str(answer).split())}); open a backup")


def _can_be_written(path: Path) -> bool:
    """The file itself, and its folder, where SQLite keeps its log."""
    beside = path.with_name(f".{path.name}.{uuid4().hex[:8]}")
    try:
        path.open("r+b").close()
        beside.touch()
        beside.unlink()
    except OSError:
        return False
    return True


def _is_empty(path: Path) -> bool:
    with suppress(OSError):
        return path.is_file() and path.stat().st_size == 0
    return False


def _progress(report: Reporter) -> Any:
    return lambda status, remaining, total: report(1 - remaining / max(total, 1), "copying the library")


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
