"""The two shapes all waves are made of, as functions of time, and their slopes for the equations of motion.

``bump`` is the Gaussian of McSharry (2003) and Sameni (2007) with a quartic term in the exponent: it ends sooner, where a
reader would say that the wave ends, and stays smooth. ``plateau`` carries the ST segment.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

END: Final = 2.206
"""Where a bump of width 1 has fallen to 2 % of its height."""


def bump(x: Array) -> Array:
    """exp(-x^2/2 - x^4/16) of x [...]: 1 at 0, 2 % at ``END``; dimensionless."""
    square = x * x
    return np.exp(-square * (0.5 + square / 16))


def bump_slope(x: Array) -> Array:
    """The derivative of ``bump`` at x [...]; dimensionless."""
    return -(x + x**3 / 4) * bump(x)


def skewed(x: Array, skew: Array | float) -> Array:
    """Dimensionless time [...] stretched before 0 by 1 + skew and pressed after it by 1 - skew; smooth, for -0.5 <=
    skew <= 0.5."""
    return x / (1 - skew * np.tanh(x))


def skewed_slope(x: Array, skew: Array | float) -> Array:
    """The derivative of ``skewed`` at x [...]; dimensionless."""
    tanh = np.tanh(x)
    below = 1 - skew * tanh
    result: Array = (below + x * skew * (1 - tanh**2)) / below**2
    return result


def step(x: Array) -> Array:
    """A smooth step of x [...] from 0 to 1 around 0, with unit scale; dimensionless."""
    return 0.5 * (1 + np.tanh(x))


def step_slope(x: Array) -> Array:
    """The derivative of ``step`` at x [...]; dimensionless."""
    return 0.5 / np.cosh(np.clip(x, -300, 300)) ** 2
