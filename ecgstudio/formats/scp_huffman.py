"""The Huffman code of SCP-ECG (EN 1064, annex C): the default table, or tables of the file's own (section 2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.errors import RecordError

_DEFAULT: Final = 19999
_MOST_CODES: Final = 4096


@dataclass(frozen=True)
class _Entry:
    """``extra``: bits after the prefix that hold the number; ``switch``: the value is the number of another table."""

    value: int
    extra: int = 0
    switch: bool = False


@dataclass(frozen=True)
class Table:
    """Entries by length and bits of their prefix."""

    entries: Mapping[tuple[int, int], _Entry]
    longest: int


def tables_of(body: bytes) -> tuple[Table, ...]:
    """The tables of section 2; RecordError when it is damaged."""
    count = int.from_bytes(body[:2], "little")
    if count == _DEFAULT:
        return (_default(),)
    tables, at = [], 2
    for _ in range(count):
        codes = int.from_bytes(body[at : at + 2], "little")
        if codes > _MOST_CODES or at + 2 + 9 * codes > len(body):
            raise RecordError("its Huffman tables are damaged; copy it again")
        tables.append(_table([_entry(body[place : place + 9]) for place in range(at + 2, at + 2 + 9 * codes, 9)]))
        at += 2 + 9 * codes
    if not tables:
        raise RecordError("it has no Huffman table")
    return tuple(tables)


def decoded(data: bytes, count: int, tables: tuple[Table, ...]) -> NDArray[np.int64]:
    """The numbers [count] of a stream of bits, dimensionless; RecordError when it ends before or has a code of no table."""
    if count > 8 * len(data):
        raise RecordError("its samples end too early; copy it again")
    bits = "".join(f"{byte:08b}" for byte in data)
    out, table, at = np.empty(count, dtype=np.int64), tables[0], 0
    done = 0
    while done < count:
        entry, at = _next(bits, at, table)
        if entry.switch:
            if not 1 <= entry.value <= len(tables):
                raise RecordError("its Huffman code names a table that is not there")
            table = tables[entry.value - 1]
            continue
        out[done] = entry.value + _signed(bits[at : at + entry.extra])
        at += entry.extra
        done += 1
    if at > len(bits):
        raise RecordError("its samples end too early; copy it again")
    return out


def _next(bits: str, at: int, table: Table) -> tuple[_Entry, int]:
    code = 0
    for length in range(1, table.longest + 1):
        if at >= len(bits):
            break
        code = code << 1 | (bits[at] == "1")
        at += 1
        if (length, code) in table.entries:
            return table.entries[length, code], at
    raise RecordError("its samples are damaged or end too early; copy it again")


def _signed(bits: str) -> int:
    if not bits:
        return 0
    value = int(bits, 2)
    return value - (1 << len(bits)) if bits[0] == "1" else value


def _table(entries: list[tuple[tuple[int, int], _Entry]]) -> Table:
    return Table(dict(entries), max((length for (length, _), _ in entries), default=0))


def _default() -> Table:
    """0 is "0"; n is n ones, a zero and the sign; ten bits announce a number of 8 or 16 bits."""
    entries = [((1, 0), _Entry(0))]
    for size in range(1, 9):
        ones = (1 << size) - 1
        entries += [((size + 2, ones << 2 | sign), _Entry(-size if sign else size)) for sign in (0, 1)]
    entries += [((10, 0b1111111110), _Entry(0, 8)), ((10, 0b1111111111), _Entry(0, 16))]
    return _table(entries)


def _entry(code: bytes) -> tuple[tuple[int, int], _Entry]:
    prefix, whole, mode = code[0], code[1], code[2]
    value = int.from_bytes(code[3:5], "little", signed=True)
    if not 1 <= prefix <= 32 or not prefix <= whole <= prefix + 32:
        raise RecordError("its Huffman tables are damaged; copy it again")
    # the first bit stands in the lowest place
    bits = int.from_bytes(code[5:9], "little") & ((1 << prefix) - 1)
    turned = int(f"{bits:0{prefix}b}"[::-1], 2)
    return (prefix, turned), _Entry(value, whole - prefix, mode == 0)
