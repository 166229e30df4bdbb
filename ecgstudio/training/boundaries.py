"""Train the committees that place wave boundaries (``ecgstudio.measure.boundaries``) on LUDB's marks.

Each member of a committee is a network with one hidden layer that scores candidates one by one; it learns on four fifths
of the records, so that every record has a member that never saw it. Cross-entropy against a bell around the mark, plus a
pull of the mean place towards the mark; AdamW (Loshchilov 2019) with a warm-up and cosine decay. numpy alone, minutes on a core.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.formats.ludb import MarkedRecord, read_ludb
from ecgstudio.measure.boundaries import BOUNDARIES, FOLDS, Features, allowed, features, fold_of
from ecgstudio.measure.find import Found, find
from ecgstudio.measure.waves import sought
from ecgstudio.training.weights import write_weights

_NEAR = {"P": (-75, 75), "QRS": (-75, 75), "T": (-100, 100)}


@dataclass(frozen=True)
class Plan:
    """How a member is trained."""

    units: int = 32
    epochs: int = 12
    batch: int = 256
    rate: float = 3e-3
    decay: float = 0.05
    dropout: float = 0.2
    pull: float = 0.1


PRESETS: Mapping[str, Plan] = MappingProxyType({"shipped": Plan(), "tiny": Plan(units=4, epochs=1)})
"""How the shipped committees were trained, and one that tests can wait for."""


@dataclass(frozen=True, eq=False)
class Examples:
    """``inputs`` [examples, candidates, inputs], ``places`` [examples] of the mark from the anchor in samples,
    ``open`` [examples, candidates] that may be chosen, ``fold`` [examples]."""

    inputs: Features
    places: NDArray[np.float64]
    open: NDArray[np.bool_]
    fold: NDArray[np.intp]

    def part(self, chosen: NDArray[np.bool_]) -> "Examples":
        return Examples(self.inputs[chosen], self.places[chosen], self.open[chosen], self.fold[chosen])


def train_boundaries(ludb: Path, out: Path, plan: Plan = PRESETS["shipped"], report: Reporter = silent) -> None:
    """Train every committee on LUDB's folder and write them as one .npz file in half precision.

    RecordError when there are no records; InputError when they are too few, or the file cannot be written.
    """
    records = [(record, find(record.recording)) for record in read_ludb(ludb)]
    stored: dict[str, Features] = {}
    for number, name in enumerate(BOUNDARIES):
        examples = collect(name, records)
        members = []
        for fold in range(FOLDS):
            report((number + fold / FOLDS) / len(BOUNDARIES), f"{name}, member {fold + 1} of {FOLDS}")
            others = examples.part(examples.fold != fold)
            if not others.places.size:
                raise InputError(f"{ludb.name} holds too few records for {FOLDS} members; name LUDB's whole folder")
            members.append(train_member(name, others, plan, seed=fold))
        stored |= {f"{name}/{part}": value for part, value in _side_by_side(members).items()}
    write_weights(stored, out)


def collect(name: str, records: list[tuple[MarkedRecord, Found]]) -> Examples:
    """Every marked boundary of one name that belongs to a wave that was found; InputError when there is none."""
    parts = []
    for record, found in records:
        for kind in range(found.beats.kinds):
            parts += _of_kind(name, record, found, kind)
    if not parts:
        raise InputError(f"no record has a mark of {name}; name LUDB's whole folder")
    return Examples(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def _of_kind(name: str, record: MarkedRecord, found: Found, kind: int) -> list[tuple[NDArray, ...]]:  # type: ignore[type-arg]
    boundaries = sought(found.prepared, found.beats, kind, found.fiducials, found.p_peak)
    if name not in boundaries:
        return []
    side = boundaries[name]
    anchor = side.wave.anchor
    marked = marked_waves(name, record, found, kind, anchor)
    inputs = features(name, found.prepared.smooth_mv, found.prepared.detecting, side.wave).whole()
    open_ = allowed(name, anchor, side.first, side.last)
    known = np.isfinite(marked)
    fold = np.full(int(known.sum()), fold_of(record.id))
    return [(inputs[known], (marked - anchor[:, None])[known], np.repeat(open_[:, None], 12, axis=1)[known], fold)]


def marked_waves(
    name: str, record: MarkedRecord, found: Found, kind: int, anchor: NDArray[np.intp]
) -> NDArray[np.float64]:
    """The marked boundary [beats, 12] of the wave whose peak is nearest each anchor, for QRS each fiducial; NaN where
    none is near. Anchors [beats] and marks in samples."""
    centre = found.beats.of(kind) if name.startswith("QRS") else anchor
    wave, side = name.split()
    marked = np.full((centre.size, 12), np.nan)
    for lead, waves in enumerate(record.marks[wave]):
        if waves.size:
            apart = waves[None, :, 1] - centre[:, None]
            nearest = np.abs(apart).argmin(axis=1)
            gap = apart[np.arange(centre.size), nearest]
            near = (gap >= _NEAR[wave][0]) & (gap <= _NEAR[wave][1])
            marked[near, lead] = waves[nearest[near], 0 if side == "on" else 2]
    return marked


def train_member(name: str, examples: Examples, plan: Plan, seed: int) -> dict[str, Features]:
    """One network, dimensionless: ``mean`` and ``spread`` [inputs] of the inputs, ``hidden`` [inputs, units], ``bias``
    and ``out`` [units]."""
    rng = np.random.default_rng(seed)
    count, width = examples.places.size, examples.inputs.shape[2]
    some = examples.inputs[::23].reshape(-1, width)
    mean, spread = some.mean(axis=0), some.std(axis=0) + 0.1
    weights = _first_weights(width, plan.units, rng)
    optimiser = _AdamW(weights, plan, total=plan.epochs * -(-count // plan.batch))
    for _ in range(plan.epochs):
        order = rng.permutation(count)
        for start in range(0, count, plan.batch):
            batch = order[start : start + plan.batch]
            inputs = (examples.inputs[batch] - mean) / spread
            keep = ((rng.random(plan.units) > plan.dropout) / (1 - plan.dropout)).astype(np.float32)
            part = examples.places[batch], examples.open[batch]
            optimiser.step(weights, _gradients(name, inputs, *part, weights, keep, plan.pull))
    return {"mean": mean, "spread": spread, "hidden": weights[0], "bias": weights[1], "out": weights[2]}


def _first_weights(width: int, units: int, rng: np.random.Generator) -> list[Features]:
    drawn = (rng.normal(0, width**-0.5, (width, units)), np.zeros(units), rng.normal(0, units**-0.5, units))
    return [part.astype(np.float32) for part in drawn]


def _gradients(
    name: str,
    inputs: Features,
    places: NDArray[np.float64],
    open_: NDArray[np.bool_],
    weights: list[Features],
    keep: Features,
    pull: float,
) -> list[Features]:
    """Gradients of the mean loss over a batch, for hidden, bias and out."""
    hidden, bias, out = weights
    boundary = BOUNDARIES[name]
    candidates = boundary.candidates.astype(np.float32)
    active = np.tanh(inputs @ hidden + bias)
    scores = np.where(open_, (active * keep) @ out, -1e9)
    chance = np.exp(scores - scores.max(axis=1, keepdims=True))
    chance /= chance.sum(axis=1, keepdims=True)
    marked = np.clip(places, candidates[0], candidates[-1])[:, None]
    wanted = np.exp(-0.5 * ((candidates - marked) / boundary.spread) ** 2) * open_
    wanted /= wanted.sum(axis=1, keepdims=True) + 1e-9
    place = (chance * candidates).sum(axis=1, keepdims=True)
    off = np.clip((place - marked) / 4, -1, 1)
    slope = (chance - wanted + pull * off * chance * (candidates - place)).astype(np.float32) / len(inputs)
    back = slope[..., None] * out * keep * (1 - active * active)
    flat = back.reshape(-1, back.shape[-1])
    return [
        inputs.reshape(flat.shape[0], -1).T @ flat,
        flat.sum(axis=0),
        (slope[..., None] * active * keep).sum(axis=(0, 1)),
    ]


class _AdamW:
    """Adam with decoupled weight decay; the rate warms up over a fifth of the steps and falls by a cosine."""

    def __init__(self, weights: list[Features], plan: Plan, total: int) -> None:
        self._plan, self._total, self._done = plan, total, 0
        self._first = [np.zeros_like(part) for part in weights]
        self._second = [np.zeros_like(part) for part in weights]

    def step(self, weights: list[Features], gradients: list[Features]) -> None:
        self._done += 1
        done, share = self._done, self._done / self._total
        rate = self._plan.rate * min(1.0, share / 0.2) * 0.5 * (1 + np.cos(np.pi * max(0.0, share - 0.2) / 0.8))
        for index, gradient in enumerate(gradients):
            self._first[index] = 0.9 * self._first[index] + 0.1 * gradient
            self._second[index] = 0.99 * self._second[index] + 0.01 * gradient**2
            move = self._first[index] / (1 - 0.9**done) / (np.sqrt(self._second[index] / (1 - 0.99**done)) + 1e-8)
            decay = 0.0 if weights[index].ndim == 1 and index == 1 else self._plan.decay
            weights[index] -= (rate * (move + decay * weights[index])).astype(np.float32)


def _side_by_side(members: list[dict[str, Features]]) -> dict[str, Features]:
    """Members as one wide layer over common inputs: each member's scaling is folded into its own weights."""
    mean, spread = members[0]["mean"], members[0]["spread"]
    hidden = [member["hidden"] * (spread / member["spread"])[:, None] for member in members]
    bias = [member["bias"] + ((mean - member["mean"]) / member["spread"]) @ member["hidden"] for member in members]
    out = [member["out"] for member in members]
    return {"mean": mean, "spread": spread, "hidden": np.hstack(hidden), "bias": np.hstack(bias), "out": np.hstack(out)}
