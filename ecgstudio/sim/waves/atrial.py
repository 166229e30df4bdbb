"""Drawing the atria: P waves of the sinus node and of other places, and the PR segment."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

import numpy as np

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.delineation import Wave
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.timeline import AtrialBeat, Timeline
from ecgstudio.sim.waves import frontal
from ecgstudio.sim.waves.kernel import END, Array, step
from ecgstudio.sim.waves.own import own_p
from ecgstudio.sim.waves.parts import Bump

# chest leads of the right and left atrial parts for 0.12 mV along the axis; V1 comes from its own fields
_RIGHT_CHEST: Final = np.array([0.0, 0.05, 0.045, 0.035, 0.03, 0.025]) / 0.12
_LEFT_CHEST: Final = np.array([0.0, -0.008, 0.03, 0.045, 0.05, 0.05]) / 0.12
_CHEST_SPREAD: Final = np.array([0.0, 0.2, 0.2, 0.18, 0.12, 0.1])  # between people, fits PTB-XL's normal ECGs
# axis in degrees, size, duration and V1 of ectopic foci in turn: low septal, high left, low left, crista, right appendage
_FOCI: Final = (
    (-80.0, 0.9, 0.85, 0.06),
    (115.0, 0.8, 0.95, 0.07),
    (-120.0, 0.7, 1.0, 0.05),
    (75.0, 1.2, 0.8, 0.04),
    (10.0, 0.65, 1.1, -0.05),
)
_VISIBLE_MV: Final = 0.015
_PACED: Final = (40.0, 0.9, 1.15, -0.03)
_RETROGRADE: Final = (-88.0, 0.9, 0.75, 0.085)


@dataclass(frozen=True, eq=False)
class PShape:
    """One P wave: a right and a left atrial part, and what is the person's own."""

    duration_s: float
    right: Bump
    left: Bump
    own: tuple[Bump, ...] = ()

    @property
    def parts(self) -> tuple[Bump, ...]:
        return (self.right, self.left, *self.own)

    @cached_property
    def size_mv(self) -> float:
        """The largest weight of a part in any lead."""
        return max(float(np.abs(part.weights_mv).max()) for part in self.parts)

    @cached_property
    def peak_s(self) -> float:
        """When its parts together are largest, after its onset."""
        time = np.linspace(0, self.duration_s, 41)
        size = np.sum([np.abs(part.weights_mv).max() * part.value(time) for part in self.parts], axis=0)
        return float(time[np.argmax(size)])


def p_shape(beat: AtrialBeat, physiology: Physiology, anatomy: Anatomy) -> PShape:
    """The P wave of one atrial beat."""
    shape = _common(beat, physiology, anatomy)
    return replace(shape, own=own_p(anatomy, beat.origin, physiology.p_amplitude, shape.duration_s))


def _common(beat: AtrialBeat, physiology: Physiology, anatomy: Anatomy) -> PShape:
    if beat.origin == "sinus":
        return _sinus(physiology, anatomy)
    if beat.origin in ("retrograde", "junctional"):
        return _from_focus(_RETROGRADE, physiology)
    if beat.origin == "paced":
        return _from_focus(_PACED, physiology)
    return _from_focus(_FOCI[max(beat.focus - 1, 0) % len(_FOCI)], physiology)


def _sinus(physiology: Physiology, anatomy: Anatomy) -> PShape:
    size, axis = physiology.p_amplitude, physiology.p_axis
    own = np.random.default_rng((anatomy.person, 13)).standard_normal((2, 6)) * anatomy.drawn_individuality
    right = np.concatenate([frontal.limb_pair(0.72 * size, axis + 12), size * (_RIGHT_CHEST + _CHEST_SPREAD * own[0])])
    left = np.concatenate([frontal.limb_pair(0.72 * size, axis - 14), size * (_LEFT_CHEST + _CHEST_SPREAD * own[1])])
    right[2] = physiology.p_initial
    left[2] = -physiology.p_terminal
    return _timed(physiology.p_duration, 0.11 + 0.09 * physiology.p_notch, right, left)


def _from_focus(focus: tuple[float, float, float, float], physiology: Physiology) -> PShape:
    axis, size, duration, v1 = focus
    amplitude = size * physiology.p_amplitude
    limb = frontal.limb_pair(0.72 * amplitude, axis)
    sign = 1.0 if -60 < axis < 120 else -0.6
    right = np.concatenate([limb, sign * amplitude * _RIGHT_CHEST])
    left = np.concatenate([limb, sign * amplitude * _LEFT_CHEST])
    right[2] = left[2] = 0.72 * v1 * physiology.p_amplitude / 0.12
    return _timed(max(duration * physiology.p_duration, 50.0), 0.12, right, left)


def _timed(duration_ms: float, apart: float, right: Array, left: Array) -> PShape:
    """Two bumps that begin and end where P does; the further apart they stand, the narrower they are."""
    duration = duration_ms / 1000
    width = (0.5 - apart) / END * duration
    return PShape(duration, Bump((0.5 - apart) * duration, width, right), Bump((0.5 + apart) * duration, width, left))


def draw_atria(
    timeline: Timeline, physiology: Physiology, anatomy: Anatomy, out: Array, sampling_rate_hz: float, seed: int
) -> tuple[Wave, ...]:
    """Add all P waves and PR segments to ``out`` [8, samples] and return the true waves."""
    rng = np.random.default_rng((seed, 22))
    shapes: dict[tuple[str, int], PShape] = {}
    waves = []
    for index, beat in enumerate(timeline.atrial):
        key = (beat.origin, beat.focus)
        if key not in shapes:
            shapes[key] = p_shape(beat, physiology, anatomy)
        shape = shapes[key]
        scale = 1 + 1.5 * physiology.beat_variation / 100 * float(rng.standard_normal())
        _add_p(out, beat.onset_s, shape, scale, sampling_rate_hz)
        if physiology.pr_segment and beat.conducted_to is not None:
            _add_pr_segment(out, beat, shape, timeline, physiology.pr_segment, sampling_rate_hz)
        if shape.size_mv >= _VISIBLE_MV:
            onset_s = beat.onset_s
            waves.append(Wave("P", onset_s, onset_s + shape.peak_s, onset_s + shape.duration_s, index))
    return tuple(waves)


def _add_p(out: Array, onset_s: float, shape: PShape, scale: float, rate_hz: float) -> None:
    time, span = _window(out, onset_s - 0.1 * shape.duration_s, onset_s + 1.1 * shape.duration_s, rate_hz)
    for part in shape.parts:
        out[:, span] += scale * np.outer(part.weights_mv, part.value(time - onset_s))


def _add_pr_segment(
    out: Array, beat: AtrialBeat, shape: PShape, timeline: Timeline, level_mv: float, rate_hz: float
) -> None:
    """Atrial recovery: a level from the end of P until it goes down within QRS; opposite to P, so negative with a positive P."""
    start = beat.onset_s + 0.75 * shape.duration_s
    end = timeline.ventricular[beat.conducted_to or 0].onset_s + 0.05
    time, span = _window(out, start - 0.08, end + 0.06, rate_hz)
    level = step((time - start) / 0.018) * step((end - time) / 0.012)
    out[:, span] += level_mv * np.outer(_PR_PATTERN, level)


_PR_PATTERN: Final = np.array([0.7, 1.0, -0.25, 0.1, 0.4, 0.6, 0.7, 0.7])


def _window(out: Array, start_s: float, end_s: float, rate_hz: float) -> tuple[Array, slice]:
    low, high = max(int(np.ceil(start_s * rate_hz)), 0), min(int(np.ceil(end_s * rate_hz)), out.shape[1])
    span = slice(low, max(high, low))
    return np.arange(span.start, span.stop) / rate_hz, span
