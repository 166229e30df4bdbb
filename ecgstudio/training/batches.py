"""Batches for the denoiser, each a function of seed and step alone: a run that is resumed sees what it would have seen."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.engine.conditions import Conditions
from ecgstudio.engine.track import dense_track
from ecgstudio.training.augment import Augmentation, augmented
from ecgstudio.training.examples import DOMAINS, HELD_OUT_FOLD, TRAINING_FOLDS
from ecgstudio.training.pack import Packed, packed_latents, unpacked

DOMAIN_SHARES: Final = {"ptbxl": 0.5, "ptbxl-100": 0.12, "csn": 0.13, "simulated": 0.25}
"""How often each domain is drawn; real texture at the full rate is what the engine is for."""


@dataclass(frozen=True)
class Dropped:
    """How often each condition is left out in training, so that each can be when generating."""

    statements: float = 0.15
    age: float = 0.1
    sex: float = 0.1
    domain: float = 0.05
    track: float = 0.1
    individual: float = 0.25


@dataclass(frozen=True, eq=False)
class TrainingSet:
    """Packed examples with their augmented versions; ``row`` says which example each version is of, ``chance`` how often it is
    drawn."""

    packed: Packed
    latents: NDArray[np.int8]
    peak: NDArray[np.float16]
    tracks: NDArray[np.float16]
    row: NDArray[np.intp]
    chance: NDArray[np.float64]

    def draw(self, count: int, seed: int, step: int) -> tuple[Tensor, Conditions]:
        """The batch of one step: clean latents [count, tokens, size] and all that is known of them."""
        rng = np.random.default_rng((seed, step))
        return self.take(rng.choice(len(self.row), count, p=self.chance))

    def take(self, versions: NDArray[np.intp]) -> tuple[Tensor, Conditions]:
        packed, row = self.packed, self.row[versions]
        clean = torch.from_numpy(unpacked(self.latents[versions], self.peak[versions]))
        known = torch.ones(len(row), dtype=torch.bool)
        return clean, Conditions(
            certainty=torch.from_numpy(packed.certainty[row].astype(np.float32) / 100),
            stated=known,
            age=torch.from_numpy(packed.age[row]),
            sex=torch.from_numpy(packed.sex[row].astype(np.int64) + 1),
            domain=torch.from_numpy(packed.domain[row].astype(np.int64) + 1),
            track=torch.from_numpy(self.tracks[versions].astype(np.float32)),
            tracked=known,
        )


def training_set(
    packed: Packed, versions: int = 1, seed: int = 0, limits: Augmentation | None = None, report: Reporter = silent
) -> TrainingSet:
    """The training folds, each real example in so many versions, the first as it is."""
    chosen = np.flatnonzero(np.isin(packed.fold, list(TRAINING_FOLDS)))
    return _made(packed, chosen, versions, seed, limits or Augmentation(), report)


def held_out_set(packed: Packed) -> TrainingSet:
    """The held-out fold's real examples, as they are."""
    real = packed.domain != DOMAINS.index("simulated")
    return _made(packed, np.flatnonzero((packed.fold == HELD_OUT_FOLD) & real), 1, 0, Augmentation(), silent)


def drop(conditions: Conditions, dropped: Dropped, rng: torch.Generator) -> Conditions:
    """The conditions as the denoiser is told them: parts left out at random (the individual is the objective's to leave out)."""

    def gone(share: float) -> Tensor:
        return torch.rand(conditions.count, generator=rng) < share

    return replace(
        conditions,
        stated=conditions.stated & ~gone(dropped.statements),
        age=conditions.age.masked_fill(gone(dropped.age), torch.nan),
        sex=conditions.sex.masked_fill(gone(dropped.sex), 0),
        domain=conditions.domain.masked_fill(gone(dropped.domain), 0),
        tracked=conditions.tracked & ~gone(dropped.track),
    )


def chances(packed: Packed, rows: NDArray[np.intp]) -> NDArray[np.float64]:
    """How often each example is drawn: domains by their shares, inside a domain the rarer its rarest word the more often."""
    has = packed.certainty[rows] >= 50
    chance = np.zeros(len(rows))
    for index, domain in enumerate(DOMAINS):
        own = packed.domain[rows] == index
        if own.any():
            frequency = has[own].sum(axis=0).clip(1)
            rarest = np.where(has[own], frequency, own.sum()).min(axis=1)
            weight = rarest**-0.4
            chance[own] = DOMAIN_SHARES[domain] * weight / weight.sum()
    shares: NDArray[np.float64] = chance / chance.sum()
    return shares


def _made(
    packed: Packed, rows: NDArray[np.intp], versions: int, seed: int, limits: Augmentation, report: Reporter
) -> TrainingSet:
    real = np.flatnonzero(packed.domain[rows] != DOMAINS.index("simulated"))
    row = np.concatenate([rows, *([rows[real]] * (versions - 1))])
    latents, peak = packed.latents[row], packed.peak[row]
    tracks = np.zeros((len(row), *_track_shape(packed)), np.float16)
    for index, example in enumerate(row):
        events = packed.events[example]
        if index >= len(rows):
            _look(index, len(row), report)
            rng = np.random.default_rng((seed, index))
            other, events = augmented(packed.floats(slice(example, example + 1))[0], events, packed.basis, rng, limits)
            values, top = packed_latents(other[None])
            latents[index], peak[index] = values[0], top[0]
        tracks[index] = dense_track(events, packed.latents.shape[1])
    share = chances(packed, rows)
    copies = np.ones(len(rows))
    copies[real] = versions
    place = np.concatenate([np.arange(len(rows)), *([real] * (versions - 1))])
    return TrainingSet(packed, latents, peak, tracks, row, (share / copies)[place])


def _track_shape(packed: Packed) -> tuple[int, int]:
    tokens = packed.latents.shape[1]
    return tokens, dense_track(np.zeros((0, 4), np.float32), tokens).shape[1]


def _look(index: int, total: int, report: Callable[..., None]) -> None:
    if index % 250 == 0:
        report(index / total, f"version {index} of {total}")
