"""Consistency terms of the beat model's training: with what is measured of the beat, and with what the simulator can draw.

SE-Diff (an ODE simulator inside the training of a diffusion model) asks for the second; its released code detaches the term. Here
both have gradients, through networks that stand still, and the training log says how large these are beside the main loss's.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from ecgstudio.engine.beat_basis import PARTS, BeatBasis
from ecgstudio.engine.conditions import BeatConditions
from ecgstudio.engine.measured import BeatReader
from ecgstudio.training.simulator_fit import SimulatorFit

_QRS_UNIT_S: Final = 0.1
_USUAL_QRS_S: Final = 0.1
_CLEAR: Final = 1.0
"""The level of noise at which a term counts half: above it a beat is hardly told yet."""
_FIRST: Final = slice(PARTS[0].start, PARTS[1].stop)
"""P wave and first kind of beat."""


_LEAST_UNIT: Final = 1e-5

Floats = NDArray[np.float32]


class Term(nn.Module):
    """One term of the loss, named as in the log; ``weight`` is what it is taken times."""

    name: str

    def __init__(self, weight: float) -> None:
        super().__init__()
        self.weight = weight

    def forward(self, found: Tensor, clean: Tensor, conditions: BeatConditions, sigma: Tensor) -> Tensor:
        """The term [records], dimensionless, of beats ``found`` at levels ``sigma`` [records] for ``clean`` ones, all
        [records, size] in unit latents."""
        raise NotImplementedError


class MeasuredTerm(Term):
    """How far QT, areas and levels of ST lie from those of the clean beat, in units of what differs between two recordings of one
    person (``units`` [numbers])."""

    name = "measured"

    def __init__(self, basis: BeatBasis, units: Floats, weight: float) -> None:
        super().__init__(weight)
        self._reader = BeatReader(basis)
        self._units = torch.from_numpy(units)

    def forward(self, found: Tensor, clean: Tensor, conditions: BeatConditions, sigma: Tensor) -> Tensor:
        """``Term.forward``: [records], in unit latents."""
        qrs_s = qrs_of(conditions)
        apart = (self._reader(found, qrs_s) - self._reader(clean, qrs_s)) / self._units.to(found)
        far = functional.smooth_l1_loss(apart, torch.zeros_like(apart), reduction="none").mean(dim=1)
        return far * conditions.present[:, 1] * clear(sigma)


class SimulatorTerm(Term):
    """How much farther a beat lies from what the simulator draws with the parameters read from it than the clean beat does."""

    name = "simulator"

    def __init__(self, fit: SimulatorFit, weight: float) -> None:
        super().__init__(weight)
        self._fit = fit.eval().requires_grad_(False)

    def forward(self, found: Tensor, clean: Tensor, conditions: BeatConditions, sigma: Tensor) -> Tensor:
        """``Term.forward``: [records], in unit latents."""
        farther = self._distance(found, conditions) - self._distance(clean, conditions)
        return functional.relu(farther) * conditions.present[:, 1] * clear(sigma)

    def _distance(self, vectors: Tensor, conditions: BeatConditions) -> Tensor:
        there = torch.cat(
            [conditions.present[:, [k]].float().expand(-1, PARTS[k].stop - PARTS[k].start) for k in (0, 1)], dim=1
        )
        own = vectors[:, _FIRST] * there
        apart: Tensor = (own - self._fit(own)) * there
        return apart.square().sum(dim=1) / there.sum(dim=1).clamp(min=1)


def clear(sigma: Tensor) -> Tensor:
    """How much a term counts [records] at levels ``sigma`` [records] in unit latents."""
    return 1 / (1 + (sigma / _CLEAR).square())


def qrs_of(conditions: BeatConditions) -> Tensor:
    """How long QRS of the first kind lasts [records], in s; a usual length where it was not told."""
    return (_QRS_UNIT_S * conditions.timing[:, 1].exp()).nan_to_num(_USUAL_QRS_S)


def gradient_norms(parts: dict[str, Tensor], network: nn.Module) -> dict[str, float]:
    """The norm of each part's gradient over a network's parameters; parts are means of one batch [1], dimensionless."""
    weights = [weight for weight in network.parameters() if weight.requires_grad]
    norms = {}
    for name, part in parts.items():
        found = torch.autograd.grad(part, weights, retain_graph=True, allow_unused=True)
        norms[name] = float(torch.sqrt(sum((one.square().sum() for one in found if one is not None), torch.zeros(()))))
    return norms


def units_of(basis: BeatBasis, vectors: Floats, qrs_s: Floats, patients: Sequence[str]) -> Floats:
    """What differs between two recordings of one person [numbers], as a deviation, from ``vectors`` [records, size] in unit
    latents; a twentieth of the spread between people where nobody has two."""
    readings = BeatReader(basis)(torch.from_numpy(vectors), torch.from_numpy(qrs_s)).numpy()
    own: dict[str, list[int]] = {}
    for row, patient in enumerate(patients):
        own.setdefault(patient, []).append(row)
    pairs = np.array([rows[:2] for rows in own.values() if len(rows) > 1], np.intp).reshape(-1, 2)
    units = readings.std(axis=0) / 20
    if len(pairs):
        apart = np.abs(readings[pairs[:, 0]] - readings[pairs[:, 1]])
        # the middle two thirds, as a normal distribution has them: some people have another disease the second time
        units = np.percentile(apart, 68.3, axis=0) / np.sqrt(2)
    least: Floats = np.maximum(units, _LEAST_UNIT).astype(np.float32)
    return least
