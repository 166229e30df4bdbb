"""From eight leads to latent tokens and back: one interface, and the linear basis every learned one has to beat."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

RATE_HZ: Final = 500
TOKENS: Final = 125
PATCH: Final = 40
"""Samples of one token: 80 ms."""
SAMPLES: Final = TOKENS * PATCH
TOKEN_S: Final = PATCH / RATE_HZ
_WIDTH: Final = 8 * PATCH

Floats = NDArray[np.float32]


class Autoencoder(Protocol):
    """Turns float32 [records, 8, 5000] in mV (I, II, V1..V6, 500 Hz) into latents [records, 125, size] and back.

    Latents have a root mean square of about 1 over all their components, so that a denoiser can count on it.
    """

    @property
    def size(self) -> int: ...

    def encode(self, eight_mv: Floats) -> Floats: ...

    def decode(self, latents: Floats) -> Floats: ...


@dataclass(frozen=True, eq=False)
class PatchBasis:
    """The Karhunen-Loeve basis of patches of 8 leads x 40 samples, largest variance first.

    ``components`` [320, size] are orthonormal; ``scale`` [size] in mV is what one unit of each latent means. No mean is
    taken away: a recording's level is wander, and belongs to the signal.
    """

    components: Floats
    scale: Floats

    def __post_init__(self) -> None:
        if self.components.ndim != 2 or self.components.shape != (_WIDTH, self.scale.size):
            raise ValueError(f"a patch basis needs components [{_WIDTH}, size], got {self.components.shape}")
        for name in ("components", "scale"):
            object.__setattr__(self, name, np.ascontiguousarray(getattr(self, name), dtype=np.float32))

    @property
    def size(self) -> int:
        return int(self.scale.size)

    def encode(self, eight_mv: Floats) -> Floats:
        latents: Floats = (patches(eight_mv) @ self.components / self.scale).astype(np.float32)
        return latents

    def decode(self, latents: Floats) -> Floats:
        flat = (latents * self.scale) @ self.components.T
        count, tokens = flat.shape[:2]
        leads = flat.reshape(count, tokens, 8, PATCH).transpose(0, 2, 1, 3)
        return np.ascontiguousarray(leads.reshape(count, 8, tokens * PATCH), dtype=np.float32)

    def arrays(self) -> Mapping[str, Floats]:
        """What a file has to keep to build this again."""
        return {"components": self.components, "scale": self.scale}


def patches(eight_mv: Floats) -> Floats:
    """Signals [records, 8, samples] cut into patches [records, tokens, 320]; a remainder of samples is an error."""
    count, leads, samples = eight_mv.shape
    if leads != 8 or samples % PATCH:
        raise ValueError(f"expected 8 leads and a multiple of {PATCH} samples, got {eight_mv.shape}")
    cut = eight_mv.reshape(count, 8, samples // PATCH, PATCH)
    return cut.transpose(0, 2, 1, 3).reshape(count, samples // PATCH, _WIDTH)


def fit_patch_basis(signals_mv: Iterable[Floats], size: int = 64) -> PatchBasis:
    """The basis of signals [8, samples] in mV, seen once and one by one.

    A latent unit is the square root of its component's deviation (all units then scaled together to a root mean square of
    1): whitening would make a denoiser draw noise as carefully as QRS, millivolts would bury P waves under QRS.
    """
    moment, count = np.zeros((_WIDTH, _WIDTH)), 0
    for signal in signals_mv:
        cut = patches(signal[None])[0].astype(np.float64)
        moment += cut.T @ cut
        count += len(cut)
    if count < _WIDTH:
        raise ValueError(f"{count} patches are too few to fit a basis of {_WIDTH} dimensions")
    variance, vectors = np.linalg.eigh(moment / count)
    order = np.argsort(variance)[::-1][:size]
    deviation = np.sqrt(np.maximum(variance[order], 1e-12))
    root = np.sqrt(deviation)
    return PatchBasis(vectors[:, order].astype(np.float32), (root * np.sqrt(np.mean(deviation))).astype(np.float32))
