"""Recovery of the ventricles: ST level, T and U in the eight leads for one kind of beat, and their times within QT."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.waves import frontal
from ecgstudio.sim.waves.activation import Complex
from ecgstudio.sim.waves.beats import Kind
from ecgstudio.sim.waves.kernel import END, Array
from ecgstudio.sim.waves.parts import SegmentShape
from ecgstudio.sim.waves.shapes import shapes
from ecgstudio.sim.waves.territories import RECOVERY, chest, st_level, t_change

# mean T in V1..V6 for 0.29 mV along its axis: healthy adults of PTB-XL 1.0.3 (Wagner 2020)
_CHEST_T: Final = np.array([0.0, 0.45, 0.50, 0.43, 0.35, 0.26]) / 0.29
_U_PATTERN: Final = np.array([0.1, 0.35, 0.1, 0.8, 1.0, 0.8, 0.5, 0.3])
_OSBORN: Final = np.array([0.3, 0.6, 0.1, 0.3, 0.8, 1.0, 0.9, 0.7])
_EPSILON: Final = ((0.014, 0.0055, 1.0), (0.027, 0.005, -0.25), (0.038, 0.005, 0.6))  # s after QRS, width, share
_J_NOTCH: Final = np.array([0.5, 0.9, -0.05, 0.0, 0.3, 0.8, 1.0, 0.9])

PRIMARY_KEPT: Final = 0.35
"""Share of primary T left when conduction is fully abnormal."""
SECONDARY: Final = 0.75
"""Share of QRS area that comes back opposed in T when conduction is fully abnormal (ventricular gradient, Wilson 1934)."""
NORMAL_KEPT: Final = 0.3
"""Share of the normal QRS area that abnormal recovery is measured against."""
SECONDARY_ST: Final = 0.36
"""ST level of secondary changes against their T; these four shares fit LBBB and RBBB of PTB-XL (Wagner 2020)."""
_FULLY_LATE_MS: Final = 45.0
# right bundle branch block: the left ventricle recovers as before, ST stays level; I, II, V1..V6
_RIGHT_KEPT: Final = np.array([0.75, 0.75, 0.2, 0.6, 0.75, 0.75, 0.75, 0.75])


SEGMENT_SHAPES: Final[Mapping[str, SegmentShape]] = MappingProxyType(
    {
        "natural": SegmentShape(0.6, 0.3),
        "concave": SegmentShape(1.0, 0.25, -0.75, 0.75),
        "convex": SegmentShape(1.15, 0.22, 1.1, -0.75),
        "horizontal": SegmentShape(0.85, 0.17),
        "upsloping": SegmentShape(0.42, 0.22),
        "downsloping": SegmentShape(0.85, 0.2, 0.9),
        "coved": SegmentShape(0.45, 0.28, -0.2),
        "scooped": SegmentShape(0.95, 0.2, 2.6, -2.3),
        "saddleback": SegmentShape(0.95, 0.2, -2.7, 2.9),
    }
)


@dataclass(frozen=True, eq=False)
class Recovery:
    """Heights [8] in mV of T, of its last part, of ST at J and of U.

    ``after``: bumps just after QRS as (seconds after J, width, heights [8]); ``skew`` and ``width`` are those of T.
    """

    t: Array
    late_t: Array
    st: Array
    u: Array
    after: tuple[tuple[float, float, Array], ...]
    segment: SegmentShape
    skew: float
    width: float


@dataclass(frozen=True, eq=False)
class Times:
    """When recovery happens in each beat, seconds after the onset of QRS [beats]: J, peak and end of T, widths of T and U."""

    j: Array
    t_peak: Array
    t_end: Array
    t_width: Array
    u_peak: Array
    u_width: Array


def times(recovery: Recovery, duration_s: float, qt_s: Array, st_change_s: float) -> Times:
    """The times for beats with these QT intervals [beats]; ``st_change_s`` of QT is longer (or shorter) ST segment alone."""
    plain = qt_s - st_change_s
    longest = (qt_s - duration_s - 0.02) / (END * (1 - recovery.skew) + 0.9)
    width = np.minimum(0.125 * plain * recovery.width, np.maximum(longest, 0.02))
    peak = qt_s - END * (1 - recovery.skew) * width
    u_width = 0.092 * plain  # U lasts about 170 ms and peaks some 80 ms after T (Surawicz 1998)
    return Times(np.full_like(qt_s, duration_s), peak, qt_s, width, qt_s + 1.75 * u_width, u_width)


def recovery_of(
    kind: Kind, complex_: Complex, reference: Complex, physiology: Physiology, anatomy: Anatomy
) -> Recovery:
    """Primary T and ST of this patient, with what a changed QRS makes of them (secondary ST-T)."""
    late = _lateness(kind, physiology)
    right = "rbbb" in kind.branch and kind.entry == "conducted"
    secondary = late * _opposed(kind, complex_, reference) + _strain(complex_, reference, kind, physiology)
    kept = _RIGHT_KEPT if right else PRIMARY_KEPT
    t = (1 - (1 - kept) * late) * _primary_t(physiology, anatomy) + secondary + t_change(physiology)
    return Recovery(
        t=t,
        late_t=physiology.t_terminal * RECOVERY["anterior"],
        st=st_level(physiology) + (0.0 if right else SECONDARY_ST) * secondary,
        u=physiology.u_amplitude * _U_PATTERN,
        after=_after(physiology),
        segment=SEGMENT_SHAPES[physiology.st_shape],
        skew=physiology.t_asymmetry,
        width=physiology.t_width,
    )


def _lateness(kind: Kind, physiology: Physiology) -> float:
    """0 when the ventricles are activated as usual, 1 when as late as in complete bundle branch block."""
    if kind.entry == "conducted" and kind.branch in ("normal", "lafb", "lpfb"):
        return 0.0
    return float(np.clip((kind.duration_ms - 92.0) / _FULLY_LATE_MS, 0.0, 1.0))


def _primary_t(physiology: Physiology, anatomy: Anatomy) -> Array:
    rng = np.random.default_rng((anatomy.person, 12))
    own = 1 + 0.3 * anatomy.drawn_individuality * np.clip(rng.standard_normal(6), -1.3, 1.7)
    limb = frontal.limb_pair(physiology.t_amplitude, physiology.t_axis)
    precordial = physiology.t_amplitude * physiology.t_precordial * _CHEST_T * own
    precordial[0] += 0.13 * float(rng.standard_normal()) * anatomy.drawn_individuality
    return np.concatenate([limb, precordial])


def _opposed(kind: Kind, complex_: Complex, reference: Complex) -> Array:
    """T height [8] whose area balances the area of an abnormally conducted QRS."""
    area = complex_.area * kind.duration_ms - NORMAL_KEPT * reference.area * 92.0
    return -SECONDARY * _height_of(area)


def _strain(complex_: Complex, reference: Complex, kind: Kind, physiology: Physiology) -> Array:
    """T height [8] opposed to what hypertrophy adds to QRS."""
    if not physiology.strain or kind.entry != "conducted":
        return np.zeros(8)
    return -1.3 * physiology.strain * _height_of((complex_.area - reference.area) * kind.duration_ms)


def _height_of(bump_area_ms: Array) -> Array:
    """The T height with the same area as QRS weights that sum to this: QRS bumps against a T of 50 ms width."""
    return shapes().width * bump_area_ms / 50.0


def _after(physiology: Physiology) -> tuple[tuple[float, float, Array], ...]:
    bumps: list[tuple[float, float, Array]] = []
    if physiology.osborn > 0:
        bumps.append((0.008, 0.017, physiology.osborn * _OSBORN))
    if physiology.j_notch > 0:
        bumps.append((0.0, 0.011, physiology.j_notch * _J_NOTCH))
    if physiology.epsilon > 0:
        for offset, width, height in _EPSILON:
            bumps.append((offset, width, height * physiology.epsilon * chest(V1=1.0, V2=0.8, V3=0.5)))
    return tuple(bumps)
