"""The training loop, read downwards: set up, step, log, keep, check, finish. One for every network.

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
from typing import Any, Final, Protocol

import torch
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel

from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.engine.conditions import Conditions
from ecgstudio.training.config import TrainConfig
from ecgstudio.training.consistency import gradient_norms
from ecgstudio.training.objective import Chances, Objective

STATE: Final = "state.pt"
LOG: Final = "log.jsonl"

Batch = tuple[Tensor, Conditions, Chances]


class Task(Protocol):
    """What is trained: a network, its sizes (to tell another network's state), its batches, and how it is kept for use."""

    @property
    def objective(self) -> Objective: ...

    @property
    def sizes(self) -> dict[str, Any]: ...

    def batch(self, step: int, rank: int) -> Batch:
        """Latents [records, ...] in unit latents with their conditions and noise, a function of step and rank alone."""
        ...

    def held_out(self) -> Batch | None:
        """Examples [records, ...], in unit latents, of the held-out fold with noise that does not change, or None."""
        ...

    def keep(self, out: Path, about: dict[str, Any]) -> Path:
        """Write the network as it is now for use; the file."""
        ...


@dataclass(eq=False)
class Run:
    """What changes while training. ``average`` is the EMA of the network's weights, which is what is kept for use."""

    objective: Objective
    optimiser: torch.optim.Optimizer
    average: dict[str, Tensor]
    step: int = 0
    seconds: float = 0.0


def train(task: Task, out: Path, config: TrainConfig, report: Reporter = silent, until: int | None = None) -> Path:
    """Train, or go on with what ``out`` holds; the path of the weights. ``until`` stops earlier than the config's last step.

    Cancelled by the reporter, the state of the last ``save_every`` is there. InputError when ``out`` holds another network.
    """
    device, rank = _device(config)
    task.objective.to(device)
    run = _resumed(out, _started(task.objective, config), task, device)
    model = _shared(run.objective, config)
    out.mkdir(parents=True, exist_ok=True)
    last = min(config.steps, until or config.steps)
    began, since = time.monotonic(), run.step
    weights = out
    held_out = task.held_out()
    for batch in ahead(lambda step: task.batch(step, rank), run.step, last, config.workers):
        torch.manual_seed((config.seed * 1000 + rank) * 10_000_019 + run.step)
        loss = _step(run, model, batch, config, device)
        run.step += 1
        report(run.step / config.steps, f"step {run.step} of {config.steps}, loss {loss:.3f}")
        if rank == 0 and run.step % config.log_every == 0:
            elapsed = time.monotonic() - began
            steps_per_s = (run.step - since) / elapsed
            norms = _gradients(run, batch, config, device)
            _log(out, run, config, loss=loss, steps_per_s=steps_per_s, seconds=run.seconds + elapsed, **norms)
        if rank == 0 and run.step % config.check_every == 0 and held_out is not None:
            _log(out, run, config, held_out_loss=_check(run, held_out, config, device))
        if rank == 0 and (run.step % config.save_every == 0 or run.step == last):
            weights = _keep(out, run, task, config, time.monotonic() - began)
    return weights


def learning_rate(step: int, config: TrainConfig) -> float:
    """Up over ``warm_up``, level, and down to nothing over the last ``cool_down`` share."""
    cooling = max(1.0, config.cool_down * config.steps)
    return config.rate * min(1.0, (step + 1) / config.warm_up, (config.steps - step) / cooling)


def ahead(make: Callable[[int], Batch], first: int, last: int, workers: int) -> Iterator[Batch]:
    """The batches of steps ``first`` to ``last``, in order; ``workers`` threads make the next ones meanwhile. Latents
    [records, ...] in unit latents."""
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


def generator_of(config: TrainConfig, step: int, rank: int) -> torch.Generator:
    """The source of all that is random in one step of one process."""
    return torch.Generator().manual_seed((config.seed * 1000 + rank) * 10_000_019 + step)


def _step(run: Run, model: nn.Module, batch: Batch, config: TrainConfig, device: torch.device) -> float:
    clean, conditions, chances = batch
    for group in run.optimiser.param_groups:
        group["lr"] = learning_rate(run.step, config)
    with _precision(config, device):
        loss = model(clean.to(device), conditions.to(device), chances.to(device)).mean()
    run.optimiser.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_(run.objective.parameters(), config.clip)
    run.optimiser.step()
    _average(run, config)
    # asking a GPU for a number waits for all its work, so it is asked for when it is logged only
    return float(loss.item()) if (run.step + 1) % config.log_every == 0 else float("nan")


def _gradients(run: Run, batch: Batch, config: TrainConfig, device: torch.device) -> dict[str, float]:
    """The norm of each term's gradient, where there is more than one term: one far below the first's teaches nothing."""
    if not run.objective.terms:
        return {}
    clean, conditions, chances = batch
    with _precision(config, device):
        parts = run.objective.parts(clean.to(device), conditions.to(device), chances.to(device))
        means = {f"gradient_{name}": part.mean() for name, part in parts.items()}
    return gradient_norms(means, run.objective.network)


@torch.no_grad()
def _average(run: Run, config: TrainConfig) -> None:
    decay = min(config.average, (1 + run.step) / (10 + run.step))
    state = run.objective.network.state_dict()
    names = list(state)
    torch._foreach_lerp_([run.average[name] for name in names], [state[name] for name in names], 1 - decay)


@torch.no_grad()
def _check(run: Run, batch: Batch, config: TrainConfig, device: torch.device) -> float:
    """The averaged weights' loss on held-out patients; the noise is the same each time."""
    clean, conditions, chances = batch
    run.objective.eval()
    with _with_average(run), _precision(config, device):
        losses = run.objective(clean.to(device), conditions.to(device), chances.to(device))
    run.objective.train()
    return float(losses.mean())


@contextmanager
def _with_average(run: Run) -> Iterator[None]:
    own = {name: value.clone() for name, value in run.objective.network.state_dict().items()}
    run.objective.network.load_state_dict(run.average)
    try:
        yield
    finally:
        run.objective.network.load_state_dict(own)


def _started(objective: Objective, config: TrainConfig) -> Run:
    network = objective.network
    fused = next(network.parameters()).is_cuda
    matrices = [part for part in network.parameters() if part.ndim > 1]
    rest = [part for part in network.parameters() if part.ndim <= 1]
    groups = [{"params": matrices, "weight_decay": config.decay}, {"params": rest, "weight_decay": 0.0}]
    optimiser = torch.optim.AdamW(groups, lr=config.rate, betas=(0.9, 0.99), fused=fused)
    average = {name: value.detach().clone() for name, value in network.state_dict().items()}
    return Run(objective, optimiser, average)


def _resumed(out: Path, run: Run, task: Task, device: torch.device) -> Run:
    file = out / STATE
    if not file.is_file():
        return run
    state = torch.load(file, map_location=device, weights_only=True)
    if state["sizes"] != task.sizes:
        raise InputError(f"{out.name} holds the training of another network; name an empty folder, or its own preset")
    run.objective.network.load_state_dict(state["network"])
    run.optimiser.load_state_dict(state["optimiser"])
    return replace(run, average=state["average"], step=state["step"], seconds=state["seconds"])


def _keep(out: Path, run: Run, task: Task, config: TrainConfig, elapsed: float) -> Path:
    """The state to go on from, and the averaged weights to use."""
    seconds = run.seconds + elapsed
    state = {
        "sizes": task.sizes,
        "network": run.objective.network.state_dict(),
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
        return task.keep(out, about)


def _log(out: Path, run: Run, config: TrainConfig, **entry: float) -> None:
    line: dict[str, Any] = {"step": run.step, "examples": run.step * config.batch} | entry
    with (out / LOG).open("a", encoding="utf-8") as file:
        file.write(json.dumps({name: round(value, 5) for name, value in line.items()}) + "\n")


def _device(config: TrainConfig) -> tuple[torch.device, int]:
    """This process's device and rank; several processes find one another as ``torchrun`` tells them."""
    if config.threads:
        torch.set_num_threads(config.threads)
    torch.set_float32_matmul_precision("high")
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
