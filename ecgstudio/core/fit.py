"""What a fitted case keeps of the ECG that it was fitted to."""

import base64
import binascii
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.errors import InputError
from ecgstudio.core.leads import eight_from_twelve, twelve_from_eight
from ecgstudio.core.recording import Provenance, Recording

_LONGEST_S: Final = 60.0
_MOST_BYTES: Final = 8 * 2 * 60 * 1000 + 1
_STEP_MV: Final = 0.002


@dataclass(frozen=True)
class StoredSignal:
    """Eight independent leads as text: steps of 2 uV, differences from sample to sample in 16 bits, packed, base 64.

    For looking at, as the ghost under another line; at most 60 s. InputError when the text is damaged.
    """

    sampling_rate_hz: float
    packed: str

    def __post_init__(self) -> None:
        if not 1 <= self.sampling_rate_hz <= 100_000 or not self._samples.size:
            raise InputError("a stored signal holds no samples")

    @staticmethod
    def of(recording: Recording) -> "StoredSignal":
        """The first 60 s of a recording; what is missing is held level."""
        length = min(recording.samples, round(_LONGEST_S * min(recording.sampling_rate_hz, 1000.0)))
        eight = np.nan_to_num(np.asarray(eight_from_twelve(recording.signal_mv[:, :length]), np.float64))
        steps = np.clip(np.rint(eight / _STEP_MV), -16_000, 16_000).astype(np.int16)
        text = zlib.compress(np.diff(steps, axis=1, prepend=np.int16(0)).astype("<i2").tobytes(), 9)
        return StoredSignal(recording.sampling_rate_hz, base64.b64encode(text).decode("ascii"))

    @cached_property
    def _samples(self) -> NDArray[np.int16]:
        try:
            unpacker = zlib.decompressobj()
            data = unpacker.decompress(base64.b64decode(self.packed, validate=True), _MOST_BYTES)
            return np.cumsum(np.frombuffer(data, "<i2").reshape(8, -1), axis=1, dtype=np.int16)
        except (ValueError, zlib.error, binascii.Error) as error:
            raise InputError(f"a stored signal is damaged ({error})") from error

    @property
    def recording(self) -> Recording:
        """The twelve leads in mV."""
        eight = self._samples.astype(np.float64) * _STEP_MV
        return Recording(twelve_from_eight(eight).astype(np.float32), self.sampling_rate_hz, Provenance())


@dataclass(frozen=True)
class Fit:
    """``original``: the ECG itself; ``origin``: its title; ``leads_uv``: root mean square difference of the median beats for
    each lead in uV when it was fitted; ``off``: fitted less original for pr, qrs, qt (ms), qrs_axis (degrees) and rate (per
    minute), as far as both have them; ``remarks``: what the simulator does not follow, in sentences."""

    original: StoredSignal
    origin: str = ""
    leads_uv: Mapping[str, float] = field(default_factory=dict, hash=False)
    off: Mapping[str, float] = field(default_factory=dict, hash=False)
    remarks: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in ("leads_uv", "off"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))

    def __reduce__(self) -> tuple[Any, ...]:
        return (Fit, (self.original, self.origin, dict(self.leads_uv), dict(self.off), self.remarks))

    @property
    def overall_uv(self) -> float | None:
        """Over all leads together; None where there was no beat to compare."""
        values = list(self.leads_uv.values())
        return float(np.sqrt(np.mean(np.square(values)))) if values else None
