"""The level of diagnosis: whether classifier, text judge and criteria see in an ECG what was asked for."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.benchmark.ecg.measured import Read
from ecgstudio.benchmark.ecg.numbers import Figure, auroc, bootstrapped, mean_of, share

_LEAST: Final = 4
_SHUFFLES: Final = 20
_MOST_FIGURES: Final = 100

Scores = NDArray[np.floating]


def auroc_table(labels: Sequence[str], scores: Scores, has: Scores, known: Scores) -> Mapping[str, Figure | None]:
    """AUROC per label of scores [records, labels] against what was asked for, over labels with enough positives.
    ``has`` and ``known`` [records, labels] are 0 or 1."""
    table = {}
    for index, label in enumerate(labels):
        told = known[:, index] > 0
        own, truth = scores[told, index], has[told, index]
        if min(truth.sum(), len(truth) - truth.sum()) >= _LEAST:
            table[label] = _auroc(own, truth)
    return table


def _auroc(scores: Scores, truth: Scores) -> Figure | None:
    return bootstrapped(len(truth), lambda rows: auroc(scores[rows], truth[rows]), times=_MOST_FIGURES)


def mean_auroc(scores: Scores, has: Scores, known: Scores, rows: NDArray[np.intp] | None = None) -> float:
    """The mean over the labels that have enough positives among all records. ``scores``, ``has`` and ``known``
    [records, labels], the last two 0 or 1; ``rows``: the indices
    of the records to look at, all when left out."""
    chosen = np.arange(len(scores)) if rows is None else rows
    values = []
    for index in range(scores.shape[1]):
        if min((has * known)[:, index].sum(), ((1 - has) * known)[:, index].sum()) >= _LEAST:
            told = chosen[known[chosen, index] > 0]
            values.append(auroc(scores[told, index], has[told, index]))
    return float(np.nanmean(values)) if values else float("nan")


def auroc_rows(made: Scores, real: Scores, has: Scores, known: Scores) -> Mapping[str, Figure | None]:
    """The mean AUROC of made ECGs, its ratio to that of the real ones of the same requests, and what is left when the
    made are held against each other's requests. All [records, labels]: scores 0 to 1, ``has`` and ``known`` 0 or 1."""
    rng = np.random.default_rng(0)
    orders = [rng.permutation(len(made)) for _ in range(_SHUFFLES)]
    shuffled = float(np.mean([mean_auroc(made[order], has, known) for order in orders]))

    def ratio(rows: NDArray[np.intp]) -> float:
        return mean_auroc(made, has, known, rows) / mean_auroc(real, has, known, rows)

    return {
        "mean AUROC": bootstrapped(len(made), lambda rows: mean_auroc(made, has, known, rows), times=_MOST_FIGURES),
        "AUROC / real's": bootstrapped(len(made), ratio, times=_MOST_FIGURES),
        "mean AUROC, wishes shuffled": Figure(shuffled, n=len(made)),
    }


def clip_rows(made: Scores, real: Scores) -> Mapping[str, Figure | None]:
    """Mean cosine of ECGs with their texts, from cosines of every ECG with every text [n, n]; its ratio to real's; the mean with
    all other texts; and how often the own text is nearer than another."""
    own, other = np.diag(made), np.diag(real)
    apart = ~np.eye(len(made), dtype=bool)
    won = ((made < own[:, None]) + 0.5 * (made == own[:, None]))[apart].reshape(len(made), -1).mean(axis=1)
    return {
        "CLIP score": mean_of(own),
        "CLIP score / real's": bootstrapped(len(own), lambda rows: float(own[rows].mean() / other[rows].mean())),
        "CLIP score, texts shuffled": Figure(float(made[apart].mean()), n=len(own)),
        "own text nearer than another's": mean_of(won),
    }


def verdict_table(statements: Sequence[str], reads: Sequence[Read]) -> Mapping[str, Figure | None]:
    """Per statement the share of ECGs that meet all its criteria; ``statements`` names what each of the reads was asked to be."""
    rows = {}
    for statement in dict.fromkeys(statements):
        hits = [statement in read.passed for asked, read in zip(statements, reads, strict=True) if asked == statement]
        rows[statement] = share(sum(hits), len(hits))
    return rows


def verdict_rows(statements: Sequence[str], reads: Sequence[Read], draws: int) -> Mapping[str, Figure | None]:
    """The same over all statements together: first draws, and the best of each ``draws`` in a row of one statement."""
    hits = np.array([asked in read.passed for asked, read in zip(statements, reads, strict=True)])
    best = hits.reshape(-1, draws).any(axis=1)
    return {
        "verdicts passed, first draw": share(int(hits.sum()), hits.size),
        f"verdicts passed, best of {draws}": share(int(best.sum()), best.size),
    }
