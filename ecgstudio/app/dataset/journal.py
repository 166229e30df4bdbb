"""What a shard has finished: one line of JSON a number, added when its record is whole on the disk.

A line that a kill cut off is no line: the number is drawn again. A program keeps its shard's journal locked while it draws.
"""

import heapq
import json
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any, Final

from ecgstudio.core.errors import InputError

FOLDER: Final = "progress"


class Journal:
    """Open for one shard; ``done`` are the numbers that are finished."""

    def __init__(self, file: IO[bytes], done: set[int]) -> None:
        self._file, self.done = file, done

    def add(self, entry: dict[str, Any]) -> None:
        """One finished number, on the disk when this returns."""
        self._file.write(json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())
        self.done.add(int(entry["number"]))


@contextmanager
def opened(folder: Path, shard: str) -> Iterator[Journal]:
    """A shard's journal, cut back to its last whole line; what other shards have finished, perhaps of another division, is done
    too. InputError where another program draws the shard."""
    path = folder / FOLDER / f"shard-{shard}.jsonl"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab+") as file:
        _lock(file, shard)
        file.seek(0)
        file.truncate(sum(size for size, _ in _whole(file)))
        yield Journal(file, {entry["number"] for entry in entries(folder)})


def entries(folder: Path) -> Iterator[dict[str, Any]]:
    """What all shards have finished, each number once, in their order; one line of each is held at a time."""
    with ExitStack() as stack:
        files = [stack.enter_context(path.open("rb")) for path in sorted((folder / FOLDER).glob("shard-*.jsonl"))]
        each = ((entry for _, entry in _whole(file)) for file in files)
        before = 0
        for entry in heapq.merge(*each, key=lambda entry: int(entry["number"])):
            if entry["number"] != before:
                yield entry
            before = entry["number"]


def _whole(file: IO[bytes]) -> Iterator[tuple[int, dict[str, Any]]]:
    """The lines before the first that was cut off, each with its size in bytes."""
    for line in file:
        entry = _entry(line)
        if entry is None:
            return
        yield len(line), entry


def _entry(line: bytes) -> dict[str, Any] | None:
    """None for a line that was cut off."""
    if not line.endswith(b"\n"):
        return None
    try:
        entry = json.loads(line)
    except ValueError:
        return None
    return entry if isinstance(entry, dict) and isinstance(entry.get("number"), int) else None


def _lock(file: IO[bytes], shard: str) -> None:
    if os.name != "posix":
        return
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise InputError(f"shard {shard} is being drawn by another program; wait for it, or draw another") from None
