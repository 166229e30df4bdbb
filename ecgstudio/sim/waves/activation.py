"""Activation of the ventricles: from a kind of beat to the QRS of one patient in the eight leads."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.waves import frontal
from ecgstudio.sim.waves.beats import Kind
from ecgstudio.sim.waves.individual import deviation
from ecgstudio.sim.waves.lead_field import LeadField, lead_field
from ecgstudio.sim.waves.own import own_qrs
from ecgstudio.sim.waves.shapes import Shapes, shapes
from ecgstudio.sim.waves.territories import NECROSIS, st_level

Array = NDArray[np.float64]

EDGE: Final = 0.003
"""QRS begins and ends where the largest lead leaves 0.3 % of its own peak; readers of real ECGs mark still wider."""
_GRID: Final = np.linspace(-0.25, 1.25, 301)

# how far a healthy person's departures from the average carry over to other activation sequences
_CARRY_OVER: Final = {"normal": 1.0, "lafb": 0.6, "lpfb": 0.5, "nonspecific": 0.4, "lbbb": 0.2, "rbbb lafb": 0.05}
_SEPTUM_LAST: Final = ("lbbb", "incomplete lbbb")


@dataclass(frozen=True, eq=False)
class Complex:
    """One QRS: ``weights`` [8, n] in mV for the shapes' bumps, and the fractions where it truly starts and ends."""

    weights: Array
    start: float
    end: float

    @property
    def area(self) -> Array:
        """Net area [8] in mV times the fraction of the true duration."""
        result: Array = self.weights.sum(axis=1) / (self.end - self.start)
        return result


class Ventricles:
    """Makes the QRS of one patient for every kind of beat."""

    def __init__(self, physiology: Physiology, anatomy: Anatomy) -> None:
        self.physiology = physiology
        self.anatomy = anatomy
        self.field: LeadField = lead_field(anatomy)
        self.shapes: Shapes = shapes()
        self._deviation = deviation(anatomy, self.shapes)

    def complex(self, kind: Kind) -> Complex:
        """The QRS of a kind of beat."""
        if kind.entry == "ventricular":
            return self._bounded(self._ventricular(kind.focus) + self._own(kind))
        conducted = self._conducted(kind.branch, self.physiology.left_ventricle, self.physiology.right_ventricle)
        if kind.entry == "fusion":
            return self._bounded((1 - kind.share) * conducted + kind.share * self._ventricular(kind.focus))
        if kind.entry == "preexcited":
            return self._bounded(self._preexcited(conducted, kind) + self._own(kind))
        return self._bounded(conducted)

    def reference(self) -> Complex:
        """What this patient's QRS would be with normal conduction and without what counts as strain: T is primary to it."""
        physiology = self.physiology
        mass = 1 + (1 - physiology.strain) * (physiology.left_ventricle - 1)
        return self._bounded(self._conducted("normal", mass, (1 - physiology.strain) * physiology.right_ventricle))

    def _conducted(self, branch: str, mass: float, right_ventricle: float) -> Array:
        moving, fixed, injury, chest = self._parts(branch, mass, right_ventricle)
        angle = self._turn_of(moving, fixed) - self._turn_at_rest(branch, mass, right_ventricle)
        return np.vstack([frontal.turn(moving, angle) + fixed - injury, chest])

    def _parts(self, branch: str, mass: float, right_ventricle: float) -> tuple[Array, Array, Array, Array]:
        """Of I and II [2, n] what follows the axis and what does not, and in it what ST makes of QRS; V1 to V6 [6, n]; mV."""
        physiology = self.physiology
        terms = self._terms(branch, 1 - 0.6 * min(1.0, max(mass - 1, right_ventricle)))
        if right_ventricle > 0:
            terms = (1 - right_ventricle) * terms + right_ventricle * _RIGHT_SIZE * self.shapes.patterns["rvh"]
        terms = terms * physiology.qrs_voltage * mass * _selection(self.anatomy, mass, right_ventricle)
        if branch == "normal":
            terms = terms * (1 + self._upward() * (0.65 * _last_forces(self.shapes.centres) - 0.55))
        turning = self._turning(branch)
        limb, chest = self._seen(terms, turning)
        limb *= (1 + _LIMB_MASS * (mass - 1)) / mass
        chest *= mass ** _CHEST_MASS[:, None]
        scarred = self._scarred(np.vstack([limb, chest]))
        scar = scarred[:2] - limb
        injury = ST_IN_QRS * st_level(physiology)[:2, None] / self.shapes.centres.size
        own = mass * self._own(Kind("conducted", branch))
        limb = limb + own[:2]
        return limb * turning, limb * (1 - turning) + scar + injury, injury, scarred[2:] + own[2:]

    def _own(self, kind: Kind) -> Array:
        """The person's own departures [8, n] in this kind of beat, mV."""
        return own_qrs(self.anatomy, kind, self.physiology.qrs_voltage)

    def _ventricular(self, focus: str) -> Array:
        terms = self.shapes.patterns[focus] * self.physiology.qrs_voltage
        return np.vstack([self.field.limb_mv(terms), self.field.chest_mv(terms)])

    def _preexcited(self, conducted: Array, kind: Kind) -> Array:
        share = kind.share
        late = self.shapes.squeezed(conducted, 0.26 * share, 1.0)
        early = 0.55 * bump_row(self.shapes, 0.3, 0.14) + 0.75 * bump_row(self.shapes, 0.52, 0.15)
        delta = np.outer(_PATHWAYS[self.physiology.pathway] * self.anatomy.voltage, early)
        return (1 - 0.45 * share) * late + share * delta

    def _terms(self, branch: str, individual: float) -> Array:
        carry = _CARRY_OVER.get(branch, 0.3) * individual
        pattern = branch_pattern(self.shapes, branch)
        if branch == "normal":
            pattern = _leaning(self.shapes, self.physiology.axis)
        return self._timed(pattern, branch) + carry * self._deviation

    def _timed(self, terms: Array, branch: str) -> Array:
        centres, anatomy = self.shapes.centres, self.anatomy
        septal = 1.0 if branch in _SEPTUM_LAST else anatomy.septal_forces
        scale = 1 + (septal - 1) * np.exp(-((centres / 0.2) ** 2))
        basal = 1.0 if "rbbb" in branch else anatomy.basal_forces  # the right ventricle is last, not the base
        scale *= 1 + (basal - 1) * np.exp(-(((1 - centres) / 0.25) ** 2))
        return terms * scale

    def _turning(self, branch: str) -> Array:
        """What follows the axis: of the septum little, of the last forces of left anterior block (no S in I) little, of the
        late forces of right bundle branch block nothing."""
        centres = self.shapes.centres
        following = 1 - 0.9 * np.exp(-((centres / 0.24) ** 2))
        if branch == "normal":
            upward = self._upward()
            following = (1 - upward) * following + upward * _last_forces(centres)
        if "rbbb" in branch:
            return np.asarray(following / (1 + np.exp((centres - 0.55) / 0.04)), np.float64)
        if branch == "lafb":
            following = following * (1 - 0.7 / (1 + np.exp((0.62 - centres) / 0.04)))
        return np.asarray(following, np.float64)

    def _upward(self) -> float:
        """How much the axis lies up and to the right, 0 to 1: the last forces alone point there, so that I, II and III begin
        with r (S1 S2 S3)."""
        return float(np.interp(self.physiology.axis % 360, (185.0, 200.0, 250.0, 268.0), (0.0, 1.0, 1.0, 0.0)))

    def _seen(self, terms: Array, turning: Array) -> tuple[Array, Array]:
        """Limb leads [2, n] on the asked axis and chest leads [6, n], which follow the turn in part."""
        limb = self.field.limb_mv(terms)
        angle = frontal.turn_needed((limb * turning).sum(1), (limb * (1 - turning)).sum(1), self.physiology.axis)
        limb = frontal.turn(limb * turning, angle) + limb * (1 - turning)
        return limb, self.field.chest_mv(terms, angle)

    def _turn_of(self, moving: Array, fixed: Array) -> float:
        return frontal.turn_needed(moving.sum(1), fixed.sum(1), self.physiology.axis)

    def _turn_at_rest(self, branch: str, mass: float, right_ventricle: float) -> float:
        """The turn on the axis on which a person's own departures were seen: there nothing is to be turned."""
        own = self.anatomy.own_waves
        if own is None or (own.entry, own.branch) != ("conducted", branch):
            return 0.0
        then = Ventricles(replace(self.physiology, axis=own.axis), self.anatomy)
        return then._turn_of(*then._parts(branch, mass, right_ventricle)[:2])

    def _scarred(self, eight: Array) -> Array:
        physiology, centres = self.physiology, self.shapes.centres
        eight = eight.copy()
        early = 1 / (1 + np.exp((centres - 0.5) / 0.05))
        if physiology.r_progression != 1:
            most = 1 / (1 + np.exp((centres - 0.86) / 0.05))
            for lead, power in ((2, 0.8), (3, 1.5), (4, 1.05), (5, 0.75)):
                _scale_positive(eight, lead, most, physiology.r_progression**power)
        q_wave = bump_row(self.shapes, 0.24, 0.135)
        if physiology.q_anterior > 0:
            most = 1 / (1 + np.exp((centres - 0.86) / 0.05))
            for lead, where, kept in (
                (2, np.ones_like(most), 0.0),
                (3, np.ones_like(most), 0.0),
                (4, most, 0.0),
                (5, most, 0.4),
            ):
                _scale_positive(eight, lead, where, kept)
            eight -= physiology.q_anterior * np.outer(NECROSIS["anterior"], bump_row(self.shapes, 0.4, 0.18))
        if physiology.q_inferior > 0:
            eight[:2] = _without_early_inferior(eight[:2], early)
            eight -= physiology.q_inferior * np.outer(NECROSIS["inferior"], q_wave)
        if physiology.q_lateral > 0:
            for lead in (6, 7):
                _scale_positive(eight, lead, early * (centres < 0.35), 0.2)
            eight -= physiology.q_lateral * np.outer(NECROSIS["lateral"], q_wave)
        if physiology.r_posterior > 0:
            eight[2:5] -= 0.6 * min(1.0, physiology.r_posterior) * np.minimum(eight[2:5], 0.0)
            late = bump_row(self.shapes, 0.52, 0.16)
            eight -= physiology.r_posterior * np.outer(NECROSIS["posterior"], late)
        if physiology.lateral_s > 0:
            eight += physiology.lateral_s * np.outer(_LATERAL_S, bump_row(self.shapes, 0.8, 0.11))
        return eight

    def _bounded(self, eight: Array) -> Complex:
        trace = np.abs(eight @ self.shapes.basis(_GRID)).max(axis=0)
        inside = np.flatnonzero(trace > EDGE * trace.max())
        return Complex(eight, float(_GRID[inside[0]]), float(_GRID[inside[-1]]))


# hypertrophy shows half as much in the limb leads, and less in V3 and V4 than at both ends of the row (means of PTB-XL)
_LIMB_MASS: Final = 0.5
_CHEST_MASS: Final = np.array([0.0, -0.1, -0.3, -0.3, 0.0, 0.0])
_RIGHT_SIZE: Final = 1.1
ST_IN_QRS: Final = 1.25  # what 1 mV of ST adds to the area of QRS, in weights of its bumps: it rises in the last third
_LATERAL_S: Final = np.array([-1.0, -0.45, 0.4, 0.1, -0.1, -0.3, -0.6, -0.7])
# delta forces in mV: left lateral path: positive V1, negative I and aVL; posteroseptal: negative inferior; right: negative V1
_PATHWAYS: Final = {
    "left lateral": np.array([-0.15, 0.45, 0.55, 0.9, 1.0, 0.95, 0.6, 0.35]),
    "posteroseptal": np.array([0.55, -0.2, 0.1, 0.8, 1.0, 1.0, 0.8, 0.65]),
    "right lateral": np.array([0.65, 0.3, -0.35, -0.3, 0.15, 0.7, 0.8, 0.7]),
}


def branch_pattern(shapes: Shapes, branch: str) -> Array:
    """The average QRS [9, n] of a conduction pattern; what was not averaged is built from its parts. Weights in mV."""
    patterns = shapes.patterns
    if branch in patterns:
        return patterns[branch]
    if branch == "rbbb lpfb":
        late = 1 / (1 + np.exp(-(shapes.centres - 0.55) / 0.05))
        return (1 - late) * patterns["lpfb"] + late * patterns["rbbb"]
    return 0.8 * patterns["normal"] + 0.05 * patterns["lbbb"] + 0.15 * patterns["rbbb"]  # slow all over: q and S stay


def _leaning(shapes: Shapes, axis: float) -> Array:
    """Normal conduction [9, n]; an axis far to one side is mostly a fascicle's delay: r in the inferior leads, or in I."""
    left = float(np.interp(axis, (-120.0, -100.0, -60.0, 10.0), (0.0, 0.8, 0.8, 0.0)))
    right = float(np.interp(axis, (80.0, 115.0, 150.0, 180.0), (0.0, 0.8, 0.8, 0.3)))
    patterns = shapes.patterns
    return (1 - left - right) * patterns["normal"] + left * patterns["lafb"] + right * patterns["lpfb"]


def _last_forces(centres: Array) -> Array:
    return np.asarray(1 / (1 + np.exp((0.42 - centres) / 0.03)), np.float64)


def bump_row(shapes: Shapes, centre: float, width: float) -> Array:
    """Weights [n] that draw one bump of height 1 at a fraction of QRS, wider than the shapes' own. Dimensionless."""
    fraction = np.linspace(-0.1, 1.1, 121)
    wanted = np.exp(-((fraction - centre) ** 2) / (2 * width**2))
    basis = shapes.basis(fraction)
    return np.asarray(np.linalg.solve(basis @ basis.T + 0.02 * np.eye(shapes.centres.size), basis @ wanted), np.float64)


def _selection(anatomy: Anatomy, mass: float, right_ventricle: float) -> float:
    """Who has the voltage of hypertrophy has no thick chest: a body's small voltage counts less, the heavier the heart."""
    share = min(1.0, max(mass - 1, right_ventricle, 0.0))
    return float(min(anatomy.voltage * anatomy.chest_voltage, 1.0) ** (-share))


def _scale_positive(eight: Array, lead: int, where: Array, factor: float) -> None:
    positive = np.maximum(eight[lead], 0.0)
    eight[lead] += (factor - 1) * positive * where


def _without_early_inferior(limb: Array, early: Array) -> Array:
    plane = frontal.TO_PLANE @ limb
    plane[1] -= 0.9 * np.maximum(plane[1], 0.0) * early * np.linspace(1, 0.6, early.size)
    return frontal.FROM_PLANE @ plane
