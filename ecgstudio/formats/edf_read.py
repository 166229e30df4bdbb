"""An EDF or EDF+ file of any maker as a case. edfio reads it in a process that can be ended (``formats/foreign_file.py``)."""

import warnings
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from ecgstudio.core.errors import RecordError
from ecgstudio.core.request import Sex
from ecgstudio.formats.digital import MISSING_UNIT
from ecgstudio.formats.edf_write import END, EQUIPMENT
from ecgstudio.formats.foreign import LONGEST_S, Channel, ForeignEcg
from ecgstudio.formats.names import lead_named
from ecgstudio.formats.units import mv_per

if TYPE_CHECKING:
    from edfio import Edf, EdfSignal

_SEXES: Final[dict[str, Sex]] = {"F": "female", "M": "male"}
_OWN_WAVES: Final = frozenset({"P", "QRS", "T"})
_MOST_ANNOTATIONS: Final = 2000


def parse(path: str) -> ForeignEcg:
    """What an EDF file says; RecordError where it is interrupted, too long or no voltage, and whatever edfio raises."""
    import edfio

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        data = edfio.read_edf(Path(path), lazy_load_data=True, header_encoding="latin-1")
        if data.duration > LONGEST_S:
            raise RecordError("it is longer than an hour; cut out a part of it to open it here")
        if data.reserved.startswith("EDF+") and not data.is_continuous:
            raise RecordError("it is interrupted (EDF+D), and the gaps cannot be shown; open a part without them")
        ours = EQUIPMENT in data.local_recording_identification
        channels = [_channel(signal, ours) for signal in data.signals if lead_named(signal.label)]
        others = [signal.label for signal in data.signals if not lead_named(signal.label)]
        texts = _texts(data, ours)
        if ours:
            channels = _cut(channels, data)
    return ForeignEcg(
        channels=tuple(channels) + tuple(Channel(label, np.empty(0), 1.0) for label in others),
        age=_age(data),
        sex=_SEXES.get(_said(data, "sex")),
        comments=tuple(texts),
        identified=_said(data, "name") not in ("", "X", "SYNTHETIC") or bool(_said(data, "birthdate")),
    )


def _channel(signal: "EdfSignal", ours: bool) -> Channel:
    scale = mv_per(signal.physical_dimension)
    if scale is None:
        raise RecordError(f"signal {signal.label} is in '{signal.physical_dimension[:20]}'; an ECG is in mV or uV")
    samples = signal.data * scale
    if ours:
        samples = np.where(signal.digital == MISSING_UNIT, np.nan, samples)
    name = signal.label if not ours else lead_named(signal.label) or signal.label
    return Channel(name, samples, float(signal.sampling_frequency))


def _cut(channels: list[Channel], data: "Edf") -> list[Channel]:
    """Without what fills the last data record of a file of ours."""
    ends = [item.onset for item in data.annotations if item.text == END]
    if not ends:
        return channels
    return [
        Channel(item.name, item.samples_mv[: max(round(ends[-1] * item.rate_hz), 1)], item.rate_hz) for item in channels
    ]


def _texts(data: "Edf", ours: bool) -> list[str]:
    found = list(data.annotations)[:_MOST_ANNOTATIONS]
    if ours:
        return [item.text for item in found if item.text not in _OWN_WAVES and item.text != END]
    return [f"{item.onset:.2f} s: {item.text}" for item in found]


def _said(data: "Edf", word: str) -> str:
    """A subfield of EDF+'s patient; empty where the file has none or says it otherwise."""
    try:
        return str(getattr(data.patient, word) or "")
    except Exception:  # plain EDF has free text there, and others write it wrongly
        return ""


def _age(data: "Edf") -> float | None:
    for word in data.local_patient_identification.split():
        if word.startswith("age_") and word[4:].replace(".", "", 1).isdigit():
            return float(word[4:])
    try:
        born, taken = date.fromisoformat(_said(data, "birthdate")), data.startdate
    except Exception:  # a date that is none, or hidden ("X")
        return None
    return float((taken - born).days // 365.25) if taken >= born else None
