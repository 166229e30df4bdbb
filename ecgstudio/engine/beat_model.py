"""The beat model: what one patient's P wave and QRS-T look like, drawn from the diagnosis.

A diffusion model over the few numbers of ``beat_basis``. It is small enough to learn from thousands of records and to ask
twenty times in no time, and it decides the morphology; the denoiser then draws the recording around it.
"""

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from ecgstudio.engine.beat_basis import PARTS
from ecgstudio.engine.conditions import TIMING, BeatConditions
from ecgstudio.engine.diagnosis import Diagnosis, waves
from ecgstudio.engine.shape import SHAPE

_PRESENT = len(PARTS)


@dataclass(frozen=True)
class BeatModelConfig:
    """``text``: width of a text encoder's sentence vectors, 0 for none; ``dropout``: in training."""

    words: int
    domains: int
    size: int = PARTS[-1].stop
    width: int = 384
    depth: int = 6
    text: int = 0
    dropout: float = 0.2


class BeatModel(nn.Module):
    """F(c_in x; c_noise) of ``edm``: vectors [records, size] in and out; parts that are not present are zero on both sides."""

    def __init__(self, config: BeatModelConfig) -> None:
        super().__init__()
        self.config = config
        width = config.width
        self.enter = nn.Linear(config.size, width)
        self.level = nn.Sequential(nn.Linear(width, width), nn.SiLU(), nn.Linear(width, width))
        self.diagnosis = Diagnosis(config.words, config.domains, config.text, width)
        self.told = nn.Linear(2 * (len(TIMING) + len(SHAPE)) + _PRESENT, width)
        self.holds = nn.Linear(config.words, width, bias=False)
        nn.init.zeros_(self.holds.weight)
        self.blocks = nn.ModuleList(Layer(width, config.dropout) for _ in range(config.depth))
        self.leave = nn.Linear(width, config.size)
        nn.init.zeros_(self.leave.weight)
        nn.init.zeros_(self.leave.bias)

    def forward(self, x: Tensor, c_noise: Tensor, conditions: BeatConditions) -> Tensor:
        """F for vectors ``x`` [records, size] in unit latents; ``c_noise`` [records] is dimensionless."""
        vector = functional.silu(self.level(waves(c_noise, self.config.width)) + self._asked(conditions))
        return self._drawn(x, mask(conditions.present), self._modulations(vector))

    def at_levels(self, c_noise: Tensor, conditions: BeatConditions) -> Callable[[Tensor, int], Tensor]:
        """The same for sampling: x and a place in ``c_noise`` [levels] to F. What x has no part in is computed here, at
        once. Unit latents."""
        levels = self.level(waves(c_noise, self.config.width))
        modulations = self._modulations(functional.silu(levels[:, None] + self._asked(conditions)))
        there = mask(conditions.present)
        return lambda x, place: self._drawn(x, there, [every[place] for every in modulations])

    def _asked(self, conditions: BeatConditions) -> Tensor:
        numbers = torch.cat([conditions.timing, conditions.shape], dim=1)
        told = torch.cat([numbers.nan_to_num(), (~numbers.isnan()).float(), conditions.present.float()], dim=1)
        asked: Tensor = self.diagnosis(conditions) + self.told(told) + self.holds(conditions.holds)
        return asked

    def _modulations(self, vector: Tensor) -> list[Tensor]:
        """Of each block, from vectors [..., width]."""
        return [block.modulate(vector) for block in self.blocks]  # type: ignore[operator]

    def _drawn(self, x: Tensor, there: Tensor, modulations: list[Tensor]) -> Tensor:
        hidden = self.enter(x * there)
        for block, modulation in zip(self.blocks, modulations, strict=True):
            hidden = block(hidden, modulation)
        out: Tensor = self.leave(functional.layer_norm(hidden, hidden.shape[-1:])) * there
        return out


class Layer(nn.Module):
    """A residual layer, shifted, scaled and gated by what ``modulate`` makes of a vector; it starts as the identity."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.modulate = nn.Linear(width, 3 * width)
        self.think = nn.Sequential(
            nn.Linear(width, 2 * width), nn.SiLU(), nn.Linear(2 * width, width), nn.Dropout(dropout)
        )
        nn.init.zeros_(self.modulate.weight)
        nn.init.zeros_(self.modulate.bias)

    def forward(self, x: Tensor, modulation: Tensor) -> Tensor:
        """Dimensionless states [..., records, width], shifted, scaled and gated by ``modulation`` [..., records, 3 x
        width]."""
        shift, scale, gate = modulation.chunk(3, dim=-1)
        out: Tensor = x + gate * self.think(functional.layer_norm(x, x.shape[-1:]) * (1 + scale) + shift)
        return out


def mask(present: Tensor) -> Tensor:
    """Which numbers [records, size] of a vector belong to parts that are ``present`` [records, 3]."""
    return torch.cat(
        [present[:, [index]].float().expand(-1, part.stop - part.start) for index, part in enumerate(PARTS)],
        dim=1,
    )
