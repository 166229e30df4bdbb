"""The leads less each beat's own kind of QRS and T: what the atria draw, and how sharply it stands out."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ecgstudio.measure.beats import median_beat
from ecgstudio.measure.find import Found, typical_rr
from ecgstudio.measure.median import samples_of
from ecgstudio.measure.signals import Samples, medians, smooth

_FINE, _COARSE, _MERGED = samples_of(24), samples_of(150), samples_of(30)
_MARGIN = samples_of(6), samples_of(30)
_EDGE = samples_of(60)
_TRUSTED_MV = 0.006


@dataclass(frozen=True, eq=False)
class Trace:
    """How sharply P-like bumps stand out of all leads together. ``lines_mv`` [leads, samples] keeps bumps of about 80 ms;
    ``height`` [samples]: their root mean square over leads, each relative to its own restlessness, 0 where hidden;
    ``open`` [samples]: where neither QRS nor an end of the recording hides them; ``on_t``: where T may have left something."""

    lines_mv: Samples
    height: Samples
    open: NDArray[np.bool_]
    on_t: NDArray[np.bool_]


def without_qrst(found: Found, lines: Samples) -> Samples:
    """The lines [12, samples] less each beat's own kind of QRS and T (the median from QRS onset to T end, with soft ends)."""
    residue = lines.copy()
    beats = found.beats
    for kind in range(beats.kinds):
        bounds = found.bounds[kind]
        before = samples_of(10) - bounds.qrs_on
        after = (bounds.t_end or bounds.qrs_off + samples_of(200)) + samples_of(20)
        after = min(after, int(0.9 * typical_rr(beats)))
        at = beats.of(kind)
        beat = median_beat(lines, at, before, after)
        beat = _soft_ends(beat - np.linspace(0, 1, beat.shape[1]) * (beat[:, -1:] - beat[:, :1]) - beat[:, :1])
        for sample in at:
            first, last = max(0, sample - before), min(lines.shape[1], sample + after)
            residue[:, first:last] -= beat[:, first - sample + before : last - sample + before]
    return residue


def sharp_trace(found: Found, residue: Samples) -> Trace:
    """The residue [12, samples] as a trace in which P waves stand out, whatever their shape."""
    lines = residue[found.prepared.detecting]
    bumps = smooth(smooth(lines, _FINE), _FINE) - smooth(lines, _COARSE)
    seen = outside_qrs(found)
    rest = medians(np.abs(bumps[:, seen]))[:, None] / 0.6745 if seen.any() else np.ones((len(lines), 1))
    height = smooth(np.sqrt(np.mean((bumps / (rest + _TRUSTED_MV)) ** 2, axis=0)), _MERGED)
    return Trace(bumps, np.where(seen, height, 0.0), seen, _on_t(found))


def _on_t(found: Found) -> NDArray[np.bool_]:
    under = np.zeros(found.prepared.samples, dtype=bool)
    for first, last in zip(found.beats.at, found.t_ends + _MARGIN[1], strict=True):
        under[max(0, first) : max(0, last)] = True
    return under


def outside_qrs(found: Found) -> NDArray[np.bool_]:
    """Which samples lie outside QRS complexes and off the ends of the recording."""
    outside = np.ones(found.prepared.samples, dtype=bool)
    for sample, kind in zip(found.beats.at, found.beats.kind, strict=True):
        bounds = found.bounds[kind]
        outside[max(0, sample + bounds.qrs_on - _MARGIN[0]) : max(0, sample + bounds.qrs_off + _MARGIN[1])] = False
    outside[:_EDGE] = False
    outside[-_EDGE:] = False
    return outside


def _soft_ends(beat: Samples) -> Samples:
    ramp = min(10, beat.shape[1] // 4)
    weight = np.ones(beat.shape[1])
    weight[:ramp] = np.linspace(0, 1, ramp)
    weight[-ramp:] = np.linspace(1, 0, ramp)
    return beat * weight
