"""ISHNE Holter files (Badilini 1998): a header of 522 bytes, a free block, then samples of 16 bits, lead by lead in turn."""

import struct
from datetime import date
from pathlib import Path
from typing import Final

import numpy as np

from ecgstudio.core.errors import RecordError
from ecgstudio.core.leads import LEADS
from ecgstudio.core.request import Sex
from ecgstudio.formats.foreign import LONGEST_S, Channel, ForeignEcg, years_between

_MAGIC: Final = b"ISHNE1.0"
_HEADER: Final = 522
_MOST_LEADS: Final = 12
_MISSING: Final = -32768
# Table 1 of the specification
_LEADS: Final = dict(enumerate(("X", "Y", "Z", *LEADS, "ES", "AS", "AI"), start=2))
_SEXES: Final[dict[int, Sex]] = {1: "male", 2: "female"}


def parse(path: str) -> ForeignEcg:
    """What an ISHNE file says; RecordError where it is none, or too long."""
    data = Path(path).read_bytes()
    if len(data) < _HEADER or not data.startswith(_MAGIC):
        raise RecordError("it is no ISHNE file")
    (block,) = struct.unpack_from("<i", data, 10)
    (count,) = struct.unpack_from("<h", data, 156)
    (rate,) = struct.unpack_from("<h", data, 272)
    if not 0 < count <= _MOST_LEADS or rate <= 0 or not 0 <= block <= len(data) - _HEADER:
        raise RecordError("its header is damaged; copy it again")
    values = np.frombuffer(data[_HEADER + block :][: (len(data) - _HEADER - block) // 2 * 2], dtype="<i2")
    samples = values.size // count
    if samples > LONGEST_S * rate:
        raise RecordError("it is longer than an hour; cut out a part of it to open it here")
    codes, steps_nv = struct.unpack_from(f"<{count}h", data, 158), struct.unpack_from(f"<{count}h", data, 206)
    if min(steps_nv) <= 0:
        raise RecordError("its leads have no resolution, so their voltages cannot be known")
    leads = values[: samples * count].reshape(samples, count).T
    return ForeignEcg(
        channels=tuple(
            Channel(_LEADS.get(code, f"channel {at + 1}"), _millivolts(lead, step), float(rate))
            for at, (code, step, lead) in enumerate(zip(codes, steps_nv, leads, strict=True))
        ),
        age=years_between(_date(data, 132), _date(data, 138)),
        sex=_SEXES.get(struct.unpack_from("<h", data, 128)[0]),
        comments=(data[_HEADER : _HEADER + block].split(b"\0")[0].decode("latin-1").strip(),),
        identified=any(data[28:128].strip(b"\0 ")),
    )


def _millivolts(values: np.ndarray, step_nv: int) -> np.ndarray:
    return np.where(values == _MISSING, np.nan, values * (step_nv * 1e-6))


def _date(data: bytes, at: int) -> str:
    day, month, year = struct.unpack_from("<3h", data, at)
    try:
        return f"{date(year, month, day):%Y%m%d}"
    except ValueError:
        return ""
