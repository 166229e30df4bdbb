"""A foreign file as bytes, within limits: what is too large for an ECG is refused before it is read."""

from pathlib import Path
from typing import Final

from ecgstudio.core.errors import RecordError

LARGEST: Final = 256 * 2**20
"""Bytes of a file of samples: an hour of twelve leads and more."""


def check_size(path: Path, largest: int = LARGEST) -> None:
    """RecordError when a file is not there, empty or too large."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise RecordError(f"{path.name} cannot be read ({error.strerror or error})") from error
    if not size:
        raise RecordError(f"{path.name} is empty")
    if size > largest:
        raise RecordError(f"{path.name} is larger than {largest >> 20} MB; cut out a part of it to open it here")


def read_bytes(path: Path, largest: int = LARGEST) -> bytes:
    """The bytes of a file; RecordError when it cannot be read or is too large."""
    check_size(path, largest)
    try:
        return path.read_bytes()
    except OSError as error:
        raise RecordError(f"{path.name} cannot be read ({error.strerror or error})") from error
