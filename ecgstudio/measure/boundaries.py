"""Where waves begin and end in each lead: a small committee of networks that learnt it from cardiologists' marks.

For each boundary, candidates around a rough anchor are scored by how steep the lead is and how far it is from its level in
the neighbourhood, in this beat, in the median beat and in all leads together; the answer is the mean place weighted by the
scores. All inputs are relative to the lead's own wave, so that polarity and gain do not matter. The committee's members were
each trained on four fifths of the records of LUDB (Kalyakulina 2020); see ``ecgstudio.training.boundaries``.
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
from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.measure.signals import Samples, median_over_beats, slope, smooth
from ecgstudio.measure.stored import read_weights

Features = NDArray[np.float32]
FOLDS = 5
_LOWEST = 0.01


@dataclass(frozen=True)
class Boundary:
    """One boundary: candidates from ``first`` to ``last`` every ``step`` samples around the anchor; each looks
    ``reach`` samples to either side, every ``pace``; ``width`` smooths the slope; ``spread`` is the tolerance in training."""

    first: int
    last: int
    step: int
    reach: int
    pace: int
    width: int
    spread: float

    @property
    def candidates(self) -> NDArray[np.intp]:
        """Where the boundary may be [candidates], in samples from the anchor."""
        return np.arange(self.first, self.last + 1, self.step)


BOUNDARIES: Mapping[str, Boundary] = MappingProxyType(
    {
        "QRS on": Boundary(-44, 40, 6, 24, 3, 5, 4.0),
        "QRS off": Boundary(-40, 44, 6, 24, 3, 5, 4.0),
        "P on": Boundary(-80, 10, 6, 36, 4, 9, 5.0),
        "P off": Boundary(-10, 70, 6, 36, 4, 9, 5.0),
        "T on": Boundary(-125, 25, 12, 60, 6, 11, 8.0),
        "T off": Boundary(-15, 125, 12, 60, 6, 11, 7.0),
    }
)
"""Anchors: QRS by its rough onset and offset, P by its peak, T by its peak. The stored members learnt with three times as many
candidates, and come as close to the marks with these."""


@dataclass(frozen=True, eq=False)
class Wave:
    """What a boundary is looked for in: ``anchor`` [beats]; per lead [12] the wave's height (mV) and steepness (mV/s),
    and per beat and lead [beats, 12] the level that heights count from; ``context``: further numbers, each [beats]."""

    anchor: NDArray[np.intp]
    height_mv: Samples
    steepness: Samples
    baseline_mv: Samples
    context: Samples


@dataclass(frozen=True, eq=False)
class Inputs:
    """The inputs of every candidate, in parts that are each only as large as they vary: ``own`` [beats, leads, candidates, n],
    ``shared`` by the beats [leads, candidates, n] and ``common`` to the leads [beats, candidates, n]."""

    own: Features
    shared: Features
    common: Features

    def within(self, part: slice) -> "Inputs":
        """Of some candidates alone."""
        return Inputs(self.own[:, :, part], self.shared[:, part], self.common[:, part])

    def whole(self) -> Features:
        """All inputs [beats, leads, candidates, inputs], side by side. Dimensionless."""
        full = self.own.shape[:3]
        spread = (np.broadcast_to(part, (*full, part.shape[-1])) for part in (self.shared, self.common[:, None]))
        return np.concatenate([self.own, *spread], axis=3)


def features(name: str, lines: Samples, rows: list[int], wave: Wave) -> Inputs:
    """Inputs from lines [12, samples] below 40 Hz; ``rows`` are the independent leads."""
    boundary = BOUNDARIES[name]
    before, after = boundary.reach - boundary.first, boundary.reach + boundary.last + 1
    beats = windows(lines, wave.anchor, before, after).astype(np.float32, copy=False)
    typical = median_over_beats(beats)
    own = _channels(boundary, beats, wave.baseline_mv, wave)
    shared = _channels(boundary, typical, median_over_beats(wave.baseline_mv), wave, others=1)
    shared[:, 2] = _together(boundary, typical[rows], wave.steepness[rows])
    looked = _looked(boundary, shared)
    return Inputs(
        _looked(boundary, own), np.concatenate([looked, _fixed(boundary, wave)], axis=2), _common(boundary, wave)
    )


def _looked(boundary: Boundary, channels: Features) -> Features:
    """What each candidate sees [..., candidates, channels * looks] of channels [..., channels, samples]."""
    looks = 2 * boundary.reach // boundary.pace + 1
    *outer, along = channels.strides
    shape = (*channels.shape[:-2], boundary.candidates.size, channels.shape[-2], looks)
    strides = (*outer[:-1], boundary.step * along, outer[-1], boundary.pace * along)
    seen = np.lib.stride_tricks.as_strided(channels, shape, strides, writeable=False)
    return seen.reshape(*shape[:-2], -1)


def _channels(boundary: Boundary, beats: Features, level: Samples, wave: Wave, others: int = 0) -> Features:
    """Steepness and distance from ``level`` of beats [..., leads, samples], beside the wave's own, in logarithms: the first two
    of [..., leads, 2 + others, samples]."""
    channels = np.empty((*beats.shape[:-1], 2 + others, beats.shape[-1]), dtype=np.float32)
    calm = smooth(beats, boundary.width)
    speed = smooth(np.abs(slope(calm, RATE_HZ)), boundary.width)
    away = np.abs(calm - level[..., None].astype(np.float32))
    for number, (part, size) in enumerate(((speed, wave.steepness), (away, wave.height_mv))):
        part /= size[:, None].astype(np.float32)
        part += np.float32(_LOWEST)
        np.log(part, out=channels[..., number, :])
    return channels


def _together(boundary: Boundary, typical: Features, steepness: Samples) -> Features:
    speed = np.sqrt(np.mean(slope(smooth(typical, boundary.width), RATE_HZ) ** 2, axis=0))
    together = smooth(speed, boundary.width) / np.float32(np.sqrt(np.mean(steepness**2)))
    seen: Features = np.log(together + np.float32(_LOWEST))
    return seen


def _fixed(boundary: Boundary, wave: Wave) -> Features:
    """[leads, candidates, 4]: how high the wave is in each lead, alone and beside the highest, and the candidate's place."""
    place = boundary.candidates / 50.0
    size = np.log(wave.height_mv + _LOWEST), np.log(wave.height_mv / wave.height_mv.max() + _LOWEST)
    full = (wave.height_mv.size, place.size)
    parts = [*(item[:, None] for item in size), place, place**2]
    return np.stack([np.broadcast_to(part, full) for part in parts], axis=2, dtype=np.float32)


def _common(boundary: Boundary, wave: Wave) -> Features:
    """[beats, candidates, 2 * numbers]: each beat's further numbers, alone and times the candidate's place."""
    place = boundary.candidates[:, None] / 50.0
    crossed = wave.context[:, None] * place
    alone = np.broadcast_to(wave.context[:, None], crossed.shape)
    return np.concatenate([alone, crossed], axis=2, dtype=np.float32)


@dataclass(frozen=True, eq=False)
class Committee:
    """The trained members of one boundary, side by side: ``mean`` and ``spread`` [inputs] of the inputs,
    ``hidden`` [inputs, members * units], ``bias``, ``out`` of the same width."""

    mean: Features
    spread: Features
    hidden: Features
    bias: Features
    out: Features
    members: int

    def places(self, name: str, inputs: Inputs, allowed: NDArray[np.bool_], member: int | None = None) -> Samples:
        """The boundary [beats, leads] in samples from the anchor; ``allowed`` [beats, candidates]; one member alone on demand."""
        open_ = np.flatnonzero(allowed.any(axis=0))
        part = slice(int(open_[0]), int(open_[-1]) + 1)
        scores = np.where(allowed[:, None, part], self._scores(inputs.within(part), member), -1e9)
        weight = np.exp(scores - scores.max(axis=2, keepdims=True))
        candidates = BOUNDARIES[name].candidates[part]
        places: Samples = (weight @ candidates) / weight.sum(axis=2)
        return places

    def _scores(self, inputs: Inputs, member: int | None) -> Features:
        """The score of every candidate [beats, leads, candidates], but for a constant; lead by lead, so that what is worked on
        stays in the cache."""
        hidden, bias, out = self._folded(member)
        first, second = inputs.own.shape[3], inputs.own.shape[3] + inputs.shared.shape[2]
        shared = inputs.shared @ hidden[first:second] + bias
        common = inputs.common @ hidden[second:]
        scores = np.empty(inputs.own.shape[:3], dtype=np.float32)
        active = np.empty((len(common), *shared.shape[1:]), dtype=np.float32)
        for lead, of_lead in enumerate(shared):
            np.matmul(inputs.own[:, lead], hidden[:first], out=active)
            active += of_lead
            active += common
            _squash(active)
            np.matmul(active, out, out=scores[:, lead])
        return scores

    def _folded(self, member: int | None) -> tuple[Features, Features, Features]:
        """Weights and bias of the hidden layer for inputs as they are, and the weights out of it: of one member, or of all
        with the mean of their scores; for ``_squash``, so that tanh(x) = 1 - 2 squash(2 x)."""
        units = self.out.size // self.members
        part = slice(None) if member is None else slice(member * units, (member + 1) * units)
        hidden: Features = 2 * self.hidden[:, part] / self.spread[:, None]
        bias: Features = 2 * self.bias[part] - self.mean @ hidden
        out: Features = -2 * self.out[part] / np.float32(self.members if member is None else 1)
        return hidden, bias, out


def _squash(active: Features) -> None:
    """1 / (1 + exp(x)) in place: numpy's exponential is twice as quick as its hyperbolic tangent."""
    with np.errstate(over="ignore"):
        np.exp(active, out=active)
    active += 1
    np.reciprocal(active, out=active)


def allowed(
    name: str, anchor: NDArray[np.intp], earliest: NDArray[np.intp], latest: NDArray[np.intp]
) -> NDArray[np.bool_]:
    """Which candidates [beats, candidates] around the anchors lie within limits [beats]; the first one where none does.
    Anchors and limits [beats] in samples."""
    places = anchor[:, None] + BOUNDARIES[name].candidates
    open_ = (places >= earliest[:, None]) & (places <= latest[:, None])
    open_[~open_.any(axis=1), 0] = True
    return open_


@cache
def committee(name: str) -> Committee:
    """The stored committee of one boundary; ResourceError when it is not there."""
    return read_committee(paths.resource("measure", "boundaries.npz"), name)


def read_committee(path: Path, name: str) -> Committee:
    """The committee of one boundary from a file that was trained; ResourceError when it cannot be read."""
    return Committee(**read_weights(path, name), members=FOLDS)


def fold_of(record: str) -> int:
    """The member that has not seen a record of LUDB, by its number."""
    return int(record) % FOLDS
