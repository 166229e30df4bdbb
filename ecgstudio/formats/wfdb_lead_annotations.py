"""Annotations lead by lead as WFDB files named after the leads (``.i`` ... ``.v6``), the way LUDB has them."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ecgstudio.core.delineation import Delineation
from ecgstudio.core.errors import InputError
from ecgstudio.core.files import sync_folder
from ecgstudio.formats.wfdb_annotations import marks_of
from ecgstudio.formats.wfdb_files import marks_bytes


def write_lead_marks(
    waves: Mapping[str, Delineation], sampling_rate_hz: float, samples: int, folder: Path, name: str
) -> list[Path]:
    """One file for each lead, those without waves too; the paths written, all of them or none.

    ``sampling_rate_hz`` and ``samples``: the recording's. InputError when the folder cannot be made or written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(dir=folder, prefix=".marks."))
        try:
            for lead, found in waves.items():
                marks = marks_of(found, sampling_rate_hz, samples)
                (beside / lead.lower()).write_bytes(marks_bytes(marks, sampling_rate_hz))
            return _move_in([beside / lead.lower() for lead in waves], folder, name)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        raise InputError(f"annotations cannot be written in {folder} ({error.strerror}); choose another") from error


def _move_in(made: list[Path], folder: Path, name: str) -> list[Path]:
    """Move every file to ``name.lead``; where one cannot be moved, those that were are taken away again."""
    moved: list[Path] = []
    try:
        for file in made:
            moved.append(file.replace(folder / f"{name}.{file.name}"))
    except OSError:
        for path in moved:
            path.unlink(missing_ok=True)
        raise
    sync_folder(folder)
    return moved
