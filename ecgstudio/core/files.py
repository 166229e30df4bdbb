"""Files written whole or not at all."""

import os
import time
from contextlib import suppress
from glob import escape
from pathlib import Path
from uuid import uuid4

_LEFT_AFTER_S = 3600.0


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file beside its place, flush it to the disk and move it in; OSError leaves what was there before."""
    beside = write_beside(path, data)
    try:
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    sync_folder(path.parent)


def write_beside(path: Path, data: bytes) -> Path:
    """Write a file under a name of its own in the folder of ``path``, flushed to the disk, ready to be moved into place.

    OSError leaves nothing behind.
    """
    _clear_left(path)
    beside = path.with_name(f".{path.name}.{uuid4().hex[:8]}")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    return beside


def _clear_left(path: Path) -> None:
    """Remove what killed writes of this file left; nobody writes one file for an hour."""
    for left in path.parent.glob(f".{escape(path.name)}.{'[0-9a-f]' * 8}"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _LEFT_AFTER_S:
                left.unlink()


def sync_folder(folder: Path) -> None:
    """Make a move inside a folder last through a power cut, where the system can (Windows does it by itself)."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
