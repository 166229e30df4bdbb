"""Files in and out: a case leaves as paper and records, a record comes in as a case."""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Literal, get_args

from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.core.paper import SheetStyle

FileFormat = Literal["wfdb", "pdf", "png", "svg", "json"]
FILE_FORMATS: tuple[FileFormat, ...] = get_args(FileFormat)


def export_case(
    case: Case,
    folder: Path,
    formats: Iterable[FileFormat],
    style: SheetStyle | None = None,
    name: str | None = None,
) -> list[Path]:
    """Write a case into a folder in each of the formats and give the files written.

    ``name`` defaults to ``file_name(case)``. InputError for a folder that cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"folder {folder} cannot be made ({error.strerror}); choose another") from error
    stem = name or file_name(case)
    written = []
    for item in dict.fromkeys(formats):
        written += _WRITERS[item](case, folder, stem, style or SheetStyle())
    return written


def formats_of(text: str) -> list[FileFormat]:
    """The formats named in "wfdb, pdf"; InputError for one that is not known, or none."""
    words = [word.strip() for word in text.split(",") if word.strip()]
    formats = [item for item in FILE_FORMATS if item in words]
    for word in words or [text]:
        if word not in FILE_FORMATS:
            raise InputError(f"format '{word}' is not known; use {', '.join(FILE_FORMATS)}")
    return formats


def import_record(path: Path) -> Case:
    """A case from a WFDB record (.hea or .dat, or the name without ending) or a case file (.json); RecordError otherwise."""
    if path.suffix.lower() == ".json":
        from ecgstudio.formats import read_json

        return read_json(path)
    from ecgstudio.formats import read_wfdb

    return read_wfdb(path)


def file_name(case: Case) -> str:
    """A name for a case's files: its title in letters, digits and underscores, and its seed when it has one."""
    words = re.sub(r"[^a-z0-9]+", "_", case.title.lower()).strip("_")[:48].strip("_") or "ecg"
    seed = case.recording.provenance.seed
    return words if seed is None else f"{words}_seed{seed}"


def _write_wfdb(case: Case, folder: Path, stem: str, style: SheetStyle) -> list[Path]:
    from ecgstudio.formats import write_wfdb

    return list(write_wfdb(case, folder, stem))


def _write_json(case: Case, folder: Path, stem: str, style: SheetStyle) -> list[Path]:
    from ecgstudio.formats import write_json

    return [write_json(case, folder / f"{stem}.json")]


def _write_pdf(case: Case, folder: Path, stem: str, style: SheetStyle) -> list[Path]:
    from ecgstudio.sheet import write_pdf

    return list(write_pdf(_with_ladder(case, style), folder / f"{stem}.pdf", style))


def _write_png(case: Case, folder: Path, stem: str, style: SheetStyle) -> list[Path]:
    from ecgstudio.sheet import write_png

    return list(write_png(_with_ladder(case, style), folder / f"{stem}.png", style))


def _write_svg(case: Case, folder: Path, stem: str, style: SheetStyle) -> list[Path]:
    from ecgstudio.sheet import write_svg

    return list(write_svg(_with_ladder(case, style), folder / f"{stem}.svg", style))


def _with_ladder(case: Case, style: SheetStyle) -> Case:
    """Measures only where a ladder needs it."""
    if not style.ladder:
        return case
    from ecgstudio.app.ladder import with_ladder

    return with_ladder(case, style)


_WRITERS: Mapping[str, Callable[[Case, Path, str, SheetStyle], list[Path]]] = {
    "wfdb": _write_wfdb,
    "pdf": _write_pdf,
    "png": _write_png,
    "svg": _write_svg,
    "json": _write_json,
}
