"""A network as a denoiser at the levels of a schedule, and led by what is asked for."""

from collections.abc import Callable
from typing import Any, Protocol

import torch
from torch import Tensor

from ecgstudio.engine import edm
from ecgstudio.engine.beat_basis import PARTS
from ecgstudio.engine.conditions import Conditions


class Network(Protocol):
    """Gives F(c_in x; c_noise) at the levels of a schedule, told by their places; ``c_noise`` [levels]."""

    def at_levels(self, c_noise: Tensor, conditions: Any) -> Callable[[Tensor, int], Tensor]:
        """F of x [records, ...] in unit latents and a place in ``c_noise``."""
        ...


def denoiser_of(network: Network, conditions: Conditions, levels: Tensor, sigma_data: float) -> edm.Denoise:
    """D(x; sigma) at the levels of a schedule; what x has no part in is computed ahead, for all levels at once.
    ``levels`` [steps + 1] in unit latents."""
    sigmas = levels[:-1].to(conditions.age.device)
    raw = network.at_levels(edm.precondition(sigmas, sigma_data)[3], conditions)
    places = {float(sigma): place for place, sigma in enumerate(levels[:-1])}
    return lambda x, sigma: edm.denoised(lambda y, _: raw(y, places[float(sigma[0])]), x, sigma, sigma_data)


def guided(network: Network, conditions: Conditions, guidance: float, levels: Tensor, sigma_data: float) -> edm.Denoise:
    """The network under classifier-free guidance (Ho and Salimans 2022); both sides go through it as one batch. P waves
    are not led: away from nobody's P they would vanish wherever a diagnosis makes them a little smaller. ``levels``
    [steps + 1] in unit latents."""
    if guidance == 1:
        return denoiser_of(network, conditions, levels, sigma_data)
    both = denoiser_of(network, conditions.and_also(conditions.without_diagnosis()), levels, sigma_data)

    def denoise(x: Tensor, sigma: Tensor) -> Tensor:
        wanted, plain = both(torch.cat([x, x]), torch.cat([sigma, sigma])).chunk(2)
        guided = plain + guidance * (wanted - plain)
        guided[:, PARTS[0]] = wanted[:, PARTS[0]]
        return guided

    return denoise
