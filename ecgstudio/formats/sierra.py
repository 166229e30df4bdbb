"""Philips Sierra ECG XML, 1.03 and 1.04 ("restingecgdata"): plain, or compressed as XLI.

XLI holds each lead as a chunk: a header of 8 bytes (size, start value), LZW of codes of 10 bits, then second differences; of four
limb leads only what departs from I and II (as the pysierraecg package, MIT, found by reading).
"""

import binascii
from base64 import b64decode
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.errors import RecordError
from ecgstudio.core.leads import LEADS
from ecgstudio.core.request import Sex
from ecgstudio.formats.foreign import Channel, ForeignEcg, years_between
from ecgstudio.formats.import_notes import MEDIAN_BEATS, pulse_at_end
from ecgstudio.formats.xml_tree import number_of, text_of, texts_of

Ints = NDArray[np.int64]
_SEXES: Final[dict[str, Sex]] = {"FEMALE": "female", "MALE": "male"}
_CODE_BITS: Final = 10
_HEADER: Final = 8
_MOST_BYTES: Final = 64 * 2**20
_LEAST_PULSE_S: Final = 0.1


def sierra_of(root: Element) -> ForeignEcg:
    """What a Sierra file says; RecordError where it has no waveform or is damaged."""
    waveform = root.find(".//parsedwaveforms")
    if waveform is None:
        raise RecordError("it holds no waveform")
    about = root.find(".//signalcharacteristics")
    rate = number_of(waveform.get("samplespersecond") or text_of(about, "samplingrate"), "sampling rate")
    step_uv = number_of(waveform.get("resolution") or text_of(about, "resolution"), "resolution")
    names = (waveform.get("leadlabels") or " ".join(LEADS)).split()
    person = root.find(".//generalpatientdata")
    leads, notes = _without_pulse(_leads(waveform, names), rate)
    notes += [MEDIAN_BEATS] if root.find(".//repbeat") is not None else []
    return ForeignEcg(
        channels=tuple(
            Channel(name, values * step_uv / 1000, rate) for name, values in zip(names, leads, strict=False)
        ),
        age=_age(root, person),
        sex=_SEXES.get(text_of(person, "sex").upper()),
        comments=tuple(texts_of(root, ".//interpretation//unparsedstatement")),
        notes=tuple(notes),
        identified=bool(text_of(person, "patientid") or text_of(person, "name/lastname")),
    )


def _age(root: Element, person: Element | None) -> float | None:
    acquired = root.find(".//dataacquisition")
    taken = "" if acquired is None else acquired.get("date", "")
    stated = text_of(person, "age/years")
    born = text_of(person, "age/dateofbirth")
    return float(stated) if stated.isdigit() else years_between(born.replace("-", ""), taken.replace("-", ""))


def _leads(waveform: Element, names: list[str]) -> list[Ints]:
    method = (waveform.get("compression") or waveform.get("compressmethod") or "").upper()
    packed = waveform.get("compressflag", "True").lower() != "false" and method not in ("", "UNCOMPRESSED", "NONE")
    text = text_of(waveform)
    if packed and method != "XLI":
        raise RecordError(f"its waveform is compressed as '{method[:20]}', which is not read")
    if (waveform.get("dataencoding") or "Base64").upper() == "PLAIN" and not packed:
        return _split(np.array(text.split(), dtype=np.int64), len(names))
    try:
        data = b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError) as error:
        raise RecordError("its waveform is no Base64") from error
    if not packed:
        return _split(np.frombuffer(data[: len(data) // 2 * 2], dtype="<i2").astype(np.int64), len(names))
    leads = [_summed(_words(_unpacked(chunk)), start) for start, chunk in _chunks(data)]
    return _with_limb_leads(leads[: len(names)])


def _without_pulse(leads: list[Ints], rate: float) -> tuple[list[Ints], list[str]]:
    """Without the calibration pulse at the end, where all leads are one and the same."""
    shortest = min((lead.size for lead in leads), default=0)
    together = np.array([lead[:shortest] for lead in leads])
    other = np.flatnonzero((together != together[:1]).any(axis=0))
    begin = int(other[-1]) + 1 if other.size else shortest
    if shortest - begin < _LEAST_PULSE_S * rate or len(leads) < 3:
        return leads, []
    return [lead[:begin] for lead in leads], pulse_at_end((shortest - begin) / rate)


def _split(values: Ints, leads: int) -> list[Ints]:
    if not values.size or values.size % leads:
        raise RecordError(f"its waveform is not {leads} leads of the same length")
    return list(values.reshape(leads, -1))


def _chunks(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Start value and packed bytes of each lead."""
    at = 0
    while at + _HEADER <= len(data):
        size = int.from_bytes(data[at : at + 4], "little", signed=True)
        start = int.from_bytes(data[at + 6 : at + 8], "little", signed=True)
        if not 0 < size <= len(data) - at - _HEADER:
            raise RecordError("its waveform ends too early; copy it again")
        yield start, data[at + _HEADER : at + _HEADER + size]
        at += _HEADER + size


def _codes(data: bytes) -> Iterator[int]:
    held, bits = 0, 0
    for byte in data:
        held, bits = held << 8 | byte, bits + 8
        if bits >= _CODE_BITS:
            bits -= _CODE_BITS
            yield held >> bits
            held &= (1 << bits) - 1


def _unpacked(data: bytes) -> bytes:
    """The bytes of an LZW stream; its highest code ends it."""
    end = (1 << _CODE_BITS) - 1
    table = [bytes([value]) for value in range(256)]
    out, before = bytearray(), b""
    for code in _codes(data):
        if code == end:
            break
        if code > len(table) or (code == len(table) and not before):
            raise RecordError("its waveform is damaged; copy it again")
        now = table[code] if code < len(table) else before + before[:1]
        out += now
        if before and len(table) < end:
            table.append(before + now[:1])
        before = now
        if len(out) > _MOST_BYTES:
            raise RecordError("its waveform is larger than an ECG")
    return bytes(out)


def _words(data: bytes) -> Ints:
    """Numbers of 16 bits, of which the high bytes stand in the first half and the low bytes in the second."""
    raw = np.frombuffer(data + b"\0" * (len(data) % 2), dtype=np.uint8).astype(np.uint16)
    half = raw.size // 2
    return (raw[:half] << 8 | raw[half:]).view(np.int16).astype(np.int64)


def _summed(steps: Ints, start: int) -> Ints:
    """Samples from second differences, which are kept by 64 too large and one sample late."""
    if steps.size < 2:
        raise RecordError("its waveform is damaged; copy it again")
    second = np.concatenate([[start], steps[2:-1] - 64]) if steps.size > 2 else np.empty(0, dtype=np.int64)
    slope = steps[1] - steps[0] - np.cumsum(second)
    return np.concatenate([steps[:2], steps[1] + np.cumsum(slope)])


def _with_limb_leads(leads: list[Ints]) -> list[Ints]:
    """III, aVR, aVL and aVF from I, II and what they depart from Einthoven and Goldberger."""
    if len(leads) < 6 or len({lead.size for lead in leads}) > 1:
        raise RecordError("its waveform has leads of several lengths")
    one, two, *rest = leads
    three = two - one - rest[0]
    limbs = [three, -rest[1] - (one + two) // 2, (one - three) // 2 - rest[2], (two + three) // 2 - rest[3]]
    return [one, two, *limbs, *rest[4:]]
