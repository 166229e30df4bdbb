"""Diffusion as in Karras et al. 2022, "Elucidating the Design Space of Diffusion-Based Generative Models" (EDM).

Functions named as there, over any callable: ``D(x, sigma)`` is the denoiser, ``F(x, c_noise)`` the raw network inside it.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import torch
from torch import Tensor

Denoise = Callable[[Tensor, Tensor], Tensor]
"""D(x [records, ...], sigma [records]) -> the clean x as far as it can be told."""

Watch = Callable[[int, Tensor], None]
"""Told after each evaluation: how many there were, and the clean x as it looks now."""


_LITTLE, _MUCH = 0.05, 5.0
"""Of the data's deviation: noise under which a drawing hardly changes, and under which nothing of it is left."""


@dataclass(frozen=True)
class Noise:
    """Levels of noise: ``sigma_data`` the data's deviation; ``p_mean``, ``p_std`` of ln(sigma) in training; the ends and the
    bend ``rho`` of the sampler's schedule. The data here have few large and many small components, so training looks at lower and
    more widely spread levels than EDM does for pictures (-1.2, 1.2 at a deviation of 0.5)."""

    sigma_data: float = 1.0
    p_mean: float = -0.8
    p_std: float = 1.4
    sigma_min: float = 0.02
    sigma_max: float = 40.0
    rho: float = 7.0


def precondition(sigma: Tensor, sigma_data: float) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """c_skip, c_out, c_in and c_noise [records] (table 1) of levels ``sigma`` [records] in unit latents."""
    total = sigma**2 + sigma_data**2
    return sigma_data**2 / total, sigma * sigma_data / total.sqrt(), total.rsqrt(), sigma.log() / 4


def denoised(network: Callable[[Tensor, Tensor], Tensor], x: Tensor, sigma: Tensor, sigma_data: float) -> Tensor:
    """D(x; sigma) = c_skip x + c_out F(c_in x; c_noise) (equation 7). ``x`` [records, ...] and ``sigma`` [records] in
    unit latents."""
    c_skip, c_out, c_in, c_noise = precondition(sigma, sigma_data)
    c_skip, c_out, c_in = (part.view(-1, *[1] * (x.ndim - 1)) for part in (c_skip, c_out, c_in))
    return c_skip * x + c_out * network(c_in * x, c_noise)


def draw_sigma(count: int, noise: Noise, rng: torch.Generator) -> Tensor:
    """Levels [count] to train at: ln(sigma) is normal, its quantiles spread evenly over the batch. Unit latents."""
    even = (torch.arange(count, dtype=torch.float64) + torch.rand(1, generator=rng, dtype=torch.float64)) / count
    normal = torch.special.ndtri(even.clamp(1e-6, 1 - 1e-6))
    order = torch.randperm(count, generator=rng)
    return torch.exp(normal[order] * noise.p_std + noise.p_mean).float()


def loss_weight(sigma: Tensor, sigma_data: float) -> Tensor:
    """lambda(sigma), which gives every level the same weight at the start (table 1). ``sigma`` [records] in unit
    latents."""
    return (sigma**2 + sigma_data**2) / (sigma * sigma_data) ** 2


def schedule(steps: int, noise: Noise) -> Tensor:
    """Falling levels [steps + 1], the last 0 (equation 5). Unit latents."""
    share = torch.linspace(0, 1, steps)
    high, low = noise.sigma_max ** (1 / noise.rho), noise.sigma_min ** (1 / noise.rho)
    return torch.cat([(high + share * (low - high)) ** noise.rho, torch.zeros(1)])


def from_level(levels: Tensor, share: float, sigma_data: float) -> Tensor:
    """The part of a schedule for sampling that starts from a drawing: ``share`` 1 is all of it, 0 the last step alone.
    Between, it starts from a level that is in its logarithm as far between a twentieth of the data's deviation and five
    times it. ``levels`` [steps + 1] in unit latents, as ``schedule`` gives them."""
    if share >= 1:
        return levels
    first = sigma_data * _LITTLE * (_MUCH / _LITTLE) ** share
    below = levels[levels < first]
    return torch.cat([levels.new_tensor([first]), below]) if share > 0 and len(below) > 1 else levels[-2:]


def sample_dpmpp_2m(denoise: Denoise, x: Tensor, levels: Tensor, watch: Watch | None = None) -> Tensor:
    """DPM-Solver++(2M) (Lu et al. 2022, algorithm 2): second order from the step before, one evaluation a step. ``x``
    [records, ...] at the first of ``levels`` [steps + 1], both in unit latents."""
    before: Tensor | None = None
    last_h = 0.0
    for done, (sigma, following) in enumerate(_pairs(levels), 1):
        clean = denoise(x, _full(x, sigma))
        if following == 0:
            x = clean
        else:
            h = math.log(sigma / following)
            blend = clean if before is None else clean + (clean - before) * h / (2 * last_h)
            x = (following / sigma) * x - math.expm1(-h) * blend
            before, last_h = clean, h
        if watch:
            watch(done, clean)
    return x


def _pairs(levels: Tensor) -> Sequence[tuple[float, float]]:
    values = [float(level) for level in levels]
    return list(pairwise(values))


def _full(x: Tensor, sigma: float) -> Tensor:
    return torch.full((len(x),), sigma, device=x.device)
