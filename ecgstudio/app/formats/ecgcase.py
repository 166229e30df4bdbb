"""A whole case as the program keeps it, bit for bit: the file that a desktop opens in ECG Studio by a double click."""

from pathlib import Path
from typing import Final, get_args

from ecgstudio.app.formats import CaseFormat, Part
from ecgstudio.core.case import Case
from ecgstudio.core.errors import LibraryError, RecordError
from ecgstudio.core.files import write_atomically
from ecgstudio.core.paper import SheetStyle

_LARGEST: Final = 64 * 2**20
"""Twelve leads of an hour at 1000 Hz take half of it."""


def _write(case: Case, folder: Path, stem: str, style: SheetStyle) -> list[Path]:
    from ecgstudio.library.packing import SUFFIX, pack_case

    path = folder / f"{stem}{SUFFIX}"
    write_atomically(path, pack_case(case))
    return [path]


def _read(path: Path) -> Case:
    from ecgstudio.library.packing import unpack_case

    try:
        if path.stat().st_size > _LARGEST:
            raise RecordError(f"{path.name} is larger than any case; choose another file")
        return unpack_case(path.read_bytes())
    except LibraryError as error:
        raise RecordError(f"{path.name} cannot be opened: {error}") from error
    except OSError as error:
        raise RecordError(f"{path.name} cannot be read: {error.strerror or error}") from error


FORMAT = CaseFormat(
    name="ecgcase",
    title="ECG Studio case",
    about="The whole case, bit for bit; a double click opens it in ECG Studio (.ecgcase)",
    endings=(".ecgcase",),
    keeps=frozenset(get_args(Part)),
    place=51,
    mark=(0, b"ecgstudio case "),
    write=_write,
    read=_read,
)
