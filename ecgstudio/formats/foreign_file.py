"""A foreign file: its size looked at, read by its reader in a process that can be ended, made a case.

A reader is a module of this package with ``parse(path) -> ForeignEcg``; whatever it raises is one line for the user
(``formats/apart.py``).
"""

from pathlib import Path
from typing import Final

from ecgstudio.core.case import Case
from ecgstudio.core.errors import RecordError
from ecgstudio.formats.apart import apart
from ecgstudio.formats.foreign import ForeignEcg, case_of

LARGEST: Final = 256 * 2**20
"""Bytes of a file of samples: an hour of twelve leads and more."""


def read_foreign(path: Path, reader: str, largest: int = LARGEST) -> Case:
    """The 12-lead ECG of a file; RecordError of one line when it is none or larger than ``largest`` bytes."""
    check_size(path, largest)
    ecg: ForeignEcg = apart(path.name, f"ecgstudio.formats.{reader}:parse", str(path.absolute()))
    return case_of(ecg, path.name, path.stem)


def check_size(path: Path, largest: int) -> None:
    """RecordError when a file is not there, empty or too large."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise RecordError(f"{path.name} cannot be read ({error.strerror or error})") from error
    if not size:
        raise RecordError(f"{path.name} is empty")
    if size > largest:
        raise RecordError(f"{path.name} is larger than {largest >> 20} MB; cut out a part of it to open it here")
