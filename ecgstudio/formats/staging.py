"""Several files that make one record, put in the place of an earlier one together.

They are made in a folder of their own beside their place. When all are whole and on the disk a list of them is added, and they
are moved in one by one. A program that is killed before the list leaves the earlier record as it was; one killed after it leaves
a record half moved, which whoever writes or reads it next finishes. What killed programs left is cleared then too.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path
from typing import IO, Final

from ecgstudio.core.files import sync_folder, write_atomically

_LIST: Final = "files"
_OWNER: Final = "owner"
"""Locked while the program that made the folder lives."""


def write_together(folder: Path, stem: str, endings: Sequence[str], make: Callable[[Path], None]) -> tuple[Path, ...]:
    """The files ``stem.ending`` that ``make`` wrote into the folder it was given, moved in, in the order of ``endings``; an
    earlier file of an ending that was not made goes. OSError leaves what was there before."""
    finish_killed(folder, stem)
    stage = Path(tempfile.mkdtemp(dir=folder, prefix=_prefix(stem)))
    with _owned(stage):
        make(stage)
        made = [ending for ending in endings if (stage / f"{stem}.{ending}").exists()]
        for ending in made:
            _flush(stage / f"{stem}.{ending}")
        gone = [ending for ending in endings if ending not in made]
        write_atomically(stage / _LIST, "\n".join((*made, *(f"-{ending}" for ending in gone))).encode())
        _move_in(stage, folder, stem)
    sync_folder(folder)
    return tuple(folder / f"{stem}.{ending}" for ending in made)


def finish_killed(folder: Path, stem: str) -> None:
    """Finish or clear what programs killed while writing this record left; harmless where nothing can be written."""
    for stage in folder.glob(f"{escape(_prefix(stem))}*"):
        with suppress(OSError):
            if stage.is_dir() and _is_ours(stage, stem) and not _lives(stage):
                if (stage / _LIST).exists():
                    _move_in(stage, folder, stem)
                shutil.rmtree(stage)


def _prefix(stem: str) -> str:
    return f".{stem}."


def _is_ours(stage: Path, stem: str) -> bool:
    """Made for this record by this module, or by an earlier version of the program, which kept no owner."""
    names = {item.name for item in stage.iterdir()}
    own = _OWNER in names or all(name.startswith(f"{stem}.") for name in names)
    return own and "." not in stage.name.removeprefix(_prefix(stem))


def _move_in(stage: Path, folder: Path, stem: str) -> None:
    """Move in what is still to be moved in; done twice it does no harm."""
    for line in (stage / _LIST).read_text().splitlines():
        target = folder / f"{stem}.{line.removeprefix('-')}"
        if line.startswith("-"):
            target.unlink(missing_ok=True)
        else:
            with suppress(FileNotFoundError):
                (stage / target.name).replace(target)


def _flush(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


@contextmanager
def _owned(stage: Path) -> Iterator[None]:
    """The folder is this program's while in here; it goes at the end."""
    try:
        with (stage / _OWNER).open("wb") as file:
            _lock(file)
            yield
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _lock(file: IO[bytes]) -> None:
    """OSError when another program has it."""
    if os.name == "posix":
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _lives(stage: Path) -> bool:
    """Whether the program that made the folder still runs: it holds the lock, or, on Windows, keeps the file from going."""
    owner = stage / _OWNER
    try:
        if os.name == "posix":
            with owner.open("rb") as file:
                _lock(file)
        else:
            owner.unlink()
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False
