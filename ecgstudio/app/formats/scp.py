"""SCP-ECG, to read."""

from pathlib import Path

from ecgstudio.app.formats import CaseFormat
from ecgstudio.core.case import Case


def _read(path: Path) -> Case:
    from ecgstudio.formats.foreign_file import read_foreign

    return read_foreign(path, "scp", 16 * 2**20)


FORMAT = CaseFormat(
    name="scp",
    title="SCP-ECG file",
    about="As European ECG carts write it (.scp)",
    endings=(".scp",),
    place=71,
    read=_read,
)
