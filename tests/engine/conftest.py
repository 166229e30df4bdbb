from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest


@pytest.fixture
def tiny_checkpoint() -> Callable[..., Any]:
    """``tiny_checkpoint(**sizes)``: a checkpoint of a tiny network whose last layer does something."""

    def make(**sizes: int) -> Any:
        import torch

        from ecgstudio.engine.autoencoder import PatchBasis
        from ecgstudio.engine.checkpoint import Checkpoint
        from ecgstudio.engine.denoiser import Denoiser, DenoiserConfig
        from ecgstudio.engine.edm import Noise
        from ecgstudio.engine.track import CHANNELS

        torch.manual_seed(0)
        words, domains = ("NORM", "AFIB", "scp:AFIB"), ("ptbxl", "simulated")
        config = DenoiserConfig(
            words=3, domains=2, channels=CHANNELS, latent=4, width=16, depth=1, heads=2, slots=2, individual=3, **sizes
        )
        denoiser = Denoiser(config)
        for part in denoiser.parameters():
            torch.nn.init.normal_(part, std=0.1)
        basis = PatchBasis(np.eye(320, 4, dtype=np.float32), np.ones(4, np.float32))
        return Checkpoint(denoiser.eval(), basis, Noise(), words, domains, {"steps": 7})

    return make


@pytest.fixture
def weights(tiny_checkpoint: Callable[..., Any], tmp_path: Path) -> Path:
    from ecgstudio.engine.checkpoint import save_checkpoint

    save_checkpoint(tiny_checkpoint(group=2), tmp_path / "tiny.safetensors")
    return tmp_path / "tiny.safetensors"
