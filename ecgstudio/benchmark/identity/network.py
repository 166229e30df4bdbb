"""A judge that sees raw signals alone: a small network that learns which stretches of ECG are one person's.

Alike are two stretches of four seconds of one person, of one visit or of two, each spoilt as another visit would spoil it: chest
electrodes moved, the frontal axis turned, taller or flatter, noise and wander (contrastive loss, van den Oord et al. 2018).
Simulated people with several diseases learn along; vectors are whitened by how real people differ and how one person's visits do.
"""

import hashlib
import io
import pickle
from dataclasses import asdict, dataclass
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ecgstudio.benchmark.ecg.cache import Cache
from ecgstudio.benchmark.ecg.network import FEATURES, Judge
from ecgstudio.core.files import write_atomically
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.engine.identity import fit_projection
from ecgstudio.engine.people import People

Floats = NDArray[np.float32]
_CHEST: Final = slice(2, 8)
_VERSION: Final = 1


@dataclass(frozen=True)
class PersonRecipe:
    """Rounds over everybody, people a batch, samples at 100 Hz a stretch, the loss's temperature, the seed, and how many
    simulated people learn along."""

    rounds: int = 24
    batch: int = 96
    crop: int = 400
    rate: float = 2e-3
    temperature: float = 0.1
    seed: int = 0
    simulated: int = 700


class PersonNet(nn.Module):
    """Signals [recordings, 8, samples] in mV at 100 Hz to vectors [recordings, 64] of length 1."""

    def __init__(self) -> None:
        super().__init__()
        self.judge = Judge(1)
        self.head = nn.Linear(FEATURES, 64)

    def forward(self, signal_mv: Tensor) -> Tensor:
        found: Tensor = nn.functional.normalize(self.head(self.judge.features(signal_mv)), dim=1)
        return found


@dataclass(frozen=True, eq=False)
class PersonJudge:
    """Likeness is the cosine between two vectors. ``mean`` [64] and ``projection`` [64, 60] whiten them, where they are there."""

    network: PersonNet
    mean: Floats | None = None
    projection: Floats | None = None

    @torch.inference_mode()
    def vectors(self, signal_mv: NDArray[np.floating]) -> Floats:
        """[recordings, 60], of length 1, of signals [recordings, 8, samples] in mV at 100 Hz."""
        whole = torch.from_numpy(np.ascontiguousarray(signal_mv, np.float32))
        parts = [self.network(whole[first : first + 64]).numpy() for first in range(0, len(whole), 64)]
        own: Floats = np.concatenate(parts)
        if self.mean is None or self.projection is None:
            return own
        white = (own - self.mean) @ self.projection
        unit: Floats = (white / np.linalg.norm(white, axis=1, keepdims=True)).astype(np.float32)
        return unit

    def whitened(self, signal_mv: NDArray[np.floating], person: NDArray[np.str_]) -> "PersonJudge":
        """The judge with vectors whitened by those of real recordings (``fit_projection``). ValueError where they are too few."""
        mean, projection = fit_projection(People(self.vectors(signal_mv), person))
        return PersonJudge(self.network, mean, projection)


def train_person_judge(
    signal_mv: NDArray[np.float16],
    person: NDArray[np.str_],
    recipe: PersonRecipe,
    cache: Cache,
    report: Reporter = silent,
) -> PersonJudge:
    """The judge learnt from signals [recordings, 8, 1000] at 100 Hz and whose they are, ``person`` [recordings]; kept in the
    cache, minutes the first time."""
    file = cache.file(f"person-{_digest(signal_mv, person, recipe)}.pt")
    torch.manual_seed(recipe.seed)
    network = PersonNet()
    try:
        network.load_state_dict(torch.load(file, weights_only=True))
    except (OSError, RuntimeError, EOFError, pickle.UnpicklingError):
        _train(network, torch.from_numpy(signal_mv), person, recipe, report)
        buffer = io.BytesIO()
        torch.save(network.state_dict(), buffer)
        write_atomically(file, buffer.getvalue())
    network.eval().requires_grad_(False)
    return PersonJudge(network)


def _train(
    network: PersonNet, signal: Tensor, person: NDArray[np.str_], recipe: PersonRecipe, report: Reporter
) -> None:
    rows = [np.flatnonzero(person == name) for name in np.unique(person)]
    steps = len(rows) // recipe.batch * recipe.rounds
    optimiser = torch.optim.AdamW(network.parameters(), lr=recipe.rate, weight_decay=0.02)
    falling = torch.optim.lr_scheduler.OneCycleLR(optimiser, recipe.rate, total_steps=max(steps, 2))
    network.train()
    rng = np.random.default_rng(recipe.seed)
    for done in range(steps):
        report(done / steps, f"training the judge, step {done + 1} of {steps}")
        chosen = rng.choice(len(rows), recipe.batch, replace=False)
        views = [_another_visit(signal[[int(rng.choice(rows[one])) for one in chosen]], recipe, rng) for _ in range(2)]
        found = network(torch.cat(views))
        loss = _contrast(found, recipe.temperature)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        falling.step()


def _contrast(vectors: Tensor, temperature: float) -> Tensor:
    """Each vector's nearest is to be the other stretch of its person [2 x people, 64]."""
    count = len(vectors) // 2
    likeness = vectors @ vectors.T / temperature
    likeness.fill_diagonal_(-torch.inf)
    wanted = torch.arange(2 * count).roll(count)
    return nn.functional.cross_entropy(likeness, wanted)


def _another_visit(signal: Tensor, recipe: PersonRecipe, rng: np.random.Generator) -> Tensor:
    """Stretches [recordings, 8, crop] of signals [recordings, 8, samples] in mV as another day would show them."""
    count, _, samples = signal.shape
    first = int(rng.integers(0, samples - recipe.crop + 1))
    cut = signal[:, :, first : first + recipe.crop].float().clone()
    cut[:, _CHEST] = _moved_electrodes(cut[:, _CHEST], rng)
    cut[:, :2] = _turned(cut[:, :2], rng)

    def drawn(low: float, high: float, leads: int) -> Tensor:
        return torch.from_numpy(rng.uniform(low, high, (count, leads, 1)).astype(np.float32))

    noise = torch.from_numpy(rng.standard_normal(cut.shape).astype(np.float32)) * drawn(0, 0.03, 1)
    time = torch.arange(recipe.crop) / recipe.crop * 2 * np.pi
    wander = drawn(0, 0.1, 8) * torch.sin(drawn(0.5, 3, 1) * time + drawn(0, 2 * np.pi, 8))
    return cut * drawn(0.75, 1.33, 1) * drawn(0.88, 1.14, 8) + noise + wander


def _moved_electrodes(chest: Tensor, rng: np.random.Generator) -> Tensor:
    """V1 to V6, each mixed with a neighbour by up to 30 %."""
    share = torch.from_numpy(rng.uniform(-0.3, 0.3, (len(chest), 6, 1)).astype(np.float32))
    right = torch.cat([chest[:, 1:], chest[:, -1:]], dim=1)
    left = torch.cat([chest[:, :1], chest[:, :-1]], dim=1)
    return chest * (1 - share.abs()) + right * share.clamp(min=0) + left * (-share).clamp(min=0)


def _turned(limbs: Tensor, rng: np.random.Generator) -> Tensor:
    """I and II of a heart turned by up to 15 degrees in the frontal plane."""
    angle = torch.from_numpy(np.radians(rng.uniform(-15, 15, (len(limbs), 1))).astype(np.float32))
    x, y = limbs[:, 0], (2 * limbs[:, 1] - limbs[:, 0]) / np.sqrt(3)
    x, y = x * angle.cos() - y * angle.sin(), x * angle.sin() + y * angle.cos()
    return torch.stack([x, (x + np.sqrt(3) * y) / 2], dim=1)


def _digest(signal_mv: NDArray[np.float16], person: NDArray[np.str_], recipe: PersonRecipe) -> str:
    digest = hashlib.sha256(np.ascontiguousarray(signal_mv).tobytes())
    digest.update("\n".join(person).encode())
    digest.update(repr((_VERSION, asdict(recipe))).encode())
    return digest.hexdigest()[:16]
