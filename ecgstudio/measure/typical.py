"""Where a typical beat's waves begin and end in each lead: small convolutional networks that see all leads at once.

A stretch of the median beat of one kind, around P, QRS or T, goes through convolutions that every lead shares; before each,
every lead is told the mean and the highest of what was found in all leads, so that a wave too low to be read in one lead is
placed by the others. The answer is the mean place weighted by the scores, one score for the onset and one for the offset.
Inputs are relative to the lead's own wave. The members were each trained on four fifths of the records of LUDB
(Kalyakulina 2020); see ``ecgstudio.training.typical``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core import paths
from ecgstudio.measure.beats import windows
from ecgstudio.measure.boundaries import Features, Wave
from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.measure.signals import Samples, median_over_beats, slope, smooth
from ecgstudio.measure.stored import read_weights

TAPS = 5
STRIDES = (1, 2, 4, 8)
"""Places between the taps of each layer."""
MARGIN = 8
"""Samples that are looked at beyond either end of a stretch, for its smoothing."""
PARTS = ("first", "first_bias", "further", "told", "bias", "out")
_LOWEST = 0.01


@dataclass(frozen=True)
class Stretch:
    """What a network sees: places from ``first`` to ``last`` every ``step`` samples around the anchor; ``width`` smooths;
    ``spread`` is the tolerance in training, in samples."""

    first: int
    last: int
    step: int
    width: int
    spread: float

    @property
    def places(self) -> NDArray[np.intp]:
        """What is seen [places], in samples from the anchor."""
        return np.arange(self.first, self.last + 1, self.step)


STRETCHES: Mapping[str, Stretch] = MappingProxyType(
    {
        "P": Stretch(-112, 104, 2, 9, 5.0),
        "QRS": Stretch(-104, 104, 2, 5, 4.0),
        "T": Stretch(-180, 220, 4, 11, 8.0),
    }
)
"""Anchors: P by its peak, QRS by the fiducial, T by its peak."""


@dataclass(frozen=True, eq=False)
class Typical:
    """One wave of the median beat of one kind: ``line_mv`` [12, samples] from ``MARGIN`` before the stretch to ``MARGIN`` after
    it, from the level before QRS; per lead [12] the wave's height (mV) and steepness (mV/s); ``seen`` [12]: the independent
    usable leads, which tell the others; ``context``: further numbers; ``limits`` [onset and offset, first and last]: samples
    from the anchor between which each may lie."""

    line_mv: Samples
    height_mv: Samples
    steepness: Samples
    seen: NDArray[np.bool_]
    context: Samples
    limits: Samples


def stretches(name: str, lines: Samples, wave: Wave) -> Samples:
    """The stretch with its margins around each anchor [beats, 12, samples] of lines below 40 Hz, from the beat's own level."""
    before, after = MARGIN - STRETCHES[name].first, STRETCHES[name].last + MARGIN + 1
    cut: Samples = windows(lines, wave.anchor, before, after) - wave.baseline_mv[..., None]
    return cut


def typical_of(cut: Samples, rows: list[int], wave: Wave, limits: Samples) -> Typical:
    """The typical one of stretches [beats, 12, samples]; ``rows`` are the independent leads."""
    seen = np.zeros(12, dtype=bool)
    seen[rows] = True
    context = np.median(wave.context, axis=0)
    return Typical(median_over_beats(cut), wave.height_mv, wave.steepness, seen, context, limits)


def inputs(name: str, typical: Typical) -> Features:
    """What the network of a wave is given [12, places, numbers], each about as large as one."""
    stretch = STRETCHES[name]
    height, steepness = typical.height_mv[:, None], typical.steepness[:, None]
    calm = smooth(typical.line_mv, stretch.width)
    speed = slope(calm, RATE_HZ)
    steep = smooth(np.abs(speed), stretch.width)
    together = np.sqrt(np.mean(speed[typical.seen] ** 2, axis=0) / np.mean(steepness[typical.seen] ** 2))
    own = [
        np.arcsinh(2 * calm / height) / 1.5,
        _logarithm(np.abs(calm) / height),
        _logarithm(steep / steepness),
        np.arcsinh(2 * speed / steepness),
        np.broadcast_to(_logarithm(smooth(together, stretch.width)), calm.shape),
    ]
    cut = slice(MARGIN, calm.shape[1] - MARGIN, stretch.step)
    place = stretch.places / 50.0
    sizes = _logarithm(height) + 0.3, _logarithm(height / height.max()) - 0.2
    fixed = [place, 0.3 * place**2, *sizes, *typical.context]
    full = (12, place.size)
    parts = [*(part[:, cut] for part in own), *(np.broadcast_to(part, full) for part in fixed)]
    return np.stack(parts, axis=2, dtype=np.float32)


def _logarithm(values: Samples) -> Samples:
    logarithm: Samples = np.log(values + _LOWEST) / 2 + 0.7
    return logarithm


def allowed_places(name: str, limits: Samples) -> NDArray[np.bool_]:
    """Which places [onset and offset, places] of a stretch lie within limits [onset and offset, 2]; all where none
    does. Limits are in samples from the anchor."""
    places = STRETCHES[name].places
    open_: NDArray[np.bool_] = (places >= limits[..., :1]) & (places <= limits[..., 1:])
    return open_ | ~open_.any(axis=-1, keepdims=True)


@dataclass(frozen=True, eq=False)
class Readers:
    """The trained members for one wave, each [members, ...]: ``first`` [taps * numbers, units] and ``first_bias`` [units];
    ``further`` [layers, taps * units, units], ``told`` [layers, 2 * units, units] and ``bias`` [layers, units]; ``out``
    [units, 2]."""

    first: Features
    first_bias: Features
    further: Features
    told: Features
    bias: Features
    out: Features

    def places(self, name: str, typical: Typical, member: int | None = None) -> Samples:
        """Onset and offset [2, 12] in samples from the anchor; by one member alone on demand."""
        part = slice(None) if member is None else slice(member, member + 1)
        scores = self._scores(inputs(name, typical), typical.seen, part).mean(axis=0).transpose(2, 0, 1)
        scores = np.where(allowed_places(name, typical.limits)[:, None], scores, -1e9)
        weight = np.exp(scores - scores.max(axis=2, keepdims=True))
        places: Samples = (weight @ STRETCHES[name].places) / weight.sum(axis=2)
        return places

    def _scores(self, given: Features, seen: NDArray[np.bool_], part: slice) -> Features:
        """[members, leads, places, onset and offset]."""
        leads, places, _ = given.shape
        members, units = self.first_bias[part].shape
        around = taps(given, STRIDES[0]).reshape(leads * places, -1)
        active = np.matmul(around, self.first[part]) + self.first_bias[part, None]
        active = np.maximum(active, 0).reshape(members, leads, places, units)
        for layer, stride in enumerate(STRIDES[1:]):
            all_leads = np.concatenate([active[:, seen].mean(axis=1), active[:, seen].max(axis=1)], axis=2)
            told = all_leads @ self.told[part, layer] + self.bias[part, None, layer]
            more = np.matmul(taps(active, stride).reshape(members, leads * places, -1), self.further[part, layer])
            more = more.reshape(active.shape)
            more += told[:, None]
            active += np.maximum(more, 0, out=more)
        scores: Features = active @ self.out[part, None]
        return scores


def taps(values: Features, stride: int) -> Features:
    """Values [..., places, numbers] beside their neighbours [..., places, taps * numbers]; zeros beyond the ends."""
    *outer, places, numbers = values.shape
    reach = TAPS // 2 * stride
    wide = np.zeros((*outer, places + 2 * reach, numbers), dtype=values.dtype)
    wide[..., reach : reach + places, :] = values
    return np.concatenate([wide[..., tap * stride : tap * stride + places, :] for tap in range(TAPS)], axis=-1)


@cache
def readers(name: str) -> Readers:
    """The stored members for one wave; ResourceError when they are not there."""
    return read_readers(paths.resource("measure", "typical.npz"), name)


def read_readers(path: Path, name: str) -> Readers:
    """The members for one wave from a file that was trained; ResourceError when it cannot be read."""
    return Readers(**read_weights(path, name))
