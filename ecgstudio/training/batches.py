"""Batches for the denoiser, each a function of seed and step alone: a run that is resumed sees what it would have seen."""

from dataclasses import dataclass, field, replace
from typing import Final, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ecgstudio.engine.beats import beats_of, template
from ecgstudio.engine.conditions import BeatConditions, Conditions, StripConditions
from ecgstudio.engine.texture import texture_of
from ecgstudio.engine.track import dense_track
from ecgstudio.training.augment import Augmentation, augmented
from ecgstudio.training.examples import DOMAINS, HELD_OUT_FOLD, TRAINING_FOLDS
from ecgstudio.training.pack import Packed
from ecgstudio.training.unexplained import unexplained

Halves = NDArray[np.float16]
Told = TypeVar("Told", bound=Conditions)

DOMAIN_SHARES: Final = {"ptbxl": 0.5, "ptbxl-100": 0.12, "csn": 0.13, "simulated": 0.25}
"""How often each domain is drawn; real texture at the full rate is what the engine is for."""


@dataclass(frozen=True)
class Dropped:
    """How often each condition is left out in training, so that each can be when generating; ``diagnosis``: statements, text,
    age and sex together, which is what guidance leads away from."""

    diagnosis: float = 0.1
    statements: float = 0.15
    text: float = 0.4
    age: float = 0.1
    sex: float = 0.1
    domain: float = 0.05
    track: float = 0.05
    texture: float = 0.1


@dataclass(eq=False)
class TrainingSet:
    """Packed examples with their augmented versions, whose latents are no number where a wave has no event (``unexplained``);
    ``row`` says which example each version is of, ``chance`` how often it is
    drawn; the first ``plain`` versions are as recorded. A version (latents, template, track) is made when it is first drawn and
    kept in half precision."""

    packed: Packed
    row: NDArray[np.intp]
    chance: NDArray[np.float64]
    plain: int
    seed: int
    limits: Augmentation
    _kept: dict[int, tuple[Halves, Halves, Halves]] = field(default_factory=dict)

    def draw(self, count: int, seed: int, step: int) -> tuple[Tensor, StripConditions]:
        """The batch of one step: clean latents [count, tokens, size] and all that is known of them."""
        rng = np.random.default_rng((seed, step))
        return self.take(rng.choice(len(self.row), count, p=self.chance))

    def take(self, versions: NDArray[np.intp]) -> tuple[Tensor, StripConditions]:
        """Latents [versions, tokens, size], in unit latents, of some versions (indices [versions]), and what is known
        of them."""
        made = [self._version(int(version)) for version in versions]
        clean, templated, track = (
            torch.from_numpy(np.stack(part).astype(np.float32)) for part in zip(*made, strict=True)
        )
        known = torch.ones(len(versions), dtype=torch.bool)
        texture = torch.from_numpy(np.stack([texture_of(one) for one in (clean - templated).numpy()]))
        told = known_of(self.packed, self.row[versions]).parts()
        return clean, StripConditions(**told, track=track, tracked=known, template=templated, texture=texture)

    def _version(self, version: int) -> tuple[Halves, Halves, Halves]:
        if version not in self._kept:
            self._kept[version] = self._make(version)
        return self._kept[version]

    def _make(self, version: int) -> tuple[Halves, Halves, Halves]:
        packed, example = self.packed, int(self.row[version])
        latents, events = packed.floats(slice(example, example + 1))[0], packed.events[example]
        if version >= self.plain:
            rng = np.random.default_rng((self.seed, version))
            latents, events = augmented(latents, events, packed.basis, rng, self.limits)
        eight = packed.basis.decode(latents[None])[0]
        drawn = packed.basis.encode(template(beats_of(eight, events), events)[None])[0]
        track = dense_track(events, latents.shape[0])
        latents[unexplained(eight, events, float(packed.qt_s[example]))] = np.nan
        return latents.astype(np.float16), drawn.astype(np.float16), track.astype(np.float16)


def known_of(packed: Packed, rows: NDArray[np.intp]) -> Conditions:
    """What is known of packed examples (indices [rows]), text left away."""
    return Conditions(
        certainty=torch.from_numpy(packed.certainty[rows].astype(np.float32) / 100),
        stated=torch.ones(len(rows), dtype=torch.bool),
        age=torch.from_numpy(packed.age[rows]),
        sex=torch.from_numpy(packed.sex[rows].astype(np.int64) + 1),
        domain=torch.from_numpy(packed.domain[rows].astype(np.int64) + 1),
        text=torch.zeros(len(rows), 0),
    )


def training_set(packed: Packed, versions: int = 1, seed: int = 0, limits: Augmentation | None = None) -> TrainingSet:
    """The training folds, each real example in so many versions, the first as it is."""
    return _made(packed, training_rows(packed), versions, seed, limits or Augmentation())


def held_out_set(packed: Packed) -> TrainingSet:
    """The held-out fold's real examples, as they are."""
    return _made(packed, held_out_rows(packed), 1, 0, Augmentation())


def training_rows(packed: Packed) -> NDArray[np.intp]:
    """The indices [rows] of the examples of the training folds."""
    return np.flatnonzero(np.isin(packed.fold, list(TRAINING_FOLDS)))


def held_out_rows(packed: Packed) -> NDArray[np.intp]:
    """The indices [rows] of the real examples of the held-out fold."""
    real = packed.domain != DOMAINS.index("simulated")
    return np.flatnonzero((packed.fold == HELD_OUT_FOLD) & real)


def drop(conditions: Told, dropped: Dropped, rng: torch.Generator) -> Told:
    """The conditions as a network is told them: parts left out at random. Without its track an ECG has no template, and of nobody
    in particular no criteria are known."""

    def gone(share: float) -> Tensor:
        return torch.rand(conditions.count, generator=rng) < share

    nobody = gone(dropped.diagnosis)
    left = replace(
        conditions,
        stated=conditions.stated & ~(nobody | gone(dropped.statements)),
        text=conditions.text.masked_fill((nobody | gone(dropped.text))[:, None], 0.0),
        age=conditions.age.masked_fill(nobody | gone(dropped.age), torch.nan),
        sex=conditions.sex.masked_fill(nobody | gone(dropped.sex), 0),
        domain=conditions.domain.masked_fill(gone(dropped.domain), 0),
    )
    if isinstance(left, BeatConditions):
        return replace(left, holds=left.holds.masked_fill(nobody[:, None], 0.0))
    if isinstance(left, StripConditions):
        untracked = gone(dropped.track)
        templated = left.template.masked_fill(untracked[:, None, None], 0.0)
        texture = left.texture.masked_fill((untracked | gone(dropped.texture))[:, None], torch.nan)
        return replace(left, tracked=left.tracked & ~untracked, template=templated, texture=texture)
    return left


def chances(packed: Packed, rows: NDArray[np.intp]) -> NDArray[np.float64]:
    """How often each example is drawn: domains by their shares, inside a domain the rarer its rarest word the more
    often. Chances [rows], 0 to 1, for the indices ``rows``."""
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


def _made(packed: Packed, rows: NDArray[np.intp], versions: int, seed: int, limits: Augmentation) -> TrainingSet:
    real = np.flatnonzero(packed.domain[rows] != DOMAINS.index("simulated"))
    place = np.concatenate([np.arange(len(rows)), *([real] * (versions - 1))])
    copies = np.ones(len(rows))
    copies[real] = versions
    share = chances(packed, rows)
    return TrainingSet(packed, rows[place], (share / copies)[place], len(rows), seed, limits)
