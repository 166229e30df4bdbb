"""The first pass over a recording: beats, rough bounds of their waves, and the P waves that lead them."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.recording import Recording
from ecgstudio.measure.beats import Beats, median_beat, sort_beats
from ecgstudio.measure.detect import find_qrs
from ecgstudio.measure.fiducial_points import FiducialPoints, fiducial_points
from ecgstudio.measure.median import samples_of
from ecgstudio.measure.p_wave import PBefore, p_before
from ecgstudio.measure.prepare import RATE_HZ, Prepared, prepare
from ecgstudio.measure.signals import Samples, filtered

LEAST_COHERENCE = 0.5
LEAST_P_MV = 0.008
_T_LASTS = 0.38  # in s per root of RR in s after the fiducial: what stands there in a fast rhythm is T, not P
_LIKENESS = (0.5, 0.8), (0.5, 0.2)  # the more surely P repeats, the less each single one must show it


@dataclass(frozen=True, eq=False)
class Found:
    """``fiducials``: rough bounds per kind of beat; ``p_peak`` [beats]: sample of the P wave that leads each beat, or -1;
    ``p_before``: the averaged P before dominant beats, None without beats; ``bridged_mv`` [12, samples]: a straight line
    instead of each QRS; ``atrial_mv``: the same in 2.5-30 Hz, where P stands out from T (bridged first, so that QRS does not
    ring)."""

    prepared: Prepared
    beats: Beats
    fiducials: list[FiducialPoints]
    p_peak: NDArray[np.intp]
    p_before: PBefore | None
    bridged_mv: Samples
    atrial_mv: Samples

    @property
    def onsets(self) -> NDArray[np.intp]:
        """Rough QRS onset [beats] in samples."""
        return self.beats.at + np.array([self.fiducials[kind].qrs_on for kind in self.beats.kind], dtype=np.intp)

    @property
    def stimulated(self) -> NDArray[np.bool_]:
        """Whether a pacing spike falls from 60 ms before QRS onset to 40 ms after it [beats]."""
        spikes, onsets = self.prepared.spikes, self.onsets
        near = (spikes > onsets[:, None] - samples_of(60)) & (spikes < onsets[:, None] + samples_of(40))
        return np.asarray(near.any(axis=1))

    @property
    def t_falls(self) -> NDArray[np.intp]:
        """Where T has mostly fallen [beats], from where on a P wave may stand: 70 ms after its peak, or its end when sooner."""
        falls = [
            min(fiducials.t_peak + samples_of(70), fiducials.t_end or 10**6) if fiducials.t_peak else None
            for fiducials in self.fiducials
        ]
        places = [
            fall or fiducials.qrs_off + samples_of(150) for fall, fiducials in zip(falls, self.fiducials, strict=True)
        ]
        return self.beats.at + np.array([places[kind] for kind in self.beats.kind], dtype=np.intp)

    @property
    def t_ends(self) -> NDArray[np.intp]:
        """Rough T end [beats] in samples; 200 ms after QRS where no T stands out."""
        ends = [fiducials.t_end or fiducials.qrs_off + samples_of(200) for fiducials in self.fiducials]
        return self.beats.at + np.array([ends[kind] for kind in self.beats.kind], dtype=np.intp)


def find(recording: Recording, part_s: tuple[float, float] | None = None) -> Found:
    """Beats and rough waves of one recording, or of a part; RecordError when it cannot be measured at all."""
    prepared = prepare(recording, part_s)
    beats = sort_beats(prepared, find_qrs(prepared))
    fiducials = [_fiducials(prepared, beats, kind) for kind in range(beats.kinds)]
    bridged = _bridged(prepared, beats, fiducials)
    atrial = filtered(bridged, RATE_HZ, [(2.5, 30.0)])[0]
    bare = Found(prepared, beats, fiducials, np.full(beats.count, -1, np.intp), None, bridged, atrial)
    return _with_p(bare) if beats.count else bare


def typical_rr(beats: Beats) -> float:
    """The median interval between beats in samples; one second when there are fewer than two beats."""
    return float(np.median(np.diff(beats.at))) if beats.count > 1 else RATE_HZ


def _fiducials(prepared: Prepared, beats: Beats, kind: int) -> FiducialPoints:
    interval = typical_rr(beats)
    beat = median_beat(prepared.smooth_mv[prepared.detecting], beats.of(kind))
    return fiducial_points(beat, interval)


def _bridged(prepared: Prepared, beats: Beats, fiducials: list[FiducialPoints]) -> Samples:
    """The leads with each QRS replaced by the straight line between its ends."""
    bridged = prepared.smooth_mv.copy()
    for sample, kind in zip(beats.at, beats.kind, strict=True):
        first = max(0, int(sample) + fiducials[kind].qrs_on - samples_of(6))
        last = min(prepared.samples - 1, int(sample) + fiducials[kind].qrs_off + samples_of(6))
        if last > first:
            share = np.linspace(0, 1, last - first + 1)
            bridged[:, first : last + 1] = bridged[:, [first]] * (1 - share) + bridged[:, [last]] * share
    return bridged


def _with_p(found: Found) -> Found:
    onsets, dominant = found.onsets, found.beats.kind == 0
    earliest = np.maximum(found.t_falls, found.beats.at + round(_T_LASTS * np.sqrt(typical_rr(found.beats) * RATE_HZ)))
    rooms = np.concatenate([onsets[:1], onsets[1:] - earliest[:-1]])
    averaged = p_before(found.atrial_mv[found.prepared.detecting], onsets[dominant], rooms[dominant])
    peaks = np.full(found.beats.count, -1, np.intp)
    if averaged.peak is not None and averaged.coherence >= LEAST_COHERENCE and averaged.height_mv >= LEAST_P_MV:
        least = float(np.interp(averaged.coherence, *_LIKENESS))
        peaks[dominant] = np.where(averaged.likeness >= least, averaged.beats, -1)
    return replace(found, p_peak=peaks, p_before=averaged)
