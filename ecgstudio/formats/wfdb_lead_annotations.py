"""Annotations lead by lead as WFDB files named after the leads (``.i`` ... ``.v6``), the way LUDB has them."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import wfdb

from ecgstudio.core.delineation import Delineation
from ecgstudio.core.errors import InputError
from ecgstudio.core.files import sync_folder
from ecgstudio.formats.wfdb_annotations import Mark, marks_of

_NO_MARKS = b"\x00\x00"
"""The end of every annotation file, and all there is of one without marks (annot(5))."""


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
            made = [
                _file(marks_of(found, sampling_rate_hz, samples), sampling_rate_hz, beside / lead.lower())
                for lead, found in waves.items()
            ]
            return _move_in(made, folder, name)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        raise InputError(f"annotations cannot be written in {folder} ({error.strerror}); choose another") from error


def _file(marks: list[Mark], sampling_rate_hz: float, path: Path) -> Path:
    """The marks in a file of that name: wfdb takes no digits in an ending (``v1``), so it writes under another."""
    if not marks:
        path.write_bytes(_NO_MARKS)
        return path
    wfdb.wrann(
        "marks",
        "lead",
        sample=np.array([mark.sample for mark in marks]),
        symbol=[mark.symbol for mark in marks],
        num=np.array([mark.num for mark in marks]),
        fs=sampling_rate_hz,
        write_dir=str(path.parent),
    )
    return path.with_name("marks.lead").rename(path)


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
