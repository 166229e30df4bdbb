"""An amortised fit: reads the simulator's parameters from a beat, and draws the beat of parameters, as two small networks.

Both are taught on the simulator's own drawings alone. One after the other they bring any beat to the one that the simulator would
draw of it, with a gradient; the fit of the window (``app.fit``) is nearer and has none.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.engine.beat_basis import PARTS
from ecgstudio.training.simulated import patient_of

SIZE: Final = PARTS[1].stop
"""Numbers of P wave and first kind of beat."""
_WIDTH: Final = 256
_STEPS: Final = 3000
_BATCH: Final = 256
_RATE: Final = 1e-3
_HELD_OUT: Final = 10
"""One patient in so many is held out."""

Floats = NDArray[np.float32]


class SimulatorFit(nn.Module):
    """``read`` takes vectors [records, 112] in unit latents to parameters [records, numbers] in units of their own spread,
    ``draw`` back; ``forward`` does both."""

    def __init__(self, numbers: int, width: int = _WIDTH) -> None:
        super().__init__()
        self.read = _perceptron(SIZE, width, numbers)
        self.draw = _perceptron(numbers, width, SIZE)

    def forward(self, vectors: Tensor) -> Tensor:
        """The beat [records, 112] that the simulator would draw with the parameters read from one; in unit latents."""
        drawn: Tensor = self.draw(self.read(vectors))
        return drawn


@dataclass(frozen=True)
class Fidelity:
    """Over held-out simulated patients: shares of variance that are told, of the parameters ``read``, of beats ``drawn`` from
    their parameters and of beats ``fitted``, which are read and drawn; ``patients`` counts them."""

    patients: int
    read: float
    drawn: float
    fitted: float


def parameters_of(keys: Sequence[str], report: Reporter = silent) -> Floats:
    """All that varies of the physiology and anatomy of simulated examples [keys, numbers]: numbers and switches as they are,
    choices as 0 or 1 each."""
    rows: list[dict[str, float]] = []
    for key in keys:
        report(len(rows) / len(keys), f"parameters of {len(rows)} of {len(keys)} simulated patients")
        rows.append(_told(*patient_of(key)))
    names = sorted({name for row in rows for name in row})
    table = np.array([[row.get(name, 0.0) for name in names] for row in rows], np.float32)
    varies = table.std(axis=0) > 1e-6
    return table[:, varies]


def train_simulator_fit(
    vectors: Floats, parameters: Floats, seed: int = 0, steps: int = _STEPS, report: Reporter = silent
) -> tuple[SimulatorFit, Fidelity]:
    """The two networks, from beats [records, 112] in unit latents and their parameters [records, numbers]. InputError when there
    are too few. Cancelled when the reporter says stop."""
    if len(vectors) < 2 * _HELD_OUT:
        raise InputError(f"{len(vectors)} simulated examples are too few for a fit; pack more with --simulated")
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    scaled = (parameters - parameters.mean(axis=0)) / parameters.std(axis=0).clip(1e-6)
    x, p = torch.from_numpy(vectors), torch.from_numpy(scaled.clip(-5, 5).astype(np.float32))
    held_out = np.arange(len(vectors)) % _HELD_OUT == 0
    rows = np.flatnonzero(~held_out)
    fit = SimulatorFit(p.shape[1])
    optimiser = torch.optim.AdamW(fit.parameters(), lr=_RATE, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, steps)
    for step in range(steps):
        batch = torch.from_numpy(rng.choice(rows, min(_BATCH, rows.size)))
        beats, told = x[batch], p[batch]
        read = fit.read(beats)
        loss = (read - told).square().mean() + (fit.draw(told) - beats).square().mean()
        loss = loss + (fit.draw(read) - beats).square().mean()
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
        schedule.step()
        report((step + 1) / steps, f"step {step + 1} of {steps}")
    return fit.eval(), _fidelity(fit, x[held_out], p[held_out])


@torch.no_grad()
def _fidelity(fit: SimulatorFit, x: Tensor, p: Tensor) -> Fidelity:
    def told(found: Tensor, true: Tensor) -> float:
        return round(1 - float((found - true).square().sum() / (true - true.mean(dim=0)).square().sum()), 4)

    return Fidelity(len(x), told(fit.read(x), p), told(fit.draw(p), x), told(fit(x), x))


def _perceptron(enter: int, width: int, leave: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Linear(enter, width), nn.SiLU(), nn.Linear(width, width), nn.SiLU(), nn.Linear(width, leave)
    )


def _told(*parts: Any) -> dict[str, float]:
    told: dict[str, float] = {}
    for part in parts:
        for item in fields(part):
            value = getattr(part, item.name)
            if isinstance(value, int | float):
                told[item.name] = float(value)
            elif isinstance(value, str):
                told[f"{item.name} {value}"] = 1.0
    told.pop("person", None)
    return told
