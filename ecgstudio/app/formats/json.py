"""A whole case as one JSON document, to open it in ECG Studio again."""

from pathlib import Path
from typing import get_args

from ecgstudio.app.formats import CaseFormat, Part
from ecgstudio.core.case import Case
from ecgstudio.core.paper import SheetStyle


def _write(case: Case, folder: Path, stem: str, style: SheetStyle) -> list[Path]:
    from ecgstudio.formats import write_json

    return [write_json(case, folder / f"{stem}.json")]


def _read(path: Path) -> Case:
    from ecgstudio.formats import read_json

    return read_json(path)


FORMAT = CaseFormat(
    name="json",
    title="Case file",
    about="The whole case, to open it in ECG Studio again (.json)",
    endings=(".json",),
    keeps=frozenset(get_args(Part)),
    place=50,
    write=_write,
    read=_read,
)
