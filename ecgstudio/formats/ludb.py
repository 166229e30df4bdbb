"""The Lobachevsky University database: ten seconds of twelve leads, with P, QRS and T marked lead by lead by cardiologists.

Kalyakulina et al., LUDB, PhysioNet 2020 (ODC-By 1.0). The first and last beats of a record are left unmarked.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.errors import RecordError
from ecgstudio.core.leads import LEADS
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.formats.wfdb_annotations import Mark
from ecgstudio.formats.wfdb_header import read_header
from ecgstudio.formats.wfdb_marks import read_marks
from ecgstudio.formats.wfdb_samples import read_samples

_SYMBOLS = {"P": "p", "QRS": "N", "T": "t"}


@dataclass(frozen=True, eq=False)
class MarkedRecord:
    """One record and its marks: for "P", "QRS" and "T" one array [waves, 3] per lead of onset, peak and offset samples,
    NaN where an onset or an offset is not marked."""

    id: str
    recording: Recording
    marks: Mapping[str, tuple[NDArray[np.float64], ...]]


def read_ludb(folder: Path) -> Iterator[MarkedRecord]:
    """Every record in LUDB's own folder (with ``data/``), by number; RecordError when there is none."""
    stems = sorted((folder / "data").glob("*.hea"), key=lambda path: (len(path.stem), path.stem))
    if not stems:
        raise RecordError(f"no LUDB records in {folder.name}/data")
    for header in stems:
        yield _read(header.with_suffix(""))


def _read(stem: Path) -> MarkedRecord:
    header = read_header(stem)
    samples = read_samples(stem, header, range(len(LEADS)), [1.0] * len(LEADS))
    recording = Recording(samples, header.rate_hz, Provenance(origin=stem.name))
    per_lead = [read_marks(stem.with_name(f"{stem.name}.{lead.lower()}")) for lead in LEADS]
    marks = {wave: tuple(_waves(found, symbol) for found in per_lead) for wave, symbol in _SYMBOLS.items()}
    return MarkedRecord(stem.name, recording, marks)


def _waves(found: Sequence[Mark], symbol: str) -> NDArray[np.float64]:
    rows = []
    symbols = [" ", *(mark.symbol for mark in found), " "]
    samples = [0, *(mark.sample for mark in found), 0]
    for index, own in enumerate(symbols):
        if own == symbol:
            onset = samples[index - 1] if symbols[index - 1] == "(" else np.nan
            offset = samples[index + 1] if symbols[index + 1] == ")" else np.nan
            rows.append((onset, samples[index], offset))
    return np.array(rows, dtype=np.float64).reshape(-1, 3)
