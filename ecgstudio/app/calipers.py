"""Measuring by hand: what calipers add up to, and what they may snap to."""

from collections.abc import Mapping
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.baseline import about_its_row
from ecgstudio.core.calipers import Caliper, Point, rr_and_qt
from ecgstudio.core.case import Case
from ecgstudio.core.leads import LEAD_INDEX
from ecgstudio.core.recording import Recording

Snap = Literal["off", "samples", "waves"]

WAVE_REACH_S = 0.06
"""How near a wave's onset, peak or offset a caliper must come to snap to it: a millimetre and a half at 25 mm/s."""
LEVEL_REACH_MV = 0.15
LEVEL_WINDOW_S = 0.03


def corrected_qt(calipers: tuple[Caliper, ...]) -> Mapping[str, float]:
    """QTc in ms by each formula of ``measure`` from the calipers that stand for QT and RR; empty without both."""
    rr, qt = rr_and_qt(calipers)
    if rr is None or qt is None or rr.interval_s <= 0:
        return {}
    from ecgstudio.measure.intervals import QTC_FORMULAS

    return {name: formula(1000 * qt.interval_s, rr.interval_s) for name, formula in QTC_FORMULAS.items()}


def wave_times(case: Case) -> tuple[float, ...]:
    """Onset, peak and offset of every wave in seconds: the case's own annotations, or measured where it has none."""
    if case.delineation.waves:
        return tuple(time for wave in case.delineation.waves for time in (wave.onset_s, wave.peak_s, wave.offset_s))
    from ecgstudio.app.measure import analysed
    from ecgstudio.measure.prepare import RATE_HZ

    found = analysed(case.recording)
    waves, beats = found.waves, found.found.beats
    edges = (waves.p_on, waves.p_off, waves.qrs_on, waves.qrs_off, waves.t_on, waves.t_off)
    times = [_median_over_leads(np.asarray(edge, dtype=float)) / RATE_HZ for edge in edges]
    times.append(beats.at / RATE_HZ)
    every = np.concatenate(times)
    return tuple(np.sort(every[np.isfinite(every)]).tolist())


def snapped(point: Point, recording: Recording, lead: str, snap: Snap, waves_s: tuple[float, ...] = ()) -> Point:
    """A place moved to the nearest sample, or wave where one is near, and to the trace where its voltage is near it."""
    if snap == "off":
        return point
    time_s = point.time_s
    if snap == "waves" and waves_s:
        nearest = min(waves_s, key=lambda wave_s: abs(wave_s - time_s))
        time_s = nearest if abs(nearest - time_s) <= WAVE_REACH_S else time_s
    index = min(max(round(time_s * recording.sampling_rate_hz), 0), recording.samples - 1)
    return Point(index / recording.sampling_rate_hz, _level(point.voltage_mv, recording, lead, index))


def _level(voltage_mv: float, recording: Recording, lead: str, index: int) -> float:
    """The trace's own value, lowest or highest one close by, when it is near."""
    reach = round(LEVEL_WINDOW_S * recording.sampling_rate_hz)
    shown = about_its_row(recording.signal_mv)[LEAD_INDEX[lead]]
    samples = shown[max(index - reach, 0) : index + reach + 1]
    values = [float(shown[index]), float(np.nanmin(samples)), float(np.nanmax(samples))]
    near = [value for value in values if abs(value - voltage_mv) <= LEVEL_REACH_MV]
    return min(near, key=lambda value: abs(value - voltage_mv), default=voltage_mv)


def _median_over_leads(edge: NDArray[np.float64]) -> NDArray[np.float64]:
    known = np.isfinite(edge).any(axis=1)
    median: NDArray[np.float64] = np.nanmedian(edge[known], axis=1)
    return median
