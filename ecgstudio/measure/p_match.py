"""How many shapes of P wave there are, and which each one has."""

import numpy as np
from numpy.typing import NDArray

from ecgstudio.measure.beats import windows
from ecgstudio.measure.median import samples_of
from ecgstudio.measure.signals import Samples

_HALF = samples_of(60)
_ALIKE = 0.85


def shapes(lines: Samples, at: NDArray[np.intp]) -> NDArray[np.intp]:
    """The shape of each P wave in lines [leads, samples]: like ones share a number, 0 the commonest."""
    if not at.size:
        return at
    flat = _centred(windows(lines, at, _HALF, _HALF)).reshape(at.size, -1)
    flat = flat / (np.linalg.norm(flat, axis=1, keepdims=True) + 1e-9)
    likeness = flat @ flat.T
    kind = np.full(at.size, -1, np.intp)
    for number in range(at.size):
        rest = kind < 0
        if not rest.any():
            break
        alike = (likeness > _ALIKE) & rest & rest[:, None]
        kind[alike[int(np.argmax(alike.sum(axis=1)))]] = number
    return kind


def _centred(shapes: Samples) -> Samples:
    """Shapes [..., samples] less the line through their ends, and less their mean."""
    line = np.linspace(0, 1, shapes.shape[-1])
    first, last = shapes[..., :6].mean(axis=-1, keepdims=True), shapes[..., -6:].mean(axis=-1, keepdims=True)
    level = shapes - (first + (last - first) * line)
    centred: Samples = level - level.mean(axis=-1, keepdims=True)
    return centred
