"""Ranges from which a patient's numbers are drawn, and how two statements' ranges meet."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ecgstudio.core.experience import LEVELS, Spread
from ecgstudio.core.parameters import Value


@dataclass(frozen=True)
class Uniform:
    """Any number from ``lowest`` to ``highest``, all equally likely."""

    lowest: float
    highest: float

    def draw(self, rng: np.random.Generator) -> float:
        return float(rng.uniform(self.lowest, self.highest))


@dataclass(frozen=True)
class Normal:
    """A normal distribution, redrawn at the ends into [lowest, highest]."""

    mean: float
    sd: float
    lowest: float
    highest: float

    def draw(self, rng: np.random.Generator) -> float:
        return float(np.clip(rng.normal(self.mean, self.sd), self.lowest, self.highest))


@dataclass(frozen=True)
class OneOf:
    """One of several words or numbers, all equally likely."""

    options: tuple[Value, ...]

    def draw(self, rng: np.random.Generator) -> Value:
        return self.options[int(rng.integers(len(self.options)))]


@dataclass(frozen=True)
class Quantiles:
    """A number whose values at ``core.experience.LEVELS`` are known, all between the outermost."""

    values: Spread

    def draw(self, rng: np.random.Generator) -> float:
        return float(np.interp(rng.uniform(), LEVELS, self.values))


Draw = Uniform | Normal | OneOf | Quantiles
Preset = Mapping[str, Draw | Value]
"""What one statement says of Physiology fields: a range to draw from, or a value."""


def meet(first: Draw | Value, second: Draw | Value) -> Draw | Value:
    """What is left when two statements speak of one field: where ranges or choices overlap the overlap, otherwise the second."""
    if isinstance(first, (Uniform, Normal)) and isinstance(second, (Uniform, Normal)):
        lowest, highest = max(first.lowest, second.lowest), min(first.highest, second.highest)
        if lowest <= highest:
            return Uniform(lowest, highest)
    if isinstance(first, OneOf):
        common = tuple(option for option in first.options if option in _options(second))
        return OneOf(common) if common else second
    if isinstance(second, OneOf) and first in second.options:
        return first
    return second


def _options(draw: Draw | Value) -> tuple[Value, ...]:
    if isinstance(draw, OneOf):
        return draw.options
    return () if isinstance(draw, (Uniform, Normal, Quantiles)) else (draw,)
