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
from ecgstudio.training.examples import DOMAINS
from ecgstudio.training.pack import Packed
from ecgstudio.training.texts import Person, as_recorded, record_text

_AT_ONCE: Final = 32
_SEXES: Final[Mapping[int, Sex]] = {0: "female", 1: "male"}


@dataclass(frozen=True, eq=False)
class Sentences:
    """``vectors`` float16 [records, texts, width]; width 0 when no text encoder is used."""

    vectors: NDArray[np.float16]

    @property
    def width(self) -> int:
        return int(self.vectors.shape[2])

    def draw(self, rows: NDArray[np.intp], rng: np.random.Generator) -> NDArray[np.float32]:
        """One text of each record [rows, width]. Indices [rows] of records to dimensionless vectors."""
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
        vectors = np.zeros((packed.count, texts, reader.width), np.float16)
        for first in range(0, packed.count, _AT_ONCE):
            report(first / packed.count, f"texts of record {first} of {packed.count}")
            rows = range(first, min(first + _AT_ONCE, packed.count))
            written = [text for row in rows for text in _texts(packed, row, texts, seed)]
            vectors[first : rows.stop] = _encoded(reader, written).reshape(len(rows), texts, -1)
        return cls(vectors)


def _encoded(reader: TextEncoder, texts: list[str]) -> NDArray[np.float32]:
    """Sentence vectors [texts, width]; texts of like length go through together, so that little is padded."""
    order = np.argsort([len(text) for text in texts], kind="stable")
    vectors = np.zeros((len(texts), reader.width), np.float32)
    for part in np.array_split(order, -(-len(order) // _AT_ONCE)):
        vectors[part] = reader.encode([texts[place] for place in part]).sentence
    return vectors


def _texts(packed: Packed, row: int, count: int, seed: int) -> list[str]:
    rng = np.random.default_rng((seed, 7, row))
    return [_text(packed, row, rng) for _ in range(count)]


def _text(packed: Packed, row: int, rng: np.random.Generator) -> str:
    sure = packed.certainty[row]
    certainty = {packed.words[word]: float(sure[word]) / 100 for word in np.flatnonzero(sure)}
    person = Person(
        age=None if np.isnan(packed.age[row]) else float(packed.age[row]), sex=_SEXES.get(int(packed.sex[row]))
    )
    if packed.domain[row] != DOMAINS.index("simulated"):
        certainty = as_recorded(certainty)
    return record_text(rng, certainty, person, packed.about[row]["text"]).text
