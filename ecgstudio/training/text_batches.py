"""Batches for the text encoder, each a function of seed and step alone: texts with what they say, and the ECGs they are of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from transformers import PreTrainedTokenizerFast

from ecgstudio.core.request import Sex
from ecgstudio.training.examples import DOMAINS, HELD_OUT_FOLD, TRAINING_FOLDS
from ecgstudio.training.pack import Packed
from ecgstudio.training.text_config import TextConfig
from ecgstudio.training.texts import POSSIBLE, Person, Text, as_recorded, catalogue_text, left_open, record_text

_SEXES: Final[tuple[Sex | None, ...]] = (None, "female", "male")
_SIMULATED: Final = DOMAINS.index("simulated")
_VENTRICLES: Final = 1


@dataclass(frozen=True, eq=False)
class TextBatch:
    """``ids`` and ``mask`` [texts, tokens]; ``present`` [texts, words] with ``known`` where it counts and how much, ``denied``
    and ``denied_known`` likewise. The last ``paired`` texts are of the first ECGs. ``latents`` [ecgs, tokens, size] with their
    ``findings`` [ecgs, words] and ``findings_known``; ``same`` [paired, ecgs]: what has the same findings."""

    ids: Tensor
    mask: Tensor
    present: Tensor
    known: Tensor
    denied: Tensor
    denied_known: Tensor
    paired: int
    latents: Tensor
    findings: Tensor
    findings_known: Tensor
    same: Tensor


class TextData:
    """Packed records as texts and ECGs; ``rows`` says which may be used."""

    def __init__(self, packed: Packed, tokenizer: PreTrainedTokenizerFast, config: TextConfig) -> None:
        self.packed, self._tokenizer, self._config = packed, tokenizer, config
        self._table = {word: place for place, word in enumerate(packed.words)}
        training = np.isin(packed.fold, list(TRAINING_FOLDS))
        self.real = np.flatnonzero(training & (packed.domain != _SIMULATED))
        self.simulated = np.flatnonzero(packed.domain == _SIMULATED)
        reported = np.array([bool(about["text"]) for about in packed.about])
        self.held_out = np.flatnonzero((packed.fold == HELD_OUT_FOLD) & (packed.domain != _SIMULATED) & reported)

    def batch(self, step: int) -> TextBatch:
        config = self._config
        rng = np.random.default_rng((config.seed, 31, step))
        rows = self._drawn(rng, config.records + config.beside)
        made = [catalogue_text(rng) for _ in range(config.catalogue)]
        made += [self._text(rng, int(row)) for row in rows[: config.records]]
        ids, mask = tokenized(self._tokenizer, [text.text for text in made], config.longest)
        present, known, denied, denied_known = self._truth(made)
        findings, findings_known = self.findings(rows)
        latents = np.stack([np.roll(one, int(rng.integers(125)), axis=0) for one in self.packed.floats(rows)])
        alike = findings >= POSSIBLE
        return TextBatch(
            ids, mask, present, known, denied, denied_known, config.records,
            torch.from_numpy(latents), torch.from_numpy(findings), torch.from_numpy(findings_known),
            torch.from_numpy((alike[: config.records, None] == alike[None]).all(-1)),
        )  # fmt: skip

    def findings(self, rows: NDArray[np.intp]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """What records have [rows, words], and where that is known."""
        found = np.zeros((len(rows), len(self._table)), np.float32)
        known = np.ones_like(found)
        for place, row in enumerate(rows):
            certainty = self._certainty(int(row))
            self._fill(found[place], certainty)
            known[place, [self._table[word] for word in left_open(certainty)]] = 0
        return found, known

    def _drawn(self, rng: np.random.Generator, count: int) -> NDArray[np.intp]:
        real = round(self._config.real * count) if len(self.simulated) else count
        parts = [rng.choice(pool, many) for pool, many in ((self.real, real), (self.simulated, count - real)) if many]
        return rng.permutation(np.concatenate(parts))

    def _certainty(self, row: int) -> dict[str, float]:
        values = self.packed.certainty[row]
        certainty = {self.packed.words[place]: float(values[place]) / 100 for place in np.flatnonzero(values)}
        return certainty if self.packed.domain[row] == _SIMULATED else as_recorded(certainty)

    def _text(self, rng: np.random.Generator, row: int) -> Text:
        age = float(self.packed.age[row])
        person = Person(
            None if np.isnan(age) else age, _SEXES[int(self.packed.sex[row]) + 1], _rate(self.packed.events[row])
        )
        return record_text(rng, self._certainty(row), person, self.packed.about[row]["text"])

    def _truth(self, made: Sequence[Text]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        shape = (len(made), len(self._table))
        present, denied = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
        known, denied_known = np.ones(shape, np.float32), np.ones(shape, np.float32)
        for place, text in enumerate(made):
            self._fill(present[place], text.present)
            known[place, [self._table[word] for word in text.unknown]] = 0
            if text.denied is None:
                known[place] *= self._config.reports
                denied_known[place] = 0
            else:
                denied[place, [self._table[word] for word in text.denied]] = 1
        return tuple(torch.from_numpy(part) for part in (present, known, denied, denied_known))  # type: ignore[return-value]

    def _fill(self, row: NDArray[np.float32], certainty: Mapping[str, float]) -> None:
        for word, sure in certainty.items():
            row[self._table[word]] = sure


def tokenized(tokenizer: PreTrainedTokenizerFast, texts: Sequence[str], longest: int) -> tuple[Tensor, Tensor]:
    """Ids and mask [texts, tokens], cut at ``longest``. Indices of word pieces; the mask is 0 or 1."""
    rows = [encoding.ids[: longest - 1] for encoding in tokenizer.backend_tokenizer.encode_batch(list(texts))]
    end = int(tokenizer.vocab["[SEP]"])
    rows = [row if row[-1] == end else [*row, end] for row in rows]
    ids = torch.zeros((len(rows), max(map(len, rows))), dtype=torch.long)
    mask = torch.zeros(ids.shape, dtype=torch.bool)
    for place, row in enumerate(rows):
        ids[place, : len(row)] = torch.tensor(row)
        mask[place, : len(row)] = True
    return ids, mask


def _rate(events: NDArray[np.float32]) -> float | None:
    """Beats per minute, from the ventricles' first activation to their last."""
    starts = events[events[:, 0] == _VENTRICLES, 2]
    return 60 * (len(starts) - 1) / float(starts[-1] - starts[0]) if len(starts) > 2 else None
