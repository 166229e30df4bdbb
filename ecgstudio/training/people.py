"""Beats of everybody in PTB-XL, with whose they are, kept in one file: reading them all takes a quarter of an hour."""

from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.files import write_atomically
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.engine.autoencoder import SAMPLES
from ecgstudio.engine.beats import beats_of
from ecgstudio.engine.people import Visits
from ecgstudio.engine.recorded import eight_at_500_hz
from ecgstudio.engine.track import events_of
from ecgstudio.engine.vocabulary import together, words_of_code
from ecgstudio.formats import read_wfdb
from ecgstudio.formats.ptbxl import PtbXlRow, read_ptbxl_table
from ecgstudio.training.events import measured_events
from ecgstudio.training.findings import NUMBERS, measured

CACHE: Final = "identity/visits.npz"
"""In the user's cache."""
_EVERY: Final = 5
_VERSION: Final = 1


def read_visits(data: Path, cache: Path, report: Reporter = silent) -> Visits:
    """Every recording of PTB-XL in a folder that can be measured, kept in ``cache`` once they are read. InputError without."""
    rows = list(read_ptbxl_table(data))
    kept = _kept(cache)
    if kept is not None and set(kept.number) <= {row.number for row in rows}:
        return kept
    read = []
    for place, row in enumerate(rows):
        report(place / len(rows), f"record {place + 1} of {len(rows)}")
        read += _visit(row)
    if not read:
        raise InputError(f"{data} holds no recording that can be measured; name PTB-XL's own folder")
    visits = Visits(**{name: np.stack([one[name] for one in read]) for name in read[0]})
    keep_visits(visits, cache)
    return visits


def _visit(row: PtbXlRow) -> list[dict[str, NDArray[np.generic]]]:
    """What is kept of one recording; nothing where it cannot be measured or is shorter than ten seconds."""
    try:
        recording = read_wfdb(row.header).recording
        eight, found = eight_at_500_hz(recording), measured(recording)
        words = together(words_of_code(code, sure, row.acute) for code, sure in row.codes.items())
        events = events_of(measured_events(found.analysis, words, eight))
    except RecordError:
        return []
    beats = beats_of(eight, events)
    if eight.shape[1] < SAMPLES or not beats.present[1]:
        return []
    sex = {None: 0.0, "female": 1.0, "male": -1.0}[row.sex]
    told = [np.nan if row.age is None else row.age, sex, found.numbers.get("rate", np.nan)]
    return [
        {
            "p_mv": beats.p_mv.astype(np.float16),
            "qrs_mv": beats.qrs_mv[0].astype(np.float16),
            "present": beats.present,
            "signal_mv": eight.reshape(8, -1, _EVERY).mean(axis=2).astype(np.float16),
            "person": np.array(row.patient),
            "fold": np.array(row.fold),
            "codes": np.array(" ".join(sorted(row.codes))),
            "number": np.array(row.number),
            "told": np.array([*told, *(found.verdicts.get(item, False) for item in catalogue())], np.float32),
            "measured": np.array([found.numbers.get(name, np.nan) for name in NUMBERS], np.float32),
        }
    ]


def _kept(cache: Path) -> Visits | None:
    try:
        with np.load(cache, allow_pickle=False) as file:
            found = {name: file[name] for name in file.files}
        return Visits(**found) if int(found.pop("version")) == _VERSION else None
    except (OSError, ValueError, TypeError, KeyError, EOFError):
        return None


def keep_visits(visits: Visits, cache: Path) -> None:
    """Write them to a file that ``read_visits`` knows."""
    import io

    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, version=_VERSION, **vars(visits))
    cache.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(cache, buffer.getvalue())
