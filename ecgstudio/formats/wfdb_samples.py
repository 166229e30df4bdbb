"""The signal files of a WFDB record: whole numbers in the formats of signal(5), decoded by NumPy.

FLAC (formats 508, 516, 524) is read by libsndfile, another's parser, in a process that can be ended (``formats/apart.py``).
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.errors import RecordError
from ecgstudio.formats.apart import apart
from ecgstudio.formats.wfdb_header import MISSING, MOST_VALUES, Header, Signal, check_length

Values = NDArray[np.int32]
_FLAC: Final[Mapping[int, int]] = MappingProxyType({508: 8, 516: 16, 524: 24})
# bytes that so many samples take together: 212 packs two into three bytes, 310 and 311 three into four
_PACKED: Final[Mapping[int, tuple[int, int]]] = MappingProxyType(
    {
        8: (1, 1),
        80: (1, 1),
        16: (1, 2),
        61: (1, 2),
        160: (1, 2),
        24: (1, 3),
        32: (1, 4),
        212: (2, 3),
        310: (3, 4),
        311: (3, 4),
    }
)


def read_samples(stem: Path, header: Header, columns: Sequence[int], scales: Sequence[float]) -> NDArray[np.float32]:
    """The chosen signals [column, samples] in their physical units times ``scales``; NaN where a sample is missing.

    RecordError of one line when a signal file is missing, ends too early, or does not fit its checksums.
    """
    samples = _length(stem, header)
    signal = np.empty((len(columns), samples), dtype=np.float32)
    for file in dict.fromkeys(item.file for item in header.signals):
        numbers = [index for index, item in enumerate(header.signals) if item.file == file]
        values = _file_values(stem, [header.signals[index] for index in numbers], samples)
        for place, index in enumerate(numbers):
            described = header.signals[index]
            own = values[:, place]
            _check_sum(own, described, stem.name)
            if index in columns:
                row = list(columns).index(index)
                with np.errstate(over="ignore"):
                    signal[row] = _physical(own, described) * scales[row]
    return signal


def _length(stem: Path, header: Header) -> int:
    """Samples of each signal, from the header or the size of its files; RecordError when a file is shorter than that."""
    stated = header.samples
    for file in dict.fromkeys(item.file for item in header.signals):
        group = [item for item in header.signals if item.file == file]
        held = _held(stem, group)
        if held is not None:
            stated = held if stated is None else stated
            if not held or held < stated:
                raise RecordError(
                    f"record {stem.name} is not whole: its signal file {file} ends too early; copy it again"
                )
    if not stated:
        raise RecordError(f"record {stem.name} does not say how many samples it has; its header should")
    check_length(stated, len(header.signals), header.rate_hz, stem.name)
    if any(item.skew >= stated for item in header.signals):
        raise RecordError(f"record {stem.name} delays a signal by more than its length (skew); mend its header")
    return stated


def _held(stem: Path, group: Sequence[Signal]) -> int | None:
    """Samples of each signal that a file holds; None for a compressed one."""
    file = stem.parent / group[0].file
    if not file.is_file():
        raise RecordError(
            f"record {stem.name} is not whole: its signal file {group[0].file} is missing beside the header"
        )
    if len({item.format for item in group}) > 1:
        raise RecordError(f"record {stem.name} cannot be read: signal file {group[0].file} has several formats")
    if group[0].format in _FLAC:
        return None
    count, size = _PACKED[group[0].format]
    left = max(0, file.stat().st_size - group[0].offset)
    values = left // size * count
    # a last group that is not full: 212 can end after two bytes, 310 and 311 after two or three
    rest = left % size
    if count == 2:
        values += rest >= 2
    elif count == 3:
        values += (rest >= 2) + (rest >= (3 if group[0].format == 311 else 4))
    return int(values) // len(group)


def _file_values(stem: Path, group: Sequence[Signal], samples: int) -> Values:
    """The numbers of one signal file [samples, signal]."""
    path, form, wanted = stem.parent / group[0].file, group[0].format, samples * len(group)
    if form in _FLAC:
        return _flac(path, group, samples, stem.name)
    count, size = _PACKED[form]
    whole = -(-wanted // count) * size
    with path.open("rb") as file:
        file.seek(group[0].offset)
        data = file.read(whole)
    raw = np.frombuffer(data.ljust(whole, b"\0"), dtype=np.uint8)
    values = _DECODERS[form](raw)[:wanted].reshape(samples, len(group))
    if form == 8:
        values = np.cumsum(values, axis=0, dtype=np.int32) + np.array([item.initial for item in group], dtype=np.int64)
    return values


def _flac(path: Path, group: Sequence[Signal], samples: int, record: str) -> Values:
    request = (str(path), _FLAC[group[0].format], len(group), group[0].offset, samples)
    values: Values = apart(f"record {record}", "ecgstudio.formats.wfdb_samples:decode_flac", *request)
    return values


def decode_flac(path: str, most_bits: int, signals: int, offset: int, samples: int) -> Values:
    """The numbers of a FLAC file [samples, signals]; RecordError when it is another file than its header says."""
    import soundfile

    with soundfile.SoundFile(path) as file:
        bits = {"PCM_S8": 8, "PCM_16": 16, "PCM_24": 24}.get(file.subtype, 99)
        if file.format != "FLAC" or bits > most_bits or file.channels != signals:
            raise RecordError(f"its signal file {Path(path).name} is not what its header says")
        if file.frames - offset < samples or samples * signals > MOST_VALUES:
            raise RecordError(f"its signal file {Path(path).name} ends too early; copy it again")
        file.seek(offset)
        values: Values = file.read(samples, dtype="int32", always_2d=True) >> (32 - bits)
    return values


def _check_sum(values: Values, described: Signal, record: str) -> None:
    if described.checksum is None:
        return
    if (int(values.sum(dtype=np.int64)) - described.checksum) % 65536:
        raise RecordError(
            f"record {record} is damaged: the checksum of lead {described.name} does not fit; copy it again"
        )


def _physical(values: Values, described: Signal) -> NDArray[np.float64]:
    """A signal in its unit. One that lags is moved to where it belongs; what is not there at its end is missing."""
    physical = (values.astype(np.float64) - described.baseline) / described.units_per_unit
    mark = MISSING[described.format]
    if mark is not None:
        physical[values == mark] = np.nan
    return np.append(physical[described.skew :], np.full(described.skew, np.nan))


def _of_type(kind: str, shift: int = 0) -> Callable[[NDArray[np.uint8]], Values]:
    return lambda raw: raw.view(kind).astype(np.int32) - np.int32(shift)


def _decode_24(raw: NDArray[np.uint8]) -> Values:
    parts = raw.reshape(-1, 3).astype(np.int32)
    return _signed(parts[:, 0] | parts[:, 1] << 8 | parts[:, 2] << 16, 24)


def _decode_212(raw: NDArray[np.uint8]) -> Values:
    first, middle, last = raw.reshape(-1, 3).astype(np.int32).T
    return _signed(np.stack([first | (middle & 0x0F) << 8, last | (middle >> 4) << 8], axis=1).ravel(), 12)


def _decode_310(raw: NDArray[np.uint8]) -> Values:
    a, b, c, d = raw.reshape(-1, 4).astype(np.int32).T
    return _signed(np.stack([a >> 1 | (b & 7) << 7, c >> 1 | (d & 7) << 7, b >> 3 | (d >> 3) << 5], axis=1).ravel(), 10)


def _decode_311(raw: NDArray[np.uint8]) -> Values:
    a, b, c, d = raw.reshape(-1, 4).astype(np.int32).T
    third = c >> 4 | (d & 0x3F) << 4
    return _signed(np.stack([a | (b & 3) << 8, b >> 2 | (c & 0x0F) << 6, third], axis=1).ravel(), 10)


def _signed(values: NDArray[np.int32], bits: int) -> Values:
    return np.where(values >= 1 << (bits - 1), values - (1 << bits), values).astype(np.int32)


_DECODERS: Final[Mapping[int, Callable[[NDArray[np.uint8]], Values]]] = MappingProxyType(
    {
        8: _of_type("i1"),
        80: _of_type("u1", 128),
        16: _of_type("<i2"),
        61: _of_type(">i2"),
        160: _of_type("<u2", 32768),
        24: _decode_24,
        32: _of_type("<i4"),
        212: _decode_212,
        310: _decode_310,
        311: _decode_311,
    }
)
