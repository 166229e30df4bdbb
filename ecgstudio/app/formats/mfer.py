"""MFER files, to read."""

from pathlib import Path

from ecgstudio.app.formats import CaseFormat
from ecgstudio.core.case import Case


def _read(path: Path) -> Case:
    from ecgstudio.formats.foreign_file import read_foreign

    return read_foreign(path, "mfer")


FORMAT = CaseFormat(
    name="mfer",
    title="MFER file",
    about="As Japanese devices write it (.mwf)",
    endings=(".mwf", ".mfer"),
    place=73,
    read=_read,
)
