"""Average QRS complexes and how people differ from them, read once from the program's data."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core import paths
from ecgstudio.core.errors import ResourceError
from ecgstudio.sim.waves.kernel import bump

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Shapes:
    """QRS as bumps at fixed fractions ``centres`` [n] of its duration, all of one ``width``.

    ``patterns`` by name and ``modes`` [m, 9, n] hold, for each bump, a Frank dipole x, y, z (left, down, back) and a local term
    for V1..V6, in mV. Modes are the main variations between healthy people, each at one standard deviation.
    """

    centres: Array
    width: float
    patterns: Mapping[str, Array]
    modes: Array

    def basis(self, fraction: Array) -> Array:
        """The bumps [n, samples] at fractions of the QRS duration."""
        return bump((fraction - self.centres[:, None]) / self.width)

    def squeezed(self, weights: Array, start: float, end: float) -> Array:
        """The same complex within [start, end] of the duration instead of [0, 1]; weights [..., n]."""
        fraction = np.linspace(-0.1, 1.1, 121)
        wanted = self.basis((fraction - start) / (end - start))
        fitted = np.linalg.lstsq(self.basis(fraction).T, wanted.T, rcond=0.01)[0]
        return weights @ fitted.T


@cache
def shapes() -> Shapes:
    """The shapes from resources/waves/shapes.json; ResourceError when the file is damaged."""
    file = paths.resource("waves", "shapes.json")
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        patterns = {name: _fixed(rows) for name, rows in data["patterns"].items()}
        return Shapes(_fixed(data["centres"]), float(data["width"]), MappingProxyType(patterns), _fixed(data["modes"]))
    except (OSError, ValueError, KeyError) as error:
        raise ResourceError(
            f"the wave shapes in {file.name} cannot be read ({error}); install ECG Studio again"
        ) from error


def _fixed(rows: object) -> Array:
    array = np.array(rows, dtype=np.float64)
    array.setflags(write=False)
    return array
