"""Whether made ECGs can be told from the real ones of the same requests: discriminators, trained on some patients and tried on
others. 0.5 is not at all, 1 is always."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray
from scipy import signal as dsp
from torch import nn

from ecgstudio.benchmark.ecg.memory import median_beats
from ecgstudio.benchmark.ecg.network import Judge
from ecgstudio.benchmark.ecg.numbers import Figure, auroc, bootstrapped
from ecgstudio.benchmark.ecg.signals import JUDGED_HZ
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.core.recording import Recording

_FOLDS: Final = 5
_LEAST: Final = 20
"""Pairs, fewer of which teach nothing."""
_EDGE_S: Final = 0.4
"""Left out at either end: records of PTB-XL end in a padded tenth of a second."""
_BANDS_HZ: Final = (0.5, 1, 2, 4, 8, 15, 25, 40, 52, 70, 100, 150)
_FULL_RATE_HZ: Final = 500
_COMPONENTS: Final = 40
_RIDGE: Final = 3.0
_WIDTHS: Final = (16, 24, 32, 32)
_BATCH: Final = 32

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Pairs:
    """Made and real ECGs of the same requests, with their signals [records, 8, 1000] at 100 Hz; ``patients``: of whom."""

    made: Sequence[Recording]
    real: Sequence[Recording]
    made_mv: NDArray[np.floating]
    real_mv: NDArray[np.floating]
    patients: Sequence[str]


def told_apart_rows(pairs: Pairs, epochs: int, seed: int = 0, report: Reporter = silent) -> Mapping[str, Figure | None]:
    """AUROC by band powers (records at 500 Hz alone), by the median beat and, trained for ``epochs``, by a small residual
    network on eight leads at 100 Hz; 0 epochs leave the network out."""
    full = [row for row, one in enumerate(pairs.real) if one.sampling_rate_hz >= _FULL_RATE_HZ]
    powers = [np.array([_powers(part[row]) for row in full]) for part in (pairs.made, pairs.real)]
    beats = [np.nan_to_num(median_beats(part)).astype(np.float64) for part in (pairs.made_mv, pairs.real_mv)]
    of_all, of_full = list(pairs.patients), [pairs.patients[row] for row in full]
    rows = {
        "band powers at 500 Hz, 0.4 s cut": _by_ridge(powers, of_full, seed),
        "median beat at 100 Hz": _by_ridge(beats, of_all, seed, _COMPONENTS),
    }
    if epochs:
        edge = round(_EDGE_S * JUDGED_HZ)
        inner = [part[:, :, edge:-edge].astype(np.float32) for part in (pairs.made_mv, pairs.real_mv)]
        rows["network at 100 Hz, 0.4 s cut"] = _by_network(inner, of_all, epochs, seed, report)
    return {f"{name} (AUROC)": figure for name, figure in rows.items()}


def _powers(recording: Recording) -> Floats:
    """The logarithm of power in each band, mean and spread over the eight leads [2 x bands]."""
    rate = recording.sampling_rate_hz
    edge = round(_EDGE_S * rate)
    eight = eight_from_twelve(recording.signal_mv)[:, edge:-edge].astype(np.float64) * 1000
    frequency, density = dsp.welch(eight, rate, nperseg=round(4 * rate), axis=1)
    edges = np.searchsorted(frequency, _BANDS_HZ)
    powers = np.log(np.add.reduceat(density, edges[:-1], axis=1) + 1e-6)
    return np.concatenate([powers.mean(axis=0), powers.std(axis=0)])


def _by_ridge(sides: Sequence[Floats], patients: Sequence[str], seed: int, components: int = 0) -> Figure | None:
    def score(train: Floats, truth: Floats, test: Floats) -> Floats:
        middle, spread = train.mean(axis=0), train.std(axis=0) + 1e-6
        own, other = ((part - middle) / (spread if not components else 1.0) for part in (train, test))
        if components:
            axes = np.linalg.svd(own, full_matrices=False)[2][:components].T
            own, other = own @ axes, other @ axes
            unit = own.std(axis=0) + 1e-6
            own, other = own / unit, other / unit
        weights = np.linalg.solve(own.T @ own + _RIDGE * np.eye(own.shape[1]), own.T @ (truth - truth.mean()))
        scores: Floats = other @ weights
        return scores

    return _crossed(sides, patients, seed, score)


def _by_network(
    parts: Sequence[NDArray[np.float32]], patients: Sequence[str], epochs: int, seed: int, report: Reporter
) -> Figure | None:
    def score(train: NDArray[np.float32], truth: Floats, test: NDArray[np.float32]) -> Floats:
        report(0.0, "training a discriminator")
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            network = Judge(1, _WIDTHS)
            optimiser = torch.optim.AdamW(network.parameters(), lr=2e-3, weight_decay=0.05)
            for epoch in range(epochs):
                _epoch(network, optimiser, torch.from_numpy(train), torch.from_numpy(truth).float(), (seed, epoch))
            network.eval()
            with torch.inference_mode():
                scores: Floats = network(torch.from_numpy(test))[:, 0].double().numpy()
        return scores

    return _crossed(parts, patients, seed, score)


def _epoch(
    network: Judge, optimiser: torch.optim.Optimizer, signal: torch.Tensor, truth: torch.Tensor, seed: tuple[int, int]
) -> None:
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(truth))
    network.train()
    for first in range(0, len(order) - _BATCH // 2, _BATCH):
        rows = torch.from_numpy(order[first : first + _BATCH])
        scale = torch.from_numpy(rng.uniform(0.85, 1.15, (len(rows), 1, 1)).astype(np.float32))
        shift = int(rng.integers(0, signal.shape[2] // 4))
        logits = network(signal[rows, :, shift:] * scale)[:, 0]
        loss = nn.functional.binary_cross_entropy_with_logits(logits, truth[rows])
        optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()


def _crossed(
    sides: Sequence[NDArray[Any]], patients: Sequence[str], seed: int, score: Callable[[Any, Floats, Any], Floats]
) -> Figure | None:
    """The AUROC of ``score(train, truth, test)`` over folds of whole patients, with its interval over pairs."""
    if len(patients) < _LEAST:
        return None
    made, real = sides
    scores = np.zeros((2, len(patients)))
    for inside, outside in _folds(patients, seed):
        train = np.concatenate([made[inside], real[inside]])
        truth = np.repeat([1.0, 0.0], len(inside))
        found = score(train, truth, np.concatenate([made[outside], real[outside]]))
        scores[:, outside] = found.reshape(2, -1) - found.mean()
    of_all = np.array([[1.0], [0.0]]).repeat(len(patients), axis=1)
    return bootstrapped(len(patients), lambda rows: auroc(scores[:, rows].ravel(), of_all[:, rows].ravel()))


def _folds(patients: Sequence[str], seed: int) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    names = np.array(sorted(set(patients)))
    fold_of = dict(
        zip(names[np.random.default_rng(seed).permutation(len(names))], np.arange(len(names)) % _FOLDS, strict=True)
    )
    fold = np.array([fold_of[name] for name in patients])
    for number in range(_FOLDS):
        if (fold == number).any():
            yield np.flatnonzero(fold != number), np.flatnonzero(fold == number)
