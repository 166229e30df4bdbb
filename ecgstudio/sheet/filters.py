"""Named display filters: zero-phase, and printed in the very words of what was applied.

A display filter is a choice of how to look; the recording keeps its samples. Filtering is done in the frequency domain on
the signal and its mirror image (so that the ends meet), with real gains: no phase, no delay. Every lead is filtered
alike, so Einthoven's law holds on what is drawn. Bands: diagnostic 0.05-150 Hz, monitor 0.5-40 Hz, ST 0.05-40 Hz
(electrocardiograph manuals; AHA/ACC/HRS Part I 2007 for 0.05 and 150 Hz in adults).
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.baseline import about_its_row, baseline_text, baselines_mv
from ecgstudio.core.paper import FilterName, SheetStyle
from ecgstudio.core.translation import decimal, tr

BANDS_HZ: Final[Mapping[FilterName, tuple[float, float] | None]] = MappingProxyType(
    {"none": None, "diagnostic": (0.05, 150.0), "monitor": (0.5, 40.0), "st": (0.05, 40.0)}
)
_HIGH_PASS_ORDER = 2
_LOW_PASS_ORDER = 4
_NOTCH_SIGMA_HZ = 0.8


@dataclass(frozen=True, eq=False)
class Displayed:
    """``signal_mv``: float32 [12, samples], a copy when filtered; ``text``: what was done to it, to be printed."""

    signal_mv: NDArray[np.float32]
    text: str


def for_display(signal_mv: NDArray[np.float32], sampling_rate_hz: float, style: SheetStyle) -> Displayed:
    """The signal [12, samples] in mV as the style wants it shown, each lead about its own baseline; NaN samples stay NaN."""
    filtered, offset = filter_text(style, sampling_rate_hz), baseline_text(baselines_mv(signal_mv))
    shown = about_its_row(signal_mv)
    if style.filter != "none" or _notch(style, sampling_rate_hz) is not None:
        shown = _filtered(shown, _gains(style, signal_mv.shape[1], sampling_rate_hz))
    return Displayed(shown, f"{filtered}   {offset[:1].upper()}{offset[1:]}".rstrip())


def filter_text(style: SheetStyle, sampling_rate_hz: float) -> str:
    """The filter in words: never more than the sampling rate carries (half of it), nothing that is not applied."""
    band, words = BANDS_HZ[style.filter], []
    if band is not None:
        words.append(decimal(f"{band[0]:g}-{min(band[1], math.floor(sampling_rate_hz / 2)):g} Hz"))
    if _notch(style, sampling_rate_hz) is not None:
        words.append(tr("notch {rate} Hz").format(rate=style.notch_hz))
    return ", ".join(words) or tr("none")


def _notch(style: SheetStyle, sampling_rate_hz: float) -> int | None:
    """The mains frequency to take out, or None when the recording cannot hold it."""
    return style.notch_hz if style.notch_hz is not None and style.notch_hz < sampling_rate_hz / 2 else None


def _gains(style: SheetStyle, samples: int, sampling_rate_hz: float) -> NDArray[np.float64]:
    """The gain at each frequency of the mirrored signal; -3 dB at the named corners (Butterworth magnitudes)."""
    frequency: NDArray[np.float64] = np.arange(samples + 1) * sampling_rate_hz / (2 * samples)
    gain = np.ones(samples + 1)
    band, notch = BANDS_HZ[style.filter], _notch(style, sampling_rate_hz)
    if band is not None:
        gain *= _high_pass(frequency, band[0])
        if band[1] < sampling_rate_hz / 2:
            gain *= 1 / np.sqrt(1 + (frequency / band[1]) ** (2 * _LOW_PASS_ORDER))
    if notch is not None:
        gain *= 1 - np.exp(-((frequency - notch) ** 2) / (2 * _NOTCH_SIGMA_HZ**2))
    return gain


def _high_pass(frequency: NDArray[np.float64], corner_hz: float) -> NDArray[np.float64]:
    rising = (frequency / corner_hz) ** _HIGH_PASS_ORDER
    return np.asarray(rising / np.sqrt(1 + rising**2), dtype=np.float64)


def _filtered(signal_mv: NDArray[np.float32], gains: NDArray[np.float64]) -> NDArray[np.float32]:
    missing = np.isnan(signal_mv)
    whole = _bridged(signal_mv.astype(np.float64), missing) if missing.any() else signal_mv.astype(np.float64)
    mirrored = np.concatenate([whole, whole[:, ::-1]], axis=1)
    filtered = np.fft.irfft(np.fft.rfft(mirrored, axis=1) * gains, mirrored.shape[1], axis=1)[:, : whole.shape[1]]
    filtered[missing] = np.nan
    return filtered.astype(np.float32)


def _bridged(signal: NDArray[np.float64], missing: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Missing samples replaced by straight lines, so that they do not spread; a lead without any sample becomes 0."""
    index = np.arange(signal.shape[1])
    for lead, gaps in zip(signal, missing, strict=True):
        lead[gaps] = np.interp(index[gaps], index[~gaps], lead[~gaps]) if not gaps.all() else 0.0
    return signal
