"""The beats of one patient as templates, and the template of an ECG that repeats them where the track has events.

A recording is told apart into what repeats and what does not. What repeats is one P wave, one QRS-T of the kind of beat that is
most frequent and one of the kind that comes second; the rest (texture, wander, what differs from beat to beat) is the denoiser's.
So a P wave stands where the atria are activated, whether it is conducted or not, and beats look alike by construction.
"""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.engine.autoencoder import RATE_HZ, SAMPLES, Floats
from ecgstudio.engine.track import ATRIAL

P_BEFORE: Final = 15
P_LENGTH: Final = 100
"""A P wave's template: 30 ms before its onset, 200 ms in all, at 500 Hz."""
QRS_BEFORE: Final = 15
QRS_LENGTH: Final = 300
"""A QRS-T's template: 30 ms before its onset, 600 ms in all."""

_ATRIA, _VENTRICLES = 0, 1
_SINUS_LIKE: Final = (ATRIAL.index("sinus"), ATRIAL.index("paced"))
_GUARD: Final = 10
_FADE: Final = 25
_LEVEL: Final = 10
_ENOUGH: Final = 5
_TALLEST_P: Final = 1.8


@dataclass(frozen=True, eq=False)
class Beats:
    """``p_mv`` float32 [8, 100]; ``qrs_mv`` [2, 8, 300], more where T ends late (``engine.stretch``): the most frequent kind of
    beat, then the second; ``present`` [3] says whether there is a P wave, a first and a second kind. What is absent is zero."""

    p_mv: Floats
    qrs_mv: Floats
    present: NDArray[np.bool_]


def kinds_of(events: Floats) -> list[int]:
    """The kinds of ventricular events, most frequent first, two at most; a draw goes to the lower number. ``events``
    [count, 4] as ``events_of`` gives them."""
    ventricles = events[events[:, 0] == _VENTRICLES]
    kinds, count = np.unique(ventricles[:, 1].astype(np.intp), return_counts=True)
    return [int(kind) for kind in kinds[np.argsort(-count, kind="stable")][:2]]


def beats_of(eight_mv: Floats, events: Floats, length: int = QRS_LENGTH) -> Beats:
    """The templates of a recording [8, 5000] in mV with its events [count, 4] (``engine.track``); ``length`` is of QRS-T."""
    kinds = kinds_of(events)
    qrs = np.zeros((2, 8, length), np.float32)
    for row, kind in enumerate(kinds):
        qrs[row] = _qrs(eight_mv, events, kind, length)
    atria = _starts(events, _ATRIA)
    present = np.array([bool(atria.size), len(kinds) > 0, len(kinds) > 1])
    return Beats(_p(eight_mv, events), qrs, present)


def template(beats: Beats, events: Floats, atria_mv: Floats | None = None, samples: int = SAMPLES) -> Floats:
    """The ECG [8, samples] in mV that repeats the templates at the events, on a level of zero.

    ``atria_mv`` [8, samples]: what atria draw that the sinus node does not lead; only sinus and paced ones repeat P then.
    """
    drawn = np.zeros((8, samples), np.float32) if atria_mv is None else atria_mv[:, :samples].astype(np.float32)
    kinds = kinds_of(events)
    length = beats.qrs_mv.shape[-1]
    ventricles = events[events[:, 0] == _VENTRICLES]
    starts = _samples(ventricles[:, 2])
    ends = _next(starts, samples + length) - QRS_BEFORE
    for start, end, kind in zip(starts, ends, ventricles[:, 1].astype(np.intp), strict=True):
        if kind in kinds:
            template = beats.qrs_mv[kinds.index(int(kind))]
            _add(drawn, template * _until(length, end - (start - QRS_BEFORE)), start - QRS_BEFORE)
    own = events if atria_mv is None else events[np.isin(events[:, 1], _SINUS_LIKE)]
    for start in _starts(own, _ATRIA):
        _add(drawn, beats.p_mv, start - P_BEFORE)
    return drawn


def with_p_seen(beats: Beats, own_mv: Floats | None, least_mv: float) -> Beats:
    """The beats with a P wave that lead II shows: at least ``least_mv`` tall, or as tall as a patient's own [8, 100], and upright
    where that is. A smaller one is lifted; one that turns away from II gives way to the patient's own."""
    if own_mv is None or not beats.present[0]:
        return beats
    wanted, height = _peak(own_mv[1]), _peak(beats.p_mv[1])
    least = min(least_mv, abs(wanted))
    lift = least / max(height * float(np.sign(wanted)), 1e-6)
    if lift <= 1:
        return beats
    lifted = beats.p_mv * lift
    return replace(beats, p_mv=lifted if np.abs(lifted[:2]).max() <= _TALLEST_P * abs(wanted) else own_mv)


def _peak(lead_mv: Floats) -> float:
    """The sample farthest from zero."""
    return float(lead_mv[np.abs(lead_mv).argmax()])


def with_second(beats: Beats, second_mv: Floats | None) -> Beats:
    """The beats with another second kind [8, samples]; themselves for None or where there is no second kind."""
    if second_mv is None or not beats.present[2]:
        return beats
    length = max(beats.qrs_mv.shape[-1], second_mv.shape[-1])
    first, second = (np.pad(one, ((0, 0), (0, length - one.shape[-1]))) for one in (beats.qrs_mv[0], second_mv))
    return replace(beats, qrs_mv=np.stack([first, second]).astype(np.float32))


def _qrs(eight_mv: Floats, events: Floats, kind: int, length: int) -> Floats:
    ventricles = events[events[:, 0] == _VENTRICLES]
    starts = _samples(ventricles[:, 2])
    ends = _ends(starts, _starts(events, _ATRIA), eight_mv.shape[1])
    cuts = []
    for start, end in zip(starts[ventricles[:, 1] == kind], ends[ventricles[:, 1] == kind], strict=True):
        if QRS_BEFORE <= start < min(end, eight_mv.shape[1]) - 2 * _LEVEL:
            cut = _cut(eight_mv, start - QRS_BEFORE, length, end)
            cuts.append(cut - cut[:, :_LEVEL].mean(axis=1, keepdims=True))
    return _tapered(_middle(cuts, length), first=5)


def _p(eight_mv: Floats, events: Floats) -> Floats:
    ventricles = _starts(events, _VENTRICLES)
    cuts = []
    for start in _starts(events, _ATRIA):
        place = np.searchsorted(ventricles, start)
        end = int(ventricles[place]) - _GUARD if place < ventricles.size else eight_mv.shape[1]
        if P_BEFORE <= start < min(end, eight_mv.shape[1]) - P_LENGTH // 2 and not _covered(ventricles, start):
            cuts.append(_level(_cut(eight_mv, start - P_BEFORE, P_LENGTH, end)))
    return _tapered(_middle(cuts, P_LENGTH), first=_LEVEL)


def _covered(ventricles: NDArray[np.intp], start: int) -> bool:
    """Whether a QRS or most of its T lies under a P wave that starts here."""
    place = np.searchsorted(ventricles, start) - 1
    return bool(place >= 0 and start - ventricles[place] < QRS_LENGTH // 2)


def _level(cut: Floats) -> Floats:
    """A P wave without the straight line from its first to its last level."""
    seen = np.flatnonzero(np.isfinite(cut[0]))
    first, last = cut[:, seen[:_LEVEL]].mean(axis=1), cut[:, seen[-_LEVEL:]].mean(axis=1)
    share = np.clip((np.arange(cut.shape[1]) - _LEVEL / 2) / max(1, seen.size - _LEVEL), 0, 1)
    line = first[:, None] * (1 - share) + last[:, None] * share
    levelled: Floats = (cut - line).astype(np.float32)
    return levelled


def _ends(starts: NDArray[np.intp], atria: NDArray[np.intp], samples: int) -> NDArray[np.intp]:
    """Where each beat's own stretch ends: at the next QRS or at the P wave before it."""
    ends = _next(starts, samples) - QRS_BEFORE
    for index, start in enumerate(starts):
        conducted = atria[(atria > start + QRS_LENGTH // 3) & (atria < ends[index])]
        if conducted.size:
            ends[index] = conducted[0] - _GUARD
    return ends


def _next(starts: NDArray[np.intp], last: int) -> NDArray[np.intp]:
    return np.append(starts, last)[1:]


def _cut(eight_mv: Floats, start: int, length: int, end: int) -> Floats:
    """Samples from ``start``, not a number from ``end`` on."""
    cut = np.full((8, length), np.nan, np.float32)
    last = min(end, start + length, eight_mv.shape[1])
    piece = eight_mv[:, start:last]
    cut[:, : piece.shape[1]] = piece
    return cut


def _middle(cuts: list[Floats], length: int) -> Floats:
    """The median of many cuts, the mean of few; where fewer than a third of them reach, it runs out to zero."""
    if not cuts:
        return np.zeros((8, length), np.float32)
    stack = np.stack(cuts)
    count = np.isfinite(stack[:, 0]).sum(axis=0)
    reached = int(np.flatnonzero(count * 3 >= len(cuts))[-1]) + 1
    seen = stack[:, :, :reached]
    middle = np.zeros((8, length), np.float32)
    middle[:, :reached] = _median(seen) if len(cuts) >= _ENOUGH else np.nanmean(seen, axis=0)
    if reached < length:
        fall = np.clip(1 - np.arange(1, length - reached + 1) / _FADE, 0, 1)
        middle[:, reached:] = middle[:, reached - 1 : reached] * fall
    return middle


def _median(stack: Floats) -> Floats:
    """Over the first axis, of what is a number; numpy's own takes many times as long."""
    known = np.isfinite(stack).sum(axis=0, keepdims=True)
    ordered = np.sort(stack, axis=0)  # what is no number comes last
    low, high = (np.take_along_axis(ordered, place, axis=0)[0] for place in ((known - 1) // 2, known // 2))
    median: Floats = (low + high) / 2
    return median


def _tapered(template: Floats, first: int) -> Floats:
    """The template with ends at zero."""
    template[:, :first] *= np.linspace(0, 1, first, dtype=np.float32)
    template[:, -_FADE:] *= np.linspace(1, 0, _FADE, dtype=np.float32)
    return template


def _until(length: int, end: int) -> Floats:
    """1 up to ``end``, falling to 0 over the samples before it."""
    fall: Floats = np.clip((end - np.arange(length)) / _FADE, 0, 1).astype(np.float32)
    return fall


def _add(drawn: Floats, template: Floats, start: int) -> None:
    first, last = max(0, start), min(drawn.shape[1], start + template.shape[1])
    if first < last:
        drawn[:, first:last] += template[:, first - start : last - start]


def _starts(events: Floats, chamber: int) -> NDArray[np.intp]:
    return _samples(events[events[:, 0] == chamber, 2])


def _samples(seconds: Floats) -> NDArray[np.intp]:
    return np.round(seconds * RATE_HZ).astype(np.intp)
