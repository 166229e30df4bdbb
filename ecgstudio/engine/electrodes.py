"""Noise as electrodes have it: each of the nine is restless by itself, and the leads share it by their algebra.

A tremor of the right arm stands in I, II and a little in all chest leads, one under V3 in V3 alone. How much of which frequency
each electrode has is drawn as it is spread over the records that it was fitted to: a mean and a covariance of logarithms.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d
from scipy.optimize import nnls

from ecgstudio.engine.autoencoder import RATE_HZ, Floats

ELECTRODES: Final = ("RA", "LA", "LL", "V1", "V2", "V3", "V4", "V5", "V6")
EDGES_HZ: Final = (40.0, 48.0, 52.0, 70.0, 100.0, 150.0, 240.0)
"""Bands of what a denoiser of 80 ms patches draws too little of; 48 to 52 Hz is the mains."""
BANDS: Final = len(EDGES_HZ) - 1
SHARES: Final = (1.6, 1.6, 1.6, 1.2, 1.8, 1.6)
"""Times each band's power, so that made and real recordings agree where they have no wave: the quietest parts are fitted, and
the denoiser adds little here."""
_SEGMENT: Final = 128
_LEAST_UV2: Final = 0.01
_QUIETER: Final = 0.6
_PATCH_S: Final = 0.4
_UNEVEN: Final = 0.35
"""How long tremor comes in patches, and the deviation of the logarithm of its size over them."""
_RIDGE: Final = 1e-3


def lead_matrix() -> Floats:
    """What the leads I, II, V1 to V6 [8, 9] have of each electrode (Einthoven, Wilson); dimensionless."""
    leads = np.zeros((8, 9), np.float32)
    leads[0, :2] = -1, 1
    leads[1, 0], leads[1, 2] = -1, 1
    leads[2:, 3:] = np.eye(6)
    leads[2:, :3] = -1 / 3
    return leads


@dataclass(frozen=True, eq=False)
class ElectrodeNoise:
    """Logarithms of power in uV^2 [9 electrodes x BANDS]: ``mean`` [54] and ``covariance`` [54, 54]."""

    mean: Floats
    covariance: Floats

    def __post_init__(self) -> None:
        size = len(ELECTRODES) * BANDS
        if self.mean.shape != (size,) or self.covariance.shape != (size, size):
            raise ValueError(f"the noise of electrodes has shapes {self.mean.shape}, {self.covariance.shape}")

    @classmethod
    def fit(cls, records: Iterable[Floats]) -> Self:
        """From logarithms of power [54] of many records (``powers_of``); ValueError when they are fewer than three."""
        found = list(records)
        if len(found) < 3:
            raise ValueError(f"{len(found)} records with quiet stretches are too few for a spread")
        logs = np.stack(found).astype(np.float64)
        spread = np.cov(logs.T) + _RIDGE * np.eye(logs.shape[1])
        return cls(logs.mean(axis=0).astype(np.float32), spread.astype(np.float32))

    def draw(self, seed: int, samples: int) -> Floats:
        """The noise of one recording in the eight leads [8, samples], in mV."""
        rng = np.random.default_rng((seed, len(ELECTRODES), BANDS))
        logs = rng.multivariate_normal(self.mean, self.covariance, method="cholesky").reshape(len(ELECTRODES), BANDS)
        power = np.exp(np.minimum(logs, self.mean.reshape(logs.shape) + 2 * self._deviation())) * SHARES
        noise = _banded(rng, power, samples) * _patches(rng, samples)
        drawn: Floats = (lead_matrix() @ noise / 1000).astype(np.float32)
        return drawn

    def _deviation(self) -> Floats:
        deviation: Floats = np.sqrt(np.diag(self.covariance)).reshape(len(ELECTRODES), BANDS)
        return deviation

    def arrays(self) -> Mapping[str, Floats]:
        """What a file has to keep to build this again."""
        return {"mean": self.mean, "covariance": self.covariance}


def powers_of(residual_mv: Floats, outside: NDArray[np.bool_]) -> Floats | None:
    """Logarithms of the power in uV^2 of each electrode and band [54], from where a recording [8, samples] has no wave;
    None where that is too little."""
    starts = [
        start for start in range(0, outside.size - _SEGMENT, _SEGMENT // 2) if outside[start : start + _SEGMENT].all()
    ]
    if len(starts) < 6:
        return None
    cuts = np.stack([residual_mv[:, start : start + _SEGMENT] for start in starts]) * 1000
    cuts = (cuts - cuts.mean(axis=2, keepdims=True)) * np.hanning(_SEGMENT)
    spectra = np.fft.rfft(cuts, axis=2) * np.sqrt(2 / (_SEGMENT * (np.hanning(_SEGMENT) ** 2).sum()))
    frequency = np.fft.rfftfreq(_SEGMENT, 1 / RATE_HZ)
    powers = np.zeros((len(ELECTRODES), BANDS))
    for band in range(BANDS):
        inside = (frequency >= EDGES_HZ[band]) & (frequency < EDGES_HZ[band + 1])
        part = spectra[:, :, inside]
        size = (np.abs(part) ** 2).sum(axis=(1, 2))
        part = part[size <= np.quantile(size, _QUIETER)]
        together = np.einsum("sif,sjf->ij", part, part.conj()).real / len(part)
        powers[:, band] = _of_electrodes(together)
    logs: Floats = np.log(powers + _LEAST_UV2).astype(np.float32).reshape(-1)
    return logs


def _of_electrodes(together: NDArray[np.float64]) -> NDArray[np.float64]:
    """Powers of the nine electrodes that explain the leads' covariance [8, 8] best, none below zero."""
    leads = lead_matrix().astype(np.float64)
    told = np.stack([np.outer(column, column).ravel() for column in leads.T], axis=1)
    return nnls(told, together.ravel())[0]


def _banded(rng: np.random.Generator, power: NDArray[np.float64], samples: int) -> NDArray[np.float64]:
    """Gaussian noise [9, samples] in uV with the powers [9, BANDS] of the bands, each flat."""
    frequency = np.fft.rfftfreq(samples, 1 / RATE_HZ)
    band = np.clip(np.searchsorted(EDGES_HZ, frequency, side="right") - 1, 0, BANDS - 1)
    inside = (frequency >= EDGES_HZ[0]) & (frequency < EDGES_HZ[-1])
    width = np.bincount(band[inside], minlength=BANDS)
    density = np.where(inside, power[:, band] / np.maximum(width[band], 1), 0.0)
    root = np.sqrt(gaussian_filter1d(density, 10, axis=1))
    normal = rng.standard_normal(root.shape) + 1j * rng.standard_normal(root.shape)
    return np.fft.irfft(normal * root, samples, axis=1) * samples / 2


def _patches(rng: np.random.Generator, samples: int) -> NDArray[np.float64]:
    """How large each electrode's tremor is over time [9, samples], about 1."""
    slow = gaussian_filter1d(rng.standard_normal((len(ELECTRODES), samples)), _PATCH_S * RATE_HZ, axis=1)
    slow /= slow.std(axis=1, keepdims=True)
    return np.exp(_UNEVEN * slow - _UNEVEN**2)
