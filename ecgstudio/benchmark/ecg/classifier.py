"""The classifier that judges: how it is trained on real records of folds 1 to 8, and what it says of any ECG."""

import hashlib
import io
import math
import pickle
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ecgstudio.benchmark.ecg.cache import Cache
from ecgstudio.benchmark.ecg.network import Judge
from ecgstudio.benchmark.ecg.records import Listed, Records
from ecgstudio.core.errors import InputError
from ecgstudio.core.files import write_atomically
from ecgstudio.core.jobs import Reporter, silent

Signals = NDArray[np.floating]


@dataclass(frozen=True)
class Recipe:
    """``least`` training examples make a label; crops of ``crop`` samples at 100 Hz; the rate warms up and falls (one cycle).
    ``mix``: the Beta parameter of mixup."""

    epochs: int = 26
    batch: int = 64
    rate: float = 4e-3
    decay: float = 0.02
    crop: int = 512
    least: int = 40
    mix: float = 0.2
    average: float = 0.995
    seed: int = 0


CODES: Final = "scp:"
_VERSION: Final = 1


@dataclass(frozen=True, eq=False)
class Classifier:
    """``labels`` are words of the vocabulary ("scp:AFIB"), in the order of the network's answers; ``digest`` stands for the
    records and the recipe it is made of."""

    judge: Judge
    labels: tuple[str, ...]
    digest: str

    @torch.inference_mode()
    def features(self, signal_mv: Signals) -> NDArray[np.float32]:
        """[records, features] of signals [records, 8, 1000]."""
        return np.concatenate([self.judge.features(part).numpy() for part in _parts(signal_mv)])

    @torch.inference_mode()
    def logits(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        """Logits [records, labels] from features [records, features]."""
        answers: NDArray[np.float32] = self.judge.answers(torch.from_numpy(features)).numpy()
        return answers


def labels_of(records: Sequence[Listed], least: int) -> tuple[str, ...]:
    """The codes with enough examples, most frequent first."""
    counted = Counter(word for item in records for word in item.sure_words if word.startswith(CODES))
    return tuple(word for word, count in counted.most_common() if count >= least)


def truth_of(records: Sequence[Listed], labels: Sequence[str]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Whether each record has each label [records, labels], and whether it could say so: a database that never uses a label
    does not deny it, and what is likely but not sure is left out."""
    has = np.array([[label in item.sure_words for label in labels] for item in records], np.float32)
    unsure = np.array([[label in item.words for label in labels] for item in records]) & (has == 0)
    origin = np.array([item.key.partition("/")[0] for item in records])
    known = np.ones_like(has)
    for name in np.unique(origin):
        known[origin == name] *= has[origin == name].max(axis=0)
    known[unsure] = 0
    return has, known


def train_classifier(
    records: Records, recipe: Recipe, cache: Cache, report: Reporter = silent, labels: tuple[str, ...] = ()
) -> Classifier:
    """The classifier of these records by this recipe: kept in the cache, gone on with where it was stopped. ``labels``: what to
    learn, when it is not what the records have enough examples of. InputError where no label has enough."""
    labels = labels or labels_of(records.listed, recipe.least)
    if not labels:
        raise InputError(
            f"no label has {recipe.least} records of folds 1 to 8; a judge needs more records than there are"
        )
    digest = _digest(records, recipe, labels)
    file = cache.file(f"classifier-{digest}.pt")
    torch.manual_seed(recipe.seed)
    judge = Judge(len(labels))
    training = _Training(judge, records, labels, recipe)
    training.resume(file)
    while training.epoch < recipe.epochs:
        report(training.epoch / recipe.epochs, f"training the judge, round {training.epoch + 1} of {recipe.epochs}")
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(recipe.seed + training.epoch)  # dropout knows no other source
            training.one_epoch()
        training.keep(file)
    judge.load_state_dict(training.averaged)
    judge.eval().requires_grad_(False)
    return Classifier(judge, labels, digest)


class _Training:
    """One run: weights, their running average, the optimiser and how far it is. Batches are functions of seed and epoch."""

    def __init__(self, judge: Judge, records: Records, labels: Sequence[str], recipe: Recipe) -> None:
        self.judge, self.recipe, self.epoch = judge, recipe, 0
        self._signal = torch.from_numpy(records.signal_mv)
        has, known = truth_of(records.listed, labels)
        self._has, self._known = torch.from_numpy(has), torch.from_numpy(known)
        self._steps = len(has) // recipe.batch
        self._optimiser = torch.optim.AdamW(judge.parameters(), lr=recipe.rate, weight_decay=recipe.decay)
        self.averaged = {name: value.clone() for name, value in judge.state_dict().items()}

    def one_epoch(self) -> None:
        rng = np.random.default_rng((self.recipe.seed, self.epoch))
        order = rng.permutation(len(self._has))
        self.judge.train()
        for step in range(self._steps):
            self._set_rate(self.epoch * self._steps + step)
            rows = torch.from_numpy(order[step * self.recipe.batch : (step + 1) * self.recipe.batch])
            self._step(rows, rng)
        self.epoch += 1

    def _step(self, rows: Tensor, rng: np.random.Generator) -> None:
        signal = augmented(self._signal[rows].float(), self.recipe.crop, rng)
        other = torch.from_numpy(rng.permutation(len(rows)))
        share = float(rng.beta(self.recipe.mix, self.recipe.mix))
        logits = self.judge(share * signal + (1 - share) * signal[other])
        wanted = share * self._has[rows] + (1 - share) * self._has[rows][other]
        known = self._known[rows] * self._known[rows][other]
        loss = nn.functional.binary_cross_entropy_with_logits(logits, wanted, weight=known)
        self._optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        self._optimiser.step()
        self._follow()

    def _set_rate(self, step: int) -> None:
        """Up over the first tenth, then down along a cosine."""
        done = step / (self._steps * self.recipe.epochs)
        factor = done / 0.1 if done < 0.1 else 0.5 * (1 + math.cos(math.pi * (done - 0.1) / 0.9))
        for group in self._optimiser.param_groups:
            group["lr"] = self.recipe.rate * max(factor, 1e-3)

    @torch.no_grad()
    def _follow(self) -> None:
        for name, value in self.judge.state_dict().items():
            kept = self.averaged[name]
            if value.is_floating_point():
                kept.lerp_(value, 1 - self.recipe.average)
            else:
                kept.copy_(value)

    def keep(self, file: Path) -> None:
        state = {
            "epoch": self.epoch,
            "judge": self.judge.state_dict(),
            "averaged": self.averaged,
            "optimiser": self._optimiser.state_dict(),
        }
        buffer = io.BytesIO()
        torch.save(state, buffer)
        write_atomically(file, buffer.getvalue())

    def resume(self, file: Path) -> None:
        """Take up what was kept; from the start when there is nothing, or it is damaged."""
        try:
            state = torch.load(file, weights_only=True)
        except (OSError, RuntimeError, EOFError, pickle.UnpicklingError):
            return
        self.epoch, self.averaged = state["epoch"], state["averaged"]
        self.judge.load_state_dict(state["judge"])
        self._optimiser.load_state_dict(state["optimiser"])


def augmented(signal_mv: Tensor, crop: int, rng: np.random.Generator) -> Tensor:
    """Crops [records, 8, crop] that a cardiologist would read alike: a little taller or flatter, with noise and wander, now and
    then without a lead."""
    count, leads, samples = signal_mv.shape
    first = int(rng.integers(0, samples - crop + 1))
    cut = signal_mv[:, :, first : first + crop]
    height = torch.from_numpy(rng.uniform(0.85, 1.15, (count, 1, 1)).astype(np.float32))
    noise = torch.from_numpy(rng.standard_normal((count, leads, crop)).astype(np.float32))
    size = torch.from_numpy(rng.uniform(0, 0.02, (count, 1, 1)).astype(np.float32))
    phase = torch.from_numpy(rng.uniform(0, 2 * np.pi, (count, leads, 1)).astype(np.float32))
    speed = torch.from_numpy(rng.uniform(0.5, 3.0, (count, 1, 1)).astype(np.float32))
    depth = torch.from_numpy(rng.uniform(0, 0.1, (count, leads, 1)).astype(np.float32))
    time = torch.arange(crop) / crop * 2 * np.pi
    kept = torch.from_numpy((rng.random((count, leads, 1)) > 0.04).astype(np.float32))
    return (cut * height + noise * size + depth * torch.sin(speed * time + phase)) * kept


def _parts(signal_mv: Signals) -> list[Tensor]:
    whole = torch.from_numpy(np.ascontiguousarray(signal_mv, dtype=np.float32))
    return [whole[first : first + 64] for first in range(0, len(whole), 64)]


def _digest(records: Records, recipe: Recipe, labels: Sequence[str]) -> str:
    digest = hashlib.sha256(np.ascontiguousarray(records.signal_mv).tobytes())
    for part in truth_of(records.listed, labels):
        digest.update(part.tobytes())
    digest.update(repr((_VERSION, asdict(recipe), labels)).encode())
    return digest.hexdigest()[:16]
