"""P waves by their shape: others like those that lead beats, and how many shapes there are."""

import numpy as np
from numpy.typing import NDArray

from ecgstudio.measure.beats import median_beat, windows
from ecgstudio.measure.find import Found
from ecgstudio.measure.median import samples_of
from ecgstudio.measure.residue import outside_qrs
from ecgstudio.measure.signals import Samples, peaks

_HALF = samples_of(60)
_APART = samples_of(140)
_LEAST_FIT = 0.72
_GAIN = (0.45, 2.2)
_ALIKE = 0.85


def like_the_leading(found: Found, residue: Samples, led: NDArray[np.intp]) -> NDArray[np.intp]:
    """The P waves ``led`` that lead beats and all others of their shape and size, over all leads together, outside QRS."""
    lines = residue[found.prepared.detecting]
    if not led.size:
        return led
    template = _centred(median_beat(lines, led, _HALF, _HALF))
    return united(led, _matches(found, lines, template))


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


def _matches(found: Found, lines: Samples, template: Samples) -> NDArray[np.intp]:
    """Samples where the template fits over all leads with a like size, outside QRS itself."""
    size = np.sqrt(np.sum(template**2)) + 1e-9
    width = template.shape[1]
    if lines.shape[1] <= width:
        return np.array([], dtype=np.intp)
    product = sum(np.correlate(line, shape, "valid") for line, shape in zip(lines, template, strict=True))
    energy = _moving((lines**2).sum(axis=0), width) - (_moving(lines, width) ** 2).sum(axis=0) / width
    fit = product / (np.sqrt(np.maximum(energy, 1e-9)) * size)
    gain = product / size**2
    centre = np.arange(fit.size) + width // 2
    good = (gain > _GAIN[0]) & (gain < _GAIN[1]) & outside_qrs(found)[centre]
    found_at = peaks(np.where(good, fit, 0.0), _APART, _LEAST_FIT)
    return np.asarray(centre[found_at], dtype=np.intp)


def united(led: NDArray[np.intp], others: NDArray[np.intp]) -> NDArray[np.intp]:
    """The P waves that lead beats, and those others that are not the same ones."""
    extra = [at for at in others if np.abs(led - at).min() >= samples_of(100)]
    return np.array(sorted([*led, *extra]), dtype=np.intp)


def _moving(lines: Samples, width: int) -> Samples:
    total = np.zeros((*lines.shape[:-1], lines.shape[-1] + 1))
    np.cumsum(lines, axis=-1, out=total[..., 1:])
    sums: Samples = total[..., width:] - total[..., :-width]
    return sums


def _centred(shapes: Samples) -> Samples:
    """Shapes [..., samples] less the line through their ends, and less their mean."""
    line = np.linspace(0, 1, shapes.shape[-1])
    first, last = shapes[..., :6].mean(axis=-1, keepdims=True), shapes[..., -6:].mean(axis=-1, keepdims=True)
    level = shapes - (first + (last - first) * line)
    centred: Samples = level - level.mean(axis=-1, keepdims=True)
    return centred
