"""A case as EDF+ (Kemp and Olivan 2003): twelve signals in steps of 1 uV, statements and waves as annotations."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from ecgstudio import __version__
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import RecordError
from ecgstudio.core.files import write_atomically
from ecgstudio.core.leads import LEADS
from ecgstudio.formats.digital import LARGEST_UNIT, MISSING_UNIT, digital_of
from ecgstudio.formats.own_words import own_words

if TYPE_CHECKING:
    from edfio import Edf, EdfAnnotation, EdfSignal, Patient

END: Final = "Recording ends"
EQUIPMENT: Final = "ECG_Studio"
# a data record should have at most 61440 bytes: 12 signals of 2 bytes at up to 2560 Hz in the first
_RECORDS_S: Final = (1.0, 0.5, 0.2, 0.1, 0.05, 2.0, 4.0, 5.0, 10.0)
_MOST_BYTES: Final = 61_440


def write_edf(case: Case, path: Path) -> Path:
    """Write a case as one EDF+ file; samples are rounded to 1 uV, missing ones are the lowest number and said in annotations.

    RecordError when a sample or the sampling rate does not fit.
    """
    made = _edf(case)
    write_atomically(path, made.to_bytes())
    return path


def _edf(case: Case) -> "Edf":
    from edfio import Edf, Recording

    begun = case.created
    about = Recording(
        startdate=begun.date(),
        equipment_code=f"{EQUIPMENT}_{__version__}",
        additional=("SYNTHETIC",) if case.recording.provenance.synthetic else (),
    )
    length_s = _record_s(case.recording.sampling_rate_hz)
    return Edf(
        _signals(case, length_s),
        patient=_patient(case),
        recording=about,
        starttime=begun.time().replace(microsecond=0, tzinfo=None),
        data_record_duration=length_s,
        annotations=list(_annotations(case)),
    )


def _record_s(rate_hz: float) -> float:
    """How long a data record is: a whole number of samples."""
    for seconds in _RECORDS_S:
        count = rate_hz * seconds
        if abs(count - round(count)) < 1e-9 and 0 < count * len(LEADS) * 2 <= _MOST_BYTES:
            return seconds
    raise RecordError(f"EDF cannot hold a sampling rate of {rate_hz:g} Hz; export another format")


def _signals(case: Case, record_s: float) -> list["EdfSignal"]:
    from edfio import EdfSignal

    rate, digital = case.recording.sampling_rate_hz, digital_of(case.recording)
    record = round(rate * record_s)
    short = -len(digital) % record
    filled = np.pad(digital, ((0, short), (0, 0)), constant_values=MISSING_UNIT)
    return [
        EdfSignal.from_digital(
            filled[:, column],
            rate,
            label=f"ECG {lead}",
            physical_dimension="uV",
            physical_range=(MISSING_UNIT, LARGEST_UNIT),
            digital_range=(MISSING_UNIT, LARGEST_UNIT),
        )
        for column, lead in enumerate(LEADS)
    ]


def _patient(case: Case) -> "Patient":
    from edfio import Patient

    synthetic, age = case.recording.provenance.synthetic, case.request.age
    said = [f"age {age:g}"] if age is not None else []
    return Patient(
        sex={"female": "F", "male": "M", None: "X"}[case.request.sex],  # type: ignore[arg-type]
        name="SYNTHETIC" if synthetic else "X",
        additional=[word.replace(" ", "_") for word in said],
    )


def _annotations(case: Case) -> Iterator["EdfAnnotation"]:
    from edfio import EdfAnnotation

    words = own_words(case.recording.provenance)
    if words:
        yield EdfAnnotation(0, None, words)
    for mention in case.request.mentions:
        if mention.present and mention.id in catalogue():
            possible = "" if mention.certainty == "certain" else f" ({mention.certainty})"
            yield EdfAnnotation(0, None, f"Statement: {catalogue()[mention.id].name}{possible}")
    for wave in case.delineation.waves:
        begin_s, end_s = max(wave.onset_s, 0.0), min(wave.offset_s, case.recording.duration_s)
        if begin_s < end_s:
            yield EdfAnnotation(round(begin_s, 4), round(end_s - begin_s, 4), wave.kind)
    for lead, samples in zip(LEADS, case.recording.signal_mv, strict=True):
        if np.isnan(samples).any():
            yield EdfAnnotation(0, None, f"Missing samples in {lead}: {MISSING_UNIT} uV stands for them")
    yield EdfAnnotation(round(case.recording.duration_s, 4), None, END)
