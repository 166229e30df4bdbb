"""What both networks are trained to do, as one module: so that it can be compiled and shared among processes as a whole."""

from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor, nn

from ecgstudio.engine import edm
from ecgstudio.engine.beat_basis import PARTS, QRS_SIZE
from ecgstudio.engine.beat_model import BeatModel, mask
from ecgstudio.engine.conditions import BeatConditions, Conditions, StripConditions
from ecgstudio.engine.denoiser import Denoiser

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

    def __init__(self, network: Denoiser | BeatModel, noise: edm.Noise) -> None:
        super().__init__()
        self.network = network
        self.noise = noise

    def forward(self, clean: Tensor, conditions: Conditions, chances: Chances) -> Tensor:
        """The loss [records], dimensionless, of latents ``clean`` [records, ...] in unit latents."""
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
        loss: Tensor = weight * wrong.sum(dim=rest) / share.sum(dim=rest).clamp(min=1)
        return loss


def draw_chances(clean: Tensor, noise: edm.Noise, rng: torch.Generator) -> Chances:
    """The randomness of one step from ``rng`` on the CPU, so that every machine draws the same. ``clean`` [records,
    ...] in unit latents."""
    return Chances(edm.draw_sigma(len(clean), noise, rng), torch.randn(clean.shape, generator=rng))
