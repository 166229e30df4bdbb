"""The whole analysis of one recording, step by step: from samples to beats, waves and numbers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.core.recording import Recording
from ecgstudio.measure.amplitudes import lead_features
from ecgstudio.measure.anchors import Anchors, anchors
from ecgstudio.measure.beats import BEFORE, Beats, median_beat, sort_beats
from ecgstudio.measure.detect import find_qrs
from ecgstudio.measure.intervals import (
    QTC_FORMULAS,
    axis,
    corrected_qt,
    p_duration,
    pr_interval,
    qrs_duration,
    qt_interval,
)
from ecgstudio.measure.median import MedianBeat, samples_of
from ecgstudio.measure.p_wave import PBefore, p_before
from ecgstudio.measure.prepare import RATE_HZ, Prepared, prepare
from ecgstudio.measure.quality import LeadQuality
from ecgstudio.measure.signals import Samples, smooth

_NO_QRS = "no QRS complex was found"
_NO_P = "no P wave repeats before QRS"


@dataclass(frozen=True, eq=False)
class Analysis:
    """All that was read from one recording. ``median`` is None when there is no QRS complex."""

    measurements: Measurements
    prepared: Prepared
    beats: Beats
    median: MedianBeat | None

    @property
    def quality(self) -> tuple[LeadQuality, ...]:
        return self.prepared.quality


def measure(recording: Recording) -> Measurements:
    """The numbers of one recording of 100 to 1000 Hz and 2.5 to 60 s; RecordError when it cannot be measured at all."""
    return analyse(recording).measurements


def analyse(recording: Recording) -> Analysis:
    """Beats, median beat and numbers of one recording; RecordError when it cannot be measured at all."""
    prepared = prepare(recording)
    beats = sort_beats(prepared, find_qrs(prepared))
    if beats.count == 0:
        return Analysis(_nothing(), prepared, beats, None)
    bounds = [_anchors(prepared, beats, kind) for kind in range(beats.kinds)]
    p_wave = _p_wave(prepared, beats, bounds)
    median = _median(prepared, beats, bounds[0], p_wave)
    return Analysis(_numbers(median, beats, prepared), prepared, beats, median)


def _nothing() -> Measurements:
    none = Measured(reason=_NO_QRS)
    return Measurements(none, none, none, none, none, none, none, none)


def _typical_rr(beats: Beats) -> float:
    return float(np.median(np.diff(beats.at))) if beats.count > 1 else RATE_HZ


def _anchors(prepared: Prepared, beats: Beats, kind: int) -> Anchors:
    interval = _typical_rr(beats)
    beat = median_beat(prepared.smooth_mv[prepared.detecting], beats.of(kind))
    return anchors(beat, int(min(0.75 * interval, interval - samples_of(180))))


def _p_wave(prepared: Prepared, beats: Beats, bounds: list[Anchors]) -> PBefore:
    onsets = beats.at + np.array([bounds[kind].qrs_on for kind in beats.kind])
    t_ends = beats.at + np.array([bounds[kind].t_end or bounds[kind].qrs_off + samples_of(200) for kind in beats.kind])
    rooms = np.concatenate([onsets[:1], onsets[1:] - t_ends[:-1]])
    dominant = beats.kind == 0
    return p_before(prepared.smooth_mv[prepared.detecting], onsets[dominant], rooms[dominant])


def _median(prepared: Prepared, beats: Beats, bounds: Anchors, p_wave: PBefore) -> MedianBeat:
    at = beats.of(0)
    beat = median_beat(prepared.signal_mv, at)
    on, off = BEFORE + bounds.qrs_on, BEFORE + bounds.qrs_off
    level = beat[:, max(0, on - samples_of(16)) : on + 1].mean(axis=1, keepdims=True)
    beat = beat - level
    t_end = None if bounds.t_end is None else min(BEFORE + bounds.t_end, beat.shape[1] - 1)
    return MedianBeat(
        signal_mv=beat,
        fiducial=BEFORE,
        qrs=(on, off),
        p=_p_bounds(beat[prepared.detecting], on, p_wave),
        t=None if t_end is None else (off + samples_of(60), t_end),
        t_peak=None if bounds.t_peak is None else BEFORE + bounds.t_peak,
        next_start=BEFORE + int(_typical_rr(beats)) - samples_of(250),
        at_s=float(_most_typical(prepared, at)) / RATE_HZ,
    )


def _most_typical(prepared: Prepared, at: NDArray[np.intp]) -> int:
    """The beat nearest the middle of the recording, so that a span shown for it lies inside."""
    return int(at[np.argmin(np.abs(at - prepared.samples / 2))])


def _p_bounds(beat: Samples, qrs_on: int, p_wave: PBefore) -> tuple[int, int] | None:
    if p_wave.peak is None or p_wave.coherence < 0.35:
        return None
    peak = qrs_on + p_wave.peak
    first, last = max(0, peak - samples_of(110)), min(qrs_on, peak + samples_of(110))
    part = beat[:, first : last + 1]
    line = part[:, :1] + (part[:, -1:] - part[:, :1]) * np.linspace(0, 1, part.shape[1])
    height = smooth(np.sqrt(np.mean((part - line) ** 2, axis=0)), 9)
    low = height < 0.15 * height[peak - first]
    before, after = np.flatnonzero(low[: peak - first]), np.flatnonzero(low[peak - first :])
    return (first + int(before[-1]) if before.size else first, peak + int(after[0]) if after.size else last)


def _numbers(beat: MedianBeat, beats: Beats, prepared: Prepared) -> Measurements:
    rr_s = float(np.mean(np.diff(beats.at))) / RATE_HZ if beats.count > 1 else None
    qt = qt_interval(beat)
    features = lead_features(beat, prepared.quality, _NO_P)
    features |= {f"QTc {formula}": corrected_qt(qt, rr_s, formula) for formula in QTC_FORMULAS}
    features["P duration"] = p_duration(beat, _NO_P)
    t_bounds = None if beat.t is None else (beat.qrs[1], beat.t[1])
    return Measurements(
        rate=_rate(beats, rr_s),
        pr=pr_interval(beat, _NO_P),
        qrs=qrs_duration(beat),
        qt=qt,
        qtc=features["QTc Bazett"],
        p_axis=axis(beat, beat.p, _NO_P),
        qrs_axis=axis(beat, beat.qrs, ""),
        t_axis=axis(beat, t_bounds, "no T wave stands out from the baseline"),
        features=features,
    )


def _rate(beats: Beats, rr_s: float | None) -> Measured:
    if rr_s is None:
        return Measured(unit="/min", reason="a single beat gives no rate")
    return Measured(60 / rr_s, "/min", "", span_s=(float(beats.at[0]) / RATE_HZ, float(beats.at[-1]) / RATE_HZ))
