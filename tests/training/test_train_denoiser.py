import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Cancelled
from ecgstudio.training.pack import read_packed


def entries(folder: Path) -> list[dict[str, float]]:
    return [json.loads(line) for line in (folder / "log.jsonl").read_text().splitlines()]


def losses(folder: Path) -> list[float]:
    return [entry["loss"] for entry in entries(folder) if "loss" in entry]


def test_a_run_in_pieces_is_the_run_in_one(packed_file: Path, tmp_path: Path) -> None:
    from ecgstudio.engine.checkpoint import load_strip
    from ecgstudio.training.config import PRESETS
    from ecgstudio.training.train_denoiser import train_denoiser

    tiny = PRESETS["tiny"]
    whole = train_denoiser([packed_file], tmp_path / "whole", tiny)
    train_denoiser([packed_file], tmp_path / "pieces", replace(tiny, workers=2), until=2)
    pieces = train_denoiser([packed_file], tmp_path / "pieces", tiny)
    assert losses(tmp_path / "pieces") == losses(tmp_path / "whole")
    assert whole.read_bytes()[-1000:] == pieces.read_bytes()[-1000:]
    assert len([entry for entry in entries(tmp_path / "whole") if "held_out_loss" in entry]) == 2
    assert load_strip(whole).about["steps"] == 4


def test_the_loss_falls(packed_file: Path, tmp_path: Path) -> None:
    from ecgstudio.training.config import PRESETS
    from ecgstudio.training.train_denoiser import train_denoiser

    config = replace(PRESETS["tiny"], steps=120, batch=16, rate=5e-3, check_every=60, save_every=120)
    train_denoiser([packed_file], tmp_path, config)
    assert np.mean(losses(tmp_path)[-10:]) < 0.85 * np.mean(losses(tmp_path)[:10])


def test_another_network_s_folder_is_refused_and_a_stop_is_obeyed(packed_file: Path, tmp_path: Path) -> None:
    from ecgstudio.training.config import PRESETS
    from ecgstudio.training.train_denoiser import train_denoiser

    def stop(fraction: float, message: str = "") -> None:
        if message.startswith("step 3"):
            raise Cancelled

    tiny = PRESETS["tiny"]
    with pytest.raises(Cancelled):
        train_denoiser([packed_file], tmp_path, tiny, stop)
    with pytest.raises(InputError, match="another network"):
        train_denoiser([packed_file], tmp_path, replace(tiny, width=64))
    train_denoiser([packed_file], tmp_path, tiny)
    assert losses(tmp_path)[-1] > 0


def test_the_rate_warms_up_and_cools_down() -> None:
    from ecgstudio.training.config import TrainConfig
    from ecgstudio.training.loop import learning_rate

    config = TrainConfig(steps=100, batch=1, rate=1.0, versions=1, warm_up=10, cool_down=0.2)
    assert [learning_rate(step, config) for step in (0, 9, 50, 80, 90, 99)] == pytest.approx([0.1, 1, 1, 1, 0.5, 0.05])


def test_batches_come_from_training_folds_by_seed_and_step(packed_file: Path) -> None:
    import torch

    from ecgstudio.training.batches import DOMAIN_SHARES, held_out_set, training_set

    packed = read_packed(packed_file)
    learnt = training_set(packed, versions=3)
    assert set(packed.fold[learnt.row]) <= set(range(1, 9))
    assert len(learnt.row) == 6 * 3 + 4
    assert len(held_out_set(packed).row) == 2
    one, again, other = (learnt.draw(8, 1, step)[0] for step in (5, 5, 6))
    assert torch.equal(one, again)
    assert not torch.equal(one, other)
    simulated = packed.domain[learnt.row] == 3
    real, made = DOMAIN_SHARES["ptbxl"], DOMAIN_SHARES["simulated"]
    assert learnt.chance[simulated].sum() == pytest.approx(made / (real + made))


def test_left_out_conditions_are_unknown(packed_file: Path) -> None:
    import torch

    from ecgstudio.training.batches import Dropped, drop, training_set

    _, known = training_set(read_packed(packed_file)).take(np.arange(3))
    rng = torch.Generator().manual_seed(0)
    nothing = drop(known, Dropped(*[1.0] * 7), rng)
    assert bool(nothing.age.isnan().all())
    assert [int(part.sum()) for part in (nothing.stated, nothing.sex, nothing.domain, nothing.tracked)] == [0, 0, 0, 0]
    assert float(nothing.template.abs().max()) == 0
    all_of_it = drop(known, Dropped(*[0.0] * 7), rng)
    assert all(torch.equal(part, all_of_it.parts()[name]) for name, part in known.parts().items())
    assert float(known.template.abs().max()) > 0.5
