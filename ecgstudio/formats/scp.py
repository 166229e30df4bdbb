"""SCP-ECG (EN 1064, ISO 11073-91064): the rhythm of section 6, Huffman coded or not, with the reference beat added again.

Bimodal compression, which decimates between QRS complexes, is not read.
"""

import struct
from binascii import crc_hqx
from dataclasses import dataclass
from datetime import date
from math import gcd
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.errors import RecordError
from ecgstudio.core.request import Sex
from ecgstudio.formats.dicom_codes import coded_lead
from ecgstudio.formats.foreign import Channel, ForeignEcg, years_between
from ecgstudio.formats.import_notes import MEDIAN_BEATS, WRONG_CHECKSUM
from ecgstudio.formats.scp_huffman import Table, decoded, tables_of

Ints = NDArray[np.int64]
_HEADER: Final = 16
_MOST_LEADS, _MOST_SAMPLES = 64, 4_000_000
_SEXES: Final[dict[int, Sex]] = {1: "male", 2: "female"}
# units of age: years, months, weeks, days, hours (tag 4)
_YEARS: Final = {1: 1.0, 2: 1 / 12, 3: 7 / 365.25, 4: 1 / 365.25, 5: 1 / 8766}
_NO_BIMODAL_FROM: Final = 30


@dataclass(frozen=True)
class _Lead:
    begin: int
    end: int
    number: int


@dataclass(frozen=True)
class _Data:
    """Of section 5 or 6: nV a step, us between samples, leads in steps."""

    step_nv: int
    interval_us: int
    leads: list[Ints]


def parse(path: str) -> ForeignEcg:
    """What an SCP-ECG file says; RecordError where it holds no rhythm, is damaged, or compressed in a way that is not read."""
    data = Path(path).read_bytes()
    sections = _sections(data)
    missing = [number for number in (3, 6) if number not in sections]
    if missing:
        raise RecordError(f"it holds no section {missing[0]} (leads and rhythm)")
    leads = _leads(sections[3])
    tables = tables_of(sections[2]) if sections.get(2) else None
    rhythm = _decoded(sections[6], [lead.end - lead.begin + 1 for lead in leads], tables)
    subtracted, bimodal = sections[3][1] & 1, sections[6][5]
    tags, protocol = _tags(sections.get(1, b""))
    if bimodal and protocol < _NO_BIMODAL_FROM and subtracted:
        raise RecordError("its rhythm is decimated between QRS complexes (bimodal compression), which is not read")
    if subtracted:
        rhythm = _with_reference_beats(rhythm, leads, sections, tables)
    rate, first = round(1e6 / rhythm.interval_us, 6), min(lead.begin for lead in leads)
    channels = [
        Channel(_name(lead), values.astype(np.float64) * rhythm.step_nv * 1e-6, rate, (lead.begin - first) / rate)
        for lead, values in zip(leads, rhythm.leads, strict=True)
    ]
    return ForeignEcg(
        channels=tuple(channels),
        age=_age(tags),
        sex=_SEXES.get(tags.get(8, b"\0")[0] if tags.get(8) else 0),
        comments=tuple(_statements(sections.get(8, b""))),
        notes=(*_checked(data), *((MEDIAN_BEATS,) if 5 in sections else ())),
        identified=any(tags.get(tag, b"").strip(b"\0 ") for tag in (0, 1, 2, 5)),
    )


def _checked(data: bytes) -> tuple[str, ...]:
    """A note where the checksum of the file, which not all writers fill in, does not fit."""
    stated, size = struct.unpack_from("<HI", data)
    fits = stated == 0 or (size <= len(data) and crc_hqx(data[2:size], 0xFFFF) == stated)
    return () if fits else (WRONG_CHECKSUM,)


def _name(lead: _Lead) -> str:
    return coded_lead(f"5.6.3-9-{lead.number}", "SCPECG", f"SCP {lead.number}")


def _sections(data: bytes) -> dict[int, bytes]:
    """The bodies of the sections, as the pointers of section 0 give them, in bytes counted from 1."""
    pointers = _section_at(data, 6)
    if pointers is None or pointers[0] != 0:
        raise RecordError("it is no SCP-ECG file")
    found = {}
    for at in range(0, len(pointers[1]) - 9, 10):
        number, length, place = struct.unpack_from("<HII", pointers[1], at)
        if number and length > _HEADER:
            section = _section_at(data, place - 1)
            if section is None or section[0] != number:
                raise RecordError(f"it ends before its section {number}; copy it again")
            found[number] = section[1]
    return found


def _section_at(data: bytes, at: int) -> tuple[int, bytes] | None:
    if not 0 <= at <= len(data) - _HEADER:
        return None
    number, length = struct.unpack_from("<HI", data, at + 2)
    return (number, data[at + _HEADER : at + length]) if _HEADER <= length <= len(data) - at else None


def _leads(body: bytes) -> list[_Lead]:
    count = body[0] if body else 0
    if not 0 < count <= _MOST_LEADS or len(body) < 2 + 9 * count:
        raise RecordError("its section 3 defines no leads")
    leads = [_Lead(*struct.unpack_from("<IIB", body, 2 + 9 * at)) for at in range(count)]
    if any(not 1 <= lead.begin <= lead.end <= lead.begin + _MOST_SAMPLES for lead in leads):
        raise RecordError("its section 3 gives a lead no usable number of samples")
    return leads


def _decoded(body: bytes, counts: list[int], tables: tuple[Table, ...] | None) -> _Data:
    """The leads of section 5 or 6, differences undone."""
    head = 6 + 2 * len(counts)
    if len(body) < head:
        raise RecordError("its samples end too early; copy it again")
    step_nv, interval_us, order = struct.unpack_from("<HHB", body)
    sizes = struct.unpack_from(f"<{len(counts)}H", body, 6)
    if not step_nv or not interval_us or order > 2 or head + sum(sizes) > len(body):
        raise RecordError("its samples have no usable gain, rate or length")
    leads = []
    for size, count in zip(sizes, counts, strict=True):
        leads.append(_integrated(_values(body[head : head + size], count, tables), order))
        head += size
    return _Data(step_nv, interval_us, leads)


def _values(data: bytes, count: int, tables: tuple[Table, ...] | None) -> Ints:
    if tables is not None:
        return decoded(data, count, tables)
    if len(data) < 2 * count:
        raise RecordError("its samples end too early; copy it again")
    return np.frombuffer(data, dtype="<i2", count=count).astype(np.int64)


def _integrated(values: Ints, order: int) -> Ints:
    """Samples from their first or second differences; of 16 bits, as encoders reckon."""
    if order == 2 and values.size > 2:
        slope = values[1] - values[0] + np.concatenate([[0], np.cumsum(values[2:])])
        values = values[0] + np.concatenate([[0], np.cumsum(slope)])
    elif order == 1:
        values = np.cumsum(values)
    return values.astype(np.int16).astype(np.int64)


def _with_reference_beats(
    rhythm: _Data, leads: list[_Lead], sections: dict[int, bytes], tables: tuple[Table, ...] | None
) -> _Data:
    """The rhythm with the reference beat (section 5) added where section 4 says that it was taken away."""
    if 4 not in sections or 5 not in sections or len(sections[4]) < 6 or len(sections[5]) < 6:
        raise RecordError("its reference beat is missing, so its rhythm cannot be made whole")
    length_ms, fiducial, count = struct.unpack_from("<HHH", sections[4])
    if len(sections[4]) < 6 + 14 * count:
        raise RecordError("its section 4 ends too early; copy it again")
    zones = [struct.unpack_from("<HIII", sections[4], 6 + 14 * at) for at in range(count)]
    samples = round(length_ms * 1000 / max(rhythm.interval_us, 1))
    beats = _decoded(sections[5], [samples] * len(leads), tables)
    if beats.interval_us != rhythm.interval_us:
        raise RecordError("its reference beat has another sampling rate than its rhythm, which is not read")
    step = gcd(beats.step_nv, rhythm.step_nv)
    whole = [values * (rhythm.step_nv // step) for values in rhythm.leads]
    for lead, values, beat in zip(leads, whole, beats.leads, strict=True):
        for kind, begin, peak, end in zones:
            offset = peak - fiducial + 1
            first, last = max(begin, lead.begin, offset), min(end, lead.end, offset + beat.size - 1)
            if kind == 0 and first <= last:
                part = beat[first - offset : last - offset + 1] * (beats.step_nv // step)
                values[first - lead.begin : last - lead.begin + 1] += part
    return _Data(step, rhythm.interval_us, whole)


def _tags(body: bytes) -> tuple[dict[int, bytes], int]:
    """The tags of section 1 by number, and the revision of the protocol (10 for 1.0)."""
    found: dict[int, bytes] = {}
    at = 0
    while at + 3 <= len(body) and body[at] != 255:
        size = int.from_bytes(body[at + 1 : at + 3], "little")
        found.setdefault(body[at], body[at + 3 : at + 3 + size])
        at += 3 + size
    device = found.get(14, b"")
    return found, device[14] if len(device) > 14 else 0


def _age(tags: dict[int, bytes]) -> float | None:
    stated = tags.get(4, b"")
    if len(stated) >= 3 and stated[2] in _YEARS and any(stated[:2]):
        return int.from_bytes(stated[:2], "little") * _YEARS[stated[2]]
    return years_between(_date(tags.get(5, b"")), _date(tags.get(25, b"")))


def _date(value: bytes) -> str:
    try:
        return f"{date(int.from_bytes(value[:2], 'little'), *value[2:4]):%Y%m%d}" if len(value) >= 4 else ""
    except ValueError:
        return ""


def _statements(body: bytes) -> list[str]:
    """The texts of section 8, the device's reading."""
    texts, at = [], 9
    for _ in range(body[8] if len(body) > 8 else 0):
        if at + 3 > len(body):
            break
        size = int.from_bytes(body[at + 1 : at + 3], "little")
        texts.append(body[at + 3 : at + 3 + size].split(b"\0")[0].decode("latin-1").strip())
        at += 3 + size
    return [text for text in texts if text]
