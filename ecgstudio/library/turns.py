"""The queue of those who want to write to one library file: whoever came first writes next.

SQLite has those who wait look again now and then, the longer they wait the more seldom, so that with many of them whoever comes
last is served first and some wait for ever. Here each takes a ticket, the next byte of a small file beside the library, and locks
it until it has written; it may write when no byte before its own is locked. The system lets go of the locks of a program that
is killed. The last to leave removes the file, so that at rest the library is one file. Where files cannot be locked like this
(Windows), SQLite's own waiting has to do; what is written is right either way.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Final

from ecgstudio.core.errors import LibraryError

try:
    import fcntl

    _CAN_QUEUE = True
except ImportError:  # Windows
    _CAN_QUEUE = False

SUFFIX: Final = "-turns"
WAIT_S: Final = 30.0
"""How long a writer may hold the library while nothing changes before others call it busy: on a machine that is at its limit a
single save took 12 s."""
_LOOK_S: Final = 0.01
_COUNTER: Final = 8
"""Bytes of the file that hold the number of the last ticket; tickets are bytes behind them."""
_of_this_process: dict[Path, Lock] = {}
_table = Lock()


@contextmanager
def turn(library: Path, changes: Callable[[], object]) -> Iterator[None]:
    """Wait for one's turn to write, and keep it. LibraryError when ``changes()`` stays the same for ``WAIT_S``."""
    if not _CAN_QUEUE:
        yield
        return
    with _in_this_process(library, changes):
        file = _take_ticket(library)
        try:
            if file is not None:
                _wait(lambda: _is_first(*file), library, changes)
            yield
        finally:
            if file is not None:
                _leave(library, *file)


@contextmanager
def _in_this_process(library: Path, changes: Callable[[], object]) -> Iterator[None]:
    """One thread at a time: locks on files belong to a process, not to a thread."""
    with _table:
        lock = _of_this_process.setdefault(library.resolve(), Lock())
    _wait(lambda: lock.acquire(blocking=False), library, changes)
    try:
        yield
    finally:
        lock.release()


def _wait(ready: Callable[[], bool], library: Path, changes: Callable[[], object]) -> None:
    seen, since = changes(), time.monotonic()
    while not ready():
        time.sleep(_LOOK_S)
        if time.monotonic() - since > WAIT_S:
            if changes() == seen:
                raise LibraryError(f"the library {library} is busy in another program; try again")
            seen, since = changes(), time.monotonic()


def _take_ticket(library: Path) -> tuple[int, int] | None:
    """The open file and the number of one's ticket, locked; None where the file system has no such locks."""
    path = library.with_name(library.name + SUFFIX)
    try:
        while True:
            file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o666)
            fcntl.lockf(file, fcntl.LOCK_EX, _COUNTER)
            if os.fstat(file).st_nlink:
                break
            os.close(file)  # the last to leave has just removed it
        ticket = int.from_bytes(os.pread(file, _COUNTER, 0), "big") + 1
        os.pwrite(file, ticket.to_bytes(_COUNTER, "big"), 0)
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _COUNTER + ticket)
        fcntl.lockf(file, fcntl.LOCK_UN, _COUNTER)
    except OSError:
        return None
    return file, ticket


def _is_first(file: int, ticket: int) -> bool:
    """Whether nobody holds a ticket before one's own."""
    if ticket == 1:
        return True
    try:
        fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB, ticket - 1, _COUNTER + 1)
    except OSError:
        return False
    fcntl.lockf(file, fcntl.LOCK_UN, ticket - 1, _COUNTER + 1)
    return True


def _leave(library: Path, file: int, ticket: int) -> None:
    """Let go of the ticket, and of the file where nobody waits."""
    with suppress(OSError):
        fcntl.lockf(file, fcntl.LOCK_EX, _COUNTER)
        fcntl.lockf(file, fcntl.LOCK_UN, 1, _COUNTER + ticket)
        with suppress(BlockingIOError):
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 0, _COUNTER + 1)
            library.with_name(library.name + SUFFIX).unlink(missing_ok=True)
    os.close(file)
