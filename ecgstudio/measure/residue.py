"""The leads less each beat's own kind of QRS and T: what the atria draw."""

import numpy as np
from numpy.typing import NDArray

from ecgstudio.measure.beats import median_beat
from ecgstudio.measure.find import Found, typical_rr
from ecgstudio.measure.median import samples_of
from ecgstudio.measure.signals import Samples, smooth

_FINE, _COARSE = samples_of(24), samples_of(150)
_MARGIN = samples_of(6), samples_of(30)
_EDGE = samples_of(60)


def without_qrst(found: Found, lines: Samples) -> Samples:
    """The lines [12, samples] less each beat's own kind of QRS and T (the median from QRS onset to T end, with soft ends)."""
    residue = lines.copy()
    beats = found.beats
    for kind in range(beats.kinds):
        fiducials = found.fiducials[kind]
        before = samples_of(10) - fiducials.qrs_on
        after = (fiducials.t_end or fiducials.qrs_off + samples_of(200)) + samples_of(20)
        after = min(after, int(0.9 * typical_rr(beats)))
        at = beats.of(kind)
        beat = median_beat(lines, at, before, after)
        beat = _soft_ends(beat - np.linspace(0, 1, beat.shape[1]) * (beat[:, -1:] - beat[:, :1]) - beat[:, :1])
        for sample in at:
            first, last = max(0, sample - before), min(lines.shape[1], sample + after)
            residue[:, first:last] -= beat[:, first - sample + before : last - sample + before]
    return residue


def bumps(lines: Samples) -> Samples:
    """Of lines [leads, samples] what lasts about 80 ms, as P waves do."""
    return smooth(smooth(lines, _FINE), _FINE) - smooth(lines, _COARSE)


def outside_qrs(found: Found) -> NDArray[np.bool_]:
    """Which samples [samples] lie outside QRS complexes and off the ends of the recording."""
    outside = np.ones(found.prepared.samples, dtype=bool)
    for sample, kind in zip(found.beats.at, found.beats.kind, strict=True):
        fiducials = found.fiducials[kind]
        outside[max(0, sample + fiducials.qrs_on - _MARGIN[0]) : max(0, sample + fiducials.qrs_off + _MARGIN[1])] = (
            False
        )
    outside[:_EDGE] = False
    outside[-_EDGE:] = False
    return outside


def _soft_ends(beat: Samples) -> Samples:
    ramp = min(10, beat.shape[1] // 4)
    weight = np.ones(beat.shape[1])
    weight[:ramp] = np.linspace(0, 1, ramp)
    weight[-ramp:] = np.linspace(1, 0, ramp)
    return beat * weight
