"""A WFDB record of twelve leads as a case: leads in any order, the usual names, units and formats."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.case import Case
from ecgstudio.core.delineation import Delineation
from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.leads import LEAD_INDEX, LEADS
from ecgstudio.core.plain import case_from_plain
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import Request
from ecgstudio.formats.files import header_of
from ecgstudio.formats.foreign import completed
from ecgstudio.formats.import_notes import code_notes, default_gain, einthoven_notes, gravest_first, other_signals
from ecgstudio.formats.names import lead_columns, lead_named
from ecgstudio.formats.snomed import mentions_of
from ecgstudio.formats.units import mv_per
from ecgstudio.formats.wfdb_comments import patient_of, stored_case
from ecgstudio.formats.wfdb_header import DEFAULT_GAIN, Header, Signal, read_header
from ecgstudio.formats.wfdb_read_annotations import read_annotations
from ecgstudio.formats.wfdb_samples import read_samples

_LARGEST_MV = 1e6


def read_wfdb(path: Path) -> Case:
    """The record at ``path`` (.hea, .dat, or the name without ending) as a case.

    A record of our own comes back with its title, request, seed, physiology and teaching text; of another's, age, sex and
    SNOMED statements are taken from the comments where they are, and all comments are kept. Annotations are read
    when there are some. Limb leads that are missing follow from two others; leads that are missing stay empty. RecordError of one
    line when the record is not whole, has none of the twelve leads or is longer than an hour.
    """
    stem = header_of(path).with_suffix("")
    header = read_header(stem)
    columns = lead_columns([item.name for item in header.signals], stem.name)
    _check_units([header.signals[column] for column in columns.values()], stem.name)
    signal, rate = _signal(stem, header, columns), header.rate_hz
    notes = completed(signal, columns)
    case = _own_case(header, signal, notes) or _foreign_case(header, signal, stem.name, notes)
    found = read_annotations(stem, rate, signal.shape[1])
    author = case.delineation.author or found.author
    return replace(case, delineation=replace(found, author=author) if found != Delineation() else case.delineation)


def _check_units(signals: Sequence[Signal], record: str) -> None:
    for described in signals:
        if mv_per(described.unit or "mV") is None:
            raise RecordError(f"record {record} has signals in '{described.unit[:30]}'; an ECG is in mV or uV")


def _signal(stem: Path, header: Header, columns: Mapping[str, int]) -> NDArray[np.float32]:
    """All twelve leads [12, samples] in mV, NaN where the record has none."""
    scales = [mv_per(header.signals[index].unit or "mV") or 1.0 for index in columns.values()]
    try:
        found = read_samples(stem, header, tuple(columns.values()), scales)
    except OSError as error:
        raise RecordError(f"record {stem.name} cannot be read: {error.strerror or error}") from error
    signal_mv = np.full((len(LEADS), found.shape[1]), np.nan, dtype=np.float32)
    signal_mv[[LEAD_INDEX[lead] for lead in columns]] = found
    with np.errstate(invalid="ignore"):
        beyond = np.abs(signal_mv) > _LARGEST_MV
    if beyond.any():
        lead = LEADS[int(np.argwhere(beyond)[0][0])]
        raise RecordError(f"record {stem.name} cannot be read: the gain of lead {lead} is not usable")
    if not np.isfinite(signal_mv).any():
        raise RecordError(f"record {stem.name} holds no samples; every one is marked as missing")
    return signal_mv


def _own_case(header: Header, signal: NDArray[np.float32], notes: list[str]) -> Case | None:
    plain = stored_case(header.comments)
    if plain is None:
        return None
    try:
        case = case_from_plain(plain, signal)
    except InputError:
        return None
    provenance = case.recording.provenance
    told = tuple(dict.fromkeys((*provenance.import_notes, *notes)))
    return replace(case, recording=Recording(signal, header.rate_hz, replace(provenance, import_notes=told)))


def _foreign_case(header: Header, signal: NDArray[np.float32], name: str, completed_notes: list[str]) -> Case:
    comments = tuple(line for line in header.comments if line)
    patient = patient_of(comments)
    mentions, unknown = mentions_of(patient.codes)
    notes = gravest_first([*completed_notes, *_import_notes(header, signal, unknown)])
    provenance = Provenance(source="import", origin=f"{name}.hea", comments=comments, import_notes=notes)
    request = Request(mentions=mentions, age=patient.age, sex=patient.sex)
    return Case(request=request, recording=Recording(signal, header.rate_hz, provenance), title=name)


def _import_notes(header: Header, signal: NDArray[np.float32], unknown: tuple[str, ...]) -> list[str]:
    others = [item.name for item in header.signals if lead_named(item.name) is None]
    uncalibrated = any(not item.gain for item in header.signals)
    return [
        *code_notes(unknown),
        *einthoven_notes(signal),
        *other_signals(others),
        *([default_gain(DEFAULT_GAIN)] if uncalibrated else []),
    ]
