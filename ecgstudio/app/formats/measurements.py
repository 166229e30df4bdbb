"""Measurements as a table, for a spreadsheet or a script."""

from pathlib import Path

from ecgstudio.app.formats import CaseFormat
from ecgstudio.core.case import Case
from ecgstudio.core.paper import SheetStyle


def _write(case: Case, folder: Path, stem: str, style: SheetStyle) -> list[Path]:
    from ecgstudio.formats.csv_measurements import write_measurements

    return [write_measurements(case, folder / f"{stem}_measurements.csv")]


FORMAT = CaseFormat(
    name="measurements",
    title="Table of measurements",
    about="Each number with unit, lead and place, for a spreadsheet (.csv)",
    endings=(".csv",),
    place=63,
    write=_write,
)
