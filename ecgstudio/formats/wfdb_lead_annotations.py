"""Annotations lead by lead as WFDB files named after the leads (``.i`` ... ``.v6``), the way LUDB has them."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import wfdb

from ecgstudio.core.delineation import Delineation
from ecgstudio.core.errors import InputError
from ecgstudio.formats.wfdb_annotations import marks_of


def write_lead_marks(
    waves: Mapping[str, Delineation], sampling_rate_hz: float, samples: int, folder: Path, name: str
) -> list[Path]:
    """One file per lead that has waves; the paths written. InputError when the folder cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"folder {folder} cannot be made ({error.strerror}); choose another") from error
    written = []
    for lead, found in waves.items():
        marks = marks_of(found, sampling_rate_hz, samples)
        if not marks:
            continue
        wfdb.wrann(
            name,
            lead.lower(),
            sample=np.array([mark.sample for mark in marks]),
            symbol=[mark.symbol for mark in marks],
            num=np.array([mark.num for mark in marks]),
            fs=sampling_rate_hz,
            write_dir=str(folder),
        )
        written.append(folder / f"{name}.{lead.lower()}")
    return written
