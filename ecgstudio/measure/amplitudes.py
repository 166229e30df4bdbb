"""What each lead shows on the median beat: the lead features of the rule language."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np

from ecgstudio.core.leads import LEADS
from ecgstudio.core.measurements import Measured
from ecgstudio.measure.median import MedianBeat, ms, samples_of
from ecgstudio.measure.quality import LeadQuality
from ecgstudio.measure.signals import Samples, smooth
from ecgstudio.measure.u_wave import u_bump

_LEAST_WAVE_MV = 0.02
_LEAST_WAVE_SHARE = 0.02
_LEAST_WAVE = samples_of(6)
_LEVEL_SHARE = 0.1  # of a wave's height that still counts as baseline
_JUST_AFTER = samples_of(12)
_LATER, _CALM = samples_of(24), 0.08  # of the fastest the lead moves in QRS
_P_EDGE = 0.025  # where a P wave of one lead begins and ends, as a share of its height
_LATE_R_MS = 50.0  # R peak time in V1 in right bundle branch block (Surawicz 2009)
_UNITS = {
    **dict.fromkeys(["Qdur", "Sdur", "Pdur", "RPT"], "ms"),
    "RS": "",
    "PTF": "mV·ms",
    "initslope": "mV/s",
}


@dataclass(frozen=True)
class Deflection:
    """One wave within QRS: ``height_mv`` signed, from ``first`` to ``last`` with its ``peak``, samples of the median beat."""

    height_mv: float
    first: int
    peak: int
    last: int


def lead_features(beat: MedianBeat, quality: tuple[LeadQuality, ...], no_p: str) -> dict[str, Measured]:
    """Every lead feature as "name[lead]" with the span it was read in; the reason where the lead or the wave is missing."""
    features: dict[str, Measured] = {}
    calm, calmer = smooth(beat.signal_mv, 5), smooth(beat.signal_mv, 9)
    for row, lead in enumerate(LEADS):
        if not quality[row].usable:
            names = [*_QRS_NAMES, *_ST_T_NAMES, *_P_NAMES]
            features |= {f"{name}[{lead}]": Measured(reason=quality[row].reason, lead=lead) for name in names}
            continue
        items = _qrs_items(beat, beat.signal_mv[row]), _st_t_items(beat, calm[row]), _p_items(beat, calmer[row], no_p)
        for name, value, span, reason in chain.from_iterable(items):
            unit = _UNITS.get(name, "mV")
            span_s = beat.span_s(*span) if span else None
            features[f"{name}[{lead}]"] = Measured(value, unit, reason, lead, span_s)
    return features


_Item = tuple[str, float | None, tuple[int, int] | None, str]
_QRS_NAMES = ("R", "S", "Q", "Rp", "Qdur", "Sdur", "QRSpp", "QRSnet", "RS", "RPT", "initslope")
_ST_T_NAMES = ("J", "Jabs", "J60", "Tamp", "Tmax", "Tmin", "Tabs", "Uamp")
_P_NAMES = ("Pamp", "Pmin", "Pdur", "PTF", "PRdev")


def deflections(lead_mv: Samples, qrs: tuple[int, int]) -> list[Deflection]:
    """The waves within QRS bounds that are at least 0.02 mV high and 6 ms wide, in order of time. ``lead_mv`` [samples]
    of a median beat, ``qrs`` its first and last sample.

    Shorter or flatter ones count as part of the baseline (AHA/ACC/HRS Part I 2007 asks 6 ms or longer for a wave), and what
    does not come back from its peak by the end of QRS is the ST segment.
    """
    part = lead_mv[qrs[0] : qrs[1] + 1]
    least = max(_LEAST_WAVE_MV, _LEAST_WAVE_SHARE * float(np.ptp(part)))
    sign = np.where(part > 0, 1, -1)
    edges = np.concatenate([[0], np.flatnonzero(np.diff(sign)) + 1, [part.size]])
    found: list[Deflection] = []
    for first, last in pairwise(edges):
        peak = int(first) + int(np.argmax(np.abs(part[first:last])))
        if last - first < _LEAST_WAVE or abs(part[peak]) < least:
            continue
        wave = Deflection(float(part[peak]), qrs[0] + int(first), qrs[0] + peak, qrs[0] + int(last))
        if found and found[-1].height_mv * wave.height_mv > 0:
            wave = _joined(found.pop(), wave)
        found.append(wave)
    if len(found) > 1 and not _comes_back(lead_mv, found[-1], qrs[1]):
        found.pop()
    return found


def _comes_back(lead_mv: Samples, wave: Deflection, qrs_off: int) -> bool:
    """Whether a wave that lasts to the end of QRS falls by a quarter of its height until just after it."""
    if wave.last <= qrs_off:
        return True
    after = lead_mv[wave.peak : qrs_off + _JUST_AFTER] * np.sign(wave.height_mv)
    return float(after[0] - after.min()) >= max(_LEAST_WAVE_MV, 0.25 * abs(wave.height_mv))


def _joined(one: Deflection, two: Deflection) -> Deflection:
    higher = one if abs(one.height_mv) >= abs(two.height_mv) else two
    return Deflection(higher.height_mv, one.first, higher.peak, two.last)


def _qrs_items(beat: MedianBeat, lead_mv: Samples) -> Iterator[_Item]:
    waves = deflections(lead_mv, beat.qrs)
    rising = [wave for wave in waves if wave.height_mv > 0]
    q = waves[0] if waves and waves[0].height_mv < 0 else None
    after_r = [wave for wave in waves if rising and wave.height_mv < 0 and wave.first > rising[0].first]
    s = min(after_r, key=lambda wave: wave.height_mv) if after_r else None
    only_q = q if not rising else None
    top = max(rising, key=lambda wave: wave.height_mv) if rising else None
    q_mv, s_mv = (-wave.height_mv if wave else 0.0 for wave in (q, s or only_q))
    net = (top.height_mv if top else 0.0) - s_mv - (q_mv if rising else 0.0)
    part = lead_mv[beat.qrs[0] : beat.qrs[1] + 1]
    yield "R", top.height_mv if top else 0.0, _onset_offset(top, beat), ""
    second = _second_r(rising, beat) or (None if beat.p else _pseudo_r(lead_mv, beat.qrs[1]))
    yield "Rp", second.height_mv if second else 0.0, _onset_offset(second, beat), ""
    yield "Q", q_mv, _onset_offset(q, beat), ""
    yield "S", s_mv, _onset_offset(s or only_q, beat), ""
    yield "Qdur", ms(q.last - _leaves_baseline(lead_mv, q)) if q else 0.0, _onset_offset(q, beat), ""
    yield "Sdur", ms(s.last - s.first) if s else 0.0, _onset_offset(s, beat), ""
    yield "QRSpp", float(np.ptp(part)), beat.qrs, ""
    yield "QRSnet", net, beat.qrs, ""
    yield "RS", (top.height_mv if top else 0.0) / max(s_mv, _LEAST_WAVE_MV), beat.qrs, ""
    yield "RPT", ms(top.peak - beat.qrs[0]) if top else 0.0, _onset_offset(top, beat), ""
    steep = np.abs(np.diff(part[: samples_of(20) + 1]))
    yield "initslope", float(steep.mean()) * 1000 / ms(1), (beat.qrs[0], beat.qrs[0] + samples_of(20)), ""


def _leaves_baseline(lead_mv: Samples, wave: Deflection) -> int:
    """Where the first wave begins in its own lead: other leads may have begun QRS while this one was still level."""
    near = min(_LEAST_WAVE_MV, _LEVEL_SHARE * abs(wave.height_mv))
    level = np.flatnonzero(np.abs(lead_mv[wave.first : wave.peak]) < near)
    return wave.first + (int(level[-1]) + 1 if level.size else 0)


def _second_r(rising: list[Deflection], beat: MedianBeat) -> Deflection | None:
    """R': the second positive wave, or a single one that peaks later than 50 ms, in which r and R' have become one."""
    if len(rising) > 1:
        return rising[1]
    late = bool(rising) and ms(rising[0].peak - beat.qrs[0]) > _LATE_R_MS
    return rising[0] if late else None


def _pseudo_r(lead_mv: Samples, qrs_off: int) -> Deflection | None:
    """A retrograde P that looks like r' (ESC 2019): a hump at the end of QRS that falls by half, where no P leads."""
    first, last = qrs_off - _JUST_AFTER, qrs_off + samples_of(40)
    peak = first + int(np.argmax(lead_mv[first:last]))
    height = float(lead_mv[peak])
    after = lead_mv[peak : peak + samples_of(80)]
    if first < peak < last - 1 and height >= _LEAST_WAVE_MV and float(after.min()) <= 0.5 * height:
        return Deflection(height, first, peak, peak + int(np.argmin(after)))
    return None


def _onset_offset(wave: Deflection | None, beat: MedianBeat) -> tuple[int, int]:
    return (wave.first, wave.last) if wave else beat.qrs


def _st_t_items(beat: MedianBeat, calm: Samples) -> Iterator[_Item]:
    """``calm``: the lead smoothed over 10 ms."""
    j_at = beat.j_wave[0] if beat.j_wave else _own_end(calm, beat.qrs)  # the peak of a J wave counts (Macfarlane 2015)
    j60_at = min(j_at + samples_of(60), calm.size - 1)
    yield "J", float(calm[j_at]), (beat.qrs[0], j_at), ""
    yield "Jabs", abs(float(calm[j_at])), (beat.qrs[0], j_at), ""
    yield "J60", float(calm[j60_at]), (beat.qrs[0], j60_at), ""
    if beat.t is None:
        yield from (
            (name, None, None, "no T wave stands out from the baseline") for name in ("Tamp", "Tmax", "Tmin", "Tabs")
        )
        yield "Uamp", None, None, "without a T wave there is no U wave to look for"
        return
    first, last = min(max(beat.t[0], j60_at), beat.t[1] - 8), beat.t[1]
    wave = calm[first : last + 1]
    high, low = float(wave.max()), float(wave.min())
    extreme = high if abs(high) >= abs(low) else low
    for name, value in (("Tamp", extreme), ("Tmax", high), ("Tmin", low), ("Tabs", abs(extreme))):
        yield name, value, (first, last), ""
    yield _u_item(beat, calm)


def _own_end(calm: Samples, qrs: tuple[int, int]) -> int:
    """Where QRS ends in its own lead, which may be a little later than over all leads: where the lead is calm, or calmest."""
    speed = np.abs(np.diff(calm[qrs[0] : qrs[1] + _LATER + 2]))
    after = speed[qrs[1] - qrs[0] :]
    calm_at = np.flatnonzero(after <= _CALM * speed.max())
    return qrs[1] + int(calm_at[0] if calm_at.size else np.argmin(after))


def _u_item(beat: MedianBeat, calm: Samples) -> _Item:
    assert beat.t is not None
    bump = u_bump(calm, beat.t[1], beat.next_start)
    if bump is None:
        return "Uamp", None, None, "the next beat leaves no room for a U wave"
    return "Uamp", bump.height_mv, (beat.t[1], min(beat.t[1] + samples_of(250), beat.next_start, calm.size - 1)), ""


def _p_items(beat: MedianBeat, calm: Samples, no_p: str) -> Iterator[_Item]:
    """Pamp counts above the line between the ends of P, for a fast or late P rides on the slope of T; the rest from its onset.
    ``calm``: the lead smoothed over 18 ms."""
    if beat.p is None:
        yield from ((name, None, None, no_p) for name in _P_NAMES)
        return
    first, last = beat.p
    wave = calm[first : last + 1] - calm[first]
    above = wave - np.linspace(0.0, wave[-1], wave.size)
    high, low = float(above.max()), float(above.min())
    yield "Pamp", high if high >= -low else low, beat.p, ""
    yield "Pmin", min(float(wave.min()), 0.0), beat.p, ""
    yield "Pdur", _p_width(wave), beat.p, ""
    yield "PTF", _terminal_force(wave), beat.p, ""
    before = calm[max(0, first - samples_of(40)) : first + 1]
    between = calm[last : beat.qrs[0] + 1]
    enough = between.size >= 4
    yield (
        "PRdev",
        float(between.mean() - before.mean()) if enough else None,
        (last, beat.qrs[0]),
        "P runs into QRS" * (not enough),
    )


def _p_width(wave: Samples) -> float:
    """Width in ms of what rises above the edge of the lead's own P."""
    big = np.flatnonzero(np.abs(wave) > _P_EDGE * np.abs(wave).max()) if wave.size else wave
    return ms(float(big[-1] - big[0])) if big.size else 0.0


def _terminal_force(wave: Samples) -> float:
    """Depth times width in mV·ms of the last negative part of P, negative (Morris 1964); 0 when there is none."""
    below = np.flatnonzero(wave < -0.01)
    if not below.size:
        return 0.0
    breaks = np.flatnonzero(np.diff(below) > 1)
    part = below[breaks[-1] + 1 :] if breaks.size else below
    return float(wave[part].min()) * ms(float(part.size))
