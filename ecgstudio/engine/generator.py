"""The engine's front door: wishes in, recordings out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
import torch
from torch import Tensor

from ecgstudio import __version__
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.leads import eight_from_twelve, twelve_from_eight
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.engine import edm
from ecgstudio.engine.autoencoder import RATE_HZ
from ecgstudio.engine.checkpoint import Checkpoint, load_checkpoint
from ecgstudio.engine.conditions import Conditions, Wish, conditions_of

MOST_EVALUATIONS: Final = 16


@dataclass(frozen=True)
class Sampling:
    """How to sample. ``evaluations``: denoisings an ECG takes, up to 16 (each asks the network twice when ``guidance`` is not
    1); ``temperature``: how far persons are drawn from the prior's middle; ``realism`` 1 starts from noise, less from a drawing
    given beside the wishes (SDEdit, Meng et al. 2022), 0 keeps all of it but its finest detail."""

    evaluations: int = MOST_EVALUATIONS
    guidance: float = 2.0
    temperature: float = 1.0
    realism: float = 1.0

    def __post_init__(self) -> None:
        if not 2 <= self.evaluations <= MOST_EVALUATIONS:
            raise ValueError(f"{self.evaluations} evaluations are out of range; use 2 to {MOST_EVALUATIONS}")
        if not 0 <= self.realism <= 1:
            raise ValueError(f"realism {self.realism} is out of range; use 0 to 1")


class Generator:
    """A checkpoint ready to draw. One at a time: it is not made for several threads at once."""

    def __init__(self, checkpoint: Checkpoint, device: torch.device | None = None) -> None:
        self.checkpoint = checkpoint
        self.device = device or torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self._denoiser = checkpoint.denoiser.to(self.device)

    @classmethod
    def load(cls, path: Path, device: torch.device | None = None) -> "Generator":
        """From a checkpoint's file; ResourceError when it cannot be read."""
        return cls(load_checkpoint(path), device)

    @torch.inference_mode()
    def generate(
        self,
        wishes: Sequence[Wish],
        seed: int,
        sampling: Sampling | None = None,
        drawings: Sequence[Recording] = (),
        report: Reporter = silent,
    ) -> list[Recording]:
        """One recording a wish, 10 s at 500 Hz, limb leads exact. Wish k has noise of its own from ``seed + k``.

        ``drawings``: as many recordings at 500 Hz to start from where ``realism`` is below 1. Cancelled when the reporter says
        stop.
        """
        sampling = sampling or Sampling()
        conditions = conditions_of(wishes, self.checkpoint.words, self.checkpoint.domains)
        seeds = [seed + index for index in range(len(wishes))]
        person = _normal(seeds, (self._denoiser.config.individual,), stream=1) * sampling.temperature
        conditions = self._with_person(conditions.to(self.device), person.to(self.device))
        levels = edm.from_level(edm.schedule(sampling.evaluations, self.checkpoint.noise), sampling.realism)
        start = self._start(seeds, drawings, float(levels[0]))
        latents = edm.sample_dpmpp_2m(
            self._denoise(conditions, sampling.guidance),
            start,
            levels,
            lambda done, _: report(done / (len(levels) - 1), f"step {done} of {len(levels) - 1}"),
        )
        return [self._recording(one, number) for one, number in zip(self._signals(latents), seeds, strict=True)]

    def _with_person(self, conditions: Conditions, standard: Tensor) -> Conditions:
        diagnosis, _ = self._denoiser.diagnosis(conditions)
        mean, log_variance = self._denoiser.reader.expected(diagnosis)
        return replace(conditions, individual=mean + standard * torch.exp(log_variance / 2))

    def _start(self, seeds: Sequence[int], drawings: Sequence[Recording], level: float) -> Tensor:
        config = self._denoiser.config
        noise = _normal(seeds, (config.tokens, config.latent), stream=0).to(self.device) * level
        if not drawings:
            return noise
        eight = np.stack([eight_from_twelve(drawing.signal_mv) for drawing in drawings])
        return torch.from_numpy(self.checkpoint.basis.encode(eight)).to(self.device) + noise

    def _denoise(self, conditions: Conditions, guidance: float) -> edm.Denoise:
        """The denoiser under classifier-free guidance (Ho and Salimans 2022); both sides go through the network as one batch."""
        sigma_data = self.checkpoint.noise.sigma_data
        if guidance == 1:
            return lambda x, sigma: edm.denoised(lambda y, c: self._denoiser(y, c, conditions), x, sigma, sigma_data)
        both = conditions.and_also(conditions.without_diagnosis())

        def denoise(x: Tensor, sigma: Tensor) -> Tensor:
            twice = edm.denoised(
                lambda y, c: self._denoiser(y, c, both), torch.cat([x, x]), torch.cat([sigma, sigma]), sigma_data
            )
            wanted, plain = twice.chunk(2)
            return plain + guidance * (wanted - plain)

        return denoise

    def _signals(self, latents: Tensor) -> Sequence[Tensor]:
        return list(torch.from_numpy(self.checkpoint.basis.decode(latents.float().cpu().numpy())))

    def _recording(self, eight_mv: Tensor, seed: int) -> Recording:
        provenance = Provenance(source="diffusion", engine=f"diffusion {__version__}", seed=seed)
        return Recording(twelve_from_eight(eight_mv.numpy()).astype("float32"), RATE_HZ, provenance)


def _normal(seeds: Sequence[int], shape: tuple[int, ...], stream: int) -> Tensor:
    """Standard normal noise, each row from a seed of its own, so that a candidate does not depend on those beside it."""
    rows = []
    for seed in seeds:
        rng = torch.Generator().manual_seed((seed * 2 + stream) % 2**63)
        rows.append(torch.randn(shape, generator=rng))
    return torch.stack(rows)
