"""Waves that belong to no beat: what looks like a P wave, a QRS or a T and stands where the event track has none."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import uniform_filter1d
from scipy.signal import find_peaks

from ecgstudio.core.delineation import Delineation
from ecgstudio.core.leads import LEADS, twelve_from_eight
from ecgstudio.engine.autoencoder import RATE_HZ, Floats
from ecgstudio.engine.beats import beats_of, template
from ecgstudio.engine.track import SPANS

Like = Literal["P", "QRS", "T"]

STRAY: Final = 0.6
"""``largest_stray`` above which a complex stands in a recording that its track does not have: of 200 that were looked at, the one
with such a complex had 1.09, all others 0.49 at most."""
BUMP_MV: Final = 0.07
"""How tall a bump of lead II is that is read as a wave; P waves of people are 0.05 to 0.25 mV tall there."""
_ELSEWHERE_MV: Final = 0.1
"""And of two other leads at once: a tremor at one electrode stands in its own lead alone."""
_SLOW: Final = round(0.2 * RATE_HZ)
_EDGE: Final = round(0.2 * RATE_HZ)
_LEAST_MV: Final = 0.3
_SMOOTH: Final = round(0.024 * RATE_HZ)
_REACH: Final = round(0.4 * RATE_HZ)
_WIDTHS_S: Final = (0.02, 0.04, 0.11, 0.22)
"""At half of their height, waves last so long: from 20 ms a QRS, from 40 a P, from 110 to 220 a T."""
_TOGETHER: Final = round(0.03 * RATE_HZ)
_P_WINDOW_S: Final = (-0.05, 0.19)
_QRS_WINDOW_S: Final = (-0.06, 0.08)
"""Before QRS, and after the end of T."""
_QT_S: Final = 0.49
_MARGIN_S: Final = (0.04, 0.06)
_LEAD_II: Final = LEADS.index("II")
_OWN_WAVES: Final = frozenset(
    {SPANS.index("fibrillation"), SPANS.index("flutter"), SPANS.index("ventricular fibrillation")}
)


@dataclass(frozen=True)
class Stray:
    """What it is ``like``, the lead that shows it most, and when and how tall it is."""

    like: Like
    lead: str
    at_s: float
    height_mv: float


def quiet(events: Floats, samples: int, qt_s: float | None = None) -> NDArray[np.bool_]:
    """Which samples lie outside every P, QRS and T of a track; none where the atria or ventricles fibrillate or
    flutter. ``events`` [count, 4] as ``events_of`` gives them."""
    outside = np.ones(samples, np.bool_)
    t_end = (_QT_S if qt_s is None or not np.isfinite(qt_s) else qt_s) + _QRS_WINDOW_S[1]
    for chamber, kind, start, length in events:
        if chamber == 0:
            first, last = start + _P_WINDOW_S[0], start + max(length + 0.06, _P_WINDOW_S[1])
        elif chamber == 1:
            first, last = start + _QRS_WINDOW_S[0], start + t_end
        elif int(kind) in _OWN_WAVES:
            first, last = start, start + length
        else:
            continue
        outside[max(0, round(first * RATE_HZ)) : max(0, round(last * RATE_HZ))] = False
    return outside


def outside_waves(delineation: Delineation, samples: int) -> NDArray[np.bool_]:
    """Which samples [samples] at 500 Hz lie outside every wave, with a margin of 40 ms before and 60 ms after each."""
    outside = np.ones(samples, np.bool_)
    for wave in delineation.waves:
        first, last = wave.onset_s - _MARGIN_S[0], wave.offset_s + _MARGIN_S[1]
        outside[max(0, round(first * RATE_HZ)) : max(0, round(last * RATE_HZ))] = False
    return outside


def strays(eight_mv: Floats, events: Floats, qt_s: float | None = None) -> tuple[Stray, ...]:
    """The waves without a beat of a recording [8, samples] in mV, up to its edges: in lead II, or in two other leads at once."""
    return standing(eight_mv, quiet(events, eight_mv.shape[1], qt_s))


def standing(eight_mv: Floats, outside: NDArray[np.bool_]) -> tuple[Stray, ...]:
    """What looks like a wave and peaks where ``outside`` [samples] says that none is."""
    bridged = _bridged(twelve_from_eight(eight_mv), outside)
    twelve = uniform_filter1d(uniform_filter1d(bridged, _SMOOTH, axis=1), _SMOOTH, axis=1)
    found = [stray for row, lead in enumerate(twelve) for stray in _bumps(lead, LEADS[row], outside)]
    own = [stray for stray in found if stray.lead == LEADS[_LEAD_II]]
    others = [stray for stray in found if stray.height_mv >= _ELSEWHERE_MV and _companions(stray, found) >= 2]
    return tuple(_tallest([*own, *others]))


def _bridged(leads_mv: Floats, outside: NDArray[np.bool_]) -> Floats:
    """The leads with a straight line in place of every wave that the track has."""
    places, known = np.arange(outside.size), np.flatnonzero(outside)
    if not known.size:
        return np.zeros_like(leads_mv)
    return np.stack([np.interp(places, known, lead[known]) for lead in leads_mv])


def _bumps(lead_mv: Floats, lead: str, outside: NDArray[np.bool_]) -> list[Stray]:
    found = []
    for sign in (1, -1):
        # what lies beyond an edge is its last value, so that half a wave counts by the half that is seen
        places, about = find_peaks(sign * lead_mv, prominence=BUMP_MV, wlen=2 * _REACH, width=1, rel_height=0.5)
        for place, height, width in zip(places, about["prominences"], about["widths"] / RATE_HZ, strict=True):
            like = _like(float(width))
            if like is not None and outside[place]:
                found.append(Stray(like, lead, place / RATE_HZ, float(height)))
    return found


def _like(width_s: float) -> Like | None:
    least, p, t, most = _WIDTHS_S
    if not least <= width_s <= most:
        return None
    return "QRS" if width_s < p else "P" if width_s < t else "T"


def _companions(stray: Stray, found: Sequence[Stray]) -> int:
    """In how many leads something stands at the same time."""
    return len({other.lead for other in found if abs(other.at_s - stray.at_s) * RATE_HZ <= _TOGETHER})


def _tallest(found: Sequence[Stray]) -> list[Stray]:
    """One for each time, lead II's where it has one, in order of time."""
    kept: list[Stray] = []
    for stray in sorted(found, key=lambda item: (item.lead != LEADS[_LEAD_II], -item.height_mv)):
        if all(abs(stray.at_s - other.at_s) * RATE_HZ > _TOGETHER for other in kept):
            kept.append(stray)
    return sorted(kept, key=lambda item: item.at_s)


def largest_stray(eight_mv: Floats, events: Floats) -> float:
    """``distance_from_beats`` of a recording [8, samples] in mV where it is largest."""
    return float(distance_from_beats(eight_mv, events).max())


def distance_from_beats(eight_mv: Floats, events: Floats) -> Floats:
    """How far a recording [8, samples] in mV is from its own beats at the events: the mean over leads [samples], as a share of
    the height of their QRS; 0 at either edge and without ventricular beats."""
    far = np.zeros(eight_mv.shape[1], np.float32)
    if not (events[:, 0] == 1).any():
        return far
    beats = beats_of(eight_mv, events)
    residual = eight_mv - template(beats, events, samples=eight_mv.shape[1])
    quick = np.abs(residual - uniform_filter1d(residual, _SLOW, axis=1))[:, _EDGE:-_EDGE]
    height = np.maximum(np.abs(beats.qrs_mv[0]).max(axis=1, keepdims=True), _LEAST_MV)
    far[_EDGE:-_EDGE] = (quick / height).mean(axis=0)
    return far
