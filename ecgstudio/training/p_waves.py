"""Train the network that sees P waves (``ecgstudio.measure.p_net``) on what ``ecgstudio.training.p_examples`` gives.

Cross-entropy against a bell around each P peak, places under QRS left out; AdamW (Loshchilov 2019) with a warm-up and cosine
decay. Leads are left out, gain changed and noise added by chance. Half an hour on one core.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from ecgstudio.core.jobs import Reporter, silent, stretch
from ecgstudio.formats.csn import read_csn_headers
from ecgstudio.formats.ptbxl import read_ptbxl_table
from ecgstudio.measure.p_net import DILATIONS, Features
from ecgstudio.training.p_examples import Amounts, Example, real, simulated, without_p
from ecgstudio.training.weights import write_weights

_LEADS = 8
_NARROW, _WIDE, _TRUNK = 8, 16, 24
_PEAK_COUNTS = 2.0  # times more than a place without P


@dataclass(frozen=True)
class Plan:
    """How the network is trained."""

    epochs: int = 12
    batch: int = 16
    rate: float = 4e-3
    decay: float = 0.02
    warm_up: float = 0.05
    seed: int = 0


@dataclass(frozen=True)
class Preset:
    """How much it learns from, and how."""

    amounts: Amounts
    plan: Plan


PRESETS: Mapping[str, Preset] = MappingProxyType(
    {
        "shipped": Preset(Amounts(), Plan()),
        "tiny": Preset(Amounts(seeds=1, real=2, statements=("AFIB", "SR", "STACH")), Plan(epochs=1, batch=2)),
    }
)
"""How the shipped network was trained, and one that tests can wait for."""


class PNet(nn.Module):
    """The network of ``ecgstudio.measure.p_net``, to be trained."""

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Conv1d(2, _NARROW, 7, padding=3)
        self.second = nn.Conv1d(_NARROW, _WIDE, 5, stride=2, padding=2)
        self.joined = nn.Conv1d(2 * _WIDE + 1, _TRUNK, 1)
        self.trunk = nn.ModuleList(
            [nn.Conv1d(_TRUNK, _TRUNK, 5, padding=2 * dilation, dilation=dilation) for dilation in DILATIONS]
        )
        self.out = nn.Conv1d(_TRUNK, 1, 1)

    def forward(self, lines: torch.Tensor, there: torch.Tensor, hidden: torch.Tensor) -> torch.Tensor:
        """Log odds [records, track] of lines [records, leads, 2, steps]; ``there`` [records, leads] is 1 for a lead
        that is. Lines are dimensionless, as ``p_net.inputs`` gives them."""
        records, leads, _, steps = lines.shape
        each = torch.relu(self.first(lines.reshape(records * leads, 2, steps)))
        each = torch.relu(self.second(each)).reshape(records, leads, _WIDE, -1) * there[:, :, None, None]
        mean = each.sum(1) / there.sum(1)[:, None, None]
        state = torch.relu(self.joined(torch.cat([mean, each.amax(1), hidden], 1)))
        for layer in self.trunk:
            state = state + torch.relu(layer(state))
        odds: torch.Tensor = self.out(state)[:, 0]
        return odds

    def weights(self) -> dict[str, NDArray[np.float16]]:
        """Every layer's weights [out, in, taps] and biases [out] as ``p_net.network`` reads them; dimensionless."""
        layers: dict[str, nn.Module] = {
            "first": self.first,
            "second": self.second,
            "joined": self.joined,
            "out": self.out,
        }
        layers |= {f"trunk{number}": layer for number, layer in enumerate(self.trunk)}
        return {
            f"{name}/{part}": getattr(layer, part).detach().numpy().astype(np.float16)
            for name, layer in layers.items()
            for part in ("weight", "bias")
        }


def train_p_waves(
    ptbxl: Path,
    csn: Path,
    out: Path,
    preset: Preset = PRESETS["shipped"],
    report: Reporter = silent,
) -> None:
    """Train on PTB-XL's and Chapman-Shaoxing-Ningbo's folders and write the weights as one .npz file in half precision.

    InputError when a folder holds no records, or the file cannot be written.
    """
    read_ptbxl_table(ptbxl), next(read_csn_headers(csn))  # what is missing is said before anything is drawn
    examples = [
        *simulated(preset.amounts, stretch(report, 0.0, 0.1)),
        *real(ptbxl, preset.amounts, stretch(report, 0.1, 0.15)),
        *without_p(ptbxl, csn),
    ]
    write_weights(fit(examples, preset.plan, stretch(report, 0.15, 1.0)).weights(), out)


def fit(examples: Sequence[Example], plan: Plan, report: Reporter = silent) -> PNet:
    """A network trained on examples of like length; the few shorter ones are left out."""
    usual = int(np.median([example.lines.shape[2] for example in examples]))
    whole = [example for example in examples if example.lines.shape[2] >= usual]
    rng = np.random.default_rng(plan.seed)
    torch.manual_seed(plan.seed)
    network = PNet()
    steps = plan.epochs * (len(whole) // plan.batch)
    optimiser = torch.optim.AdamW(network.parameters(), lr=plan.rate, weight_decay=plan.decay)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / steps / plan.warm_up) * 0.5 * (1 + np.cos(np.pi * step / steps))
    )
    order = np.array([], dtype=np.intp)
    for step in range(steps):
        if order.size < plan.batch:
            order = rng.permutation(len(whole))
        chosen, order = order[: plan.batch], order[plan.batch :]
        loss = _loss(network, [whole[index] for index in chosen], usual, rng)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        report((step + 1) / steps, f"loss {loss.item():.3f}")
    return network


def _loss(network: PNet, examples: Sequence[Example], steps: int, rng: np.random.Generator) -> torch.Tensor:
    lines = np.zeros((len(examples), _LEADS, 2, steps), dtype=np.float32)
    there = np.zeros((len(examples), _LEADS), dtype=np.float32)
    for row, example in enumerate(examples):
        leads = _some_leads(len(example.lines), rng)
        lines[row, : leads.size] = _changed(example.lines[leads, :, :steps].astype(np.float32), rng)
        there[row, : leads.size] = 1.0
    hidden, wanted, counted = (
        torch.from_numpy(
            np.stack([getattr(example, part)[..., : steps // 2].astype(np.float32) for example in examples])
        )
        for part in ("hidden", "wanted", "counted")
    )
    odds = network(torch.from_numpy(lines), torch.from_numpy(there), hidden)
    weight = counted * (1 + _PEAK_COUNTS * wanted)
    lost = nn.functional.binary_cross_entropy_with_logits(odds, wanted, weight=weight, reduction="sum")
    return lost / counted.sum()


def _some_leads(count: int, rng: np.random.Generator) -> NDArray[np.intp]:
    """All leads, or as often only some of them."""
    if rng.random() < 0.5:
        return np.arange(count)
    return rng.choice(count, size=int(rng.integers(max(1, count // 4), count + 1)), replace=False)


def _changed(lines: Features, rng: np.random.Generator) -> Features:
    """Another gain, perhaps some noise, perhaps turned over: lines are inverse hyperbolic sines of what was recorded."""
    noise = rng.normal(0, rng.choice([0.0, 0.0, 0.1, 0.2]), lines.shape)
    turned = -1.0 if rng.random() < 0.1 else 1.0
    changed: Features = np.arcsinh(turned * rng.uniform(0.8, 1.25) * np.sinh(lines) + noise).astype(np.float32)
    return changed
