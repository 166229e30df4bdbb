from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest


@pytest.fixture
def tiny_checkpoint() -> Callable[..., Any]:
    """``tiny_checkpoint(**sizes)``: a checkpoint of a tiny network whose last layer does something."""

    def make(text: int = 0, **sizes: int) -> Any:
        import torch

        from ecgstudio.engine.autoencoder import PatchBasis
        from ecgstudio.engine.beat_basis import P_SIZE, QRS_SIZE, BeatBasis
        from ecgstudio.engine.beat_model import BeatModel, BeatModelConfig
        from ecgstudio.engine.checkpoint import BeatPart, Checkpoint, StripPart
        from ecgstudio.engine.denoiser import Denoiser, DenoiserConfig
        from ecgstudio.engine.edm import Noise
        from ecgstudio.engine.track import CHANNELS

        torch.manual_seed(0)
        words, domains = ("NORM", "AFIB", "scp:AFIB"), ("ptbxl", "simulated")
        config = DenoiserConfig(
            words=3, domains=2, channels=CHANNELS, latent=4, width=16, depth=1, heads=2, slots=2, **sizes
        )
        denoiser = Denoiser(config)
        beats = BeatModel(BeatModelConfig(words=3, domains=2, width=16, depth=1, text=text))
        for part in (*denoiser.parameters(), *beats.parameters()):
            torch.nn.init.normal_(part, std=0.1)
        basis = PatchBasis(np.eye(320, 4, dtype=np.float32), np.ones(4, np.float32))
        p, qrs = np.eye(800, P_SIZE, dtype=np.float32), np.eye(2400, QRS_SIZE, dtype=np.float32)
        beat_basis = BeatBasis(p, np.ones(P_SIZE, np.float32), qrs, np.ones(QRS_SIZE, np.float32))
        return Checkpoint(
            StripPart(denoiser.eval(), basis, Noise(), words, domains, {"steps": 7}),
            BeatPart(beats.eval(), beat_basis, Noise(), words, domains, {"steps": 8}),
        )

    return make


@pytest.fixture
def weights(tiny_checkpoint: Callable[..., Any], tmp_path: Path) -> Path:
    """A folder with both parts of a tiny checkpoint."""
    from tests.engine.checkpoints import save_checkpoint

    save_checkpoint(tiny_checkpoint(group=2), tmp_path)
    return tmp_path
