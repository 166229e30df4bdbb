"""EDF+ files, as tools for long signals read them."""

from pathlib import Path

from ecgstudio.app.formats import CaseFormat
from ecgstudio.core.case import Case
from ecgstudio.core.paper import SheetStyle


def _write(case: Case, folder: Path, stem: str, style: SheetStyle) -> list[Path]:
    from ecgstudio.formats.edf_write import write_edf

    return [write_edf(case, folder / f"{stem}.edf")]


def _read(path: Path) -> Case:
    from ecgstudio.formats.foreign_file import read_foreign

    return read_foreign(path, "edf_read")


FORMAT = CaseFormat(
    name="edf",
    title="EDF+ file",
    about="Samples in uV, statements and waves as annotations (.edf)",
    endings=(".edf",),
    keeps=frozenset({"samples"}),
    place=61,
    mark=(0, b"0       "),
    write=_write,
    read=_read,
)
