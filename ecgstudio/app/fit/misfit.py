"""How far a fitted patient's ECG is from the one it was fitted to, read by measuring both."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import LEADS
from ecgstudio.measure import Analysis
from ecgstudio.measure.median import MedianBeat, samples_of

_BEFORE_P, _BEHIND_T = samples_of(24), samples_of(40)
_NO_P, _NO_T = samples_of(60), samples_of(400)
_SHIFTS: Final = range(-samples_of(20), samples_of(20) + 1)


@dataclass(frozen=True, eq=False)
class Misfit:
    """``leads_uv``: root mean square difference of the median beats for each lead, from before P to behind T, in uV;
    ``numbers``: fitted less original for pr, qrs, qt (ms), qrs_axis (degrees) and rate, None where one of them has none."""

    leads_uv: dict[str, float]
    numbers: dict[str, float | None]

    @property
    def overall_uv(self) -> float:
        """Over all leads together."""
        return float(np.sqrt(np.mean(np.square(list(self.leads_uv.values())))))


def misfit(original: Analysis, fitted: Analysis) -> Misfit | None:
    """None where either has no beats. Nothing is scaled or levelled; the beats are laid upon one another in time."""
    first, second = original.median, fitted.median
    if first is None or second is None:
        return None
    missing = _laid_upon(first, second)
    usable = original.found.prepared.usable
    rms = 1000 * np.sqrt(np.square(missing).mean(axis=1))
    leads = {lead: round(float(value), 1) for lead, value, good in zip(LEADS, rms, usable, strict=True) if good}
    names = ("pr", "qrs", "qt", "rate")
    numbers = {name: _less(original, fitted, name) for name in names}
    axis = _less(original, fitted, "qrs_axis")
    return Misfit(leads, numbers | {"qrs_axis": None if axis is None else (axis + 180) % 360 - 180})


def _laid_upon(first: MedianBeat, second: MedianBeat) -> NDArray[np.float64]:
    """Second less first [12, samples], shifted by at most 20 ms to where QRS differs least."""
    span = _span(first)
    qrs = np.arange(first.qrs[0] - samples_of(10), first.qrs[1] + samples_of(10))
    nominal = second.qrs[0] - first.qrs[0]
    last = second.signal_mv.shape[1]
    fits = [shift for shift in _SHIFTS if span.start + nominal + shift >= 0 and span.stop + nominal + shift <= last]
    error = [float(np.square(second.signal_mv[:, qrs + nominal + s] - first.signal_mv[:, qrs]).sum()) for s in fits]
    best = nominal + (fits[int(np.argmin(error))] if fits else 0)
    return second.signal_mv[:, span.start + best : span.stop + best] - first.signal_mv[:, span]


def _span(beat: MedianBeat) -> slice:
    first = beat.qrs[0] - _NO_P if beat.p is None else beat.p[0] - _BEFORE_P
    last = beat.qrs[0] + _NO_T if beat.t is None else beat.t[1] + _BEHIND_T
    edge = samples_of(40)
    return slice(max(first, edge), min(last, beat.signal_mv.shape[1] - edge))


def _less(original: Analysis, fitted: Analysis, name: str) -> float | None:
    first, second = (getattr(item.measurements, name).value for item in (original, fitted))
    return None if first is None or second is None else float(second - first)
