"""Memorisation: whether made ECGs lie nearer to training records than held-out real ones of the same labels do."""

import hashlib
from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import signal as dsp
from scipy.ndimage import uniform_filter1d

from ecgstudio.benchmark.ecg.cache import Cache
from ecgstudio.benchmark.ecg.distances import nearest
from ecgstudio.benchmark.ecg.numbers import Figure, bootstrapped, mean_of
from ecgstudio.benchmark.ecg.signals import JUDGED_HZ

_BEFORE: Final = round(0.25 * JUDGED_HZ)
_AFTER: Final = round(0.45 * JUDGED_HZ)
_SMOOTH: Final = round(0.09 * JUDGED_HZ)
_APART: Final = round(0.25 * JUDGED_HZ)
_QRS_HZ: Final = (5.0, 25.0)
_LEAST_SHARE: Final = 0.35

Signals = NDArray[np.floating]


def median_beats(signal_mv: Signals) -> NDArray[np.float32]:
    """The median beat [records, 8 x 70] in mV of signals [records, 8, 1000] at 100 Hz, from 250 ms before the steepest part of
    QRS to 450 ms after it; NaN without beats."""
    return np.stack([_median_beat(record.astype(np.float64)).astype(np.float32) for record in signal_mv])


def kept_median_beats(signal_mv: Signals, cache: Cache) -> NDArray[np.float32]:
    """``median_beats`` [records, leads x samples] in mV of signals [records, 8, samples], made once and kept."""
    digest = hashlib.sha256(np.ascontiguousarray(signal_mv).tobytes()).hexdigest()[:16]
    return cache.arrays(f"beats-{digest}", lambda: {"beats": median_beats(signal_mv)})["beats"]


def memory_rows(
    made: tuple[Signals, Signals], real: tuple[Signals, Signals], training: tuple[Signals, Signals]
) -> Mapping[str, Figure | None]:
    """Distances to the nearest training record, each set given as features and median beats; those of made ECGs are
    divided by those of the real ones that answer the same requests, and held against the nearest of all real ones.
    Features [records, features] are dimensionless, median beats [records, leads x samples] in mV."""
    names, factors = ("judge's features", "median beat, uV"), (1.0, 1000.0)
    rows: dict[str, Figure | None] = {}
    for name, factor, own, other, known in zip(names, factors, made, real, training, strict=True):
        near, real_near = (_nearest(part, known) * factor for part in (own, other))
        rows[f"nearest training record, {name}"] = mean_of(near)
        rows[f"nearest training record, {name}, / real's"] = _ratio(near, real_near)
        closest = float(np.nanpercentile(real_near, 1))
        rows[f"share nearer than 1 % of real, {name}"] = mean_of((near < closest).astype(np.float64))
    return rows


def _nearest(points: Signals, others: Signals) -> NDArray[np.float64]:
    """The root mean square distance of each point to the nearest of the others; NaN of what is not there."""
    found = np.full(len(points), np.nan)
    there = np.isfinite(points).all(axis=1)
    found[there] = nearest(points[there], others[np.isfinite(others).all(axis=1)]) / np.sqrt(points.shape[1])
    return found


def _ratio(near: NDArray[np.float64], real_near: NDArray[np.float64]) -> Figure | None:
    def ratio(rows: NDArray[np.intp]) -> float:
        return float(np.nanmedian(near[rows]) / np.nanmedian(real_near[rows]))

    return bootstrapped(len(near), ratio)


def _median_beat(record: NDArray[np.float64]) -> NDArray[np.float64]:
    sections = dsp.butter(2, _QRS_HZ, "bandpass", fs=JUDGED_HZ, output="sos")
    steep = uniform_filter1d(np.abs(dsp.sosfiltfilt(sections, record, axis=1)).sum(axis=0), _SMOOTH)
    places, _ = dsp.find_peaks(steep, height=_LEAST_SHARE * np.percentile(steep, 98), distance=_APART)
    places = places[(places >= _BEFORE) & (places < record.shape[1] - _AFTER)]
    if not places.size:
        return np.full(record.shape[0] * (_BEFORE + _AFTER), np.nan)
    beats = np.stack([record[:, place - _BEFORE : place + _AFTER] for place in places])
    middle = np.median(beats, axis=0)
    return np.asarray(middle - np.median(middle, axis=1, keepdims=True)).ravel()
