"""ISHNE Holter files, to read."""

from pathlib import Path

from ecgstudio.app.formats import CaseFormat
from ecgstudio.core.case import Case


def _read(path: Path) -> Case:
    from ecgstudio.formats.foreign_file import read_foreign

    return read_foreign(path, "ishne")


FORMAT = CaseFormat(
    name="ishne",
    title="ISHNE Holter file",
    about="Up to an hour of it (.ecg)",
    endings=(".ecg",),
    place=72,
    mark=(0, b"ISHNE1.0"),
    read=_read,
)
