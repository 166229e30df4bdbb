"""Beats: aligned to one another, sorted into kinds by shape, and averaged into median beats."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ecgstudio.measure.prepare import RATE_HZ, Prepared
from ecgstudio.measure.signals import AnySamples, Samples, median_over_beats

BEFORE = round(0.52 * RATE_HZ)
AFTER = round(0.76 * RATE_HZ)
_CORE = (round(0.08 * RATE_HZ), round(0.12 * RATE_HZ))
_SHIFT = round(0.04 * RATE_HZ)
_ALIKE = 0.86
_STEP = 2


@dataclass(frozen=True, eq=False)
class Beats:
    """``at``: sample of each beat's fiducial, aligned within a kind; ``kind``: which kind each is of, 0 the dominant one."""

    at: NDArray[np.intp]
    kind: NDArray[np.intp]

    @property
    def count(self) -> int:
        return int(self.at.size)

    @property
    def kinds(self) -> int:
        return int(self.kind.max()) + 1 if self.count else 0

    def of(self, kind: int) -> NDArray[np.intp]:
        """Fiducials [beats] of the beats of one kind, in samples."""
        chosen: NDArray[np.intp] = self.at[self.kind == kind]
        return chosen


def sort_beats(prepared: Prepared, found: NDArray[np.intp]) -> Beats:
    """Beats sorted by shape over all leads, each moved to where it fits its kind best; the kind that lasts longest is
    number 0. What is cut off by an end of the recording makes no kind of its own. ``found`` [beats]: samples of the
    complexes."""
    lines = prepared.smooth_mv[prepared.detecting]
    at, kind = np.zeros(found.size, np.intp), np.zeros(found.size, np.intp)
    templates: list[Samples] = []
    members: list[int] = []
    whole = (found >= _CORE[0]) & (found < prepared.samples - _CORE[1])
    for index in np.argsort(~whole, kind="stable"):
        sample = int(found[index])
        best, shift, likeness = _closest(lines, sample, templates)
        if not templates or (likeness < _ALIKE and whole[index]):
            templates.append(_core(lines, sample))
            members.append(0)
            best, shift = len(templates) - 1, 0
        kind[index], at[index] = best, min(max(0, sample + shift), prepared.samples - 1)
        if whole[index]:
            templates[best] = (templates[best] * members[best] + _core(lines, int(at[index]))) / (members[best] + 1)
            members[best] += 1
    return Beats(at, _by_time(at, kind))


def median_beat(signal_mv: Samples, at: NDArray[np.intp], before: int = BEFORE, after: int = AFTER) -> Samples:
    """The median [leads, before + after] of the beats around ``at``; the ends of the recording are repeated."""
    return median_over_beats(windows(signal_mv, at, before, after))


def windows(signal_mv: AnySamples, at: NDArray[np.intp], before: int, after: int) -> AnySamples:
    """The stretches [beats, leads, before + after] of a signal [leads, samples] around each sample of ``at``; the ends of
    the signal are repeated."""
    leads, samples = signal_mv.shape
    stretches = np.empty((at.size, leads, before + after), dtype=signal_mv.dtype)
    for stretch, place in zip(stretches, at.tolist(), strict=True):
        first, last = place - before, place + after
        if first >= 0 and last <= samples:
            stretch[:] = signal_mv[:, first:last]
        else:
            stretch[:] = signal_mv[:, np.clip(np.arange(first, last), 0, samples - 1)]
    return stretches


def _by_time(at: NDArray[np.intp], kind: NDArray[np.intp]) -> NDArray[np.intp]:
    """The kinds numbered by the time they take, each beat the interval before it, a pause no more than twice the usual one: in a
    run or in bigeminy there may be more early beats than beats of the basic rhythm."""
    if at.size < 2:
        return kind
    interval = np.diff(at)
    usual = np.median(interval)
    lasts = np.bincount(kind, np.minimum(np.append(usual, interval), 2 * usual))
    order = np.argsort(-lasts, kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(order.size)
    return rank[kind]


def _core(lines: Samples, sample: int) -> Samples:
    """The QRS of one beat [leads, points], every second sample, without its mean."""
    core = windows(lines, np.array([sample]), *_CORE)[0, :, ::_STEP]
    centred: Samples = core - core.mean(axis=1, keepdims=True)
    return centred


def _closest(lines: Samples, sample: int, templates: list[Samples]) -> tuple[int, int, float]:
    """The template most like the beat, the shift in samples at which, and the correlation (less for unlike size)."""
    best = (0, 0, -1.0)
    if not templates:
        return best
    shifts = np.arange(-_SHIFT, _SHIFT + 1, _STEP)
    around = windows(lines, np.array([sample]), _CORE[0] + _SHIFT, _CORE[1] + _SHIFT)[0, :, ::_STEP]
    tries = np.lib.stride_tricks.sliding_window_view(around, sum(_CORE) // _STEP, axis=1)
    tries = tries - tries.mean(axis=2, keepdims=True)
    size = np.sqrt((tries**2).sum(axis=(0, 2))) + 1e-9
    for number, template in enumerate(templates):
        own = np.sqrt((template**2).sum()) + 1e-9
        likeness = np.einsum("lst,lt->s", tries, template) / (size * own)
        likeness = likeness * np.minimum(1.0, 1.35 * np.minimum(size / own, own / size) + 0.25)
        top = int(np.argmax(likeness))
        if likeness[top] > best[2]:
            best = (number, int(shifts[top]), float(likeness[top]))
    return best
