"""How one healthy person's QRS departs from the average."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.sim.waves.shapes import Shapes

Array = NDArray[np.float64]

# spread of the last dipole (left, down, back) in mV, fits S of PTB-XL's normal ECGs
_BASE_MV: Final = np.array([0.1, 0.16, 0.12])
# the main forces, not the last, tell where the axis lies: areas in the frontal plane, shares (E)
_LOSS_MOST: Final = 0.3  # what the main forces of one person may lack of the average's
_BASE_MOST: Final = 0.25  # the last forces against the same person's main ones


def deviation(anatomy: Anatomy, shapes: Shapes) -> Array:
    """This person's departures [9, n] from the average, mV: dipole x, y, z and a local term for V1..V6."""
    rng = np.random.default_rng((anatomy.person, 11))
    scores = np.clip(rng.standard_normal(len(shapes.modes)), -1.6, 1.6) * anatomy.drawn_individuality
    modes = np.tensordot(scores, shapes.modes, axes=1)
    average, departed = _frontal_area(shapes.patterns["normal"]), _frontal_area(modes)
    loss = float(-(average @ departed) / (average @ average))
    modes *= min(1.0, _LOSS_MOST / max(loss, 1e-9))
    notches = rng.standard_normal((9, shapes.centres.size)) * 0.05 * anatomy.notching
    base = anatomy.drawn_individuality * _base(rng, shapes)
    main = _frontal_area(shapes.patterns["normal"] + modes)
    base *= min(1.0, _BASE_MOST * np.hypot(*main) / (np.hypot(*_frontal_area(base)) + 1e-9))
    # the septum starts much alike in all healthy people: no Q wave by chance
    calm_start = 1 - 0.8 * np.exp(-((shapes.centres / 0.27) ** 2))
    return np.asarray((modes + base + notches) * calm_start, np.float64)


def _base(rng: np.random.Generator, shapes: Shapes) -> Array:
    """The base is the last to be activated and differs most in where it points: s waves of the limb leads, R in aVR."""
    last = np.exp(-((shapes.centres - rng.uniform(0.68, 0.8)) ** 2) / 0.015)
    base = np.zeros((9, shapes.centres.size))
    base[:3] = np.outer(_BASE_MV * np.clip(rng.standard_normal(3), -1.8, 1.8), last)
    return base


def _frontal_area(terms: Array) -> Array:
    """Net area [2] of the dipole to the left and down."""
    return np.asarray(terms[:2].sum(axis=1), np.float64)
