"""A collection as one file to share: cases, their signals and the order in which they are taught.

The file is a zip archive of data alone:

    manifest.json        {"format": "ecgstudio-collection/1", "collections": [...], "cases": [...], "signals": {...}}
    cases/ID.json        core.plain.case_to_plain of each case, by its place in the list
    signals/DIGEST.npy   float32 [12, samples] in mV, NumPy's format 1.0 without objects

``notices``, where some are, say after which real records ECGs were made. ``cases`` and ``signals`` give each file's SHA-256. A
file is read wholly and checked before anything is given back, so a damaged or newer one changes nothing; entries that the
manifest does not name are not looked at; what it would take unpacked, in all and for each case, is limited before anything is
unpacked.
"""

import hashlib
import io
import json
import math
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.case import Case
from ecgstudio.core.collection import Collection
from ecgstudio.core.errors import RecordError, StudioError
from ecgstudio.core.files import write_atomically
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.plain import case_from_plain, case_to_plain, from_plain, to_plain
from ecgstudio.formats.json_safe import parse_json

SUFFIX = ".ecgcollection"
FORMAT = "ecgstudio-collection/1"
_FAMILY = "ecgstudio-collection/"
_MANIFEST = "manifest.json"
_LARGEST_SIGNAL, _LARGEST_DOCUMENT = 64 * 2**20, 8 * 2**20
_LARGEST_WHOLE = {".npy": 384 * 2**20, ".json": 64 * 2**20}
"""What all signals, and all documents, may take together: some 1,600 cases of 10 s."""
_MOST_SAMPLES = 1_250_000
_MOMENT = (1980, 1, 1, 0, 0, 0)  # zip's own zero: the same content is the same file
_NPY_HEAD = b"\x93NUMPY\x01\x00"


@dataclass(frozen=True)
class Bundle:
    """What one file holds: the collection that was shared last, its parts before it; every case once."""

    collections: tuple[Collection, ...]
    cases: tuple[Case, ...]

    @property
    def title(self) -> str:
        return self.collections[-1].title


def write_bundle(bundle: Bundle, path: Path, report: Reporter = silent) -> Path:
    """Write a collection, whole or not at all; RecordError when the file cannot be written or is too large to be read again."""
    content = io.BytesIO()
    cases: list[dict[str, str]] = []
    signals: dict[str, str] = {}
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for index, case in enumerate(bundle.cases):
            report(index / len(bundle.cases), f"packing case {index + 1} of {len(bundle.cases)}")
            samples = _npy(case.recording.signal_mv)
            name = f"signals/{_digest(samples)}.npy"
            if name not in signals:
                signals[name] = _put(archive, name, samples)
            document = json.dumps(case_to_plain(case), ensure_ascii=True, allow_nan=False).encode()
            entry = f"cases/{index + 1:05d}.json"
            cases.append({"file": entry, "sha256": _put(archive, entry, document), "signal": name})
        manifest = {"format": FORMAT, "collections": to_plain(bundle.collections), "cases": cases, "signals": signals}
        made = [case.recording.provenance for case in bundle.cases]
        manifest |= {"notices": notices} if (notices := [item.maker for item in made if item.after]) else {}
        _put(archive, _MANIFEST, json.dumps(manifest, indent=1, ensure_ascii=True, allow_nan=False).encode())
        try:
            _check_sizes(archive)
        except ValueError as error:
            raise RecordError(f"{path.name} cannot be written: {error}") from error
    try:
        write_atomically(path, content.getvalue())
    except OSError as error:
        raise RecordError(f"{path} cannot be written ({error.strerror}); choose another place") from error
    return path


def read_bundle(path: Path, report: Reporter = silent) -> Bundle:
    """All that a file holds, checked; RecordError of one line when it is none, damaged, or of a newer program."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _read(archive, path.name, report)
    except OSError as error:
        raise RecordError(f"{path} cannot be read ({error.strerror or error})") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, MemoryError) as error:
        raise RecordError(f"{path.name} is damaged or no collection of ECG Studio; ask for it again") from error
    except (StudioError, LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError) as error:
        if isinstance(error, RecordError) and path.name in str(error):
            raise
        raise RecordError(f"{path.name} is damaged: {' '.join(str(error).split())[:160]}") from error


def _check_sizes(archive: zipfile.ZipFile) -> None:
    """Refuse what would not fit in memory. ``_take`` holds what an entry unpacks to against its stated size."""
    for ending, largest in _LARGEST_WHOLE.items():
        whole = sum(entry.file_size for entry in archive.infolist() if entry.filename.endswith(ending))
        if whole > largest:
            raise ValueError(f"it takes {whole >> 20} MB unpacked where {largest >> 20} MB can be; share it in parts")


def _read(archive: zipfile.ZipFile, name: str, report: Reporter) -> Bundle:
    _check_sizes(archive)
    if _MANIFEST not in archive.namelist():
        raise RecordError(f"{name} is no collection of ECG Studio; choose another file")
    manifest = parse_json(_take(archive, _MANIFEST), _LARGEST_DOCUMENT)
    stated = manifest.get("format") if isinstance(manifest, dict) else None
    if stated != FORMAT:
        newer = isinstance(stated, str) and stated.startswith(_FAMILY)
        why = (
            f"it is of a newer ECG Studio ({stated}); update to open it"
            if newer
            else "it is no collection of ECG Studio"
        )
        raise RecordError(f"{name} cannot be opened: {why}")
    cases = tuple(_cases(archive, manifest, report))
    collections = tuple(from_plain(Collection, item) for item in manifest["collections"])
    _check_members(collections, cases)
    return Bundle(collections, cases)


def _cases(archive: zipfile.ZipFile, manifest: Mapping[str, Any], report: Reporter) -> list[Case]:
    made = []
    for index, entry in enumerate(manifest["cases"]):
        report(index / len(manifest["cases"]), f"checking case {index + 1} of {len(manifest['cases'])}")
        document = _checked(archive, entry["file"], entry["sha256"])
        samples = _checked(archive, entry["signal"], manifest["signals"][entry["signal"]])
        made.append(case_from_plain(parse_json(document, _LARGEST_DOCUMENT), _signal(samples)))
    return made


def _check_members(collections: Sequence[Collection], cases: Sequence[Case]) -> None:
    case_ids = {case.id for case in cases}
    if not collections or len(case_ids) != len(cases):
        raise ValueError("it has no collection, or a case twice")
    known: set[str] = set()
    for collection in collections:
        for member in collection.members:
            if member.id not in (case_ids if member.kind == "case" else known):
                raise ValueError(f"'{collection.title}' names a {member.kind} that is not in it")
        known |= {collection.id} if collection.kind == "collection" else set()


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> str:
    archive.writestr(zipfile.ZipInfo(name, _MOMENT), data, zipfile.ZIP_DEFLATED)
    return _digest(data)


def _take(archive: zipfile.ZipFile, name: str) -> bytes:
    """An entry, never more of it than it says it has."""
    size = archive.getinfo(name).file_size
    if not name.endswith(tuple(_LARGEST_WHOLE)) or size > _LARGEST_SIGNAL:
        raise ValueError(f"{name} is larger than any ECG")
    with archive.open(name) as entry:
        data = entry.read(size + 1)
    if len(data) != size:
        raise ValueError(f"{name} is not of the size that is stated")
    return data


def _checked(archive: zipfile.ZipFile, name: str, digest: str) -> bytes:
    data = _take(archive, name)
    if _digest(data) != digest:
        raise ValueError(f"the checksum of {name} does not fit")
    return data


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _npy(signal_mv: NDArray[np.float32]) -> bytes:
    content = io.BytesIO()
    np.lib.format.write_array(content, np.ascontiguousarray(signal_mv, dtype="<f4"), (1, 0), allow_pickle=False)
    return content.getvalue()


def _signal(data: bytes) -> NDArray[np.float32]:
    if not data.startswith(_NPY_HEAD):
        raise ValueError("a signal is no NumPy array of format 1.0")
    content = io.BytesIO(data)
    np.lib.format.read_magic(content)
    shape, _, kind = np.lib.format.read_array_header_1_0(content)
    if math.prod(shape) * kind.itemsize > len(data):
        raise ValueError("a signal says that it is larger than it is")
    if len(shape) == 2 and shape[1] > _MOST_SAMPLES:
        raise ValueError(f"a signal has {shape[1]} samples; at most {_MOST_SAMPLES} can be read")
    content.seek(0)
    signal = np.lib.format.read_array(content, allow_pickle=False)
    if signal.dtype != np.dtype("<f4") or signal.ndim != 2:
        raise ValueError(f"a signal is {signal.dtype} of {signal.ndim} dimensions instead of float32 of two")
    return np.ascontiguousarray(signal, dtype=np.float32)
