"""The files of a WFDB record as bytes: header, samples in format 16, annotations (header(5), signal(5), annot(5)).

Byte for byte what the wfdb package writes, without its pandas and matplotlib.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.formats.wfdb_annotations import Mark
from ecgstudio.formats.wfdb_marks import AUX, NOTE, NUM, SKIP, SYMBOLS

NO_MARKS: Final = b"\x00\x00"
"""The end of every annotation file, and all there is of one without marks."""
_LONGEST_STEP: Final = 1023
_END_OF_NOTES: Final = b"\x00\xec\xff\xff\xff\xff\x01\x00"
_CODES: Final = {symbol: code for code, symbol in SYMBOLS.items()}


def samples_bytes(digital: NDArray[np.int16]) -> bytes:
    """Samples [samples, signals] as a signal file of format 16."""
    return digital.astype("<i2").tobytes()


def header_bytes(
    name: str, rate_hz: float, digital: NDArray[np.int16], leads: Sequence[str], per_mv: int, comments: Sequence[str]
) -> bytes:
    """The header of a record whose samples [samples, leads] in steps of 1 / ``per_mv`` mV stand in ``name``.dat."""
    sums = digital.sum(axis=0, dtype=np.int64) % 2**16
    lines = [f"{name} {len(leads)} {_number(rate_hz)} {len(digital)}"]
    lines += [
        f"{name}.dat 16 {float(per_mv)}(0)/mV 16 0 {first} {checksum} 0 {lead}"
        for lead, first, checksum in zip(leads, digital[0], sums, strict=True)
    ]
    return "".join(f"{line}\n" for line in (*lines, *(f"# {comment}" for comment in comments))).encode()


def marks_bytes(marks: Sequence[Mark], rate_hz: float) -> bytes:
    """An annotation file of marks in order of time, which says its sampling rate."""
    rate = _pair(NOTE, 0) + _note(f"## time resolution: {_number(rate_hz)}") + _END_OF_NOTES
    return rate + b"".join(_written(marks)) + NO_MARKS if marks else NO_MARKS


def _written(marks: Sequence[Mark]) -> Iterator[bytes]:
    """Each mark by its step from the one before; a number holds until another is given."""
    at = number = 0
    for mark in marks:
        yield _step(mark.sample - at, _CODES[mark.symbol])
        if mark.num != number:
            yield bytes([mark.num & 0xFF, NUM << 2])
        if mark.aux_note:
            yield _note(mark.aux_note)
        at, number = mark.sample, mark.num


def _step(samples: int, code: int) -> bytes:
    """A long step has its high half before its low half, each low byte first."""
    if samples <= _LONGEST_STEP:
        return _pair(code, samples)
    long = samples.to_bytes(4, "little")
    return _pair(SKIP, 0) + long[2:] + long[:2] + _pair(code, 0)


def _pair(code: int, number: int) -> bytes:
    return (code << 10 | number).to_bytes(2, "little")


def _note(text: str) -> bytes:
    data = text.encode("latin-1")
    return bytes([len(data), AUX << 2]) + data + b"\x00" * (len(data) % 2)


def _number(rate_hz: float) -> str:
    return str(int(rate_hz)) if round(rate_hz, 8) == int(rate_hz) else str(rate_hz)
