"""How good the text encoder is on held-out records: what their reports are read as, and whether text and ECG find each other."""

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

Floats = NDArray[np.float32]
FEWEST: int = 5


def auroc(scores: Floats, truth: NDArray[np.bool_]) -> float:
    """Area under the ROC curve of scores [count] (Mann-Whitney). ``truth`` [count]; dimensionless."""
    ranks = rankdata(scores)
    positive = int(truth.sum())
    negative = len(truth) - positive
    return float((ranks[truth].sum() - positive * (positive + 1) / 2) / (positive * negative))


def average_precision(scores: Floats, truth: NDArray[np.bool_]) -> float:
    """Mean precision at each positive of ``truth`` [count], the surest of ``scores`` [count] first; dimensionless."""
    hits = truth[np.argsort(-scores, kind="stable")]
    found = np.cumsum(hits)
    return float((found[hits] / (np.flatnonzero(hits) + 1)).mean())


def reading(scores: Floats, truth: NDArray[np.bool_], known: NDArray[np.bool_]) -> dict[str, float]:
    """Scores [texts, words] against truth where it is known: mean AUROC and average precision over words found often
    enough. ``truth`` and ``known`` say whether; scores are dimensionless."""
    areas, precisions = [], []
    for word in range(truth.shape[1]):
        use = known[:, word]
        if truth[use, word].sum() >= FEWEST and not truth[use, word].all():
            areas.append(auroc(scores[use, word], truth[use, word]))
            precisions.append(average_precision(scores[use, word], truth[use, word]))
    if not areas:
        return {}
    return {
        "auroc": float(np.mean(areas)),
        "mean_average_precision": float(np.mean(precisions)),
        "words": float(len(areas)),
    }


def retrieval(texts: Floats, ecgs: Floats, findings: NDArray[np.bool_], most: int = 10) -> dict[str, float]:
    """Unit vectors [count, width] of texts and of their ECGs: how often the own one, or one with the same findings, is
    among the first ``most``; chance is ``most`` of all. Dimensionless; ``findings`` [count, words] say whether."""
    likeness = texts @ ecgs.T
    alike = (findings[:, None] == findings[None]).all(-1)
    found = {}
    for name, scores in (("text_to_ecg", likeness), ("ecg_to_text", likeness.T)):
        first = np.argsort(-scores, axis=1, kind="stable")[:, :most]
        own = (first == np.arange(len(first))[:, None]).any(1)
        found[f"{name}_recall_at_{most}"] = float(own.mean())
        found[f"{name}_same_findings_at_{most}"] = float(alike[np.arange(len(first))[:, None], first].any(1).mean())
    return found | {"recall_by_chance": min(1.0, most / len(texts))}
