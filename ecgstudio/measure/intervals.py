"""Intervals, corrected QT and axes, each with its place or the reason why it cannot be had."""

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from ecgstudio.core.leads import LEAD_INDEX
from ecgstudio.core.measurements import Measured
from ecgstudio.measure.median import MedianBeat, ms
from ecgstudio.measure.signals import Samples

QTC_FORMULAS: Mapping[str, Callable[[float, float], float]] = MappingProxyType(
    {
        "Bazett": lambda qt, rr: qt / math.sqrt(rr),
        "Fridericia": lambda qt, rr: qt / rr ** (1 / 3),
        "Framingham": lambda qt, rr: qt + 154 * (1 - rr),
        "Hodges": lambda qt, rr: qt + 1.75 * (60 / rr - 60),
    }
)
"""QTc in ms from QT in ms and RR in s (Bazett 1920, Fridericia 1920, Sagie 1992, Hodges 1983); all equal QT at RR = 1 s."""

_LEAST_AREA_MV_MS = 1.0
_LEVEL_SAMPLES = 5


def pr_interval(beat: MedianBeat, no_p: str) -> Measured:
    """From the first P onset to the first QRS onset over all leads."""
    if beat.p is None:
        return Measured(unit="ms", reason=no_p)
    return _interval(beat, beat.p[0], beat.qrs[0])


def p_duration(beat: MedianBeat, no_p: str) -> Measured:
    """From the first P onset to the last P offset over all leads."""
    return Measured(unit="ms", reason=no_p) if beat.p is None else _interval(beat, *beat.p)


def qrs_duration(beat: MedianBeat) -> Measured:
    """From the first QRS onset to the last QRS offset over all leads."""
    return _interval(beat, *beat.qrs)


def qt_interval(beat: MedianBeat) -> Measured:
    """From the first QRS onset to the last T offset over all leads."""
    if beat.t is None:
        return Measured(unit="ms", reason="no T wave stands out from the baseline")
    return _interval(beat, beat.qrs[0], beat.t[1])


def corrected_qt(qt: Measured, rr_s: float | None, formula: str) -> Measured:
    """QTc by a named formula of QTC_FORMULAS at the mean RR interval."""
    if qt.value is None:
        return qt
    if rr_s is None:
        return Measured(unit="ms", reason="a single beat gives no rate to correct QT with")
    return Measured(QTC_FORMULAS[formula](qt.value, rr_s), "ms", "", span_s=qt.span_s)


def qrs_axis(beat: MedianBeat) -> Measured:
    """Frontal QRS axis in degrees; areas count from the level before QRS, so that a shifted ST segment does not turn it."""
    return _axis(beat, beat.qrs, _area_from_start)


def axis(beat: MedianBeat, onset_offset: tuple[int, int] | None, absent: str) -> Measured:
    """Frontal axis of P or T in degrees; areas count from the line between the wave's ends."""
    if onset_offset is None:
        return Measured(unit="degrees", reason=absent)
    return _axis(beat, onset_offset, _area_over_line)


def _axis(
    beat: MedianBeat, onset_offset: tuple[int, int], area: Callable[[Samples, tuple[int, int]], float]
) -> Measured:
    """Degrees (-179..180) from the net areas in I and aVF, aVF scaled by 2/sqrt(3) to the length of I."""
    area_i, area_avf = (area(beat.signal_mv[LEAD_INDEX[lead]], onset_offset) for lead in ("I", "aVF"))
    if math.hypot(area_i, area_avf) < _LEAST_AREA_MV_MS:
        return Measured(unit="degrees", reason="the net areas in I and aVF are too small for an axis")
    degrees = math.degrees(math.atan2(2 / math.sqrt(3) * area_avf, area_i))
    return Measured(180.0 if degrees <= -179.5 else degrees, "degrees", "", span_s=beat.span_s(*onset_offset))


def _area_from_start(lead_mv: Samples, onset_offset: tuple[int, int]) -> float:
    """Area in mV·ms between two samples above the level just before the first."""
    level = np.median(lead_mv[max(0, onset_offset[0] - _LEVEL_SAMPLES) : onset_offset[0] + 1])
    return float(np.sum(lead_mv[onset_offset[0] : onset_offset[1] + 1] - level)) * ms(1)


def _area_over_line(lead_mv: Samples, onset_offset: tuple[int, int]) -> float:
    """Area in mV·ms between two samples above the straight line that joins them."""
    part = lead_mv[onset_offset[0] : onset_offset[1] + 1]
    line = np.linspace(part[0], part[-1], part.size)
    return float(np.sum(part - line)) * ms(1)


def _interval(beat: MedianBeat, first: int, last: int) -> Measured:
    return Measured(ms(last - first), "ms", "", span_s=beat.span_s(first, last))
