"""The denoiser: a transformer over latent tokens, modulated by the conditions (Peebles and Xie 2023, adaLN-Zero).

What it draws is the difference between a recording and its template (``beats``): texture, wander, what differs from beat to
beat. The template and an event track enter on the tokens themselves, on the same grid; statements enter as one vector that
modulates every layer, and as tokens in front of the signal's, so that attention can choose among them.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from ecgstudio.engine.conditions import Conditions, StripConditions
from ecgstudio.engine.diagnosis import Diagnosis, waves
from ecgstudio.engine.texture import TEXTURE


@dataclass(frozen=True)
class DenoiserConfig:
    """Sizes of a network. ``group``: latent tokens that make one token of the transformer; ``slots``: statement
    tokens."""

    words: int
    domains: int
    channels: int
    latent: int = 64
    tokens: int = 125
    group: int = 1
    width: int = 256
    depth: int = 6
    heads: int = 8
    slots: int = 6

    def __post_init__(self) -> None:
        if self.width % (2 * self.heads):
            raise ValueError(f"width {self.width} does not split into {self.heads} heads of an even size")

    @property
    def length(self) -> int:
        """Tokens of the transformer; the last one is filled up with zeros when they do not divide."""
        return -(-self.tokens // self.group)


class Denoiser(nn.Module):
    """F(c_in x; c_noise) of ``edm``: latents [records, tokens, size] in and out."""

    def __init__(self, config: DenoiserConfig) -> None:
        super().__init__()
        self.config = config
        width = config.width
        self.enter = nn.Linear(config.latent * config.group, width)
        self.sketch = nn.Linear(config.latent * config.group, width)
        self.track = nn.Conv1d(config.channels * config.group, width, kernel_size=5, padding=2)
        self.no_track = nn.Parameter(torch.zeros(width))
        self.level = nn.Sequential(nn.Linear(width, width), nn.SiLU(), nn.Linear(width, width))
        self.diagnosis = Diagnosis(config.words, config.domains, 0, width)
        self.texture = nn.Linear(2 * len(TEXTURE), width)
        self.slots = Slots(config)
        self.blocks = nn.ModuleList(Block(width, config.heads) for _ in range(config.depth))
        self.leave_shift = nn.Linear(width, 2 * width)
        self.leave = nn.Linear(width, config.latent * config.group)
        for part in (self.leave_shift, self.leave, self.texture):
            nn.init.zeros_(part.weight)
            nn.init.zeros_(part.bias)

    def forward(self, x: Tensor, c_noise: Tensor, conditions: StripConditions) -> Tensor:
        vector = functional.silu(self.level(waves(c_noise, self.config.width)) + self._asked(conditions))
        return self._drawn(x, self._standing(conditions), self._modulations(vector))

    def at_levels(self, c_noise: Tensor, conditions: StripConditions) -> Callable[[Tensor, int], Tensor]:
        """The same for sampling: x and a place in ``c_noise`` [levels] to F. What x has no part in is computed here, at once."""
        levels = self.level(waves(c_noise, self.config.width))
        vectors = functional.silu(levels[:, None] + self._asked(conditions))
        standing, modulations = self._standing(conditions), self._modulations(vectors)
        return lambda x, place: self._drawn(x, standing, [every[place] for every in modulations])

    def _asked(self, conditions: StripConditions) -> Tensor:
        known = (~conditions.texture.isnan()).float()
        texture = self.texture(torch.cat([conditions.texture.nan_to_num(), known], dim=1))
        asked: Tensor = self.diagnosis(conditions) + texture
        return asked

    def _standing(self, conditions: StripConditions) -> tuple[Tensor, Tensor]:
        """Tokens in front [records, slots, width], and what is added to the signal's [records, length, width]."""
        return self.slots(conditions), self.sketch(grouped(conditions.template, self.config)) + self._rhythm(conditions)

    def _modulations(self, vector: Tensor) -> list[Tensor]:
        """Of each block, and of leaving, from vectors [..., width]."""
        return [*(block.modulate(vector) for block in self.blocks), self.leave_shift(vector)]  # type: ignore[operator]

    def _drawn(self, x: Tensor, standing: tuple[Tensor, Tensor], modulations: list[Tensor]) -> Tensor:
        front, added = standing
        both = torch.cat([front, self.enter(grouped(x, self.config)) + added], dim=1)
        turn = rotation(front.shape[1], added.shape[1], self.config, x.device)
        for block, modulation in zip(self.blocks, modulations, strict=False):
            both = block(both, modulation, turn)
        shift, scale = modulations[-1][:, None].chunk(2, dim=-1)
        out = self.leave(normed(both[:, front.shape[1] :]) * (1 + scale) + shift)
        return ungrouped(out, self.config)

    def _rhythm(self, conditions: StripConditions) -> Tensor:
        track = grouped(conditions.track.to(self.enter.weight.dtype), self.config)
        told = self.track(track.transpose(1, 2)).transpose(1, 2)
        return torch.where(conditions.tracked[:, None, None], told, self.no_track)


class Slots(nn.Module):
    """The surest statements as tokens [records, slots, width]."""

    def __init__(self, config: DenoiserConfig) -> None:
        super().__init__()
        self.slots = config.slots
        self.words = nn.Embedding(config.words + 1, config.width)
        nn.init.normal_(self.words.weight, std=0.02)

    def forward(self, conditions: Conditions) -> Tensor:
        """Dimensionless tokens [records, slots, width], see above."""
        surest = (conditions.certainty * conditions.stated[:, None]).topk(self.slots, dim=1)
        empty = self.words.num_embeddings - 1
        chosen = torch.where(surest.values > 0, surest.indices, empty)
        weight = torch.where(surest.values > 0, surest.values, 1.0)
        tokens: Tensor = self.words(chosen) * weight[..., None]
        return tokens


class Block(nn.Module):
    """Attention and a feed-forward layer, each shifted, scaled and gated by what ``modulate`` makes of a vector [records, width];
    it starts as the identity."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.modulate = nn.Linear(width, 6 * width)
        self.attend = nn.Linear(width, 3 * width)
        self.join = nn.Linear(width, width)
        self.think = nn.Sequential(
            nn.Linear(width, 4 * width), nn.GELU(approximate="tanh"), nn.Linear(4 * width, width)
        )
        nn.init.zeros_(self.modulate.weight)
        nn.init.zeros_(self.modulate.bias)

    def forward(self, x: Tensor, modulation: Tensor, turn: tuple[Tensor, Tensor]) -> Tensor:
        """Dimensionless states [records, tokens, width]; ``modulation`` [records, 6 x width], ``turn`` as ``rotation``
        gives it."""
        shift, scale, gate, shift_2, scale_2, gate_2 = modulation[:, None].chunk(6, dim=-1)
        x = x + gate * self._attention(normed(x) * (1 + scale) + shift, turn)
        out: Tensor = x + gate_2 * self.think(normed(x) * (1 + scale_2) + shift_2)
        return out

    def _attention(self, x: Tensor, turn: tuple[Tensor, Tensor]) -> Tensor:
        records, tokens, width = x.shape
        parts = self.attend(x).view(records, tokens, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        query, key = turned(normed(parts[:2]), turn)
        mixed = functional.scaled_dot_product_attention(query, key, parts[2])
        out: Tensor = self.join(mixed.transpose(1, 2).reshape(records, tokens, width))
        return out


def normed(x: Tensor) -> Tensor:
    """Dimensionless states [..., width] with mean 0 and deviation 1 along the last axis."""
    return functional.layer_norm(x, x.shape[-1:])


def rotation(front: int, length: int, config: DenoiserConfig, device: torch.device) -> tuple[Tensor, Tensor]:
    """Cosine and sine [front + length, head / 2] of rotary places (Su et al. 2021); the tokens in front have none. Both
    are dimensionless."""
    half = config.width // config.heads // 2
    frequency = torch.exp(torch.linspace(0, -math.log(200.0), half, device=device)) * config.group
    place = torch.cat([torch.zeros(front, device=device), torch.arange(1, length + 1, device=device)])
    angle = place[:, None] * frequency
    return angle.cos(), angle.sin()


def turned(x: Tensor, turn: tuple[Tensor, Tensor]) -> Tensor:
    """States [..., head] turned by the angles whose cosine and sine [places, head / 2] are given; dimensionless."""
    cosine, sine = (part.to(x.dtype) for part in turn)
    one, two = x.chunk(2, dim=-1)
    return torch.cat([one * cosine - two * sine, one * sine + two * cosine], dim=-1)


def grouped(x: Tensor, config: DenoiserConfig) -> Tensor:
    """[records, tokens, size] as [records, length, group x size]. Unit latents, zero where tokens are filled up."""
    filled = functional.pad(x, (0, 0, 0, config.length * config.group - x.shape[1]))
    return filled.reshape(len(x), config.length, -1)


def ungrouped(x: Tensor, config: DenoiserConfig) -> Tensor:
    """[records, length, group x size] as [records, tokens, size], the reverse of ``grouped``; unit latents."""
    return x.reshape(len(x), config.length * config.group, config.latent)[:, : config.tokens]
