"""Training on several processes (``torchrun``, gloo) is training on one with their batches together."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from ecgstudio.engine.conditions import Conditions
from ecgstudio.training.config import PRESETS
from ecgstudio.training.loop import STATE, Batch, Task, train
from ecgstudio.training.objective import Chances
from ecgstudio.training.pack import read_packed
from ecgstudio.training.train_denoiser import DenoiserTask

STEPS = 3


def together(one: Batch, other: Batch) -> Batch:
    """Two batches as one."""
    chances = Chances(torch.cat([one[2].sigma, other[2].sigma]), torch.cat([one[2].noise, other[2].noise]))
    told: Conditions = one[1].and_also(other[1])
    return torch.cat([one[0], other[0]]), told, chances


def test_two_processes_learn_what_one_learns_of_both_batches(packed_file: Path, tmp_path: Path) -> None:
    """Of the denoiser; the beat model has the same loop, and drops states out, each process others."""
    words = f"train denoiser --packed {packed_file} --out {tmp_path / 'two'} --preset tiny --steps {STEPS}"
    torchrun = [
        sys.executable,
        "-m",
        "torch.distributed.run",
        "--standalone",
        "--nproc-per-node",
        "2",
        "-m",
        "ecgstudio",
    ]
    quiet = os.environ | {"OMP_NUM_THREADS": "1", "TORCH_CPP_LOG_LEVEL": "ERROR"}
    subprocess.run([*torchrun, *words.split()], check=True, capture_output=True, env=quiet, timeout=300)
    lines = (tmp_path / "two" / "log.jsonl").read_text().splitlines()
    of_two = [json.loads(line)["loss"] for line in lines if '"loss"' in line]

    config = replace(PRESETS["tiny"], steps=STEPS)
    task = Both(DenoiserTask(read_packed(packed_file), config))
    train(task, tmp_path / "one", config)
    assert of_two == pytest.approx(task.losses, rel=1e-3)
    assert torch.load(tmp_path / "two" / STATE, weights_only=True)["step"] == STEPS


class Both:
    """A task with the batches of two ranks as one; ``losses`` are those of the first rank's."""

    def __init__(self, own: Task) -> None:
        self.losses = list[float]()
        self.objective, self.sizes, self.held_out, self.keep = own.objective, own.sizes, own.held_out, own.keep
        self._batch = own.batch
        self.objective.register_forward_hook(self._note)

    def batch(self, step: int, rank: int) -> Batch:
        return together(self._batch(step, 0), self._batch(step, 1))

    def _note(self, _module: torch.nn.Module, _given: object, losses: torch.Tensor) -> None:
        if self.objective.training:
            self.losses.append(float(losses[: len(losses) // 2].detach().mean()))
