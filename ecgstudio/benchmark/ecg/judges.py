"""The judges together, trained or taken from the cache, and how well they know real held-out records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ecgstudio.benchmark.ecg.cache import Cache
from ecgstudio.benchmark.ecg.classifier import Classifier, Recipe, train_classifier, truth_of
from ecgstudio.benchmark.ecg.diagnosis_level import auroc_table
from ecgstudio.benchmark.ecg.numbers import Figure
from ecgstudio.benchmark.ecg.records import HELD_OUT_FOLD, TRAINING_FOLDS, Records, listed_records, read_records
from ecgstudio.benchmark.ecg.texts import PairJudge, TextRecipe, train_pair_judge
from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent, stretch


@dataclass(frozen=True)
class Recipes:
    """How the judges are trained."""

    classifier: Recipe = field(default_factory=Recipe)
    texts: TextRecipe = field(default_factory=TextRecipe)


@dataclass(frozen=True, eq=False)
class Judges:
    """``training`` (folds 1 to 8) and ``held_out`` (fold 9) records with their features [records, size]."""

    classifier: Classifier
    pairs: PairJudge
    training: Records
    held_out: Records
    training_features: NDArray[np.float32]
    held_out_features: NDArray[np.float32]


def make_judges(data: Path, recipes: Recipes, cache: Cache, report: Reporter = silent) -> Judges:
    """Judges of the real records in a folder; minutes the first time, seconds afterwards. InputError without records."""
    records = read_records(listed_records(data), cache, stretch(report, 0.0, 0.3))
    training, held_out = records.of_folds(TRAINING_FOLDS), records.of_folds(frozenset({HELD_OUT_FOLD}))
    if not training.listed or not held_out.listed:
        raise InputError(f"{data} needs records of folds 1 to 8 and of fold 9; there are too few")
    classifier = train_classifier(training, recipes.classifier, cache, stretch(report, 0.3, 0.9))
    kept = cache.arrays(f"features-{classifier.digest}", lambda: _features(classifier, training, held_out))
    features, others = kept["training"], kept["held_out"]
    pairs = train_pair_judge(training.listed, features, recipes.texts, cache, stretch(report, 0.9, 1.0))
    return Judges(classifier, pairs, training, held_out, features, others)


def _features(classifier: Classifier, training: Records, held_out: Records) -> dict[str, NDArray[np.float32]]:
    return {
        "training": classifier.features(training.signal_mv),
        "held_out": classifier.features(held_out.signal_mv),
    }


def judges_auroc(judges: Judges) -> Mapping[str, Figure | None]:
    """AUROC per label on all held-out records."""
    has, known = truth_of(judges.held_out.listed, judges.classifier.labels)
    return auroc_table(judges.classifier.labels, judges.classifier.logits(judges.held_out_features), has, known)
