"""How the denoiser is trained: one dataclass, with presets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal

from ecgstudio.engine.edm import Noise
from ecgstudio.training.batches import Dropped

Precision = Literal["float32", "bfloat16"]


@dataclass(frozen=True)
class TrainConfig:
    """``steps`` optimiser steps of ``batch`` examples (on each of several processes); the rate warms up over ``warm_up`` steps,
    stays, and falls to nothing over the last ``cool_down`` share; ``average`` is the EMA's decay a step; ``kl`` weighs the
    person's vector against its prior; ``workers`` threads prepare batches ahead, 0 means in turn; ``versions`` counts a real
    record's augmented versions, itself among them."""

    steps: int
    batch: int
    rate: float
    versions: int
    width: int = 256
    depth: int = 6
    heads: int = 8
    group: int = 1
    warm_up: int = 500
    cool_down: float = 0.25
    average: float = 0.9995
    decay: float = 0.01
    kl: float = 5e-4
    clip: float = 1.0
    precision: Precision = "float32"
    compiled: bool = False
    threads: int | None = None
    workers: int = 0
    log_every: int = 50
    save_every: int = 500
    check_every: int = 1000
    seed: int = 0
    dropped: Dropped = field(default_factory=Dropped)
    noise: Noise = field(default_factory=Noise)


PRESETS: Final[Mapping[str, TrainConfig]] = MappingProxyType(
    {
        "tiny": TrainConfig(
            steps=4, batch=4, rate=1e-3, versions=2, width=32, depth=1, heads=2, group=2, warm_up=2, average=0.5,
            log_every=1, save_every=2, check_every=2, threads=1,
        ),
        "cpu": TrainConfig(steps=20_000, batch=16, rate=6e-4, versions=4, group=2, warm_up=200, threads=1, save_every=200),
        "gpu": TrainConfig(
            steps=40_000, batch=512, rate=1.2e-3, versions=6, depth=8, average=0.9998, warm_up=1000,
            precision="bfloat16", compiled=True, workers=6, log_every=100, save_every=2000, check_every=2000,
        ),
    }
)  # fmt: skip
"""``cpu``: nights on two cores, in pieces; ``gpu``: one large GPU, minutes; ``tiny``: to see that everything runs."""
