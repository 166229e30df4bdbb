"""HL7 annotated ECG (aECG, ANSI/HL7 V3 ECG R1): every series of rhythm, in place by its absolute times."""

import re
from datetime import datetime
from typing import Final
from xml.etree.ElementTree import Element

import numpy as np

from ecgstudio.core.errors import RecordError
from ecgstudio.core.request import Sex
from ecgstudio.formats.foreign import Channel, ForeignEcg, years_between
from ecgstudio.formats.import_notes import MEDIAN_BEATS
from ecgstudio.formats.names import lead_named
from ecgstudio.formats.units import mv_per
from ecgstudio.formats.xml_tree import number_of, text_of, texts_of

_SECONDS: Final = {"s": 1.0, "ms": 1e-3, "us": 1e-6}
_SEXES: Final[dict[str, Sex]] = {"F": "female", "M": "male"}
_MOST_SETS: Final = 64


def aecg_of(root: Element) -> ForeignEcg:
    """What an aECG says; RecordError where it has no series of samples."""
    sets = root.findall("component/series/component/sequenceSet")[:_MOST_SETS]
    if not sets:
        raise RecordError("it holds no series of samples")
    begun = [_begin_s(item) for item in sets]
    first = min((time for time in begun if time is not None), default=0.0)
    channels = [
        channel
        for item, time in zip(sets, begun, strict=True)
        for channel in _channels(item, 0.0 if time is None else time - first)
    ]
    person = root.find(".//subjectDemographicPerson")
    derived = root.find(".//derivedSeries") is not None
    return ForeignEcg(
        channels=tuple(channels),
        age=years_between(_attribute(person, "birthTime"), _taken(root)),
        sex=_SEXES.get(_attribute(person, "administrativeGenderCode", "code").upper()),
        comments=tuple(texts_of(root, ".//annotation/value")),
        notes=(MEDIAN_BEATS,) if derived else (),
        identified=bool(text_of(person, "name") or _attribute(person, "birthTime")),
    )


def _attribute(element: Element | None, path: str, name: str = "value") -> str:
    found = element.find(path) if element is not None else None
    return found.get(name, "").strip() if found is not None else ""


def _taken(root: Element) -> str:
    return _attribute(root, "effectiveTime/center") or _attribute(root, "effectiveTime/low")


def _time_value(sequence_set: Element) -> Element:
    for sequence in sequence_set.iterfind("component/sequence"):
        value = sequence.find("value")
        if _attribute(sequence, "code", "code") in ("TIME_ABSOLUTE", "TIME_RELATIVE") and value is not None:
            return value
    raise RecordError("a series has no times")


def _begin_s(sequence_set: Element) -> float | None:
    """When a set begins, in s, where it says so in absolute time ("20021122091000.000")."""
    match = re.match(r"(\d{14})(\.\d{1,6})?", _attribute(_time_value(sequence_set), "head"))
    if not match:
        return None
    return datetime.strptime(match[1], "%Y%m%d%H%M%S").timestamp() + float(match[2] or 0)


def _channels(sequence_set: Element, begin_s: float) -> list[Channel]:
    step = _time_value(sequence_set)
    unit = _SECONDS.get(_attribute(step, "increment", "unit"))
    seconds = number_of(_attribute(step, "increment"), "time between samples") * (unit or 0)
    if seconds <= 0:
        raise RecordError("the time between its samples is not usable")
    rate = round(1 / seconds, 6)
    found = []
    for sequence in sequence_set.iterfind("component/sequence"):
        name, digits = _attribute(sequence, "code", "code"), sequence.find("value/digits")
        if digits is not None:
            found.append(Channel(lead_named(name) or name, _millivolts(sequence, text_of(digits)), rate, begin_s))
    return found


def _millivolts(sequence: Element, digits: str) -> np.ndarray:
    values = np.array(digits.split(), dtype=np.float64)
    scaled, moved = (_voltage(sequence, f"value/{word}") for word in ("scale", "origin"))
    return values * scaled + moved


def _voltage(sequence: Element, path: str) -> float:
    """A scale or origin in mV; RecordError where its unit is no voltage."""
    unit = _attribute(sequence, path, "unit")
    scale = mv_per(unit)
    if scale is None:
        raise RecordError(f"its samples are in '{unit[:20]}'; an ECG is in mV or uV")
    return number_of(_attribute(sequence, path), path.rpartition("/")[2]) * scale
