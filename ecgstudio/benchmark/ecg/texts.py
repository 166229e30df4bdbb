"""The judge of text and ECG together: a text encoder of its own (nothing of the generator's), trained on reports and label texts
of folds 1 to 8 so that each text lies beside the features of its ECG (Radford et al. 2021, CLIP)."""

import hashlib
import re
import zlib
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ecgstudio.benchmark.ecg.cache import Cache
from ecgstudio.benchmark.ecg.records import Listed
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.engine.vocabulary import SCP_CODES, words_of_code

Features = NDArray[np.float32]

_BUCKETS: Final = 4096
_GRAMS: Final = (3, 4, 5)
_SPACE: Final = 48


@dataclass(frozen=True)
class TextRecipe:
    """Steps of ``batch`` pairs; ``reports``: how often a report stands for its record instead of its labels."""

    steps: int = 1500
    batch: int = 192
    rate: float = 2e-3
    width: int = 128
    reports: float = 0.4
    seed: int = 0


def label_text(words: Collection[str]) -> str:
    """Labels in words: the names of statements, and the codes that no statement means."""
    names = [catalogue()[word].name for word in sorted(words) if word in catalogue()]
    meant = {code for code in SCP_CODES if any(word in catalogue() for word in words_of_code(code))}
    codes = [code.strip("_").lower() for code in SCP_CODES if f"scp:{code}" in words and code not in meant]
    return ", ".join([*names, *codes])


class PairJudge(nn.Module):
    """Texts and ECG features in one space; their cosine says how well they belong together."""

    def __init__(self, features: int, width: int) -> None:
        super().__init__()
        self.grams = nn.EmbeddingBag(_BUCKETS, width, mode="mean")
        self.text = nn.Sequential(nn.GELU(), nn.Linear(width, width), nn.GELU(), nn.Linear(width, _SPACE))
        self.level = nn.BatchNorm1d(features, affine=False)
        self.ecg = nn.Sequential(nn.Dropout(0.3), nn.Linear(features, width), nn.GELU(), nn.Linear(width, _SPACE))
        self.sharpness = nn.Parameter(torch.tensor(2.3))

    def of_texts(self, texts: Sequence[str]) -> Tensor:
        """Where texts lie: dimensionless vectors [texts, width] of length 1."""
        grams = [buckets(text) for text in texts]
        starts = torch.tensor(np.cumsum([0, *map(len, grams)])[:-1])
        placed: Tensor = self.text(self.grams(torch.tensor(np.concatenate(grams)), starts))
        return nn.functional.normalize(placed, dim=1)

    def of_features(self, features: Tensor) -> Tensor:
        """Where ECGs with these features [records, features] lie: dimensionless vectors [records, width] of length 1."""
        placed: Tensor = self.ecg(self.level(features))
        return nn.functional.normalize(placed, dim=1)


@torch.inference_mode()
def cosines(judge: PairJudge, features: Features, texts: Sequence[str]) -> NDArray[np.float64]:
    """The cosine of every ECG with every text [ECGs, texts]."""
    found = judge.of_features(torch.from_numpy(features)) @ judge.of_texts(texts).T
    return found.numpy().astype(np.float64)


@lru_cache(maxsize=20_000)
def buckets(text: str) -> NDArray[np.int64]:
    """The hashed character n-grams of a text. Indices [n-grams] of the table of vectors."""
    plain = f" {re.sub(r'[^a-z0-9äöüß]+', ' ', text.casefold()).strip()} "
    found = {plain[at : at + size] for size in _GRAMS for at in range(max(1, len(plain) - size + 1))}
    return np.array([zlib.crc32(gram.encode()) % _BUCKETS for gram in sorted(found)], np.int64)


def train_pair_judge(
    listed: Sequence[Listed], features: Features, recipe: TextRecipe, cache: Cache, report: Reporter = silent
) -> PairJudge:
    """The judge of these records with their features [records, size]; kept in the cache. Features are dimensionless."""
    torch.manual_seed(recipe.seed)
    judge = PairJudge(features.shape[1], recipe.width)
    name = f"texts-{_digest(listed, features, recipe)}"
    kept = cache.kept(name)
    if kept is None:
        _train(judge, listed, features, recipe, report)
        kept = {key: value.numpy() for key, value in judge.state_dict().items()}
        cache.keep(name, kept)
    judge.load_state_dict({key: torch.from_numpy(np.asarray(value)) for key, value in kept.items()})
    return judge.eval().requires_grad_(False)


def _train(
    judge: PairJudge, listed: Sequence[Listed], features: Features, recipe: TextRecipe, report: Reporter
) -> None:
    rng = np.random.default_rng(recipe.seed)
    own = torch.from_numpy(features)
    labels = [label_text(item.sure_words) for item in listed]
    optimiser = torch.optim.AdamW(judge.parameters(), lr=recipe.rate, weight_decay=0.05)
    falling = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, recipe.steps)
    judge.train()
    for step in range(recipe.steps):
        if step % 25 == 0:
            report(step / recipe.steps, f"training the judge of texts, step {step} of {recipe.steps}")
        rows = rng.choice(len(listed), min(recipe.batch, len(listed)), replace=False)
        texts = [
            listed[row].text if listed[row].text and rng.random() < recipe.reports else labels[row] for row in rows
        ]
        loss = _contrast(judge, own[rows], texts, [labels[row] for row in rows])
        optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        falling.step()


def _contrast(judge: PairJudge, features: Tensor, texts: Sequence[str], labels: Sequence[str]) -> Tensor:
    """Both directions of InfoNCE (van den Oord et al. 2018); records with the same labels are each other's answer too."""
    logits = judge.sharpness.exp() * judge.of_features(features) @ judge.of_texts(texts).T
    _, group = np.unique(labels, return_inverse=True)
    same = torch.from_numpy((group[:, None] == group[None, :]).astype(np.float32))
    wanted = same / same.sum(dim=1, keepdim=True)
    return (nn.functional.cross_entropy(logits, wanted) + nn.functional.cross_entropy(logits.T, wanted)) / 2


def _digest(listed: Sequence[Listed], features: Features, recipe: TextRecipe) -> str:
    digest = hashlib.sha256(np.ascontiguousarray(features).tobytes())
    digest.update(repr((asdict(recipe), [(item.text, sorted(item.sure_words)) for item in listed])).encode())
    return digest.hexdigest()[:16]
