"""The sentence vectors of every packed record's texts, computed once before training."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.request import Sex
from ecgstudio.engine.text import TextEncoder
from ecgstudio.training.pack import Packed
from ecgstudio.training.texts import Person, record_text

_SEXES: Final[Mapping[int, Sex]] = {0: "female", 1: "male"}


@dataclass(frozen=True, eq=False)
class Sentences:
    """``vectors`` float16 [records, texts, width]; width 0 when no text encoder is used."""

    vectors: NDArray[np.float16]

    @property
    def width(self) -> int:
        return int(self.vectors.shape[2])

    def draw(self, rows: NDArray[np.intp], rng: np.random.Generator) -> NDArray[np.float32]:
        """One text of each record [rows, width]."""
        chosen = rng.integers(self.vectors.shape[1], size=len(rows))
        drawn: NDArray[np.float32] = self.vectors[rows, chosen].astype(np.float32)
        return drawn

    @classmethod
    def read(
        cls, packed: Packed, encoder: Path | None, texts: int, seed: int, report: Reporter = silent
    ) -> "Sentences":
        """``texts`` vectors a record (``texts.record_text``) from the encoder in that folder; of no width without one."""
        if encoder is None:
            return cls(np.zeros((packed.count, 1, 0), np.float16))
        reader = TextEncoder.load(encoder)
        vectors = []
        for row in range(packed.count):
            if row % 100 == 0:
                report(row / packed.count, f"texts of record {row} of {packed.count}")
            rng = np.random.default_rng((seed, 7, row))
            written = [_text(packed, row, rng) for _ in range(texts)]
            vectors.append(reader.encode(written).sentence.astype(np.float16))
        return cls(np.stack(vectors))


def _text(packed: Packed, row: int, rng: np.random.Generator) -> str:
    sure = packed.certainty[row]
    certainty = {packed.words[word]: float(sure[word]) / 100 for word in np.flatnonzero(sure)}
    person = Person(
        age=None if np.isnan(packed.age[row]) else float(packed.age[row]), sex=_SEXES.get(int(packed.sex[row]))
    )
    return record_text(rng, certainty, person, packed.about[row]["text"]).text
