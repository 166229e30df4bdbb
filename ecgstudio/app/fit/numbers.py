"""The amplitudes and axes that have a name: fitted before anything is left to the person's own departures.

QRS by a few steps of Gauss and Newton over the fields that shape it, each held back towards its usual value; ST and T by linear
least squares for each timing of a small grid, and the territories by ridge regression.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

import numpy as np

from ecgstudio.app.fit.target import Array, Target
from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.parameters import Parametered, Value
from ecgstudio.core.physiology import Physiology
from ecgstudio.measure.median import samples_of
from ecgstudio.sim.waves import frontal
from ecgstudio.sim.waves import recovery as rec
from ecgstudio.sim.waves.activation import Complex, Ventricles
from ecgstudio.sim.waves.beats import Kind
from ecgstudio.sim.waves.kernel import END
from ecgstudio.sim.waves.parts import Bump, Segment
from ecgstudio.sim.waves.shapes import shapes
from ecgstudio.sim.waves.territories import INJURY, RECOVERY

P = TypeVar("P", bound=Parametered)

_STEPS: Final = 4
_ERROR_MV: Final = 0.08
"""A departure of QRS by so much in all leads is worth as much as one of a field by its spread (E)."""

# field, usual value, how far it spreads between people or with disease; the first six are the body's
_BODY: Final = (
    ("voltage", 1.0, 0.25),
    ("chest_voltage", 1.0, 0.2),
    ("turn", 0.0, 14.0),
    ("tilt", 0.0, 8.0),
    ("septal_forces", 1.0, 0.5),
    ("basal_forces", 1.0, 0.6),
)
_DISEASE: Final = (
    ("r_progression", 1.0, 0.2),
    ("q_inferior", 0.0, 0.12),
    ("q_lateral", 0.0, 0.12),
    ("r_posterior", 0.0, 0.15),
)
_NARROW: Final = ("normal", "lafb", "lpfb")
_VOLTAGE_OF_BLOCK: Final = (
    0.3  # of a broad QRS's size is the body's; the rest is how far the block turns the forces (E)
)
_WIDTHS: Final = (0.7, 0.85, 1.0, 1.15, 1.3)
_SKEWS: Final = (0.1, 0.25, 0.4)
_RIDGE: Final = 0.4
_CHEST: Final = slice(3, 8)


@dataclass(frozen=True)
class Person:
    """What is being fitted."""

    physiology: Physiology
    anatomy: Anatomy

    def with_values(self, values: Mapping[str, Value]) -> "Person":
        """Fields of either by name, brought within their limits."""
        body = {name: value for name, value in values.items() if hasattr(self.anatomy, name)}
        heart = {name: value for name, value in values.items() if name not in body}
        return Person(limited(self.physiology, heart), limited(self.anatomy, body))


def limited(of: P, values: Mapping[str, Value]) -> P:
    """With these fields set, numbers brought within their limits."""
    inside = {
        name: of.parameter(name).clamp(value) if of.parameter(name).kind in ("number", "count") else value
        for name, value in values.items()
    }
    return of.with_values(inside) if inside else of


def with_qrs(person: Person, kind: Kind, target: Target) -> Person:
    """The fields that shape QRS, nearest to the target between its bounds."""
    fields = _BODY + (_DISEASE if kind.entry == "conducted" else ())
    usual, spread = (np.array([item[index] for item in fields], float) for index in (1, 2))
    if kind.entry != "conducted" or kind.branch not in _NARROW:
        spread[:2] *= _VOLTAGE_OF_BLOCK
    names = [item[0] for item in fields]
    at = usual.copy()
    for _ in range(_STEPS):
        now = _qrs_misfit(person, names, at, kind, target)
        slopes = (
            np.array([(_qrs_misfit(person, names, at + step, kind, target) - now) for step in np.diag(0.1 * spread)])
            / 0.1
        )
        held = (at - usual) / spread
        gram = slopes @ slopes.T + np.eye(at.size)
        change = -np.linalg.solve(gram, slopes @ now + held) * spread
        at = _inside(person, names, at + change)
    return person.with_values(dict(zip(names, at.tolist(), strict=True)))


def _inside(person: Person, names: list[str], values: Array) -> Array:
    declared = [_owner(person, name).parameter(name) for name in names]
    return np.clip(values, [item.minimum for item in declared], [item.maximum for item in declared])


def _owner(person: Person, name: str) -> Parametered:
    return person.anatomy if hasattr(person.anatomy, name) else person.physiology


def _qrs_misfit(person: Person, names: list[str], values: Array, kind: Kind, target: Target) -> Array:
    """Drawing less target over QRS in all leads, flat, in units of ``_ERROR_MV``; the mean square counts as one number a lead."""
    changed = person.with_values(dict(zip(names, values.tolist(), strict=True)))
    span = slice(target.beat.qrs[0] - samples_of(10), target.beat.qrs[1])
    drawn = qrs_of(Ventricles(changed.physiology, changed.anatomy).complex(kind), kind, target.times_s[span])
    missing = drawn - target.eight_mv[:, span]
    return np.asarray(missing / _ERROR_MV / np.sqrt(missing.shape[1]), np.float64).ravel()


def qrs_of(complex_: Complex, kind: Kind, times_s: Array) -> Array:
    """QRS [8, samples] in mV as the simulator draws it at these times after its onset."""
    fraction = complex_.start + times_s / (kind.duration_ms / 1000) * (complex_.end - complex_.start)
    return np.asarray(complex_.weights @ shapes().basis(fraction), np.float64)


def with_recovery(person: Person, kind: Kind, target: Target, qt_s: float) -> Person:
    """Width and skew of T, its height and ST in every lead by least squares, as the fields that come nearest to them."""
    ventricles = Ventricles(person.physiology, person.anatomy)
    drawn = qrs_of(ventricles.complex(kind), kind, target.times_s)
    span = slice(target.beat.qrs[1], min(target.span.stop, target.onset + samples_of(1000 * qt_s + 40)))
    if span.stop - span.start < samples_of(80):
        return person
    wanted = target.eight_mv[:, span] - drawn[:, span]
    time = target.times_s[span]
    tries = [_heights(wanted, time, kind, qt_s, width, skew) for width in _WIDTHS for skew in _SKEWS]
    _, t, st, width, skew = min(tries, key=lambda item: item[0])
    shaped = person.with_values({"t_width": width, "t_asymmetry": skew})
    return _with_st(_with_t(shaped, kind, t), kind, st)


def _heights(
    wanted: Array, time: Array, kind: Kind, qt_s: float, width: float, skew: float
) -> tuple[float, Array, Array, float, float]:
    """What is left over, T and ST [8] in mV for one width and skew of T, and these."""
    duration = kind.duration_ms / 1000
    longest = (qt_s - duration - 0.02) / (END * (1 - skew) + 0.9)
    sigma = min(0.125 * qt_s * width, max(longest, 0.02))
    peak = qt_s - END * (1 - skew) * sigma
    segment = Segment(np.array([[duration]]), np.array([[peak]]), rec.SEGMENT_SHAPES["natural"], np.zeros(8))
    main = Bump(peak, sigma, np.zeros(8), skew)
    design = np.vstack([main.value(time), segment.value(time[None])[0]])
    found = np.linalg.solve(design @ design.T + 2.0 * np.eye(2), design @ wanted.T)
    left = float(np.square(wanted - found.T @ design).sum())
    at_j = float(main.value(np.array([duration]))[0])
    return left, found[0], found[1] + at_j * found[0], width, skew


def _with_t(person: Person, kind: Kind, t: Array) -> Person:
    """Amplitude and axis from the limb leads, the chest leads against them, and the rest by territory."""
    bare = person.with_values({"t_amplitude": 0.0, **{f"t_{name}": 0.0 for name in RECOVERY}})
    primary = t - _recovery(bare, kind).t
    probe = _recovery(bare.with_values({"t_amplitude": 1.0, "t_axis": 0.0}), kind).t - _recovery(bare, kind).t
    kept = max(float(probe[0]), 0.2)  # how much of a primary T this conduction leaves
    plane = frontal.TO_PLANE @ (primary[:2] / kept)
    size, axis = float(np.hypot(*plane)), float(np.degrees(np.arctan2(plane[1], plane[0])))
    first = bare.with_values({"t_amplitude": size, "t_axis": axis, "t_precordial": 1.0})
    chest = (_recovery(first, kind).t - _recovery(bare, kind).t)[_CHEST]
    scale = float(chest @ primary[_CHEST] / (chest @ chest + 1e-4))
    second = first.with_values({"t_precordial": scale})
    rest = t - _recovery(second, kind).t
    return second.with_values(_ridge(rest, RECOVERY, "t_"))


def _with_st(person: Person, kind: Kind, st: Array) -> Person:
    bare = person.with_values({f"st_{name.replace(' ', '_')}": 0.0 for name in INJURY})
    return bare.with_values(_ridge(st - _recovery(bare, kind).st, INJURY, "st_"))


def _ridge(wanted: Array, patterns: Mapping[str, Array], prefix: str) -> dict[str, Value]:
    design = np.array(list(patterns.values()))
    found = np.linalg.solve(design @ design.T + _RIDGE * np.eye(len(patterns)), design @ wanted)
    return {prefix + name.replace(" ", "_"): float(value) for name, value in zip(patterns, found, strict=True)}


def _recovery(person: Person, kind: Kind) -> rec.Recovery:
    ventricles = Ventricles(person.physiology, person.anatomy)
    return rec.recovery_of(kind, ventricles.complex(kind), ventricles.reference(), person.physiology, person.anatomy)


def with_p(person: Person, target: Target) -> Person:
    """Size and axis of P where it is largest in the limb leads, its two parts in V1, and the level behind it."""
    beat = target.beat
    if beat.p is None:
        return person
    first, last = beat.p
    wave = target.eight_mv[:, first : last + 1]
    wave = wave - np.linspace(wave[:, 0], wave[:, -1], wave.shape[1], axis=1)
    plane = frontal.TO_PLANE @ wave[:2]
    peak = int(np.argmax(np.hypot(*plane)))
    axis = float(np.degrees(np.arctan2(plane[1, peak], plane[0, peak])))
    v1 = wave[2]
    middle = wave.shape[1] // 2
    values: dict[str, Value] = {
        "p_amplitude": float(np.hypot(*plane[:, peak])),
        "p_axis": axis,
        "p_initial": max(float(v1[:middle].max(initial=0.0)), 0.0),
        "p_terminal": max(-float(v1[middle:].min(initial=0.0)), 0.0),
        "pr_segment": _pr_level(target),
    }
    return person.with_values(values)


def _pr_level(target: Target) -> float:
    """The level of II just before QRS against that before P, mV."""
    first = target.beat.p[0] if target.beat.p else 0
    before = target.eight_mv[1, max(first - samples_of(24), 0) : max(first - samples_of(4), 1)]
    return float(np.clip(-before.mean(), -0.1, 0.05)) if before.size else 0.0
