"""The denoiser's training, read downwards: set up, step, log, keep, check, finish.

Resumes exactly: batches and noise are functions of seed and step, the state holds the rest. Under ``torchrun`` each process
takes its own batches and gradients are averaged. Log: one JSON document a line.
"""

import json
import os
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel

from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.engine.checkpoint import Checkpoint, save_checkpoint
from ecgstudio.engine.conditions import Conditions
from ecgstudio.engine.denoiser import Denoiser, DenoiserConfig
from ecgstudio.training.batches import TrainingSet, drop, held_out_set, training_set
from ecgstudio.training.config import TrainConfig
from ecgstudio.training.examples import DOMAINS
from ecgstudio.training.objective import Chances, Objective, draw_chances
from ecgstudio.training.pack import read_packed

STATE: Final = "state.pt"
LOG: Final = "log.jsonl"
WEIGHTS: Final = "denoiser.safetensors"
_CHECKED: Final = 256

Batch = tuple[Tensor, Conditions, Chances]


@dataclass(eq=False)
class Run:
    """What changes while training. ``average`` is the EMA of the denoiser's weights, which is what is kept for use."""

    objective: Objective
    optimiser: torch.optim.Optimizer
    average: dict[str, Tensor]
    step: int = 0
    seconds: float = 0.0


def train_denoiser(
    packed_files: list[Path], out: Path, config: TrainConfig, report: Reporter = silent, until: int | None = None
) -> Path:
    """Train, or go on with what ``out`` holds; the path of the weights. ``until`` stops earlier than the config's last step.

    Cancelled by the reporter, the state of the last ``save_every`` is there. InputError when ``out`` holds another network.
    """
    device, rank = _device(config)
    packed = read_packed(*packed_files)
    learnt = training_set(packed, config.versions, config.seed, report=report)
    held_out = held_out_set(packed)
    denoiser = Denoiser(_sizes(config, learnt))
    run = _resumed(out, _started(denoiser.to(device), config), device)
    model = _shared(run.objective, config)
    out.mkdir(parents=True, exist_ok=True)
    last = min(config.steps, until or config.steps)
    began, since = time.monotonic(), run.step
    individual = denoiser.config.individual
    for batch in ahead(lambda step: _batch(learnt, config, individual, step, rank), run.step, last, config.workers):
        loss, nats = _step(run, model, batch, config, device)
        run.step += 1
        report(run.step / config.steps, f"step {run.step} of {config.steps}, loss {loss:.3f}")
        if rank == 0 and run.step % config.log_every == 0:
            elapsed = time.monotonic() - began
            entry = {"loss": loss, "kl_nats": nats, "steps_per_s": (run.step - since) / elapsed}
            _log(out, run, config, seconds=run.seconds + elapsed, **entry)
        if rank == 0 and run.step % config.check_every == 0 and held_out.row.size:
            _log(out, run, config, held_out_loss=_check(run, held_out, config, device))
        if rank == 0 and (run.step % config.save_every == 0 or run.step == last):
            _keep(out, run, config, learnt, time.monotonic() - began)
    return out / WEIGHTS


def learning_rate(step: int, config: TrainConfig) -> float:
    """Up over ``warm_up``, level, and down to nothing over the last ``cool_down`` share."""
    cooling = max(1.0, config.cool_down * config.steps)
    return config.rate * min(1.0, (step + 1) / config.warm_up, (config.steps - step) / cooling)


def ahead(make: Callable[[int], Batch], first: int, last: int, workers: int) -> Iterator[Batch]:
    """The batches of steps ``first`` to ``last``, in order; ``workers`` threads make the next ones meanwhile."""
    if not workers:
        yield from map(make, range(first, last))
        return
    with ThreadPoolExecutor(workers) as pool:
        waiting = deque(pool.submit(make, step) for step in range(first, min(last, first + 2 * workers)))
        for step in range(first, last):
            batch = waiting.popleft().result()
            if step + 2 * workers < last:
                waiting.append(pool.submit(make, step + 2 * workers))
            yield batch


def _batch(learnt: TrainingSet, config: TrainConfig, individual: int, step: int, rank: int) -> Batch:
    seed = config.seed * 1000 + rank
    rng = torch.Generator().manual_seed(seed * 10_000_019 + step)
    clean, conditions = learnt.draw(config.batch, seed, step)
    conditions = drop(conditions, config.dropped, rng)
    return clean, conditions, draw_chances(clean, individual, config.dropped.individual, config.noise, rng)


def _step(run: Run, model: nn.Module, batch: Batch, config: TrainConfig, device: torch.device) -> tuple[float, float]:
    clean, conditions, chances = batch
    for group in run.optimiser.param_groups:
        group["lr"] = learning_rate(run.step, config)
    with _precision(config, device):
        losses, nats = model(clean.to(device), conditions.to(device), chances.to(device))
    loss, divergence = losses.mean(), nats.mean()
    run.optimiser.zero_grad(set_to_none=True)
    (loss + config.kl * divergence).backward()
    nn.utils.clip_grad_norm_(run.objective.parameters(), config.clip)
    run.optimiser.step()
    _average(run, config)
    return _number(loss, run, config), _number(divergence, run, config)


def _number(value: Tensor, run: Run, config: TrainConfig) -> float:
    """A number for the log; asking a GPU for it waits for all its work, so it is asked for when it is logged only."""
    return value.item() if (run.step + 1) % config.log_every == 0 else float("nan")


@torch.no_grad()
def _average(run: Run, config: TrainConfig) -> None:
    decay = min(config.average, (1 + run.step) / (10 + run.step))
    state = run.objective.denoiser.state_dict()
    names = list(state)
    torch._foreach_lerp_([run.average[name] for name in names], [state[name] for name in names], 1 - decay)


@torch.no_grad()
def _check(run: Run, held_out: TrainingSet, config: TrainConfig, device: torch.device) -> float:
    """The averaged weights' loss on held-out records, with the same noise every time and everything told."""
    rng = torch.Generator().manual_seed(1)
    rows = np.arange(len(held_out.row))[:: max(1, len(held_out.row) // _CHECKED)][:_CHECKED]
    clean, conditions = held_out.take(rows)
    chances = draw_chances(clean, run.objective.denoiser.config.individual, 1.0, config.noise, rng)
    with _with_average(run):
        losses, _ = run.objective(clean.to(device), conditions.to(device), chances.to(device))
    return float(losses.mean())


@contextmanager
def _with_average(run: Run) -> Iterator[None]:
    own = {name: value.clone() for name, value in run.objective.denoiser.state_dict().items()}
    run.objective.denoiser.load_state_dict(run.average)
    try:
        yield
    finally:
        run.objective.denoiser.load_state_dict(own)


def _sizes(config: TrainConfig, learnt: TrainingSet) -> DenoiserConfig:
    return DenoiserConfig(
        words=len(learnt.packed.words),
        domains=len(DOMAINS),
        channels=learnt.tracks.shape[2],
        latent=learnt.latents.shape[2],
        tokens=learnt.latents.shape[1],
        group=config.group,
        width=config.width,
        depth=config.depth,
        heads=config.heads,
    )


def _started(denoiser: Denoiser, config: TrainConfig) -> Run:
    fused = next(denoiser.parameters()).is_cuda
    matrices = [part for part in denoiser.parameters() if part.ndim > 1]
    rest = [part for part in denoiser.parameters() if part.ndim <= 1]
    groups = [{"params": matrices, "weight_decay": config.decay}, {"params": rest, "weight_decay": 0.0}]
    optimiser = torch.optim.AdamW(groups, lr=config.rate, betas=(0.9, 0.99), fused=fused)
    average = {name: value.detach().clone() for name, value in denoiser.state_dict().items()}
    return Run(Objective(denoiser, config.noise), optimiser, average)


def _resumed(out: Path, run: Run, device: torch.device) -> Run:
    file = out / STATE
    if not file.is_file():
        return run
    state = torch.load(file, map_location=device, weights_only=True)
    if state["sizes"] != asdict(run.objective.denoiser.config):
        raise InputError(f"{out.name} holds the training of another network; name an empty folder, or its own preset")
    run.objective.denoiser.load_state_dict(state["denoiser"])
    run.optimiser.load_state_dict(state["optimiser"])
    return replace(run, average=state["average"], step=state["step"], seconds=state["seconds"])


def _keep(out: Path, run: Run, config: TrainConfig, learnt: TrainingSet, elapsed: float) -> None:
    """The state to go on from, and the averaged weights to use."""
    seconds = run.seconds + elapsed
    state = {
        "sizes": asdict(run.objective.denoiser.config),
        "denoiser": run.objective.denoiser.state_dict(),
        "optimiser": run.optimiser.state_dict(),
        "average": run.average,
        "step": run.step,
        "seconds": seconds,
    }
    beside = out / f".{STATE}"
    torch.save(state, beside)
    beside.replace(out / STATE)
    about = {
        "steps": run.step,
        "examples": run.step * config.batch,
        "seconds": round(seconds),
        "config": asdict(config),
    }
    with _with_average(run):
        checkpoint = Checkpoint(
            run.objective.denoiser, learnt.packed.basis, config.noise, learnt.packed.words, tuple(DOMAINS), about
        )
        save_checkpoint(checkpoint, out / WEIGHTS)


def _log(out: Path, run: Run, config: TrainConfig, **entry: float) -> None:
    line: dict[str, Any] = {"step": run.step, "examples": run.step * config.batch} | entry
    with (out / LOG).open("a", encoding="utf-8") as file:
        file.write(json.dumps({name: round(value, 5) for name, value in line.items()}) + "\n")


def _device(config: TrainConfig) -> tuple[torch.device, int]:
    """This process's device and rank; several processes find one another as ``torchrun`` tells them."""
    if config.threads:
        torch.set_num_threads(config.threads)
    torch.set_float32_matmul_precision("high")
    torch.manual_seed(config.seed)
    cuda = torch.cuda.is_available()
    if int(os.environ.get("WORLD_SIZE", "1")) > 1 and not torch.distributed.is_initialized():
        torch.distributed.init_process_group("nccl" if cuda else "gloo")
    rank = int(os.environ.get("RANK", "0"))
    return torch.device("cuda", int(os.environ.get("LOCAL_RANK", "0"))) if cuda else torch.device("cpu"), rank


def _shared(objective: Objective, config: TrainConfig) -> nn.Module:
    model: nn.Module = objective
    if torch.distributed.is_available() and torch.distributed.is_initialized():
        model = DistributedDataParallel(objective)
    if config.compiled:
        compiled: Callable[..., Any] = torch.compile(model, dynamic=False)
        assert isinstance(compiled, nn.Module)
        return compiled
    return model


def _precision(config: TrainConfig, device: torch.device) -> AbstractContextManager[Any]:
    if config.precision == "bfloat16":
        return torch.autocast(device.type, torch.bfloat16)
    return nullcontext()
