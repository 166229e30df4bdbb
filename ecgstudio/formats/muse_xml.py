"""GE MUSE XML ("RestingECG"): the rhythm, eight leads as Base64 of 16 bits, from which the other four follow."""

import binascii
import zlib
from base64 import b64decode
from typing import Final
from xml.etree.ElementTree import Element

import numpy as np

from ecgstudio.core.errors import RecordError
from ecgstudio.core.request import Sex
from ecgstudio.formats.foreign import Channel, ForeignEcg
from ecgstudio.formats.import_notes import MEDIAN_BEATS
from ecgstudio.formats.xml_tree import number_of, text_of, texts_of

_MV_PER_UNIT: Final = {"MICROVOLTS": 1e-3, "MICROVOLT": 1e-3, "MILLIVOLTS": 1.0, "MILLIVOLT": 1.0}
_SEXES: Final[dict[str, Sex]] = {"FEMALE": "female", "F": "female", "MALE": "male", "M": "male"}
_YEARS: Final = {"YEARS": 1.0, "MONTHS": 1 / 12, "WEEKS": 7 / 365.25, "DAYS": 1 / 365.25}


def muse_of(root: Element) -> ForeignEcg:
    """What a MUSE file says; RecordError where it has no rhythm or is damaged."""
    waveforms = root.findall("Waveform")
    rhythm = next((item for item in waveforms if text_of(item, "WaveformType").lower() in ("rhythm", "")), None)
    if rhythm is None:
        raise RecordError("it holds no rhythm")
    rate = number_of(text_of(rhythm, "SampleBase"), "sampling rate")
    rate *= 10 ** int(number_of(text_of(rhythm, "SampleExponent") or "0", "sampling rate"))
    person = root.find("PatientDemographics")
    statements = [*texts_of(root, "Diagnosis/DiagnosisStatement/StmtText")]
    return ForeignEcg(
        channels=tuple(_channel(lead, rate) for lead in rhythm.iterfind("LeadData")),
        age=_age(person),
        sex=_SEXES.get(text_of(person, "Gender").upper()),
        comments=tuple(statements),
        notes=(MEDIAN_BEATS,) if len(waveforms) > 1 else (),
        identified=any(text_of(person, word) for word in ("PatientID", "PatientLastName", "DateofBirth")),
    )


def _channel(lead: Element, rate: float) -> Channel:
    name = text_of(lead, "LeadID")
    data = _samples(lead, name)
    unit = text_of(lead, "LeadAmplitudeUnits").upper()
    if unit not in _MV_PER_UNIT:
        raise RecordError(f"lead {name} is in '{unit[:20]}'; an ECG is in mV or uV")
    gain = number_of(text_of(lead, "LeadAmplitudeUnitsPerBit"), "gain") * _MV_PER_UNIT[unit]
    return Channel(name, data * gain, rate)


def _samples(lead: Element, name: str) -> np.ndarray:
    size = int(number_of(text_of(lead, "LeadSampleSize") or "2", "sample size"))
    try:
        data = b64decode("".join(text_of(lead, "WaveFormData").split()), validate=True)
    except (binascii.Error, ValueError) as error:
        raise RecordError(f"the samples of lead {name} are no Base64") from error
    stated, checksum = text_of(lead, "LeadSampleCountTotal"), text_of(lead, "LeadDataCRC32")
    if size not in (1, 2, 4) or len(data) % size or not data:
        raise RecordError(f"lead {name} holds no whole samples")
    if stated.isdigit() and int(stated) != len(data) // size:
        raise RecordError(f"lead {name} says {stated[:12]} samples and has {len(data) // size}; copy it again")
    if checksum.isdigit() and int(checksum) not in (0, zlib.crc32(data)):
        raise RecordError(f"the checksum of lead {name} does not fit; copy it again")
    return np.frombuffer(data, dtype=f"<i{size}").astype(np.float64)


def _age(person: Element | None) -> float | None:
    text, factor = text_of(person, "PatientAge"), _YEARS.get((text_of(person, "AgeUnits") or "YEARS").upper())
    return float(text) * factor if text.isdigit() and factor else None
