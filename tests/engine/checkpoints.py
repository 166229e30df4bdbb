"""A tiny checkpoint, and writing a whole one as training does part by part."""

from pathlib import Path

import numpy as np
import torch

from ecgstudio.engine.autoencoder import PatchBasis
from ecgstudio.engine.beat_basis import P_SIZE, QRS_SIZE, BeatBasis
from ecgstudio.engine.beat_model import BeatModel, BeatModelConfig
from ecgstudio.engine.checkpoint import (
    BEATS,
    DETAIL,
    STRIP,
    BeatPart,
    Checkpoint,
    StripPart,
    save_beats,
    save_detail,
    save_strip,
)
from ecgstudio.engine.denoiser import Denoiser, DenoiserConfig
from ecgstudio.engine.edm import Noise
from ecgstudio.engine.track import CHANNELS


def tiny_checkpoint(text: int = 0, **sizes: int) -> Checkpoint:
    """A checkpoint of a tiny network whose last layer does something."""
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


def save_checkpoint(checkpoint: Checkpoint, folder: Path, half: bool = True) -> None:
    save_strip(checkpoint.strip, folder / STRIP, half)
    save_beats(checkpoint.beats, folder / BEATS, half)
    if checkpoint.detail is not None:
        save_detail(checkpoint.detail, folder / DETAIL)
