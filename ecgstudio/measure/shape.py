"""Global features of shape: voltages, ST and T times, U, delta and epsilon waves, alternans, twisting, baseline."""

from collections.abc import Mapping

import numpy as np

from ecgstudio.core.measurements import Measured
from ecgstudio.measure.beats import windows
from ecgstudio.measure.delineate import WaveBoundaries
from ecgstudio.measure.delta_wave import slow_start
from ecgstudio.measure.epsilon_wave import epsilon_waves
from ecgstudio.measure.find import Found
from ecgstudio.measure.intervals import QTC_FORMULAS
from ecgstudio.measure.median import MedianBeat, ms, samples_of
from ecgstudio.measure.signals import Samples, smooth

_DELTA_MS = 30.0
_DELTA_PR_MS = 135.0
_DELTA_QRS_MS = 100.0
_U_MV = 0.05
_T_LEADS, _T_RISEN = 4, 0.08


def shape_features(
    found: Found, waves: WaveBoundaries, beat: MedianBeat, lead_features: Mapping[str, Measured], rr_s: float | None
) -> dict[str, Measured]:
    """Global features that have no lead; each with its reason where it cannot be had."""
    return {
        "SL": _sum(lead_features, ("S[V1]",), ("R[V5]", "R[V6]")),
        "CORN": _sum(lead_features, ("R[aVL]",), ("S[V3]",)),
        "TPEAK": _t_width(beat, found),
        "STFR": _st_share(beat, found),
        "QTcU": _qu_corrected(beat, lead_features, rr_s),
        "DELTA": _delta(beat, found),
        "EPS": _epsilon(beat, found),
        "QRSaltR": _alternans(found),
        "TWIST": _twist(found),
        "TPBASE": _baseline(found),
    }


def _sum(features: Mapping[str, Measured], first: tuple[str, ...], second: tuple[str, ...]) -> Measured:
    """The largest of the first plus the largest of the second, in mV."""
    parts = []
    for names in (first, second):
        known = [features[name] for name in names if features[name].value is not None]
        if not known:
            return Measured(unit="mV", reason=features[names[0]].reason)
        parts.append(max(known, key=lambda item: item.value or 0.0))
    total = sum(part.value or 0.0 for part in parts)
    return Measured(total, "mV", "", "+".join(part.lead for part in parts), parts[0].span_s)


def _t_width(beat: MedianBeat, found: Found) -> Measured:
    """Width of T at half its height in the lead where it is largest, in ms."""
    if beat.t is None:
        return Measured(unit="ms", reason="no T wave stands out from the baseline")
    first, last = max(beat.qrs[1] + samples_of(40), beat.t[0] - samples_of(40)), beat.t[1]
    if last <= first:
        return Measured(unit="ms", reason="T ends where QRS does")
    lines = smooth(beat.signal_mv[:, first : last + 1], 7) * found.prepared.usable[:, None]
    base = lines[:, -1:]
    row = int(np.argmax(np.abs(lines - base).max(axis=1)))
    height = np.abs(lines[row] - base[row])
    peak = int(np.argmax(height))
    low = height < 0.5 * height[peak]
    before, after = np.flatnonzero(low[:peak]), np.flatnonzero(low[peak:])
    left = int(before[-1]) if before.size else 0
    right = peak + int(after[0]) if after.size else height.size - 1
    return Measured(ms(right - left), "ms", "", span_s=beat.span_s(first + left, first + right))


def _st_share(beat: MedianBeat, found: Found) -> Measured:
    """The ST segment as a share of QT: from QRS to where T has risen by 8 % in the leads where it is largest. Where readers
    mark the onset of T (as in LUDB) is later, and a T that begins with ST, as in hypercalcaemia, would still seem to have one."""
    if beat.t is None:
        return Measured(reason="no T wave stands out from the baseline")
    first, last = beat.qrs[1], beat.t[1]
    if last <= first:
        return Measured(reason="T ends where QRS does")
    lines = smooth(beat.signal_mv, 7)[:, first : last + 1] * found.prepared.usable[:, None]
    height = np.abs(lines - lines[:, -1:])
    rises = []
    for row in np.argsort(-height.max(axis=1))[:_T_LEADS]:
        rise = np.abs(lines[row] - lines[row, 0])
        peak = int(np.argmax(height[row]))
        level = np.flatnonzero(rise[: peak + 1] < _T_RISEN * rise[peak])
        rises.append(int(level[-1]) if level.size else 0)
    lasts = round(float(np.median(rises)))
    return Measured(lasts / max(1, last - beat.qrs[0]), "", "", span_s=beat.span_s(first, first + lasts))


def _qu_corrected(beat: MedianBeat, features: Mapping[str, Measured], rr_s: float | None) -> Measured:
    """QU (QT where no U wave stands out) corrected after Bazett, in ms."""
    if beat.t is None or rr_s is None:
        return Measured(
            unit="ms",
            reason="no T wave stands out from the baseline" if beat.t is None else "a single beat gives no rate",
        )
    us = [features[f"Uamp[{lead}]"] for lead in ("V2", "V3", "V4")]
    big = [item for item in us if item.value is not None and item.value >= _U_MV and item.span_s]
    start_s = beat.span_s(beat.qrs[0], beat.qrs[0])[0]
    ends = [item.span_s[1] - start_s for item in big if item.span_s]
    length = 1000 * max(ends) if len(ends) >= 2 else ms(beat.t[1] - beat.qrs[0])
    return Measured(QTC_FORMULAS["Bazett"](length, rr_s), "ms", "", span_s=beat.span_s(beat.qrs[0], beat.t[1]))


def _delta(beat: MedianBeat, found: Found) -> Measured:
    """1 when QRS begins slowly (30 ms below 40 % of its fastest) soon after P and is wide: pre-excitation."""
    if beat.p is None:
        return Measured(reason="without a P wave a delta wave is not told from a slow QRS")
    slow_ms = ms(slow_start(beat.signal_mv[found.prepared.detecting], beat.qrs))
    short = ms(beat.qrs[0] - beat.p[0]) <= _DELTA_PR_MS
    present = slow_ms >= _DELTA_MS and short and ms(beat.qrs[1] - beat.qrs[0]) >= _DELTA_QRS_MS
    return Measured(float(present), "", "", span_s=beat.span_s(beat.qrs[0], beat.qrs[0] + samples_of(slow_ms)))


def _epsilon(beat: MedianBeat, found: Found) -> Measured:
    """1 when small sharp deflections follow QRS in V1 to V3 and not in V5 and V6."""
    waves = {} if beat.j_wave else epsilon_waves(beat.signal_mv, beat.qrs, found.prepared.usable)
    span = beat.span_s(beat.qrs[1], beat.qrs[1] + samples_of(80))
    if "V1" in waves:
        span = beat.span_s(waves["V1"].first, waves["V1"].last)
    return Measured(float(bool(waves)), "", "", "V1" if waves else "", span)


def _alternans(found: Found) -> Measured:
    """How far QRS of every second beat differs in mV, in the lead where most; 0 when chance explains it."""
    at = found.beats.at
    if at.size < 6 or (found.beats.kind > 1).any():
        return Measured(unit="mV", reason="too few beats of one kind for alternans")
    heights = np.ptp(windows(found.prepared.signal_mv, at, samples_of(60), samples_of(60)), axis=2)
    even, odd = heights[::2], heights[1::2]
    apart = np.abs(np.median(even, axis=0) - np.median(odd, axis=0))
    scatter = np.maximum(even.std(axis=0), odd.std(axis=0)) + 1e-6
    real = np.where(apart > 2.5 * scatter, apart, 0.0)
    return Measured(float(real.max()), "mV", "")


def _twist(found: Found) -> Measured:
    """1 when fast wide beats turn their polarity gradually in some lead: runs of three or more to either side."""
    at = found.beats.at
    if at.size < 8 or np.median(np.diff(at)) > samples_of(400):
        return Measured(0.0, "", "")
    parts = windows(found.prepared.smooth_mv, at, samples_of(120), samples_of(120))
    high, low = parts.max(axis=2), parts.min(axis=2)
    sign = np.sign(high + low)
    turned = [_turns(sign[:, row]) for row in found.prepared.detecting]
    return Measured(float(np.mean(turned) >= 0.3), "", "")


def _turns(sign: Samples) -> bool:
    changes = int((sign[1:] != sign[:-1]).sum())
    share = float((sign > 0).mean())
    return 1 <= changes <= sign.size / 3 and 0.15 <= share <= 0.85


def _baseline(found: Found) -> Measured:
    """How far the baseline between T and P moves, peak to peak in mV, in the median lead: wander from beat to beat or tremor."""
    level = found.prepared.baseline_mv[found.prepared.detecting]
    tremor = found.prepared.signal_mv[found.prepared.detecting]
    onsets, ends = found.onsets - samples_of(200), found.t_ends + samples_of(20)
    spans = [(end, on) for end, on in zip(ends[:-1], onsets[1:], strict=True) if on - end >= samples_of(40)]
    if len(spans) < 2:
        return Measured(unit="mV", reason="no stretch between T and P is long enough")
    means = np.stack([level[:, first:last].mean(axis=1) for first, last in spans])
    within = np.stack([np.ptp(tremor[:, first:last], axis=1) for first, last in spans])
    wander, shake = np.median(np.ptp(means, axis=0)), np.median(np.median(within, axis=0))
    return Measured(float(max(wander, shake)), "mV", "")
