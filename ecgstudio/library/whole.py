"""A library's file as a whole: brought back from a backup, moved."""

import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from ecgstudio.core.errors import LibraryError
from ecgstudio.core.files import sync_folder
from ecgstudio.core.jobs import Reporter, silent, stretch
from ecgstudio.library import sqlite
from ecgstudio.library.database_errors import plain_errors


def restore_file(path: Path, backup: Path, report: Reporter = silent) -> Path | None:
    """Put a backup's content into the library at ``path``; the copy of what was there before, None where nothing was.

    One transaction of SQLite: whoever has the library open sees the one state or the other, and so does who comes after a kill.
    LibraryError when the backup cannot be used or the place not be written; the library is then as it was.
    """
    if not backup.is_file():
        raise LibraryError(f"there is no backup {backup}; choose a file")
    if path.exists() and path.samefile(backup):
        raise LibraryError(f"{backup} is the library itself; choose a backup")
    sqlite.inspect_file(backup)
    with plain_errors(path, new=not path.exists()):
        before = _kept_before(path, stretch(report, 0.0, 0.4))
        with closing(sqlite.reader(backup)) as source:
            if path.exists():
                _pour(source, path, stretch(report, 0.4, 1.0))
            else:
                sqlite.copy_database(source, path, stretch(report, 0.4, 1.0))
    sqlite.open_engine(path, report).dispose()
    return before


def move_file(path: Path, to: Path, report: Reporter = silent) -> Path:
    """Copy the library whole to another place, then remove it here; nobody can write to it meanwhile.

    LibraryError when the place is taken or cannot be written; the library is then where it was.
    """
    if to.exists():
        raise LibraryError(f"{to} is there already and is not overwritten; choose another name for the library")
    if not to.parent.is_dir():
        raise LibraryError(f"the folder {to.parent} does not exist; make it or choose another")
    sqlite.inspect_file(path)
    with plain_errors(path), closing(sqlite.reader(path)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        with closing(sqlite.reader(path)) as source:
            sqlite.copy_database(source, to, report)
        sqlite.inspect_file(to)
        try:
            path.unlink()
        except PermissionError:
            # Windows removes no file that is open
            writer.close()
            path.unlink()
    for side in ("-wal", "-shm"):
        with suppress(OSError):
            path.with_name(f"{path.name}{side}").unlink(missing_ok=True)
    sync_folder(path.parent)
    return to


def _kept_before(path: Path, report: Reporter) -> Path | None:
    """What is at ``path`` under another name beside it: a copy of a sound library, the file itself of a damaged one."""
    if not path.exists():
        return None
    try:
        sqlite.inspect_file(path)
    except LibraryError:
        return _set_aside(path)
    kept = _named(path, "before-restore")
    with closing(sqlite.reader(path)) as source:
        sqlite.copy_database(source, kept, report)
    return kept


def _set_aside(path: Path) -> Path:
    aside = _named(path, "damaged")
    path.rename(aside)
    for side in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            path.with_name(f"{path.name}{side}").rename(aside.with_name(f"{aside.name}{side}"))
    return aside


def _named(path: Path, why: str) -> Path:
    return path.with_name(f"{path.stem}.{why}-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}{path.suffix}")


def _pour(source: sqlite3.Connection, path: Path, report: Reporter) -> None:
    """All pages of a database into another one that may be open, in one transaction of the latter."""
    with closing(sqlite.reader(path)) as target:
        source.backup(
            target, pages=-1, progress=lambda status, left, total: report(1 - left / max(total, 1), "restoring")
        )
