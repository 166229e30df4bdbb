"""Signals as compressed bytes that give back the very same float32 bits.

The limb leads are stored as their difference from what I and II say they are, every lead as differences in time, and the
bytes of like weight side by side; zlib does the rest. Samples that lie on a grid of 1 or 0.5 uV (imported records, shipped
samples) are kept as whole numbers of it, all others as their float32 bit patterns.
"""

import hashlib
import struct
import zlib

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.errors import LibraryError
from ecgstudio.core.leads import twelve_from_eight

_HEAD = struct.Struct("<4sHI")
_MAGIC = b"ECGS"
_GRIDS_PER_MV = (1000, 2000)
_GRID_LIMIT_MV = 1e5
_LEVEL = 6


def signal_digest(signal_mv: NDArray[np.float32]) -> str:
    """SHA-256 (hexadecimal) of a signal's float32 little-endian bytes, lead by lead. ``signal_mv`` [12, samples]."""
    return hashlib.sha256(np.ascontiguousarray(signal_mv, dtype="<f4").tobytes()).hexdigest()


def encode_signal(signal_mv: NDArray[np.float32]) -> bytes:
    """A signal [12, samples] in mV as compressed bytes."""
    signal = np.ascontiguousarray(signal_mv, dtype="<f4")
    for grid in _GRIDS_PER_MV:
        steps = _steps(signal, grid)
        if steps is not None:
            return _pack(grid, _leads_as_residuals(steps))
    bits = signal.view(np.int32)
    residual = bits.copy()
    residual[2:6] -= _limb_bits(signal)
    return _pack(0, residual)


def decode_signal(data: bytes) -> NDArray[np.float32]:
    """The signal [12, samples] in mV of ``encode_signal``; LibraryError when the bytes are damaged."""
    try:
        grid, values = _unpack(data)
    except (struct.error, zlib.error, ValueError) as error:
        raise LibraryError(f"a stored signal is damaged ({error}); take the case from a backup") from error
    if grid:
        return _from_steps(_residuals_as_leads(values), grid)
    signal = values.view(np.float32)
    # the limb leads wait for I and II, which are stored as they are
    values[2:6] += _limb_bits(signal)
    return signal


def _steps(signal: NDArray[np.float32], grid: int) -> NDArray[np.int32] | None:
    """The signal in whole steps of the grid, or None when it does not lie on it exactly."""
    if not np.isfinite(signal).all() or np.abs(signal).max() > _GRID_LIMIT_MV:
        return None
    steps = np.rint(signal.astype(np.float64) * grid).astype(np.int32)
    same = np.array_equal(_from_steps(steps, grid).view(np.int32), signal.view(np.int32))
    return steps if same else None


def _from_steps(steps: NDArray[np.int32], grid: int) -> NDArray[np.float32]:
    return (steps / float(grid)).astype(np.float32)


def _leads_as_residuals(steps: NDArray[np.int32]) -> NDArray[np.int32]:
    residual = steps.copy()
    residual[2:6] -= _limb_steps(steps)
    return residual


def _residuals_as_leads(residual: NDArray[np.int32]) -> NDArray[np.int32]:
    steps = residual.copy()
    steps[2:6] += _limb_steps(steps)
    return steps


def _limb_steps(steps: NDArray[np.int32]) -> NDArray[np.int32]:
    limb_i, limb_ii = steps[0], steps[1]
    return np.stack([limb_ii - limb_i, -(limb_i + limb_ii) // 2, limb_i - limb_ii // 2, limb_ii - limb_i // 2])


def _limb_bits(signal: NDArray[np.float32]) -> NDArray[np.int32]:
    """The bit patterns that III, aVR, aVL and aVF would have; where I or II is missing, some fixed ones."""
    # any fixed pattern will do, an overflow too: the difference is taken back from the same one
    independent = np.nan_to_num(signal[[0, 1, 6, 7, 8, 9, 10, 11]].astype(np.float64))
    with np.errstate(over="ignore"):
        return np.ascontiguousarray(twelve_from_eight(independent)[2:6].astype(np.float32)).view(np.int32)


def _pack(grid: int, values: NDArray[np.int32]) -> bytes:
    """Differences in time, zigzag so that small ones have empty high bytes, bytes of like weight together, zlib."""
    steps = np.diff(values, axis=1, prepend=np.int32(0)).astype(np.int32)
    zigzag = (steps << 1) ^ (steps >> 31)
    planes = np.ascontiguousarray(zigzag.astype("<i4")).view(np.uint8).reshape(12, -1, 4).transpose(2, 0, 1)
    return _HEAD.pack(_MAGIC, grid, values.shape[1]) + zlib.compress(planes.tobytes(), _LEVEL)


def _unpack(data: bytes) -> tuple[int, NDArray[np.int32]]:
    magic, grid, samples = _HEAD.unpack_from(data)
    if magic != _MAGIC or (grid and grid not in _GRIDS_PER_MV):
        raise ValueError("unknown coding")
    raw = zlib.decompress(data[_HEAD.size :])
    planes = np.frombuffer(raw, dtype=np.uint8).reshape(4, 12, samples).transpose(1, 2, 0)
    zigzag = np.ascontiguousarray(planes).view("<u4").reshape(12, samples)
    steps = (zigzag >> 1).astype(np.int32) ^ -(zigzag & 1).astype(np.int32)
    return grid, np.cumsum(steps, axis=1, dtype=np.int32)
