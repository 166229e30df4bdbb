"""The header of a WFDB record, read strictly and within limits: what it asks for is checked before memory is taken.

The grammar is header(5) of the WFDB Applications Guide. Comments may be UTF-8 or Latin-1, as old programs write them.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from ecgstudio.core.errors import RecordError

LONGEST_S: Final = 3600.0
LARGEST_HEADER: Final = 4 * 2**20
MOST_SIGNALS: Final = 256
MOST_VALUES: Final = 48_000_000
"""Samples of all signals together: an hour of twelve leads at 1000 Hz and a little more."""
DEFAULT_GAIN: Final = 200.0
"""Units per mV where a header has gain 0 or none: not calibrated (header(5))."""
DEFAULT_RATE_HZ: Final = 250.0
# the lowest number of a format stands for a missing sample (signal(5)); format 8 has none
MISSING: Final[Mapping[int, int | None]] = MappingProxyType(
    {8: None, 80: -128, 508: -128, 310: -512, 311: -512, 212: -2048}
    | dict.fromkeys((16, 61, 160, 516), -(2**15))
    | dict.fromkeys((24, 524), -(2**23))
    | {32: -(2**31)}
)
_RATES_HZ: Final = (1.0, 100_000.0)
_WHOLE: Final = r"[+-]?\d{1,15}"
_REAL: Final = r"[+-]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})(?:[eE][+-]?\d{1,3})?"
_RATE_FIELD: Final = re.compile(rf"({_REAL})(?:/{_REAL})?(?:\({_REAL}\))?")
_FORMAT_FIELD: Final = re.compile(r"(\d{1,4})(?:x(\d{1,6}))?(?::(\d{1,12}))?(?:\+(\d{1,12}))?")
_GAIN_FIELD: Final = re.compile(rf"({_REAL})(?:\(({_WHOLE})\))?(?:/(\S+))?")


@dataclass(frozen=True)
class Signal:
    """One signal line. ``gain``: units per physical unit, 0 where it was not calibrated; ``skew``: samples by which it lags."""

    file: str
    format: int
    skew: int
    offset: int
    gain: float
    baseline: int
    unit: str
    initial: int
    checksum: int | None
    name: str

    @property
    def units_per_unit(self) -> float:
        return self.gain or DEFAULT_GAIN


@dataclass(frozen=True)
class Header:
    """A header; ``samples`` per signal are None where it leaves them to the size of its signal files."""

    name: str
    rate_hz: float
    samples: int | None
    signals: tuple[Signal, ...]
    comments: tuple[str, ...]


def read_header(stem: Path) -> Header:
    """The header of the record at ``stem`` (without ending); RecordError of one line when it cannot be used."""
    lines = _text(stem).splitlines()
    comments = tuple(line.strip(" \t#") for line in map(str.strip, lines) if line.startswith("#"))
    stated = [line.split() for line in lines if line.strip() and not line.strip().startswith("#")]
    if not stated:
        raise _no_header(stem.name, "it is empty")
    name, rate, samples, count = _record_line(stated[0], stem.name)
    if len(stated) - 1 < count:
        raise _no_header(stem.name, f"it describes {len(stated) - 1} of {count} signals")
    signals = tuple(_signal_line(line, stem.name) for line in stated[1 : count + 1])
    return Header(name, rate, samples, signals, comments)


def _text(stem: Path) -> str:
    file = stem.with_name(f"{stem.name}.hea")
    if not file.is_file():
        raise RecordError(f"record {stem.name} has no header: {file} does not exist")
    try:
        if file.stat().st_size > LARGEST_HEADER:
            raise RecordError(f"record {stem.name} cannot be read: its header is larger than {LARGEST_HEADER >> 20} MB")
        data = file.read_bytes()
    except OSError as error:
        raise RecordError(f"record {stem.name} cannot be read: {file} ({error.strerror})") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _record_line(words: Sequence[str], record: str) -> tuple[str, float, int | None, int]:
    name, _, segments = words[0].partition("/")
    if segments:
        raise RecordError(f"record {record} is made of several segments; open one of its segments instead")
    if len(words) < 2 or not re.fullmatch(r"\d{1,9}", words[1]):
        raise _no_header(record, f"its first line is '{' '.join(words)[:60]}'")
    count = int(words[1])
    if count > MOST_SIGNALS:
        raise RecordError(f"record {record} has {count} signals; at most {MOST_SIGNALS} can be read")
    rate = _rate(words[2], record) if len(words) > 2 else DEFAULT_RATE_HZ
    samples = _whole(words[3], record, "number of samples") if len(words) > 3 else 0
    check_length(samples, count, rate, record)
    return name, rate, samples or None, count


def check_length(samples: int, count: int, rate_hz: float, record: str) -> None:
    """RecordError for what is longer than can be shown and measured, before anything is read."""
    if samples < 0:
        raise RecordError(f"record {record} has {samples} samples; it must be above 0")
    if samples > LONGEST_S * rate_hz:
        raise RecordError(f"record {record} lasts {samples / rate_hz / 60:.0f} min; cut it to at most 60 min")
    if samples * count > MOST_VALUES:
        raise RecordError(
            f"record {record} has {count} signals of {samples} samples; at most {MOST_VALUES // 10**6} million"
            " in all can be read: cut it shorter"
        )


def _rate(word: str, record: str) -> float:
    match = _RATE_FIELD.fullmatch(word)
    rate = float(match[1]) if match else math.nan
    lowest, highest = _RATES_HZ
    if not lowest <= rate <= highest:
        shown = word[:20] if word.isprintable() else "?"
        raise RecordError(
            f"record {record} has the sampling rate {shown}; it must be above 0 ({lowest:g} to {highest:g} Hz)"
        )
    return rate


def _signal_line(words: Sequence[str], record: str) -> Signal:
    line = " ".join(words)
    match = _FORMAT_FIELD.fullmatch(words[1]) if len(words) > 1 else None
    if match is None:
        raise _no_header(record, f"a signal line is '{line[:60]}'")
    fmt, frames, skew, offset = (int(part or 0) for part in match.groups())
    if fmt not in MISSING:
        raise RecordError(f"record {record} cannot be read: signal format {fmt} is not known (signal(5))")
    if frames > 1:
        raise RecordError(f"record {record} samples its signals at different rates; resample it to one rate first")
    if words[0] in ("-", "~") or Path(words[0]).name != words[0] or "\\" in words[0]:
        raise _no_header(record, f"its signal file '{words[0][:60]}' is no file beside it")
    numbers = [_whole(word, record, "signal line") for word in words[3:8]]
    zero = numbers[1] if len(numbers) > 1 else 0
    gain, baseline, unit = _calibration(words[2] if len(words) > 2 else "0", zero, record)
    return Signal(
        file=words[0],
        format=fmt,
        skew=skew,
        offset=offset,
        gain=gain,
        baseline=baseline,
        unit=unit,
        initial=numbers[2] if len(numbers) > 2 else 0,
        checksum=numbers[3] if len(numbers) > 3 else None,
        name=" ".join(words[8:]),
    )


def _calibration(word: str, zero: int, record: str) -> tuple[float, int, str]:
    match = _GAIN_FIELD.fullmatch(word)
    gain = float(match[1]) if match else math.nan
    if match is None or not math.isfinite(gain):
        raise RecordError(f"record {record} cannot be read: its gain is '{word[:30]}'")
    return gain, zero if match[2] is None else int(match[2]), match[3] or "mV"


def _whole(word: str, record: str, what: str) -> int:
    if not re.fullmatch(_WHOLE, word):
        raise _no_header(record, f"'{word[:30]}' is no whole number in its {what}")
    return int(word)


def _no_header(record: str, why: str) -> RecordError:
    told = "".join(char if char.isprintable() else "?" for char in why)
    return RecordError(f"record {record} cannot be read: its header is no WFDB header ({told})")
