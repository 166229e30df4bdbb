"""What one recording has beside its waves and from beat to beat: waves that belong to no beat, and how far beats are from
their own median."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import signal as dsp

from ecgstudio.benchmark.ecg.numbers import Figure, mean_of, share
from ecgstudio.core.leads import INDEPENDENT_LEADS, eight_from_twelve
from ecgstudio.engine.autoencoder import RATE_HZ
from ecgstudio.engine.stray import outside_waves, standing
from ecgstudio.measure.analysis import Analysis
from ecgstudio.measure.annotate import delineation

LOOKED_AT: Final = ("II", "V1", "V3", "V5")
_QRS_HZ: Final = (10.0, 100.0)
_ST_HZ: Final = (1.0, 10.0)
_QRS_S: Final = (-0.02, 0.12)
_ST_S: Final = (0.14, 0.40)
"""From the onset of QRS."""
_ALIGN: Final = 6
_ENOUGH: Final = 5


@dataclass(frozen=True)
class Variation:
    """``stray``: whether lead II has a bump outside all measured waves; ``qrs``: of LOOKED_AT, how far QRS (10 to 100 Hz) lies
    from its median, as a share of its own size; ``st_uv``: how far ST-T (1 to 10 Hz) does, in uV. None where there is nothing
    to read."""

    stray: bool | None = None
    qrs: tuple[float, ...] | None = None
    st_uv: tuple[float, ...] | None = None


def variation_of(analysis: Analysis, signal_mv: NDArray[np.floating], rate_hz: float) -> Variation:
    """Of one recording [12, samples] in mV; nothing below 500 Hz."""
    if rate_hz < RATE_HZ:
        return Variation()
    eight = eight_from_twelve(signal_mv).astype(np.float32)
    found = standing(eight, outside_waves(delineation(analysis), eight.shape[1]))
    stray = any(item.lead == "II" for item in found)
    onsets, kinds = analysis.found.onsets, analysis.found.beats.kind
    own = onsets[kinds == 0]
    own = own[(own > 0.1 * RATE_HZ) & (own < eight.shape[1] - 0.5 * RATE_HZ)]
    if own.size < _ENOUGH:
        return Variation(stray)
    leads = eight[[INDEPENDENT_LEADS.index(lead) for lead in LOOKED_AT]].astype(np.float64)
    return Variation(stray, _qrs(leads, own), _st_uv(leads, own))


def variation_rows(
    made: Sequence[Variation], real: Sequence[Variation], fibrillating: Sequence[bool]
) -> Mapping[str, Figure | None]:
    """The share with a wave without a beat, fibrillating and fluttering requests left out, and how beats differ from their
    median; real ones of the same requests stand in the column of real."""
    counted = [item.stray for item, out in zip(made, fibrillating, strict=True) if item.stray is not None and not out]
    rows: dict[str, Figure | None] = {"a wave without a beat in II": share(sum(counted), len(counted))}
    both = [(one, other) for one, other in zip(made, real, strict=True) if one.qrs and other.qrs]
    for place, lead in enumerate(LOOKED_AT):
        qrs = np.array([one.qrs[place] for one, _ in both if one.qrs], np.float64)
        st = np.array([one.st_uv[place] for one, _ in both if one.st_uv], np.float64)
        rows[f"QRS about its median, {lead}, share"] = mean_of(qrs)
        rows[f"ST-T about its median, {lead}, uV"] = mean_of(st)
    return rows


def _qrs(leads: NDArray[np.float64], onsets: NDArray[np.intp]) -> tuple[float, ...]:
    quick = _filtered(leads, _QRS_HZ)
    beats = _aligned(quick, onsets, _QRS_S)
    middle = np.median(beats, axis=0)
    size = np.sqrt((middle**2).mean(axis=1)) + 1e-6
    return tuple((_rms(beats - middle) / size).tolist())


def _st_uv(leads: NDArray[np.float64], onsets: NDArray[np.intp]) -> tuple[float, ...]:
    beats = _aligned(_filtered(leads, _ST_HZ), onsets, _ST_S)
    beats = beats - beats.mean(axis=2, keepdims=True)
    return tuple((1000 * _rms(beats - np.median(beats, axis=0))).tolist())


def _rms(apart: NDArray[np.float64]) -> NDArray[np.float64]:
    """The median over beats of each lead's root mean square [leads], in the unit of ``apart`` [beats, leads, samples]."""
    found: NDArray[np.float64] = np.median(np.sqrt((apart**2).mean(axis=2)), axis=0)
    return found


def _aligned(leads: NDArray[np.float64], onsets: NDArray[np.intp], span_s: tuple[float, float]) -> NDArray[np.float64]:
    """The beats [beats, leads, samples], each moved by some samples at most to where it fits their median best."""
    first, length = round(span_s[0] * RATE_HZ), round((span_s[1] - span_s[0]) * RATE_HZ)

    def cut(starts: NDArray[np.intp]) -> NDArray[np.float64]:
        return np.stack([leads[:, start + first : start + first + length] for start in starts])

    middle = np.median(cut(onsets), axis=0)
    moved = [
        min(range(-_ALIGN, _ALIGN + 1), key=lambda by: float(((cut(start[None] + by)[0] - middle) ** 2).sum()))
        for start in onsets
    ]
    return cut(onsets + np.array(moved, np.intp))


def _filtered(leads: NDArray[np.float64], band_hz: tuple[float, float]) -> NDArray[np.float64]:
    passed: NDArray[np.float64] = dsp.sosfiltfilt(
        dsp.butter(2, band_hz, "band", fs=RATE_HZ, output="sos"), leads, axis=1
    )
    return passed
