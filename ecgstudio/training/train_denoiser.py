"""The denoiser's training: packed recordings in, a checkpoint out."""

from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch

from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.engine.checkpoint import STRIP, TEXTURES, StripPart, load_strip, save_strip
from ecgstudio.engine.denoiser import Denoiser, DenoiserConfig
from ecgstudio.engine.texture import TextureSpread
from ecgstudio.engine.track import CHANNELS
from ecgstudio.training.batches import drop, held_out_set, training_set
from ecgstudio.training.begin import begin_with
from ecgstudio.training.config import TrainConfig
from ecgstudio.training.examples import DOMAINS
from ecgstudio.training.loop import Batch, generator_of, train
from ecgstudio.training.objective import Objective, draw_chances
from ecgstudio.training.pack import Packed, read_packed

_CHECKED: Final = 192
_TEXTURED: Final = 400


class DenoiserTask:
    """``loop.Task`` of the denoiser."""

    def __init__(self, packed: Packed, config: TrainConfig, begin: StripPart | None = None) -> None:
        self._packed, self._config = packed, config
        self._learnt, self._held_out = training_set(packed, config.versions, config.seed), held_out_set(packed)
        _, conditions = self._learnt.take(np.zeros(1, np.intp))
        torch.manual_seed(config.seed)
        sizes = DenoiserConfig(
            words=len(packed.words),
            domains=len(DOMAINS),
            channels=CHANNELS,
            latent=conditions.template.shape[2],
            tokens=conditions.template.shape[1],
            group=config.group,
            width=config.width,
            depth=config.depth,
            heads=config.heads,
        )
        self._denoiser = Denoiser(sizes)
        if begin is not None:
            begin_with(self._denoiser, begin, packed.words)
        self.objective = Objective(self._denoiser, config.noise)
        self.sizes: dict[str, Any] = asdict(sizes)

    def batch(self, step: int, rank: int) -> Batch:
        """Latents [records, tokens, size] in unit latents with what is known of them and noise; a function of step and
        rank."""
        rng = generator_of(self._config, step, rank)
        clean, conditions = self._learnt.draw(self._config.batch, self._config.seed * 1000 + rank, step)
        return clean, drop(conditions, self._config.dropped, rng), draw_chances(clean, self._config.noise, rng)

    def held_out(self) -> Batch | None:
        """The same of the held-out fold, always alike: [records, tokens, size] in unit latents; None when there is
        none."""
        count = len(self._held_out.row)
        if not count:
            return None
        chosen = np.linspace(0, count - 1, min(_CHECKED, count)).astype(np.intp)
        clean, conditions = self._held_out.take(chosen)
        return clean, conditions, draw_chances(clean, self._config.noise, torch.Generator().manual_seed(0))

    def keep(self, out: Path, about: dict[str, Any]) -> Path:
        packed = self._packed
        about = about | {TEXTURES: self._textures()}
        part = StripPart(self._denoiser, packed.basis, self._config.noise, packed.words, tuple(DOMAINS), about)
        save_strip(part, out / STRIP)
        return out / STRIP

    def _textures(self) -> dict[str, Any]:
        """How texture is spread over the plain records of each real domain."""
        packed = self._packed
        spread: dict[str, Any] = {}
        rng = np.random.default_rng(self._config.seed)
        for index, domain in enumerate(DOMAINS):
            own = np.flatnonzero(packed.domain[self._learnt.row[: self._learnt.plain]] == index)
            if domain != "simulated" and own.size > 1:
                chosen = rng.choice(own, min(_TEXTURED, own.size), replace=False)
                spread[domain] = TextureSpread.of(self._learnt.take(chosen)[1].texture.numpy()).plain()
        return spread


def train_denoiser(
    packed_files: list[Path],
    out: Path,
    config: TrainConfig,
    report: Reporter = silent,
    until: int | None = None,
    begin: Path | None = None,
) -> Path:
    """Train, or go on with what ``out`` holds; the path of the weights (``loop.train``).

    ``begin``: folder of weights to begin with."""
    stored = None if begin is None else load_strip(begin / STRIP)
    return train(DenoiserTask(read_packed(*packed_files), config, stored), out, config, report, until)
