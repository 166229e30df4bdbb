"""Drawing activity without single beats: f waves, flutter waves, ventricular fibrillation, polymorphic tachycardia, torsades."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import numpy as np

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.annotations import Wave
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.timeline import ContinuousActivity
from ecgstudio.sim.waves.kernel import Array, step
from ecgstudio.sim.waves.lead_field import lead_field

# f waves are largest in V1, then II and III (Stridh 2001); share of the V1 amplitude in I, II, V1..V6
_F_LEADS: Final = np.array([0.2, 0.5, 1.0, 0.6, 0.3, 0.25, 0.22, 0.2])
# typical flutter: negative saw-tooth in II, III, aVF; V1 upright; I nearly flat
_FLUTTER_MAIN: Final = np.array([0.08, -1.0, 0.35, 0.12, -0.1, -0.2, -0.25, -0.3])
_FLUTTER_TURNED: Final = np.array([0.05, 0.1, 0.35, 0.2, 0.1, 0.05, 0.0, 0.0])


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
    """Two wandering sources of saw-tooth-like waves, amplitude and frequency modulated (Stridh and Sornmo 2001)."""
    first = _source(time, rate_hz, rng)
    second = _source(time, rate_hz * rng.uniform(0.94, 1.06), rng)
    own = 1 + 0.2 * rng.standard_normal(8)
    other = rng.uniform(-0.45, 0.45, 8)
    other[2] = 0.15
    return (
        amplitude_mv / 2 * (_F_LEADS * own)[:, None] * first + amplitude_mv / 2 * (_F_LEADS * other)[:, None] * second
    )


def _source(time: Array, rate_hz: float, rng: np.random.Generator, harmonics: float = 1.0) -> Array:
    """A saw-tooth of three harmonics whose frequency and height wander; about 1 at its peaks."""
    wander = _slow(time, 0.9, rng) * 0.35 + 0.4 * np.sin(2 * np.pi * 0.13 * time + rng.uniform(0, 6.28))
    phase = 2 * np.pi * np.cumsum(rate_hz + wander) * (time[1] - time[0]) + rng.uniform(0, 2 * np.pi)
    height = 1 + 0.38 * _slow(time, 0.7, rng)
    wave = np.sin(phase) + harmonics * (0.35 * np.sin(2 * phase + 0.5) + 0.12 * np.sin(3 * phase + 1.0))
    result: Array = np.clip(height, 0.25, 1.9) * wave / 1.15
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
    """Slow fall, fast rise in the inferior leads, without an isoelectric line; V1 shows positive waves half a cycle away."""
    phase = _cycle_phase(time, activity)
    crest = np.exp(4 * (np.cos(2 * np.pi * (phase - 0.62)) - 1)) - 0.25
    return amplitude_mv * (np.outer(_FLUTTER_MAIN, _saw_tooth(phase)) + np.outer(_FLUTTER_TURNED, crest))


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
    """Height -0.5..0.5, mean 0: a gradual slope of two thirds of the cycle, then a quick return, both rounded."""
    angle = 2 * np.pi * phase
    return 0.42 * (np.sin(angle) - 0.42 * np.sin(2 * angle + 0.35) + 0.16 * np.sin(3 * angle + 0.7))


def _ventricular_fibrillation(
    time: Array, rate_hz: float, amplitude_mv: float, anatomy: Anatomy, rng: np.random.Generator
) -> Array:
    """Three wandering dipole sources near one frequency: chaotic, no complexes, spectral peak at the rate."""
    field = np.vstack([lead_field(anatomy).limb, lead_field(anatomy).chest])
    dipole = np.zeros((3, time.size))
    for weight in (1.0, 0.55, 0.4):
        direction = np.array([_slow(time, 0.6, rng), 1.2 * _slow(time, 0.6, rng), 0.6 * _slow(time, 0.6, rng)])
        dipole += weight * direction * _source(time, rate_hz * rng.uniform(0.92, 1.08), rng, harmonics=0.4)
    drawn = field @ dipole
    result: Array = amplitude_mv / 2 * drawn / (np.percentile(np.abs(drawn[1]), 90) + 1e-9)
    return result


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
