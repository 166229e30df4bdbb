"""What the denoiser is trained to do, as one module: so that it can be compiled and shared among processes as a whole."""

from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn

from ecgstudio.engine import edm
from ecgstudio.engine.conditions import Conditions
from ecgstudio.engine.denoiser import Denoiser


@dataclass(frozen=True, eq=False)
class Chances:
    """All that is random in one step: ``sigma`` [records], ``noise`` like the latents, ``person`` [records, individual],
    ``met`` [records]: whose vector is told."""

    sigma: Tensor
    noise: Tensor
    person: Tensor
    met: Tensor

    def to(self, device: torch.device) -> "Chances":
        parts = (self.sigma, self.noise, self.person, self.met)
        return Chances(*(part.to(device, non_blocking=True) for part in parts))


class Objective(nn.Module):
    """Denoising loss per record (equation 8 of EDM) and the person's divergence from its prior in nats, both [records]."""

    def __init__(self, denoiser: Denoiser, noise: edm.Noise) -> None:
        super().__init__()
        self.denoiser = denoiser
        self.noise = noise

    def forward(self, clean: Tensor, conditions: Conditions, chances: Chances) -> tuple[Tensor, Tensor]:
        mean, log_variance = self.denoiser.reader(clean, conditions.track)
        person = mean + torch.exp(log_variance / 2) * chances.person
        prior_mean, prior_log_variance = self.denoiser.reader.expected(self.denoiser.diagnosis(conditions)[0])
        divergence = kl(mean.float(), log_variance.float(), prior_mean.float(), prior_log_variance.float())
        told = replace(conditions, individual=person, met=chances.met)
        x = clean + chances.sigma[:, None, None] * chances.noise
        found = edm.denoised(lambda y, c: self.denoiser(y, c, told), x, chances.sigma, self.noise.sigma_data)
        weight = edm.loss_weight(chances.sigma, self.noise.sigma_data)
        return weight * ((found.float() - clean) ** 2).mean(dim=(1, 2)), divergence


def kl(mean: Tensor, log_variance: Tensor, other_mean: Tensor, other_log_variance: Tensor) -> Tensor:
    """Kullback-Leibler divergence in nats [records] of one diagonal normal from another (Kingma and Welling 2014, appendix B)."""
    spread = torch.exp(log_variance - other_log_variance)
    apart = (mean - other_mean) ** 2 * torch.exp(-other_log_variance)
    nats: Tensor = 0.5 * (spread + apart - 1 - log_variance + other_log_variance).sum(dim=1)
    return nats


def draw_chances(clean: Tensor, individual: int, anonymous: float, noise: edm.Noise, rng: torch.Generator) -> Chances:
    """The randomness of one step from ``rng`` on the CPU, so that every machine draws the same."""
    count = len(clean)
    return Chances(
        edm.draw_sigma(count, noise, rng),
        torch.randn(clean.shape, generator=rng),
        torch.randn(count, individual, generator=rng),
        torch.rand(count, generator=rng) >= anonymous,
    )
