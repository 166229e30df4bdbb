"""A case as a WFDB record: format 16, 1000 units per mV, baseline 0, leads I to V6, comments, annotations in ``atr``."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.case import Case
from ecgstudio.core.errors import RecordError
from ecgstudio.core.leads import LEADS
from ecgstudio.formats.digital import UNITS_PER_MV, digital_of
from ecgstudio.formats.names import record_name
from ecgstudio.formats.staging import write_together
from ecgstudio.formats.wfdb_annotations import marks_of
from ecgstudio.formats.wfdb_comments import comments_of
from ecgstudio.formats.wfdb_files import header_bytes, marks_bytes, samples_bytes


def write_wfdb(case: Case, folder: Path, name: str = "") -> tuple[Path, ...]:
    """Write a case as record ``name`` (its title when empty, made fit for a file name) and give the files written.

    Samples are rounded to 1 uV (at most 0.5 uV off); missing ones stay missing. The files are made elsewhere and moved in
    together, header last, in place of an earlier record of that name, which no kill can lose (``staging``). RecordError when
    a sample is beyond 32.767 mV or the folder cannot be written; nothing is written then.
    """
    stem = record_name(name or case.title)
    digital = digital_of(case.recording)
    present = case.request.statement_ids
    marks = marks_of(case.delineation, case.recording.sampling_rate_hz, case.recording.samples, present)

    def make(beside: Path) -> None:
        _write_signals(case, digital, beside, stem)
        if marks:
            (beside / f"{stem}.atr").write_bytes(marks_bytes(marks, case.recording.sampling_rate_hz))

    try:
        signal, *others = write_together(folder, stem, ("dat", "atr", "hea"), make)
    except OSError as error:
        raise RecordError(f"record {stem} cannot be written in {folder} ({error.strerror}); choose another") from error
    return (others[-1], signal, *others[:-1])


def _write_signals(case: Case, digital: NDArray[np.int16], folder: Path, stem: str) -> None:
    header = header_bytes(stem, case.recording.sampling_rate_hz, digital, LEADS, UNITS_PER_MV, comments_of(case))
    (folder / f"{stem}.dat").write_bytes(samples_bytes(digital))
    (folder / f"{stem}.hea").write_bytes(header)
