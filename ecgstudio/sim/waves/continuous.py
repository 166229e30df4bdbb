"""Drawing activity without single beats: f waves, flutter waves, ventricular fibrillation, polymorphic tachycardia, torsades."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import numpy as np

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.delineation import Wave
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.timeline import ContinuousActivity
from ecgstudio.sim.waves.kernel import Array, step
from ecgstudio.sim.waves.lead_field import lead_field

# f waves are largest in V1, then II and III (Stridh 2001); share of the V1 amplitude in I, II, V1..V6
_F_LEADS: Final = np.array([0.3, 0.6, 1.0, 0.6, 0.32, 0.28, 0.28, 0.28])
_F_ELSEWHERE: Final = np.array([0.35, 0.5, 0.12, 0.3, 0.3, 0.3, 0.3, 0.3])
# typical (counter-clockwise) flutter: saw-tooth in II, III, aVF; I nearly flat; V1 upright and V6 inverted while II is lowest
_FLUTTER_MAIN: Final = np.array([0.06, 1.0, 0.0, 0.05, 0.1, 0.15, 0.2, 0.25])
_FLUTTER_CREST: Final = np.array([0.05, 0.0, 0.5, 0.3, 0.12, 0.0, -0.08, -0.12])
_SAW_TOOTH: Final = ((0.0, 0.45), (0.5, 0.0), (0.68, -0.48), (0.74, -0.5), (0.92, 0.46), (1.0, 0.45))


def draw_continuous(
    activity: ContinuousActivity, physiology: Physiology, anatomy: Anatomy, out: Array, rate_hz: float, seed: int
) -> None:
    """Add one stretch of continuous activity to ``out`` [8, samples]."""
    low = max(int(np.ceil(activity.start_s * rate_hz)), 0)
    high = min(int(np.ceil(activity.end_s * rate_hz)), out.shape[1])
    if high <= low:
        return
    time = np.arange(low, high) / rate_hz
    rng = np.random.default_rng((seed, 23, int(1000 * max(activity.start_s, 0))))
    ends = step((time - activity.start_s - 0.02) / 0.02) * step((activity.end_s - 0.02 - time) / 0.02)
    if activity.kind == "fibrillation":
        drawn = _f_waves(time, activity.rate_hz, physiology.f_amplitude, rng)
    elif activity.kind == "flutter":
        drawn = _flutter(time, activity, physiology.flutter_amplitude)
    elif activity.kind == "ventricular fibrillation":
        drawn = _ventricular_fibrillation(time, activity.rate_hz, physiology.vf_amplitude, anatomy, rng)
    else:
        drawn = _twisting(time, activity, physiology, anatomy, rng)
    out[:, low:high] += drawn * ends


def _f_waves(time: Array, rate_hz: float, amplitude_mv: float, rng: np.random.Generator) -> Array:
    """Two sources of saw-tooth-like waves that never repeat (Stridh and Sornmo 2001), near V1 and elsewhere in the atria."""
    first = _cycles(time, rate_hz, rng, jitter=0.13, spread=0.3, harmonics=0.45)
    second = _cycles(time, rate_hz * rng.uniform(0.85, 1.18), rng, jitter=0.17, spread=0.4, harmonics=0.4)
    own = np.clip(1 + 0.2 * rng.standard_normal(8), 0.7, 1.3)
    own[2] = 1.15
    other = rng.uniform(-0.8, 0.8, 8) * _F_ELSEWHERE
    other[2] = 0.12
    return amplitude_mv / 2 * (np.outer(_F_LEADS * own, first) + np.outer(other, second))


def _cycles(
    time: Array, rate_hz: float, rng: np.random.Generator, *, jitter: float, spread: float, harmonics: float
) -> Array:
    """A wave of which each cycle has its own length, height and shape (shares of the mean); about 1 at its peaks."""
    count = int((time[-1] - time[0]) * rate_hz * 1.5) + 16
    lengths = np.clip(1 + jitter * rng.standard_normal(count), 0.55, 1.6) / rate_hz
    marks = time[0] - rng.uniform(1, 3) / rate_hz + np.concatenate([[0.0], np.cumsum(lengths)])
    phase = np.interp(time, marks, np.arange(count + 1.0))
    turn = 2 * np.pi * phase
    height = _from_cycle_to_cycle(phase, np.clip(1 + spread * rng.standard_normal(count + 2), 0.25, 1.9))
    second = _from_cycle_to_cycle(phase, harmonics * (1 + 0.7 * rng.standard_normal(count + 2)))
    lag = _from_cycle_to_cycle(phase, 0.5 + 0.8 * rng.standard_normal(count + 2))
    wave = np.sin(turn) + second * np.sin(2 * turn + lag) + 0.3 * harmonics * np.sin(3 * turn + 2 * lag)
    return np.asarray(height * wave / 1.15, np.float64)


def _from_cycle_to_cycle(phase: Array, values: Array) -> Array:
    """Values of whole cycles, with a smooth passage from each to the next."""
    index = phase.astype(int)
    part = phase - index
    part = part * part * (3 - 2 * part)
    result: Array = values[index] * (1 - part) + values[index + 1] * part
    return result


def _slow(time: Array, cutoff_hz: float, rng: np.random.Generator) -> Array:
    """A slow random curve with mean 0 and standard deviation 1."""
    span = max(float(time[-1] - time[0]), 1.0)
    knots = np.arange(time[0] - 2 / cutoff_hz, time[-1] + 3 / cutoff_hz, 0.5 / cutoff_hz)
    values = rng.standard_normal(knots.size)
    position = (time - knots[0]) / (knots[1] - knots[0])
    index = np.clip(position.astype(int), 0, knots.size - 2)
    part = position - index
    part = part * part * (3 - 2 * part)
    result: Array = (values[index] * (1 - part) + values[index + 1] * part) * min(1.2, 1 + 0.2 * span)
    return result


def _flutter(time: Array, activity: ContinuousActivity, amplitude_mv: float) -> Array:
    """Slow fall, then a steeper one, then a quick rise in the inferior leads, never level; V1 shows upright waves."""
    phase = _cycle_phase(time, activity)
    crest = np.exp(5 * (np.cos(2 * np.pi * (phase - 0.7)) - 1))
    crest -= crest.mean()
    return amplitude_mv * (np.outer(_FLUTTER_MAIN, _saw_tooth(phase)) + np.outer(_FLUTTER_CREST, crest))


def _cycle_phase(time: Array, activity: ContinuousActivity) -> Array:
    if len(activity.cycle_s) < 2:
        return (time - activity.start_s) * activity.rate_hz
    cycles = np.array(activity.cycle_s)
    before = cycles[0] + np.arange(-3, 0) * (cycles[1] - cycles[0])
    after = cycles[-1] + np.arange(1, 4) * (cycles[-1] - cycles[-2])
    marks = np.concatenate([before, cycles, after])
    result: Array = np.interp(time, marks, np.arange(marks.size, dtype=float))
    return result


def _saw_tooth(phase: Array) -> Array:
    """Height about -0.5..0.5, mean 0, with the corners rounded over a twelfth of the cycle."""
    corners, heights = zip(*_SAW_TOOTH, strict=True)
    parts = [np.interp((phase + shift) % 1.0, corners, heights) for shift in (-0.04, -0.02, 0.0, 0.02, 0.04)]
    mean = np.mean(parts, axis=0)
    return np.asarray(mean - mean.mean(), np.float64)


def _ventricular_fibrillation(
    time: Array, rate_hz: float, amplitude_mv: float, anatomy: Anatomy, rng: np.random.Generator
) -> Array:
    """Wandering wavelets: dipoles of different rates that turn slowly and whose cycles are never alike; no complexes.

    The slower ones are the larger, so that the spectrum is broad with its peak near the rate (Clayton, Murray 1993: 3-9 Hz).
    """
    field = lead_field(anatomy)
    leads = np.vstack([field.limb, field.electrodes @ field.chest])
    dipole = np.zeros((3, time.size))
    for pace, weight in _WAVELETS:
        wave = _cycles(time, rate_hz * pace * rng.uniform(0.94, 1.06), rng, jitter=0.2, spread=0.45, harmonics=0.3)
        azimuth, height = rng.uniform(0, 2 * np.pi) + 1.3 * _slow(time, 0.5, rng), 0.9 * _slow(time, 0.5, rng)
        direction = np.array([np.cos(azimuth) * np.cos(height), np.sin(azimuth), np.cos(azimuth) * np.sin(height)])
        dipole += weight * direction * wave
    drawn = leads @ dipole
    result: Array = amplitude_mv / 2 * drawn / (np.percentile(np.abs(drawn[1]), 90) + 1e-9)
    return result


# pace against the rate and weight of the wavelets of ventricular fibrillation (E)
_WAVELETS: Final = ((1.0, 1.0), (1.0, 0.8), (0.72, 0.5), (1.38, 0.4), (1.9, 0.2))


def _twisting(
    time: Array, activity: ContinuousActivity, physiology: Physiology, anatomy: Anatomy, rng: np.random.Generator
) -> Array:
    """Wide complexes whose axis turns: in torsades smoothly, with spindles of 5 to 10 beats; else from beat to beat."""
    torsades = activity.kind == "torsades"
    jitter = 0.05 if torsades else 0.14
    phase = _beat_phase(time, activity, jitter, rng)
    beats_to_twist = rng.uniform(6, 9) if torsades else rng.uniform(3.0, 4.5)
    twist = np.pi * (phase / (2 * np.pi)) / beats_to_twist + rng.uniform(0, np.pi)
    if not torsades:
        twist = twist + 0.5 * _slow(time, 1.5, rng)
    wave = np.sin(phase) + 0.28 * np.sin(2 * phase + 0.6) + 0.08 * np.sin(3 * phase)
    quadrature = np.cos(phase) + 0.2 * np.sin(2 * phase)
    size = 0.85 * physiology.qrs_voltage * (1 if torsades else 1 + 0.2 * np.tanh(_slow(time, 1.5, rng)))
    dipole = size * np.array(
        [
            0.8 * np.cos(twist) * wave + 0.25 * quadrature,
            1.0 * np.sin(twist + 0.3) * wave,
            0.55 * np.cos(twist + 1.1) * wave,
        ]
    )
    field = lead_field(anatomy)
    return np.vstack([field.limb, field.electrodes @ field.chest]) @ dipole


def _beat_phase(time: Array, activity: ContinuousActivity, jitter: float, rng: np.random.Generator) -> Array:
    if len(activity.cycle_s) >= 2:
        return 2 * np.pi * _cycle_phase(time, activity)
    count = int((activity.end_s - activity.start_s) * activity.rate_hz) + 6
    cycles = (1 + jitter * np.clip(rng.standard_normal(count), -2, 2)) / activity.rate_hz
    marks = activity.start_s + np.concatenate([[0.0], np.cumsum(cycles)])
    smooth = np.interp(time, marks, np.arange(marks.size, dtype=float))
    result: Array = 2 * np.pi * smooth
    return result


def twisting_beats(activity: ContinuousActivity) -> Iterator[Wave]:
    """The true QRS waves of polymorphic tachycardia and torsades: one in each cycle, three fifths of it wide."""
    if activity.kind not in ("polymorphic ventricular", "torsades"):
        return
    for start, end in pairwise((*activity.cycle_s, activity.end_s)):
        width = max(0.6 * (end - start), 0.12)
        if end - start > 0.5 / activity.rate_hz:
            yield Wave("QRS", start, start + width / 2, start + width)
