"""MFER (ISO 22077-1): a sequence of definitions, tag, length and value, in which waveform frames stand.

A frame is SEQ times (each channel's block of BLK samples). Of several frames those with the first one's channels are joined.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np

from ecgstudio.core.errors import RecordError
from ecgstudio.core.request import Sex
from ecgstudio.formats.foreign import Channel, ForeignEcg
from ecgstudio.formats.import_notes import MEDIAN_BEATS, default_rate, other_frames

_BLE, _BLK, _CHN, _SEQ, _WFM, _LDN, _DTP, _IVL, _SEN, _OFF, _NUL, _NTE = (
    0x01, 0x04, 0x05, 0x06, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x12, 0x16,
)  # fmt: skip
_WAV, _ATT, _SET, _END, _PNM, _PID, _AGE, _SEX = 0x1E, 0x3F, 0x67, 0x80, 0x81, 0x82, 0x83, 0x84
_PER_CHANNEL: Final = frozenset({_BLK, _SEQ, _WFM, _LDN, _DTP, _IVL, _SEN, _OFF, _NUL})
_TYPES: Final = {0: "i2", 1: "u2", 2: "i4", 3: "u1", 5: "i1", 6: "u4", 7: "f4", 8: "f8"}
# Part 1, Table 5-17
_LEADS: Final = {
    **dict(enumerate(["I", "II", "V1", "V2", "V3", "V4", "V5", "V6", "V7"], start=1)),
    **dict(enumerate(["III", "aVR", "aVL", "aVF", "-aVR", "V8", "V9"], start=61)),
}
_SEXES: Final[dict[int, Sex]] = {1: "male", 2: "female"}
_VOLTS, _HERTZ, _SECONDS, _DOMINANT_BEAT = 0, 0, 1, 9
_MOST_CHANNELS, _DEEPEST = 256, 8
_DEFAULT_HZ: Final = 1000.0


@dataclass
class _State:
    """What is defined so far: for all, for single channels, and the frames that were read."""

    order: str = ">"
    channels: int = 1
    common: dict[int, bytes] = field(default_factory=dict)
    own: dict[int, dict[int, bytes]] = field(default_factory=dict)
    about: dict[int, bytes] = field(default_factory=dict)
    frames: list[list[Channel]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def whole(self, value: bytes, signed: bool = False) -> int:
        return int.from_bytes(value, "big" if self.order == ">" else "little", signed=signed)

    def of(self, channel: int, tag: int) -> bytes | None:
        """A definition of a channel; a lead's name is that of its channel alone."""
        own = self.own.get(channel, {})
        return own.get(tag, self.common.get(tag) if tag != _LDN or channel == 0 else None)


def parse(path: str) -> ForeignEcg:
    """What an MFER file says; RecordError where it holds no ECG or is damaged."""
    state = _State()
    _read(Path(path).read_bytes(), state, None, 0)
    if not state.frames:
        raise RecordError("it holds no waveform")
    age = state.about.get(_AGE, b"")
    return ForeignEcg(
        channels=tuple(_joined(state)),
        age=float(age[0]) if age and age[0] else None,
        sex=_SEXES.get(state.about.get(_SEX, b"\0")[0] if state.about.get(_SEX) else 0),
        comments=(state.about.get(_NTE, b"").decode("utf-8", "replace"),),
        notes=tuple(state.notes),
        identified=_PNM in state.about or _PID in state.about,
    )


def _definitions(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Tag, channel (of an attribute) and value."""
    at = 0
    while at < len(data) and data[at] != _END:
        tag, channel, at = data[at], 0, at + 1
        if tag == 0:
            continue
        if tag == _ATT:
            channel, at = _channel_number(data, at)
        size, at = _length(data, at)
        if size > len(data) - at:
            raise RecordError("it ends within a definition; copy it again")
        yield tag, channel, data[at : at + size]
        at += size


def _channel_number(data: bytes, at: int) -> tuple[int, int]:
    number = 0
    while at < len(data):
        number, at = number << 7 | data[at] & 0x7F, at + 1
        if not data[at - 1] & 0x80:
            return number, at
    raise RecordError("it ends within a definition; copy it again")


def _length(data: bytes, at: int) -> tuple[int, int]:
    """Of a value: one byte, or their number and then they; 0x80 leaves it to a mark of two zeros, two bytes after which go on."""
    if at >= len(data):
        raise RecordError("it ends within a definition; copy it again")
    first, at = data[at], at + 1
    if first < 0x80:
        return first, at
    if first == 0x80:
        end = data.find(b"\0\0", at)
        return (end - at if end >= 0 else len(data)), at
    return int.from_bytes(data[at : at + (first & 0x7F)], "big"), at + (first & 0x7F)


def _read(data: bytes, state: _State, channel: int | None, depth: int) -> None:
    if depth > _DEEPEST:
        raise RecordError("its definitions stand too deep in one another")
    for tag, number, value in _definitions(data):
        if tag == _ATT:
            _read(value, state, number, depth + 1)
        elif tag == _SET:
            _read(value, state, channel, depth + 1)
        elif tag == _BLE and value:
            state.order = "<" if value[0] else ">"
        elif tag == _CHN and channel is None:
            state.channels, state.own = state.whole(value) if value else 1, {}
        elif tag in _PER_CHANNEL:
            (state.common if channel is None else state.own.setdefault(channel, {}))[tag] = value
        elif tag == _WAV:
            _add_frame(value, state)
        else:
            state.about.setdefault(tag, value)


def _add_frame(data: bytes, state: _State) -> None:
    if not 0 < state.channels <= _MOST_CHANNELS:
        raise RecordError(f"it says that it has {state.channels} channels")
    kind = state.common.get(_WFM)
    if kind and state.whole(kind[:2]) == _DOMINANT_BEAT:
        state.notes.append(MEDIAN_BEATS)
        return
    blocks = [state.whole(state.of(at, _BLK) or b"\1") for at in range(state.channels)]
    types = [_type_of(state, at) for at in range(state.channels)]
    record = sum(block * kind.itemsize for block, kind in zip(blocks, types, strict=True))
    if min(blocks) <= 0 or record > max(len(data), 1):
        raise RecordError("its frame is larger than its data; copy it again")
    count = len(data) // record
    stated = state.common.get(_SEQ)
    count = min(count, state.whole(stated)) if stated else count
    layout = np.dtype([(f"c{at}", kind, (block,)) for at, (kind, block) in enumerate(zip(types, blocks, strict=True))])
    rows = np.frombuffer(data, dtype=layout, count=count)
    state.frames.append([_channel(state, at, rows[f"c{at}"].reshape(-1)) for at in range(state.channels)])


def _type_of(state: _State, channel: int) -> np.dtype[Any]:
    code = (state.of(channel, _DTP) or b"\0")[0]
    if code not in _TYPES:
        raise RecordError(f"its samples are of type {code}, which is not read")
    return np.dtype(_TYPES[code]).newbyteorder(state.order)  # type: ignore[arg-type]


def _channel(state: _State, at: int, values: np.ndarray) -> Channel:
    off, none = state.of(at, _OFF), state.of(at, _NUL)
    kind = values.dtype
    missing = values == np.frombuffer(none, dtype=kind)[0] if none and len(none) == kind.itemsize else None
    moved = values.astype(np.float64) + (
        float(np.frombuffer(off, dtype=kind)[0]) if off and len(off) == kind.itemsize else 0
    )
    scaled = moved * _mv_per_step(state, at)
    return Channel(_name(state, at), scaled if missing is None else np.where(missing, np.nan, scaled), _rate(state, at))


def _name(state: _State, at: int) -> str:
    code = state.of(at, _LDN) or b""
    number = state.whole(code[:2])
    return _LEADS.get(number, code[2:].decode("utf-8", "replace").strip("\0 ") or f"MFER {number}")


def _mv_per_step(state: _State, at: int) -> float:
    value = state.of(at, _SEN) or b""
    if len(value) < 3 or value[0] != _VOLTS:
        return 0.0 if len(value) >= 3 else _no_gain()
    return state.whole(value[2:], signed=True) * _power(value) * 1000


def _no_gain() -> float:
    raise RecordError("its channels have no sensitivity, so their voltages cannot be known")


def _rate(state: _State, at: int) -> float:
    value = state.of(at, _IVL) or b""
    if len(value) < 3:
        state.notes.append(default_rate(_DEFAULT_HZ))
        return _DEFAULT_HZ
    number = state.whole(value[2:], signed=True) * _power(value)
    if number <= 0 or value[0] not in (_HERTZ, _SECONDS):
        raise RecordError("its sampling rate is not usable")
    return round(number if value[0] == _HERTZ else 1 / number, 6)


def _power(value: bytes) -> float:
    return float(10.0 ** int.from_bytes(value[1:2], "big", signed=True))


def _joined(state: _State) -> list[Channel]:
    first = state.frames[0]
    like = [
        frame for frame in state.frames if [(c.name, c.rate_hz) for c in frame] == [(c.name, c.rate_hz) for c in first]
    ]
    state.notes.extend(other_frames(len(state.frames) - len(like)))
    return [
        Channel(item.name, np.concatenate([frame[at].samples_mv for frame in like]), item.rate_hz)
        for at, item in enumerate(first)
    ]
