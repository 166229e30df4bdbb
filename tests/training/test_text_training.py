"""The text encoder's training at its smallest: it runs, resumes exactly, and what it measures is right."""

import json
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import numpy as np
import pytest
from safetensors.numpy import load_file

from ecgstudio.core.errors import InputError
from ecgstudio.engine.text import WEIGHTS, TextEncoder
from ecgstudio.training.text_batches import TextData
from ecgstudio.training.text_check import auroc, average_precision, reading, retrieval
from ecgstudio.training.text_config import PRESETS
from ecgstudio.training.train_text import LOG, TOKENS, learning_rate, train_text

TINY = PRESETS["tiny"]


@pytest.fixture(scope="module")
def trained(packed_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return train_text([packed_file], tmp_path_factory.mktemp("text"), TINY)


def test_trains_and_leaves_an_encoder_that_loads(trained: Path) -> None:
    encoder = TextEncoder.load(trained)
    assert encoder.width == TINY.width
    assert encoder.about["steps"] == TINY.steps
    lines = [json.loads(line) for line in (trained / LOG).read_text().splitlines()]
    assert [line["step"] for line in lines if "loss" in line] == [1, 2, 3, 4]
    assert all(np.isfinite(line["loss"]) for line in lines if "loss" in line)
    assert any("text_to_ecg_recall_at_10" in line for line in lines)


def test_a_stopped_run_goes_on_as_if_it_had_not_been(trained: Path, packed_file: Path, tmp_path: Path) -> None:
    copytree(trained / TOKENS, tmp_path / TOKENS)
    train_text([packed_file], tmp_path, TINY, until=2)
    train_text([packed_file], tmp_path, TINY)
    once, twice = load_file(trained / WEIGHTS), load_file(tmp_path / WEIGHTS)
    assert all(np.allclose(once[name], twice[name], atol=1e-3) for name in once)


def test_another_network_in_the_folder_is_refused(trained: Path, packed_file: Path) -> None:
    with pytest.raises(InputError, match="another network"):
        train_text([packed_file], trained, replace(TINY, hidden=64))


def test_batches_are_functions_of_the_step(trained: Path, packed_file: Path) -> None:
    from ecgstudio.engine.text import load_tokenizer
    from ecgstudio.training.pack import read_packed

    data = TextData(read_packed(packed_file), load_tokenizer(trained), TINY)
    one, again, other = data.batch(3), data.batch(3), data.batch(4)
    assert one.ids.equal(again.ids)
    assert one.latents.equal(again.latents)
    assert not one.latents.equal(other.latents)
    assert one.present.shape == (TINY.catalogue + TINY.records, len(data.packed.words))
    assert one.same.shape == (TINY.records, TINY.records + TINY.beside)
    assert one.same.diagonal().all()


def test_rate_of_learning_rises_stays_and_falls() -> None:
    config = replace(TINY, steps=100, warm_up=10, cool_down=0.5)
    rates = [learning_rate(step, config) / config.rate for step in (0, 9, 40, 75, 99)]
    assert rates == pytest.approx([0.1, 1, 1, 0.5, 0.02])


def test_measures_agree_with_a_count_by_hand() -> None:
    scores, truth = np.array([0.9, 0.8, 0.3, 0.1], np.float32), np.array([True, False, True, False])
    assert auroc(scores, truth) == pytest.approx(3 / 4)
    assert average_precision(scores, truth) == pytest.approx((1 + 2 / 3) / 2)


def test_a_perfect_reader_scores_one_and_rare_words_do_not_count() -> None:
    truth = np.zeros((20, 2), bool)
    truth[:6, 0] = True
    truth[0, 1] = True
    found = reading(truth.astype(np.float32), truth, np.ones_like(truth))
    assert found == {"auroc": 1.0, "mean_average_precision": 1.0, "words": 1.0}


def test_retrieval_finds_what_lies_together() -> None:
    vectors = np.eye(20, dtype=np.float32)
    findings = np.eye(20, dtype=bool)
    found = retrieval(vectors, vectors, findings, 1)
    assert found["text_to_ecg_recall_at_1"] == found["ecg_to_text_same_findings_at_1"] == 1
    assert found["recall_by_chance"] == pytest.approx(1 / 20)
    assert retrieval(vectors, np.roll(vectors, 1, axis=0), findings, 1)["text_to_ecg_recall_at_1"] == 0
