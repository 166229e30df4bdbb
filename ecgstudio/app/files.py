"""Files in and out: a case leaves as paper and records, a record comes in as a case."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from ecgstudio.app.formats import CaseFormat, endings, handout_formats, read_formats, written_format, written_formats
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.paper import SheetStyle

_LOOKED_AT: Final = 512


def export_case(
    case: Case, folder: Path, formats: Iterable[str], style: SheetStyle | None = None, name: str | None = None
) -> list[Path]:
    """Write a case, with today's numbers, into a folder in each of the formats, by name, and give the files written.

    ``name`` defaults to ``file_name(case)``. InputError for an unknown format or a folder that cannot be made or written.
    """
    wanted = [written_format(item) for item in dict.fromkeys(formats)]
    _make(folder)
    from ecgstudio.app.examine import up_to_date

    case, stem = up_to_date(case), name or file_name(case)
    return [file for item in wanted for file in _written(item, case, folder, stem, style or SheetStyle())]


def formats_of(text: str) -> list[str]:
    """The formats named in "wfdb, pdf", in the table's order; InputError for one that is not known, or none."""
    words = [word.strip() for word in text.split(",") if word.strip()]
    wanted = {written_format(word) for word in words or [text]}
    return [item.name for item in written_formats() if item in wanted]


def import_record(path: Path) -> Case:
    """A case from a file of any format that can be read, by its ending or its first bytes; without a file of that name it is a
    WFDB record.

    RecordError when it is no such file, or damaged.
    """
    ending = path.suffix.lower()
    for item in read_formats():
        if item.read and ending in item.endings:
            return item.read(path)
    if path.is_file():
        marked = _marked(path)
        if marked and marked.read:
            return marked.read(path)
        known = ", ".join(endings(read_formats()))
        raise RecordError(f"{path.name} is no ECG record that can be read; choose a file that ends in {known}")
    from ecgstudio.formats import read_wfdb

    return read_wfdb(path)


def _marked(path: Path) -> CaseFormat | None:
    """The format that a file's first bytes tell; None where they tell none, or there is no such file."""
    try:
        with path.open("rb") as file:
            beginning = file.read(_LOOKED_AT)
    except OSError:
        return None
    return next((item for item in read_formats() if item.is_marked(beginning)), None)


def usable_paths(paths: Sequence[Path]) -> list[Path]:
    """The files that look like records, by their ending or, where they have none, by their first bytes; each record once."""
    known = endings(read_formats())
    records = [path for path in paths if path.suffix.lower() in known or (not path.suffix and _marked(path))]
    return list({path.with_suffix(""): path for path in reversed(records)}.values())


def collection_paths(paths: Sequence[Path]) -> list[Path]:
    """The files that look like a colleague's collection."""
    known = endings(item for item in handout_formats("collection") if item.keeps)
    return [path for path in paths if path.suffix.lower() in known]


def record_stem(path: Path) -> str:
    """The name of a record without the ending of its file; a WFDB record named without one may have dots in it."""
    return path.stem if path.suffix.lower() in endings(read_formats()) else path.name


def file_name(case: Case) -> str:
    """A name for a case's files: its title in letters, digits and underscores, and its seed when it has one."""
    words = re.sub(r"[^a-z0-9]+", "_", case.title.lower()).strip("_")[:48].strip("_") or "ecg"
    seed = case.recording.provenance.seed
    return words if seed is None else f"{words}_seed{seed}"


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"folder {folder} cannot be made ({error.strerror}); choose another") from error


def _written(item: CaseFormat, case: Case, folder: Path, stem: str, style: SheetStyle) -> Sequence[Path]:
    assert item.write is not None
    try:
        return item.write(case, folder, stem, style)
    except OSError as error:
        raise InputError(f"{folder / stem} cannot be written ({error.strerror}); choose another folder") from error
