"""The level of the signal: power per band, amplitudes and how the leads hang together, made ECGs against real ones."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import signal as dsp

from ecgstudio.benchmark.ecg.numbers import Figure, bootstrapped_distance, mean_of
from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.core.recording import Recording

BANDS_HZ: Final = (
    (0.5, 2.0),
    (2.0, 8.0),
    (8.0, 20.0),
    (20.0, 40.0),
    (40.0, 48.0),
    (52.0, 70.0),
    (70.0, 100.0),
    (100.0, 150.0),
)
"""Without the mains of 50 Hz, which some records have and others not."""
_FULL_RATE_HZ: Final = 500
_PART_S: Final = 4


def band_powers_db(recording: Recording) -> NDArray[np.float64] | None:
    """Power per band [bands] in dB of 1 uV^2, mean over the eight independent leads; None below 500 Hz, where the upper bands
    are empty."""
    if recording.sampling_rate_hz < _FULL_RATE_HZ:
        return None
    rate = recording.sampling_rate_hz
    eight = eight_from_twelve(recording.signal_mv).astype(np.float64) * 1000
    frequency, density = dsp.welch(eight, rate, nperseg=int(_PART_S * rate), axis=1)
    step = float(frequency[1])
    powers = [density[:, (frequency >= low) & (frequency < high)].sum(axis=1) * step for low, high in BANDS_HZ]
    decibels: NDArray[np.float64] = 10 * np.log10(np.array(powers) + 1e-6).mean(axis=1)
    return decibels


def spectrum_rows(made: Sequence[Recording], real: Sequence[Recording]) -> Mapping[str, Figure | None]:
    """The mean difference of power per band in dB, each made ECG against the real one of the same request."""
    pairs = [(band_powers_db(one), band_powers_db(other)) for one, other in zip(made, real, strict=True)]
    apart = np.array([one - other for one, other in pairs if one is not None and other is not None])
    apart = apart.reshape(-1, len(BANDS_HZ))
    return {
        f"power {low:g}-{high:g} Hz, dB from real": mean_of(apart[:, band]) for band, (low, high) in enumerate(BANDS_HZ)
    }


def amplitude_rows(made: NDArray[np.floating], real: NDArray[np.floating]) -> Mapping[str, Figure | None]:
    """Of signals [records, 8, samples] in mV: how far the heights per lead (largest minus smallest value) are distributed from
    those of real ones (Wasserstein, mean over leads), and how far the mean correlation of two leads is from real."""
    heights, others = (np.ptp(part.astype(np.float32), axis=2) for part in (made, real))
    own, real_own = (_correlations(part) for part in (made, real))

    def height(rows: NDArray[np.intp]) -> float:
        return float(np.mean([_wasserstein(heights[rows, lead], others[rows, lead]) for lead in range(8)]))

    def correlation(rows: NDArray[np.intp]) -> float:
        return float(np.abs(own[rows].mean(axis=0) - real_own[rows].mean(axis=0)).mean())

    return {
        "height per lead, mV (Wasserstein)": bootstrapped_distance(len(made), height),
        "correlation of leads, difference": bootstrapped_distance(len(made), correlation),
    }


def _correlations(signal_mv: NDArray[np.floating]) -> NDArray[np.float64]:
    """The correlation of every two of eight leads [records, 28]."""
    upper = np.triu_indices(8, 1)
    with np.errstate(invalid="ignore"):  # a flat lead goes with none: 0
        return np.array([np.nan_to_num(np.corrcoef(record.astype(np.float64)))[upper] for record in signal_mv])


def _wasserstein(one: NDArray[np.floating], other: NDArray[np.floating]) -> float:
    """Of two samples of equal size: the mean distance of their sorted values."""
    return float(np.abs(np.sort(one) - np.sort(other)).mean())
