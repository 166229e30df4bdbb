"""What a batch of ECGs is asked to be, as tensors; every part of it can be left out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
import torch
from torch import Tensor

from ecgstudio.core.request import Sex
from ecgstudio.engine.track import Floats, dense_track

UNKNOWN = 0
SEXES: Mapping[Sex | None, int] = {None: UNKNOWN, "female": 1, "male": 2}


@dataclass(frozen=True, eq=False)
class Wish:
    """One ECG to draw. ``words``: the vocabulary's words with their certainty, None for unknown; ``domain``: whose texture;
    ``events`` [count, 4] (``track.events_of``), None leaves the rhythm to the network."""

    words: Mapping[str, float] | None = None
    age: float | None = None
    sex: Sex | None = None
    domain: str | None = "ptbxl"
    events: Floats | None = None


@dataclass(frozen=True, eq=False)
class Conditions:
    """A batch. ``certainty`` [records, words] 0..1, meaningful where ``stated``; ``age`` in years or NaN; ``sex`` 0 unknown,
    1 female, 2 male; ``domain`` 0 unknown, else 1 + its index; ``track`` [records, tokens, channels], meaningful where
    ``tracked``; ``individual`` [records, size] or None, meaningful where ``met`` (everywhere when that is None); ``text``
    [records, tokens, width] of a text encoder, or None.
    """

    certainty: Tensor
    stated: Tensor
    age: Tensor
    sex: Tensor
    domain: Tensor
    track: Tensor
    tracked: Tensor
    individual: Tensor | None = None
    met: Tensor | None = None
    text: Tensor | None = None

    @property
    def count(self) -> int:
        return len(self.age)

    def to(self, device: torch.device) -> "Conditions":
        parts: dict[str, Any] = {name: part.to(device, non_blocking=True) for name, part in self._given().items()}
        return replace(self, **parts)

    def without_diagnosis(self) -> "Conditions":
        """What guidance leads away from: rhythm, person and texture stay, statements, text, age and sex are unknown."""
        return replace(
            self,
            stated=torch.zeros_like(self.stated),
            age=torch.full_like(self.age, torch.nan),
            sex=torch.zeros_like(self.sex),
            text=None if self.text is None else torch.zeros_like(self.text),
        )

    def and_also(self, other: "Conditions") -> "Conditions":
        """Two batches as one."""
        others = other._given()
        parts: dict[str, Any] = {name: torch.cat([part, others[name]]) for name, part in self._given().items()}
        return replace(self, **parts)

    def _given(self) -> dict[str, Tensor]:
        return {item.name: value for item in fields(self) if (value := getattr(self, item.name)) is not None}


def conditions_of(wishes: Sequence[Wish], words: Sequence[str], domains: Sequence[str]) -> Conditions:
    """Wishes as a batch, in a checkpoint's own words and domains; a word it does not know is passed over."""
    table = {word: index for index, word in enumerate(words)}
    certainty = np.zeros((len(wishes), len(words)), np.float32)
    for row, wish in enumerate(wishes):
        for word, sure in (wish.words or {}).items():
            if word in table:
                certainty[row, table[word]] = sure
    nothing = np.zeros((0, 4), np.float32)
    tracks = [dense_track(nothing if wish.events is None else wish.events) for wish in wishes]
    return Conditions(
        certainty=torch.from_numpy(certainty),
        stated=torch.tensor([wish.words is not None for wish in wishes]),
        age=torch.tensor([torch.nan if wish.age is None else wish.age for wish in wishes], dtype=torch.float32),
        sex=torch.tensor([SEXES[wish.sex] for wish in wishes]),
        domain=torch.tensor(
            [UNKNOWN if wish.domain is None else 1 + list(domains).index(wish.domain) for wish in wishes]
        ),
        track=torch.from_numpy(np.stack(tracks)),
        tracked=torch.tensor([wish.events is not None for wish in wishes]),
    )
