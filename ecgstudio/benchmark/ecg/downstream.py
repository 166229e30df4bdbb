"""Whether made ECGs help a classifier to learn: the judge's recipe on real records alone, and with made ones beside them."""

from collections.abc import Mapping

import numpy as np

from ecgstudio.benchmark.ecg.cache import Cache
from ecgstudio.benchmark.ecg.classifier import Recipe, train_classifier, truth_of
from ecgstudio.benchmark.ecg.diagnosis_level import mean_auroc
from ecgstudio.benchmark.ecg.judges import Judges
from ecgstudio.benchmark.ecg.numbers import Figure, bootstrapped
from ecgstudio.benchmark.ecg.records import Listed, Records, rareness
from ecgstudio.benchmark.ecg.requests import asked_like
from ecgstudio.benchmark.ecg.signals import seen_by_judges
from ecgstudio.benchmark.ecg.sources import Source
from ecgstudio.core.jobs import Reporter, silent, stretch


def downstream_rows(
    judges: Judges, source: Source, count: int, recipe: Recipe, cache: Cache, report: Reporter = silent
) -> Mapping[str, Figure | None]:
    """The mean AUROC on held-out real records of a classifier trained with ``count`` made ECGs more, and how much it gains over
    the judge, which is the same classifier without them. Made after labels of training records, rare ones more often."""
    rng = np.random.default_rng(recipe.seed)
    training = judges.training
    rows = rng.choice(len(training.listed), count, p=rareness(training))
    asked = [asked_like(training.listed[row], None) for row in rows]
    made = source.draw(asked, 30_000, stretch(report, 0.0, 0.5))
    listed = tuple(_made(number, training.listed[row]) for number, row in enumerate(rows))
    signal = np.stack([seen_by_judges(recording) for recording in made])
    more = Records((*training.listed, *listed), np.concatenate([training.signal_mv, signal]))
    helped = train_classifier(more, recipe, cache, stretch(report, 0.5, 1.0), judges.classifier.labels)
    held_out = judges.held_out
    has, known = truth_of(held_out.listed, judges.classifier.labels)
    own = helped.logits(helped.features(held_out.signal_mv))
    before = judges.classifier.logits(judges.held_out_features)
    return {
        "mean AUROC on real, trained with made ECGs": bootstrapped(
            len(own), lambda some: mean_auroc(own, has, known, some), times=100
        ),
        "gain over real records alone": bootstrapped(
            len(own), lambda some: mean_auroc(own, has, known, some) - mean_auroc(before, has, known, some), times=100
        ),
    }


def _made(number: int, like: Listed) -> Listed:
    """A made ECG as a training record: what is known of it is what was asked for, in the database's own words."""
    database = like.key.partition("/")[0]
    return Listed(
        f"{database}/made-{number}", f"made/{number}", like.fold, like.words, like.age, like.sex, "", like.header
    )
