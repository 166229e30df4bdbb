"""A tiny network over eight leads at 100 Hz, learnt from few: balanced batches, augmentation, training first and tuning."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray

from ecgstudio.benchmark.ecg.network import Judge

Signals = NDArray[np.floating]
WIDTHS: Final = (8, 16, 24, 32)
_BATCH: Final = 32
_RATE, _TUNED_RATE = 2e-3, 5e-4
_ASKED: Final = 64


@dataclass(frozen=True, eq=False)
class Pool:
    """ECGs to draw batches from: with the statement and without, each [ecgs, 8, 1000] in mV; ``share`` of a batch."""

    positives: Signals
    negatives: Signals
    share: float = 1.0


def train(pools: Sequence[Pool], steps: int, seed: int, *, augmented: bool = True, begin: Judge | None = None) -> Judge:
    """A network after so many batches, half of each with the statement; from ``begin``, a copy of which is tuned at a lower rate,
    or from the seed."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        network = Judge(1, WIDTHS)
        if begin is not None:
            network.load_state_dict(begin.state_dict())
        rate = _RATE if begin is None else _TUNED_RATE
        optimiser = torch.optim.AdamW(network.parameters(), rate, weight_decay=0.01)
        schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, steps)
        rng = np.random.default_rng(seed)
        truth = torch.tensor([1.0] * (_BATCH // 2) + [0.0] * (_BATCH // 2))
        network.train()
        for _ in range(steps):
            signal = torch.from_numpy(_batch(pools, rng, augmented))
            loss = torch.nn.functional.binary_cross_entropy_with_logits(network(signal)[:, 0], truth)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            schedule.step()
    return network.eval()


def scores(network: Judge, signal_mv: Signals) -> NDArray[np.float64]:
    """Logits [ecgs] for signals [ecgs, 8, 1000] in mV."""
    parts = []
    with torch.inference_mode():
        for first in range(0, len(signal_mv), _ASKED):
            part = torch.from_numpy(np.asarray(signal_mv[first : first + _ASKED], np.float32))
            parts.append(network(part)[:, 0].numpy())
    return np.concatenate(parts).astype(np.float64)


def augment(signal_mv: Signals, rng: np.random.Generator) -> NDArray[np.float32]:
    """Classic augmentation of signals [ecgs, 8, 1000] in mV at 100 Hz: gain, stretched time, wander, noise, one lead lost."""
    ecgs, leads, samples = signal_mv.shape
    at = np.arange(samples)
    made = np.empty(signal_mv.shape, np.float32)
    for row in range(ecgs):
        speed, start = rng.uniform(0.9, 1.1), rng.uniform(0, samples)
        own = (start + at * speed) % samples
        low = own.astype(int) % samples
        part = (own - np.floor(own)).astype(np.float32)
        lead = np.asarray(signal_mv[row], np.float32)
        made[row] = lead[:, low] * (1 - part) + lead[:, (low + 1) % samples] * part
    made *= rng.uniform(0.8, 1.25, (ecgs, 1, 1)).astype(np.float32)
    phase, slow = rng.uniform(0, 2 * np.pi, (ecgs, leads, 1)), rng.uniform(0.1, 0.5, (ecgs, 1, 1))
    made += (rng.uniform(0, 0.1, (ecgs, leads, 1)) * np.sin(2 * np.pi * slow * at / 100 + phase)).astype(np.float32)
    made += (rng.uniform(0, 0.03, (ecgs, 1, 1)) * rng.standard_normal(made.shape)).astype(np.float32)
    lost = rng.integers(0, 2 * leads, ecgs)
    some = np.flatnonzero(lost < leads)
    made[some, lost[some]] = 0
    return made


def _batch(pools: Sequence[Pool], rng: np.random.Generator, augmented: bool) -> NDArray[np.float32]:
    half = _BATCH // 2
    chosen = rng.choice(
        len(pools), half, p=np.array([pool.share for pool in pools]) / sum(pool.share for pool in pools)
    )
    rows = [pools[pool].positives[rng.integers(len(pools[pool].positives))] for pool in chosen]
    rows += [pools[pool].negatives[rng.integers(len(pools[pool].negatives))] for pool in chosen]
    signal = np.stack(rows).astype(np.float32)
    return augment(signal, rng) if augmented else signal
