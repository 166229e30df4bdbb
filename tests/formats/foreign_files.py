"""Files as other programs write them, made from samples by hand after the description of each format."""

import struct
import zlib
from base64 import b64encode
from binascii import crc_hqx
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import INDEPENDENT_LEADS, LEAD_INDEX, LEADS
from ecgstudio.core.recording import Recording

Steps = NDArray[np.int64]
STEP_UV = 5
"""Of every file but the one that says otherwise; a sample is at most half of it off."""
_SCP_CODES = dict(zip(LEADS, (1, 2, 61, 62, 63, 64, 3, 4, 5, 6, 7, 8), strict=True))


def steps_of(recording: Recording, leads: Sequence[str] = LEADS) -> Steps:
    """The samples of some leads [lead, samples] in steps of 5 uV."""
    chosen = recording.signal_mv[[LEAD_INDEX[lead] for lead in leads]]
    return np.rint(chosen.astype(np.float64) * 1000 / STEP_UV).astype(np.int64)


def aecg(recording: Recording, more: str = "") -> bytes:
    sequences = "".join(
        f'<component><sequence><code code="MDC_ECG_LEAD_{lead.upper()}"/><value xsi:type="SLIST_PQ">'
        f'<origin value="0" unit="uV"/><scale value="{STEP_UV}" unit="uV"/>'
        f"<digits>{' '.join(map(str, values))}</digits></value></sequence></component>"
        for lead, values in zip(LEADS, steps_of(recording), strict=True)
    )
    step = 1 / recording.sampling_rate_hz
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        f"{more}"
        '<AnnotatedECG xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        '<effectiveTime><center value="20021122091000"/></effectiveTime>'
        "<subjectDemographicPerson><name>Doe</name>"
        '<administrativeGenderCode code="F"/><birthTime value="19391201"/></subjectDemographicPerson>'
        "<component><series><component><sequenceSet><component><sequence>"
        '<code code="TIME_ABSOLUTE"/><value><head value="20021122091000.000"/>'
        f'<increment value="{step}" unit="s"/></value></sequence></component>{sequences}'
        "</sequenceSet></component></series></component></AnnotatedECG>"
    ).encode()


def muse(recording: Recording) -> bytes:
    """Eight leads, as GE's carts store them, behind the document type that theirs has."""
    leads = ""
    for lead, values in zip(INDEPENDENT_LEADS, steps_of(recording, INDEPENDENT_LEADS), strict=True):
        data = values.astype("<i2").tobytes()
        leads += (
            f"<LeadData><LeadByteCountTotal>{len(data)}</LeadByteCountTotal>"
            f"<LeadSampleCountTotal>{values.size}</LeadSampleCountTotal>"
            f"<LeadAmplitudeUnitsPerBit>{STEP_UV}.0</LeadAmplitudeUnitsPerBit>"
            "<LeadAmplitudeUnits>MICROVOLTS</LeadAmplitudeUnits>"
            f"<LeadID>{lead}</LeadID><LeadSampleSize>2</LeadSampleSize>"
            f"<LeadDataCRC32>{zlib.crc32(data)}</LeadDataCRC32>"
            f"<WaveFormData>{b64encode(data).decode()}</WaveFormData></LeadData>"
        )
    return (
        '<?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE RestingECG SYSTEM "restecg.dtd"><RestingECG>'
        "<PatientDemographics><PatientID>77</PatientID><PatientAge>63</PatientAge><AgeUnits>YEARS</AgeUnits>"
        "<Gender>FEMALE</Gender></PatientDemographics>"
        "<Diagnosis><DiagnosisStatement><StmtText>Left bundle branch block</StmtText></DiagnosisStatement></Diagnosis>"
        "<Waveform><WaveformType>Median</WaveformType><SampleBase>500</SampleBase></Waveform>"
        "<Waveform><WaveformType>Rhythm</WaveformType>"
        f"<SampleBase>{recording.sampling_rate_hz:g}</SampleBase><SampleExponent>0</SampleExponent>{leads}"
        "</Waveform></RestingECG>"
    ).encode("latin-1")


def sierra(recording: Recording) -> bytes:
    """Without compression; a compressed one is in the samples."""
    data = b64encode(steps_of(recording).astype("<i2").tobytes()).decode()
    return (
        '<?xml version="1.0"?><restingecgdata xmlns="http://www3.medical.philips.com">'
        "<documentinfo><documenttype>PhilipsECG</documenttype><documentversion>1.04</documentversion></documentinfo>"
        '<dataacquisition date="2010-01-19"/><patient><generalpatientdata><patientid>9</patientid>'
        "<age><years>63</years></age><sex>Female</sex></generalpatientdata></patient>"
        f'<waveforms><parsedwaveforms dataencoding="Base64" compression="Uncompressed" leadlabels="{" ".join(LEADS)}"'
        f' durationperchannel="{1000 * recording.duration_s:.0f}" samplespersecond="{recording.sampling_rate_hz:g}"'
        f' resolution="{STEP_UV}">{data}</parsedwaveforms></waveforms>'
        "</restingecgdata>"
    ).encode("utf-16")


def scp(recording: Recording, beat: Steps | None = None, peaks: Sequence[int] = ()) -> bytes:
    """Second differences in the default Huffman code, twelve leads; a reference ``beat`` [12, samples] in steps of half the size
    is taken away where its middle falls on a peak, counted from 0."""
    steps, flags = steps_of(recording), 4 | 12 << 3
    more: dict[int, bytes] = {}
    if beat is not None:
        steps, more, flags = *_without_beats(steps, beat, peaks, recording.sampling_rate_hz), flags | 1
    tags = b"".join(
        struct.pack("<BH", tag, len(value)) + value
        for tag, value in ((1, b"Jane\0"), (4, struct.pack("<HB", 63, 1)), (8, b"\2"), (255, b""))
    )
    samples = steps.shape[1]
    leads = b"".join(struct.pack("<IIB", 1, samples, _SCP_CODES[lead]) for lead in LEADS)
    interval_us = round(1e6 / recording.sampling_rate_hz)
    coded = {2: struct.pack("<H", 19999), 3: bytes([12, flags]) + leads}
    sections = {1: tags, **coded, **more, 6: _scp_data(steps, STEP_UV * 1000, interval_us)}
    bodies = {number: body + b"\0" * (len(body) % 2) for number, body in sections.items()}
    place, pointers = 6 + 16 + 10 * (len(bodies) + 1), b""
    for number, body in bodies.items():
        pointers += struct.pack("<HII", number, 16 + len(body), place + 1)
        place += 16 + len(body)
    own = struct.pack("<HII", 0, 16 + 10 * (len(bodies) + 1), 7)
    content = _scp_section(0, own + pointers) + b"".join(_scp_section(*item) for item in bodies.items())
    whole = struct.pack("<I", 6 + len(content)) + content
    return struct.pack("<H", crc_hqx(whole, 0xFFFF)) + whole


def _scp_data(steps: Steps, step_nv: int, interval_us: int) -> bytes:
    packed = [_huffman(np.concatenate([lead[:2], np.diff(lead, 2)])) for lead in steps]
    lengths = struct.pack("<12H", *map(len, packed))
    return struct.pack("<HHBB", step_nv, interval_us, 2, 0) + lengths + b"".join(packed)


def _without_beats(steps: Steps, beat: Steps, peaks: Sequence[int], rate_hz: float) -> tuple[Steps, dict[int, bytes]]:
    """The rhythm without the beats, in its own steps (the beat is even), and sections 4 and 5."""
    steps, size = steps.copy(), beat.shape[1]
    zones = b""
    for peak in peaks:
        begin = peak - size // 2
        steps[:, begin : begin + size] -= beat // 2
        zones += struct.pack("<HIII", 0, begin + 1, peak + 1, begin + size)
    interval_us = round(1e6 / rate_hz)
    head = struct.pack("<HHH", size * interval_us // 1000, size // 2 + 1, len(peaks))
    return steps, {4: head + zones, 5: _scp_data(beat, STEP_UV * 500, interval_us)}


def _scp_section(number: int, body: bytes) -> bytes:
    return struct.pack("<HHIBB6s", 0, number, 16 + len(body), 13, 13, b"") + body


def _huffman(values: Steps) -> bytes:
    bits = "".join(map(_huffman_code, values.tolist()))
    bits += "0" * (-len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8, "big")


def _huffman_code(value: int) -> str:
    if value == 0:
        return "0"
    if abs(value) <= 8:
        return "1" * abs(value) + "0" + "01"[value < 0]
    size, mark = (8, "1111111110") if -128 <= value < 128 else (16, "1111111111")
    return mark + f"{value % (1 << size):0{size}b}"


def ishne(recording: Recording) -> bytes:
    header = bytearray(522)
    header[:8] = b"ISHNE1.0"
    free = b"Recorded at rest\0\0"
    struct.pack_into("<iiii", header, 10, len(free), recording.samples, 522, 522 + len(free))
    struct.pack_into("<h", header, 128, 2)
    struct.pack_into("<3h", header, 132, 1, 12, 1939)
    struct.pack_into("<3h", header, 138, 2, 12, 2002)
    struct.pack_into("<h", header, 156, 12)
    struct.pack_into("<12h", header, 158, *range(5, 17))
    struct.pack_into("<12h", header, 206, *[STEP_UV * 1000] * 12)
    struct.pack_into("<h", header, 272, round(recording.sampling_rate_hz))
    return bytes(header) + free + steps_of(recording).T.astype("<i2").tobytes()


def mfer(recording: Recording, order: str = "<") -> bytes:
    """Twelve channels in blocks of a second, lead names as attributes of the channels."""
    block, steps = round(recording.sampling_rate_hz), steps_of(recording)
    sequences = steps.shape[1] // block
    word = "big" if order == ">" else "little"

    def definition(tag: int, value: bytes) -> bytes:
        length = bytes([len(value)]) if len(value) < 128 else b"\x84" + len(value).to_bytes(4, "big")
        return bytes([tag]) + length + value

    channels = b"".join(
        b"\x3f" + bytes([at]) + _mfer_attribute(definition(0x09, code.to_bytes(2, word)))  # type: ignore[arg-type]
        for at, code in enumerate(_SCP_CODES[lead] for lead in LEADS)
    )
    frame = (
        steps[:, : sequences * block].reshape(12, sequences, block).transpose(1, 0, 2).astype(f"{order}i2").tobytes()
    )
    return (
        definition(0x40, b"MFR  Standard 12 leads ECG")
        + definition(0x01, bytes([order == "<"]))
        + definition(0x04, block.to_bytes(4, word))  # type: ignore[arg-type]
        + definition(0x05, bytes([12]))
        + definition(0x06, sequences.to_bytes(2, word))  # type: ignore[arg-type]
        + definition(0x0B, bytes([0, 0]) + block.to_bytes(2, word))  # type: ignore[arg-type]
        + definition(0x0C, bytes([0, 256 - 6]) + STEP_UV.to_bytes(2, word))  # type: ignore[arg-type]
        + channels
        + definition(0x81, b"Doe^^Jane")
        + definition(0x83, bytes([63]))
        + definition(0x84, bytes([2]))
        + definition(0x1E, frame)
        + b"\x80"
    )


def _mfer_attribute(value: bytes) -> bytes:
    return bytes([len(value)]) + value


MADE: Mapping[str, Callable[[Recording], bytes]] = MappingProxyType(
    {"aecg.xml": aecg, "muse.xml": muse, "sierra.xml": sierra, "card.scp": scp, "holter.ecg": ishne, "rest.mwf": mfer}
)
"""File names and what makes their bytes."""
