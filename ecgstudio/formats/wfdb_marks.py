"""A WFDB annotation file as marks, read in one pass that always ends (annot(5) of the WFDB Applications Guide).

Each pair of bytes holds a code in its upper six bits and a number in its lower ten: a time step, or what follows belongs to the
mark before.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from ecgstudio.formats.wfdb_annotations import Mark

LARGEST_FILE: Final = 2**19
"""An hour of waves at the fastest rate."""
SKIP, NUM, AUX = 59, 60, 63
"""What is no mark by itself: a long step, and what belongs to the mark before."""
NOTE: Final = 22
_LAST_SAMPLE: Final = 2**40
# ecgcodes.h of the WFDB library
SYMBOLS: Final[Mapping[int, str]] = MappingProxyType(
    dict(enumerate("NLRaVFJASEj/Q~", start=1)) | {16: "|"} | dict(enumerate('sT*D"=pB^t+u?![]en@xf()r', start=18))
)
_OWN_SYMBOL: Final = re.compile(r"(\d{1,2}) (\S) ")


def read_marks(path: Path) -> list[Mark]:
    """The marks of an annotation file in its order; none when it is missing, too large or damaged."""
    try:
        data = path.read_bytes() if path.stat().st_size <= LARGEST_FILE else b""
    except OSError:
        return []
    try:
        found = list(_marks(data))
    except ValueError:
        return []
    # a note at the very start speaks of the file itself, as of symbols of its own
    about = [note for code, sample, _, note in found if code == NOTE and sample == 0]
    own = {int(match[1]): match[2] for match in map(_OWN_SYMBOL.match, about) if match}
    symbols = {**SYMBOLS, **own}
    marks = (item for item in found if item[0] and not (item[0] == NOTE and item[1] == 0))
    return [Mark(sample, symbols.get(code, ""), number, note) for code, sample, number, note in marks]


def _marks(data: bytes) -> Iterator[tuple[int, int, int, str]]:
    """Code, sample, number and note of each; ValueError when the file breaks off or leaves the range of any recording."""
    at = sample = number = 0
    while (pair := _pair(data, at)) != 0:
        code, step = pair >> 10, pair & 0x3FF
        at += 2
        if code == SKIP:
            sample += _skip(data, at)
            at += 4
            continue
        sample += step
        if code > SKIP or abs(sample) > _LAST_SAMPLE:
            raise ValueError("what belongs to a mark stands before it, or a mark is beyond any recording")
        note, number, at = _extras(data, at, number)
        yield code, sample, number, note


def _extras(data: bytes, at: int, number: int) -> tuple[str, int, int]:
    """Note and number that follow a mark, and where the next begins; a number holds until another is given."""
    note = ""
    while at + 1 < len(data) and (code := _pair(data, at) >> 10) > SKIP:
        value = data[at]
        at += 2
        if code == NUM:
            number = value - 256 if value > 127 else value
        elif code == AUX:
            if at + value > len(data):
                raise ValueError("a note breaks off")
            note = data[at : at + value].decode("latin-1").rstrip("\x00")
            at += value + value % 2
    return note, number, at


def _pair(data: bytes, at: int) -> int:
    """Two bytes; 0, which ends the file, where nothing follows."""
    return int.from_bytes(data[at : at + 2], "little") if at + 1 < len(data) else 0


def _skip(data: bytes, at: int) -> int:
    """A long step: its high half stands before its low half, each low byte first."""
    if at + 4 > len(data):
        raise ValueError("a step breaks off")
    return int.from_bytes(data[at + 2 : at + 4] + data[at : at + 2], "little", signed=True)
