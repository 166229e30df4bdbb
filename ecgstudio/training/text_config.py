"""How the text encoder is trained: one dataclass, with presets."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True)
class TextConfig:
    """Each step takes ``catalogue`` texts on statements alone, ``records`` records with a text each, and ``beside`` records
    without, as more ECGs to tell from; the rate warms up over ``warm_up`` steps and falls over the last ``cool_down`` share;
    ``pieces`` of the vocabulary, up to ``learnt`` of them from the program's words and ``made`` texts; ``width`` of the sentence
    vector.

    ``hidden``, ``inner``, ``depth``, ``heads``: the BERT's sizes.
    """

    steps: int
    catalogue: int = 40
    records: int = 24
    beside: int = 40
    rate: float = 1e-3
    pieces: int = 5000
    learnt: int = 3600
    made: int = 4000
    width: int = 256
    hidden: int = 256
    inner: int = 512
    depth: int = 3
    heads: int = 8
    dropout: float = 0.05
    channels: int = 64
    longest: int = 48
    real: float = 0.75
    reports: float = 0.5
    contrast: float = 0.5
    warm_up: int = 40
    cool_down: float = 0.4
    average: float = 0.99
    decay: float = 0.01
    clip: float = 1.0
    threads: int | None = None
    log_every: int = 20
    save_every: int = 100
    check_every: int = 200
    seed: int = 0


PRESETS: Final[Mapping[str, TextConfig]] = MappingProxyType(
    {
        "tiny": TextConfig(
            steps=4, catalogue=6, records=4, beside=2, pieces=900, learnt=900, made=50, width=16, hidden=32,
            inner=32, depth=1, heads=2,
            channels=8, longest=24, warm_up=2, average=0.5, log_every=1, save_every=2, check_every=2, threads=1,
        ),
        "cpu": TextConfig(steps=1050, threads=1),
        "gpu": TextConfig(
            steps=12_000, inner=1024, depth=4, catalogue=128, records=256, beside=256, warm_up=300, average=0.999,
            check_every=1000,
        ),
    }
)  # fmt: skip
"""``cpu``: half an hour on one core; ``gpu``: one large GPU, minutes; ``tiny``: to see that everything runs."""
