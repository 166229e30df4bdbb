"""A DICOM waveform of any maker as a case: every multiplex group of rhythm, coded or named leads, faulty UIDs tolerated.

pydicom reads the file in a process that can be ended (``formats/foreign_file.py``).
"""

import re
import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.errors import RecordError
from ecgstudio.core.request import Sex
from ecgstudio.formats.dicom_codes import MANUFACTURER, coded_lead
from ecgstudio.formats.foreign import Channel, ForeignEcg, years_between
from ecgstudio.formats.import_notes import MEDIAN_BEATS
from ecgstudio.formats.units import mv_per

if TYPE_CHECKING:
    from pydicom import Dataset

Floats = NDArray[np.float64]
_TYPES: Final = {
    ("SB", 8): "<i1",
    ("UB", 8): "<u1",
    ("SS", 16): "<i2",
    ("US", 16): "<u2",
    ("SL", 32): "<i4",
    ("UL", 32): "<u4",
}
_SEXES: Final[dict[str, Sex]] = {"F": "female", "M": "male"}
_YEARS: Final = {"Y": 1.0, "M": 1 / 12, "W": 7 / 365.25, "D": 1 / 365.25}
_SNOMED: Final = frozenset({"SCT", "SNM3", "99SDM"})
_MOST_GROUPS, _MOST_CHANNELS, _MOST_NOTES = 64, 256, 2000


def parse(path: str) -> ForeignEcg:
    """What a DICOM file says; RecordError where it has no waveform, and whatever pydicom raises."""
    from pydicom import dcmread

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # UIDs, letters and values that are not as they should be
        data = dcmread(path, force=True)
        groups = list(data.get("WaveformSequence") or [])[:_MOST_GROUPS]
        if not groups:
            raise RecordError(f"it holds no waveform{_what_instead(data)}")
        rhythm = [group for group in groups if not _is_median(group)] or groups
        notes = [MEDIAN_BEATS] if len(rhythm) < len(groups) else []
        begun_s = min(map(_begin_s, rhythm))
        channels = [channel for group in rhythm for channel in _channels(group, begun_s)]
        texts, codes = _annotations(data)
        return ForeignEcg(
            channels=tuple(channels),
            age=_age(str(data.get("PatientAge") or ""), *_dates(data)),
            sex=_SEXES.get(str(data.get("PatientSex") or "").strip().upper()[:1]),
            codes=tuple(codes),
            comments=tuple(texts),
            notes=tuple(notes),
            identified=any(map(data.get, ("PatientName", "PatientID", "PatientBirthDate"))) and not _is_ours(data),
        )


def _is_ours(data: "Dataset") -> bool:
    return str(data.get("Manufacturer") or "") == MANUFACTURER


def _what_instead(data: "Dataset") -> str:
    kind = data.get("SOPClassUID")
    name = getattr(kind, "name", "") if kind else ""
    return f" (it is {name})" if name and name != str(kind) else ""


def _is_median(group: "Dataset") -> bool:
    label = str(group.get("MultiplexGroupLabel") or "").upper()
    return "MEDIAN" in label or "AVERAGE" in label or "TEMPLATE" in label


def _begin_s(group: "Dataset") -> float:
    return float(group.get("MultiplexGroupTimeOffset") or 0) / 1000


def _channels(group: "Dataset", begun_s: float) -> list[Channel]:
    definitions = list(group.get("ChannelDefinitionSequence") or [])
    count = int(group.NumberOfWaveformChannels)
    if not 0 < count <= _MOST_CHANNELS or len(definitions) < count:
        raise RecordError(f"a group says {count} channels and defines {len(definitions)}")
    rate, begin_s = float(group.SamplingFrequency), _begin_s(group) - begun_s
    values = _values(group, count)
    padded = _padded(group, values)
    return [
        Channel(_name(definitions[at]), _millivolts(definitions[at], values[:, at], padded[:, at]), rate, begin_s)
        for at in range(count)
    ]


def _values(group: "Dataset", count: int) -> NDArray[np.int64]:
    """The numbers of a group [samples, channel]."""
    kind = _TYPES.get((str(group.WaveformSampleInterpretation), int(group.WaveformBitsAllocated)))
    if kind is None:
        raise RecordError(f"its samples are {group.WaveformSampleInterpretation} of {group.WaveformBitsAllocated} bits")
    raw = np.frombuffer(bytes(group.WaveformData), dtype=np.uint8)
    samples, size = int(group.NumberOfWaveformSamples), np.dtype(kind).itemsize
    if samples <= 0 or raw.size < samples * count * size:
        raise RecordError("its waveform ends too early; copy it again")
    values: NDArray[np.int64] = raw[: samples * count * size].view(kind).reshape(samples, count).astype(np.int64)
    return values


def _padded(group: "Dataset", values: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which numbers stand for no sample. A padding value that may as well be a sample (0, as real devices write) counts only
    where all channels have it to the end."""
    stated = group.get("WaveformPaddingValue")
    if stated is None:
        return np.zeros(values.shape, dtype=bool)
    size = int(group.WaveformBitsAllocated) // 8
    signed = str(group.WaveformSampleInterpretation).startswith("S")
    mark = stated if isinstance(stated, int) else int.from_bytes(bytes(stated)[:size], "little", signed=signed)
    found: NDArray[np.bool_] = values == mark
    if abs(mark) >= 1 << (8 * size - 1) - 1:
        return found
    whole = found.all(axis=1)
    tail = np.flip(np.logical_and.accumulate(np.flip(whole)))
    return np.broadcast_to(tail[:, None], values.shape)


def _millivolts(definition: "Dataset", values: NDArray[np.int64], padded: NDArray[np.bool_]) -> Floats:
    if definition.get("ChannelSensitivity") in (None, ""):
        raise RecordError("its channels have no sensitivity, so their voltages cannot be known")
    unit = _code(definition, "ChannelSensitivityUnitsSequence")
    scale = next((found for found in map(mv_per, unit) if found is not None), None)
    if scale is None:
        raise RecordError(f"its channels are in '{unit[0][:20]}'; an ECG is in mV or uV")
    factor = definition.get("ChannelSensitivityCorrectionFactor")
    baseline = definition.get("ChannelBaseline")
    gain = float(definition.ChannelSensitivity) * (1.0 if factor in (None, "") else float(factor))
    physical = values * gain + (0.0 if baseline in (None, "") else float(baseline))
    return np.where(padded, np.nan, physical * scale)


def _name(definition: "Dataset") -> str:
    value, scheme, meaning = _code(definition, "ChannelSourceSequence")
    label = str(definition.get("ChannelLabel") or "").strip()
    return coded_lead(value, scheme, meaning or label) if value or meaning or not label else label


def _code(data: "Dataset", keyword: str) -> tuple[str, str, str]:
    """Value, scheme and meaning of the first code of a sequence; empty where there is none."""
    items: Sequence[Any] = data.get(keyword) or []
    if not items:
        return "", "", ""
    first = items[0]
    words = ("CodeValue", "CodingSchemeDesignator", "CodeMeaning")
    value, scheme, meaning = (str(first.get(word) or "").strip() for word in words)
    return value or str(first.get("LongCodeValue") or ""), scheme, meaning


def _annotations(data: "Dataset") -> tuple[list[str], list[str]]:
    """The texts of a file, and the SNOMED CT codes of its findings."""
    texts = [str(data.get("PatientComments") or "")]
    codes = []
    for item in list(data.get("WaveformAnnotationSequence") or [])[:_MOST_NOTES]:
        texts.append(str(item.get("UnformattedTextValue") or ""))
        value, scheme, meaning = _code(item, "ConceptCodeSequence")
        if scheme in _SNOMED and value.isdigit():
            codes.append(value)
        elif meaning:
            texts.append(meaning)
    return [text for text in texts if text.strip()], list(dict.fromkeys(codes))


def _dates(data: "Dataset") -> tuple[str, str]:
    """Of birth and of the study."""
    return str(data.get("PatientBirthDate") or ""), str(data.get("StudyDate") or "")


def _age(stated: str, born: str, taken: str) -> float | None:
    """In years, as it is stated ("042Y"), else from the dates of birth and study."""
    match = re.fullmatch(r"\s*(\d{1,3})([YMWD])\s*", stated.upper())
    if match:
        return int(match[1]) * _YEARS[match[2]]
    return years_between(born, taken)
