"""An ECG as another program's file has it, made a case: leads by their names, mV, one rate; whatever was changed is told."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import isfinite
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.case import Case
from ecgstudio.core.errors import RecordError
from ecgstudio.core.leads import LEAD_INDEX, LEADS, LIMB_LEADS
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import VALUE_LIMITS, Request, Sex
from ecgstudio.formats import import_notes as notes_on
from ecgstudio.formats.import_notes import WHO, gravest_first, listed
from ecgstudio.formats.names import lead_named
from ecgstudio.formats.own_words import provenance_of
from ecgstudio.formats.snomed import mentions_of

LONGEST_S: Final = 3600.0
_MOST_VALUES: Final = 48_000_000
_LARGEST_MV: Final = 1e4
_FINEST_RATIO: Final = 1000
_MOST_COMMENTS, _LONGEST_COMMENT = 200, 1000
# what two limb leads say of the others (Einthoven, Goldberger): factors of I and II
_LIMB_FACTORS: Final = {
    "I": (1.0, 0.0),
    "II": (0.0, 1.0),
    "III": (-1.0, 1.0),
    "aVR": (-0.5, -0.5),
    "aVL": (1.0, -0.5),
    "aVF": (-0.5, 1.0),
}


@dataclass(frozen=True, eq=False)
class Channel:
    """One signal of a file. ``samples_mv`` [samples], NaN where missing; ``begin_s``: when its first sample was taken, in s from
    the beginning of the recording."""

    name: str
    samples_mv: NDArray[np.float64]
    rate_hz: float
    begin_s: float = 0.0

    @property
    def end_s(self) -> float:
        return self.begin_s + self.samples_mv.size / self.rate_hz


@dataclass(frozen=True, kw_only=True)
class ForeignEcg:
    """What a file says: its signals, age in years and sex where it has them, SNOMED CT ``codes``, its own words as ``comments``,
    and ``notes`` of what its reader left out or changed. Names and dates of patients are never read; ``identified``: it has some.
    """

    channels: tuple[Channel, ...]
    age: float | None = None
    sex: Sex | None = None
    codes: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    identified: bool = False


def case_of(ecg: ForeignEcg, file_name: str, title: str) -> Case:
    """The case of a foreign ECG. RecordError where it has none of the twelve leads or no usable samples."""
    _check_channels(ecg.channels, file_name)
    chosen, notes = _chosen(ecg.channels, file_name)
    rate, told = _one_rate(chosen)
    exact, more = _on_one_line(chosen, rate, file_name)
    signal = exact.astype(np.float32)
    mentions, unknown = mentions_of(ecg.codes)
    who = [WHO] if ecg.identified else []
    seen = notes_on.code_notes(unknown) + notes_on.einthoven_notes(signal)
    all_notes = [*who, *ecg.notes, *notes, *told, *more, *seen]
    comments = tuple(dict.fromkeys(line[:_LONGEST_COMMENT] for line in ecg.comments if line.strip()))[:_MOST_COMMENTS]
    provenance = Provenance("import", origin=file_name, comments=comments, import_notes=gravest_first(all_notes))
    request = Request(mentions=mentions, age=_age(ecg.age), sex=ecg.sex)
    return Case(request, Recording(signal, rate, provenance_of(comments, provenance)), title=title)


def _check_channels(channels: Sequence[Channel], file: str) -> None:
    if not channels:
        raise RecordError(f"{file} holds no ECG signals")
    for channel in channels:
        if not (isfinite(channel.rate_hz) and 1 <= channel.rate_hz <= 100_000):
            raise RecordError(f"{file} has a sampling rate of {channel.rate_hz:g} Hz, which is not usable")
        if channel.end_s > LONGEST_S or not isfinite(channel.begin_s) or channel.begin_s < 0:
            raise RecordError(f"{file} is longer than an hour; cut out a part of it to open it here")
    if sum(channel.samples_mv.size for channel in channels) > _MOST_VALUES:
        raise RecordError(f"{file} has more samples than an hour of twelve leads; cut out a part of it to open it here")


def _chosen(channels: Sequence[Channel], file: str) -> tuple[dict[str, Channel], list[str]]:
    """The longest signal of each of the twelve leads, and what was left out or renamed."""
    found: dict[str, Channel] = {}
    others, doubled = [], []
    for channel in channels:
        lead = lead_named(channel.name)
        if lead is None:
            others.append(channel.name)
        elif lead not in found or channel.samples_mv.size > found[lead].samples_mv.size:
            doubled += [lead] if lead in found else []
            found[lead] = channel
        else:
            doubled.append(lead)
    if not found:
        raise RecordError(f"{file} has none of the twelve leads (it has {listed(others)})")
    other_names = [(channel.name.strip(), lead) for lead, channel in found.items() if channel.name.strip() != lead]
    notes = notes_on.other_signals(others) + notes_on.doubled(doubled) + notes_on.renamed(other_names)
    return found, notes


def _one_rate(found: dict[str, Channel]) -> tuple[float, list[str]]:
    """The rate of most leads; the others are brought to it."""
    counted = Counter(channel.rate_hz for channel in found.values())
    rate = max(counted, key=lambda item: (counted[item], item))
    others = [lead for lead, channel in found.items() if channel.rate_hz != rate]
    for lead in others:
        found[lead] = _resampled(found[lead], rate)
    return rate, notes_on.resampled(others, rate)


def _resampled(channel: Channel, rate_hz: float) -> Channel:
    from scipy.signal import resample_poly

    ratio = Fraction(rate_hz / channel.rate_hz).limit_denominator(_FINEST_RATIO)
    if not 0 < ratio <= _FINEST_RATIO:
        raise RecordError(f"signals of {channel.rate_hz:g} and {rate_hz:g} Hz cannot be brought together")
    missing = np.isnan(channel.samples_mv)
    filled = np.where(missing, 0.0, channel.samples_mv)
    samples = resample_poly(filled, ratio.numerator, ratio.denominator)
    if missing.any():
        near = np.arange(samples.size) * channel.rate_hz / rate_hz
        samples[missing[np.minimum(near.astype(int), missing.size - 1)]] = np.nan
    return Channel(channel.name, samples, rate_hz, channel.begin_s)


def _on_one_line(found: dict[str, Channel], rate: float, file: str) -> tuple[NDArray[np.float64], list[str]]:
    """Twelve leads [12, samples] on one line of time; limb leads that follow from others are derived, the rest stays empty."""
    samples = max(round(channel.begin_s * rate) + channel.samples_mv.size for channel in found.values())
    if samples * len(LEADS) > _MOST_VALUES:
        raise RecordError(f"{file} has more samples than an hour of twelve leads; cut out a part of it to open it here")
    signal = np.full((len(LEADS), samples), np.nan)
    for lead, channel in found.items():
        begin = round(channel.begin_s * rate)
        signal[LEAD_INDEX[lead], begin : begin + channel.samples_mv.size] = channel.samples_mv
    _check_range(signal, file)
    return signal, completed(signal, found)


def completed(signal_mv: NDArray[np.floating], present: Iterable[str]) -> list[str]:
    """Fill limb leads that are missing in twelve leads [12, samples] in mV, and tell which leads and samples are missing."""
    there = list(present)
    derived, *source = _derive_limb_leads(signal_mv, there)
    missing = [lead for lead in LEADS if lead not in there and lead not in derived]
    partly = [lead for lead in there if np.isnan(signal_mv[LEAD_INDEX[lead]]).any()]
    return notes_on.derived(derived, *source) + notes_on.missing(missing, partly)


def _check_range(signal: NDArray[np.float64], file: str) -> None:
    if not np.isfinite(signal).any():
        raise RecordError(f"{file} holds no samples; every one is marked as missing")
    with np.errstate(invalid="ignore"):
        beyond = np.abs(signal) > _LARGEST_MV
    if beyond.any():
        lead = LEADS[int(np.argwhere(beyond)[0][0])]
        raise RecordError(f"{file} cannot be used: the gain of lead {lead} is not that of an ECG")


def _derive_limb_leads(signal: NDArray[np.floating], present: Sequence[str]) -> tuple[list[str], str, str]:
    """Fill limb leads that are missing from two that are there; which were derived, and from which."""
    limbs = [lead for lead in LIMB_LEADS if lead in present]
    missing = [lead for lead in LIMB_LEADS if lead not in present]
    if len(limbs) < 2 or not missing:
        return [], "", ""
    first, second = limbs[:2]
    basis = np.linalg.inv(np.array([_LIMB_FACTORS[first], _LIMB_FACTORS[second]]))
    pair = signal[[LEAD_INDEX[first], LEAD_INDEX[second]]]
    for lead in missing:
        a, b = np.array(_LIMB_FACTORS[lead]) @ basis
        signal[LEAD_INDEX[lead]] = a * pair[0] + b * pair[1]
    return missing, first, second


def years_between(born: str, taken: str) -> float | None:
    """Whole years between two dates as they stand in files ("19530508"); None where one is missing or they are no dates."""
    first, last = (re.sub(r"\D", "", text)[:8] for text in (born, taken))
    return float((int(last) - int(first)) // 10_000) if len(first) == len(last) == 8 and last >= first else None


def _age(age: float | None) -> float | None:
    lowest, highest, _ = VALUE_LIMITS["age"]
    return age if age is not None and lowest <= age <= highest else None
