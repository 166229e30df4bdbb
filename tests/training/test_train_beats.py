import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.core.paths import resource
from ecgstudio.training.pack import read_packed


def losses(folder: Path) -> list[float]:
    entries = [json.loads(line) for line in (folder / "log.jsonl").read_text().splitlines()]
    return [entry["loss"] for entry in entries if "loss" in entry]


def test_the_beat_model_learns_and_goes_on_where_it_stopped(packed_file: Path, tmp_path: Path) -> None:
    from ecgstudio.engine.checkpoint import load_beats
    from ecgstudio.training.config import BEAT_PRESETS
    from ecgstudio.training.train_beats import train_beats

    config = replace(BEAT_PRESETS["tiny"], steps=120, batch=32, rate=5e-3, save_every=60, check_every=60)
    whole = train_beats([packed_file], tmp_path / "whole", config)
    train_beats([packed_file], tmp_path / "pieces", config, until=60)
    pieces = train_beats([packed_file], tmp_path / "pieces", config)
    assert losses(tmp_path / "pieces") == losses(tmp_path / "whole")
    assert whole.read_bytes()[-1000:] == pieces.read_bytes()[-1000:]
    assert np.mean(losses(tmp_path / "whole")[-10:]) < 0.85 * np.mean(losses(tmp_path / "whole")[:5])
    assert load_beats(whole).about["steps"] == 120


def test_augmented_beats_stay_near_and_absent_parts_absent(packed_file: Path) -> None:
    from ecgstudio.training.config import BEAT_PRESETS
    from ecgstudio.training.sentences import Sentences
    from ecgstudio.training.train_beats import BeatTask

    packed = read_packed(packed_file)
    task = BeatTask(packed, BEAT_PRESETS["tiny"], Sentences.read(packed, None, 1, 0))
    vectors, conditions, _ = task.batch(0, 0)
    assert np.isfinite(vectors.numpy()).all()
    assert conditions.present.shape == (4, 3)
    again, _, _ = task.batch(0, 0)
    other, _, _ = task.batch(1, 0)
    assert np.array_equal(vectors, again)
    assert not np.array_equal(vectors, other)


def test_a_stretch_moves_the_t_wave_and_not_the_qrs() -> None:
    from ecgstudio.training.train_beats import _stretch

    wave = np.zeros((1, 300), np.float32)
    wave[0, 40], wave[0, 175] = 1.0, 1.0
    longer = wave @ _stretch(300, 1.1)
    assert longer[0, 40] == pytest.approx(1.0)
    assert np.argmax(longer[0, 100:]) + 100 == 185


def test_texts_reach_the_beat_model(packed_file: Path) -> None:
    from ecgstudio.engine.text import TextEncoder
    from ecgstudio.training.sentences import Sentences, _text

    packed = read_packed(packed_file)
    folder = resource("engine", "text")
    texts = Sentences.read(packed, folder, 3, seed=0)
    assert texts.vectors.shape == (packed.count, 3, TextEncoder.load(folder).width)
    first = _text(packed, 2, np.random.default_rng((0, 7, 2)))
    alone = TextEncoder.load(folder).encode([first]).sentence[0]
    assert np.abs(texts.vectors[2, 0] - alone).max() < 2e-3
    drawn = texts.draw(np.array([2, 2, 2, 2]), np.random.default_rng(0))
    assert all(any(np.array_equal(one, kept) for kept in texts.vectors[2].astype(np.float32)) for one in drawn)
