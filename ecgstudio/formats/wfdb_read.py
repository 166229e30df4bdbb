"""A WFDB record of twelve leads as a case: leads in any order, the usual names, units and formats."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import wfdb
from numpy.typing import NDArray

from ecgstudio.core.annotations import Annotations
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.leads import limb_lead_error_mv
from ecgstudio.core.plain import case_from_plain
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import Request
from ecgstudio.formats.files import header_of
from ecgstudio.formats.names import lead_columns
from ecgstudio.formats.snomed import mentions_of
from ecgstudio.formats.wfdb_comments import patient_of, stored_case
from ecgstudio.formats.wfdb_read_annotations import read_annotations

LONGEST_S = 3600.0
EINTHOVEN_TOLERANCE_MV = 0.05
_MV_PER_UNIT = {"mv": 1.0, "millivolt": 1.0, "millivolts": 1.0, "uv": 1e-3, "µv": 1e-3, "v": 1e3, "nv": 1e-6}
_FIXED_BYTES = {"8": 1.0, "16": 2.0, "24": 3.0, "32": 4.0, "61": 2.0, "80": 1.0, "160": 2.0, "212": 1.5}


def read_wfdb(path: Path) -> Case:
    """The record at ``path`` (.hea, .dat, or the name without ending) as a case.

    A record of our own comes back with its title, request, seed, physiology and teaching text; of another's, age, sex and
    SNOMED statements are taken from the comments where they are, and all comments are kept. Annotations are read
    when there are some. RecordError of one line when the record is not whole, not twelve leads or longer than an hour.
    """
    stem = header_of(path).with_suffix("")
    header = _header(stem)
    columns = lead_columns(header.sig_name or [], stem.name)
    _check_shape(header, stem)
    _check_files(header, stem)
    signal, rate = _signal(stem, header, columns), float(header.fs)
    case = _own_case(header, signal, rate) or _foreign_case(header, signal, rate, stem.name)
    found = read_annotations(stem, rate, signal.shape[1])
    author = case.annotations.author or found.author
    return replace(case, annotations=replace(found, author=author) if found != Annotations() else case.annotations)


def _header(stem: Path) -> Any:
    file = stem.with_name(f"{stem.name}.hea")
    if not file.is_file():
        raise RecordError(f"record {stem.name} has no header: {file} does not exist")
    header = _by_wfdb(stem.name, "its header is no WFDB header", wfdb.rdheader, str(stem))
    if getattr(header, "n_seg", None):
        raise RecordError(f"record {stem.name} is made of several segments; open one of its segments instead")
    return header


def _by_wfdb(name: str, problem: str, function: Any, *arguments: Any, **options: Any) -> Any:
    """What a wfdb function gives; whatever it raises on a damaged file becomes a RecordError."""
    try:
        with np.errstate(all="ignore"):
            return function(*arguments, **options)
    except Exception as error:
        detail = " ".join(str(error).split())[:120] or type(error).__name__
        raise RecordError(f"record {name} cannot be read: {problem} ({detail})") from error


def _check_shape(header: Any, stem: Path) -> None:
    if not header.fs or header.fs <= 0:
        raise RecordError(f"record {stem.name} has the sampling rate {header.fs}; it must be above 0")
    if header.sig_len is not None and header.sig_len / header.fs > LONGEST_S:
        raise RecordError(
            f"record {stem.name} lasts {header.sig_len / header.fs / 60:.0f} min; cut it to at most 60 min"
        )
    if any(count not in (None, 1) for count in header.samps_per_frame or []):
        raise RecordError(f"record {stem.name} samples its signals at different rates; resample it to one rate first")
    for unit in header.units or []:
        if _unit_key(unit) not in _MV_PER_UNIT:
            raise RecordError(f"record {stem.name} has signals in '{unit}'; an ECG is in mV or uV")


def _check_files(header: Any, stem: Path) -> None:
    for name in dict.fromkeys(header.file_name or []):
        file = stem.parent / name
        if Path(name).name != name or not file.is_file():
            raise RecordError(f"record {stem.name} is not whole: its signal file {name} is missing beside the header")
        leads = [index for index, other in enumerate(header.file_name) if other == name]
        width = _FIXED_BYTES.get(str(header.fmt[leads[0]]))
        expected = (header.sig_len or 0) * len(leads) * (width or 0)
        if file.stat().st_size < int(expected) or not file.stat().st_size:
            raise RecordError(f"record {stem.name} is not whole: its signal file {name} ends too early; copy it again")


def _signal(stem: Path, header: Any, columns: tuple[int, ...]) -> NDArray[np.float32]:
    record = _by_wfdb(stem.name, "its signal files do not fit its header", wfdb.rdrecord, str(stem), physical=False)
    _check_samples(record, header, stem)
    physical = _by_wfdb(stem.name, "its gains are not usable", record.dac)
    factors = np.array([_MV_PER_UNIT[_unit_key(unit)] for unit in header.units])
    signal: NDArray[np.float32] = (physical * factors).T[list(columns)].astype(np.float32)
    if not np.isfinite(signal).any():
        raise RecordError(f"record {stem.name} holds no samples; every one is marked as missing")
    return signal


def _check_samples(record: Any, header: Any, stem: Path) -> None:
    if header.sig_len is not None and record.d_signal.shape[0] != header.sig_len:
        raise RecordError(f"record {stem.name} is not whole: {record.d_signal.shape[0]} of {header.sig_len} samples")
    sums = record.calc_checksum()
    for name, found, stated in zip(record.sig_name, sums, header.checksum or [None] * len(sums), strict=True):
        if stated is not None and (int(found) - int(stated)) % 65536:
            raise RecordError(f"record {stem.name} is damaged: the checksum of lead {name} does not fit; copy it again")


def _unit_key(unit: str) -> str:
    return (unit or "mV").strip().casefold().replace("μ", "µ")


def _own_case(header: Any, signal: NDArray[np.float32], rate: float) -> Case | None:
    plain = stored_case(header.comments or [])
    if plain is None:
        return None
    try:
        case = case_from_plain(plain, signal)
    except InputError:
        return None
    return replace(case, recording=Recording(signal, rate, case.recording.provenance))


def _foreign_case(header: Any, signal: NDArray[np.float32], rate: float, name: str) -> Case:
    comments = tuple(line for line in header.comments or [] if line)
    patient = patient_of(comments)
    mentions, unknown = mentions_of(patient.codes)
    remarks = [*comments, *_remarks(header, signal, unknown)]
    provenance = Provenance(source="import", origin=f"{name}.hea", comments=tuple(remarks))
    request = Request(mentions=mentions, age=patient.age, sex=patient.sex)
    return Case(request=request, recording=Recording(signal, rate, provenance), title=name)


def _remarks(header: Any, signal: NDArray[np.float32], unknown: tuple[str, ...]) -> list[str]:
    remarks = [f"SNOMED CT codes without a statement: {', '.join(unknown)}"] if unknown else []
    error = limb_lead_error_mv(signal)
    if error > EINTHOVEN_TOLERANCE_MV:
        remarks.append(f"limb leads differ by up to {error:.2f} mV from what I and II say (Einthoven, Goldberger)")
    if len(header.sig_name) > 12:
        remarks.append(f"{len(header.sig_name) - 12} further signals were left out")
    return remarks
