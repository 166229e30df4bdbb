"""How the denoiser is trained: one dataclass, with presets."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final, Literal

from ecgstudio.engine.edm import Noise
from ecgstudio.training.batches import Dropped

Precision = Literal["float32", "bfloat16"]


RESIDUAL: Final = Noise(sigma_data=0.45, p_mean=-1.6, sigma_min=0.01, sigma_max=20.0)
"""For what is left of a recording without its template: a deviation of 0.4 to 0.5, measured on PTB-XL and Chapman-Shaoxing."""


@dataclass(frozen=True)
class TrainConfig:
    """``steps`` optimiser steps of ``batch`` examples (on each of several processes); the rate warms up over ``warm_up`` steps,
    stays, and falls to nothing over the last ``cool_down`` share; ``average`` is the EMA's decay a step;
    ``workers`` threads prepare batches ahead, 0 means in turn; ``versions`` counts a real record's augmented versions, itself
    among them; ``measured`` and ``simulator`` weigh the beat model's consistency terms (``consistency``), 0 for none."""

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
    clip: float = 1.0
    precision: Precision = "float32"
    compiled: bool = False
    threads: int | None = None
    workers: int = 0
    log_every: int = 50
    save_every: int = 500
    check_every: int = 1000
    seed: int = 0
    measured: float = 0.0
    simulator: float = 0.0
    dropped: Dropped = field(default_factory=Dropped)
    noise: Noise = RESIDUAL


PRESETS: Final[Mapping[str, TrainConfig]] = MappingProxyType(
    {
        "tiny": TrainConfig(
            steps=4, batch=4, rate=1e-3, versions=2, width=32, depth=1, heads=2, group=2, warm_up=2, average=0.5,
            log_every=1, save_every=2, check_every=2, threads=1,
        ),
        "cpu": TrainConfig(
            steps=9_000, batch=16, rate=1e-3, versions=3, width=192, heads=6, group=2, warm_up=200, average=0.999, threads=1,
            log_every=25, save_every=200, check_every=500,
        ),
        "gpu": TrainConfig(
            steps=40_000, batch=512, rate=1.2e-3, versions=6, depth=8, average=0.9998, warm_up=1000,
            precision="bfloat16", compiled=True, workers=6, log_every=100, save_every=2000, check_every=2000,
        ),
    }
)  # fmt: skip
"""Of the denoiser. ``cpu``: nights on two cores, in pieces; ``gpu``: one large GPU, minutes; ``tiny``: to see that it runs."""

_BEATS: Final = TrainConfig(
    steps=8_000, batch=128, rate=1e-3, versions=6, width=384, depth=6, warm_up=200, average=0.999, threads=1,
    noise=Noise(), save_every=500, check_every=500,
)  # fmt: skip
BEAT_PRESETS: Final[Mapping[str, TrainConfig]] = MappingProxyType(
    {
        "tiny": replace(
            _BEATS, steps=4, batch=4, versions=2, width=32, depth=1, warm_up=2, average=0.5, log_every=1, save_every=2,
            check_every=2,
        ),
        "cpu": _BEATS,
        "gpu": replace(
            _BEATS, steps=60_000, batch=1024, width=512, depth=8, threads=None, workers=6, save_every=5000,
            check_every=2000, log_every=200,
        ),
    }
)  # fmt: skip
"""Of the beat model; ``versions`` counts the texts of a record."""
