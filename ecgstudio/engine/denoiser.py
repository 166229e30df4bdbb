"""The denoiser: a transformer over latent tokens, modulated by the conditions (Peebles and Xie 2023, adaLN-Zero).

The rhythm enters on the tokens themselves, by an event track on the same grid. Statements enter twice: as one vector that
modulates every layer, and as tokens in front of the signal's, so that attention can choose among them; a text encoder's tokens
stand there too. The person enters by a small vector that modulates (ECGTwin's first pathway): in training read from
the record itself, in generating drawn from a prior that the diagnosis, age and sex give.
"""

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from ecgstudio.engine.conditions import Conditions

_AGE_UNIT_YEARS = 50.0


@dataclass(frozen=True)
class DenoiserConfig:
    """Sizes of a network. ``group``: latent tokens that make one token of the transformer; ``slots``: statement tokens;
    ``individual``: size of the person's vector; ``text``: width of a text encoder's tokens, 0 for none."""

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
    individual: int = 16
    text: int = 0

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
        self.track = nn.Conv1d(config.channels * config.group, width, kernel_size=5, padding=2)
        self.no_track = nn.Parameter(torch.zeros(width))
        self.level = nn.Sequential(nn.Linear(width, width), nn.SiLU(), nn.Linear(width, width))
        self.diagnosis = Diagnosis(config)
        self.person = nn.Linear(config.individual, width)
        self.no_person = nn.Parameter(torch.zeros(width))
        self.text = nn.Linear(config.text, width) if config.text else None
        self.reader = Reader(config)
        self.blocks = nn.ModuleList(Block(width, config.heads) for _ in range(config.depth))
        self.leave_shift = nn.Linear(width, 2 * width)
        self.leave = nn.Linear(width, config.latent * config.group)
        for part in (self.leave_shift, self.leave):
            nn.init.zeros_(part.weight)
            nn.init.zeros_(part.bias)

    def forward(self, x: Tensor, c_noise: Tensor, conditions: Conditions) -> Tensor:
        tokens = self.enter(grouped(x, self.config)) + self._rhythm(conditions)
        diagnosis, slots = self.diagnosis(conditions)
        vector = functional.silu(
            self.level(waves(c_noise, self.config.width)) + diagnosis + self._individual(conditions)
        )
        front = (
            slots if self.text is None or conditions.text is None else torch.cat([slots, self.text(conditions.text)], 1)
        )
        both = torch.cat([front, tokens], dim=1)
        turn = rotation(front.shape[1], tokens.shape[1], self.config, x.device)
        for block in self.blocks:
            both = block(both, vector, turn)
        shift, scale = self.leave_shift(vector)[:, None].chunk(2, dim=-1)
        out = self.leave(normed(both[:, front.shape[1] :]) * (1 + scale) + shift)
        return ungrouped(out, self.config)

    def _rhythm(self, conditions: Conditions) -> Tensor:
        track = grouped(conditions.track.to(self.enter.weight.dtype), self.config)
        told = self.track(track.transpose(1, 2)).transpose(1, 2)
        return torch.where(conditions.tracked[:, None, None], told, self.no_track)

    def _individual(self, conditions: Conditions) -> Tensor:
        if conditions.individual is None:
            return self.no_person.expand(conditions.count, -1)
        told: Tensor = self.person(conditions.individual)
        return told if conditions.met is None else torch.where(conditions.met[:, None], told, self.no_person)


class Diagnosis(nn.Module):
    """Statements, age, sex and domain as one vector [records, width], and the surest statements as tokens."""

    def __init__(self, config: DenoiserConfig) -> None:
        super().__init__()
        width = config.width
        self.slots = config.slots
        self.words = nn.Linear(config.words, width, bias=False)
        self.unstated = nn.Parameter(torch.zeros(width))
        self.word_tokens = nn.Embedding(config.words + 1, width)
        self.age = nn.Sequential(nn.Linear(3, width), nn.SiLU(), nn.Linear(width, width))
        self.no_age = nn.Parameter(torch.zeros(width))
        self.sex = nn.Embedding(3, width)
        self.domain = nn.Embedding(config.domains + 1, width)
        self.mix = nn.Sequential(nn.Linear(width, width), nn.SiLU(), nn.Linear(width, width))
        nn.init.normal_(self.word_tokens.weight, std=0.02)

    def forward(self, conditions: Conditions) -> tuple[Tensor, Tensor]:
        certainty = conditions.certainty * conditions.stated[:, None]
        stated = torch.where(conditions.stated[:, None], self.words(certainty), self.unstated)
        years = conditions.age.nan_to_num() / _AGE_UNIT_YEARS
        age = self.age(torch.stack([years, years**2, torch.exp(-4 * years)], dim=1))
        age = torch.where(conditions.age.isnan()[:, None], self.no_age, age)
        vector = self.mix(stated + age + self.sex(conditions.sex) + self.domain(conditions.domain))
        return vector, self._tokens(certainty)

    def _tokens(self, certainty: Tensor) -> Tensor:
        surest = certainty.topk(self.slots, dim=1)
        empty = self.word_tokens.num_embeddings - 1
        chosen = torch.where(surest.values > 0, surest.indices, empty)
        weight = torch.where(surest.values > 0, surest.values, 1.0)
        tokens: Tensor = self.word_tokens(chosen) * weight[..., None]
        return tokens


class Reader(nn.Module):
    """The person in a record: mean and log variance [records, 2 x individual] from clean latents and their track, and the same
    from the diagnosis alone, which is the prior."""

    def __init__(self, config: DenoiserConfig) -> None:
        super().__init__()
        width = config.width
        self.look = nn.Sequential(
            nn.Conv1d(config.latent + config.channels, width, 5, padding=2),
            nn.GELU(),
            nn.Conv1d(width, width, 5, padding=2),
            nn.GELU(),
        )
        self.posterior = nn.Linear(2 * width, 2 * config.individual)
        self.prior = nn.Linear(width, 2 * config.individual)
        for part in (self.posterior, self.prior):
            nn.init.normal_(part.weight, std=0.01)
            nn.init.zeros_(part.bias)

    def forward(self, clean: Tensor, track: Tensor) -> tuple[Tensor, Tensor]:
        seen = self.look(torch.cat([clean, track], dim=2).transpose(1, 2))
        mean, log_variance = self.posterior(
            torch.cat([seen.mean(2), seen.square().mean(2).add(1e-6).sqrt()], dim=1)
        ).chunk(2, dim=1)
        return mean, log_variance.clamp(-8, 4)

    def expected(self, diagnosis: Tensor) -> tuple[Tensor, Tensor]:
        mean, log_variance = self.prior(diagnosis).chunk(2, dim=1)
        return mean, log_variance.clamp(-8, 4)


class Block(nn.Module):
    """Attention and a feed-forward layer, each shifted, scaled and gated by the vector; it starts as the identity."""

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

    def forward(self, x: Tensor, vector: Tensor, turn: tuple[Tensor, Tensor]) -> Tensor:
        shift, scale, gate, shift_2, scale_2, gate_2 = self.modulate(vector)[:, None].chunk(6, dim=-1)
        x = x + gate * self._attention(normed(x) * (1 + scale) + shift, turn)
        out: Tensor = x + gate_2 * self.think(normed(x) * (1 + scale_2) + shift_2)
        return out

    def _attention(self, x: Tensor, turn: tuple[Tensor, Tensor]) -> Tensor:
        records, tokens, width = x.shape
        parts = self.attend(x).view(records, tokens, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        query, key = turned(normed(parts[0]), turn), turned(normed(parts[1]), turn)
        mixed = functional.scaled_dot_product_attention(query, key, parts[2])
        out: Tensor = self.join(mixed.transpose(1, 2).reshape(records, tokens, width))
        return out


def normed(x: Tensor) -> Tensor:
    return functional.layer_norm(x, x.shape[-1:])


def waves(value: Tensor, width: int) -> Tensor:
    """Sines and cosines [records, width] of one number each."""
    frequency = torch.exp(torch.linspace(0, math.log(100.0), width // 2, device=value.device))
    angle = value[:, None] * frequency
    return torch.cat([angle.cos(), angle.sin()], dim=1)


def rotation(front: int, length: int, config: DenoiserConfig, device: torch.device) -> tuple[Tensor, Tensor]:
    """Cosine and sine [front + length, head / 2] of rotary places (Su et al. 2021); the tokens in front have none."""
    half = config.width // config.heads // 2
    frequency = torch.exp(torch.linspace(0, -math.log(200.0), half, device=device)) * config.group
    place = torch.cat([torch.zeros(front, device=device), torch.arange(1, length + 1, device=device)])
    angle = place[:, None] * frequency
    return angle.cos(), angle.sin()


def turned(x: Tensor, turn: tuple[Tensor, Tensor]) -> Tensor:
    cosine, sine = (part.to(x.dtype) for part in turn)
    one, two = x.chunk(2, dim=-1)
    return torch.cat([one * cosine - two * sine, one * sine + two * cosine], dim=-1)


def grouped(x: Tensor, config: DenoiserConfig) -> Tensor:
    """[records, tokens, size] as [records, length, group x size]."""
    filled = functional.pad(x, (0, 0, 0, config.length * config.group - x.shape[1]))
    return filled.reshape(len(x), config.length, -1)


def ungrouped(x: Tensor, config: DenoiserConfig) -> Tensor:
    return x.reshape(len(x), config.length * config.group, config.latent)[:, : config.tokens]
