"""Other versions of a real record that a cardiologist would accept as another recording, with the labels that follow.

Slower by up to 8 % (another stretch of the same heart, so that beats fall elsewhere on the token grid), the frontal axis turned
by a few degrees, a little taller or flatter. The events move with the samples.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import CubicSpline

from ecgstudio.engine.autoencoder import RATE_HZ, SAMPLES, Floats, PatchBasis


@dataclass(frozen=True)
class Augmentation:
    """The largest change of each kind; half of a normal deviation of the frontal axis from day to day is about 5 degrees."""

    slower: float = 0.08
    axis_degrees: float = 6.0
    height: float = 0.08


def augmented(
    latents: Floats, events: Floats, basis: PatchBasis, rng: np.random.Generator, limits: Augmentation
) -> tuple[Floats, Floats]:
    """Another version of one record: latents [tokens, size] and events [count, 4]."""
    eight = basis.decode(latents[None])[0]
    pace = 1 + rng.uniform(0, limits.slower)
    start = rng.uniform(0, SAMPLES - 1 - (SAMPLES - 1) / pace)
    eight = CubicSpline(np.arange(SAMPLES), eight, axis=1)(start + np.arange(SAMPLES) / pace).astype(np.float32)
    eight *= 1 + rng.uniform(-limits.height, limits.height)
    eight[:2] = turned_axis(eight[:2], rng.uniform(-limits.axis_degrees, limits.axis_degrees))
    return basis.encode(eight[None])[0], _moved(events, start / RATE_HZ, pace)


def turned_axis(limbs_mv: Floats, degrees: float) -> NDArray[np.float32]:
    """Leads I and II [2, samples] of a heart turned in the frontal plane (Einthoven: x = I, y = (2 II - I) / sqrt 3)."""
    x, y = limbs_mv[0], (2 * limbs_mv[1] - limbs_mv[0]) / np.sqrt(3)
    angle = np.radians(degrees)
    x, y = x * np.cos(angle) - y * np.sin(angle), x * np.sin(angle) + y * np.cos(angle)
    return np.stack([x, (x + np.sqrt(3) * y) / 2]).astype(np.float32)


def _moved(events: Floats, start_s: float, pace: float) -> Floats:
    moved = events.copy()
    moved[:, 2] = (events[:, 2] - start_s) * pace
    moved[:, 3] *= pace
    return moved
