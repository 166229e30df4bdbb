"""Rough bounds of QRS and T of one median beat over all leads: where the finer delineation starts from."""

from dataclasses import dataclass

import numpy as np

from ecgstudio.measure.beats import BEFORE
from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.measure.signals import Samples, medians, peaks, slope, smooth

_REACH = round(0.16 * RATE_HZ)
_QUIET = round(0.012 * RATE_HZ)
_QRS_LIMITS = ((0.07, round(0.11 * RATE_HZ)), (0.15, round(0.13 * RATE_HZ)), (0.25, round(0.20 * RATE_HZ)))
_T_START = round(0.05 * RATE_HZ)
_T_LATEST = round(0.70 * RATE_HZ)
_LEAST_T_MV = 0.012
_BEFORE_NEXT = round(0.18 * RATE_HZ)
_BROAD_AFTER = round(0.07 * RATE_HZ)  # after the fiducial: so broad a beat is often fast and without P before the next
_TOO_BROAD, _LOBES_APART, _DIP = round(0.18 * RATE_HZ), round(0.08 * RATE_HZ), 0.6
_MOST_OF_INTERVAL = 0.5  # for QRS: it leaves room for the T wave
_CORE, _AWAY = round(0.08 * RATE_HZ), 0.7
_T_AFTER_BROAD = 0.06  # of the interval: T of a fast broad beat begins where QRS ends
_CALMEST = (round(0.05 * RATE_HZ), round(0.12 * RATE_HZ))
_T_LIKELY = (0.40, 0.52)  # T peak after the fiducial in s per root of RR in s: later bumps are rather the next P


@dataclass(frozen=True)
class FiducialPoints:
    """Samples of one kind of beat relative to its fiducial: QRS bounds, T peak and T end (None when no T stands out)."""

    qrs_on: int
    qrs_off: int
    t_peak: int | None = None
    t_end: int | None = None


def fiducial_points(beat_mv: Samples, interval: float) -> FiducialPoints:
    """Bounds on a median beat [leads, samples] below 40 Hz; ``interval``: samples to the next beat."""
    on, off = qrs_onset_offset(beat_mv)
    if off - on > min(_TOO_BROAD, _MOST_OF_INTERVAL * interval):
        off = _before_merged_t(beat_mv, on, off)
    peak, end = t_wave(beat_mv, off, interval)
    return FiducialPoints(on, off, peak, end)


def qrs_onset_offset(beat_mv: Samples) -> tuple[int, int]:
    """First and last sample, from the fiducial, at which the leads together move faster than 7 % of their fastest or
    are as far from their level as at the top of QRS: all of them stand still there for a moment when a broad beat is
    one bump. ``beat_mv`` [leads, samples], the fiducial at ``BEFORE``."""
    speed = smooth(np.sqrt(np.mean(slope(beat_mv, RATE_HZ) ** 2, axis=0)), 3)
    middle, around = slice(BEFORE - _REACH, BEFORE + _REACH), slice(BEFORE - 2 * _REACH, BEFORE + 2 * _REACH)
    fastest, quiet = float(speed[middle].max()), float(np.percentile(speed[around], 20))
    size = np.sqrt(np.mean((beat_mv - medians(beat_mv[:, around])[:, None]) ** 2, axis=0))
    speed[size > _AWAY * float(size[BEFORE - _CORE : BEFORE + _CORE].max())] = fastest
    limits = [(max(share * fastest, 1.5 * quiet), reach) for share, reach in _QRS_LIMITS]
    return _first_calm(speed, limits, -1) - BEFORE, _first_calm(speed, limits, 1) - BEFORE


def _before_merged_t(beat_mv: Samples, on: int, off: int) -> int:
    """Where QRS ends in a fast broad beat whose T follows without a pause: where the leads together pass through their level
    between two lobes; ``off`` where they do not, or do so before the fiducial."""
    part = beat_mv[:, BEFORE + on : BEFORE + off + _LOBES_APART]
    size = smooth(np.sqrt(np.mean((part - part[:, :1]) ** 2, axis=0)), 5)
    tops = peaks(size, _LOBES_APART)
    if tops.size < 2:
        return off
    one, two = np.sort(tops[np.argsort(-size[tops])[:2]])
    dip = int(one) + int(np.argmin(size[one : two + 1]))
    return on + dip if on + dip > 0 and size[dip] <= _DIP * min(size[one], size[two]) else off


def t_wave(beat_mv: Samples, qrs_off: int, interval: float) -> tuple[int | None, int | None]:
    """Peak and end of T, from the fiducial, on the root mean square over leads; None when nothing stands out.
    ``beat_mv`` [leads, samples], the fiducial at ``BEFORE``; ``qrs_off`` from it and ``interval`` to the next beat in
    samples.

    The peak is where the leads are farthest from straight lines between the ends of the stretch, so that a raised or
    sloping ST segment is not taken for it; bumps later than T can be count less (they are P). The end is found on the
    distance from the level at the end of the stretch.
    """
    broad = qrs_off >= _BROAD_AFTER
    first = BEFORE + qrs_off + (min(_T_START, round(_T_AFTER_BROAD * interval)) if broad else _T_START)
    room = min(_BEFORE_NEXT, 0.3 * interval) if broad else _BEFORE_NEXT
    reach = min(0.75 * interval, interval - room)
    last = min(BEFORE + int(reach), BEFORE + _T_LATEST, beat_mv.shape[1] - 1)
    if last - first < round(0.08 * RATE_HZ):
        return None, None
    calm = smooth(beat_mv, 11)
    part = calm[:, first : last + 1]
    line = part[:, :1] + (part[:, -1:] - part[:, :1]) * np.linspace(0, 1, part.shape[1])
    bulge = np.sqrt(np.mean((part - line) ** 2, axis=0))
    if bulge.max() < _LEAST_T_MV:
        return None, None
    late = (first - BEFORE + np.arange(bulge.size)) / np.sqrt(interval * RATE_HZ)
    bulge = bulge * np.interp(late, _T_LIKELY, (1.0, 0.35))
    peak = first + int(np.argmax(bulge))
    base = np.median(part[:, -10:], axis=1, keepdims=True)
    height = np.sqrt(np.mean((calm - base) ** 2, axis=0))
    return peak - BEFORE, trapezium_end(height, peak, last) - BEFORE


def trapezium_end(height: Samples, peak: int, last: int) -> int:
    """Where a wave falling from ``peak`` ends: the largest trapezium with a far point (Vazquez-Seisdedos 2011).
    ``height`` [samples] of any unit; ``peak``, ``last`` and the answer are indices."""
    if last - peak < 6:
        return last
    falling = peak + int(np.argmin(np.diff(height[peak : peak + round(0.16 * RATE_HZ)]))) + 1
    falling = min(falling, last - 2)
    far = min(last, falling + round(0.20 * RATE_HZ))
    index = np.arange(falling, far + 1)
    area = 0.5 * (height[falling] - height[index]) * (2 * far - index - falling)
    return int(index[np.argmax(area)])


def _first_calm(speed: Samples, limits: list[tuple[float, int]], step: int) -> int:
    """The first sample going from the fiducial after which it stays below a limit for 12 ms; each limit is tried within its
    own reach, for QRS may run straight into T or out of P; where it never stays calm, the calmest sample 50 to 120 ms away."""
    start = round(0.01 * RATE_HZ)
    for limit, reach in limits:
        for index in range(BEFORE + step * start, BEFORE + step * reach, step):
            stretch = speed[index : index + _QUIET] if step > 0 else speed[index - _QUIET + 1 : index + 1]
            if (stretch < limit).all():
                return index
    places = BEFORE + step * np.arange(*_CALMEST)
    return int(places[np.argmin(speed[places])])
