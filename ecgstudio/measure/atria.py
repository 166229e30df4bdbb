"""What the atria do: every P wave, conducted or not, or the fibrillation or flutter that remains without QRS and T."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import LEAD_INDEX
from ecgstudio.measure.beats import windows
from ecgstudio.measure.fibrillation import fibrillation_score
from ecgstudio.measure.find import LEAST_COHERENCE, LEAST_P_MV, Found, typical_rr
from ecgstudio.measure.median import samples_of
from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.measure.signals import Samples, peaks, smooth

_HALF = samples_of(60)
_APART = samples_of(140)
_LEAST_FIT = 0.72
_GAIN = (0.45, 2.2)
_SPECTRUM_HZ = (3.0, 12.0)
_ATRIAL_LEADS = ("II", "III", "aVF", "V1", "V2")
_LEAST_BLIND_MV = 0.02
_FEWEST_PP = 5
_LOCKED_SPREAD = samples_of(24)  # bumps at a fixed distance after QRS are what is left of T


@dataclass(frozen=True, eq=False)
class Atria:
    """``p_peaks``: samples of all P waves found, ``p_kind`` their shape (0 the commonest); ``locked``: whether they keep
    their distance to QRS. ``frequency_hz`` and ``concentration`` (share of 3-12 Hz near the peak): the activity without QRS
    and T; ``residue_mv``: its size."""

    p_peaks: NDArray[np.intp]
    p_kind: NDArray[np.intp]
    locked: bool
    frequency_hz: float
    concentration: float
    residue_mv: float


def read_atria(found: Found) -> Atria:
    """The atrial activity of a recording with beats."""
    lines = found.atrial_mv
    residue = without_qrst(found, lines)
    frequency, concentration, size = _spectrum(found, residue)
    template, locked = _template(found, residue)
    at = np.array([], dtype=np.intp)
    if template is not None:
        at = _matches(found, residue[found.prepared.detecting], template)
        at = _united(found.p_peak[found.p_peak >= 0], at) if locked else at
    if fibrillation_score(found) > 0 or not locked:
        at = regular_train(at)
    return Atria(at, _shapes(residue[found.prepared.detecting], at), locked, frequency, concentration, size)


def regular_train(p_peaks: NDArray[np.intp]) -> NDArray[np.intp]:
    """Those P waves that keep a beat of their own below 140/min: each with another one interval before or after it, hardly
    any nearer; empty when fewer than four in five do."""
    none = np.array([], dtype=np.intp)
    if p_peaks.size < _FEWEST_PP:
        return none
    apart, best = np.abs(p_peaks[:, None] - p_peaks), none
    for basic in np.diff(p_peaks):
        kept = p_peaks[(np.abs(apart - basic) < 0.09 * basic).any(axis=1)]
        crowded = float((np.diff(p_peaks) < 0.75 * basic).mean())
        if basic >= samples_of(430) and crowded <= 0.3 and kept.size > best.size:
            best = kept
    return best if best.size >= max(_FEWEST_PP, 0.8 * p_peaks.size) else none


def with_led_beats(found: Found, atria: Atria) -> Found:
    """Where P keeps no fixed distance to QRS (Wenckebach, dissociation): each dominant beat led by the last P within reach."""
    if atria.locked or not atria.p_peaks.size:
        return found
    peaks_ = np.full(found.beats.count, -1, np.intp)
    for beat, (onset, kind) in enumerate(zip(found.onsets, found.beats.kind, strict=True)):
        near = atria.p_peaks[(atria.p_peaks < onset - samples_of(30)) & (atria.p_peaks > onset - samples_of(380))]
        if kind == 0 and near.size:
            peaks_[beat] = near[-1]
    return replace(found, p_peak=peaks_)


def without_qrst(found: Found, lines: Samples) -> Samples:
    """The lines [12, samples] less each beat's own kind of QRS and T (the median from QRS onset to T end, with soft ends)."""
    residue = lines.copy()
    beats = found.beats
    for kind in range(beats.kinds):
        bounds = found.bounds[kind]
        before, after = (
            -bounds.qrs_on + samples_of(10),
            (bounds.t_end or bounds.qrs_off + samples_of(200)) + samples_of(20),
        )
        after = min(after, int(0.9 * typical_rr(beats)))
        at = beats.of(kind)
        beat = np.median(windows(lines, at, before, after), axis=0)
        beat = _soft_ends(beat - np.linspace(0, 1, beat.shape[1]) * (beat[:, -1:] - beat[:, :1]) - beat[:, :1])
        for sample in at:
            first, last = max(0, sample - before), min(lines.shape[1], sample + after)
            residue[:, first:last] -= beat[:, first - sample + before : last - sample + before]
    return residue


def _soft_ends(beat: Samples) -> Samples:
    ramp = min(10, beat.shape[1] // 4)
    weight = np.ones(beat.shape[1])
    weight[:ramp] = np.linspace(0, 1, ramp)
    weight[-ramp:] = np.linspace(1, 0, ramp)
    return beat * weight


def _spectrum(found: Found, residue: Samples) -> tuple[float, float, float]:
    """Dominant frequency in 3-12 Hz (of the slope, for what is left of T lies lower), the share of power within 0.6 Hz of it,
    and the root mean square in mV."""
    rows = [LEAD_INDEX[lead] for lead in _ATRIAL_LEADS if found.prepared.usable[LEAD_INDEX[lead]]]
    rows = rows or found.prepared.detecting
    lines = residue[rows]
    quiet = np.clip(lines, *(np.percentile(lines, end, axis=1, keepdims=True) for end in (1, 99)))
    length = max(8192, quiet.shape[1])
    frequency = np.fft.rfftfreq(length, 1 / RATE_HZ)
    power = np.abs(np.fft.rfft(quiet * np.hanning(quiet.shape[1]), length) * frequency) ** 2
    band = (frequency >= _SPECTRUM_HZ[0]) & (frequency <= _SPECTRUM_HZ[1])
    shares = power[:, band] / power[:, band].sum(axis=1, keepdims=True)
    mean = smooth(np.average(shares, axis=0, weights=power[:, band].sum(axis=1)), 5)
    top = int(np.argmax(mean))
    near = np.abs(frequency[band] - frequency[band][top]) <= 0.6
    return float(frequency[band][top]), float(mean[near].sum() / mean.sum()), float(np.sqrt(np.mean(quiet**2)))


def _template(found: Found, residue: Samples) -> tuple[Samples | None, bool]:
    """The commonest P over the detecting leads [leads, 120 ms] and whether it keeps its distance to QRS; None without P."""
    lines = residue[found.prepared.detecting]
    led = found.p_peak[found.p_peak >= 0]
    before = found.p_before
    if led.size and before is not None and before.coherence >= LEAST_COHERENCE and before.height_mv >= LEAST_P_MV:
        return _centred(np.median(windows(lines, led, _HALF, _HALF), axis=0)), True
    return _blind_template(found, lines), False


def _blind_template(found: Found, lines: Samples) -> Samples | None:
    """A P shape that comes back at no fixed distance to QRS: the largest group of like bumps between T end and QRS."""
    height = smooth(np.sqrt(np.mean(lines**2, axis=0)), 9)
    height = np.where(_free(found), height, 0.0)
    bumps = peaks(height, _APART, _LEAST_BLIND_MV)
    bumps = bumps[(bumps > _HALF) & (bumps < lines.shape[1] - _HALF)]
    if bumps.size < 3:
        return None
    shapes = np.stack([_centred(shape) for shape in windows(lines, bumps, _HALF, _HALF)])
    flat = shapes.reshape(bumps.size, -1)
    flat = flat / (np.linalg.norm(flat, axis=1, keepdims=True) + 1e-9)
    alike = flat @ flat.T > 0.75
    since = bumps - found.beats.at[np.maximum(np.searchsorted(found.beats.at, bumps) - 1, 0)]
    for leader in np.argsort(-alike.sum(axis=1), kind="stable"):
        group = alike[leader]
        if group.sum() < max(3, 0.35 * bumps.size):
            return None
        if np.std(since[group]) > _LOCKED_SPREAD:
            return _centred(np.median(shapes[group], axis=0))
    return None


def _free(found: Found) -> NDArray[np.bool_]:
    """Which samples lie well outside QRS and T."""
    free = np.ones(found.prepared.samples, dtype=bool)
    for first, last in zip(found.onsets - samples_of(20), found.t_ends + samples_of(20), strict=True):
        free[max(0, first) : max(0, last)] = False
    return free


def _matches(found: Found, lines: Samples, template: Samples) -> NDArray[np.intp]:
    """Samples where the template fits over all leads with a like size, outside QRS itself."""
    size = np.sqrt(np.sum(template**2)) + 1e-9
    width = template.shape[1]
    if lines.shape[1] <= width:
        return np.array([], dtype=np.intp)
    product = sum(np.correlate(line, shape, "valid") for line, shape in zip(lines, template, strict=True))
    energy = sum(_moving(line**2, width) - _moving(line, width) ** 2 / width for line in lines)
    fit = product / (np.sqrt(np.maximum(energy, 1e-9)) * size)
    gain = product / size**2
    centre = np.arange(fit.size) + width // 2
    good = (gain > _GAIN[0]) & (gain < _GAIN[1]) & _outside_qrs(found)[centre]
    found_at = peaks(np.where(good, fit, 0.0), _APART, _LEAST_FIT)
    return np.asarray(found_at + width // 2, dtype=np.intp)


def _united(led: NDArray[np.intp], others: NDArray[np.intp]) -> NDArray[np.intp]:
    """The P waves that lead beats, and those others that are not the same ones."""
    extra = [at for at in others if not led.size or np.abs(led - at).min() >= samples_of(100)]
    return np.array(sorted([*led, *extra]), dtype=np.intp)


def _outside_qrs(found: Found) -> NDArray[np.bool_]:
    outside = np.ones(found.prepared.samples, dtype=bool)
    for sample, kind in zip(found.beats.at, found.beats.kind, strict=True):
        bounds = found.bounds[kind]
        outside[max(0, sample + bounds.qrs_on) : max(0, sample + bounds.qrs_off + samples_of(20))] = False
    return outside


def _moving(line: Samples, width: int) -> Samples:
    total = np.concatenate([[0.0], np.cumsum(line)])
    sums: Samples = total[width:] - total[:-width]
    return sums


def _shapes(lines: Samples, at: NDArray[np.intp]) -> NDArray[np.intp]:
    """The shape of each P wave: like ones share a number, 0 the commonest; a shape counts when it comes twice."""
    if not at.size:
        return at
    flat = np.stack([_centred(shape) for shape in windows(lines, at, _HALF, _HALF)]).reshape(at.size, -1)
    flat = flat / (np.linalg.norm(flat, axis=1, keepdims=True) + 1e-9)
    kind = np.full(at.size, -1, np.intp)
    for number in range(at.size):
        rest = kind < 0
        if not rest.any():
            break
        alike = (flat @ flat.T > 0.6) & rest & rest[:, None]
        kind[alike[int(np.argmax(alike.sum(axis=1)))]] = number
    return kind


def _centred(shape: Samples) -> Samples:
    line = np.linspace(0, 1, shape.shape[1])
    first, last = shape[:, :6].mean(axis=1, keepdims=True), shape[:, -6:].mean(axis=1, keepdims=True)
    level = shape - (first + (last - first) * line)
    centred: Samples = level - level.mean(axis=1, keepdims=True)
    return centred
