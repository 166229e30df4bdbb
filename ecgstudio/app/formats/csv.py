"""Samples as a table, for a spreadsheet or a script."""

from pathlib import Path

from ecgstudio.app.formats import CaseFormat
from ecgstudio.core.case import Case
from ecgstudio.core.paper import SheetStyle


def _write(case: Case, folder: Path, stem: str, style: SheetStyle) -> list[Path]:
    from ecgstudio.formats.csv_samples import write_csv

    return [write_csv(case, folder / f"{stem}.csv")]


def _read(path: Path) -> Case:
    from ecgstudio.formats.csv_samples import read_csv

    return read_csv(path)


FORMAT = CaseFormat(
    name="csv",
    title="Table of samples",
    about="Time in s and twelve leads in mV, for a spreadsheet (.csv)",
    endings=(".csv",),
    keeps=frozenset({"samples"}),
    place=62,
    write=_write,
    read=_read,
)
