"""The judges: what counts as truth, that they learn, that a stopped run goes on as if it had not been."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.benchmark.ecg.cache import Cache
from ecgstudio.benchmark.ecg.classifier import Recipe, labels_of, train_classifier, truth_of
from ecgstudio.benchmark.ecg.numbers import auroc
from ecgstudio.benchmark.ecg.records import Listed, Records, rareness
from ecgstudio.benchmark.ecg.texts import TextRecipe, buckets, cosines, label_text, train_pair_judge
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.jobs import Cancelled

RECIPE = Recipe(epochs=3, batch=16, crop=200, least=4)


@pytest.fixture
def records(listed: Callable[..., Listed]) -> Records:
    """Forty-eight records of which every second has tall left leads and the label of it."""
    rng = np.random.default_rng(0)
    signal = 0.1 * rng.standard_normal((48, 8, 300))
    signal[::2, 6:] *= 6
    rows = tuple(listed(number, "LVH" if number % 2 == 0 else "NORM") for number in range(48))
    return Records(rows, signal.astype(np.float16))


def test_labels_need_examples_and_what_a_database_never_says_is_unknown(listed) -> None:
    rows = [listed(0, "LVH"), listed(1, "LVH", "AFIB"), listed(2, "AFIB", sure=0.3)]
    other = replace(listed(3, "AFIB"), key="csn/JS1")
    assert labels_of([*rows, other], 2) == ("scp:LVH", "scp:AFIB")
    has, known = truth_of([*rows, other], ("scp:LVH", "scp:AFIB"))
    assert has.tolist() == [[1, 0], [1, 1], [0, 0], [0, 1]]
    assert known.tolist() == [[1, 1], [1, 1], [1, 0], [0, 1]]


def test_the_classifier_learns_what_can_be_learnt(records: Records, tmp_path: Path) -> None:
    found = train_classifier(records, replace(RECIPE, epochs=6, batch=8, average=0.8), Cache(tmp_path))
    scores = found.logits(found.features(records.signal_mv))
    has, _ = truth_of(records.listed, found.labels)
    assert auroc(scores[:, 0], has[:, 0]) > 0.95


def test_a_stopped_training_goes_on_as_if_it_had_not_been(records: Records, tmp_path: Path) -> None:
    def stop(fraction: float, message: str = "") -> None:
        if "round 3" in message:
            raise Cancelled

    whole = train_classifier(records, RECIPE, Cache(tmp_path / "whole"))
    with pytest.raises(Cancelled):
        train_classifier(records, RECIPE, Cache(tmp_path / "parts"), stop)
    resumed = train_classifier(records, RECIPE, Cache(tmp_path / "parts"))
    assert np.allclose(whole.features(records.signal_mv), resumed.features(records.signal_mv), atol=1e-6)


def test_other_records_are_another_judge(records: Records, tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    train_classifier(records, replace(RECIPE, epochs=1), cache)
    train_classifier(records.take(range(40)), replace(RECIPE, epochs=1), cache)
    assert len(list(tmp_path.glob("classifier-*.pt"))) == 2


def test_texts_find_their_ecgs(records: Records, tmp_path: Path) -> None:
    features = np.where(np.arange(48)[:, None] % 2, 1.0, -1.0) + np.random.default_rng(0).normal(0, 0.2, (48, 6))
    judge = train_pair_judge(
        records.listed, features.astype(np.float32), TextRecipe(steps=80, batch=24, width=32), Cache(tmp_path)
    )
    found = cosines(
        judge, features[:2].astype(np.float32), [label_text(item.sure_words) for item in records.listed[:2]]
    )
    assert found[0, 0] > found[0, 1] + 0.3
    assert found[1, 1] > found[1, 0] + 0.3


def test_labels_are_put_in_words() -> None:
    assert label_text({"CLBBB", "scp:CLBBB", "scp:NST_"}) == f"{catalogue()['CLBBB'].name}, nst"
    assert set(buckets("LBBB")) == set(buckets("  lbbb!"))


def test_rare_records_are_chosen_more_often(listed) -> None:
    rows = (*(listed(number, "NORM") for number in range(15)), listed(15, "NORM", "WPW"))
    chance = rareness(Records(rows, np.zeros((16, 8, 10), np.float16)))
    assert chance.sum() == pytest.approx(1.0)
    assert chance[-1] == pytest.approx(4 * chance[0])
