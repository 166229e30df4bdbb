"""The whole analysis of one recording, step by step: from samples to beats, waves and numbers."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.errors import RecordError
from ecgstudio.core.evaluate import features_of
from ecgstudio.core.leads import LEADS
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.core.recording import Recording
from ecgstudio.measure.atria import Atria, read_atria
from ecgstudio.measure.beats import AFTER, BEFORE, Beats, median_beat
from ecgstudio.measure.calls import Call, call_rhythm, call_silence, junctional_p
from ecgstudio.measure.conducted import with_conducted_beats
from ecgstudio.measure.delineate import DEPTH, WaveBoundaries, delineate
from ecgstudio.measure.extra_waves import ExtraWave, extra_waves
from ecgstudio.measure.find import Found, find, typical_rr
from ecgstudio.measure.flutter import depths
from ecgstudio.measure.j_wave import j_waves, peak_and_end, qrs_end
from ecgstudio.measure.lead_reversal import LeadReversal, lead_reversals
from ecgstudio.measure.median import MedianBeat, samples_of
from ecgstudio.measure.numbers import with_beat
from ecgstudio.measure.p_wave import p_onset
from ecgstudio.measure.polymorphic import Run, before_run, call_run, polymorphic_run, with_run
from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.measure.quality import LeadQuality
from ecgstudio.measure.rhythm import BeatTable, beat_table, rhythm_features
from ecgstudio.measure.shape import shape_features
from ecgstudio.measure.signals import Samples, median_of_known
from ecgstudio.measure.silence import is_chaos, without_beats
from ecgstudio.measure.u_wave import t_before_u


@dataclass(frozen=True, eq=False)
class Analysis:
    """All that was read from one recording. ``calls``: rhythm and conduction with their reasons.
    ``extra``: delta, J, epsilon and U waves, there or not.
    ``median``, ``atria`` and ``table`` are None when there is no QRS complex; then ``extra`` is empty."""

    measurements: Measurements
    found: Found
    waves: WaveBoundaries
    median: MedianBeat | None = None
    atria: Atria | None = None
    table: BeatTable | None = None
    calls: tuple[Call, ...] = ()
    extra: tuple[ExtraWave, ...] = ()

    @property
    def quality(self) -> tuple[LeadQuality, ...]:
        return self.found.prepared.quality

    @property
    def lead_reversals(self) -> tuple[LeadReversal, ...]:
        """Cables that may have been exchanged; nothing of the analysis was corrected for it."""
        return () if self.median is None else lead_reversals(self.median, self.quality)


def measure(recording: Recording) -> Measurements:
    """The numbers of one recording of 100 to 1000 Hz and 2.5 s or more, of which the first 60 s that carry an ECG are measured;
    RecordError when it cannot be measured at all."""
    return analyse(recording).measurements


def analyse(recording: Recording, member: int | None = None, part_s: tuple[float, float] | None = None) -> Analysis:
    """Beats, waves, median beat and numbers of one recording; RecordError when it cannot be measured at all.

    ``part_s``: from where to where, in seconds, it is to be measured; times stay those of the whole recording.
    ``member`` is for figures on records that the boundaries were trained on (``delineate.delineate``).
    """
    found = find(recording, part_s)
    if found.beats.count == 0 or is_chaos(found):
        nothing = delineate(found.prepared, found.beats, found.fiducials, found.p_peak, member)
        return Analysis(without_beats(found), found, nothing, calls=call_silence(found))
    run = polymorphic_run(found)
    if run is not None:
        return _around_run(recording, found, run, member)
    atria = read_atria(found)
    found = with_conducted_beats(found, atria)
    waves = delineate(found.prepared, found.beats, found.fiducials, found.p_peak, member)
    median = _median(found, waves, atria)
    waves = _before_j(waves, found.beats, median)
    table = beat_table(found, waves, atria)
    numbers = _numbers(median, found, waves, atria, table)
    calls = call_rhythm(found, atria, table, features_of(numbers))
    extra = extra_waves(found, median, numbers.features)
    numbers = _without_retrograde_pr(numbers)
    return Analysis(numbers, found, waves, median, atria, table, calls, extra)


def _around_run(recording: Recording, found: Found, run: Run, member: int | None) -> Analysis:
    """The analysis of what comes before a polymorphic tachycardia, when that is long enough, with the run's own numbers."""
    try:
        before = analyse(before_run(recording, run), member)
    except RecordError:
        before = None
    if before is None or before.median is None:
        nothing = delineate(found.prepared, found.beats, found.fiducials, found.p_peak, member)
        numbers = with_run(None, found, run)
        return Analysis(numbers, found, nothing, calls=(call_run(numbers, run),))
    numbers = with_run(before.measurements, found, run)
    return replace(before, measurements=numbers, calls=(call_run(numbers, run), *before.calls))


def _median(found: Found, waves: WaveBoundaries, atria: Atria) -> MedianBeat:
    beats, prepared = found.beats, found.prepared
    beat = median_beat(prepared.signal_mv, beats.of(0))
    p = _extent(beats, waves.p_on, waves.p_off, DEPTH["P"])
    if p is not None and not atria.locked:
        p = _with_p_of_its_own(beat, found, waves, p)
    qrs = _extent(beats, waves.qrs_on, waves.qrs_off, DEPTH["QRS"])
    qrs = qrs or (BEFORE + found.fiducials[0].qrs_on, BEFORE + found.fiducials[0].qrs_off)
    t = _extent(beats, waves.t_on, waves.t_off, DEPTH["T"])
    if p is not None and atria.locked:
        p = _on_t(p, t, beat, found)
    level = beat[:, max(0, qrs[0] - samples_of(16)) : qrs[0] + 1].mean(axis=1, keepdims=True)
    peak = found.fiducials[0].t_peak
    humps = j_waves(beat - level, qrs, prepared.usable)
    qrs = qrs[0], qrs_end(humps, _ends(beats, waves), qrs[1])
    return MedianBeat(
        signal_mv=beat - level,
        fiducial=BEFORE,
        qrs=qrs,
        p=p,
        t=None if t is None else t_before_u(beat - level, qrs[1], t),
        t_peak=None if peak is None else BEFORE + peak,
        next_start=BEFORE + int(typical_rr(beats)) - samples_of(250),
        at_s=_most_central(found) / RATE_HZ,
        j_wave=peak_and_end(humps),
    )


def _on_t(p: tuple[int, int], t: tuple[int, int] | None, beat: Samples, found: Found) -> tuple[int, int]:
    """P that would begin well within T of the beat before, or in a fast rhythm whose T has no end: from its own foot on."""
    interval = typical_rr(found.beats)
    apart = p[0] - (t[1] - round(interval)) if t is not None else -_WELL * (interval < _FAST)
    if apart > -_WELL:
        return p
    conducted = found.p_peak >= 0
    peak = BEFORE + round(float(np.median(found.p_peak[conducted] - found.beats.at[conducted])))
    return max(p[0], min(p_onset(beat[found.prepared.detecting], peak), p[1] - _SHORTEST)), p[1]


def _ends(beats: Beats, waves: WaveBoundaries) -> dict[str, float]:
    """Where QRS of dominant beats ends in each lead, as a sample of the median beat."""
    own = beats.kind == 0
    ends = BEFORE + median_of_known((waves.qrs_off - beats.at[:, None])[own])
    return {lead: float(end) for lead, end in zip(LEADS, ends, strict=True) if np.isfinite(end)}


def _before_j(waves: WaveBoundaries, beats: Beats, median: MedianBeat) -> WaveBoundaries:
    """The waves with QRS of dominant beats ending where a J wave begins."""
    if median.j_wave is None:
        return waves
    latest = np.where(beats.kind == 0, beats.at + median.qrs[1] - BEFORE, np.inf)[:, None]
    return replace(waves, qrs_off=np.fmin(waves.qrs_off, np.where(np.isfinite(waves.qrs_off), latest, np.nan)))


def _extent(beats: Beats, onsets: Samples, offsets: Samples, depth: float) -> tuple[int, int] | None:
    """Global onset and offset in the median beat, from each lead's median over dominant beats: over leads the earliest and
    latest but for ``depth``, the share of leads to either side that do not decide; None when there is no such wave."""
    own = beats.kind == 0
    relative = [(places - beats.at[:, None])[own] for places in (onsets, offsets)]
    known = np.isfinite(relative[0]).any(axis=0) & np.isfinite(relative[1]).any(axis=0)
    if not known.any():
        return None
    first, last = (np.sort(median_of_known(part[:, known])) for part in relative)
    rank = int(known.sum() * depth)
    begin, end = max(1, BEFORE + round(float(first[rank]))), min(BEFORE + round(float(last[-1 - rank])), _LAST)
    return (begin, end) if end - begin >= _SHORTEST else None


def _with_p_of_its_own(beat: Samples, found: Found, waves: WaveBoundaries, usual: tuple[int, int]) -> tuple[int, int]:
    """Where PR changes from beat to beat P would be smeared: the median P drawn into ``beat`` at its typical place, and
    its bounds there; the ``usual`` ones where it would reach into QRS or lie before the beat."""
    conducted = found.p_peak >= 0
    own, peak = found.beats.at[conducted], found.p_peak[conducted]
    reach = [places[conducted] - peak[:, None] for places in (waves.p_on, waves.p_off)]
    if not all(np.isfinite(ends).any() for ends in reach):
        return usual
    on, off = (np.nanmedian(ends) for ends in reach)
    place = BEFORE + round(float(np.median(peak - own)))
    first, last = max(1, place + round(float(on))), min(place + round(float(off)), usual[1])
    if last - first < _SHORTEST:
        return usual
    clear = _off_t(found, peak)
    part = median_beat(found.prepared.signal_mv, clear, place - first, last - place)
    share = np.linspace(0, 1, last - first)
    line = part[:, :1] * (1 - share) + part[:, -1:] * share
    beat[:, first:last] = beat[:, [first]] * (1 - share) + beat[:, [last]] * share + part - line
    return first, last


def _off_t(found: Found, peak: NDArray[np.intp]) -> NDArray[np.intp]:
    """Those P waves that stand clear of T, or all where none does."""
    before = np.searchsorted(found.beats.at, peak) - 1
    clear = (before < 0) | (peak - samples_of(60) > found.t_ends[np.maximum(before, 0)])
    return peak[clear] if clear.any() else peak


_SHORTEST, _WELL = samples_of(20), samples_of(20)
_FAST = samples_of(500)
_LAST = BEFORE + AFTER - 2


def _most_central(found: Found) -> float:
    """The dominant beat nearest the middle of the recording, so that a span shown for it lies inside."""
    at = found.beats.of(0)
    return float(at[np.argmin(np.abs(at - found.prepared.samples / 2))])


def _numbers(beat: MedianBeat, found: Found, waves: WaveBoundaries, atria: Atria, table: BeatTable) -> Measurements:
    beats = found.beats
    rr_s = float(np.mean(np.diff(beats.at))) / RATE_HZ if beats.count > 1 else None
    rates = Measurements(rate=_rate(beats, rr_s), atrial_rate=_atrial_rate(atria, found), part_s=found.prepared.part_s)
    measured = with_beat(rates, beat, found.prepared.quality, rr_s)
    features = dict(measured.features)
    features |= shape_features(found, waves, beat, features, rr_s) | rhythm_features(found, atria, table)
    if atria.flutters:
        features |= depths(found, atria.flutter)
    return replace(measured, features=features)


def _without_retrograde_pr(numbers: Measurements) -> Measurements:
    """No PR interval where P comes from the junction: it is led back to the atria, and QRS does not follow from it."""
    if not junctional_p(features_of(numbers)):
        return numbers
    return replace(numbers, pr=Measured(unit="ms", reason="P is led back from the junction, it does not lead QRS"))


def _atrial_rate(atria: Atria, found: Found) -> Measured:
    """From the median interval between P waves; the flutter or fibrillation frequency is in the feature Fhz."""
    if atria.p_peaks.size < 3:
        return Measured(unit="/min", reason="too few P waves were found")
    tied = atria.dissociated or atria.flutters or (found.p_peak >= 0).any()
    if not tied:
        return Measured(unit="/min", reason="P waves stand before a few beats by chance")
    first, last = float(atria.p_peaks[0]), float(atria.p_peaks[-1])
    rate = 60 * RATE_HZ / float(np.median(np.diff(atria.p_peaks)))
    return Measured(rate, "/min", "", span_s=(first / RATE_HZ, last / RATE_HZ))


def _rate(beats: Beats, rr_s: float | None) -> Measured:
    if rr_s is None:
        return Measured(unit="/min", reason="a single beat gives no rate")
    return Measured(60 / rr_s, "/min", "", span_s=(float(beats.at[0]) / RATE_HZ, float(beats.at[-1]) / RATE_HZ))
