"""Signal tools that all of measuring shares: zero-phase filters, change of rate, smoothing, peaks.

Filters work in the frequency domain on the signal and its mirror image, so that they have no phase and the ends meet;
numpy alone is needed, which keeps the first measurement of a session quick.
"""

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float64]
AnySamples = TypeVar("AnySamples", NDArray[np.float32], NDArray[np.float64])


def filtered(signal: Samples, rate_hz: float, bands: Sequence[tuple[float, float]], order: int = 2) -> list[Samples]:
    """The signal [..., samples] in several bands (low, high) in Hz, zero-phase Butterworth gains; 0 and inf leave an end open."""
    count = signal.shape[-1]
    pad = min(count - 1, round(2.0 * rate_hz))
    mirrored = np.pad(signal, [(0, 0)] * (signal.ndim - 1) + [(pad, pad)], mode="reflect")
    length = _fast_length(mirrored.shape[-1])
    spectrum = np.fft.rfft(mirrored, length)
    return [
        np.fft.irfft(spectrum * _gain(length, rate_hz, *band, order), length)[..., pad : pad + count] for band in bands
    ]


def resampled(signal: Samples, rate_hz: float, new_rate_hz: float) -> Samples:
    """The signal [..., samples] at another rate, band-limited (Fourier); the mirror image keeps the ends quiet."""
    if rate_hz == new_rate_hz:
        return signal
    count = signal.shape[-1]
    new_count = max(2, round(count * new_rate_hz / rate_hz))
    mirrored = np.concatenate([signal, signal[..., ::-1]], axis=-1)
    spectrum = np.fft.rfft(mirrored)
    wanted = new_count + 1
    kept = spectrum[..., :wanted]
    padding = [(0, 0)] * (signal.ndim - 1) + [(0, wanted - kept.shape[-1])]
    longer = np.fft.irfft(np.pad(kept, padding), 2 * new_count)
    shortened: Samples = longer[..., :new_count] * (new_count / count)
    return shortened


def smooth(signal: AnySamples, width: int) -> AnySamples:
    """Moving mean over ``width`` samples (made odd) along the last axis; the ends repeat their last value. ``signal``
    [..., samples] in any unit, which stays.

    Sums of 1, 2, 4, ... samples are each made from the ones before and put together to the width: few passes, and no running
    total in which small values would be lost, so that single precision is enough.
    """
    half = max(width // 2, 0)
    if half == 0:
        return signal
    width, count = 2 * half + 1, signal.shape[-1]
    sums = np.empty((*signal.shape[:-1], count + 2 * half), dtype=signal.dtype)
    sums[..., :half] = signal[..., :1]
    sums[..., half : half + count] = signal
    sums[..., half + count :] = signal[..., -1:]
    means = sums[..., :count].copy()
    size, done = 1, 1
    while 2 * size <= width:
        sums = sums[..., :-size] + sums[..., size:]
        size *= 2
        if width & size:
            means += sums[..., done : done + count]
            done += size
    means /= width
    return means


def medians(values: Samples) -> Samples:
    """The median over the last axis of values [..., samples] without NaN."""
    return quantiles(values, 0.5)


def quantiles(values: Samples, share: float) -> Samples:
    """The value below which a share lies, over the last axis of values [..., samples] without NaN, between two samples in
    proportion. numpy's own looks for NaN first and costs four times as much."""
    place = share * (values.shape[-1] - 1)
    above = math.ceil(place)
    ordered = np.partition(values, above, axis=-1)
    high: Samples = ordered[..., above]
    if above == place:
        return high
    low = ordered[..., :above].max(axis=-1)
    between: Samples = low + (high - low) * (place - above + 1)
    return between


def limited(lines: Samples, share: float) -> Samples:
    """Lines [leads, samples] with the highest and the lowest share of each cut off."""
    cut: Samples = np.clip(lines, quantiles(lines, share)[:, None], quantiles(lines, 1 - share)[:, None])
    return cut


def median_over_beats(values: AnySamples) -> AnySamples:
    """The median over the first axis of values [beats, ...] without NaN; sorting is the quickest way for so few. In the
    unit of the values, mV as a rule."""
    ordered = np.sort(values, axis=0)
    half = len(ordered) // 2
    middle: AnySamples = ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
    return middle


def median_of_known(values: Samples) -> Samples:
    """The median [columns] over the rows of values [rows, columns], passing NaN over; NaN where a column has nothing
    else. In the unit of the values, mV as a rule."""
    ordered = np.sort(values, axis=0)
    known = np.isfinite(ordered).sum(axis=0)
    column = np.arange(values.shape[1])
    low = ordered[np.maximum(known - 1, 0) // 2, column]
    high = ordered[np.minimum(known // 2, len(ordered) - 1), column]
    medians: Samples = (low + high) / 2
    return medians


def slope(signal: AnySamples, rate_hz: float) -> AnySamples:
    """First derivative per second along the last axis of a signal [..., samples], mV/s for mV: central differences,
    one-sided at the ends."""
    steep = np.empty_like(signal)
    np.subtract(signal[..., 2:], signal[..., :-2], out=steep[..., 1:-1])
    steep[..., 1:-1] *= rate_hz / 2
    steep[..., 0] = (signal[..., 1] - signal[..., 0]) * rate_hz
    steep[..., -1] = (signal[..., -1] - signal[..., -2]) * rate_hz
    return steep


def peaks(signal: Samples, distance: int, height: float = -np.inf) -> NDArray[np.intp]:
    """Local maxima [peaks], in samples, of a line [samples] above a height, the higher first where two are nearer than
    ``distance``; in order of time."""
    inner = signal[1:-1]
    found = np.flatnonzero((inner > signal[:-2]) & (inner >= signal[2:]) & (inner >= height)) + 1
    kept = np.zeros(signal.size, dtype=bool)
    for index in found[np.argsort(-signal[found], kind="stable")]:
        if not kept[max(0, index - distance + 1) : index + distance].any():
            kept[index] = True
    return np.flatnonzero(kept)


@lru_cache(maxsize=32)
def _gain(length: int, rate_hz: float, low: float, high: float, order: int) -> Samples:
    """The gain at every frequency of a transform of ``length`` samples."""
    frequency = np.fft.rfftfreq(length, 1 / rate_hz)
    gain = np.ones_like(frequency)
    if low > 0:
        with np.errstate(divide="ignore"):
            gain /= 1 + np.divide(low, frequency, out=np.full_like(frequency, np.inf), where=frequency > 0) ** (
                2 * order
            )
    if np.isfinite(high):
        gain /= 1 + (frequency / high) ** (2 * order)
    gain.setflags(write=False)
    return gain


def _fast_length(count: int) -> int:
    """The next length with only the factors 2, 3 and 5, for which the Fourier transform is quick."""
    best = 1 << (count - 1).bit_length()
    for threes in (1, 3, 9, 27):
        for fives in (1, 5, 25, 125):
            base = threes * fives
            best = min(best, base << max(0, (-(-count // base) - 1).bit_length()))
    return best
