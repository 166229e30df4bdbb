"""What both networks are trained to do, as one module: so that it can be compiled and shared among processes as a whole."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, cast

import torch
from torch import Tensor, nn

from ecgstudio.engine import edm
from ecgstudio.engine.beat_basis import PARTS, QRS_SIZE
from ecgstudio.engine.beat_model import BeatModel, mask
from ecgstudio.engine.conditions import BeatConditions, Conditions, StripConditions
from ecgstudio.engine.denoiser import Denoiser
from ecgstudio.training.consistency import Term

DENOISING: Final = "denoising"
PART_WEIGHTS: Final = torch.cat(
    [torch.full((part.stop - part.start,), QRS_SIZE / (part.stop - part.start)) for part in PARTS]
)
"""A P wave is a few numbers among many, and no less of an ECG for it."""


@dataclass(frozen=True, eq=False)
class Chances:
    """All that is random in one step: ``sigma`` [records] and ``noise`` like the data."""

    sigma: Tensor
    noise: Tensor

    def to(self, device: torch.device) -> "Chances":
        return Chances(self.sigma.to(device, non_blocking=True), self.noise.to(device, non_blocking=True))


class Objective(nn.Module):
    """Denoising loss per record (equation 8 of EDM): of the difference from the template where it is a number, or of the parts of
    beats that are present, each part counting as much as another."""

    def __init__(self, network: Denoiser | BeatModel, noise: edm.Noise, terms: Sequence[Term] = ()) -> None:
        super().__init__()
        self.network = network
        self.noise = noise
        self.terms = nn.ModuleList(terms)
        """What is asked of beats besides (``consistency``), while training; held-out patients are judged without."""

    def forward(self, clean: Tensor, conditions: Conditions, chances: Chances) -> Tensor:
        """The loss [records], dimensionless, of latents ``clean`` [records, ...] in unit latents."""
        return torch.stack(list(self.parts(clean, conditions, chances).values())).sum(dim=0)

    def parts(self, clean: Tensor, conditions: Conditions, chances: Chances) -> dict[str, Tensor]:
        """What the loss is the sum of [records] each, by name, dimensionless; ``clean`` [records, ...] in unit latents."""
        there = share = torch.ones_like(clean)
        if isinstance(conditions, StripConditions):
            share = (~clean.isnan()).float()
            clean = (clean - conditions.template).nan_to_num()
        elif isinstance(conditions, BeatConditions):
            there = mask(conditions.present)
            share = there * PART_WEIGHTS.to(there)
        rest = tuple(range(1, clean.ndim))
        x = (clean + chances.sigma.view(-1, *[1] * len(rest)) * chances.noise) * there
        found = edm.denoised(lambda y, c: self.network(y, c, conditions), x, chances.sigma, self.noise.sigma_data)
        weight = edm.loss_weight(chances.sigma, self.noise.sigma_data)
        wrong = (found.float() - clean).square() * share
        parts: dict[str, Tensor] = {DENOISING: weight * wrong.sum(dim=rest) / share.sum(dim=rest).clamp(min=1)}
        if self.training and isinstance(conditions, BeatConditions):
            for term in cast(Iterable[Term], self.terms):
                parts[term.name] = term.weight * term(found.float() * there, clean * there, conditions, chances.sigma)
        return parts


def draw_chances(clean: Tensor, noise: edm.Noise, rng: torch.Generator) -> Chances:
    """The randomness of one step from ``rng`` on the CPU, so that every machine draws the same. ``clean`` [records,
    ...] in unit latents."""
    return Chances(edm.draw_sigma(len(clean), noise, rng), torch.randn(clean.shape, generator=rng))
